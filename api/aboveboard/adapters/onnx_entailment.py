"""A user's own entailment model as a second opinion: an ONNX graph, its tokenizer and its labels, in one folder."""

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from aboveboard.errors import ModelUnavailableError, SettingsError

FILES = ("model.onnx", "tokenizer.json", "config.json")
TOKENS = 512
"""Longer passages are cut: such models were trained on no more."""
ENTAILED = 0.5
"""Share of its belief that a model has to give to entailment."""


class OnnxEntailment:
    """A `Verifier`. Nothing is loaded before the first claim; safe to call from several threads."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        """`folder`: as exported from a sequence classifier. `config.json` names the labels under `id2label`; one
        begins with "entail", or, with two labels, is called "supported" or "consistent".

        Raises:
            SettingsError: a file is missing, or no label means entailment.
        """
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise SettingsError(f"ABOVEBOARD_VERIFIER: {folder} has no {', '.join(missing)}")
        self._folder = folder
        self._threads = threads
        self._label = _entailment_label(folder / "config.json")
        self._loading = Lock()
        self._judged = lru_cache(maxsize=2_048)(self._judge)

    @property
    def name(self) -> str:
        return self._folder.name

    def supports(self, sentence: str, passages: Sequence[str]) -> bool:
        """See `ports.Verifier`."""
        return self._judged(sentence, "\n".join(passages))

    def _judge(self, sentence: str, passages: str) -> bool:
        try:
            with self._loading:
                session, tokenizer = self._session, self._tokenizer
            encoded = tokenizer.encode(passages, sentence)
            given = {
                "input_ids": encoded.ids,
                "attention_mask": encoded.attention_mask,
                "token_type_ids": encoded.type_ids,
            }
            wanted = {each.name for each in session.get_inputs()}
            feed = {name: np.array([ids], np.int64) for name, ids in given.items() if name in wanted}
            logits = np.asarray(session.run(None, feed)[0], np.float64).reshape(-1)
        except Exception as error:  # whatever a graph that is not ours stumbles over
            raise ModelUnavailableError(f"the entailment model {self.name} failed: {error}") from error
        return _belief(logits, self._label) >= ENTAILED

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # as the embedded model's
        return onnxruntime.InferenceSession(
            str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(TOKENS, strategy="only_first")
        tokenizer.no_padding()
        return tokenizer


def _entailment_label(config: Path) -> int:
    try:
        labels = json.loads(config.read_text("utf-8"))["id2label"]
        named = {int(number): str(label).casefold() for number, label in labels.items()}
    except (ValueError, KeyError, AttributeError, OSError) as error:
        raise SettingsError(f"ABOVEBOARD_VERIFIER: {config} names no labels under id2label") from error
    for number, label in named.items():
        if label.startswith(("entail", "supported", "consistent")):
            return number
    raise SettingsError(f"ABOVEBOARD_VERIFIER: none of the labels in {config} means entailment")


def _belief(logits: "np.ndarray[Any, np.dtype[np.float64]]", label: int) -> float:
    """Softmax over the labels; one logit alone is the entailment's own."""
    if len(logits) == 1:
        return float(1 / (1 + np.exp(-logits[0])))
    shares = np.exp(logits - logits.max())
    return float(shares[label] / shares.sum())
