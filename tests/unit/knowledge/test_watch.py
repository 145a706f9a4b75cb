"""The watch runs in a thread, as it does while serving; every wait is for something told, with a limit."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

import pytest

from aboveboard.knowledge.watch import watch_folder

LIMIT_S = 20


class WaitedOn(Event):
    """Tells that the watch has looked, found no folder and waits to look again."""

    def __init__(self) -> None:
        super().__init__()
        self.waited = Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.waited.set()
        return super().wait(timeout)


class Watched:
    def __init__(self, folder: Path, stop: Event | None = None) -> None:
        self.folder = folder
        self.told: Queue[frozenset[Path]] = Queue()
        self.stop = stop or Event()
        self.thread = Thread(
            target=watch_folder,
            args=(folder, self.told.put, self.stop),
            kwargs={"settled_ms": 50, "looked_again_s": 0.05},
        )
        self.thread.start()

    def told_of(self, name: str) -> None:
        """Waits until a change of that file is told."""
        while name not in {path.name for path in self.told.get(timeout=LIMIT_S)}:
            pass

    def told_without_paths(self) -> None:
        while self.told.get(timeout=LIMIT_S):
            pass

    def write_until_told(self, name: str) -> None:
        """The watch takes a moment to begin, and what happens before is not told: so it is written again."""
        for number in range(200):
            (self.folder / name).write_text(f"{number}")
            try:
                self.told.get(timeout=0.3)
                return
            except Empty:
                continue
        raise AssertionError("nothing was told")


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    found = Watched(folder)
    yield found
    found.stop.set()
    found.thread.join(timeout=LIMIT_S)
    assert not found.thread.is_alive()


def test_an_edit_is_told_with_its_path(watched: Watched) -> None:
    watched.write_until_told("ready.md")

    (watched.folder / "returns.md").write_text("# Returns")

    watched.told_of("returns.md")


def test_a_storm_of_edits_is_told_a_few_times_at_most(watched: Watched) -> None:
    watched.write_until_told("ready.md")

    for number in range(300):
        (watched.folder / f"d{number}.md").write_text("# One of many")
    (watched.folder / "last.md").write_text("# The last one")
    watched.told_of("last.md")

    assert watched.told.qsize() < 10


def test_what_editors_leave_beside_a_file_is_not_told(watched: Watched) -> None:
    watched.write_until_told("ready.md")

    for name in (".returns.md.swp", "~$returns.docx", "returns.md~"):
        (watched.folder / name).write_text("x")
    (watched.folder / "real.md").write_text("# Real")
    told = {path.name for path in watched.told.get(timeout=LIMIT_S)}

    assert told <= {"real.md", "ready.md"}


def test_a_deleted_folder_and_its_return_are_told_and_watching_goes_on(watched: Watched) -> None:
    watched.write_until_told("ready.md")

    shutil.rmtree(watched.folder)
    watched.told_without_paths()
    watched.folder.mkdir()
    watched.told_without_paths()

    watched.write_until_told("again.md")


def test_a_folder_put_in_the_place_of_another_is_told_and_watched(watched: Watched, tmp_path: Path) -> None:
    watched.write_until_told("ready.md")
    (tmp_path / "other").mkdir()

    watched.folder.rename(tmp_path / "former")
    (tmp_path / "other").rename(watched.folder)
    watched.told_without_paths()

    watched.write_until_told("again.md")


def test_a_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    stop = WaitedOn()
    watched = Watched(tmp_path / "later", stop)
    assert stop.waited.wait(LIMIT_S)

    watched.folder.mkdir()
    told = watched.told.get(timeout=LIMIT_S)
    stop.set()
    watched.thread.join(timeout=LIMIT_S)

    assert told == frozenset()
    assert not watched.thread.is_alive()
