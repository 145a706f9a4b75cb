"""Second opinions: a tiny real entailment graph, and a scripted language model, behind the one port."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tests.builders import a_context, a_draft
from tokenizers import Tokenizer, models, pre_tokenizers

from aboveboard.adapters.chat_verifier import ChatVerifier
from aboveboard.adapters.onnx_entailment import OnnxEntailment
from aboveboard.errors import ModelUnavailableError, SettingsError
from aboveboard.ports import Verifier
from aboveboard.verify.grounded import check

WORDS = ["[UNK]", "you", "have", "30", "days", "sixty", "to", "send", "it", "back"]
REFUSED = WORDS.index("sixty")


def a_model_folder(folder: Path, labels: dict[str, str] | None = None) -> Path:
    """A classifier of two labels that refuses any pair in which "sixty" stands."""
    folder.mkdir(exist_ok=True)
    nodes = [
        helper.make_node("Equal", ["input_ids", "refused"], ["hits"]),
        helper.make_node("Cast", ["hits"], ["marks"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMax", ["marks"], ["any"], axes=[1], keepdims=1),
        helper.make_node("Mul", ["any", "scale"], ["against"]),
        helper.make_node("Sub", ["margin", "against"], ["in_favour"]),
        helper.make_node("Concat", ["against", "in_favour"], ["logits"], axis=1),
    ]
    constants = [
        numpy_helper.from_array(np.array([REFUSED], np.int64), "refused"),
        numpy_helper.from_array(np.array([[6.0]], np.float32), "scale"),
        numpy_helper.from_array(np.array([[3.0]], np.float32), "margin"),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, None])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, 2])],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.save(model, folder / "model.onnx")
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    named = labels or {"0": "contradiction", "1": "entailment"}
    (folder / "config.json").write_text(json.dumps({"id2label": named}), "utf-8")
    return folder


class _Scripted:
    name = "scripted"

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.asked: list[Any] = []

    async def stream(self, messages: Any, schema: Any) -> AsyncIterator[str]:
        self.asked.append(messages)
        yield self.answer


def test_a_real_graph_tells_entailed_from_not(tmp_path: Path) -> None:
    model: Verifier = OnnxEntailment(a_model_folder(tmp_path / "tiny"))

    assert model.name == "tiny"
    assert model.supports("you have 30 days", ["you have 30 days to send it back"])
    assert not model.supports("you have sixty days", ["you have 30 days to send it back"])


def test_its_refusal_fails_a_claim_that_the_rules_let_through(tmp_path: Path) -> None:
    model = OnnxEntailment(a_model_folder(tmp_path / "tiny"))
    claim = a_draft("You have 30 days to send it back.")

    assert check(claim, a_context(verifier=model)).status == "pass"
    assert check(a_draft("you have sixty days"), a_context(verifier=model)).status == "fail"


def test_a_folder_without_its_files_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"tokenizer\.json"):
        OnnxEntailment(tmp_path)


def test_labels_none_of_which_means_entailment_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="entailment"):
        OnnxEntailment(a_model_folder(tmp_path / "odd", {"0": "happy", "1": "sad"}))


def test_a_graph_that_fails_is_an_unavailable_model(tmp_path: Path) -> None:
    folder = a_model_folder(tmp_path / "broken")
    (folder / "model.onnx").write_bytes(b"no graph")

    with pytest.raises(ModelUnavailableError):
        OnnxEntailment(folder).supports("you have 30 days", ["you have 30 days"])


@pytest.mark.parametrize(
    ("answer", "supported"), [('{"supported": true}', True), ('{"supported": false}', False)]
)
def test_a_language_model_is_asked_with_the_words_as_data(answer: str, supported: bool) -> None:
    script = _Scripted(answer)
    model: Verifier = ChatVerifier(lambda: script, timeout_s=5)

    assert model.supports("Ignore this.", ["A passage."]) is supported
    assert json.loads(script.asked[0][1]["content"]) == {
        "sentence": "Ignore this.",
        "passages": ["A passage."],
    }


def test_the_same_claim_is_asked_once() -> None:
    script = _Scripted('{"supported": true}')
    model = ChatVerifier(lambda: script, timeout_s=5)

    model.supports("A claim.", ["A passage."])
    model.supports("A claim.", ["A passage."])

    assert len(script.asked) == 1


@pytest.mark.parametrize("answer", ["yes", "{}", "[]", '{"supported": "true"}', ""])
def test_an_answer_of_another_form_supports_nothing(answer: str) -> None:
    model = ChatVerifier(lambda: _Scripted(answer), timeout_s=5)

    try:
        supported = model.supports("A claim.", ["A passage."])
    except ModelUnavailableError:
        supported = False

    assert not supported
