"""What a draft concludes: “…, so she can keep it in under the shower” has to stand in the passages like all else,
and what is denied of a thing that is itself told by a denial stays denied.
"""

from itertools import pairwise

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.denial import denials
from aboveboard.verify.claims.text import Token

TELLING = 0.9
COMMA = 2
"""Characters between two words from which on a mark stands there beside the space."""
_CONCLUDING = frozenset("so therefore hence deshalb daher darum somit folglich".split())
_CONCLUDING_PAIRS = frozenset(
    ("which means", "that means", "this means", "das heißt", "así que", "por eso", "por tanto", "es decir")
)
_RELATIVE = frozenset("die der das den which that who if wenn falls si que was".split())


def fault(aligned: Aligned) -> str | None:
    return _concluded(aligned) or _denied_of_the_denied(aligned)


def _concluded(aligned: Aligned) -> str | None:
    for clause in aligned.claim.clauses:
        words = [token.word.folded for token in clause[:3]]
        if words[:1] in (["and"], ["und"], ["y"]):
            words = words[1:]
        if not words or (words[0] not in _CONCLUDING and " ".join(words[:2]) not in _CONCLUDING_PAIRS):
            continue
        for token in clause:
            inside = aligned.source.inside.get(token.key, ())
            if weight_of(token) >= TELLING and not (counterparts(token, aligned.source) or inside):
                return f"the passages do not say “{token.word.folded}”, which it concludes"
    return None


def _denied_of_the_denied(aligned: Aligned) -> str | None:
    """„Abende, die Sie nicht nutzen, erstatten wir“ for „Nicht genutzte Abende erstatten wir nicht“."""
    ours = _marks(aligned.claim.tokens)
    if len(ours) != 1 or not _is_aside(ours[0], aligned):
        return None
    for clause in aligned.clauses:
        counted = denials(clause.sentence)
        main = {token.at for token in _beside(ours[0], clause.tokens)}
        told = any(token.at in main and weight_of(token) > 0 for token, _ in clause.pairs)
        if told and counted and len(_marks(clause.sentence)) > len(counted):
            return "the passage denies it, beside what it denies of the thing"
    return None


def _beside(mark: Token, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words that a denial in an aside leaves alone: another clause, or what follows its comma."""
    if mark not in tokens:
        return tokens
    after = [token for token in tokens if token.at >= mark.at]
    comma = next((b.at for a, b in pairwise(after) if b.word.start - a.word.end >= COMMA), None)
    return tuple(token for token in after if comma is not None and token.at >= comma)


def _marks(tokens: tuple[Token, ...]) -> list[Token]:
    return [token for token in tokens if token.word.cue == NEGATIVE]


def _is_aside(mark: Token, aligned: Aligned) -> bool:
    """Whether it stands in a clause that only says which thing is meant."""
    clause = aligned.claim.clauses[mark.clause]
    return len(aligned.claim.clauses) > 1 and any(token.word.folded in _RELATIVE for token in clause[:2])
