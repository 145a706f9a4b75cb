"""Which spans answer what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.domain.words import content_stems
from aboveboard.draft.brief import Brief
from aboveboard.draft.rows import subject_of
from aboveboard.draft.spans import Span, spans_of

COVER, DENSE, PASSAGE = 0.45, 0.40, 0.15
"""What the words of the question, its sense, and its passage's rank weigh in a span's score."""
ABOVE = 0.7
"""What a word of the question weighs that only a heading or the document's questions hold."""
EXPECTED, APPROVED = 0.15, 0.12
LEANING, FRAGMENT, SIGNPOST, OTHER_PRODUCT = 0.08, 0.15, 0.25, 0.4
SPANS_LOOKED_AT = 24
LONG_WORDS = 40
"""A span beyond this many words is seldom what a person would say."""

_SIGNPOST = regex.compile(
    r"^(?:see|learn|read|click here|for more|find out|this (?:article|page|guide)|in this (?:article|page|guide)|"
    r"the (?:material|information) (?:presented )?here|siehe|weitere informationen|mehr dazu|más información|"
    r"consulta)\b|"
    r"\b(?:here|below|hier|aquí|ici)[.:]?$",
    regex.IGNORECASE,
)
"""Sentences that send a reader on, which a page needs and a reply does not."""

_HOW = (
    r"\b(?:how (?:do|can|should|would|to)|what (?:do|should|can) i do|steps|wie (?:kann|soll|muss|mache|geht)|cómo|"
    r"comment|come (?:si|posso))\b"
)
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
    (
        _HOW,
        r"^(?:to [^,]+, |first,? |please |then )?(?:add|ask|boil|bring|call|change|check|choose|clean|click|close|"
        r"connect|contact|create|download|enter|fill|follow|go|hold|install|keep|leave|let|log|mail|move|open|order|pack|place|"
        r"plug|pour|press|print|pull|push|put|register|remove|replace|reply|reset|restart|rinse|run|scan|select|send|set|"
        r"sign|start|stop|switch|take|tap|tell|turn|type|unplug|update|upload|use|visit|wait|wash|wipe|write)\b|"
        r"^you (?:can|need|start|have) .*\b(?:at|by|in|on|under|with|from)\b|^\p{Lu}\p{Ll}+en sie\b",
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
    covers: frozenset[str] = frozenset()
    """Stems of the question that the span itself holds."""


def choose(ask: Ask, brief: Brief) -> list[Chosen]:
    """Spans of the ask's evidence that answer it, best first; none where the ask is not answerable."""
    if not ask.answerable:
        return []
    language = brief.reading.language
    candidates = [(span, evidence) for evidence in ask.evidence for span in spans_of(evidence.passage)]
    asked = set(content_stems(ask.question, language))
    rated = [
        Chosen(
            span,
            evidence,
            _words_score(span, evidence, ask.question, asked, brief),
            frozenset(asked & set(content_stems(span.text, language))),
        )
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
    cover = sum(brief.rarity(s) * (1.0 if s in held else ABOVE if s in above else 0.0) for s in asked) / total
    score = COVER * cover + PASSAGE * evidence.score
    score += EXPECTED if _expected(question, span) else 0.0
    score += APPROVED if span.shape == "approved" else 0.0
    if span.shape == "row" and set(content_stems(subject_of(span.text), language)) <= asked:
        score += EXPECTED
    score -= LEANING if span.leans else 0.0
    score -= FRAGMENT if span.shape == "fragment" else 0.0
    score -= SIGNPOST if _SIGNPOST.search(span.text) else 0.0
    score -= OTHER_PRODUCT if _of_another_product(span.text, brief) else 0.0
    return score - 0.01 * max(0, len(span.text.split()) - LONG_WORDS)


def _of_another_product(text: str, brief: Brief) -> bool:
    """Whether the text speaks of products, and not of the one that the author speaks of."""
    asked = set(brief.reading.products)
    if not asked:
        return False
    folded = f" {text.casefold()} "
    spoken = {
        product
        for product, names in brief.knowledge.organization.products.items()
        if any(
            regex.search(rf"\b{regex.escape(name.casefold())}\b", folded) for name in names if name.strip()
        )
    }
    return bool(spoken) and not spoken & asked


def _expected(question: str, span: Span) -> bool:
    """Whether the span holds the kind of thing that the question's first words ask for."""
    if span.shape == "steps":
        return bool(regex.search(_HOW, question, regex.IGNORECASE))
    text = span.text
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
