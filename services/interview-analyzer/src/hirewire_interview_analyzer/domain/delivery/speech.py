"""Who speaks when: words, fillers and pauses of one recording, found once and used by everything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from hirewire_common.contracts.recording import Sound, Span
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import (
    PAUSE,
    Filler,
    Token,
    fillers_in,
    tokens_of,
)

LONG_PAUSE = 2.0
"""Seconds."""
FEWEST_WORDS = 20
"""Below it a rate says more of chance than of a speaker."""
FEWEST_JUDGED = 50
"""Words below which no score is given: nobody speaks badly in two sentences."""
LEAST_SECONDS = 20.0
"""In which that many are said; for recordings without a transcript."""
QUOTED = 14
"""Words of a quote."""
_MARKS = ".,;:!?—–…"


@dataclass(frozen=True)
class Speech:
    """`spans` are stretches of speech in order, parted by pauses; `timed` says whether the words' times were heard.

    Without a transcript there are only spans. `fillers` are None in a language whose fillers aren't known.
    """

    tokens: tuple[Token, ...]
    fillers: tuple[Filler, ...] | None
    spans: tuple[Span, ...]
    timed: bool
    english: bool
    disfluencies: bool
    transcribed: bool

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Without sounds such as “um”."""
        return tuple(one for one in self.tokens if not one.sound)

    @cached_property
    def plain(self) -> str:
        """The words with one blank between them."""
        return " ".join(one.plain for one in self.words)

    @cached_property
    def pauses(self) -> tuple[Span, ...]:
        """Gaps of PAUSE seconds and more."""
        return tuple(
            Span(start=before.end, end=after.start) for before, after in pairwise(self.spans)
        )

    @property
    def long_pauses(self) -> tuple[Span, ...]:
        return tuple(one for one in self.pauses if length(one) >= LONG_PAUSE)

    @property
    def start(self) -> float:
        return self.spans[0].start if self.spans else 0.0

    @property
    def end(self) -> float:
        return self.spans[-1].end if self.spans else 0.0

    @property
    def seconds(self) -> float:
        """From the first word to the last, with the pauses."""
        return self.end - self.start

    @property
    def enough(self) -> bool:
        """To say something of how somebody speaks."""
        if self.transcribed:
            return len(self.words) >= FEWEST_WORDS and self.seconds > 0
        return self.seconds >= LEAST_SECONDS

    def quote(self, start: float, end: float, longest: int = QUOTED) -> str:
        """The words that begin from `start` to `end`, with `…` after the `longest`; none where no word's time is known."""
        said = [one.text for one in self.tokens if start <= one.start <= end] if self.timed else []
        cut = " ".join(said[:longest])
        return cut if len(said) <= longest else f"{cut.rstrip(_MARKS)} …"

    def last_words(self) -> tuple[Token, ...]:
        """As many as a quote takes."""
        return self.tokens[-QUOTED:]


def speech_of(measured: Measured) -> Speech | None:
    """None where nobody is heard, and where there are neither words nor sound; of words that are lost in noise or guessed the sound is left."""
    transcript = measured.transcript
    if measured.silence or (transcript is None and measured.sound is None):
        return None
    if transcript is None or measured.uncounted:
        spans = tuple(_joined(_of_sound(measured.sound)))
        return Speech((), None, spans, timed=False, english=False, disfluencies=False, transcribed=False)  # fmt: skip
    tokens = tokens_of(transcript)
    english = transcript.language.lower().split("-")[0] in ("en", "english")
    timed = transcript.word_times
    heard = _of_words(tokens) if timed else _of_sound(measured.sound)
    return Speech(
        tokens=tokens,
        fillers=fillers_in(tokens, disfluencies=transcript.disfluencies) if english else None,
        spans=tuple(_joined(heard)),
        timed=timed,
        english=english,
        disfluencies=transcript.disfluencies,
        transcribed=True,
    )


def length(span: Span) -> float:
    return max(0.0, span.end - span.start)


def _of_words(tokens: Sequence[Token]) -> list[Span]:
    return [Span(start=one.start, end=one.end) for one in tokens]


def _of_sound(sound: Sound | None) -> list[Span]:
    return sorted(sound.speech, key=lambda span: span.start) if sound else []


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """What no pause parts is one stretch."""
    current: Span | None = None
    for span in spans:
        if current and span.start - current.end < PAUSE:
            current = Span(start=current.start, end=max(current.end, span.end))
            continue
        if current:
            yield current
        current = Span(start=span.start, end=max(span.start, span.end))
    if current:
        yield current
