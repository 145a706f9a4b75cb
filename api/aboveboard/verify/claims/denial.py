"""What a text denies: which words stand under a denial, and which the denial is aimed at."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.text import ADDERS, HELPERS, Text, Token

_CONCORD = frozenset("ningún ninguna ninguno nada nadie nunca jamás tampoco ni".split())
AIM = 2
"""Content words that one denial is aimed at."""


def _is_suffixed(mark: Token) -> bool:
    """The “free” of “nut-free”, which is read as “without”."""
    return mark.word.folded == "without" and mark.word.end - mark.word.start == len("free")


LACKING = frozenset("without ohne sin".split())
_HARMLESS = frozenset("only nur solo sólo just hesitate".split())
REFUSALS = frozenset(
    "refused prohibited forbidden banned ausgeschlossen verboten prohibido excluded impossible lose loses".split()
)
_TOO_LITTLE = frozenset(("not enough", "nicht genug", "no suficiente"))
"""“A student card is not enough”."""
UNLESS = frozenset(("unless", "es sei denn", "a menos que"))


@dataclass(frozen=True)
class Denial:
    denied: frozenset[int]
    """Places of the words under an odd number of denials."""
    heads: frozenset[int]
    """Those of them that a denial is aimed at: the next content words, or the last where none follow."""
    clauses: frozenset[int]
    """Clauses that hold a denial, also a hidden one (“unless”), so that yes and no can't be told apart there."""


def denials(tokens: tuple[Token, ...]) -> list[Token]:
    """Words that deny, but for "not only" and "don't hesitate"."""
    by_at = {token.at: token for token in tokens}
    found = [token for token in tokens if token.word.cue == cues.NEGATIVE and not _is_idle(token, by_at)]
    if any(token.word.folded == "no" for token in found):  # “no necesitas ningún”: said twice, denied once
        found = [token for token in found if token.word.folded not in _CONCORD]
    return [
        token
        for token in found
        if not _of_a_participle(token, by_at)
        if token.at + 1 not in by_at or by_at[token.at + 1].word.folded not in _HARMLESS
    ]


_PARTICIPLE = ("te", "ten", "ter", "tes", "ene", "enen", "ener", "enes")


def _of_a_participle(token: Token, by_at: dict[int, Token]) -> bool:
    """„Nicht abgeholte Bestellungen“: the participle alone is denied."""
    after, noun = by_at.get(token.at + 1), by_at.get(token.at + 2)
    if token.word.folded != "nicht" or after is None or noun is None:
        return False
    return (
        after.word.folded.endswith(_PARTICIPLE)
        and not after.word.capital
        and noun.word.capital
        and noun.value is None
        and noun.word.person is None
    )


_NOTHING = frozenset("nothing nichts nada".split())
_ACTING = frozenset("do does doing did tust tun tut machst macht unternimmst haces hace".split())


def _is_idle(token: Token, by_at: dict[int, Token]) -> bool:
    """“If you do nothing”: who does nothing denies nothing."""
    before = by_at.get(token.at - 1)
    return token.word.folded in _NOTHING and before is not None and before.word.folded in _ACTING


@lru_cache(maxsize=2_048)
def _of(
    clauses: tuple[tuple[Token, ...], ...], sentences: tuple[tuple[Token, ...], ...], german: bool
) -> Denial:
    denied: dict[int, int] = {}
    heads: set[int] = set()
    unless = {tokens[0].sentence for tokens in sentences if any(t.word.folded in UNLESS for t in tokens)}
    before: list[Token] = []
    previous: tuple[Token, ...] = ()
    denying: set[int] = set()
    for clause in clauses:
        if clause[0].sentence in unless:
            denying.add(clause[0].clause)
        marks = [] if clause[0].sentence in unless else _marks(clause)
        if not marks and before and _shares(clause, before[0]):
            marks = [clause[0]]
        for mark in marks:
            denying.add(clause[0].clause)
            under, aimed = _reach(mark, clause, german)
            closing = mark.at == clause[-1].at
            if not aimed and closing and mark.word.cue == cues.NEGATIVE:  # “im Onlineshop aber nicht”
                under = aimed = [t for t in previous if t.word.weight > 0][-1:]
                denying.update(token.clause for token in aimed)
            for token in under:
                denied[token.at] = denied.get(token.at, 0) + 1
            heads.update(token.at for token in aimed)
        before = marks
        previous = clause
    odd = frozenset(at for at, count in denied.items() if count % 2)
    return Denial(odd, frozenset(heads) & odd, frozenset(denying))


def denial_of(text: Text) -> Denial:
    return _of(text.clauses, text.sentences, text.language == "de")


def _marks(clause: tuple[Token, ...]) -> list[Token]:
    found = denials(clause)
    without = [token for token in found if token.word.folded in LACKING and not _is_suffixed(token)]
    if len(found) == 2 and len(without) == 1 and found[1] is without[0]:
        return []  # “not without a passport”: with one
    return found + [
        token
        for token in clause
        if token.word.cue == "~out"
        or token.key == "VOID"
        or token.word.folded in REFUSALS
        or (token.word.folded in _TOO_LITTLE and not _is_of_a_thing(token, clause))
    ]


def denies(tokens: tuple[Token, ...]) -> bool:
    """Whether something in them denies; the “free” of “nut-free” does not."""
    return any(not _is_suffixed(mark) for mark in _marks(tokens))


def _is_of_a_thing(mark: Token, clause: tuple[Token, ...]) -> bool:
    """“Not enough water” is little water; “a card is not enough” is none that counts."""
    return any(token.at == mark.at + 1 and token.word.weight > 0 for token in clause)


def is_odd(tokens: tuple[Token, ...]) -> bool:
    """Whether an odd number of words in them deny; “no licence, no plate and no insurance” denies once."""
    marks = _marks(tokens)
    listed = [mark for mark in marks if mark.word.folded in _LISTING]
    again = sum(after.at - before.at <= LISTED for before, after in pairwise(listed))
    return (len(marks) - again) % 2 == 1


LISTED = 4
"""Words from one denial of a list to the next."""
_LISTING = frozenset("no kein keine keinen keinem keiner ni nor neither weder".split())
"""Denials that are said anew of each thing of a list."""


def _shares(clause: tuple[Token, ...], mark: Token) -> bool:
    """`and` adds to what was denied where no helper of its own follows: "not possible to combine this and that"."""
    return (
        clause[0].sentence == mark.sentence
        and clause[0].word.folded in (*ADDERS, "or", "oder", "o", "ni", "nor")
        and not any(
            token.word.folded in HELPERS
            or token.word.person
            or token.word.folded in _FINITE
            or token.key == "FREE"
            for token in clause
        )
    )


_BEING = frozenset("is are ist sind wird werden be".split())
"""“Burns and cuts are not covered”: aimed at all that stands before."""
_FINITE = frozenset(
    """takes costs comes goes works stays lasts needs keeps remains starts ends begins gives offers gets runs means
    kostet dauert gilt bleibt kommt geht läuft reicht cuesta dura tarda vale sale""".split()
)
"""Verbs that show a clause to say something of its own."""


def _reach(mark: Token, clause: tuple[Token, ...], german: bool) -> tuple[list[Token], list[Token]]:
    """(words under the denial, words that it is aimed at)."""
    suffixed = [t for t in clause if t.word.end + 1 == mark.word.start and mark.word.folded == "without"]
    if suffixed and mark.word.end - mark.word.start == len("free"):  # “penalty-free”
        return suffixed, suffixed
    content = [t for t in clause if t.at != mark.at and t.word.weight > 0]
    after = [t for t in content if t.at > mark.at]
    preceding = [t for t in content if t.at < mark.at]
    if mark.word.cue != cues.NEGATIVE and not after:  # “… is excluded”
        return content, preceding[-AIM:]
    aimed = _up_to_comma(mark, clause, after)
    if after and len(after) == 1 and any(t.at == mark.at - 1 and t.word.folded in _BEING for t in clause):
        return content, [*preceding, *aimed]
    if german:
        return content, [*preceding[-1:], *aimed] if after else preceding[-AIM:]
    return (after, aimed) if after else (preceding[-AIM:], preceding[-AIM:])


_SUBJECTS = frozenset("we you they it he she i wir du ihr ich nosotros ellos usted".split())
"""Who does what follows: “if it does not work we cancel the order”."""
_COSTING = frozenset("costs kostet cuesta".split())
"""“Not showing up costs £10”: what costs is denied, not that it does."""


def _up_to_comma(mark: Token, clause: tuple[Token, ...], after: list[Token]) -> list[Token]:
    """The next content words, if no comma stands between."""
    end = mark.word.end
    reached: list[Token] = []
    for token in clause:
        if token.at > mark.at:
            begun = token.word.folded in ADDERS or token.word.folded in _SUBJECTS | _COSTING
            if reached and (token.word.start - end > 1 or begun):
                break
            if token in after:
                reached.append(token)
            end = token.value.end if token.value is not None else token.word.end
    return reached[:AIM]
