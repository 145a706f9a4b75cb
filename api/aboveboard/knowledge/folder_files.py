"""The four organization files together: reading them, defaults for those that are missing."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

from aboveboard.domain.knowledge import Contact, Engagement, Fault, Organization, Voice
from aboveboard.domain.manifest import FileEntry, Manifest
from aboveboard.errors import UnreadableFileError
from aboveboard.knowledge import contacts, engagement, organization, voice
from aboveboard.knowledge.fields import Faults
from aboveboard.knowledge.files import File, decode, read_bytes
from aboveboard.knowledge.front_matter import split_front_matter
from aboveboard.knowledge.marked import compose

T = TypeVar("T")

ORGANIZATION_FILES = (organization.NAME, voice.NAME, engagement.NAME, contacts.NAME)
_SAYS_LITTLE = frozenset({"knowledge", "docs", "doc", "documents", "content", "kb", "data", "src", ""})


@dataclass(frozen=True)
class OrganizationFiles:
    organization: Organization
    voice: Voice
    engagement: Engagement
    contacts: tuple[Contact, ...]
    files: dict[str, FileEntry]
    faults: tuple[Fault, ...]


def read_organization_files(folder: Path, previous: Manifest | None) -> OrganizationFiles:
    """Read the four files.

    A file with an error keeps what it said when it was last right; where it never was, what can be read of
    it counts. A missing file has its defaults, and one warning names all that are missing.
    """
    reader = _Reader(folder, previous)
    known = previous.knowledge if previous else None
    people: tuple[Contact, ...] | None = reader.read(
        contacts.NAME,
        lambda node, _, faults: contacts.parse_contacts(node, faults),
        known.contacts if known else None,
    )
    ids = None if reader.is_spoiled(contacts.NAME) else {contact.id for contact in people or ()}
    speaker = reader.read(
        organization.NAME,
        lambda node, _, faults: organization.parse_organization(node, faults, name_of(folder)),
        known.organization if known else None,
    )
    sound = reader.read(
        voice.NAME,
        lambda node, prose, faults: voice.parse_voice(node, prose, faults),
        known.voice if known else None,
    )
    rules = reader.read(
        engagement.NAME,
        lambda node, _, faults: engagement.parse_engagement(node, faults, ids),
        known.engagement if known else None,
    )
    return OrganizationFiles(
        organization=speaker or organization.default_organization(name_of(folder)),
        voice=sound or Voice(),
        engagement=rules or Engagement(),
        contacts=people or (),
        files=reader.files,
        faults=tuple(_missing(reader, name_of(folder)) + reader.faults),
    )


def name_of(folder: Path) -> str:
    """What the organization is called where no file says it: the folder's name, or that of the one around it."""
    place = folder.resolve()
    for candidate in (place, *place.parents):
        if candidate.name.casefold() not in _SAYS_LITTLE:
            return candidate.name
    return "the organization"


class _Reader:
    def __init__(self, folder: Path, previous: Manifest | None) -> None:
        self.files: dict[str, FileEntry] = {}
        self.faults: list[Fault] = []
        self.missing: list[str] = []
        self._folder = folder
        self._before = previous.files if previous else {}

    def read(
        self, name: str, parse: Callable[[yaml.Node | None, str, Faults], T], known: T | None
    ) -> T | None:
        """What the file says; None where it is missing, or was never readable."""
        file = File(name, self._folder / name)
        if not file.place.exists() and not file.place.is_symlink():
            self.missing.append(name)
            return None
        digest, found, faults = self._parsed(file, parse)
        before = self._before.get(name)
        had_been_right = before is not None and (before.kept or not _errors(before.faults))
        keeps = bool(_errors(faults)) and had_been_right and known is not None
        self.files[name] = FileEntry(sha256=digest, faults=tuple(faults), kept=keeps)
        self.faults.extend(faults)
        return known if keeps else found

    def is_spoiled(self, name: str) -> bool:
        entry = self.files.get(name)
        return entry is not None and bool(_errors(entry.faults))

    def _parsed(
        self, file: File, parse: Callable[[yaml.Node | None, str, Faults], T]
    ) -> tuple[str, T | None, list[Fault]]:
        try:
            data = read_bytes(file, self._folder)
            digest = hashlib.sha256(data).hexdigest()
            text = decode(data)
        except UnreadableFileError as error:
            return "", None, [Fault(path=file.path, message=error.detail)]
        prose, first_line = "", 1
        if file.path == voice.NAME:
            split = split_front_matter(text)
            text, first_line, prose = split.yaml or "", split.yaml_line, split.body.strip()
        node, fault = compose(text, file.path, first_line)
        if fault:
            return digest, None, [fault]
        faults = Faults(file.path, first_line)
        if node is None and file.path in (engagement.NAME, contacts.NAME):
            faults.add(None, "is empty; fill it in, or delete it", "warning")
        return digest, parse(node, prose, faults), faults.found


def _errors(faults: tuple[Fault, ...] | list[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.severity == "error"]


def _missing(reader: _Reader, name: str) -> list[Fault]:
    if not reader.missing:
        return []
    names = sorted(reader.missing, key=ORGANIZATION_FILES.index)
    others = f", and so are {', '.join(names[1:])}" if len(names) > 1 else ""
    assumed = f"; until it is there the organization is called '{name}', in the time zone UTC"
    message = f"is missing{others}{assumed if names[0] == organization.NAME else '; its defaults hold'}"
    return [Fault(path=names[0], message=message, severity="warning")]
