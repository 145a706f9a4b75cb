"""What one reading of the knowledge folder found, so that the next one reads only what has changed."""

from pydantic import Field

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Fault, Knowledge


class FileEntry(Frozen):
    """One file of the folder, as it was read."""

    sha256: str
    """Of the file's bytes, in hexadecimal. Empty: read it again next time, whatever it holds."""
    documents: tuple[str, ...] = ()
    """Ids of the documents that came from it; none for the four organization files."""
    faults: tuple[Fault, ...] = ()
    """Those that the file has by itself, whatever else is in the folder."""
    kept: bool = False
    """True where the file can't be read as it stands, and what is in force is an earlier reading of it."""


class Manifest(Frozen):
    """A generation of the knowledge. It survives a restart as JSON."""

    version: str
    """That of `knowledge`: the same folder gives the same version on any machine."""
    knowledge: Knowledge
    files: dict[str, FileEntry] = Field(default_factory=dict)
    """By path relative to the folder, with forward slashes; only files that were meant to be read."""
    faults: tuple[Fault, ...] = ()
    """All of them: each file's own, and those between files."""
    reader: str = ""
    """Names the code that read the files: another one reads every file again."""
