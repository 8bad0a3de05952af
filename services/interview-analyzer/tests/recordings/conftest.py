"""Recordings of the same speech in every kind of file, made here."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hirewire_interview_analyzer.media.sound import BYTES_A_SECOND
from hirewire_interview_analyzer.speech.decoding import decoded
from hirewire_testing.sounds import encoded


@pytest.fixture(scope="session")
def spoken() -> bytes:
    return (Path(__file__).parent / "speech" / "samples" / "two-sentences.ogg").read_bytes()


@pytest.fixture(scope="session")
def samples(spoken: bytes) -> bytes:
    """At 16,000 a second, 16 bits."""
    return decoded(spoken, 60).samples


@pytest.fixture(scope="session")
def second_sentence(samples: bytes) -> bytes:
    """The work took three months, and we finished two weeks early."""
    return samples[-4 * BYTES_A_SECOND :]


@pytest.fixture(scope="session")
def encode() -> Callable[..., bytes]:
    """Samples into a file of this container; without a codec it has pictures only."""
    return encoded
