"""Yes or no: denial and opposites."""

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned, Clause, counterparts, is_reworded
from aboveboard.verify.claims.denial import LACKING, UNLESS, Denial, denial_of, is_odd
from aboveboard.verify.claims.opposites import opposable, opposed, opposites
from aboveboard.verify.claims.text import ADDERS, PREFIXES, Token, grouped, turned
from aboveboard.verify.claims.words import COMMON_WEIGHT, PRICES

SURER = 0.5
"""How much better one place has to fit than another before its yes or no decides."""
NEARLY_ALL = 0.9
LEAST = 1.6
SHARE = 0.3
MATTER = 1.9
WHOLE = 0.85
"""Weight that a clause has to have, and share of it that one clause of the source has to hold."""
ALONE = 0.9
"""What has to be said around it, in weight and as a share of the clause, before it is the same matter."""


def fault(aligned: Aligned) -> str | None:
    ours, theirs = denial_of(aligned.claim), denial_of(aligned.source)
    for clause in aligned.clauses:
        if not (region := counterpart(clause)):
            continue
        if (
            found := opposed(clause, region, aligned, ours, theirs)
            or _turned_round(clause, region, aligned)
            or _charged(clause, region, aligned)
        ):
            return found
    for clause in aligned.clauses:
        found = (
            _denied(clause, aligned, ours, theirs)
            or _without_its_prefix(clause, aligned, ours, theirs)
            or _denied_as_a_whole(clause, aligned, ours, theirs)
        )
        if found is not None:
            return found
    return None


def counterpart(clause: Clause) -> tuple[Token, ...]:
    """The part of the source's sentence that the clause is held against: the clauses of it that share content.

    Where the shared content stands in one of its clauses for the most part, that one alone.
    """
    if not clause.pairs:
        return ()
    shared: dict[int, float] = {}
    for token, place in clause.pairs:
        shared[place.clause] = shared.get(place.clause, 0) + (
            1.0 if token.value is not None else token.word.weight or 0.2
        )
    total = sum(shared.values())
    keep = {number for number, weight in shared.items() if weight >= 0.34 * total}
    keep |= {
        tokens[0].clause
        for tokens in grouped(clause.sentence)
        if all(token.word.weight == 0 and token.value is None for token in tokens)
        and any(token.word.cue == cues.NEGATIVE for token in tokens)
    }
    return tuple(token for token in clause.sentence if token.clause in keep)


def _denied(clause: Clause, aligned: Aligned, ours: Denial, theirs: Denial) -> str | None:
    """A word that one of the two denies is affirmed by the other, where both speak of the same."""
    if any(token.word.cue in ("~instead", "~except") for token in clause.tokens):
        return None
    we_deny = clause.tokens[0].clause in ours.clauses
    if not we_deny and _affirms_otherwise(clause, aligned, ours):
        return None
    about = _about(clause, aligned, ADDERS if we_deny else _ADDING)
    total = sum(t.word.weight for t in clause.content if not t.word.name)  # “it” may stand for the name
    needed = max(min(LEAST, 0.4 * total), SHARE * total, ALONE)
    if we_deny and (_is_only_elsewhere(aligned, clause) or _by_its_opposite(clause, aligned, ours)):
        return None
    if we_deny and _counts_none(clause, aligned, ours):
        return None
    if we_deny and _denied_of_another_word(clause, aligned, ours, theirs):
        return None
    denying = _fit_of_denials(clause, aligned, theirs) if we_deny else 0.0
    for token in clause.content:
        said = token.at in ours.denied
        if (token.value is not None and not said) or (we_deny and not said):
            continue
        if not said and token.word.folded in _THERE_IS:
            continue
        agreeing, against = denying, 0.0
        for place in counterparts(token, aligned.source):
            fit = _fit(place, about, aligned)
            if _same_side(token, place, said, we_deny, theirs):
                agreeing = max(agreeing, fit)
            elif said:
                against = max(against, fit if token.at in ours.heads else 0.0)
            elif turned(token, place) or _is_aimed_at(place, clause, theirs, aligned):
                against = max(against, fit)
        if against >= needed and against >= agreeing + SURER:
            return f"the passage {'does not deny' if said else 'denies'} “{token.word.folded}”"
    return None


def _denied_of_another_word(clause: Clause, aligned: Aligned, ours: Denial, theirs: Denial) -> bool:
    """“Can't be spent on Flow” for “can be used online, but not for Flow”: the one word of two that tells is denied."""
    heads = [token for token in clause.content if token.at in ours.heads and token.value is None]
    denied = [
        token
        for token in heads
        if token.word.weight >= 1
        and any(
            place.at in theirs.heads and place in clause.sentence
            for place in counterparts(token, aligned.source)
        )
    ]
    return len(heads) > 1 and any(token.word.name or token is heads[-1] for token in denied)


_THERE_IS = frozenset("gibt gab geben gone hay".split())
"""That it is there: nothing of its own is denied with it."""
_NONE = frozenset("none keiner keine keines ninguno ninguna nada".split())


def _counts_none(clause: Clause, aligned: Aligned, ours: Denial) -> bool:
    """“With no interest” for “interest: 0%”, “extra cost: none”."""
    places = [
        place
        for token in clause.content
        if token.at in ours.heads
        for place in counterparts(token, aligned.source)
    ]
    after = [aligned.source.tokens[place.at + 1 : place.at + 3] for place in places]
    return any(
        t.sentence == place.sentence
        and (t.word.folded in _NONE or (t.value is not None and t.value.amount == 0))
        for place, following in zip(places, after, strict=True)
        for t in following
    )


def _affirms_otherwise(clause: Clause, aligned: Aligned, ours: Denial) -> bool:
    """Without a word that denies it may yet say what the passage denies."""
    if any(token.word.cue == "~neednot" or token.key in _AT_ONES_COST for token in clause.tokens):
        return True  # “VAT comes on top” for “prices are without VAT”
    return _is_conditional(clause) and _denies_beside(
        clause, aligned, ours
    )  # “not safe if you have an allergy”


def _denies_beside(clause: Clause, aligned: Aligned, ours: Denial) -> bool:
    sentence = clause.tokens[0].sentence
    return any(
        other.tokens[0].clause in ours.clauses
        for other in aligned.clauses
        if other.tokens[0].sentence == sentence
    )


def _is_aimed_at(place: Token, clause: Clause, theirs: Denial, aligned: Aligned) -> bool:
    """The object of a denied verb is denied together with the verb alone: “we do not hide criticism”."""
    if place.at not in theirs.heads:
        return False
    before = [t for t in aligned.source.tokens[max(0, place.at - 3) : place.at] if t.at in theirs.heads]
    helper = [t for t in aligned.source.tokens[max(0, place.at - 5) : place.at] if t.word.folded in _DOING]
    if not before or not helper or before[-1].word.weight < COMMON_WEIGHT:
        return True
    shared = {found.at for token in clause.content for found in counterparts(token, aligned.source)}
    return before[-1].at in shared


_DOING = frozenset("do does did will can".split())


def _is_only_elsewhere(aligned: Aligned, clause: Clause) -> bool:
    """“Not in the app, only in the browser” for “only in the browser”."""
    sentence, number = clause.tokens[0].sentence, clause.tokens[0].clause
    ours = any(
        t.word.cue == "~only" and t.clause != number for t in aligned.claim.tokens if t.sentence == sentence
    )
    return ours and any(token.word.cue == "~only" for token in clause.sentence)


def _by_its_opposite(clause: Clause, aligned: Aligned, ours: Denial) -> bool:
    """“Isn't straight” for “is crooked”."""
    back = any(
        t.key in _BACK or t.word.folded in _BACK
        for t in clause.tokens
        if t.at in ours.denied or t.word.weight < 1
    )
    keeping = any(t.word.folded in _KEEPING for t in clause.sentence)
    if back and keeping and any(t.word.person == "WE" for t in clause.sentence):
        return True  # “you don't get the deposit back” for “we keep the deposit”
    language = aligned.claim.language
    theirs = {key for token in clause.sentence for key in opposable(token, language)}
    return any(
        not opposites(language).get(key, frozenset()).isdisjoint(theirs)
        for token in clause.tokens
        if token.at in ours.denied and token.value is None
        for key in opposable(token, language)
    )


_BACK = frozenset(
    ("REFUND", "RETURN", "ERSTATTEN", "ZURÜCKGEBEN", "back", "zurück", "wieder", "refunded", "erstattet")
)
_KEEPING = frozenset(
    "keep keeps retain retains withhold behalten behält einbehalten ein quedamos retenemos".split()
)


def _without_its_prefix(clause: Clause, aligned: Aligned, ours: Denial, theirs: Denial) -> str | None:
    """“Used” where the passages know of “unused” alone."""
    if clause.tokens[0].clause in ours.clauses:
        return None
    theirs_folded = {token.word.folded: token for token in aligned.source.tokens}
    for token in clause.content:
        if token.value is not None or token.word.folded in theirs_folded:
            continue
        prefixed = [theirs_folded[word] for word in _prefixed(token.word.folded) if word in theirs_folded]
        if prefixed and all(place.clause not in theirs.clauses for place in prefixed):
            return f"it says “{token.word.folded}” where the passage says “{prefixed[0].word.folded}”"
    return None


def _prefixed(word: str) -> list[str]:
    return [prefix + word for prefix in PREFIXES]


def _denied_as_a_whole(clause: Clause, aligned: Aligned, ours: Denial, theirs: Denial) -> str | None:
    """Where the passages speak of the clause's matter most, they deny; the clause does not."""
    total = sum(t.word.weight for t in clause.content if t.value is None)
    if clause.tokens[0].clause in ours.clauses or total < MATTER:
        return None
    if any(
        t.word.cue in ("~only", "~except", "~instead") or t.key in ("FREE", "VOID") for t in clause.tokens
    ):
        return None
    if _said_by_another_clause(clause, aligned, ours, theirs) or (
        _is_conditional(clause) and _denies_beside(clause, aligned, ours)
    ):
        return None
    fits: dict[int, float] = {}
    for token in clause.content:
        for number in {place.clause for place in counterparts(token, aligned.source)}:
            fits[number] = fits.get(number, 0.0) + token.word.weight
    best = max(fits.values(), default=0.0)
    heads = {aligned.source.tokens[at].clause for at in theirs.heads}
    if best >= WHOLE * total and all(number in heads for number, fit in fits.items() if fit == best):
        return "the passage denies what it says"
    return None


def _said_by_another_clause(clause: Clause, aligned: Aligned, ours: Denial, theirs: Denial) -> bool:
    """“Once it is packed, we can't stop it”: the sentence denies what the passage denies, one clause further on."""
    sentence = clause.tokens[0].sentence
    denied = {t.key for t in aligned.claim.tokens if t.at in ours.denied and t.sentence == sentence}
    heads = {
        aligned.source.tokens[at].key for at in theirs.heads if aligned.source.tokens[at] in clause.sentence
    }
    return not denied.isdisjoint(heads)


_AT_ONES_COST = frozenset(("PAID", "BUY", "KAUFEN", "COMPRAR"))


def _fit_of_denials(clause: Clause, aligned: Aligned, theirs: Denial) -> float:
    """How much of the clause is said where the source denies anything."""
    first = {tokens[0].clause: tokens[0] for tokens in aligned.source.clauses}
    return max((_fit(first[number], clause.content, aligned) for number in theirs.clauses), default=0.0)


def _charged(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“Children pay” for “children pay nothing”: the same clause names them, and gives away."""
    number = clause.tokens[0].sentence
    priced = [t.value for t in region if t.value is not None and t.value.kind == "money"]
    if any(
        t.value is not None and (t.value.kind == "money" or any(agrees(t.value, price) for price in priced))
        for t in clause.tokens
    ) or any(token.key == "FREE" for token in aligned.claim.tokens if token.sentence == number):
        return None
    if not any(t.word.folded.startswith(PRICES) for t in clause.tokens) or len(clause.pairs) < 2:
        return None
    giving = {token.clause for token in region if token.key == "FREE"}
    paying = {
        t.clause for t in clause.sentence if t.word.folded.startswith(PRICES) and t.clause not in giving
    }
    keys = {token.key for token in clause.content if token.word.weight >= 1}
    if any(t.clause in paying and t.key in keys and t.word.weight >= 1 for t in clause.sentence):
        return None  # the very thing is paid for beside what is free
    of_it = [place for token, place in clause.pairs if place.clause in giving and token.word.weight > 0]
    if of_it and not any(t.word.cue == cues.NEGATIVE for t in clause.tokens):
        return "the passage says that it is free"
    return None


def _is_literal(clause: Clause) -> bool:
    same = sum(one.word.folded == other.word.folded or one.value is not None for one, other in clause.pairs)
    return same >= NEARLY_ALL * len(clause.content)


def _is_denied_nearby(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> bool:
    """Another clause beside the one it is held against denies a word that it shares with the claim."""
    ours = {t.key for t in clause.content if t.value is None and t.word.weight >= COMMON_WEIGHT}
    numbers = {token.clause + step for token in region for step in (-1, 1)} - {
        token.clause for token in region
    }
    beside = [tokens for tokens in aligned.source.clauses if tokens[0].clause in numbers]
    return any(is_odd(tokens) and not ours.isdisjoint(t.key for t in tokens) for tokens in beside)


def _turned_round(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """The source's own words with a denial more, or one less."""
    if is_reworded(clause, region) or any(t.word.cue == "~instead" for t in (*clause.tokens, *region)):
        return None
    if any(t.word.folded in UNLESS for t in (*clause.tokens, *region)):
        return None  # it denies what it is on condition of
    if not _is_literal(clause) and any(part[0].word.folded in LACKING for part in (clause.tokens, region)):
        return None  # “without proof we charge the full price”
    if is_odd(clause.tokens) == is_odd(region) or any(turned(one, other) for one, other in clause.pairs):
        return None
    cued = {t.word.cue for t in (*clause.tokens, *region)}
    if "~neednot" in cued and not cued & {"~can", "~may", "~must"}:
        return None  # “you don't need a code” for “no code”
    if is_odd(clause.tokens) and not _is_literal(clause) and _is_denied_nearby(clause, region, aligned):
        return None
    return "it denies what the passage says" if is_odd(clause.tokens) else "the passage denies it"


def _same_side(token: Token, place: Token, said: bool, we_deny: bool, theirs: Denial) -> bool:
    """Both deny, or neither does; a prefix that denies (unridden) turns it round."""
    they_deny = place.at in theirs.denied if not we_deny else place.clause in theirs.clauses
    return (they_deny == said) != turned(token, place)


_REFERRING = frozenset("it them they this these there dort dorthin daran davon dazu allí ello".split())
"""What stands for a thing of another clause: “fish was frozen, so don't freeze it”."""
_ADDING = ADDERS | {"but", "aber", "pero", "doch"}


def _about(clause: Clause, aligned: Aligned, adders: frozenset[str]) -> list[Token]:
    """The content of a clause, and of the one before where it goes on about the same: “… and in the shop”, “use it”."""
    own = any(token.word.person for token in clause.tokens[1:2])  # “and we do not deliver …”
    goes_on = (clause.tokens[0].word.folded in adders and not own) or any(
        t.word.folded in _REFERRING for t in clause.tokens
    )
    number, sentence = clause.tokens[0].clause, clause.tokens[0].sentence
    beside = [
        other
        for other in aligned.clauses
        if other.tokens[0].sentence == sentence
        and (
            (goes_on and other.tokens[0].clause == number - 1)
            or (abs(other.tokens[0].clause - number) == 1 and _is_conditional(other))
        )
    ]
    return [*clause.content, *(token for other in beside for token in other.content)]


def _is_conditional(clause: Clause) -> bool:
    return any(token.word.cue == "~if" for token in clause.tokens[:2])


def _fit(place: Token, about: list[Token], aligned: Aligned) -> float:
    """How much of it is said around one place: in its clause, less in the rest of its sentence."""
    fit = 0.0
    around = aligned.source.sentences[place.sentence]
    referring = {token.clause for token in around if token.word.folded in _REFERRING}
    for other in about:
        near = [
            1.0 if found.clause == place.clause or place.clause in referring else 0.4
            for found in counterparts(other, aligned.source)
            if found.sentence == place.sentence
        ]
        fit += (other.word.weight if other.value is None else 1.0) * max(near, default=0.0)
    return fit
