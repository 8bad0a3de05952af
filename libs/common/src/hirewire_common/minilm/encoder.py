"""What an encoder is: whoever compares by meaning asks for no more of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # numpy comes with the extra alone
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Text to vectors of length 1, each piece by itself, so that its neighbours cannot change it."""

    @property
    def name(self) -> str:
        """Of model, weights and arithmetic; part of the features' version."""

    def pieces(self, text: str) -> Sequence[Sequence[int]]:
        """The text cut into chunks of tokens, at least one."""

    def vector(self, piece: Sequence[int]) -> "NDArray[np.float32]":
        """Of one chunk."""
