"""Watches the knowledge folder while the service answers from it."""

from collections.abc import Callable
from pathlib import Path
from stat import S_ISDIR
from threading import Event

from watchfiles import Change, DefaultFilter, watch

SETTLED_MS = 400
"""A storm of edits counts as one once it has been still this long, ..."""
AT_MOST_MS = 3_000
"""... or has gone on this long."""
LOOKED_AGAIN_S = 1.0
"""How often a folder that is not there is looked for."""


def watch_folder(
    folder: Path,
    changed: Callable[[frozenset[Path]], None],
    stop: Event,
    *,
    settled_ms: int = SETTLED_MS,
    looked_again_s: float = LOOKED_AGAIN_S,
) -> None:
    """Call `changed` with the paths after each storm of edits, until `stop` is set; for a thread of its own.

    A folder that is deleted, moved or replaced is a change too, told with no paths, and so is its coming back.
    `changed` is never called twice at a time, and what happens meanwhile is told afterwards. It has to keep its
    errors to itself: one that it lets out ends the watching.
    """
    seen = _identity(folder)
    while not stop.is_set():
        found = _identity(folder)
        if found != seen:
            seen = found
            changed(frozenset())
        if found is None:
            stop.wait(looked_again_s)
        else:
            _watch_while_same(folder, found, changed, stop, settled_ms)


def _watch_while_same(
    folder: Path,
    known: tuple[int, int],
    changed: Callable[[frozenset[Path]], None],
    stop: Event,
    settled_ms: int,
) -> None:
    """Returns when the folder is gone or has become another one: the watch then sees nothing any more."""
    try:
        storms = watch(
            folder,
            watch_filter=_Curated(),
            debounce=AT_MOST_MS,
            step=settled_ms,
            rust_timeout=500,
            yield_on_timeout=True,
            stop_event=stop,
            raise_interrupt=False,
        )
        for storm in storms:
            if storm:
                changed(frozenset(Path(path) for _, path in storm))
            if _identity(folder) != known:
                return
    except FileNotFoundError:
        return


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if S_ISDIR(found.st_mode) else None


class _Curated(DefaultFilter):
    """Leaves out what editors and version control write beside the curators' files."""

    def __call__(self, change: Change, path: str) -> bool:
        hidden = Path(path).name.startswith((".", "~$"))
        return not hidden and super().__call__(change, path)
