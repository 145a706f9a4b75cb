"""What must hold for every answer, worked out anew from the folder's files.

Nothing here is taken from the service: it reads front matter by itself, counts as the sites count, and knows
from `canaries.yaml` which words stand in one document only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import regex
import yaml

ORGANIZATION_FILES = {"organization.yaml", "voice.md", "engagement.yaml", "contacts.yaml"}
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
LINK = re.compile(r"https?://[^\s)>\]\"']+")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NUMBER = re.compile(r"(?<![\w.])\+?\d[\d ()/-]{6,}\d")
EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}")
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""X counts these code points once and all others twice."""
LIMITS = {"x": 280, "facebook": 8_000, "linkedin": 1_250, "web": 10_000}


@dataclass(frozen=True)
class Document:
    """One file as a curator sees it."""

    id: str
    text: str
    front: dict[str, Any]

    def began(self, day: date) -> bool:
        return "effective" not in self.front or self.front["effective"] <= day

    def may_be_shown(self, day: date, documents: "dict[str, Document]") -> bool:
        """Public, begun, not over, and not replaced by one that has begun."""
        over = "expires" in self.front and self.front["expires"] < day
        replaced = any(
            self.id in map(str, other.front.get("supersedes", ())) and other.began(day)
            for other in documents.values()
        )
        return self.front.get("audience") != "internal" and self.began(day) and not over and not replaced


@dataclass(frozen=True)
class Company:
    """An invented company: its folder, its cases, and the words that give a document away."""

    folder: Path

    @property
    def knowledge(self) -> Path:
        return self.folder / "knowledge"

    @cached_property
    def organization(self) -> dict[str, Any]:
        return _yaml(self.knowledge / "organization.yaml")

    @cached_property
    def contacts(self) -> set[str]:
        return {each["id"] for each in _yaml(self.knowledge / "contacts.yaml")}

    @cached_property
    def cases(self) -> list[dict[str, Any]]:
        read = _yaml(self.folder / "cases.yaml")
        return [{**case, "now": case["now"].isoformat()} for case in read]

    @cached_property
    def canaries(self) -> dict[str, list[str]]:
        return _yaml(self.folder / "canaries.yaml")

    @cached_property
    def documents(self) -> dict[str, Document]:
        read = (
            _document(file, self.knowledge) for file in sorted(self.knowledge.rglob("*")) if file.is_file()
        )
        return {each.id: each for each in read if each is not None}

    @cached_property
    def hosts(self) -> set[str]:
        """Where a reply may lead: what the organization and its public documents name."""
        public = [each for each in self.documents.values() if each.front.get("audience") != "internal"]
        written = [
            str(self.organization),
            *(f"{each.text} {each.front.get('source', '')}" for each in public),
        ]
        return {
            (urlsplit(link).hostname or "").rstrip(".") for text in written for link in LINK.findall(text)
        }

    @cached_property
    def published(self) -> str:
        """All that the company itself says in public, digits as they stand."""
        public = [each.text for each in self.documents.values() if each.front.get("audience") != "internal"]
        return "\n".join([str(self.organization), *public])

    @cached_property
    def disclosures(self) -> dict[str, list[str]]:
        lines = {
            relation: list((given or {}).values())
            for relation, given in self.organization["disclosure"].items()
        }
        return {relation: [line for line in each if line] for relation, each in lines.items()}

    def day(self, now: str) -> date:
        return datetime.fromisoformat(now).astimezone(ZoneInfo(self.organization["timezone"])).date()

    def shown(self, document: str, now: str) -> bool:
        found = self.documents.get(document)
        return found is not None and found.may_be_shown(self.day(now), self.documents)

    def is_brand(self, request: dict[str, Any]) -> bool:
        handle = (request.get("acting_as") or {}).get("handle")
        return handle in self.organization["accounts"].get(request["platform"], ())


def _yaml(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def _document(file: Path, folder: Path) -> Document | None:
    if file.name in ORGANIZATION_FILES:
        return None
    path = file.relative_to(folder).with_suffix("").as_posix()
    if file.suffix == ".docx":
        return Document(path, "", {})
    text = file.read_text(encoding="utf-8-sig")
    found = FRONT_MATTER.match(text)
    front = yaml.safe_load(found.group(1)) if found else {}
    return Document(str(front.get("id", path)), text, front)


def undisclosed(company: Company, text: str) -> str:
    """A draft without the line that says who writes it."""
    for line in (line for lines in company.disclosures.values() for line in lines):
        text = text.replace(line, " ")
    return text


def stands_in(word: str, text: str) -> bool:
    """Whether the word stands in the text as a word of its own, in any case."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.I) is not None


def texts(answer: dict[str, Any]) -> Iterator[str]:
    """All that a person may read of an answer."""
    yield answer["verdict"]["why"]
    for draft in answer["drafts"]:
        yield draft["text"]
        yield from (check["detail"] for check in draft["checks"])
    for passage in answer["passages"]:
        yield f"{passage['id']} {passage['title']} {passage['text']} {passage['source']}"


def personal(text: str) -> set[str]:
    """Addresses, telephone, account and order numbers of a post."""
    numbers = {each for each in NUMBER.findall(text) if sum(c.isdigit() for c in each) >= 7}
    return set(EMAIL.findall(text)) | numbers


def limit_of(request: dict[str, Any]) -> int:
    return LIMITS["web"] if request.get("channel") == "private" else LIMITS[request["platform"]]


def length_of(text: str, request: dict[str, Any]) -> int:
    """Characters; on X, in public, by its weights: a link 23, an emoji 2, most scripts beyond Latin 2."""
    if limit_of(request) != LIMITS["x"]:
        return len(text)
    links = [link.rstrip(".,;:!?") for link in LINK.findall(text)]
    for link in links:
        text = text.replace(link, "", 1)
    return 23 * len(links) + sum(_weight(each) for each in regex.findall(r"\X", text))


def _weight(grapheme: str) -> int:
    if EMOJI.search(grapheme):
        return 2
    return sum(1 if any(low <= ord(c) <= high for low, high in LIGHT) else 2 for c in grapheme)
