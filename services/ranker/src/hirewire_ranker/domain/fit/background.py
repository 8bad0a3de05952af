"""What is known of terms before any résumé is read: how rare each is, and towards which occupations it points."""

import gzip
import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FORMAT = b"hirewire-background-1\n"


@dataclass(frozen=True)
class Background:
    """Frozen term statistics.

    `commonness`: the share of documents a term stands in, as steps of 1/32 of the natural logarithm of its inverse.
    `directions`: a row for each of the first terms, int8, in a latent space of occupations (latent semantic analysis,
    Deerwester et al. 1990, of occupations' descriptions); `strengths`: the length of each, uint16.
    """

    terms: tuple[str, ...]
    commonness: NDArray[np.uint8]
    strengths: NDArray[np.uint16]
    directions: NDArray[np.int8]
    digest: str

    @cached_property
    def _places(self) -> dict[str, int]:
        return {term: place for place, term in enumerate(self.terms)}

    @cached_property
    def _rarities(self) -> dict[str, float]:
        steps = self.commonness.tolist()
        return {term: 1 + step / 32 for term, step in zip(self.terms, steps, strict=True)}

    @cached_property
    def _unseen(self) -> float:
        return max(self._rarities.values(), default=1.0)

    @property
    def dimensions(self) -> int:
        return int(self.directions.shape[1])

    def rarity(self, term: str) -> float:
        """1 + ln(1/share of the documents that have it), as scikit-learn's idf; an unseen term is as rare as the rarest."""
        return self._rarities.get(term, self._unseen)

    def pointing(self, weights: Mapping[str, float]) -> NDArray[np.int8]:
        """Where weighted terms point together: `dimensions` of int8, the largest ±127; zeros where none is known.

        Summed as integers, so that the order of terms cannot change a bit.
        """
        unknown = rows = len(self.directions)
        at = np.array([self._places.get(term, unknown) for term in weights], np.int64)
        much = np.rint(np.array([*weights.values()], np.float64) * 1024).astype(np.int64)
        much, at = much[at < rows], at[at < rows]
        factors = much * self.strengths[at].astype(np.int64)
        return scaled(factors @ self.directions[at].astype(np.int64))


def scaled(vector: NDArray[np.generic]) -> NDArray[np.int8]:
    """A vector's direction in int8, the largest value ±127."""
    values = np.asarray(vector, np.float64)
    most = float(np.abs(values).max(initial=0.0))
    if most == 0 or not math.isfinite(most):
        return np.zeros(values.shape, np.int8)
    return np.rint(values * (127 / most)).astype(np.int8)


def packed(
    terms: tuple[str, ...],
    commonness: NDArray[np.uint8],
    strengths: NDArray[np.uint16],
    directions: NDArray[np.int8],
) -> bytes:
    """The bytes that `unpacked` reads: a head of sizes, the terms by lines, three arrays; gzipped without a date."""
    words = "\n".join(terms).encode()
    head = np.array([len(words), len(terms), *directions.shape], "<u4").tobytes()
    arrays = (commonness.astype("u1"), strengths.astype("<u2"), directions.astype("i1"))
    body = b"".join((FORMAT, head, words, *(one.tobytes() for one in arrays)))
    return gzip.compress(body, 9, mtime=0)


def unpacked(data: bytes) -> Background:
    """Raises ValueError when the bytes aren't what `packed` makes."""
    body = gzip.decompress(data)
    if not body.startswith(FORMAT):
        raise ValueError("not a background of this format")
    at = len(FORMAT) + 16
    size, count, rows, width = (int(n) for n in np.frombuffer(body[at - 16 : at], "<u4"))
    terms = tuple(body[at : at + size].decode().split("\n"))
    at += size
    commonness = np.frombuffer(body, "u1", count, at)
    strengths = np.frombuffer(body, "<u2", rows, at + count)
    at += count + 2 * rows
    directions = np.frombuffer(body, "i1", rows * width, at).reshape(rows, width)
    if len(terms) != count:
        raise ValueError("a background whose terms don't match their number")
    return Background(terms, commonness, strengths, directions, hashlib.sha256(body).hexdigest())
