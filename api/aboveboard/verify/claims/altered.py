"""A sentence of the source that the claim repeats nearly word for word: nothing that counts may be altered in it.

What is told in words of one's own is compared by sense, and allowed much. Who repeats a sentence has no other word for
it: a value, a limit, a denial, a name or a clause that is not there was put in, and two words that changed places were
exchanged.
"""

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

from aboveboard.verify.claims import lexicon
from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.distance import JOINING
from aboveboard.verify.claims.implied import implying
from aboveboard.verify.claims.text import ADDERS, STRONG_JOINTS, Token

ALIKE, LEAST = 0.6, 3
"""Share and number of a claim's words that stand in one sentence in the same order: from there on it repeats it."""
NEARLY = 0.85
"""Share from which on also a limit that was left out is an alteration."""
APPENDED = 2
"""Telling words that the source lacks, from which on what follows a sentence was appended."""
_LIMITS = (
    frozenset({"~most", "~least"}), frozenset({"~all", "~some"}), frozenset({"~before", "~after"}),
    frozenset({"~may", "~will"}), frozenset({"~may", "~must"}), frozenset({"~can", "~must"}),
)  # fmt: skip
"""Cues of which one in the other's place says something else."""
_DENYING = frozenset({NEGATIVE, "~instead"})
_NARROWING = frozenset({"~most", "~least", "~only", "~usually"})
"""Cues that limit what they stand beside."""
_TURNS = frozenset(
    frozenset(pair)
    for pair in (
        ("first", "last"), ("first", "all"), ("with", "without"), ("more", "less"), ("before", "after"),
        ("mit", "ohne"), ("con", "sin"), ("mehr", "weniger"), ("más", "menos"), ("vor", "nach"),
        ("each", "some"), ("every", "some"),
    )
)  # fmt: skip


@dataclass(frozen=True)
class _Edit:
    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]
    closes: bool
    """Whether it stands behind all that is the same."""


def fault(aligned: Aligned) -> str | None:
    for sentence in aligned.claim.sentences:
        theirs, edits = _repeated(sentence, aligned)
        found = next((each for edit in edits if (each := _altered(edit, theirs, aligned)) is not None), None)
        found = found or _left_out(sentence, edits)
        if found is not None:
            return found
        if (swapped := _swapped(sentence, theirs)) is not None:
            return "“{}” and “{}” stand in each other's place".format(*swapped)
    return None


def _repeated(ours: tuple[Token, ...], aligned: Aligned) -> tuple[tuple[Token, ...], list[_Edit]]:
    """The sentence of the source that is most alike, and what differs from it; nothing where none is repeated."""
    forms = [token.word.folded for token in ours]
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(forms)
    best, most = None, max(LEAST, ALIKE * len(ours)) - 0.5
    for theirs in aligned.source.sentences:
        there = [token.word.folded for token in theirs]
        if sum((Counter(forms) & Counter(there)).values()) <= most:
            continue  # cheaper than to align them
        matcher.set_seq1(there)
        same = sum(block.size for block in matcher.get_matching_blocks())
        if same > most:
            best, most = theirs, same
    if best is None:
        return (), []
    matcher.set_seq1([token.word.folded for token in best])
    codes = matcher.get_opcodes()
    last = max(at for at, code in enumerate(codes) if code[0] == "equal")
    return best, [
        _Edit(ours[start:end], best[begin:stop], at > last)
        for at, (tag, begin, stop, start, end) in enumerate(codes)
        if tag != "equal"
    ]


def _altered(edit: _Edit, theirs: tuple[Token, ...], aligned: Aligned) -> str | None:
    return (
        _denial(edit)
        or _value(edit, theirs, aligned)
        or _limit(edit)
        or _party(edit)
        or _name(edit, theirs)
        or _appended(edit, aligned)
    )


def _denial(edit: _Edit) -> str | None:
    """A denial put in or taken out, with nothing else that could say the same."""
    if any(token.word.content or token.value is not None for token in (*edit.ours, *edit.theirs)):
        return None
    denies, denied = (any(token.word.cue in _DENYING for token in part) for part in (edit.ours, edit.theirs))
    if denies == denied:
        return None
    return "it denies what the passage says" if denies else "the passage denies it"


def _value(edit: _Edit, theirs: tuple[Token, ...], aligned: Aligned) -> str | None:
    there = [token for token in edit.theirs if token.value is not None]
    for token in edit.ours:
        if token.value is None or token.value.soft or implying(token, aligned):
            continue
        held = any(agrees(token.value, other.value) for other in theirs if other.value is not None)
        if there and not held:
            assert there[0].value is not None
            return (
                f"it says “{token.value.text.strip()}” where the passage says “{there[0].value.text.strip()}”"
            )
    return None


def _limit(edit: _Edit) -> str | None:
    for mine in edit.ours:
        for other in edit.theirs:
            if frozenset({mine.word.cue, other.word.cue}) in _LIMITS or _is_turned(mine, other):
                return f"it says “{mine.word.folded}” where the passage says “{other.word.folded}”"
    return None


def _party(edit: _Edit) -> str | None:
    """Us for the reader, or the reader for us."""
    ours, theirs = ({token.word.person for token in part} for part in (edit.ours, edit.theirs))
    for mine, other in ((lexicon.US, lexicon.THEM), (lexicon.THEM, lexicon.US)):
        if mine in ours and other in theirs and mine not in theirs and other not in ours:
            word = next(token.word.folded for token in edit.ours if token.word.person == mine)
            return f"it says “{word}” of the other party"
    return None


def _left_out(ours: tuple[Token, ...], edits: list[_Edit]) -> str | None:
    """A limit of the sentence that the claim has not, though it has nearly all else of it."""
    if sum(len(edit.ours) for edit in edits) > (1 - NEARLY) * len(ours):
        return None
    if any(token.word.cue in _NARROWING for edit in edits for token in edit.ours):
        return None
    for edit in edits:
        small = not any(token.word.content or token.value is not None for token in edit.theirs)
        if small and not edit.closes:
            for token in edit.theirs:
                if token.word.cue in _NARROWING:
                    return f"it leaves out “{token.word.folded}”"
    return None


def _is_turned(mine: Token, other: Token) -> bool:
    """Also inside what is taken together: `without limit`, `or more`."""
    pairs = product(mine.word.folded.split(), other.word.folded.split())
    return any(frozenset(pair) in _TURNS for pair in pairs)


def _name(edit: _Edit, theirs: tuple[Token, ...]) -> str | None:
    """Another name in a name's place, which the sentence does not hold: `works with the Lark One only`."""
    if not any(token.word.name for token in edit.theirs):
        return None
    there = {token.key for token in theirs}
    strange = (token for token in edit.ours if token.word.name and token.key not in there)
    return next((f"the sentence does not name “{token.word.folded}”" for token in strange), None)


def _appended(edit: _Edit, aligned: Aligned) -> str | None:
    if not edit.closes or not edit.ours:
        return None
    if edit.ours[0].word.folded not in ADDERS | STRONG_JOINTS | {"so", "while", "which", "damit", "así"}:
        return None
    missing = {token.at for clause in aligned.clauses for token in clause.missing}
    added = [token for token in edit.ours if token.at in missing and token.word.weight > 0]
    if len(added) < APPENDED:
        return None
    return f"the passages do not say “{' '.join(token.word.folded for token in added[:APPENDED])}”"


def _swapped(ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> tuple[str, str] | None:
    """Two words or values, each where the sentence has the other, and all else in its place."""
    if len(ours) != len(theirs):
        return None
    other = [at for at, (mine, its) in enumerate(zip(ours, theirs, strict=True)) if _says(mine) != _says(its)]
    if len(other) != 2:
        return None
    one, two = other
    if all(token.word.folded in JOINING for token in ours[one + 1 : two]):
        return None  # “cats and dogs” for “dogs and cats”
    crossed = _says(ours[one]) == _says(theirs[two]) and _says(ours[two]) == _says(theirs[one])
    telling = any(ours[at].word.content or ours[at].value is not None for at in other)
    return (ours[one].word.folded, ours[two].word.folded) if crossed and telling else None


def _says(token: Token) -> object:
    return token.key if token.value is None else token.value.key
