"""Which rules a post matches: by words in any inflection, by meaning, by topic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from aboveboard.domain.knowledge import Knowledge, Rule
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.ports import Embedder
from aboveboard.read.phrases import PhraseBook, stems
from aboveboard.screen.builtin import builtin_rules
from aboveboard.screen.concepts import concepts
from aboveboard.screen.deadline import local_day


@dataclass(frozen=True)
class Match:
    """A rule that a post matches, and by what."""

    rule: Rule
    by: str
    """`says`, `means`, `topics` or `sign`."""
    evidence: str


class Senses:
    """The rules of one generation of the knowledge, ready to be matched. Built once; then only read."""

    def __init__(self, knowledge: Knowledge, embedder: Embedder | None = None) -> None:
        self.rules = (*knowledge.engagement.rules, *builtin_rules(knowledge))
        self._embedder = embedder
        self._organization = knowledge.organization
        self._books: dict[tuple[str, str], PhraseBook] = {}
        self._concepts = {concept.id: concept for concept in concepts()}

    def matches(self, request: SuggestionRequest, reading: Reading, now: datetime) -> list[Match]:
        """Every rule in force that the post matches, in order: the file's first, then the service's."""
        day = local_day(now, self._organization).date()
        found: list[Match] = []
        for rule in self.rules:
            if (rule.starts and day < rule.starts) or (rule.until and day > rule.until):
                continue
            if match := self._match(rule, reading):
                found.append(match)
        return found

    def _match(self, rule: Rule, reading: Reading) -> Match | None:
        hits = self._book(rule, reading.language).hits(stems(reading.text, reading.language))
        if hits:
            return Match(rule, "says", hits[0].phrase)
        if shared := set(rule.topics).intersection(reading.topics):
            return Match(rule, "topics", sorted(shared)[0])
        return None

    def _book(self, rule: Rule, language: str) -> PhraseBook:
        key = (rule.id, language)
        if key not in self._books:
            self._books[key] = PhraseBook(self._says(rule, language), language)
        return self._books[key]

    def _says(self, rule: Rule, language: str) -> Iterable[str]:
        if not rule.builtin:
            return rule.says
        by_language = self._concepts[rule.id].by_language
        return (*by_language.get(language, ()), *(by_language.get("en", ()) if language != "en" else ()))
