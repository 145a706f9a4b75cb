"""Putting a reply together in the order a person would say it, within the room there is.

What gives way, first to last: the shop talk around the facts, the second fact, the pointer. Never the
disclosure, and never a whole question's answer while another is answered twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from aboveboard.domain.draft import Draft, Sentence
from aboveboard.draft.brief import Brief
from aboveboard.draft.disclose import LATEST_START

ANSWERED, BETTER, FURTHER = 50.0, 12.0, 4.2
"""What it is worth to answer a question at all, to answer it in a better way than the next one, and to say a further
fact beside the first: rather than to greet or to point on, which the reader misses less than the answer."""


@dataclass(frozen=True)
class Parts:
    """What could be said. `answers` has, for each question, ways to answer it, the best first; a way is one
    or more facts, the most needed first."""

    opener: Sentence | None = None
    answers: tuple[tuple[tuple[tuple[Sentence, ...], ...], ...], ...] = ()
    closers: tuple[Sentence, ...] = ()
    pointers: tuple[Sentence, ...] = ()
    """Ways to point on, the fullest first."""


def compose(parts: Parts, brief: Brief, draft_id: str) -> Draft | None:
    """The fullest reply that fits; None where not even the disclosure and one other sentence do."""
    # The best first: to count a text as X does takes a millisecond, and most that are worth less are never looked at.
    best_first = sorted(_ways(parts, brief), key=lambda way: -way[0])
    fitting = next((said for _, said in best_first if _fits(said, brief)), None)
    return drafted(draft_id, fitting, brief) if fitting else None


def drafted(draft_id: str, sentences: Sequence[Sentence], brief: Brief) -> Draft:
    text = " ".join(sentence.text for sentence in sentences)
    return Draft(id=draft_id, text=text, sentences=tuple(sentences), length=brief.measure(text))


def disclosed(sentences: Sequence[Sentence], line: str | None) -> tuple[Sentence, ...]:
    """The sentences with the disclosure after the first courtesy, where it begins early enough; else in front."""
    if line is None:
        return tuple(sentences)
    disclosure = Sentence(text=line, kind="disclosure")
    first = sentences[0] if sentences else None
    greets = first and first.kind == "courtesy" and not first.text.endswith(":")
    if first and greets and len(first.text) + 1 < LATEST_START and not _points(first.text):
        return (first, disclosure, *sentences[1:])
    return (disclosure, *sentences)


def _points(text: str) -> bool:
    return "http" in text or "#" in text or "www." in text


def _ways(parts: Parts, brief: Brief) -> Iterator[tuple[float, tuple[Sentence, ...]]]:
    """Every way of saying it with what it is worth; a few hundred at the most."""
    lines: tuple[str | None, ...] = brief.disclosure.lines or (None,)
    openers = (parts.opener, None) if parts.opener else (None,)
    pointers = (*parts.pointers, None)
    closers = (parts.closers, ()) if parts.closers else ((),)
    for facts_worth, facts in _fact_choices(parts):
        for (n_line, line), (n_opener, opener), (n_pointer, pointer), closing in product(
            enumerate(lines), enumerate(openers), enumerate(pointers), closers
        ):
            if pointer and any(_address(pointer) in fact.text for fact in facts):
                continue
            worth = facts_worth - 2.0 * n_line
            worth += 3.0 if opener and n_opener == 0 else 0.0
            worth += (4.0 - 0.5 * n_pointer) if pointer else 0.0
            worth += 0.5 * len(closing)
            said = [s for s in (opener, *facts, *closing, pointer) if s]
            if said:
                yield worth, disclosed(said, line)


def _address(pointer: Sentence) -> str:
    return pointer.text.rsplit(" ", 1)[-1]


def _fact_choices(parts: Parts) -> Iterator[tuple[float, tuple[Sentence, ...]]]:
    """For each question one of its ways, cut to its first facts, or nothing."""
    options: list[list[tuple[float, tuple[Sentence, ...]]]] = []
    for ways in parts.answers:
        of_one: list[tuple[float, tuple[Sentence, ...]]] = []
        for rank, way in enumerate(ways):
            for count in range(len(way), 0, -1):
                facts = tuple(s for fact in way[:count] for s in fact)
                # A worse way to answer is never worth more for the facts that could be said beside it.
                of_one.append((ANSWERED - BETTER * rank + FURTHER * (count - 1), facts))
        of_one.append((0.0, ()))
        options.append(of_one)
    for combination in product(*options):
        yield sum(worth for worth, _ in combination), _once(combination)


def _once(combination: Sequence[tuple[float, tuple[Sentence, ...]]]) -> tuple[Sentence, ...]:
    said: dict[str, Sentence] = {}
    for _, facts in combination:
        for sentence in facts:
            said.setdefault(sentence.text, sentence)
    return tuple(said.values())


def _fits(sentences: Sequence[Sentence], brief: Brief) -> bool:
    length = brief.measure(" ".join(sentence.text for sentence in sentences))
    return length.used <= length.limit
