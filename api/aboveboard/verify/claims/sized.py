"""For how many it holds: “each group of six or more may put up a gazebo” is not said of any group."""

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned, Clause, weight_of
from aboveboard.verify.claims.text import Token

NEAR = 3
"""Words from a noun to the number that says of which size it is."""
TELLING = 0.6
_SUCH = frozenset("such size sizes solche solchen solcher größe tamaño tales".split())
"""They point to a size that was told before."""
_MORE = frozenset("under unter menores mayores younger more mehr más older over".split())
_OF = frozenset("menores mayores under unter of with von mit de con from ab a partir".split())
_BOUNDS = frozenset(("~least", "~most"))
_KINDS = frozenset(("number", "quantity"))


def fault(aligned: Aligned) -> str | None:
    if any(token.word.folded in _SUCH for token in aligned.claim.tokens):
        return None
    said = [token.value for token in aligned.claim.values if token.value is not None]
    for clause in aligned.clauses:
        for ours, theirs in clause.pairs:
            if ours.value is not None or weight_of(ours) < TELLING:
                continue
            size = _size_of(theirs, clause)
            if size and not any(
                agrees(value, size[-1].value) for value in said if size[-1].value is not None
            ):
                return f"it leaves out “{aligned.source.quoted(size)}”"
    return None


def _is_a_size(token: Token) -> bool:
    return token.value is not None and token.value.kind in _KINDS


def _size_of(noun: Token, clause: Clause) -> tuple[Token, ...]:
    """What stands right behind a noun with a number and a bound: “of six or more”, “von mehr als 20 Personen”.

    Up to the number; empty where nothing does.
    """
    behind = [t for t in clause.sentence if noun.at < t.at <= noun.at + NEAR and t.clause == noun.clause]
    if not behind or behind[0].word.folded not in _OF:
        return ()
    around = [t for t in clause.sentence if noun.at < t.at <= noun.at + 2 * NEAR]
    number = next((token for token in behind if _is_a_size(token)), None)
    bound = any(token.word.cue in _BOUNDS or token.word.folded in _MORE for token in around)
    return tuple(t for t in behind if t.at <= number.at) if number is not None and bound else ()
