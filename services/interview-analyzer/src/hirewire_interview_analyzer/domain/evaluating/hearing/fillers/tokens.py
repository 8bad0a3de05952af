"""What was said as words in order, made comparable, with the breaks between them: commas, full stops, pauses."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hirewire_common.contracts.recording import RecordingTranscript
from hirewire_interview_analyzer.domain.evaluating.hearing.sounds import sound

PAUSE = 0.25
"""Seconds of a gap that is heard as one; shorter ones are within words and between sounds (Goldman-Eisler 1968)."""
SENTENCE_PAUSE = 0.6
"""Seconds after which a sentence is taken to be over, where the transcriber writes no full stops."""
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_WORD = re.compile(r"[^\W_]+(?:['.,:/&+-]?[^\W_]+)*[%+#]*")
_LINES = re.compile(r"\n+")
_STOPS = frozenset(".?!")
_BREAKS = _STOPS | frozenset(",;:—–…")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `text` as it was written down, `plain` in lower case without punctuation; times in seconds.

    `parted` is a pause or a mark before it, `marked` a mark or the very beginning, `stopped` the beginning of a sentence.
    `sound` is as what it is counted if it is no word but a sound such as “um”.
    """

    text: str
    plain: str
    start: float
    end: float
    parted: bool
    marked: bool
    stopped: bool
    sound: str = ""


def tokens_of(transcript: RecordingTranscript) -> tuple[Token, ...]:
    """In order of time; punctuation that stands alone only makes a break."""
    words = sorted(transcript.words, key=lambda word: word.start)
    told = [(word.text, word.start, word.end) for word in words]
    return tuple(_tokens(told, timed=transcript.word_times))


def tokens_in(text: str) -> tuple[Token, ...]:
    """Of what was written, where a new line begins a sentence; all times are 0."""
    words = _LINES.sub(" . ", text).split()
    return tuple(_tokens([(word, 0.0, 0.0) for word in words], timed=False))


def _tokens(words: Sequence[tuple[str, float, float]], *, timed: bool) -> Iterable[Token]:
    """Of texts with their starts and ends in seconds."""
    written = any(_mark(text) in _STOPS for text, _, _ in words)
    marked = stopped = True
    latest: float | None = None
    before = ""
    for text, start, end in words:
        plain = _plain(text)
        if plain:
            gap = start - latest if latest is not None and timed else 0.0
            stops = stopped or (not written and gap >= SENTENCE_PAUSE)
            latest = max(latest or 0.0, start, end)
            yield Token(text, plain, start, max(start, end), marked or gap >= PAUSE, marked, stops, sound(text, before))  # fmt: skip
            marked = stopped = False
            before = plain
        mark = _mark(text)
        marked, stopped = marked or mark in _BREAKS, stopped or mark in _STOPS


def sentences(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], ...]:
    begins = [at for at, token in enumerate(tokens) if token.stopped]
    return tuple(tuple(tokens[start:end]) for start, end in pairwise([*begins, len(tokens)]))


def _plain(text: str) -> str:
    found = _WORD.search(text.translate(_APOSTROPHES))
    return found[0].lower() if found else ""


def _mark(text: str) -> str:
    """The punctuation at its end, if any."""
    return text.rstrip("\"'”’)")[-1:]
