"""The model by ONNX Runtime in int8: made once in a folder of the user's, its hash checked whenever it is loaded."""

import hashlib
import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from hirewire_common.minilm import weights
from hirewire_common.minilm.tokens import pieces

_FILE = "minilm.int8.onnx"


class RuntimeEncoder:
    """An `Encoder`. One chunk at a time and one thread: int8's scales are of a whole batch, so neighbours would change a vector."""

    def __init__(self, cache: Path, folder: Path | None = None) -> None:
        """`cache`: where the int8 file is kept, 23 MB. Raises NotTheModel."""
        place = folder or weights.folder()
        self._vocabulary = weights.checked(place / "tokenizer.json", weights.TOKENIZER)
        path, digest = quantised(cache, place)
        self.name = f"minilm-int8-{digest[:8]}"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )

    def pieces(self, text: str) -> list[list[int]]:
        return pieces(text, self._vocabulary)

    def vector(self, piece: Sequence[int]) -> NDArray[np.float32]:
        found = self._session.run(None, {"pieces": np.array(piece, np.int64)})
        return np.asarray(found[0], np.float32)


def quantised(cache: Path, folder: Path) -> tuple[Path, str]:
    """The int8 file and its sha256; made anew where it is absent or isn't what was made."""
    path, told = cache / _FILE, cache / f"{_FILE}.sha256"
    if path.exists() and told.exists():
        digest = told.read_text(encoding="ascii").strip()
        if _digest(path) == digest:
            return path, digest
    return path, _made(path, told, folder)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _made(path: Path, told: Path, folder: Path) -> str:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    from hirewire_common.minilm import graph

    source = weights.checked(folder / "model.safetensors", weights.WEIGHTS)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as name:
        whole, small = Path(name) / "whole.onnx", Path(name) / "small.onnx"
        graph.write(weights.read(source), whole)
        logging.disable(logging.WARNING)  # it advises on the root logger
        quantize_dynamic(
            whole, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
        logging.disable(logging.NOTSET)
        digest = _digest(small)
        small.replace(path)
    told.write_text(digest, encoding="ascii")
    return digest
