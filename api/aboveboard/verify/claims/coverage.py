"""Is what is said there at all? Words, names, and what stands in another's place."""

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.words import stem

NEEDED = 0.6
"""Share of a clause's weight that has to be in the passages."""
RUN = 2
"""Content words in a row that nothing supports: something was added."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        for check in (_foreign_name, _of_a_closed_class, _added_run, _too_little, _in_anothers_place):
            if (found := check(clause, aligned)) is not None:
                return found
    return None


def _said(tokens: list[Token] | tuple[Token, ...]) -> str:
    return " ".join(token.word.folded for token in tokens)


def _foreign_name(clause: Clause, aligned: Aligned) -> str | None:
    names = [token for token in clause.missing if token.word.name]
    return f"the passages do not name “{_said(names)}”" if names else None


def _of_a_closed_class(clause: Clause, aligned: Aligned) -> str | None:
    closed = _closed(aligned.claim.language)
    wrong = [token for token in clause.missing if token.word.folded in closed or token.key in closed]
    return f"the passages do not say “{_said(wrong)}”" if wrong else None


_CLOSED: dict[str, frozenset[str]] = {}


def _closed(language: str) -> frozenset[str]:
    if language not in _CLOSED:
        words = cues.CLOSED_CLASSES.split()
        _CLOSED[language] = frozenset(words) | {stem(word, language) for word in words}
    return _CLOSED[language]


def _added_run(clause: Clause, aligned: Aligned) -> str | None:
    missing = {token.at for token in clause.missing if token.word.weight >= 1}
    run: list[Token] = []
    for token in clause.content:
        if token.at in missing:
            run.append(token)
            if len(run) >= RUN + 1:
                return f"nothing in the passages says “{_said(run)}”"
        elif token.word.weight >= 1 or token.value is not None:
            run = []
    return None


def _too_little(clause: Clause, aligned: Aligned) -> str | None:
    if clause.recall < NEEDED and clause.missing:
        return f"the passages do not say “{_said(clause.missing)}”"
    return None


def _in_anothers_place(clause: Clause, aligned: Aligned) -> str | None:
    """Nearly the source's own words, with another word where it has one of its own."""
    paired = {token.at: place for token, place in clause.pairs}
    content = clause.content
    strong = [token for token in content if token.word.weight >= 1 or token.value is not None]
    if len(paired) < 3 or sum(token.at in paired for token in strong) < 0.6 * len(strong):
        return None
    taken = {place.at for place in paired.values()}
    for i, token in enumerate(content):
        if token.at in paired or token.word.weight < 1 or token.value is not None:
            continue
        left = paired.get(content[i - 1].at) if i else None
        right = paired.get(content[i + 1].at) if i + 1 < len(content) else None
        if (other := _between(left, right, clause, taken)) is not None:
            return f"it says “{token.word.folded}” where the passage says “{other.word.folded}”"
    return None


def _between(left: Token | None, right: Token | None, clause: Clause, taken: set[int]) -> Token | None:
    """The one content word of the source between two counterparts, or at the sentence's edge, that nothing took."""
    if left is None and right is None:
        return None
    start = left.at if left is not None else clause.sentence[0].at - 1
    end = right.at if right is not None else clause.sentence[-1].at + 1
    if not start < end <= start + 5:
        return None
    inside = [
        t
        for t in clause.sentence
        if start < t.at < end and t.at not in taken and (t.word.weight >= 1 and t.value is None)
    ]
    return inside[0] if len(inside) == 1 else None
