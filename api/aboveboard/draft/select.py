"""Which spans answer what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.domain.words import content_stems
from aboveboard.draft.brief import Brief
from aboveboard.draft.spans import Span, spans_of

COVER, DENSE, PASSAGE = 0.45, 0.40, 0.15
"""What the words of the question, its sense, and its passage's rank weigh in a span's score."""
EXPECTED, APPROVED, LEANING = 0.12, 0.12, 0.08
SPANS_LOOKED_AT = 40
LONG_WORDS = 40
"""A span beyond this many words is seldom what a person would say."""

_EXPECTS = (
    (
        r"how long|how many (?:days|weeks|months|years)|when|until|deadline|what time|how (?:fast|soon|quickly)|"
        r"wie lange|wann|bis wann|cuánto (?:tiempo|tarda)|cuándo|combien de temps|quand|quanto tempo|quando|hoe lang",
        r"\d+\s*(?:-?\s*)(?:minutes?|hours?|days?|weeks?|months?|years?|working|business|minuten|stunden|tagen?|wochen|"
        r"monaten?|jahren?|werktagen?|días?|semanas?|meses|años?|jours?|semaines?|mois|ans?|giorni|dagen)|"
        r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}\.? (?:\p{Lu}\p{Ll}+)|\p{Lu}\p{Ll}+ \d{1,2}\b|"
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:one|two|three|four|five|six|ten|twelve) \p{L}+s?\b",
    ),
    (
        r"how much|cost|price|fee|charge|expensive|cheap|pay|was kostet|wie teuer|preis|kostet|cuánto cuesta|precio|"
        r"combien coûte|prix|quanto costa|kosten",
        r"[£$€]\s?\d|\d\s?(?:£|€|eur|gbp|usd|euros?|pounds?|dollars?)\b|\b(?:free|kostenlos|gratis|gratuit)|\b(?:gbp|eur|usd)\b",
    ),
    (
        r"where|which (?:shop|store|page|address)|\bwo\b|wohin|dónde|où|dove",
        r"https?://|www\.|\b[\p{Ll}\d-]+\.(?:com|example|org|net|de|co\.uk)\b|\b(?:at|in|street|road|straße|calle)\b",
    ),
    (r"how many|how big|what size|capacity|wie viele?|wie groß|cuánt[oa]s|combien", r"\d"),
    (r"phone|call|e-?mail|contact|reach|telefon|teléfono", r"\S+@\S+|\+\d|\d{3,} ?\d{3,}|https?://"),
)


@dataclass(frozen=True)
class Chosen:
    """A span that may be said, with where it comes from and how well it answers (comparable in one ask)."""

    span: Span
    evidence: Evidence
    score: float


def choose(ask: Ask, brief: Brief) -> list[Chosen]:
    """Spans of the ask's evidence that answer it, best first; none where the ask is not answerable."""
    if not ask.answerable:
        return []
    language = brief.reading.language
    candidates = [(span, evidence) for evidence in ask.evidence for span in spans_of(evidence.passage)]
    asked = set(content_stems(ask.question, language))
    rated = [
        Chosen(span, evidence, _words_score(span, evidence, ask.question, asked, brief))
        for span, evidence in candidates
    ]
    rated = sorted(rated, key=lambda chosen: -chosen.score)[:SPANS_LOOKED_AT]
    rated = _with_sense(ask.question, rated, brief)
    return [_standing(chosen) for chosen in sorted(rated, key=lambda chosen: -chosen.score)]


def novel(chosen: Chosen, said: Sequence[Chosen], language: str) -> bool:
    """Whether a span adds something to what is said already."""
    fresh = set(content_stems(chosen.span.text, language))
    for other in said:
        known = set(content_stems(other.span.text, language))
        if fresh and len(fresh & known) / len(fresh) > 0.6:
            return False
    return bool(fresh)


def _words_score(span: Span, evidence: Evidence, question: str, asked: set[str], brief: Brief) -> float:
    language = brief.reading.language
    held = set(content_stems(span.text, language))
    above = set(content_stems(" ".join((*evidence.passage.headings, *evidence.document.questions)), language))
    total = sum(map(brief.rarity, asked)) or 1.0
    cover = sum(brief.rarity(s) * (1.0 if s in held else 0.5 if s in above else 0.0) for s in asked) / total
    score = COVER * cover + PASSAGE * evidence.score
    score += EXPECTED if _expected(question, span.text) else 0.0
    score += APPROVED if span.shape == "approved" else 0.0
    score -= LEANING if span.leans else 0.0
    return score - 0.01 * max(0, len(span.text.split()) - LONG_WORDS)


def _expected(question: str, text: str) -> bool:
    """Whether the text holds the kind of thing that the question's first words ask for."""
    for asks, gives in _EXPECTS:
        if regex.search(rf"\b(?:{asks})", question, regex.IGNORECASE):
            return bool(regex.search(gives, text, regex.IGNORECASE))
    return False


def _with_sense(question: str, rated: list[Chosen], brief: Brief) -> list[Chosen]:
    if brief.embedder is None or not rated:
        return rated
    texts = [_in_context(chosen) for chosen in rated]
    vectors = brief.embedder.embed([question, *texts])
    similar = vectors[1:] @ vectors[0]
    return [
        replace(chosen, score=chosen.score + DENSE * max(0.0, float(cosine)))
        for chosen, cosine in zip(rated, similar, strict=True)
    ]


def _in_context(chosen: Chosen) -> str:
    nearest = chosen.evidence.passage.headings[-1:]
    return ". ".join((*nearest, chosen.span.text))


def _standing(chosen: Chosen) -> Chosen:
    """A span that leans on the one before it is said together with that one."""
    if not chosen.span.leans or chosen.span.order == 0:
        return chosen
    before = spans_of(chosen.evidence.passage)[chosen.span.order - 1]
    if before.leans or before.shape == "row" or len(before.parts) > 2:
        return chosen
    together = Span(before.passage, before.order, (*before.parts, *chosen.span.parts), chosen.span.shape)
    return replace(chosen, span=together)
