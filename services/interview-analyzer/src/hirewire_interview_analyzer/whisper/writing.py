"""Words out of sound, by faster-whisper. Runs in the child only."""

from collections.abc import Iterable, Iterator
from statistics import fmean
from typing import BinaryIO

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.transcribe import Segment, Word

from hirewire_common.contracts.recording import SpokenSegment, SpokenWord
from hirewire_interview_analyzer.media.orders import Heard, Listening
from hirewire_interview_analyzer.media.stretches import Stretch, stretches
from hirewire_interview_analyzer.whisper.orders import Model

_WINDOW = 30.0
"""Seconds that it looks at in one go, and that are lost at an interruption."""
_LONGEST_WORD = 100
_SURE = 0.5
"""How probable a language must be to be taken for that of the rest."""
_DIGITS = 3


def loaded(model: Model) -> WhisperModel:
    """Starts threads, so that no process can be forked from this one any more."""
    return WhisperModel(
        model.folder,
        device="cpu",
        compute_type="int8",
        cpu_threads=model.threads,
        local_files_only=True,
    )


def written_down(
    order: Listening, file: BinaryIO, whisper: WhisperModel, language: str
) -> Iterator[Heard]:
    """One for each stretch. `language` is a tag; empty: the first that is plain is taken for all that follows."""
    known = language or order.language
    for stretch in stretches(file, order.spoken, _WINDOW):
        segments, info = whisper.transcribe(
            np.frombuffer(stretch.samples, np.int16).astype(np.float32) / (1 << 15),
            language=known.split("-")[0].lower() or None,
            word_timestamps=True,
            # each stretch by itself: what is misheard once isn't repeated to the end
            condition_on_previous_text=False,
        )
        if not known and info.language_probability >= _SURE:
            known = info.language
        yield _heard(list(segments), stretch, known)


def _heard(segments: Iterable[Segment], stretch: Stretch, language: str) -> Heard:
    there = [one for one in segments if one.text.strip() and _is_there(one, stretch)]
    spoken = [(_segment(one, stretch), tuple(_words(one, stretch))) for one in there]
    return Heard(
        at=stretch.end,
        words=tuple(word for _, words in spoken for word in words),
        segments=tuple(segment for segment, _ in spoken),
        language=language,
    )


def _segment(segment: Segment, stretch: Stretch) -> SpokenSegment:
    sure = [word.probability for word in segment.words or ()]
    start, end = _placed(segment.start, segment.end, stretch)
    confidence = _share(fmean(sure)) if sure else None
    return SpokenSegment(text=segment.text.strip(), start=start, end=end, confidence=confidence)


def _words(segment: Segment, stretch: Stretch) -> Iterator[SpokenWord]:
    for word in segment.words or ():
        if (text := word.word.strip()) and _is_there(word, stretch):
            yield _word(word, text, stretch)


def _word(word: Word, text: str, stretch: Stretch) -> SpokenWord:
    start, end = _placed(word.start, word.end, stretch)
    sure = _share(word.probability)
    return SpokenWord(text=text[:_LONGEST_WORD], start=start, end=end, confidence=sure)


def _is_there(one: Segment | Word, stretch: Stretch) -> bool:
    """What begins behind the end was made up: sound is filled up to a whole window."""
    return float(one.start) < stretch.end - stretch.start


def _placed(start: float, end: float, stretch: Stretch) -> tuple[float, float]:
    """In the recording, and within the stretch."""
    begins = min(stretch.end, stretch.start + max(0.0, float(start)))
    ends = min(stretch.end, stretch.start + float(end))
    return round(begins, _DIGITS), round(max(begins, ends), _DIGITS)


def _share(value: float) -> float:
    return min(1.0, max(0.0, round(float(value), _DIGITS)))
