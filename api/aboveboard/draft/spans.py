"""The spans of a passage that can stand in a reply: whole sentences with what limits them."""

from dataclasses import dataclass
from typing import Literal

import regex

from aboveboard.domain.knowledge import Passage
from aboveboard.domain.sentences import sentences

Shape = Literal["sentence", "list", "row", "approved"]

_MARKER = regex.compile(r"^\s*(?:[-*•‣◦–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_ROW = regex.compile(r"^[^:;.!?]{1,60}: [^;]*(?:; [^:;]{1,60}: [^;]*)+$")
_LIMITING = regex.compile(
    r"^(?:however|but|except|exceptions?|unless|only|this (?:does not|doesn't|applies|excludes)|it does not|that does "
    r"not|these do not|not included|excluded|please note|note that|provided|if not|otherwise|"
    r"jedoch|aber|ausgenommen|ausnahmen?|das gilt nicht|dies gilt nicht|nur|sofern|davon ausgenommen|"
    r"sin embargo|pero|excepto|salvo|esto no|solo|sauf|toutefois|cependant|mais|uniquement)\b",
    regex.IGNORECASE,
)
_LEANING = regex.compile(
    r"^(?:it|this|that|these|those|they|he|she|then|there|also|in that case|in this case|such|both|either|here|"
    r"the (?:same|above|following|latter|former)|as (?:above|described)|see (?:above|below)|"
    r"es|sie werden dann|dies|diese[rsmn]?|das|dann|dabei|dort|außerdem|dazu|dafür|"
    r"esto|eso|estos|ello|entonces|también|cela|ceci|celui-ci|ils|elles|alors|aussi)\b(?! (?:kettle|product|device))",
    regex.IGNORECASE,
)
ITEMS_IN_A_LIST = 4
"""A spoken list has at most this many items; a longer one is left to the page."""


@dataclass(frozen=True)
class Span:
    """Words of one passage, as the curator wrote them.

    `parts` are consecutive pieces that belong together: a promise and the condition that limits it.
    `leans` says that the first words point at something said before.
    """

    passage: str
    order: int
    parts: tuple[str, ...]
    shape: Shape
    leans: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.parts)


def spans_of(passage: Passage) -> list[Span]:
    """All spans of a passage in reading order; questions and bare headings are none."""
    if passage.approved:
        return [Span(passage.id, 0, tuple(sentences(passage.text)), "approved")]
    pieces = list(_pieces(passage.text.splitlines()))
    found: list[Span] = []
    for text, shape in pieces:
        limits = bool(found) and found[-1].shape != "row" and bool(_LIMITING.match(text))
        if limits and len(found[-1].parts) < 3:
            last = found[-1]
            found[-1] = Span(last.passage, last.order, (*last.parts, text), last.shape, last.leans)
        elif not _is_heading(text) and not text.endswith("?"):
            found.append(Span(passage.id, len(found), (text,), shape, bool(_LEANING.match(text))))
    return found


def _pieces(lines: list[str]) -> list[tuple[str, Shape]]:
    found: list[tuple[str, Shape]] = []
    index = 0
    while index < len(lines):
        line = lines[index].strip()
        index += 1
        if not line:
            continue
        if line.endswith(":"):
            items: list[str] = []
            while index < len(lines) and (item := lines[index].strip()) and not item.endswith(":"):
                if not _MARKER.match(lines[index]) and items and _MARKER.match(lines[index - 1]):
                    break
                items.append(_MARKER.sub("", item))
                index += 1
            found.extend(_listed(line, items))
        elif _ROW.match(line):
            found.append((line, "row"))
        else:
            found.extend((sentence, "sentence") for sentence in sentences(_MARKER.sub("", line)))
    return found


def _listed(intro: str, items: list[str]) -> list[tuple[str, Shape]]:
    """An introduced list: spoken as one sentence when it is short, and its full sentences alone."""
    rows = [item for item in items if _ROW.match(item)]
    whole = [s for item in items if item not in rows for s in sentences(item) if _is_whole(s)]
    found: list[tuple[str, Shape]] = [(row, "row") for row in rows]
    found += [(sentence, "sentence") for sentence in whole]
    if items and not rows and len(items) <= ITEMS_IN_A_LIST and sum(map(len, items)) <= 260:
        *lead, last_intro = sentences(intro) or [intro]
        found = [(s, "sentence") for s in lead] + found
        stripped = [item.rstrip(" .;,") for item in items]
        found.append((f"{last_intro} {'; '.join(stripped)}.", "list"))
    return found


def _is_whole(sentence: str) -> bool:
    return sentence[-1:] in ".!" and len(sentence.split()) >= 4


def _is_heading(text: str) -> bool:
    return text[-1:] not in ".!?…:。！？" and len(text.split()) <= 4 and ";" not in text
