"""A bar on standard error for long work; nothing where nobody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int], None]

WORDS = {"read": "Reading documents", "embed": "Indexing passages", "ask": "Asking again"}


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A function to call with what is being done, how many are done, and of how many."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(WORDS.get(what, what), total=of)
            bars.update(tasks[what], completed=done, total=of)

        yield tell
