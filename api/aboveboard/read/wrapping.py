"""What stands around an embedder and is one itself."""

from aboveboard.ports import Embedder


class Wrapping:
    """Passes for the embedder inside, but for what a subclass does its own way."""

    def __init__(self, inner: Embedder) -> None:
        self._embedder = inner

    @property
    def inner(self) -> Embedder:
        return self._embedder

    @property
    def name(self) -> str:
        return self._embedder.name

    @property
    def dimensions(self) -> int:
        return self._embedder.dimensions

    @property
    def languages(self) -> tuple[str, ...] | None:
        return self._embedder.languages
