"""A denial of the passages all of whose words the claim holds, while it denies nothing itself.

Said of a thing in one sentence and of “it” in the next (“There is a toilet by the door. It needs no key.”), a denial
shares few words with the claim that it speaks against.
"""

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of
from aboveboard.verify.claims.cues import NEGATIVE, RESTRICTIVE
from aboveboard.verify.claims.denial import Denial, denial_of
from aboveboard.verify.claims.matter import REFERRING, around, goes_on, matter_of
from aboveboard.verify.claims.text import ADDERS, Token

COVERED = 0.7
"""Share of a denial's content that the claim has to hold."""
LEAST = 1.3
"""Weight of it, where the denial does not go on about the claim's own matter."""
LEAST_THERE = 0.9
"""Weight of it, where it does."""
TELLING = 0.5
"""Weight below which a word is left out of it."""
_YIELDING = frozenset((NEGATIVE, "~only", "~except", "~instead", "~neednot", "~out"))
"""What makes yes and no of a claim hard to tell."""


def fault(aligned: Aligned) -> str | None:
    theirs = denial_of(aligned.source)
    for sentence in aligned.claim.sentences:
        if any(t.word.cue in _YIELDING or t.key in ("FREE", "VOID", "PAID") for t in sentence):
            continue
        if (found := _in_sentence(sentence, theirs, aligned)) is not None:
            return found
    return None


def _in_sentence(sentence: tuple[Token, ...], theirs: Denial, aligned: Aligned) -> str | None:
    matter = matter_of(sentence, aligned)
    if matter is None:
        return None
    there = {token.sentence for token in around(matter.sentence, aligned.source)}
    held = {
        place.at
        for token in sentence
        if weight_of(token) > 0
        for place in counterparts(token, aligned.source)
    }
    before: tuple[Token, ...] = ()
    for denying in aligned.source.clauses:
        conditional = _is_conditional(denying, before)
        before = denying
        titled = denying[0].sentence < aligned.titles
        if conditional or titled or not _denies(denying, sentence):
            continue
        number = denying[0].sentence
        near = number in there or (_excuses(denying) and number - 1 in there)
        goes = near and _refers(denying, aligned)
        aimed = _is_aimed(denying, theirs, held)
        if aimed and _is_covered(denying, held, LEAST_THERE if goes else LEAST):
            return f"the passage says “{' '.join(token.word.folded for token in denying)}”"
    return None


def _is_aimed(denying: tuple[Token, ...], theirs: Denial, held: set[int]) -> bool:
    """Whether the claim holds all that the denial is aimed at; what it says in other words may deny it as well."""
    if _excuses(denying):
        return any(token.at in held for token in denying)
    heads = [token for token in denying if token.at in theirs.heads]
    telling = [token for token in heads if weight_of(token) >= TELLING]
    return bool(heads) and all(token.at in held for token in telling or heads)


def _refers(clause: tuple[Token, ...], aligned: Aligned) -> bool:
    return goes_on(aligned.source.sentences[clause[0].sentence]) or any(
        token.word.folded in REFERRING for token in clause
    )


def _is_conditional(clause: tuple[Token, ...], before: tuple[Token, ...]) -> bool:
    """“If it leaks or does not open”: nothing is denied there."""
    denial = next((token.at for token in clause if token.word.cue == NEGATIVE), 0)
    if any(token.word.cue == "~if" and token.at < denial for token in clause):
        return True
    joined = before and before[0].sentence == clause[0].sentence and clause[0].word.folded in _JOINING
    return bool(joined) and any(token.word.cue == "~if" for token in before)


_JOINING = ADDERS | {"or", "oder", "o"}


def _is_covered(denying: tuple[Token, ...], held: set[int], least: float) -> bool:
    """Whether the claim holds what the denial says."""
    content = [token for token in denying if weight_of(token) >= TELLING]
    if any(
        (token.word.name or token.word.folded in RESTRICTIVE) and token.at not in held for token in content
    ):
        return False  # it denies it of others
    covered = sum(weight_of(token) for token in content if token.at in held)
    return covered >= max(least, COVERED * sum(map(weight_of, content)))


def _denies(denying: tuple[Token, ...], sentence: tuple[Token, ...]) -> bool:
    """A clause that denies something of its own, said by those of whom the claim speaks."""
    cued = {token.word.cue for token in denying}
    if cued & {"~except", "~only"} or any(token.word.folded in _RELATIVE for token in denying[:3]):
        return False
    if NEGATIVE not in cued:
        return "~neednot" in cued and _imposes(sentence)
    ours = any(token.word.person == "WE" for token in denying)
    return not ours or any(token.word.person == "WE" for token in sentence)


def _excuses(denying: tuple[Token, ...]) -> bool:
    return any(token.word.cue == "~neednot" for token in denying)


def _imposes(sentence: tuple[Token, ...]) -> bool:
    """“Please send it back”, “you must send it back”."""
    return sentence[0].word.folded in _ASKING or any(token.word.cue == "~must" for token in sentence)


_ASKING = frozenset("please bitte".split())
_RELATIVE = frozenset("that who which whose".split())
