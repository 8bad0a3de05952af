"""Faster-whisper works behind the fences, stretch by stretch, and what it says is put in its place."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from hirewire_common.contracts.recording import RecordingTranscript, Span
from hirewire_common.errors import Refused
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.media.orders import Heard
from hirewire_interview_analyzer.whisper.local import WhisperEars, processes

pytestmark = pytest.mark.usefixtures("fake_whisper")
Weights = Callable[[str], Path]
Sound = tuple[Path, list[Span]]


@asynccontextmanager
async def ears(folder: Path, language: str = "") -> AsyncIterator[WhisperEars]:
    async with processes(folder, language, at_once=1, threads=2, memory=1024, kept=10) as used:
        yield WhisperEars(used)


async def written(
    folder: Path, sound: Sound, language: str = "", done: tuple[Heard, ...] = ()
) -> tuple[RecordingTranscript, list[Heard]]:
    parts: list[Heard] = []

    async def take(part: Heard) -> None:
        parts.append(part)

    async with ears(folder, language) as opened:
        return await opened.transcribe(sound[0], sound[1], take, done), parts


async def test_each_stretch_is_told_with_its_words_in_their_places(
    weights: Weights, flac: Sound
) -> None:
    found, parts = await written(weights("en 0.9"), flac)
    first, second = (span.start - 0.2 for span in flac[1])
    assert [round(word.start, 1) for word in found.words] == [
        round(at, 1) for at in (first + 0.5, first + 1, second + 0.5, second + 1)
    ]
    assert [part.at for part in parts] == [one.end for one in found.segments]
    assert all(word.end <= part.at for part in parts for word in part.words)
    assert found.confidence == 0.7
    assert (found.word_times, found.disfluencies) == (True, False)


async def test_the_language_that_the_first_stretch_is_plainly_in_holds_for_the_rest(
    weights: Weights, flac: Sound
) -> None:
    found, _ = await written(weights("de 0.9"), flac)
    assert found.language == "de"
    assert [word.text for word in found.words[::2]] == ["any", "de"]


async def test_a_language_that_is_not_plain_is_found_out_again(
    weights: Weights, flac: Sound
) -> None:
    found, _ = await written(weights("de 0.3"), flac)
    assert [word.text for word in found.words[::2]] == ["any", "any"]


async def test_a_language_that_is_told_is_taken(weights: Weights, flac: Sound) -> None:
    found, _ = await written(weights("de 0.9"), flac, "pt-BR")
    assert found.language == "pt-BR"
    assert [word.text for word in found.words[::2]] == ["pt", "pt"]


async def test_the_next_try_goes_on_behind_what_was_kept(weights: Weights, flac: Sound) -> None:
    folder = weights("en 0.9")
    whole, parts = await written(folder, flac)
    again, rest = await written(folder, flac, done=tuple(parts[:1]))
    assert len(rest) == 1
    assert again.words == whole.words


async def test_where_nobody_speaks_there_is_no_word(weights: Weights, flac: Sound) -> None:
    found, parts = await written(weights("en 0.9"), (flac[0], []))
    assert (found.words, parts, found.language) == ((), [], "und")
    assert found.notes


async def test_a_crash_is_the_recordings_end_and_not_the_services(
    weights: Weights, flac: Sound
) -> None:
    with pytest.raises(Refused) as refused:
        await written(weights("en 0.9 dies"), flac)
    assert refused.value.code == "worker_crashed"


async def test_it_reads_its_weights_and_nothing_else(weights: Weights, flac: Sound) -> None:
    with pytest.raises(ChildBug, match="PermissionError"):
        await written(weights("en 0.9 reads"), flac)
