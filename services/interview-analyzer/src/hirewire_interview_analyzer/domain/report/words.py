"""The transcript in pieces short enough to find one's place in, each with its time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hirewire_common.contracts.recording import RecordingTranscript, SpokenWord
from hirewire_interview_analyzer.domain.report.numbers import clock

_PAUSE = 0.6
"""Seconds between words, after which another piece begins."""
_FEWEST, _MOST = 6, 40
"""Words of a piece: a sentence ends one that isn't shorter, and another ends where it is too long."""
_ENDS = (".", "?", "!")


@dataclass(frozen=True, slots=True)
class Piece:
    start: float
    at: str
    text: str


def pieces_of(transcript: RecordingTranscript | None) -> tuple[Piece, ...]:
    """By the words where there are any with times, else as the transcriber cut it."""
    if transcript is None:
        return ()
    if transcript.words and transcript.word_times:
        return tuple(_piece(run) for run in _runs(transcript.words))
    told = [Piece(one.start, clock(one.start), one.text) for one in transcript.segments]
    whole = [Piece(0.0, clock(0), transcript.text)] if transcript.text else []
    return tuple(told or whole)


def _runs(words: Sequence[SpokenWord]) -> Iterator[Sequence[SpokenWord]]:
    run: list[SpokenWord] = []
    for word in words:
        if run and _is_whole(run, word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _is_whole(run: Sequence[SpokenWord], after: SpokenWord) -> bool:
    ended = run[-1].text.endswith(_ENDS) and len(run) >= _FEWEST
    return ended or len(run) >= _MOST or after.start - run[-1].end >= _PAUSE


def _piece(run: Sequence[SpokenWord]) -> Piece:
    return Piece(run[0].start, clock(run[0].start), " ".join(word.text for word in run))
