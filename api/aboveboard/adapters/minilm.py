"""The embedded model: all-MiniLM-L6-v2 on the processor, in the process, without a network."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aboveboard.adapters import minilm_graph
from aboveboard.domain.embedding import TokenVectors
from aboveboard.errors import ModelUnavailableError

TOKENS = 256
"""Longer texts are cut: the model was trained on no more."""
BATCH_TOKENS = 4_096
"""Tokens, padding included, in one run: keeps a batch's memory near 100 MB whatever the texts' lengths."""


class MiniLM:
    """An Embedder made for English. Beside a search by words it helps in its neighbours too, by what the
    languages share; in other scripts its vectors are worth nothing.

    Nothing is loaded before the first text. Safe to call from several threads.
    """

    name = "all-minilm-l6-v2-fp32-256"
    dimensions = minilm_graph.WIDTH
    languages: tuple[str, ...] | None = ("en", "de", "es", "fr", "it", "pt", "nl", "da", "nb", "no", "sv")

    def __init__(
        self, model_path: Path | None = None, *, cache: Path | None = None, threads: int = 2
    ) -> None:
        """`model_path`: the graph; without it the graph is looked for, and built where it is missing, beside
        the installed packages, or in `cache` where that place can't be written."""
        self._model_path = model_path
        self._cache = cache
        self._threads = threads
        self._loading = Lock()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        for batch, _, found in self._runs(texts, "vectors"):
            vectors[batch] = found
        return vectors

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """As `embed`, but each piece by itself, without the model's own marks of beginning and end."""
        told = [TokenVectors((), np.empty((0, self.dimensions), np.float32))] * len(texts)
        for batch, encodings, found in self._runs(texts, "tokens"):
            for row, place in enumerate(batch):
                marks = encodings[place].special_tokens_mask
                said = [at for at, mark in enumerate(marks) if not mark]
                vectors = found[row][said]
                size = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
                told[place] = TokenVectors(
                    tuple(encodings[place].tokens[at] for at in said), (vectors / size).astype(np.float32)
                )
        return told

    def _runs(
        self, texts: Sequence[str], output: str
    ) -> Iterator[tuple[list[int], Any, NDArray[np.float32]]]:
        """The places of a batch's texts, all texts' encodings, and what the model says of the batch."""
        if not texts:
            return
        session, tokenizer = self._loaded()
        encodings = tokenizer.encode_batch(list(texts))
        tokens = [encoding.ids for encoding in encodings]
        for batch in _batches([len(ids) for ids in tokens]):
            width = max(len(tokens[place]) for place in batch)
            ids = np.zeros((len(batch), width), np.int64)
            mask = np.zeros_like(ids)
            for row, place in enumerate(batch):
                ids[row, : len(tokens[place])] = tokens[place]
                mask[row, : len(tokens[place])] = 1
            yield batch, encodings, session.run([output], {"ids": ids, "mask": mask})[0]

    def _loaded(self) -> tuple[Any, Any]:
        with self._loading:
            return self._session, self._tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        # Threads that wait in a loop for the next text take the processor from whoever else needs it: beside a second
        # process of the kind, runs take half as long without.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        folders = [minilm_graph.default_folder(), *([self._cache] if self._cache else [])]
        path = self._model_path or minilm_graph.ensure(*folders)
        try:
            return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises classes of its own for every way a file can be wrong
            raise ModelUnavailableError(f"the embedded model {path} can't be loaded: {error}") from error

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(minilm_graph.wheel_folder() / "tokenizer.json"))
        # The file ships a truncation of 128 and padding to a fixed length.
        tokenizer.enable_truncation(TOKENS)
        tokenizer.no_padding()
        return tokenizer


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Places of texts, grouped so that those of a group are of similar length and few enough."""
    batches: list[list[int]] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batches and lengths[place] * (len(batches[-1]) + 1) <= BATCH_TOKENS:
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches
