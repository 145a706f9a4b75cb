"""What the next sentence of the passage takes back: “This does not apply in the last 21 days.”

A draft that tells the promise tells that too, or the passage's own words do, both sentences of them.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from aboveboard.domain.sentences import sentences
from aboveboard.domain.words import content_stems
from aboveboard.verify.claims.align import Aligned

_WHAT = {
    "en": r"(?:this|that|it|these|they|(?:the|this) (?:offer|discount|code|rate|right|rule|refund))",
    "de": r"(?:das|dies|dieses|(?:der|dieser) (?:rabatt|code|gutschein)|(?:das|dieses) angebot)",
    "es": r"(?:esto|eso|(?:el|este) (?:descuento|código)|(?:la|esta) (?:oferta|promoción))",
}
_LIMITS = regex.compile(
    rf"^(?:{_WHAT['en']} (?:(?:does|do)(?:n['’]t| not) (?:apply|count|hold|cover|include|extend)|only appl)|"
    rf"{_WHAT['en']} appl(?:y|ies) only|"
    rf"{_WHAT['de']} (?:gilt|gelten) (?:\p{{L}}+ )?(?:nicht|nur)\b|"
    rf"{_WHAT['es']} (?:no se aplica|no vale|solo se aplica|sólo se aplica|solo vale|sólo vale)\b|"
    r"(?:except|exceptions?|excluded|ausgenommen|ausnahmen?|davon ausgenommen|excepto|salvo|excepciones?)\b)",
    regex.I,
)
_NAMED = regex.compile(
    r"^\p{L}+ (offer|discount|code|rate|right|rule|refund|rabatt|gutschein|angebot|descuento|código|oferta|"
    r"promoción)\b",
    regex.I,
)


def limit_after(told: str, passage: str) -> str | None:
    """The sentence that limits the one it follows; None where none does."""
    return next((limit for one, limit in _limited(passage) if one.strip() == told.strip()), None)


def fault(source: str, aligned: Aligned) -> str | None:
    language = aligned.source.language
    for told, limit in _limited(source):
        if not any(told.startswith(aligned.source.quoted(part)) for part in aligned.traced):
            continue
        said = " ".join(token.word.folded for token in aligned.claim.tokens)
        telling = set(content_stems(limit, language)) - set(content_stems(told, language))
        if telling and telling.isdisjoint(content_stems(said, aligned.claim.language)):
            return f"it leaves out “{limit}”"
    return None


def _limited(passage: str) -> Iterator[tuple[str, str]]:
    """(a sentence, the one behind it that limits it)."""
    for line in passage.splitlines():
        for told, limit in pairwise(sentences(line)):
            if _LIMITS.match(limit) and _is_of(limit, told):
                yield told, limit


def _is_of(limit: str, told: str) -> bool:
    """Whether it limits that: “the discount does not apply” limits what names a discount or a share."""
    named = _NAMED.match(limit)
    return named is None or named.group(1).casefold() in told.casefold() or "%" in told
