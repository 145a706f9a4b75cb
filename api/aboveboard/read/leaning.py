"""How a short question leans on what was said before it: by a pronoun, or by one word that takes another's place."""

import regex

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.words import words

_POINTERS = {
    "en": frozenset("it that this them these those one ones".split()),
    "de": frozenset(
        "es das dies ihn sie den die dem ihm ihnen damit davon dafür daran selbst selber".split()
    ),
    "es": frozenset("lo la los las eso esto ello esa ese".split()),
    "fr": frozenset("le la les ça cela l'".split()),
    "da": frozenset("det den dem dette selv".split()),
}
"""Words that may stand for what the thread speaks of."""
_SUFFIXED = {"es": regex.compile(r"(?:[aei]r|ndo)(?:me|te|se|nos)?(?:lo|la|los|las)$")}
"""The same, written at the end of a verb: `arreglarlo`."""
_LIKE = frozenset({"colour", "size", "weekend", "animal", "alcohol", "holiday"})
"""Concepts whose words are kinds of one thing, so that one named now takes the place of one named before."""
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*")


def points_into_thread(question: str, language: str) -> bool:
    """Whether a question speaks of something that it does not name."""
    tokens = words(question)
    suffixed = _SUFFIXED.get(language)
    return bool(_POINTERS.get(language, frozenset()).intersection(tokens)) or bool(
        suffixed and any(suffixed.search(token) for token in tokens)
    )


def exchanged(earlier: str, question: str, language: str) -> str:
    """The earlier question with the kind that is named now: `and in red?` after `does it come in blue?`"""
    concepts = concepts_of(language)
    kinds = {kind: word for word in words(question) for kind in concepts.of(word) & _LIKE}

    def in_place(match: "regex.Match[str]") -> str:
        kind = next((kind for kind in concepts.of(match.group()) if kind in kinds), None)
        return kinds[kind] if kind else str(match.group())

    return str(_WORD.sub(in_place, earlier)) if kinds else earlier
