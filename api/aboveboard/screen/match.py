"""Which rules a post matches: by words in any inflection, by meaning, by topic, by signs of a fixed form."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

import numpy as np

from aboveboard.domain.knowledge import Knowledge, Rule
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems, words
from aboveboard.errors import UnavailableError
from aboveboard.ports import Embedder, VectorCache
from aboveboard.read.clauses import post_sentences
from aboveboard.read.phrases import stems
from aboveboard.read.sentiment import mood
from aboveboard.screen import signs
from aboveboard.screen.builtin import YIELDING, builtin_rules
from aboveboard.screen.concepts import concepts
from aboveboard.screen.contacts import Desks
from aboveboard.screen.deadline import local_day
from aboveboard.screen.demands import GRAVE, Demands
from aboveboard.screen.english import curated_in_english, in_english
from aboveboard.screen.harmless import asks_how, ordinary_with, tells_of_an_event
from aboveboard.screen.lend import CALLED, SAME, first_person, lent
from aboveboard.screen.meaning import Kept, Meanings, Scores
from aboveboard.screen.naming import as_meant, as_ruled
from aboveboard.screen.rule_signs import lent_sign, own_sign
from aboveboard.screen.surest import Match, meant_most
from aboveboard.screen.wording import Said, Wording

BENIGN = -0.05
"""Score below which a rule's single word, in a pleased sentence, is used in another sense."""
PLAINLY_BENIGN = -0.25
"""Score below which it is whatever the mood."""
SHARED_WORDS = 0.6
"""Share of a `means` line's content words from which a sentence in another language holds its sense."""
SUPPORT = 0.08
"""Score that a weak word needs beside it."""
MOST_SENTENCES = 8
JUST_MET = 0.1
"""Score above what a meaning needs below which as many ordinary questions come as others."""
FEWEST = 3
"""Words of content below which a sentence is a fragment."""

_EVENTS = frozenset({"violence", "self-harm", "safety", "legal-threat", "abuse"})
"""The service's own rules on what happened or was threatened, not on what is asked."""
_WHOMEVER = frozenset({"violence", "self-harm", "safety"})
"""The service's own rules that hold for people in danger also where nothing speaks of us."""
_LITERAL_ONLY = frozenset({"personal-data"})


class Senses:
    """The rules of one generation of the knowledge, ready to be matched. Built once; then only read.

    Without an embedder, or when it fails, rules match by words, topics and signs alone; `degraded` says so.
    """

    def __init__(
        self, knowledge: Knowledge, embedder: Embedder | None = None, cache: VectorCache | None = None
    ) -> None:
        """`cache` keeps the vectors of the rules' own examples, never a post's."""
        self.degraded: str | None = None if embedder else "no embedder: rules match by words alone"
        self._organization = knowledge.organization
        self._concepts = {concept.id: concept for concept in concepts()}
        self._embedder = embedder
        kept = Kept(embedder, cache) if embedder else None
        file = knowledge.engagement.rules
        try:
            self._lent = lent(file, kept, knowledge)
        except UnavailableError as error:
            kept, self.degraded = None, f"rules match by words alone: {error.detail}"
            self._lent = lent(file, None, knowledge)
        self.rules = (*file, *(rule for rule in builtin_rules(knowledge) if not self._yields(rule, file)))
        self._languages = embedder.languages if embedder else ()
        self._meanings = self._embedded(knowledge, kept) if kept else None
        self._demands = Demands(frozenset(self._of_events(knowledge)), self._lent)
        self._desks = self._placed(knowledge, kept)
        self._wordings: dict[tuple[str, str], Wording] = {}

    def matches(self, request: SuggestionRequest, reading: Reading, now: datetime) -> list[Match]:
        """Every rule in force that the post matches, in order: the file's first, then the service's."""
        day = local_day(now, self._organization).date()
        rules = [rule for rule in self.rules if _in_force(rule, day)]
        sentences = self._sentences(reading)
        found = {rule.id: match for rule in rules if (match := self._literal(rule, request, reading))}
        # What lures people to a scam comes near to rules on fraud, and promises followers as creators do.
        lure = "spam" in found and found["spam"].by == "sign"
        if lure:
            found = {id: match for id, match in found.items() if not self._is_borrowed(match)}
        if not any(self._decides_alone(match) for match in found.values()):
            scores = self._scores(sentences, reading)
            found = {
                rule: match
                for rule, match in found.items()
                if not self._is_benign(match, sentences, scores, reading)
            }
            for match in self._by_meaning(rules, sentences, scores, reading) if not lure else ():
                found.setdefault(match.rule.id, match)
        return meant_most([found[rule.id] for rule in rules if rule.id in found])

    def grave(self, request: SuggestionRequest, reading: Reading) -> Rule | None:
        """The rule on despair, threats or harm that a post meets by plain words, whomever it speaks of."""
        if signs.happened_elsewhere(reading):
            return None
        for rule in self.rules:
            if rule.builtin and rule.id in _WHOMEVER and self._is_plainly(rule, request, reading):
                return rule
        return None

    def _is_plainly(self, rule: Rule, request: SuggestionRequest, reading: Reading) -> bool:
        """Whether a post meets a rule by a sign or by strong words; of harm to a body, words alone tell too little."""
        if self._sign(rule, request, reading, worded=False):
            return True
        match = self._literal(rule, request, reading)
        return rule.id != "safety" and match is not None and not self._is_weak(match)

    def is_just_met(self, match: Match) -> bool:
        """Whether a rule is met by a meaning alone, and only just; never one on threats or on people in danger."""
        if match.by != "means" or match.surely >= JUST_MET or self._is_of_danger(match.rule):
            return False
        return not match.rule.builtin or match.rule.id in YIELDING

    def _is_of_danger(self, rule: Rule) -> bool:
        """Whether a rule, the service's or one of the file on the same ground, is on threats or on people in danger."""
        lent = self._lent.get(rule.id, ())
        endangers = any(concept.id in _WHOMEVER and near >= SAME for concept, near in lent)
        return endangers or rule.id in _WHOMEVER or self._demands.is_grave(rule)

    def who_knows(self, reading: Reading) -> str | None:
        """The contact nearest to what a post asks; the first one where nothing tells."""
        asked = reading.asks or self._sentences(reading)
        return self._desks.nearest(reading, self._vectors(asked, reading))

    def _sentences(self, reading: Reading) -> list[str]:
        """A post's first sentences, those aside that only say whom it is addressed to."""
        told = post_sentences(reading.text)[:MOST_SENTENCES]
        meant = [sentence for sentence in told if as_meant(sentence, self._organization)] or told
        return _whole(meant, reading.language)

    def _placed(self, knowledge: Knowledge, kept: Kept | None) -> Desks:
        try:
            return Desks(knowledge, kept)
        except UnavailableError:
            return Desks(knowledge, None)

    def _yields(self, rule: Rule, file: Sequence[Rule]) -> bool:
        """Whether a rule of the file covers the ground of one of the service's that may give way."""
        if rule.id not in YIELDING:
            return False
        concept = self._concepts[rule.id]
        for each in file:
            if any(other.id == rule.id and near >= SAME for other, near in self._lent[each.id]):
                return True
            if set(each.topics).intersection(concept.desks[:4]):
                return True
            # A rule on breaches covers what was leaked, not the hole that somebody reports.
            same_words = Wording(concept.says, "en").find(stems(" ".join(each.says), "en"))
            if same_words and rule.id != "security":
                return True
        return False

    # By words, topics and signs

    def _literal(self, rule: Rule, request: SuggestionRequest, reading: Reading) -> Match | None:
        said = self._said(rule, reading)
        if said and rule.builtin and rule.id == "privacy" and self._is_off(rule, reading):
            said = None
        if said and rule.builtin and rule.id == "safety" and signs.is_old_harm(reading):
            said = None
        plain = said and not (rule.builtin and (rule.id == "spam" or self._is_hint(rule, said.phrase)))
        if said and plain:
            return Match(rule, "says", said.phrase)
        if shared := set(rule.topics).intersection(reading.topics):
            return Match(rule, "topics", sorted(shared)[0])
        if sign := self._sign(rule, request, reading, worded=bool(said)):
            return Match(rule, "sign", sign)
        return Match(rule, "says", said.phrase) if said and rule.id != "spam" else None

    def _said(self, rule: Rule, reading: Reading) -> Said | None:
        key = (rule.id, reading.language)
        if key not in self._wordings:
            says, foreign = self._says(rule, reading.language), self._foreign(rule, reading.language)
            self._wordings[key] = Wording(says, reading.language, foreign)
        text = signs.without_idioms(reading.text, reading.language) if rule.builtin else reading.text
        return self._wordings[key].find(stems(text, reading.language), words(text))

    def _says(self, rule: Rule, language: str) -> tuple[str, ...]:
        if rule.builtin:
            return self._concepts[rule.id].by_language.get(language, ())
        borrowed = (
            phrase
            for concept, near in self._lent[rule.id]
            for phrase in concept.by_language.get(language, ())
            if near >= SAME or language != "en" or (near >= CALLED and " " in phrase)
        )
        return (*rule.says, *borrowed)

    def _foreign(self, rule: Rule, language: str) -> tuple[str, ...]:
        """English words that are said in posts of other languages too."""
        if not rule.builtin or language == "en":
            return ()
        return self._concepts[rule.id].by_language.get("en", ())

    def _sign(self, rule: Rule, request: SuggestionRequest, reading: Reading, *, worded: bool) -> str | None:
        if rule.builtin:
            return own_sign(rule.id, request, reading, self._organization, worded=worded)
        return lent_sign({concept.id: near for concept, near in self._lent[rule.id]}, reading)

    # By meaning

    def _of_events(self, knowledge: Knowledge) -> Iterator[str]:
        """Rules whose meaning is something that happened: a plain question rarely speaks of it."""
        for rule in self.rules:
            if (
                rule.id in _EVENTS
                if rule.builtin
                else tells_of_an_event(curated_in_english(rule.means, knowledge))
            ):
                yield rule.id

    def _embedded(self, knowledge: Knowledge, kept: Kept) -> Meanings | None:
        examples = {rule.id: tuple(dict.fromkeys(self._examples(rule, knowledge))) for rule in self.rules}
        taken = {text for listed in examples.values() for text in listed}
        others = [text for concept in concepts() for text in concept.examples if text not in taken]
        asked = curated_in_english(
            [question for document in knowledge.documents for question in document.questions], knowledge
        )
        against = {rule.id: tuple(self._harmless(rule, knowledge)) for rule in knowledge.engagement.rules}
        try:
            return Meanings(examples, asked, GRAVE, kept, others, against)
        except UnavailableError as error:
            self.degraded = f"rules match by words alone: {error.detail}"
            return None

    def _examples(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        if rule.id in _LITERAL_ONLY and rule.builtin:
            return
        if rule.builtin:
            # Not the lines that speak of "the author", as posts on books do.
            yield from (means for means in rule.means if "author" not in means)
            return
        for means in curated_in_english(rule.means, knowledge):
            yield (ruled := as_ruled(means, self._organization))
            yield first_person(ruled)
        yield from (text for concept, _ in self._lent[rule.id] for text in concept.examples)
        for topic in rule.topics:
            yield f"A question about {topic.replace('-', ' ')}."
            yield from self._of_topic(topic, knowledge)

    def _harmless(self, rule: Rule, knowledge: Knowledge) -> Iterator[str]:
        means = curated_in_english(rule.means, knowledge)
        if tells_of_an_event(means):
            yield from ordinary_with(means)

    def _of_topic(self, topic: str, knowledge: Knowledge) -> Iterator[str]:
        for document in knowledge.documents:
            if topic in document.topics:
                yield from curated_in_english(document.questions, knowledge)
        for concept in self._concepts.values():
            if topic in (concept.desks[:1] if concept.then else concept.desks):
                yield from concept.examples

    def _scores(self, sentences: Sequence[str], reading: Reading) -> Mapping[str, Sequence[float]]:
        """For each rule's id, the score of each sentence; empty where the embedder does not know the language."""
        vectors = self._vectors(sentences, reading) if self._meanings else None
        if vectors is None or self._meanings is None:
            return {}
        scores = self._meanings.scores(vectors)
        return {rule: scores[:, place].tolist() for place, rule in enumerate(self._meanings.ids)}

    def _vectors(self, sentences: Sequence[str], reading: Reading) -> Scores | None:
        """None where there is nothing to compare, or nobody who knows the language."""
        if self._embedder is None or not sentences:
            return None
        texts = [as_meant(sentence, self._organization) or sentence for sentence in sentences]
        # Only the language that it was made for: a threshold means nothing in those where it merely helps.
        if self._languages is not None and reading.language not in self._languages[:1]:
            glossed = [in_english(text, reading.language) for text in texts]
            if not any(glossed):
                return None
            texts = [text or "" for text in glossed]
        try:
            return self._embedder.embed(texts)
        except UnavailableError:
            return None

    def _by_meaning(
        self,
        rules: Sequence[Rule],
        sentences: Sequence[str],
        scores: Mapping[str, Sequence[float]],
        reading: Reading,
    ) -> Iterator[Match]:
        for rule in rules:
            if rule.builtin and self._is_off(rule, reading):
                continue
            if rule.id in scores:
                best = int(np.argmax(scores[rule.id]))
                needed = self._demands.of(rule, sentences[best], reading)
                if (surely := scores[rule.id][best] - needed) >= 0:
                    yield Match(rule, "means", sentences[best], surely)
            elif not scores and (sentence := _shares_words(rule, sentences, reading.language)):
                yield Match(rule, "means", sentence)

    def _is_off(self, rule: Rule, reading: Reading) -> bool:
        """Whether the meaning of one of the service's rules is out of the question for this post."""
        if rule.id in ("account", "privacy"):
            return reading.intent == "question" and asks_how(reading)
        return (
            rule.id in ("spam", "abuse")
            and reading.intent in ("question", "request")
            and not reading.only_orders
        )

    def _decides_alone(self, match: Match) -> bool:
        """Whether a match needs no look at the meaning: nothing would be more cautious, and its words are plain."""
        return match.rule.then == "escalate" and match.rule.builtin and not self._is_weak(match)

    def _is_weak(self, match: Match) -> bool:
        """Whether one of the service's words tells little alone: who is in hospital was not hurt by us."""
        return match.by == "says" and self._is_hint(match.rule, match.evidence)

    def _is_borrowed(self, match: Match) -> bool:
        """Whether a rule of the file is met by a word that is not its own."""
        return match.by == "says" and not match.rule.builtin and match.evidence not in match.rule.says

    def _is_hint(self, rule: Rule, phrase: str) -> bool:
        if rule.builtin:
            return phrase in self._concepts[rule.id].weak
        return phrase not in rule.says and any(phrase in concept.weak for concept, _ in self._lent[rule.id])

    def _is_benign(
        self, match: Match, sentences: Sequence[str], scores: Mapping[str, Sequence[float]], reading: Reading
    ) -> bool:
        """Whether a rule's word stands in another sense: `my lawyer friend loves it`.

        Only where the rule says what it means, and the sentence is pleased and far from that.
        """
        if self._is_weak(match) and match.rule.id in scores:
            pleased = reading.sentiment == "positive" and not match.rule.builtin
            return pleased or max(scores[match.rule.id], default=0.0) < SUPPORT
        if match.by not in ("says", "topics") or match.rule.id not in scores or " " in match.evidence:
            return False
        if match.by == "says" and not match.rule.means:
            return False
        wording = Wording((match.evidence,), reading.language)
        inflected = match.by == "topics" or match.evidence.casefold() not in words(reading.text)
        return any(wording.find(stems(each, reading.language), words(each)) for each in sentences) and all(
            scores[match.rule.id][at] < PLAINLY_BENIGN
            or (scores[match.rule.id][at] < BENIGN and (inflected or mood(each, reading.language) > 0))
            for at, each in enumerate(sentences)
            if wording.find(stems(each, reading.language), words(each))
        )


def _whole(sentences: Sequence[str], language: str) -> list[str]:
    """Sentences, each fragment with the sentence beside it: `By my wife.` alone is near to anything."""
    whole: list[str] = []
    for place, sentence in enumerate(sentences):
        if len(content_stems(sentence, language)) >= FEWEST or len(sentences) == 1:
            whole.append(sentence)
        else:
            pair = sentences[place - 1 : place + 1] if place else sentences[:2]
            whole.append(" ".join(pair))
    return whole


def _in_force(rule: Rule, day: date) -> bool:
    return not (rule.starts and day < rule.starts) and not (rule.until and day > rule.until)


def _shares_words(rule: Rule, sentences: Sequence[str], language: str) -> str | None:
    """A sentence that holds most content words of one of the rule's `means`, where vectors can't tell."""
    for means in rule.means if not rule.builtin else ():
        wanted = set(content_stems(means, language))
        for sentence in sentences:
            if (
                len(wanted) >= 2
                and len(wanted & set(content_stems(sentence, language))) / len(wanted) >= SHARED_WORDS
            ):
                return sentence
    return None
