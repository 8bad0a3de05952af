"""The model by numpy alone: exact, five times slower than ONNX Runtime."""

from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hirewire_common.minilm import weights
from hirewire_common.minilm.tokens import pieces

Floats = NDArray[np.float32]


class PlainEncoder:
    """An `Encoder` that needs no graph and no runtime."""

    name = f"minilm-float32-{weights.WEIGHTS[:8]}"

    def __init__(self, folder: Path | None = None) -> None:
        """Raises NotTheModel."""
        place = folder or weights.folder()
        self._vocabulary = weights.checked(place / "tokenizer.json", weights.TOKENIZER)
        self._w = weights.read(weights.checked(place / "model.safetensors", weights.WEIGHTS))

    def pieces(self, text: str) -> list[list[int]]:
        return pieces(text, self._vocabulary)

    def vector(self, piece: Sequence[int]) -> Floats:
        w, count = self._w, len(piece)
        x = w["embeddings.word_embeddings.weight"][np.array(piece)]
        x = x + w["embeddings.position_embeddings.weight"][:count]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(weights.LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.")
        mean = x.mean(0)
        return np.asarray(mean / np.linalg.norm(mean), np.float32)

    def _layer(self, x: Floats, at: str) -> Floats:
        attended = self._linear(
            self._attention(x, f"{at}attention.self."), f"{at}attention.output.dense"
        )
        x = self._norm(attended + x, f"{at}attention.output.LayerNorm")
        inner = _gelu(self._linear(x, f"{at}intermediate.dense"))
        return self._norm(self._linear(inner, f"{at}output.dense") + x, f"{at}output.LayerNorm")

    def _attention(self, x: Floats, at: str) -> Floats:
        query, key, value = (self._heads(x, at + name) for name in ("query", "key", "value"))
        scores = query @ key.transpose(0, 2, 1) / np.float32(sqrt(weights.WIDTH / weights.HEADS))
        powers = np.exp(scores - scores.max(-1, keepdims=True))
        shares = powers / powers.sum(-1, keepdims=True)
        together: Floats = (shares @ value).transpose(1, 0, 2).reshape(len(x), weights.WIDTH)
        return together

    def _heads(self, x: Floats, at: str) -> Floats:
        split: Floats = self._linear(x, at).reshape(len(x), weights.HEADS, -1).transpose(1, 0, 2)
        return split

    def _linear(self, x: Floats, at: str) -> Floats:
        made: Floats = x @ self._w[f"{at}.weight"].T + self._w[f"{at}.bias"]
        return made

    def _norm(self, x: Floats, at: str) -> Floats:
        centred = x - x.mean(-1, keepdims=True)
        spread = np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        made: Floats = centred / spread * self._w[f"{at}.weight"] + self._w[f"{at}.bias"]
        return made


def _gelu(x: Floats) -> Floats:
    """By the error function of Abramowitz and Stegun 7.1.26, whose error is below 1.5e-7."""
    z = np.abs(x) * np.float32(sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * z)
    factors = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    sum_ = np.zeros_like(t)
    for factor in factors:
        sum_ = (sum_ + np.float32(factor)) * t
    error = np.sign(x) * (1 - sum_ * np.exp(-z * z))
    return np.asarray(np.float32(0.5) * x * (1 + error), np.float32)
