"""What is written down here is kept as it is heard: an interruption costs seconds, not minutes."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from hirewire_common.contracts.analysis import Provider
from hirewire_common.contracts.recording import (
    Faces,
    RecordingTranscript,
    Sound,
    Span,
    SpokenWord,
)
from hirewire_interview_analyzer.analyses.local import LocalFaces, LocalWords
from hirewire_interview_analyzer.analyses.providers import Work
from hirewire_interview_analyzer.media.orders import Heard
from hirewire_interview_analyzer.media.transcripts import transcript_of
from hirewire_testing.recordings import at_hand, faces_of, media_of

FLAC = Path("audio.flac")
NOBODY = Provider(name="nobody")
SOUND = Sound(seconds=10.0, speech=(Span(start=0.0, end=9.0),))


def part(at: float) -> Heard:
    return Heard(at=at, words=(SpokenWord(text=f"word{at:g}", start=at - 1, end=at),))


PARTS = tuple(part(float(at)) for at in range(1, 10))


@dataclass
class FakeEars:
    """Hears PARTS, each in a second by its clock; the worker dies once `breaks` of them were heard."""

    breaks: int = 99
    given: list[Heard] = field(default_factory=list)
    now: float = 0.0

    async def transcribe(
        self,
        flac: Path,
        spoken: Sequence[Span],
        take: Callable[[Heard], Awaitable[None]],
        done: Sequence[Heard] = (),
    ) -> RecordingTranscript:
        assert (flac, spoken) == (FLAC, SOUND.speech)
        self.given = list(done)
        for number, one in enumerate(PARTS[len(done) :]):
            if number == self.breaks:
                raise RuntimeError
            self.now += 1
            await take(one)
        return transcript_of(PARTS)


@dataclass
class FakeKept:
    objects: dict[str, bytes] = field(default_factory=dict)
    puts: int = 0

    async def get(self, name: str) -> bytes | None:
        return self.objects.get(name)

    async def put(self, name: str, data: bytes) -> None:
        self.puts += 1
        self.objects[name] = data


@dataclass
class Told:
    shares: list[float] = field(default_factory=list)

    async def __call__(self, share: float) -> None:
        self.shares.append(share)


def a_work(kept: FakeKept, told: Told) -> Work:
    return Work(UUID(int=1), 1, "", kept, told)


def words(ears: FakeEars) -> LocalWords:
    return LocalWords(ears, NOBODY, apart=3.0, clock=lambda: ears.now)


async def test_the_next_try_goes_on_behind_what_was_kept() -> None:
    kept, told = FakeKept(), Told()
    with pytest.raises(RuntimeError):
        await words(FakeEars(breaks=7)).transcribe(at_hand(FLAC), SOUND, a_work(kept, told))
    ears = FakeEars()
    found = await words(ears).transcribe(at_hand(FLAC), SOUND, a_work(kept, told))
    assert ears.given == list(PARTS[:6])
    assert found == transcript_of(PARTS)


async def test_what_another_transcriber_has_kept_is_not_gone_on_with() -> None:
    kept = FakeKept()
    with pytest.raises(RuntimeError):
        await words(FakeEars(breaks=7)).transcribe(at_hand(FLAC), SOUND, a_work(kept, Told()))
    ears = FakeEars()
    other = LocalWords(ears, Provider(name="somebody"), clock=lambda: ears.now)
    await other.transcribe(at_hand(FLAC), SOUND, a_work(kept, Told()))
    assert ears.given == []


async def test_it_is_kept_now_and_then_and_not_with_every_word() -> None:
    kept = FakeKept()
    await words(FakeEars()).transcribe(at_hand(FLAC), SOUND, a_work(kept, Told()))
    assert kept.puts == 3


async def test_it_tells_how_far_it_is() -> None:
    told = Told()
    await words(FakeEars()).transcribe(at_hand(FLAC), SOUND, a_work(FakeKept(), told))
    assert told.shares == pytest.approx([at / 10 for at in range(1, 10)])


async def test_silence_is_written_down_as_nothing() -> None:
    @dataclass
    class Nobody:
        async def transcribe(
            self, flac: Path, spoken: object, take: object, done: Sequence[Heard] = ()
        ) -> RecordingTranscript:
            del flac, spoken, take
            return transcript_of(done)

    found = await LocalWords(Nobody(), NOBODY).transcribe(
        at_hand(FLAC), Sound(seconds=0.0), a_work(FakeKept(), Told())
    )
    assert found.words == ()


async def test_looking_tells_how_far_it_is_and_never_more_than_all() -> None:
    class Eyes:
        async def faces(self, source: Path, tell: Callable[[float], Awaitable[None]]) -> Faces:
            del source
            for at in (5.0, 10.0, 10.4):
                await tell(at)
            return faces_of(10.0)

    told = Told()
    found = await LocalFaces(Eyes(), NOBODY).faces(
        at_hand(FLAC), media_of(10.0), a_work(FakeKept(), told)
    )
    assert found == faces_of(10.0)
    assert told.shares == [0.5, 1.0, 1.0]
