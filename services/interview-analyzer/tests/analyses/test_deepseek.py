"""DeepSeek's key is all it takes: the real client asks its model, and what it words is the advice."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from hirewire_common.contracts import AnalyzeRecording, Principal, Uploaded
from hirewire_common.llm import Models
from hirewire_interview_analyzer.analyses.coach import WordingCoach
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.models import SessionModels
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_testing.model_server import Mode, model_server
from hirewire_testing.recordings import length_of, media_of, sound_of, transcript_of, words_of

SUMMARY = "It is a clear story."
SAID = "Basically I moved our tills to Postgres with Anna | and basically it was basically fine then | and we cut the nightly run to four hours "
WORDS = words_of(SAID * 3, 230)
SECONDS = length_of(WORDS)
ANALYSIS = analysed(
    UUID(int=3),
    Measured(media_of(SECONDS), transcript_of(WORDS), sound_of(WORDS, SECONDS, snr=30.0)),
)
COMMAND = AnalyzeRecording(
    job=UUID(int=3),
    session="ab" * 16,
    principal=Principal(owner=UUID(int=1)),
    recording=Uploaded(key="recordings/a", size=1, etag="e"),
)


class Nobody:
    async def ask(self, query: Any) -> Any:
        raise AssertionError("a session without a model of its own isn't asked about one")


def coach_at(url: str) -> WordingCoach:
    config = InterviewSettings.model_validate({"DEEPSEEK_API_KEY": "sk-deep"}).coach_llm
    assert config is not None
    return WordingCoach(SessionModels(Models(server=replace(config, base_url=url)), Nobody()))


async def test_its_words_are_the_advice_and_its_name_stands_beside() -> None:
    async with model_server(lambda _: json.dumps({"summary": SUMMARY})) as server:
        coaching, provider = await coach_at(server.url).advise(COMMAND, ANALYSIS)
    assert (coaching.summary, coaching.source) == (SUMMARY, "deepseek/deepseek-chat")
    assert (provider.name, provider.model, provider.version) == ("deepseek", "deepseek-chat", "")
    assert server.asked[0]["model"] == "deepseek-chat"
    assert server.keys[0] == "sk-deep"


@pytest.mark.parametrize("mode", ["401", "not json"])
async def test_when_it_fails_the_rules_speak_and_say_why(mode: Mode) -> None:
    async with model_server(lambda _: "") as server:
        server.mode = mode
        coaching, provider = await coach_at(server.url).advise(COMMAND, ANALYSIS)
    assert (coaching.source, coaching.improvements) == ("rules", ANALYSIS.coaching.improvements)
    assert provider.name == "rules"
    assert provider.version
    assert provider.degraded
