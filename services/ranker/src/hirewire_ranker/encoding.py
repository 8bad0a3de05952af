"""What a text's meaning is kept as where an encoder is at hand: a few vectors of int8."""

import numpy as np
from numpy.typing import NDArray

from hirewire_common.minilm.encoder import Encoder
from hirewire_ranker.domain.fit.background import scaled

_CHUNKS = 4
"""Of 126 word pieces each: about a page and a half, beyond which little that is new is said."""


def text_vectors(text: str, encoder: Encoder) -> dict[str, NDArray[np.int8]]:
    """A résumé's first chunk, and the mean of its first four."""
    found = _vectors(text, encoder)
    return {"first": scaled(found[0]), "mean": scaled(np.mean(found, axis=0))}


def job_vectors(title: str, text: str, encoder: Encoder) -> dict[str, NDArray[np.int8]]:
    """As of a résumé, with the title in front; and the title alone added as far as the text is about what it says.

    So a title that names the work counts, and one that names the company or the shift doesn't.
    """
    found = _vectors(f"{title}\n{text}" if title.strip() else text, encoder)
    first, mean = found[0], np.mean(found, axis=0)
    if title.strip():
        alone = encoder.vector(encoder.pieces(title)[0])
        about = np.mean(_vectors(text, encoder), axis=0)
        agreement = float(about @ alone) / (float(np.linalg.norm(about)) or 1.0)
        first = first + max(0.0, agreement) * alone
    return {"first": scaled(first), "mean": scaled(mean)}


def _vectors(text: str, encoder: Encoder) -> list[NDArray[np.float32]]:
    return [encoder.vector(piece) for piece in encoder.pieces(text)[:_CHUNKS]]
