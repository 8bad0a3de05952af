"""A recording is sent in pieces; what was answered isn't asked again, and whatever goes wrong has its own outcome."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from pydantic import SecretStr

from hirewire_common.contracts.recording import Sound, Span
from hirewire_common.errors import Refused, TryAgain
from hirewire_common.llm import ModelConfig, SpeechModel
from hirewire_interview_analyzer.analyses.providers import OutOfService, Work
from hirewire_interview_analyzer.hosted import failures
from hirewire_interview_analyzer.hosted.transcriber import HostedTranscriber
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds, Piece
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_testing.recordings import at_hand
from hirewire_testing.speech_server import Mode, SpeechServer, Spoken, speech_server

SAID: dict[bytes, list[Spoken]] = {
    b"first": [("I", 0.2, 0.3), ("moved", 0.4, 0.8)],
    b"second": [("the", 0.0, 0.1), ("tills.", 0.2, 0.6)],
}
PIECES = (Piece(1.0, 61.0, b"first"), Piece(70.0, 90.0, b"second"))
SOUND = Sound(seconds=100.0, speech=(Span(start=1, end=61), Span(start=70, end=90)))


@dataclass
class FakeKnife:
    asked: list[tuple[Sequence[Span], float]] = field(default_factory=list)

    async def cut(
        self,
        flac: Path,
        spoken: Sequence[Span],
        longest: float,
        take: Callable[[Piece], Awaitable[None]],
    ) -> None:
        del flac
        self.asked.append((spoken, longest))
        for piece in PIECES:
            await take(piece)


@dataclass
class FakeKept:
    objects: dict[str, bytes] = field(default_factory=dict)

    async def get(self, name: str) -> bytes | None:
        return self.objects.get(name)

    async def put(self, name: str, data: bytes) -> None:
        self.objects[name] = data


@dataclass
class Rig:
    server: SpeechServer
    folder: Path
    kept: FakeKept = field(default_factory=FakeKept)
    told: list[float] = field(default_factory=list)

    @property
    def transcriber(self) -> HostedTranscriber:
        """A new worker, which knows nothing of those before."""
        config = ModelConfig("groq/whisper-large-v3", SecretStr("k"), self.server.url, 1.0)
        return HostedTranscriber(SpeechModel(config), FakeKnife(), "groq/whisper-large-v3")

    @property
    def work(self) -> Work:
        async def tell(share: float) -> None:
            self.told.append(share)

        return Work(UUID(int=1), 1, "", self.kept, tell)

    async def text(self) -> str:
        flac = self.folder / "audio.flac"
        found = await self.transcriber.transcribe(at_hand(flac), SOUND, self.work)
        return found.text

    async def refused(self) -> Refused:
        with pytest.raises(Refused) as refused:
            await self.text()
        return refused.value


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    async with speech_server(SAID.__getitem__) as server:
        yield Rig(server, tmp_path)


async def test_the_pieces_become_one_transcript(rig: Rig) -> None:
    found = await rig.transcriber.transcribe(at_hand(rig.folder / "audio.flac"), SOUND, rig.work)
    assert found.text == "I moved the tills."
    assert [word.start for word in found.words] == [1.2, 1.4, 70.0, 70.2]
    assert (found.language, found.word_times) == ("en", True)
    assert rig.told == [0.61, 0.9]
    assert [one.audio for one in rig.server.heard] == [b"first", b"second"]
    assert list(rig.folder.iterdir()) == []


async def test_what_was_answered_before_an_interruption_is_not_asked_again(rig: Rig) -> None:
    rig.server.mode, rig.server.passes = "429", 1
    with pytest.raises(TryAgain):
        await rig.text()
    rig.server.mode = "good"
    rig.server.heard.clear()
    assert await rig.text() == "I moved the tills."
    assert [one.audio for one in rig.server.heard] == [b"second"]


async def test_one_that_has_too_much_to_do_is_asked_when_it_said(rig: Rig) -> None:
    rig.server.mode, rig.server.retry_after = "429", 60
    with pytest.raises(TryAgain) as later:
        await rig.text()
    assert 60 <= later.value.after <= 72


@pytest.mark.parametrize("mode", ["500", "hangs up", "stalls"])
async def test_one_that_is_away_is_asked_later(rig: Rig, mode: Mode) -> None:
    rig.server.mode = mode
    with pytest.raises(TryAgain):
        await rig.text()


@pytest.mark.parametrize(
    ("mode", "code", "message", "why"),
    [
        ("401", "unavailable", failures.NOT_SET_UP, "provider_denied"),
        ("403", "unavailable", failures.NOT_SET_UP, "provider_denied"),
        ("413", "too_large", failures.TOO_LARGE, "provider_rejected"),
        ("not json", "unavailable", failures.UNUSABLE, "provider_rejected"),
    ],
)
async def test_a_refusal_is_the_end_and_the_operator_is_told_why(
    rig: Rig, mode: Mode, code: str, message: str, why: str
) -> None:
    rig.server.mode = mode
    refused = await rig.refused()
    assert (refused.code, refused.message) == (code, message)
    assert isinstance(refused, OutOfService) == (code == "unavailable")
    assert refused.log.startswith(f"{why}: groq/whisper-large-v3")
    assert rig.server.heard[0].audio == b"first"
    assert len(rig.server.heard) == 1


async def test_sentences_alone_are_taken_and_marked(rig: Rig) -> None:
    rig.server.mode = "segments only"
    found = await rig.transcriber.transcribe(at_hand(rig.folder / "audio.flac"), SOUND, rig.work)
    assert not found.word_times
    assert [word.start for word in found.words] == [1.2, 1.5, 70.0, 70.3]


@pytest.mark.parametrize(
    ("model", "who"),
    [("whisper-1", ("openai", "whisper-1")), ("groq/whisper-large-v3", ("groq", "whisper-large-v3")), ("hosted_vllm/openai/small", ("hosted_vllm", "openai/small"))],
)  # fmt: skip
async def test_who_wrote_it_has_a_name(rig: Rig, model: str, who: tuple[str, str]) -> None:
    provider = HostedTranscriber(rig.transcriber.writes, FakeKnife(), model).provider
    assert (provider.name, provider.model) == who


async def test_a_real_recording_goes_there_as_flac_cut_at_its_pauses(
    samples: bytes, encode: Callable[..., bytes], tmp_path: Path
) -> None:
    flac = tmp_path / "audio.flac"
    gap = bytes(6 * 32_000)
    flac.write_bytes(encode(samples + gap + samples, "flac", "flac", rate=16_000))
    length = len(samples) / 32_000
    speech = (Span(start=0.3, end=length), Span(start=length + 6.3, end=2 * length + 6))
    async with (
        speech_server(lambda audio: [("heard", 0.5, 1.0)] if audio[:4] == b"fLaC" else []) as server,
        Processes(at_once=1) as processes,
    ):  # fmt: skip
        rig = Rig(server, tmp_path)
        media = LocalMedia(processes, MediaBounds())
        transcriber = HostedTranscriber(rig.transcriber.writes, media, "whisper-1")
        found = await transcriber.transcribe(at_hand(flac), Sound(seconds=2 * length + 6, speech=speech), rig.work)  # fmt: skip
    assert [round(word.start, 1) for word in found.words] == [0.6, round(length + 6.6, 1)]
    assert len(server.heard) == 2
