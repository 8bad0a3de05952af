"""A recorded answer is written down by a hosted speech model: what it says counts, and without it the rest is told."""

from collections.abc import AsyncIterator

import pytest
from tests.filming import film_of
from tests.flow import Ground, System
from tests.ordering import Order, ordered, read

from hirewire_common.contracts import Analysis, JobFailed, RecordingAnalyzed
from hirewire_testing.speech_server import SpeechServer, Spoken, speech_server

pytestmark = [pytest.mark.servers, pytest.mark.stack]
SAID = ["I", "led", "the", "move", "of", "our", "tills", "to", "a", "new", "cluster", "and", "nobody", "noticed", "it", "because", "it", "took", "us", "three", "quiet", "nights"]  # fmt: skip
MODEL = "groq/whisper-large-v3"


def hears(audio: bytes) -> list[Spoken]:
    assert audio.startswith(b"fLaC")
    return [(word, 0.4 * at, 0.4 * at + 0.3) for at, word in enumerate(SAID)]


@pytest.fixture
async def server() -> AsyncIterator[SpeechServer]:
    async with speech_server(hears) as running:
        yield running


@pytest.fixture
async def system(server: SpeechServer, ground: Ground) -> AsyncIterator[System]:
    hosted = {"HIREWIRE_TRANSCRIBE_MODEL": MODEL, "HIREWIRE_TRANSCRIBE_BASE_URL": server.url, "HIREWIRE_TRANSCRIBE_API_KEY": "sk-op"}  # fmt: skip
    with ground.system(
        ("storage", {}), ("interview-analyzer", hosted), ("generator", {})
    ) as running:
        yield running


async def analysis_of(system: System, order: Order) -> Analysis:
    news = await order.end()
    assert isinstance(news, RecordingAnalyzed), news
    return Analysis.model_validate_json(read(system, news.analysis.key))


async def test_its_words_are_the_transcript_also_when_it_had_too_much_to_do_at_first(
    server: SpeechServer, system: System
) -> None:
    server.mode, server.fails, server.retry_after = "429", 1, 4
    async with ordered(system, film_of()) as (order, _):
        analysis = await analysis_of(system, order)
    assert analysis.transcript is not None
    assert analysis.transcript.text == " ".join(SAID)
    assert (analysis.transcript.language, analysis.transcript.word_times) == ("en", True)
    transcriber, faces = analysis.providers["transcriber"], analysis.providers["faces"]
    assert f"{transcriber.name}/{transcriber.model}" == MODEL
    assert (faces.name, faces.version[:2]) == ("opencv", "4.")
    assert analysis.metrics.speech is not None
    assert analysis.metrics.speech.speech_rate == pytest.approx(152, abs=4)
    assert len(server.heard) == 2
    assert set(server.keys) == {"sk-op"}


async def test_where_it_may_not_be_asked_the_analysis_fails_and_may_be_begun_anew(
    server: SpeechServer, system: System
) -> None:
    server.mode = "401"
    async with ordered(system, film_of()) as (order, _):
        news = await order.end()
    assert isinstance(news, JobFailed), news
    assert (news.fault.code, news.fault.kind) == ("unavailable", "try_again")
    assert "not set up correctly" in news.fault.message


async def test_what_is_too_large_for_it_is_analysed_without_words(
    server: SpeechServer, system: System
) -> None:
    server.mode = "413"
    async with ordered(system, film_of()) as (order, _):
        analysis = await analysis_of(system, order)
    assert analysis.transcript is None
    assert analysis.metrics.voice is not None
    missing = {one.field: one.reason for one in analysis.missing}
    assert "Send a shorter one" in missing["transcript"]
    assert "transcriber" not in analysis.providers
