"""Text that a curator should look at: hidden characters, orders to a machine, secrets, repetitions."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from aboveboard.domain.knowledge import Document, Fault, Knowledge, Passage
from aboveboard.domain.plain_text import hidden_characters

_ORDERS = re.compile(
    r"(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+|of\s+|these\s+)*"
    r"(?:previous|prior|above|earlier|preceding|system)\s+(?:instruction|prompt|rule|message|direction)s?"
    r"|(?:reveal|print|repeat|show|output)\s+(?:me\s+)?(?:the\s+|your\s+)?(?:system\s+prompt|instructions\s+above)"
    r"|you\s+are\s+(?:now\s+)?(?:an?\s+)?(?:ai|language\s+model|chatbot|chatgpt|gpt|llm)\b"
    r"|(?:pretend|act)\s+(?:to\s+be|as\s+if\s+you\s+were|as)\s+(?:an?\s+)?(?:ai|unrestricted|jailbroken)\b"
    r"|<\|?\s*/?(?:im_start|im_end|system|endoftext)\s*\|?>|\[/?INST\]|^\s*(?:system|assistant)\s*:"
    r"|(?:ignoriere?|vergiss)\s+(?:alle\s+)?(?:vorherigen|bisherigen|obigen)\s+(?:anweisungen|regeln)"
    r"|(?:ignora|olvida)\s+(?:todas\s+)?(?:las\s+)?(?:instrucciones|reglas)\s+(?:anteriores|previas)",
    re.IGNORECASE | re.MULTILINE,
)
_SECRETS = re.compile(
    r"\b(?:internal(?:\s+use)?\s+only|for\s+internal\s+use|not\s+for\s+(?:publication|public\s+release|release|"
    r"external\s+use)|do\s+not\s+(?:share|forward|distribute)\s+(?:this|externally|outside)|"
    r"(?:strictly|company|commercially)\s+confidential|nur\s+(?:für\s+den\s+)?intern\w*(?:\s+gebrauch)?|"
    r"streng\s+vertraulich|sólo?\s+uso\s+interno|solo\s+uso\s+interno|uso\s+interno|"
    r"estrictamente\s+confidencial)\b"
    r"|^\W*(?:confidential|internal|vertraulich|intern|confidencial|interno)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_REPEATED_WORDS = 25
"""Of fewer words, the same text twice says nothing: addresses, greetings, "If you need help"."""
_HARMLESS = frozenset("\xad\u200e\u200f")
"""Soft hyphens and marks of direction are in honest texts."""


def hidden_text(path: str, text: str) -> Iterator[Fault]:
    """A warning for each line that holds characters which nobody sees. They are left out when it is read."""
    lines: dict[int, list[str]] = {}
    for place, character in hidden_characters(text):
        if character not in _HARMLESS:
            lines.setdefault(text.count("\n", 0, place) + 1, []).append(character)
    for line, characters in lines.items():
        names = ", ".join(dict.fromkeys(_name(character) for character in characters))
        words = f"hides {len(characters)} character{'s' * (len(characters) > 1)} that nobody sees ({names})"
        yield Fault(path=path, line=line, message=f"{words}; they are left out", severity="warning")


def doubtful_passages(knowledge: Knowledge, texts: Mapping[str, str]) -> Iterator[Fault]:
    """Warnings of public passages that give orders to a machine, or that call themselves internal.

    Args:
        texts: the files that are text, by path, so that the line can be told.
    """
    documents = {document.id: document for document in knowledge.documents}
    for passage in knowledge.passages:
        document = documents[passage.document]
        text = texts.get(document.path, "")
        if order := _ORDERS.search(passage.text):
            words = f"'{_short(order[0])}' reads like an order to a machine; take it out unless it is meant"
            yield _warning(document.path, _line(text, order[0]), words)
        secret = _SECRETS.search("\n".join((*passage.headings, passage.text)))
        if secret and document.audience == "public":
            words = f"it says '{_short(secret[0])}', but is public; add 'audience: internal' if it is not"
            yield _warning(document.path, _line(text, secret[0]), words)


def duplicates(knowledge: Knowledge) -> Iterator[Fault]:
    """A warning for each text that stands word for word in several documents, told once.

    A document and the one that it supersedes may share what has not changed.
    """
    documents = {document.id: document for document in knowledge.documents}
    same: dict[str, dict[str, Passage]] = {}
    for passage in knowledge.passages:
        text = re.findall(r"\w+", passage.text.casefold())
        if len(text) >= _REPEATED_WORDS:
            same.setdefault(" ".join(text), {}).setdefault(passage.document, passage)
    for first, *others in (list(found.values()) for found in same.values()):
        held = [p for p in others if not _follow(documents[first.document], documents[p.document])]
        if held:
            more = f" and {len(held) - 1} more" if len(held) > 1 else ""
            words = f"{first.id} is word for word {held[0].id} of {documents[held[0].document].path}{more}"
            yield _warning(documents[first.document].path, None, f"{words}; keep it in one place")


def _follow(one: Document, other: Document) -> bool:
    return one.id in other.supersedes or other.id in one.supersedes


def _warning(path: str, line: int | None, message: str) -> Fault:
    return Fault(path=path, line=line, message=message, severity="warning")


def _line(text: str, words: str) -> int | None:
    place = text.casefold().find(words.strip().split("\n")[0].casefold())
    return text.count("\n", 0, place) + 1 if place >= 0 else None


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 50 else words[:49] + "…"
