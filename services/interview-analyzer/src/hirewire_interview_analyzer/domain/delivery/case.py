"""What advice is given on, and what a piece of advice is before the best are chosen."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from hirewire_common.contracts.analysis import DeliveryScore, Evidence, Metrics, Moment, Timeline
from hirewire_common.contracts.recording import SOUND_STEP
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.numbers import percentile, semitones
from hirewire_interview_analyzer.domain.delivery.points import Part
from hirewire_interview_analyzer.domain.delivery.rates import MINUTE
from hirewire_interview_analyzer.domain.delivery.scoring import of_part
from hirewire_interview_analyzer.domain.delivery.speech import QUOTED, Speech
from hirewire_interview_analyzer.domain.delivery.voice import LEAST_VOICED
from hirewire_interview_analyzer.domain.evaluating.hearing.painful import painful_in
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import read

WINDOW = 10.0
"""Seconds of a stretch that is shown as the fastest, the slowest, the flattest."""
MOST_MOMENTS = 3
_STRETCH = 60
"""Words of a quote of a stretch: as many as are said in WINDOW by the fastest."""
AROUND = 2.0
"""Seconds before and after a moment whose words are quoted with it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`topic` is what it is about: of each there is one advice. `goal` is what to practise next, for this alone."""

    id: str
    topic: str
    priority: float
    title: str
    advice: str
    evidence: tuple[Evidence, ...]
    drill: str = ""
    goal: str = ""


@dataclass(frozen=True)
class Stretch:
    """`value` is its pace in words a minute, or its pitch range in semitones."""

    start: float
    end: float
    value: float


@dataclass(frozen=True)
class Case:
    measured: Measured
    speech: Speech | None
    metrics: Metrics
    scores: DeliveryScore
    timeline: Timeline

    def lost(self, part: Part) -> float:
        """The part's weight times the points that it misses; 0 where it isn't known."""
        component = of_part(self.scores, part)
        return component.weight * (100 - component.score) if component.score is not None else 0.0

    def shown(self, moments: Iterable[Moment], metric: str) -> tuple[Evidence, ...]:
        """The first of them, with the words around each."""
        return tuple(
            self.at(one.start, one.end or one.start, metric) for one in list(moments)[:MOST_MOMENTS]
        )

    def at(self, start: float, end: float, metric: str, around: float | None = None, longest: int = QUOTED) -> Evidence:  # fmt: skip
        """With the words said then, of a short moment also those `around` it, in seconds; within the recording."""
        last = self.measured.media.seconds
        if around is None:
            around = AROUND if end - start < WINDOW / 2 else 0.0
        said = self.speech.quote(start - around, end + around, longest) if self.speech else ""
        quote = "" if self._unquoted else said
        return Evidence(start=min(start, last), end=min(end, last), quote=quote, metric=metric)

    def during(self, stretch: Stretch, metric: str) -> Evidence:
        """With all the words that a measure of this stretch is about."""
        return self.at(stretch.start, stretch.end, metric, 0.0, _STRETCH)

    def last(self, metric: str) -> tuple[Evidence, ...]:
        """The end of what is said, with its words."""
        words = self.speech.last_words() if self.speech and self.speech.timed else ()
        if not words:
            return self.whole(metric)
        last = self.measured.media.seconds
        cut = "" if self.speech is None or len(words) == len(self.speech.tokens) else "… "
        quote = "" if self._unquoted else cut + " ".join(one.text for one in words)
        end = min(max(one.end for one in words), last)
        return (Evidence(start=min(words[0].start, end), end=end, quote=quote, metric=metric),)

    def whole(self, metric: str) -> tuple[Evidence, ...]:
        """All of the recording, where a measure belongs to no moment."""
        return (Evidence(start=0.0, end=self.measured.media.seconds, metric=metric),)

    @property
    def _unquoted(self) -> bool:
        """The words are left alone, or nobody may have said them."""
        return self.painful or self.measured.unsure

    @cached_property
    def painful(self) -> bool:
        """Somebody tells of a death, an illness, a lost job: that is heard, and neither quoted nor advised on."""
        english = self.speech is not None and self.speech.english
        return english and self.speech is not None and bool(painful_in(read(self.speech.plain)))

    @cached_property
    def paces(self) -> tuple[Stretch, ...]:
        """Of each WINDOW that begins with a word, in order; none of a shorter speech."""
        if self.speech is None or not self.speech.timed:
            return ()
        starts = [word.start for word in self.speech.words]
        return tuple(
            Stretch(start, start + WINDOW, (bisect_right(starts, start + WINDOW) - at) * MINUTE / WINDOW)
            for at, start in enumerate(starts)
            if start + WINDOW <= self.speech.end
        )  # fmt: skip

    @cached_property
    def ranges(self) -> tuple[Stretch, ...]:
        """How far the voice moves in each WINDOW with enough of a voice, one beside the other."""
        return tuple(self._ranges())

    def _ranges(self) -> Iterator[Stretch]:
        pitch = self.measured.sound.pitch if self.measured.sound else ()
        steps = int(WINDOW / SOUND_STEP)
        for at in range(0, len(pitch) - steps + 1, steps):
            voiced = [hz for hz in pitch[at : at + steps] if hz is not None]
            if len(voiced) >= LEAST_VOICED:
                moved = semitones(percentile(voiced, 0.9), percentile(voiced, 0.1))
                yield Stretch(at * SOUND_STEP, at * SOUND_STEP + WINDOW, moved)


Rule = Callable[[Case], Finding | None]
