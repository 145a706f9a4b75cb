"""Embeddings of a provider that LangChain knows, as an Embedder: `openai:text-embedding-3-small`, for one."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from aboveboard.errors import SettingsError, UnavailableError
from aboveboard.settings import Settings

BATCH = 128
TIMEOUT_S = 20.0
RETRIES = 1


class TextEmbedder(Protocol):
    """What we use of LangChain's `Embeddings`."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]: ...


class LangChainEmbedder:
    """An Embedder that asks a provider. Nothing is imported or asked before the first text.

    Its languages are not known, so it is taken to know them all.
    """

    languages: tuple[str, ...] | None = None

    def __init__(self, name: str, open_provider: Callable[[], TextEmbedder]) -> None:
        self.name = name
        self._open_provider = open_provider

    @cached_property
    def dimensions(self) -> int:
        return int(self.embed(["dimensions"]).shape[1])

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        # Providers refuse a text of nothing.
        asked = [text if text.strip() else "." for text in texts]
        rows = [
            row for start in range(0, len(asked), BATCH) for row in self._ask(asked[start : start + BATCH])
        ]
        return self._unit(rows, len(asked))

    def _ask(self, texts: list[str]) -> list[list[float]]:
        try:
            return self._provider.embed_documents(texts)
        except UnavailableError:
            raise
        except Exception as error:  # every provider has a family of errors of its own
            detail = f"{self.name} did not embed {len(texts)} texts: {type(error).__name__}"
            raise UnavailableError(detail, retry_after=10) from error

    @cached_property
    def _provider(self) -> TextEmbedder:
        return self._open_provider()

    def _unit(self, rows: list[list[float]], asked: int) -> NDArray[np.float32]:
        try:
            vectors = np.asarray(rows, np.float32)
        except ValueError as error:
            raise UnavailableError(f"{self.name} gave vectors of different lengths") from error
        if vectors.ndim != 2 or len(vectors) != asked or not np.isfinite(vectors).all():
            raise UnavailableError(f"{self.name} gave {len(rows)} vectors for {asked} texts, or broken ones")
        sizes = np.linalg.norm(vectors, axis=1, keepdims=True)
        if not sizes.all():
            raise UnavailableError(f"{self.name} gave an empty vector")
        return vectors / sizes


def langchain_embedder(settings: Settings) -> LangChainEmbedder:
    """The embedder that `ABOVEBOARD_EMBEDDINGS` names as `provider:model`.

    Raises:
        SettingsError: it is not of that form, or LangChain does not know the provider.
    """
    provider, _, model = settings.embeddings.partition(":")
    if not provider or not model:
        detail = f"ABOVEBOARD_EMBEDDINGS is '{settings.embeddings}'; write `embedded` or `provider:model`"
        raise SettingsError(detail)
    given = _openai(settings) if provider == "openai" else {}
    # Another server may serve another model under the same name.
    place = f"@{settings.openai_base_url}" if provider == "openai" and settings.openai_base_url else ""
    return LangChainEmbedder(f"{provider}:{model}{place}", lambda: _open(provider, model, given))


def _open(provider: str, model: str, given: dict[str, Any]) -> TextEmbedder:
    from langchain.embeddings import init_embeddings

    try:
        opened: TextEmbedder = init_embeddings(model, provider=provider, **given)
        return opened
    except (ImportError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise UnavailableError(f"the embeddings {provider}:{model} can't be used: {first}") from error


def _openai(settings: Settings) -> dict[str, Any]:
    key = settings.openai_api_key
    return {
        "api_key": key.get_secret_value() if key else "none",
        "base_url": settings.openai_base_url,
        "timeout": TIMEOUT_S,
        "max_retries": RETRIES,
        # Else it fetches a vocabulary from the network to count tokens, and sends numbers where other servers
        # than OpenAI's want text.
        "check_embedding_ctx_length": False,
    }
