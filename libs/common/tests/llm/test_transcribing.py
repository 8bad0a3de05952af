"""A recording is written down with as many times as its server knows; what goes wrong has one of a few reasons."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from hirewire_common.llm import ModelConfig, ModelFailed, Said, SpeechModel
from hirewire_testing.speech_server import Mode, SpeechServer, Spoken, speech_server

KEY = "sk-speech-77c2"
FLAC = b"fLaC" + bytes(range(256)) * 4
WORDS: list[Spoken] = [("Hello", 0.1, 0.5), ("there.", 0.6, 1.0)]


@pytest.fixture
async def server() -> AsyncIterator[SpeechServer]:
    async with speech_server(lambda _: WORDS) as running:
        yield running


def model_at(
    server: SpeechServer, name: str = "whisper-1", *, seconds: float = 10.0, language: str = ""
) -> SpeechModel:
    return SpeechModel(ModelConfig(name, SecretStr(KEY), server.url, seconds), language)


async def failed_at(
    server: SpeechServer, name: str = "whisper-1", seconds: float = 10.0
) -> ModelFailed:
    with pytest.raises(ModelFailed) as failed:
        await model_at(server, name, seconds=seconds).transcribe(FLAC, "sound.flac")
    assert KEY not in f"{failed.value} {failed.value.log} {failed.value.message}"
    return failed.value


async def test_words_come_with_their_times(server: SpeechServer) -> None:
    found = await model_at(server).transcribe(FLAC, "sound.flac")
    assert (found.text, found.language) == ("Hello there.", "english")
    assert found.words == (Said("Hello", 0.1, 0.5), Said("there.", 0.6, 1.0))
    assert found.segments == (Said("Hello there.", 0.1, 1.0),)
    (heard,) = server.heard
    assert (heard.name, heard.audio, server.keys) == ("sound.flac", FLAC, [KEY])
    assert heard.fields["model"] == ("whisper-1",)
    assert "language" not in heard.fields


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("openai/whisper-1", "whisper-1"),
        ("groq/whisper-large-v3", "whisper-large-v3"),
        ("hosted_vllm/openai/whisper-small", "openai/whisper-small"),
    ],
)
async def test_whoever_speaks_openais_protocol_is_asked_by_it_word_times_and_all(
    server: SpeechServer, name: str, asked: str
) -> None:
    found = await model_at(server, name, language="de-AT").transcribe(FLAC, "sound.flac")
    assert len(found.words) == 2
    assert server.heard[0].fields["model"] == (asked,)
    assert server.heard[0].fields["language"] == ("de",)


async def test_who_has_a_protocol_of_its_own_is_not_asked(server: SpeechServer) -> None:
    failed = await failed_at(server, name="deepgram/nova-2")
    assert failed.kind == "refused"
    assert not server.heard


@pytest.mark.parametrize(("mode", "tries"), [("segments only", 2), ("text only", 3)])
async def test_a_server_that_knows_less_is_asked_for_less_and_that_is_remembered(
    server: SpeechServer, mode: Mode, tries: int
) -> None:
    server.mode = mode
    model = model_at(server)
    found = await model.transcribe(FLAC, "sound.flac")
    assert (found.text, found.words) == ("Hello there.", ())
    assert bool(found.segments) == (mode == "segments only")
    assert len(server.heard) == tries
    await model.transcribe(FLAC, "sound.flac")
    assert len(server.heard) == tries + 1


@pytest.mark.parametrize(
    ("mode", "kind", "status"),
    [
        ("401", "refused_key", 401),
        ("403", "refused_key", 403),
        ("413", "refused", 413),
        ("429", "rate_limit", 429),
        ("500", "unreachable", 500),
        ("hangs up", "unreachable", None),
    ],
)
async def test_each_refusal_has_its_reason(
    server: SpeechServer, mode: Mode, kind: str, status: int | None
) -> None:
    server.mode = mode
    failed = await failed_at(server)
    assert failed.kind == kind
    assert status is None or failed.status == status
    assert failed.retry_after == (7.0 if mode == "429" else None)


async def test_a_page_instead_of_an_answer_is_none(server: SpeechServer) -> None:
    server.mode = "not json"
    failed = await failed_at(server)
    assert failed.kind == "bad_answer"


async def test_nobody_is_sent_elsewhere_with_a_key_and_a_recording(server: SpeechServer) -> None:
    server.mode = "redirects"
    failed = await failed_at(server)
    assert (failed.kind, failed.log) == ("bad_answer", "a redirect")
    assert len(server.heard) == 1


async def test_who_does_not_answer_in_time_is_given_up(server: SpeechServer) -> None:
    server.mode = "stalls"
    failed = await failed_at(server, seconds=1.0)
    assert failed.kind == "timeout"


async def test_a_moments_failure_is_tried_again(server: SpeechServer) -> None:
    server.mode, server.fails = "500", 1
    found = await model_at(server).transcribe(FLAC, "sound.flac")
    assert found.text == "Hello there."
    assert len(server.heard) == 2
