"""Reasons that a draft gives of its own: “since there is nothing to pay, leave her off”, “even if it has begun”.

What follows from a page is not what stands on it, and a model concludes more readily than it is right.
"""

import regex

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of

_REASON = regex.compile(
    r"^(?:(?:yes|no|and|so|ja|nein|und|sí|no|y),? )?"
    r"(?:since (?!\d)|because\b|that['’]s why\b|that is why\b|"
    r"as (?:it|she|he|they|you|we|there|that|this|your|the)(?:['’]\w+)?\b(?! (?:\w+ ){0,3}(?:as|for|of)\b)|"
    r"weil\b|da (?:es|sie|er|du|ihr|wir|das|dein\w*|ihr\w*)\b|deshalb\b|deswegen\b|"
    r"como (?:es|son|tu|su)\b|ya que\b|por eso\b)",
    regex.I,
)
_REASONS_THERE = regex.compile(
    r"\b(?:since|because|as|why|so|therefore|if|when|weil|da|deshalb|deswegen|daher|wenn|ya que|por eso|porque|como|si|"
    r"cuando)\b",
    regex.I,
)
_CONCEDES = regex.compile(
    r"\b(?:even (?:if|when|though|after)|also when|auch wenn|selbst wenn|sogar wenn|auch nach|incluso (?:si|cuando)|"
    r"aunque|aun cuando)\b",
    regex.I,
)
_CONCEDED = regex.compile(
    r"\b(?:even|also|whether|regardless|no matter|either way|always|auch|selbst|sogar|egal|ob|immer|jederzeit|incluso|"
    r"aunque|también|siempre|tanto si)\b",
    regex.I,
)
_LIKENS = regex.compile(
    r"\b(?:just (?:like|as)|the same (?:way )?as|exactly like|genauso wie|ebenso wie|genau wie|"
    r"igual que|lo mismo que)\b",
    regex.I,
)
_ALIKE = regex.compile(
    r"\b(?:like|as|same|too|also|both|wie|auch|ebenso|gleich\p{L}*|igual|mismo|también)\b", regex.I
)


def fault(sentence: str, aligned: Aligned) -> str | None:
    there = " ".join(aligned.source.quoted(part) for part in aligned.traced)
    if (reason := _REASON.search(sentence)) is not None and not _REASONS_THERE.search(there):
        return f"the passage gives no reason: “{reason.group().strip()}”"
    if (conceded := _CONCEDES.search(sentence)) is not None and not _is_conceded(conceded.end(), aligned):
        return f"the passage does not say it so: “{conceded.group()}”"
    if (likened := _LIKENS.search(sentence)) is not None and not _ALIKE.search(there):
        return f"the passage does not compare the two: “{likened.group()}”"
    return None


def _is_conceded(start: int, aligned: Aligned) -> bool:
    """Whether a sentence of the passages that speaks of what is conceded says that it holds then too.

    Args:
        start: where in the claim it begins.
    """
    thing = [t for t in aligned.claim.tokens if t.word.start >= start and weight_of(t) > 0]
    numbers = {place.sentence for token in thing for place in counterparts(token, aligned.source)}
    return not thing or any(
        _CONCEDED.search(aligned.source.quoted(aligned.source.sentences[number])) for number in numbers
    )
