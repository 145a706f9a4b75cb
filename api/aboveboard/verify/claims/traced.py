"""What a draft states is traced to the sentence that it was written from: nothing from elsewhere on the page is put in,
and no limit of that sentence is left out.

Over a whole page a retelling may take its words from anywhere, and many rules ask only whether what it says stands
there. A draft was written from passages that its writer had in sight: who keeps to a sentence needs no word from
another one, and where it strays the passage's own words take its place.
"""

from collections.abc import Iterator

from aboveboard.verify.claims.align import Aligned, Clause, Pair, counterparts, weight_of
from aboveboard.verify.claims.cues import WEAK
from aboveboard.verify.claims.text import ADDERS, HELPERS, Token, cues_of, grouped

STRAYED = 1.0
"""Weight of the words of a draft's sentence that may stand elsewhere or nowhere: one word."""
BROUGHT = 2
"""What a word of another sentence counts for beside one that stands nowhere, which may be a word for the same."""
_COSTS = frozenset("cost costs charge charged kostet kosten cuesta cuestan costar".split())
"""What says of an amount only that it is a price."""
_LIMITING = frozenset({"~if", "~except", "~only"})
_HEDGES = frozenset({"~majority", "~usually"})
_HEDGED = _HEDGES | {"~some", "~may", "~could", "~not", "~if"}
_ALSO = frozenset("also even auch selbst sogar incluso también aunque".split())
_MAY = frozenset({"~can", "~may", "~could"})
_PEOPLE = frozenset(
    """customers customer members member guests guest people anyone everyone children child adults students
    passengers dogs kunden mitglieder gäste kinder erwachsene schüler studierende clientes huéspedes socios niños
    adultos""".split()
)


def fault(aligned: Aligned) -> str | None:
    return (
        _strayed(aligned)
        or _left_out(aligned)
        or _half_of_a_condition(aligned)
        or _only_left_out(aligned)
        or _hedge_left_out(aligned)
    )


def _strayed(aligned: Aligned) -> str | None:
    """Names and values of another sentence, or more than one word of none."""
    weight, words = 0.0, []
    for before, clause in zip((None, *aligned.clauses), aligned.clauses, strict=False):
        goes_on = before is not None and _goes_on(clause)
        for token in _not_there(clause, before if goes_on and before else clause, aligned):
            if token.word.name or (token.value is not None and not token.value.soft) or token.key == "FREE":
                return f"the sentence it is written from does not say “{_said(token)}”"
            elsewhere = bool(counterparts(token, aligned.source))
            weight += (BROUGHT if elsewhere else 1) * weight_of(token)
            words.append(token.word.folded)
    if weight <= STRAYED:
        return None
    return f"the sentence it is written from does not say “{' '.join(words[:3])}”"


def _goes_on(clause: Clause) -> bool:
    """“… and Vaihingen”: one thing more of what the clause before it says, and nothing by itself."""
    first, *rest = clause.tokens
    return first.word.folded in ADDERS and not any(
        token.value is not None or token.word.cue or token.word.person or token.word.folded in HELPERS
        for token in rest
    )


def _not_there(clause: Clause, told_by: Clause, aligned: Aligned) -> Iterator[Token]:
    """What of a clause the sentence does not say that another one, or the same, is written from."""
    own = {told_by.sentence[0].sentence} if told_by.sentence else set()
    own |= set(range(aligned.titles))
    priced = any(token.value is not None and token.value.kind == "money" for token in clause.tokens)
    for token in clause.tokens:
        if weight_of(token) <= 0 or (token.value is None and token.word.folded in WEAK):
            continue
        if priced and token.word.folded in _COSTS:
            continue
        places = (*counterparts(token, aligned.source), *aligned.source.inside.get(token.key, ()))
        if not any(place.sentence in own for place in places):
            yield token


def _said(token: Token) -> str:
    return token.value.text.strip() if token.value is not None else token.word.folded


def _left_out(aligned: Aligned) -> str | None:
    """A condition or an exception of which nothing is said, of the clause beside it that is."""
    if cues_of(aligned.claim.tokens) & _LIMITING:
        return None
    for clause in aligned.clauses:
        said = {place.at for _, place in clause.pairs}
        used = {place.clause for ours, place in clause.pairs if weight_of(ours) > 0}
        for part in grouped(clause.sentence):
            if not any(token.word.cue in _LIMITING for token in part[:2]) or _concedes(part, aligned):
                continue
            if not used & {part[0].clause - 1, part[0].clause + 1}:
                continue
            telling = [token for token in part if token.word.content and token.word.folded not in WEAK]
            if telling and not any(t.at in said or t.key in aligned.claim.by_key for t in telling):
                return f"it leaves out “{' '.join(token.word.folded for token in part)}”"
    return None


def _half_of_a_condition(aligned: Aligned) -> str | None:
    """“If you leave in the first 14 days” for “if you leave in the first 14 days and have made no claim”."""
    said = {place.at for clause in aligned.clauses for _, place in clause.pairs}
    for sentence in aligned.traced:
        parts = grouped(sentence)
        for one, other, main in zip(parts, parts[1:], parts[2:], strict=False):
            if not any(token.word.cue == "~if" for token in one[:2]) or other[0].word.folded not in ADDERS:
                continue
            telling = [token for token in other if token.word.content and token.word.folded not in WEAK]
            told = any(token.at in said for token in (*one, *main) if token.word.weight > 0 or token.value)
            if telling and told and not any(t.at in said or t.key in aligned.claim.by_key for t in telling):
                return f"it leaves out “{aligned.source.quoted(other)}”"
    return None


def _concedes(part: tuple[Token, ...], aligned: Aligned) -> bool:
    """“Also if you have tried it”: so it is in any case."""
    first = part[0].at
    around = aligned.source.tokens[max(0, first - 1) : first + 2]
    return any(token.word.folded in _ALSO for token in around)


def _only_left_out(aligned: Aligned) -> str | None:
    """“Directly only for operations over €800” without the operations."""
    if cues_of(aligned.claim.tokens) & {"~only", "~except"}:
        return None
    for clause in aligned.clauses:
        said = {place.at for _, place in clause.pairs}
        for token in clause.sentence:
            if token.word.cue != "~only":
                continue
            after = [t for t in clause.sentence if token.at < t.at <= token.at + 3 and t.word.weight > 0]
            if after and after[0].at not in said and after[0].key not in aligned.claim.by_key:
                return f"it leaves out “{token.word.folded} {after[0].word.folded}”"
    return None


def _hedge_left_out(aligned: Aligned) -> str | None:
    """“Most applications are decided within 2 hours” said of one, or of all."""
    if cues_of(aligned.claim.tokens) & _HEDGED:
        return None
    for clause in aligned.clauses:
        parts = {place.clause for _, place in clause.pairs}
        for token in clause.sentence:
            if token.clause not in parts:
                continue
            if token.word.cue in _HEDGES or (token.word.cue in _MAY and _of_a_thing(token, aligned)):
                return f"it leaves out “{token.word.folded}”"
    return None


def _of_a_thing(modal: Token, aligned: Aligned) -> bool:
    """“The contract can end at once”: not what somebody is allowed."""
    before = aligned.source.tokens[modal.at - 1] if modal.at else None
    return (
        before is not None
        and before.clause == modal.clause
        and before.word.content
        and before.word.folded not in _PEOPLE
        and not any(token.word.cue in _MAY for token in aligned.claim.tokens)
    )


def pairs_of(aligned: Aligned) -> list[Pair]:
    return [pair for clause in aligned.clauses for pair in clause.pairs]
