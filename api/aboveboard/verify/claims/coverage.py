"""Is what is said there at all? Words, names, and what stands in another's place."""

from aboveboard.verify.claims import cues, lexicon
from aboveboard.verify.claims.align import Aligned, Clause, counterparts, weight_of
from aboveboard.verify.claims.keys import stem
from aboveboard.verify.claims.manner import Manner, manner_of, tells_of_a_page
from aboveboard.verify.claims.matter import around, matter_of
from aboveboard.verify.claims.text import ADDERS, Text, Token
from aboveboard.verify.claims.words import PRICES

NEEDED = 0.5
"""Share of a clause's weight that has to be in the passages."""
NEEDED_OF_ALL = 0.45
"""The same for the whole sentence: a clause may be put freely, not all of them."""
LITERAL = 0.75
"""Share of a clause in the passage's very words from which on one other word counts as put in another's place."""
ENOUGH = 0.8
"""Weight below which a clause says too little to be judged by its share."""
CLEARLY = 1.3
HELD = 0.5
"""How much better than the next, and for what share, a sentence has to fit before its price is the clause's."""
RUN = 2.5
TAIL = 1.6
"""Weight of words in a row that nothing supports: something was added, in the middle or at the end."""
SHORT = 5
"""Sentences of a text up to which it may leave out what it speaks of."""
OF_A_PAGE = 0.2
"""Share of the whole that a page has to hold of such a claim."""
SHARE = {Manner.FREE: 0.5, Manner.LEANING: 0.85, Manner.LITERAL: 0.78}
"""Share of the whole that has to be in the passages, for what is not told to the reader."""


def fault(aligned: Aligned) -> str | None:
    manner = manner_of(aligned)
    of_a_page = manner is Manner.PROMISED and tells_of_a_page(aligned)
    if manner is not Manner.PROMISED:
        if _share(aligned) < SHARE[manner]:
            return f"the passages hold {aligned.recall:.0%} of its content"
        if (found := _of_one_person(aligned)) is not None:
            return found
    elif aligned.recall < (OF_A_PAGE if of_a_page else NEEDED_OF_ALL):
        return f"the passages hold {aligned.recall:.0%} of its content"
    same_day = "SAMEDAY" in aligned.source.by_key
    zero = any(token.value is not None and token.value.amount == 0 for token in aligned.source.values)
    for clause in aligned.clauses:
        included = zero or any(token.word.cue == "~in" for token in clause.sentence)
        found = _of_a_closed_class(clause, aligned.claim.language, included, same_day) or _not_said_free(
            clause, aligned, included
        )
        if found is not None:
            return found
        if manner is not Manner.PROMISED and (found := _of_judgement(clause)) is not None:
            return found
        if (found := _of_comparison(clause)) is not None:
            return found
        if manner in (Manner.FREE, Manner.LEANING) and len(aligned.source.sentences) <= SHORT:
            if (found := _foreign_name(clause, aligned, aligned.unnamed)) is not None:
                return found
            continue
        found = _foreign_name(
            clause, aligned, _subject_that_need_not_be_named(clause, aligned, manner)
        ) or _given_away(clause)
        if not of_a_page:
            found = found or _added_run(clause) or _too_little(clause) or _in_anothers_place(clause, aligned)
        if found is not None:
            return found
    return None


def _share(aligned: Aligned) -> float:
    """What the passages hold, a name that is told by its first letters with it."""
    missing = (token for clause in aligned.clauses for token in clause.missing if token.word.name)
    short = [token for token in missing if _is_short_for(token.word.folded, aligned.source)]
    whole = sum(map(weight_of, aligned.claim.tokens))
    return aligned.share + (sum(map(weight_of, short)) / whole if short else 0.0)


def _said(tokens: list[Token] | tuple[Token, ...]) -> str:
    return " ".join(token.word.folded for token in tokens)


def _is_short_for(name: str, source: Text) -> bool:
    """“EEA” for “European Economic Area”: the first letters of words in a row."""
    if not 2 < len(name) < 6 or not name.isalpha():
        return False
    words = [token.word.folded for token in source.tokens if token.word.folded not in ("of", "the", "and")]
    initials = "".join(word[0] for word in words)
    starts = [at for at in range(len(initials)) if initials.startswith(name, at)]
    capitals = {token.word.folded for token in source.tokens if token.word.capital}
    return any(capitals.issuperset(words[at : at + len(name)]) for at in starts)


def _subject_that_need_not_be_named(clause: Clause, aligned: Aligned, manner: Manner) -> tuple[Token, ...]:
    return aligned.unnamed if manner is Manner.LITERAL and not _named_at_start(clause) else ()


def _foreign_name(clause: Clause, aligned: Aligned, but: tuple[Token, ...]) -> str | None:
    names = [
        token
        for token in clause.missing
        if (
            token.word.name
            and token not in but
            and not _stands_for_it(token, clause)
            and not _is_short_for(token.word.folded, aligned.source)
        )
        or _is_german_place(token, clause)
    ]
    return f"the passages do not name “{_said(names)}”" if names else None


def _named_at_start(clause: Clause) -> bool:
    """Whether the passage's sentence speaks of something by its own name."""
    return any(
        token.word.name or (token.word.initial and token.word.content) for token in clause.sentence[:3]
    )


def _is_german_place(token: Token, clause: Clause) -> bool:
    """“Nach Dresden”: without an article, what is capital there is a name, though all nouns are capital."""
    if not token.word.capital or token.word.initial or token.value is not None:
        return False
    before = [t for t in clause.tokens if t.at == token.at - 1]
    plural = token.word.folded.endswith(("en", "er", "e", "s", "n")) and not token.word.folded.endswith("den")
    return bool(before) and before[0].word.folded in ("nach", "aus", "ganz") and not plural


_STANDS_FOR = frozenset("it they he she this these its their his her er sie es ella él".split())


def _stands_for_it(name: Token, clause: Clause) -> bool:
    """“The Kettle Pro weighs 2 kg” for “It weighs 2 kg”: the subject's name stands for the source's pronoun."""
    if not clause.sentence or any(token.word.name for token in clause.sentence[:4]):
        return False
    before = [
        token
        for token in clause.tokens
        if token.at < name.at and token.word.weight >= 1 and not token.word.name
    ]
    return not before and any(token.word.folded in _STANDS_FOR for token in clause.sentence[:2])


def _not_said_free(clause: Clause, aligned: Aligned, included: bool) -> str | None:
    """The passages give something away, but nothing that the clause speaks of."""
    free = [token for token in clause.tokens if token.key == "FREE"]
    if free and (found := _priced(clause, free[0], aligned)) is not None:
        return found
    if not free or included or _gives_where_it_matters(free[0], aligned):
        return None
    about = {
        place.sentence
        for token in clause.content
        if token.key != "FREE"
        for place in counterparts(token, aligned.source)
    }
    about |= {number + 1 for number in about}
    if not about or any(place.sentence in about for place in aligned.source.by_key.get("FREE", ())):
        return None
    return f"the passages do not say “{free[0].word.folded}” of it"


def _gives_where_it_matters(free: Token, aligned: Aligned) -> bool:
    """Whether the sentence that speaks of the whole claim gives something away."""
    sentence = [t for t in aligned.claim.sentences[free.sentence] if t.key != "FREE"]
    matter = matter_of(sentence, aligned)
    if matter is None or matter.lead < CLEARLY:
        return False
    there = around(matter.sentence, aligned.source)
    return any(t.key == "FREE" or (t.value is not None and t.value.amount == 0) for t in there)


def _priced(clause: Clause, free: Token, aligned: Aligned) -> str | None:
    """“Guests get in free” for “guests get half-price tickets”: its sentence names a price and gives nothing away."""
    matter = matter_of([token for token in clause.content if token.key != "FREE"], aligned)
    if matter is None or matter.lead < CLEARLY or matter.share < HELD:
        return None
    there = around(matter.sentence, aligned.source)
    if any(t.key == "FREE" or (t.value is not None and t.value.amount == 0) for t in there):
        return None
    spoken = aligned.source.sentences[matter.sentence]
    reduced = any(token.value is not None and token.value.kind == "percent" for token in spoken)
    charged = any(_names_a_price(token) for token in spoken) and all(t.word.cue != "~in" for t in there)
    return f"the passages do not say “{free.word.folded}” of it" if reduced or charged else None


def _names_a_price(token: Token) -> bool:
    if token.value is not None:
        return token.value.kind == "money"
    return token.key in ("PRICE", "PAID", "PREIS", "PRECIO")


def _of_a_closed_class(clause: Clause, language: str, included: bool, same_day: bool) -> str | None:
    closed = _closed(language)
    wrong = [
        token
        for token in clause.missing
        if token.word.folded in closed
        or stem(token.word.folded, language) in closed
        or token.key in _NEVER_MEANT
        or (token.key == "FREE" and not included)
    ]
    if same_day and all(token.word.folded in _TODAY for token in wrong):
        return None
    wrong = [token for token in wrong if not _tells_a_value(token, clause)]
    return f"the passages do not say “{_said(wrong)}”" if wrong else None


def _of_one_person(aligned: Aligned) -> str | None:
    """“My actions, desires and needs” for “people's”: one person speaks, where the passages speak of all."""
    if any(token.word.person == lexicon.ME for token in aligned.source.tokens):
        return None
    said = [
        token
        for token in aligned.claim.tokens
        if token.word.person == lexicon.ME
        and not (token.word.capital and token.at and aligned.claim.tokens[token.at - 1].word.capital)
    ]
    return f"the passages do not speak of “{_said(said[:1])}”" if said else None


def _of_judgement(clause: Clause) -> str | None:
    judging = [
        token for token in clause.missing if token.word.folded in cues.OPINIONS and not token.word.name
    ]
    return f"the passages do not judge it “{_said(judging)}”" if judging else None


_RATING = frozenset(
    """better worse superior inferior besser bessere besseren besserer besseres schlechter schlechtere schlechteren
    mejor mejores peor peores""".split()
)
_THAN = frozenset("than to als que".split())


def _of_comparison(clause: Clause) -> str | None:
    """“Makes better kettles than we do”: that one thing is better than another is never meant by what a page tells."""
    for token in clause.missing:
        if token.word.folded in _RATING and any(
            other.at > token.at and other.word.folded in _THAN for other in clause.tokens
        ):
            return f"the passages do not call it “{token.word.folded}”"
    return None


_PARTS = {
    "time": frozenset(
        """morning mornings afternoon afternoons evening evenings night nights morgens vormittags nachmittags abends
        nachts mañana tarde noche""".split()
    ),
    "date": frozenset(
        "spring summer autumn winter frühling frühjahr sommer herbst primavera verano otoño invierno".split()
    ),
}


def _tells_a_value(token: Token, clause: Clause) -> bool:
    """“Tuesday mornings, 10 to noon”, “the winter months, November to February”: the values say the same."""
    kinds = {other.value.kind for other in clause.tokens if other.value is not None}
    return any(token.word.folded in words for kind, words in _PARTS.items() if kind in kinds)


_NEVER_MEANT = frozenset({"ATONCE", "FOREVER", "CEASING"})
"""Said or not said: neither opening hours nor a closed till mean that a company closes down for good."""
_TODAY = frozenset("today tonight heute hoy".split())


_CLOSED: dict[str, frozenset[str]] = {}


def _closed(language: str) -> frozenset[str]:
    if language not in _CLOSED:
        words = cues.CLOSED_CLASSES
        _CLOSED[language] = words | {stem(word, language) for word in words}
    return _CLOSED[language]


def _added_run(clause: Clause) -> str | None:
    """Words in a row that nothing supports; fewer are enough where they end the clause."""
    missing = {token.at for token in clause.missing}
    run: list[Token] = []
    for token in clause.content:
        if token.at in missing and token.value is None:
            run.append(token)
            if _weight(run) >= RUN:
                return f"nothing in the passages says “{_said(run)}”"
        elif token.word.weight >= 1 or token.value is not None:
            run = []
    if run and run[-1].at == clause.content[-1].at and run[-1].word.weight >= 1 and _joined(run[-1], clause):
        return f"nothing in the passages says “{_said(run[-1:])}”"
    if len(run) >= 2 and _weight(run) >= TAIL and run[-1].at == clause.content[-1].at:
        return f"nothing in the passages says “{_said(run)}”"
    return None


def _joined(token: Token, clause: Clause) -> bool:
    """“… from Vermont and organic”: one more thing, added by `and`."""
    before = [t for t in clause.tokens if t.at == token.at - 1]
    return bool(before) and before[0].word.folded in ADDERS and token.word.end == _end(clause)


def _end(clause: Clause) -> int:
    return max(token.word.end for token in clause.tokens)


def _given_away(clause: Clause) -> str | None:
    """“A free gift”, where the passages know of no gift."""
    missing = {token.at: token for token in clause.missing}
    for token in clause.tokens:
        if token.key == "FREE":
            beside = [t for t in clause.tokens if t.at in (token.at + 1, token.at + 2)]
            following = [t for t in beside if t.at in missing]
            priced = any(
                t.word.folded.startswith(PRICES) or t.word.folded.endswith(("kosten", "gebühr", "gebühren"))
                for t in following
            )
            if following and not priced and beside[0].word.content and following[0].word.weight >= 1:
                return f"the passages give no “{_said(following)}” away"
    return None


def _weight(tokens: list[Token]) -> float:
    return sum(token.word.weight for token in tokens)


def _too_little(clause: Clause) -> str | None:
    if sum(token.word.weight for token in clause.content) < ENOUGH:
        return None
    if clause.recall < NEEDED and clause.missing:
        return f"the passages do not say “{_said(clause.missing)}”"
    return None


def _in_anothers_place(clause: Clause, aligned: Aligned) -> str | None:
    """The source's own words, but for one in another's place.

    Only between the very same words: a person who writes it anew keeps neither neighbour.
    """
    same = sum(one.word.folded == other.word.folded or one.value is not None for one, other in clause.pairs)
    if len(clause.pairs) < 2 or same < LITERAL * len(clause.content):
        return None
    places = {place.at: token for token, place in clause.pairs}
    paired = {token.at: place for token, place in clause.pairs}
    for token in clause.content:
        if token.at in paired or token.word.weight < 1 or token.value is not None or token.key.isupper():
            continue
        for other in clause.sentence:
            if other.at in places or other.word.weight < 1 or other.value is not None:
                continue
            if _same_neighbours(token, other, aligned):
                return f"it says “{token.word.folded}” where the passage says “{other.word.folded}”"
    return None


def _same_neighbours(token: Token, other: Token, aligned: Aligned) -> bool:
    ours, theirs = aligned.claim.tokens, aligned.source.tokens
    sides = [
        (
            _literal(ours, token.at + step, token.sentence, step),
            _literal(theirs, other.at + step, other.sentence, step),
        )
        for step in (-1, 1)
    ]
    return all(one == another for one, another in sides) and any(one for one, _ in sides)


_ARTICLES = frozenset("the a an der die das den dem ein eine el la los las un una our your".split())


def _literal(tokens: tuple[Token, ...], at: int, sentence: int, step: int) -> str:
    """A word as it is compared; the sentence's edge is empty."""
    if not 0 <= at < len(tokens) or tokens[at].sentence != sentence:
        return ""
    if tokens[at].word.folded in _ARTICLES and step < 0:
        return _literal(tokens, at + step, sentence, step)
    return tokens[at].key if tokens[at].value is None else "#"
