"""The embedded model against its own weights, worked out once more in plain numpy."""

from math import erf, sqrt
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from aboveboard.adapters import minilm_graph
from aboveboard.adapters.minilm import MiniLM
from aboveboard.errors import ModelUnavailableError

TEXT = "Can I send the kettle back after three weeks?"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return minilm_graph.build(tmp_path_factory.mktemp("models"))


def by_hand(text: str) -> np.ndarray:
    """BERT's six layers, mean pooling and length 1, as the paper and the model's card describe them."""
    weights = load_file(minilm_graph.wheel_folder() / "model.safetensors")

    def linear(name: str, value: np.ndarray) -> np.ndarray:
        return value @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(name: str, value: np.ndarray) -> np.ndarray:
        centred = value - value.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    tokenizer = Tokenizer.from_file(str(minilm_graph.wheel_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    ids = tokenizer.encode(text).ids
    value = weights["embeddings.word_embeddings.weight"][ids]
    value = value + weights["embeddings.position_embeddings.weight"][: len(ids)]
    value = norm("embeddings.LayerNorm", value + weights["embeddings.token_type_embeddings.weight"][0])
    for layer in (f"encoder.layer.{number}" for number in range(6)):
        query, key, own = (
            linear(f"{layer}.attention.self.{part}", value).reshape(len(ids), 12, 32).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = np.exp(query @ key.transpose(0, 2, 1) / sqrt(32))
        mixed = (scores / scores.sum(-1, keepdims=True) @ own).transpose(1, 0, 2).reshape(len(ids), 384)
        value = norm(
            f"{layer}.attention.output.LayerNorm", linear(f"{layer}.attention.output.dense", mixed) + value
        )
        inner = linear(f"{layer}.intermediate.dense", value)
        inner = inner * 0.5 * (1 + np.vectorize(erf)(inner / sqrt(2)))
        value = norm(f"{layer}.output.LayerNorm", linear(f"{layer}.output.dense", inner) + value)
    mean = value.mean(0)
    return mean / np.linalg.norm(mean)


def test_the_graph_gives_what_the_weights_say(graph: Path) -> None:
    vector = MiniLM(graph).embed([TEXT])[0]

    assert np.abs(vector - by_hand(TEXT)).max() < 1e-5


def test_a_long_text_is_read_to_its_256th_token(graph: Path) -> None:
    model = MiniLM(graph)
    beginning = "kettle " * 254

    same, other = model.embed([beginning + "lid " * 200, beginning + "jug " * 200])

    assert np.abs(same - other).max() < 1e-5


def test_the_graph_is_built_where_it_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    path = minilm_graph.ensure(tmp_path / "file" / "models", tmp_path / "models")

    assert path.parent == tmp_path / "models"
    assert [each.name for each in path.parent.iterdir()] == [minilm_graph.GRAPH_NAME]


def test_nowhere_to_write_the_graph_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(ModelUnavailableError, match="can't be written"):
        minilm_graph.ensure(tmp_path / "file" / "models")


def test_a_broken_graph_is_an_unavailable_model(tmp_path: Path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"not a graph")

    with pytest.raises(ModelUnavailableError, match=r"broken\.onnx"):
        MiniLM(tmp_path / "broken.onnx").embed([TEXT])


def test_the_words_of_a_text_have_vectors_of_their_own_without_the_marks_around_it(graph: Path) -> None:
    first, nothing, again = MiniLM(graph).embed_tokens(
        ["Descale it!", "", "It is a long way round. Descale it!"]
    )

    assert first.pieces == ("des", "##cal", "##e", "it", "!")
    assert first.vectors.shape == (5, MiniLM.dimensions)
    assert np.linalg.norm(first.vectors, axis=1) == pytest.approx(np.ones(5), abs=1e-5)
    assert nothing.pieces == ()
    assert again.pieces[-5:] == first.pieces


def test_a_word_means_something_else_in_another_text(graph: Path) -> None:
    river, money = MiniLM(graph).embed_tokens(["They sat on the river bank.", "The bank lends money."])

    same_word = river.vectors[river.pieces.index("bank")] @ money.vectors[money.pieces.index("bank")]

    assert same_word < 0.9
