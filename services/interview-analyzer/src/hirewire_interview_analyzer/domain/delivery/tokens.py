"""A transcript's words in order, made comparable, with the breaks between them: commas, full stops, pauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hirewire_common.contracts.recording import RecordingTranscript, SpokenWord

PAUSE = 0.25
"""Seconds of a gap that is heard as one; shorter ones are within words and between sounds (Goldman-Eisler 1968)."""
SENTENCE_PAUSE = 0.6
"""Seconds after which a sentence is taken to be over, where the transcriber writes no full stops."""
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_WORD = re.compile(r"[^\W_]+(?:['.,:/&+-]?[^\W_]+)*[%+#]*")
_STOPS = frozenset(".?!")
_BREAKS = _STOPS | frozenset(",;:—–…")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `text` as it was written down, `plain` in lower case without punctuation; times in seconds.

    `parted` is a pause or a mark before it, `marked` a mark or the very beginning, `stopped` the beginning of a sentence.
    """

    text: str
    plain: str
    start: float
    end: float
    parted: bool
    marked: bool
    stopped: bool


def tokens_of(transcript: RecordingTranscript) -> tuple[Token, ...]:
    """In order of time; punctuation that stands alone only makes a break."""
    words = sorted(transcript.words, key=lambda word: word.start)
    written = any(_mark(word) in _STOPS for word in words)
    told: list[Token] = []
    marked = stopped = True
    latest = 0.0
    for word in words:
        plain = _plain(word.text)
        if plain:
            gap = word.start - latest if told and transcript.word_times else 0.0
            stops = stopped or (not written and gap >= SENTENCE_PAUSE)
            latest = max(latest, word.start, word.end)
            told.append(Token(word.text, plain, word.start, max(word.start, word.end), marked or gap >= PAUSE, marked, stops))  # fmt: skip
            marked = stopped = False
        mark = _mark(word)
        marked, stopped = marked or mark in _BREAKS, stopped or mark in _STOPS
    return tuple(told)


def sentences(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], ...]:
    begins = [at for at, token in enumerate(tokens) if token.stopped]
    return tuple(tuple(tokens[start:end]) for start, end in pairwise([*begins, len(tokens)]))


def _plain(text: str) -> str:
    found = _WORD.search(text.translate(_APOSTROPHES))
    return found[0].lower() if found else ""


def _mark(word: SpokenWord) -> str:
    """The punctuation at its end, if any."""
    return word.text.rstrip("\"'”’)")[-1:]
