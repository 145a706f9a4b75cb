"""The files of the knowledge folder: which are meant to be read, and their bytes."""

import os
import stat
import unicodedata
from pathlib import Path
from typing import NamedTuple

from aboveboard.domain.knowledge import Fault
from aboveboard.errors import UnreadableFileError

LARGEST_MB = 20


class File(NamedTuple):
    path: str
    """Relative to the folder, with forward slashes, composed (NFC): the same on every machine."""
    place: Path


def find_files(folder: Path, endings: frozenset[str]) -> tuple[list[File], list[Fault]]:
    """Every file that is meant to be read, in the order of their paths, and what could not be looked into.

    Hidden files and folders, and the lock and backup files of editors, are left alone.
    """
    found: list[File] = []
    faults: list[Fault] = []

    def refused(error: OSError) -> None:
        path = Path(error.filename or folder)
        faults.append(Fault(path=relative(path, folder), message=f"can't be opened: {_reason(error)}"))

    for root, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        faults.extend(_linked_folder(Path(root) / name, folder) for name in links)
        for name in names:
            place = Path(root) / name
            if _is_meant(name) and place.suffix.lower() in endings:
                found.append(File(relative(place, folder), place))
    return sorted(found), sorted(faults, key=lambda fault: fault.path)


def read_bytes(file: File, folder: Path) -> bytes:
    """A file's bytes.

    Raises:
        UnreadableFileError: it leads out of the folder, is no ordinary file, too large, or can't be opened.
    """
    try:
        if not file.place.resolve(strict=True).is_relative_to(folder.resolve()):
            raise UnreadableFileError(
                "is a link that leads out of the knowledge folder; copy the file itself"
            )
        # Looked at before it is opened: to open a pipe would wait for ever.
        found = file.place.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFileError("is not an ordinary file")
        if found.st_size > LARGEST_MB * 1_000_000:
            size = found.st_size / 1_000_000
            raise UnreadableFileError(f"has {size:.0f} MB, and {LARGEST_MB} MB is the most; split it")
        return file.place.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"can't be opened: {_reason(error)}") from error
    except RuntimeError as error:
        raise UnreadableFileError("is a link that leads to itself") from error


def decode(data: bytes) -> str:
    """UTF-8 text, line ends `\\n`, without a byte order mark.

    Raises:
        UnreadableFileError: it is not text, or not UTF-8.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableFileError("is UTF-16; save it as UTF-8")
    if (place := data.find(b"\0")) >= 0:
        line = data.count(b"\n", 0, place) + 1
        raise UnreadableFileError(f"is not text: line {line} holds a NUL byte; is it another kind of file?")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(f"is not UTF-8 from line {line} on; save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def relative(place: Path, folder: Path) -> str:
    """A path in the form in which it is named everywhere. Bytes that are no UTF-8 become question marks."""
    path = place.relative_to(folder).as_posix()
    return unicodedata.normalize("NFC", os.fsencode(path).decode("utf-8", "replace"))


def _is_meant(name: str) -> bool:
    return not name.startswith((".", "~$")) and not name.endswith("~")


def _linked_folder(place: Path, folder: Path) -> Fault:
    return Fault(
        path=relative(place, folder),
        message="is a link to a folder, and is not followed; copy the folder itself",
        severity="warning",
    )


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
