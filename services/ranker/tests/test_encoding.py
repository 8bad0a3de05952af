"""What vectors of meaning do to a fit: a title counts as far as its text is about it, and they stay with their résumé."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.features import features_of
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import query_of
from hirewire_ranker.encoding import job_vectors, text_vectors


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
