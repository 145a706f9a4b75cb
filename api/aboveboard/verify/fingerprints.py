"""Traces of internal text: word runs and names that occur in internal documents and nowhere in public.

Independent of the filter that keeps internal passages away from drafting: it looks at what came out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from aboveboard.domain.knowledge import Knowledge
from aboveboard.verify.claims.stopwords import STOPWORDS
from aboveboard.verify.claims.units import MONTHS
from aboveboard.verify.claims.words import WORD, fold

RUN = 5
"""Words of a run; shorter ones are in ordinary use everywhere."""
CONTENT_RUN = 4
"""Content words of a run whose small words may have been changed."""
MARKED = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}_\-]*[\p{L}\p{N}]")
_CALENDAR = frozenset(MONTHS) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday christmas easter black new year".split()
)
"""Words with a capital that are nobody's secret."""
_SENTENCE_START = regex.compile(r"(?:^|[.!?:;\n•|\-–—\"“(\[]\s*)$")


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Hashless on purpose: it lives in memory only, beside the knowledge that it was made from."""

    runs: frozenset[tuple[str, ...]] = frozenset()
    content_runs: frozenset[tuple[str, ...]] = frozenset()
    marks: frozenset[str] = frozenset()
    """Code names, canaries, numbers with letters: folded tokens that are internal only."""

    def found_in(self, text: str) -> tuple[str, ...]:
        """The internal runs and names that a text holds, as they can be shown to a curator."""
        words = _words(text)
        found = [" ".join(run) for run in _runs(words, RUN) if run in self.runs]
        content = [word for word in words if word not in STOPWORDS]
        found += [" ".join(run) for run in _runs(content, CONTENT_RUN) if run in self.content_runs]
        found += sorted(self.marks & {fold(mark.group()) for mark in MARKED.finditer(text)})
        found += sorted(self.marks & set(words))
        return tuple(dict.fromkeys(found))


def fingerprints(knowledge: Knowledge) -> Fingerprints:
    """Build once for each generation of the knowledge: it reads every passage."""
    audience = {document.id: document.audience for document in knowledge.documents}
    internal: list[str] = []
    public = _said_openly(knowledge)
    for document in knowledge.documents:
        if document.audience == "public":
            public += [document.title, document.say or "", *document.questions]
        else:
            internal += [document.title, document.say or ""]
    for passage in knowledge.passages:
        texts = (passage.text, *passage.headings)
        (public if audience.get(passage.document) == "public" else internal).extend(texts)
    return _difference(internal, public)


def _said_openly(knowledge: Knowledge) -> list[str]:
    """What the organization says of itself in the four files is not secret."""
    organization = knowledge.organization
    said = [organization.name, *organization.aliases, *organization.competitors, organization.hours or ""]
    said += [name for names in organization.products.values() for name in names] + list(organization.products)
    said += [
        form for line in organization.disclosure.values() if line for form in (line.full, line.short or "")
    ]
    said += [
        organization.website or "",
        *(value or "" for value in organization.support.model_dump().values()),
    ]
    said += [rule.say or "" for rule in knowledge.engagement.rules]
    said += [knowledge.voice.sign_off or "", *knowledge.voice.prefer.values()]
    return said


def _difference(internal: Iterable[str], public: Iterable[str]) -> Fingerprints:
    internal, public = list(internal), list(public)
    return Fingerprints(
        runs=frozenset(run for run in _all_runs(internal) if _tells(run)) - _all_runs(public),
        content_runs=_all_content_runs(internal) - _all_content_runs(public),
        marks=frozenset(_marks(internal)) - _tokens(public),
    )


def _tells(run: tuple[str, ...]) -> bool:
    """A run of small words alone is everybody's."""
    return sum(word not in STOPWORDS for word in run) >= 2


def _all_runs(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(run for text in texts for run in _runs(_words(text), RUN))


def _all_content_runs(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    content = ([word for word in _words(text) if word not in STOPWORDS] for text in texts)
    return frozenset(run for words in content for run in _runs(words, CONTENT_RUN))


def _runs(words: list[str], length: int) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(length)), strict=False))


def _words(text: str) -> list[str]:
    return [fold(word.group()) for word in WORD.finditer(text)]


def _tokens(texts: Iterable[str]) -> frozenset[str]:
    tokens: set[str] = set()
    for text in texts:
        tokens.update(_words(text))
        tokens.update(fold(mark.group()) for mark in MARKED.finditer(text))
    return frozenset(tokens)


def _marks(texts: Iterable[str]) -> set[str]:
    """Tokens that are names or codes by how they are written.

    A word with a capital inside a sentence, capitals throughout, or letters and digits together. A capital alone
    tells nothing in a text that gives one to most of its longer words, as German and headings do.
    """
    marks: set[str] = set()
    for text in texts:
        capitals_tell = not _capitalises_freely(text)
        for match in MARKED.finditer(text):
            token = match.group()
            inside = not _SENTENCE_START.search(text[max(0, match.start() - 4) : match.start()])
            if fold(token) in _CALENDAR:
                continue
            if _is_code(token) or (capitals_tell and inside and token[:1].isupper() and len(token) > 3):
                marks.add(fold(token))
    return marks


def _is_code(token: str) -> bool:
    letters = sum(character.isalpha() for character in token)
    digits = sum(character.isdigit() for character in token)
    if letters and digits:
        return len(token) >= 4
    return letters >= 4 and token.isupper()


def _capitalises_freely(text: str) -> bool:
    words = [match.group() for match in WORD.finditer(text) if len(match.group()) > 3]
    return bool(words) and sum(word[:1].isupper() for word in words) > 0.4 * len(words)
