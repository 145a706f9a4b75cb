"""Names, days and topics: said of the one that the passages say it of?"""

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of
from aboveboard.verify.claims.binding import votes_on
from aboveboard.verify.claims.cues import WEAK
from aboveboard.verify.claims.passive import is_agent
from aboveboard.verify.claims.text import Text, Token
from aboveboard.verify.claims.weekdays import days_in
from aboveboard.verify.claims.words import COMMON_WEIGHT

NAME_TOLERANCE = 0.9
"""How much may speak against a name or a day before it counts as another thing's."""
LEAST_TOLD = 2.0
MOST_TOLD = 0.6
"""Share of the rest of a claim that one sentence has to hold before its name is the one it is said of."""
TOPIC_MARGIN = 1.5
"""How much more another name's sentence has to say of the claim before the claim is about that one."""


def fault(aligned: Aligned) -> str | None:
    for token in aligned.claim.tokens:
        named = token.word.name and token.value is None
        if (
            named
            and (found := _name_of_another(token, aligned) or _topic_of_another(token, aligned)) is not None
        ):
            return found
        day = _is_weak(token) and token.value is None
        if day and (found := _day_of_another(token, aligned)) is not None:
            return found
    return None


def _name_of_another(token: Token, aligned: Aligned) -> str | None:
    """A name in the place of another that the claim names too: its words stand around the other in the source."""
    given = list(aligned.source.places_of(token.key))
    others = [
        other
        for other in aligned.source.tokens
        if other.word.name
        and other.value is None
        and other.key != token.key
        and other.key in aligned.claim.by_key
        and all(abs(other.at - place.at) > 3 for place in given)
    ]
    if not given or not others or any(place.sentence < aligned.titles for place in given):
        return None  # what a title names, the whole document speaks of
    if any(is_agent(place, aligned.source) for place in (*given, *others)) or is_agent(token, aligned.claim):
        return None  # from active to passive, who acts and what is acted on change places
    against, votes = votes_on(token, given, others, aligned)
    if votes < -NAME_TOLERANCE:
        return f"the passages name “{token.word.folded}” with something else than “{' '.join(against[:3])}”"
    return None


def _topic_of_another(token: Token, aligned: Aligned) -> str | None:
    """“E4 means that the base is faulty”, where the passages say that of E7, and of E4 something else."""
    places = aligned.source.places_of(token.key)
    rest = [
        t for t in aligned.claim.tokens if t.sentence == token.sentence and t.at != token.at and _tells(t)
    ]
    if not places or sum(map(weight_of, rest)) < LEAST_TOLD:
        return None
    fits: dict[int, float] = {}
    for other in rest:
        for sentence in {place.sentence for place in counterparts(other, aligned.source)}:
            fits[sentence] = fits.get(sentence, 0.0) + weight_of(other)
    best = max(fits, key=lambda sentence: fits[sentence], default=None)
    if best is None or fits[best] < MOST_TOLD * sum(map(weight_of, rest)):
        return None
    near = {place.sentence + step for place in places for step in (-1, 0, 1)}
    here = max((fits.get(place.sentence, 0.0) for place in places), default=0.0)
    said = {t.key for t in aligned.claim.tokens}
    rivals_there = [
        t for t in aligned.source.sentences[best] if t.word.name and t.value is None and t.key not in said
    ]
    alike = [t for t in rivals_there if t.word.folded[:1] == token.word.folded[:1] or best not in near]
    if best in {place.sentence for place in places} or not alike or fits[best] < here + TOPIC_MARGIN:
        return None
    return f"the passages say it of “{alike[0].word.folded}”, not of “{token.word.folded}”"


def _tells(token: Token) -> bool:
    return token.value is not None or token.word.weight >= COMMON_WEIGHT


def _day_of_another(token: Token, aligned: Aligned) -> str | None:
    """“The class is on Monday” where the passages say Saturday of the class, and Monday of something else."""
    days = days_in(token.word.folded)
    if not days or _is_in_a_span(token, aligned.claim):
        return None
    given = [place for place, said in _named_days(aligned.source) if days[0] <= said]
    others = [place for place, said in _named_days(aligned.source) if not days[0] <= said]
    if not given or not others:
        return None
    against, votes = votes_on(token, given, others, aligned)
    if votes < -NAME_TOLERANCE:
        return f"the passages say “{token.word.folded}” of something else than “{' '.join(against[:3])}”"
    return None


def _is_weak(token: Token) -> bool:
    """Where the names of days are, also in the plural."""
    return token.word.folded in WEAK or token.word.folded.removesuffix("s") in WEAK


def _named_days(text: Text) -> list[tuple[Token, frozenset[int]]]:
    """Each word for a day with the days that it stands for, both ends of a span with all of them."""
    found: list[tuple[Token, frozenset[int]]] = []
    for token in text.tokens:
        if not _is_weak(token) or not (said := days_in(token.word.folded)):
            continue
        spanned = _is_in_a_span(token, text)
        around = text.tokens[max(0, token.at - 2) : token.at + 3] if spanned else ()
        spans = [days for days in days_in(" ".join(other.word.folded for other in around)) if said[0] < days]
        found.append((token, spans[0] if spans else said[0]))
    return found


_SPANNING = frozenset("to till until through bis a hasta".split())


def _is_in_a_span(token: Token, text: Text) -> bool:
    """“Monday to Friday” names more days than the two."""
    beside = text.tokens[max(0, token.at - 1) : token.at + 2]
    return any(other.word.folded in _SPANNING or "-" in other.word.folded for other in beside)
