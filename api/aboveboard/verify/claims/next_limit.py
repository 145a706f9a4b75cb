"""What the next sentence of the passage takes back: “This does not apply in the last 21 days.”

A draft that tells the promise tells that too, or the passage's own words do, both sentences of them.
"""

from itertools import pairwise

import regex

from aboveboard.domain.sentences import sentences
from aboveboard.domain.words import content_stems
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Token

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
    for line in passage.splitlines():
        said = sentences(line)
        for one, following in pairwise(said):
            if one.strip() == told.strip() and _LIMITS.match(following) and _is_of(following, one):
                return following
    return None


def _is_of(limit: str, told: str) -> bool:
    """Whether it limits that: “the discount does not apply” limits what names a discount or a share."""
    named = _NAMED.match(limit)
    return named is None or named.group(1).casefold() in told.casefold() or "%" in told


def fault(source: str, aligned: Aligned) -> str | None:
    spoken = set(content_stems(" ".join(t.word.folded for t in aligned.claim.tokens), aligned.claim.language))
    for part in aligned.traced:
        told = _sentence_of(part, source, aligned)
        limit = limit_after(told, source)
        if limit is None:
            continue
        telling = set(content_stems(limit, aligned.source.language)) - set(
            content_stems(told, aligned.source.language)
        )
        if telling and not telling & spoken:
            return f"it leaves out “{limit}”"
    return None


def _sentence_of(part: tuple[Token, ...], source: str, aligned: Aligned) -> str:
    """The whole sentence that begins with these words, with its marks."""
    said = aligned.source.quoted(part)
    return next(
        (each for line in source.splitlines() for each in sentences(line) if each.startswith(said)), said
    )
