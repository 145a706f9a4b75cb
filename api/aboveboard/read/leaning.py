"""How a short question leans on what was said before it: by a pronoun, or by one word that takes another's place."""

from collections.abc import Sequence

import regex

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.contrasts import closed_up, exchanged_side
from aboveboard.domain.dates import days_of, without_days
from aboveboard.domain.words import content_stems, words

Names = tuple[frozenset[str], ...]
"""Names of one kind, each as its stems."""

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
_WHAT_IS_ASKED = frozenset(
    "price open duration how_long_takes weekday weekend today holiday allowed how_often free monthly yearly".split()
)
"""Concepts of what is asked of a thing, rather than of the thing."""
_ASKING = frozenset(
    "back much many long far early late soon often time begin begins start starts last lasts take takes finish "
    "finishes end ends come comes arrive arrives cost costs book booked booking "
    "ab bis seit wann lange viel oft spät früh uhr beginnt startet dauert endet kommt kostet kommen buchen "
    "hora horas tarda dura empieza termina llega llegan cuesta cuestan vale valen reservar "
    "heure dure commence finit arrive coûte réserver".split()
)
"""Words with which one asks when something is, what it costs or how it is had, whatever it is."""
_CARRIED, _SHORTEST = 3, 4
"""Words that are carried from one question to the next, and letters that each has at least."""
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


def leans_on_question(question: str, language: str) -> bool:
    """Whether a question asks one more thing of what the question before it named: `and what does it cost?`"""
    return not _named(question, language)


def topic(question: str, language: str, known: frozenset[str]) -> str:
    """The words by which a question names what it is about, where our documents speak of that; else empty."""
    named = [
        word
        for word in _named(question, language)
        if len(word) >= _SHORTEST and known.intersection(content_stems(word, language))
    ]
    return " ".join(dict.fromkeys(named[:_CARRIED]))


def _named(question: str, language: str) -> list[str]:
    """The telling words of a question, without those that say what is asked of a thing."""
    concepts = concepts_of(language)
    return [
        word
        for word in _WORD.findall(question)
        if word.casefold() not in _ASKING
        and content_stems(word, language)
        and not concepts.of(word) & _WHAT_IS_ASKED
    ]


def exchanged(earlier: str, question: str, language: str, tables: Sequence[Names] = ()) -> str:
    """The earlier question with what is named now in the place of its counterpart: `and in red?` after `does it come in
    blue?`, `and the kayak?` after `what's the canoe a day?` where both are rows of one table.

    Args:
        tables: names of one kind each, by their stems.
    """
    if days_of(question) and days_of(earlier):
        earlier = without_days(earlier)
    earlier = exchanged_side(_of_one_table(earlier, question, language, tables), question, language)
    concepts = concepts_of(language)
    kinds = {kind: word for word in _WORD.findall(question) for kind in concepts.of(word) & _LIKE}

    def in_place(match: "regex.Match[str]") -> str:
        kind = next((kind for kind in concepts.of(match.group()) if kind in kinds), None)
        return kinds[kind] if kind else str(match.group())

    return str(_WORD.sub(in_place, earlier)) if kinds else earlier


def _of_one_table(earlier: str, question: str, language: str, tables: Sequence[Names]) -> str:
    """The earlier question without the words of one name of a table, and with those of the one that is named now."""
    now, then = frozenset(content_stems(question, language)), frozenset(content_stems(earlier, language))
    for names in tables:
        new, old = _named_of(names, now), _named_of(names, then)
        if new is None or old is None or new is old:
            continue
        if gone := (old - new) & then - now:
            named = " ".join(
                w for w in _WORD.findall(question) if new.intersection(content_stems(w, language))
            )
            return _replaced(earlier, gone, named, language)
    return earlier


def _named_of(names: Names, stems: frozenset[str]) -> frozenset[str] | None:
    """The one name of which a text says most, by words that tell it from the others; None where none or several."""
    shared = [len(name.intersection(stems)) for name in names]
    most = max(shared)
    return names[shared.index(most)] if most and shared.count(most) == 1 else None


def _replaced(text: str, gone: frozenset[str], new: str, language: str) -> str:
    left = iter([new])

    def in_place(match: "regex.Match[str]") -> str:
        return (
            next(left, "")
            if gone.intersection(content_stems(match.group(), language))
            else str(match.group())
        )

    return closed_up(_WORD.sub(in_place, text))
