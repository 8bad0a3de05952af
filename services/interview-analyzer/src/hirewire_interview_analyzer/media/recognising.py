"""Words out of sound, by PocketSphinx and the model of US English that comes with it.

Runs in the child only.
"""

from collections.abc import Iterator
from functools import cache

from pocketsphinx import Decoder, Segment

from hirewire_common.contracts.recording import SpokenWord

_STEPS = 100
"""The recogniser's own frames, a second."""
LONGEST_UTTERANCE = 15 * _STEPS
"""Memory, and the time until something is told again, grow with it."""
_CAPITALS = {"i": "I", "i'm": "I'm", "i'd": "I'd", "i'll": "I'll", "i've": "I've"}


_AT_ONCE = 5000
"""States followed at one time: as good as its own 30,000, and noise, in which all look alike, takes half the time."""


@cache
def recogniser() -> Decoder:
    """With the beams it comes with: narrower ones get every second word wrong."""
    return Decoder(samprate=16_000.0, maxhmmpf=_AT_ONCE, loglevel="FATAL")


def words(samples: bytes, start: float) -> list[SpokenWord]:
    """Of one utterance, which began `start` seconds into the recording."""
    decoder = recogniser()
    decoder.start_utt()
    # all at once, so that the level is evened out over the whole utterance before anything is recognised
    decoder.process_raw(samples, no_search=False, full_utt=True)
    decoder.end_utt()
    return list(_words(decoder, start)) if decoder.hyp() else []


def _words(decoder: Decoder, start: float) -> Iterator[SpokenWord]:
    for segment in decoder.seg():
        if text := _text(segment):
            yield SpokenWord(
                text=text,
                start=round(start + segment.start_frame / _STEPS, 2),
                end=round(start + (segment.end_frame + 1) / _STEPS, 2),
                # rounding lifts some a hair above one
                confidence=min(1.0, max(0.0, round(segment.prob, 3))),
            )


def _text(segment: Segment) -> str:
    """As it is written: without the number of its pronunciation; empty for silence and noise."""
    word: str = segment.word
    if word.startswith(("<", "[", "++")):
        return ""
    plain = word.split("(", 1)[0]
    return _CAPITALS.get(plain, plain)
