"""The words of one piece in their places of the recording; where a model tells no times of them, spread out, and said so."""

from collections.abc import Iterable, Iterator, Sequence

from hirewire_common.contracts.recording import SpokenSegment, SpokenWord
from hirewire_common.llm import Said, Written
from hirewire_interview_analyzer.media.orders import Heard

_LONGEST = 100
_DIGITS = 3


class HeardThere(Heard):
    """`text` as it was written, with its marks. `timed`: whether the words' times were told."""

    text: str = ""
    timed: bool = True


def placed(written: Written, start: float, end: float, language: str) -> HeardThere:
    """`start` and `end` are the piece's; nothing lies outside of it, whatever was told."""
    segments = [_moved(one, start, end) for one in written.segments]
    timed = bool(written.words) or not written.text
    said = [_moved(one, start, end) for one in written.words] if timed else list(_spread(written.text, segments, start, end))  # fmt: skip
    return HeardThere(
        at=end,
        text=written.text,
        words=tuple(_words(said)),
        segments=tuple(SpokenSegment(text=one.text, start=one.start, end=one.end) for one in segments),
        language=language,
        timed=timed,
    )  # fmt: skip


def _moved(one: Said, start: float, end: float) -> Said:
    begins, ends = (round(min(end, start + at), _DIGITS) for at in (one.start, one.end))
    return Said(one.text, begins, ends)


def _spread(text: str, segments: Sequence[Said], start: float, end: float) -> Iterator[Said]:
    """Evenly over the segments, where there are any, or else over all of the piece."""
    for one in segments or [Said(text, start, end)]:
        words = one.text.split()
        step = (one.end - one.start) / max(1, len(words))
        for number, word in enumerate(words):
            begins = one.start + number * step
            yield Said(word, round(begins, _DIGITS), round(begins + step, _DIGITS))


def _words(said: Iterable[Said]) -> Iterator[SpokenWord]:
    """In order of time, none longer than a word may be."""
    for one in sorted(said, key=lambda word: word.start):
        yield SpokenWord(text=one.text[:_LONGEST], start=one.start, end=one.end)
