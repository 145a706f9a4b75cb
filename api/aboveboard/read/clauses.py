"""A post's sentences as people type them: no capitals needed, a line or an emoji may end one."""

import regex

from aboveboard.domain.sentences import sentences

_ROUGH = regex.compile(
    r"(?i:(?<=\b(?:in|on|it|up|so|me|us|do|go|no|to|be|by|he|we|my|off|ja|da|zu|an|ab|du|es|er|ya|sí|mí|él|tú|yo)\.))"
    r"\s+(?=\p{Ll})|(?<=[\p{L}\p{N})\"'”’][!?…]|[\p{L}]{3}\.|\p{L}[!?.]{2}|[!?؟？]|[\p{L}\p{N}]\.\.\.)\s+(?=[\p{Ll}@#])"
)
_MARKS = regex.compile(r"^[\s\p{P}\p{S}]*$")


def post_sentences(text: str) -> list[str]:
    """The sentences of a post, in order; pieces without a letter or number go with the one before."""
    found: list[str] = []
    for sentence in sentences(text):
        for piece in _ROUGH.split(sentence):
            if _MARKS.match(piece) and found:
                found[-1] = f"{found[-1]} {piece.strip()}".strip()
            elif piece.strip():
                found.append(piece.strip())
    return found
