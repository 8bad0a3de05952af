"""The model written as an ONNX graph: word pieces of one chunk in, a vector of length 1 out."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from hirewire_common.minilm.weights import HEADS, LAYERS, WIDTH, Weights

_OPSET, _FORMAT = 18, 9


@dataclass
class _Graph:
    """Nodes and constants as they are written."""

    weights: Weights
    nodes: list[Any] = field(default_factory=list)
    constants: dict[str, Any] = field(default_factory=dict)

    def constant(self, name: str, value: Any, kind: type = np.float32) -> str:
        if name not in self.constants:
            array: Any = np.ascontiguousarray(np.asarray(value, kind))
            self.constants[name] = numpy_helper.from_array(array, name)
        return name

    def node(self, operation: str, *inputs: str, out: str = "", **settings: Any) -> str:
        out = out or f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, list(inputs), [out], out, **settings))
        return out

    def linear(self, x: str, at: str) -> str:
        weight = self.constant(f"{at}.weight", self.weights[f"{at}.weight"].T)
        bias = self.constant(f"{at}.bias", self.weights[f"{at}.bias"])
        return self.node("Add", self.node("MatMul", x, weight), bias)

    def norm(self, x: str, at: str) -> str:
        scale, bias = (
            self.constant(f"{at}.{n}", self.weights[f"{at}.{n}"]) for n in ("weight", "bias")
        )
        return self.node("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)

    def heads(self, x: str, order: list[int]) -> str:
        shape = self.constant("split", [-1, HEADS, WIDTH // HEADS], np.int64)
        return self.node("Transpose", self.node("Reshape", x, shape), perm=order)


def write(weights: Weights, path: Path) -> None:
    """Input `pieces`: int64, one dimension; output `vector`: 384 floats."""
    graph = _Graph(weights)
    x = _embedded(graph)
    for layer in range(LAYERS):
        x = _layer(graph, x, f"encoder.layer.{layer}.")
    mean = graph.node("ReduceMean", x, graph.constant("first", [0], np.int64), keepdims=0)
    length = graph.node("ReduceL2", mean, "first", keepdims=1)
    graph.node("Div", mean, length, out="vector")
    given = helper.make_tensor_value_info("pieces", TensorProto.INT64, ["count"])
    made = helper.make_tensor_value_info("vector", TensorProto.FLOAT, [WIDTH])
    whole = helper.make_graph(graph.nodes, "minilm", [given], [made], [*graph.constants.values()])
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", _OPSET)])
    model.ir_version = _FORMAT
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _embedded(graph: _Graph) -> str:
    names = ("word", "position", "token_type")
    words, positions, types = (
        graph.constant(name, graph.weights[f"embeddings.{name}_embeddings.weight"])
        for name in names
    )
    zero, one = (graph.constant(n, v, np.int64) for n, v in (("zero", [0]), ("one", [1])))
    x = graph.node("Gather", words, "pieces")
    x = graph.node("Add", x, graph.node("Slice", positions, zero, graph.node("Shape", "pieces")))
    x = graph.node("Add", x, graph.node("Slice", types, zero, one))
    return graph.norm(x, "embeddings.LayerNorm")


def _layer(graph: _Graph, x: str, at: str) -> str:
    self_ = f"{at}attention.self."
    query = graph.heads(graph.linear(x, f"{self_}query"), [1, 0, 2])
    key = graph.heads(graph.linear(x, f"{self_}key"), [1, 2, 0])
    value = graph.heads(graph.linear(x, f"{self_}value"), [1, 0, 2])
    scale = graph.constant("scale", (WIDTH / HEADS) ** -0.5)
    scores = graph.node("Mul", graph.node("MatMul", query, key), scale)
    shares = graph.node("Softmax", scores, axis=-1)
    together = graph.node("Transpose", graph.node("MatMul", shares, value), perm=[1, 0, 2])
    joined = graph.node("Reshape", together, graph.constant("join", [-1, WIDTH], np.int64))
    attended = graph.linear(joined, f"{at}attention.output.dense")
    x = graph.norm(graph.node("Add", attended, x), f"{at}attention.output.LayerNorm")
    inner = _gelu(graph, graph.linear(x, f"{at}intermediate.dense"))
    outer = graph.linear(inner, f"{at}output.dense")
    return graph.norm(graph.node("Add", outer, x), f"{at}output.LayerNorm")


def _gelu(graph: _Graph, x: str) -> str:
    half, root = graph.constant("half", 0.5), graph.constant("root", 2**0.5)
    error = graph.node("Erf", graph.node("Div", x, root))
    return graph.node(
        "Mul", x, graph.node("Mul", half, graph.node("Add", error, graph.constant("unit", 1)))
    )
