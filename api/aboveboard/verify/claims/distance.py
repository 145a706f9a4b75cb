"""How far apart a word and a value stand, in words, with marks, clauses and sentences counted as several."""

from aboveboard.verify.claims.text import Text, Token

JOINING = frozenset("and or und oder y o".split())
JOINT_STEP = 4
CLAUSE_STEP = 3
COMMA_STEP = 8
SENTENCE_STEP = 14
"""How many words a mark, a clause's or a sentence's end counts for."""
WITHIN = 12
"""The most that is counted inside a sentence: the end of a long list is nearer than the next sentence."""


def distance(word: Token, value: Token, text: Text) -> int:
    """Words apart, with the ends of clauses and sentences counted as several.

    "4 hours with this and 2.5 hours with that": a value that opens its clause shares what stands before the one
    before it.
    """
    apart = _apart(word, value, text)
    shares = word.at < value.at and value.sentence == word.sentence
    if shares and (_opens_its_clause(value, text) or _refers_back(value, text)):
        before = [
            other
            for other in text.values
            if word.at < other.at < value.at and other.sentence == value.sentence and _of_a_kind(other, value)
        ]
        if before and not (_label_of(value, text) and word in _label_of(before[0], text)):
            apart = min(apart, _apart(word, before[0], text))
    return apart


def _of_a_kind(other: Token, value: Token) -> bool:
    """“A table for eight costs £60, and £75 on Sundays”: the price shares with the price."""
    return value.value is None or (other.value is not None and other.value.kind == value.value.kind)


LABEL = 3
"""Words that the name of a table's cell has at most."""


def _label_of(value: Token, text: Text) -> tuple[Token, ...]:
    """“Plus” of “Monthly price; Plus: €12; Team: €29”: a clause of few words right before a value's own."""
    if not _opens_its_clause(value, text):
        return ()
    before = [clause for clause in text.clauses if clause[0].clause == value.clause - 1]
    if not before or before[0][0].sentence != value.sentence or len(before[0]) > LABEL:
        return ()
    return before[0] if all(token.value is None for token in before[0]) else ()


_BACK = frozenset("it they that er sie es".split())


def _refers_back(value: Token, text: Text) -> bool:
    """“Delivery costs £3.95, and it is free from £40”: both are said of delivery."""
    clause = next(clause for clause in text.clauses if clause[0].clause == value.clause)
    return any(token.word.folded in _BACK for token in clause[:3] if token.at < value.at)


def _apart(word: Token, value: Token, text: Text) -> int:
    clauses = abs(word.clause - value.clause)
    sentences = abs(word.sentence - value.sentence)
    start, end = sorted((word.at, value.at))
    joined = not clauses and not _begins_a_run(word, value, text)
    joints = sum(token.word.folded in JOINING for token in text.tokens[start:end]) if joined else 0
    commas = commas_between(word, value, text) if not clauses else 0
    apart = end - start + JOINT_STEP * joints + COMMA_STEP * commas + CLAUSE_STEP * clauses
    if not sentences:
        return min(apart, WITHIN)
    return apart + (SENTENCE_STEP - CLAUSE_STEP) * sentences


def commas_between(word: Token, value: Token, text: Text) -> int:
    """Marks between a word and a value, where the word has a value of its own on its side: “four in the bakery,
    two in the shop”.
    """
    step = 1 if value.at > word.at else -1
    parted = [at for at in range(word.at, value.at, step) if _is_parted(text, min(at, at + step))]
    if not parted:
        return 0
    own = text.tokens[_edge(word, text, -1) : _edge(word, text, 1) + 1]
    return len(parted) if any(_alike(token, value, last=token is own[-1]) for token in own) else 0


def _begins_a_run(word: Token, value: Token, text: Text) -> bool:
    """“Books four weeks, films and games one week”: after the mark both things share what follows."""
    first, last = _edge(word, text, -1), _edge(word, text, 1)
    if not first < value.at <= last or word.at > value.at or first == 0:
        return False
    before = text.tokens[first - 1]
    return before.value is not None and before.clause == word.clause and _of_a_kind(before, value)


def _edge(word: Token, text: Text, step: int) -> int:
    """The last place before the next mark, or the clause's end."""
    at = word.at
    while (
        0 <= at + step < len(text.tokens)
        and text.tokens[at + step].clause == word.clause
        and not _is_parted(text, min(at, at + step))
    ):
        at += step
    return at


def _is_parted(text: Text, at: int) -> bool:
    """Whether a mark stands after a place; between two values it only lists them."""
    one, other = text.tokens[at], text.tokens[at + 1]
    end = one.value.end if one.value is not None else one.word.end
    return other.word.start - end > 1 and (one.value is None or other.value is None)


def _alike(one: Token, other: Token, *, last: bool) -> bool:
    """Of one kind; “a film for four” leaves out of what."""
    if one.value is None or other.value is None:
        return False
    return one.value.kind == other.value.kind or (last and one.value.kind == "number")


_OTHERS = frozenset(
    "everything everyone else others rest alles andere anderen übrigen sonst demás otros otras resto".split()
)
"""They stand for things of their own: “wool within 2 days and everything else within 6”."""


def _opens_its_clause(value: Token, text: Text) -> bool:
    clause = next(clause for clause in text.clauses if clause[0].clause == value.clause)
    return not any(
        token.at < value.at
        and (token.word.weight > 0 or token.value is not None or token.word.folded in _OTHERS)
        for token in clause
    )
