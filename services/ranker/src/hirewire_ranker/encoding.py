"""What a text's meaning is kept as where an encoder is at hand: a few vectors of int8."""

from collections.abc import Sequence
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.background import scaled

_CHUNKS = 4
"""Of 126 word pieces each: about a page and a half, beyond which little that is new is said."""


class Encoder(Protocol):
    """Text to vectors of length 1, each piece by itself, so that its neighbours cannot change it."""

    @property
    def name(self) -> str:
        """Of model, weights and arithmetic; part of the features' version."""

    def pieces(self, text: str) -> Sequence[Sequence[int]]:
        """The text cut into chunks of tokens, at least one."""

    def vector(self, piece: Sequence[int]) -> NDArray[np.float32]:
        """Of one chunk."""


def text_vectors(text: str, encoder: Encoder) -> dict[str, NDArray[np.int8]]:
    """A text's first chunk, and the mean of its first four."""
    found = [encoder.vector(piece) for piece in islice(encoder.pieces(text), _CHUNKS)]
    return {"first": scaled(found[0]), "mean": scaled(np.mean(found, axis=0))}


def head_vector(title: str, text: str, encoder: Encoder) -> dict[str, NDArray[np.int8]]:
    """Of a job: its title and first words, and the mean of its first four chunks."""
    return text_vectors(f"{title}\n{text}" if title else text, encoder)
