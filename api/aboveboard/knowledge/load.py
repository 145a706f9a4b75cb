"""Reading the knowledge folder: a function of its files and nothing else, no clock, no order, no machine."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from aboveboard.domain.knowledge import Document, Fault, Knowledge, Passage
from aboveboard.domain.manifest import FileEntry, Manifest
from aboveboard.errors import KnowledgeError, UnreadableFileError
from aboveboard.knowledge.document import OWN_ENDINGS, Taken, read_document
from aboveboard.knowledge.files import File, find_files, read_bytes
from aboveboard.knowledge.folder_files import ORGANIZATION_FILES, OrganizationFiles, read_organization_files
from aboveboard.knowledge.nearest import nearest
from aboveboard.ports import Readers

Progress = Callable[[int, int, str], None]
"""Called with (files read, files in all, the path just read)."""


@dataclass(frozen=True)
class Loaded:
    """One reading of the folder."""

    manifest: Manifest
    read: int
    """Documents' files that were read anew; the others had not changed."""

    @property
    def knowledge(self) -> Knowledge:
        return self.manifest.knowledge

    @property
    def faults(self) -> tuple[Fault, ...]:
        return self.manifest.faults


def load(
    folder: Path,
    readers: Readers,
    *,
    previous: Manifest | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """Read the folder.

    Args:
        readers: for the kinds of file that need a library.
        previous: the last reading of this folder. Files that have not changed since are not read again, and a
            file that can't be read any more keeps what it had then.
        progress: told after each file.

    Returns:
        All that could be read, and all that is wrong. The same folder gives the same knowledge and version
        on any machine.

    Raises:
        KnowledgeError: there is no such folder.
    """
    if not folder.is_dir():
        raise KnowledgeError(f"the knowledge folder '{folder}' is not there; make it, or name another")
    if previous is not None and previous.reader != reader_name():
        previous = None
    endings = OWN_ENDINGS | frozenset(readers.documents)
    files, faults = find_files(folder, endings | {".yaml", ".yml"})
    organization = read_organization_files(folder, previous)
    reading = _Reading(folder, readers, _Before.of(previous), list(faults) + list(organization.faults))
    documents = [file for file in files if _is_document(file, endings)]
    reading.faults.extend(_misnamed(file) for file in files if _is_misnamed(file))
    for done, file in enumerate(documents, start=1):
        reading.take(file)
        if progress:
            progress(done, len(documents), file.path)
    if not documents:
        kinds = ", ".join(sorted(endings))
        reading.faults.append(Fault(path=".", message=f"there are no documents in the folder ({kinds})"))
    return Loaded(_manifest(reading, organization), reading.anew)


@cache
def reader_name() -> str:
    """A name of the code that reads files: what it made of a file holds as long as it is the same."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    adapters = package.parent / "adapters"
    for place in sorted([*package.glob("*.py"), *adapters.glob("langchain_*.py")]):
        digest.update(place.name.encode() + b"\0" + place.read_bytes())
    return digest.hexdigest()[:16]


def _is_document(file: File, endings: frozenset[str]) -> bool:
    return file.path not in ORGANIZATION_FILES and file.place.suffix.lower() in endings


def _is_misnamed(file: File) -> bool:
    """Whether it looks like one of the four files, under a name by which it is not read."""
    is_yaml = file.place.suffix.lower() in (".yaml", ".yml")
    return is_yaml and file.path not in ORGANIZATION_FILES and _meant(file) is not None


def _meant(file: File) -> str | None:
    if "/" in file.path:
        return None
    return nearest(file.place.stem + ".yaml", ORGANIZATION_FILES)


def _misnamed(file: File) -> Fault:
    message = f"is not read under this name; did you mean '{_meant(file)}'?"
    return Fault(path=file.path, message=message, severity="warning")


@dataclass(frozen=True)
class _Before:
    """The last reading, by file and by document."""

    files: Mapping[str, FileEntry] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    passages: Mapping[str, list[Passage]] = field(default_factory=dict)

    @classmethod
    def of(cls, previous: Manifest | None) -> "_Before":
        if previous is None:
            return cls()
        passages: dict[str, list[Passage]] = {}
        for passage in previous.knowledge.passages:
            passages.setdefault(passage.document, []).append(passage)
        documents = {document.id: document for document in previous.knowledge.documents}
        return cls(previous.files, documents, passages)

    def of_file(self, path: str) -> tuple[Document, ...]:
        entry = self.files.get(path)
        names = entry.documents if entry else ()
        return tuple(self.documents[name] for name in names if name in self.documents)


class _Reading:
    """The documents as they come in, file by file."""

    def __init__(self, folder: Path, readers: Readers, before: _Before, faults: list[Fault]) -> None:
        self.faults = faults
        self.documents: dict[str, Document] = {}
        self.passages: list[Passage] = []
        self.files: dict[str, FileEntry] = {}
        self.anew = 0
        self._folder = folder
        self._readers = readers
        self._before = before

    def take(self, file: File) -> None:
        entry = self._before.files.get(file.path)
        try:
            data = read_bytes(file, self._folder)
        except UnreadableFileError as error:
            self._keep(file.path, "", (Fault(path=file.path, message=error.detail),))
            return
        digest = hashlib.sha256(data).hexdigest()
        if entry is not None and entry.sha256 == digest:
            kept = self._before.of_file(file.path)
            self._add(file.path, entry, kept, [p for d in kept for p in self._before.passages.get(d.id, [])])
            return
        self.anew += 1
        taken = read_document(file.path, data, self._readers)
        if taken.document is None:
            self._keep(file.path, digest, taken.faults, data)
        else:
            self._take_in(file.path, digest, taken, taken.document)

    def _take_in(self, path: str, digest: str, taken: Taken, document: Document) -> None:
        entry = FileEntry(sha256=digest, documents=(document.id,), faults=taken.faults)
        self._add(path, entry, (document,), taken.passages)

    def _keep(self, path: str, digest: str, faults: tuple[Fault, ...], data: bytes = b"") -> None:
        """A file that can't be read keeps what was known from it."""
        kept = self._before.of_file(path)
        passages = [passage for document in kept for passage in self._before.passages.get(document.id, [])]
        if _asks_for_secrecy(data):
            kept = tuple(document.model_copy(update={"audience": "internal"}) for document in kept)
        entry = FileEntry(
            sha256=digest, documents=tuple(document.id for document in kept), faults=faults, kept=bool(kept)
        )
        self._add(path, entry, kept, passages)

    def _add(
        self, path: str, entry: FileEntry, documents: Iterable[Document], passages: Iterable[Passage]
    ) -> None:
        self.faults.extend(entry.faults)
        refused = set()
        for document in documents:
            if (other := self.documents.get(document.id)) is None:
                self.documents[document.id] = document
                continue
            refused.add(document.id)
            message = f"the id '{document.id}' is that of {other.path} too, which stays; give one another id"
            self.faults.append(Fault(path=path, message=message))
        self.passages.extend(passage for passage in passages if passage.document not in refused)
        if refused:
            # Whether it may come in depends on another file: it is read again until it may.
            entry = entry.model_copy(update={"sha256": "", "documents": ()})
        self.files[path] = entry


def _asks_for_secrecy(data: bytes) -> bool:
    """Whether front matter that can't be read sets an audience. It may have been about to be made internal."""
    head = data[:10_000].decode("utf-8", "replace")
    return any(
        line.lower().startswith("audience") and "public" not in line.lower() for line in head.splitlines()
    )


def _manifest(reading: _Reading, organization: OrganizationFiles) -> Manifest:
    knowledge = Knowledge(
        organization=organization.organization,
        voice=organization.voice,
        engagement=organization.engagement,
        contacts=organization.contacts,
        documents=tuple(reading.documents.values()),
        passages=tuple(reading.passages),
    )
    version = hashlib.sha256(knowledge.model_dump_json(exclude={"version"}).encode()).hexdigest()[:16]
    return Manifest(
        version=version,
        knowledge=knowledge.model_copy(update={"version": version}),
        files={**organization.files, **reading.files},
        faults=tuple(reading.faults),
        reader=reader_name(),
    )
