"""Who is used is decided by the settings; what was wished and can't be had is told, never passed over in silence."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from hirewire_common.metrics import Metrics
from hirewire_interview_analyzer.choosing import Chosen, chosen
from hirewire_interview_analyzer.media.local import LocalMedia
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.settings import InterviewSettings

HERE = Path(__file__).parent
AWS = {"ENABLE_EXTERNAL_APIS": "true", "AWS_S3_BUCKET": "interviews", "AWS_REGION": "eu-west-1"}
HOSTED = {"HIREWIRE_TRANSCRIBE_MODEL": "groq/whisper-large-v3"}
NAMES = ("ENABLE_EXTERNAL_APIS", "AWS_S3_BUCKET", "AWS_REGION", "AWS_DEFAULT_REGION", "REKOGNITION_MODE", "FACE_LANDMARKER_MODEL", "DEEPSEEK_API_KEY")  # fmt: skip
Choose = Callable[..., Any]


class Log:
    def __init__(self, lines: list[Any]) -> None:
        self._lines = lines

    @property
    def told(self) -> dict[str, str]:
        (line,) = (one for one in self._lines if one["event"] == "recordings_by")
        return {name: line[name] for name in ("transcriber", "face_analyzer", "coach")}

    @property
    def warnings(self) -> list[str]:
        return [f"{one.get('wished', one['event'])}: {one.get('why', '')}" for one in self._lines if one["log_level"] == "warning"]  # fmt: skip


@pytest.fixture
async def choose(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Choose]:
    """By variables of the environment, and none beside them."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    async with AsyncExitStack() as opened:

        async def choosing(**variables: str) -> tuple[Chosen, Log]:
            for name, value in variables.items():
                monkeypatch.setenv(name, value)
            media = LocalMedia(Processes(at_once=1))
            with capture_logs() as lines:
                who = await opened.enter_async_context(
                    chosen(InterviewSettings(), media, Metrics())
                )
            return who, Log(lines)

        yield choosing


@pytest.fixture
def with_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    modules = [str(HERE / name / "modules") for name in ("whisper", "landmarks")]
    monkeypatch.setenv("PYTHONPATH", ":".join(modules))
    for one in modules:
        monkeypatch.syspath_prepend(one)


@pytest.fixture
def weights(tmp_path: Path) -> str:
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "model.bin").write_text("en 0.9")
    return str(folder)


@pytest.fixture
def task(tmp_path: Path) -> str:
    file = tmp_path / "face_landmarker.task"
    file.write_text("")
    return str(file)


@pytest.mark.skipif(find_spec("faster_whisper") is not None, reason="the extra whisper is installed")  # fmt: skip
async def test_by_default_all_is_done_here_and_nothing_is_missed(choose: Choose) -> None:
    who, log = await choose()
    assert (who.transcriber.provider.name, who.face_analyzer.provider.name) == ("pocketsphinx", "opencv")  # fmt: skip
    assert who.transcriber.provider.version
    assert who.face_analyzer.provider.version.startswith("4.")
    assert log.told["coach"].startswith("rules")
    assert log.warnings == []


async def test_aws_comes_first_and_what_was_wished_beside_it_is_told(
    choose: Choose, task: str
) -> None:
    who, log = await choose(**AWS, **HOSTED, FACE_LANDMARKER_MODEL=task)
    assert (who.transcriber.provider.name, who.face_analyzer.provider.name) == ("aws-transcribe", "aws-rekognition")  # fmt: skip
    assert log.warnings == ["groq/whisper-large-v3: AWS comes before it", "mediapipe: AWS comes before it"]  # fmt: skip


async def test_aws_without_a_bucket_is_told_and_the_next_one_does_it(choose: Choose) -> None:
    who, log = await choose(ENABLE_EXTERNAL_APIS="true", **HOSTED)
    assert who.transcriber.provider.name == "groq"
    assert log.warnings == ["aws_without_a_bucket: "]


async def test_a_hosted_model_comes_before_whisper(
    choose: Choose, with_extras: None, weights: str
) -> None:
    who, log = await choose(**HOSTED, HIREWIRE_WHISPER_MODEL=weights)
    assert (who.transcriber.provider.name, who.transcriber.provider.model) == ("groq", "whisper-large-v3")  # fmt: skip
    assert log.told["transcriber"] == "groq whisper-large-v3"


async def test_the_extras_are_used_where_they_and_their_models_are_here(
    choose: Choose, with_extras: None, weights: str, task: str
) -> None:
    who, log = await choose(HIREWIRE_WHISPER_MODEL=weights, FACE_LANDMARKER_MODEL=task)
    assert log.told["transcriber"] == "whisper small 0.0.1"
    assert log.told["face_analyzer"] == "mediapipe face_landmarker.task 0.0.1"
    assert who.transcriber.provider.version == "0.0.1"
    assert log.warnings == []


async def test_a_key_without_a_model_is_told(choose: Choose) -> None:
    _, log = await choose(HIREWIRE_TRANSCRIBE_API_KEY="sk-1")
    assert "a hosted speech model: HIREWIRE_TRANSCRIBE_MODEL is empty" in log.warnings


@pytest.mark.skipif(find_spec("faster_whisper") is not None, reason="the extra whisper is installed")  # fmt: skip
async def test_weights_without_the_extra_are_told(choose: Choose, weights: str) -> None:
    who, log = await choose(HIREWIRE_WHISPER_MODEL=weights)
    assert who.transcriber.provider.name == "pocketsphinx"
    assert log.warnings == ["whisper: the extra `whisper` isn't installed"]


async def test_the_extra_without_weights_is_told(
    choose: Choose, with_extras: None, tmp_path: Path
) -> None:
    who, log = await choose(HF_HOME=str(tmp_path / "cache"))
    assert who.transcriber.provider.name == "pocketsphinx"
    assert log.warnings == ["whisper: no weights of base on this machine (FileNotFoundError)"]


async def test_a_landmarkers_file_that_is_not_there_is_told(
    choose: Choose, with_extras: None, tmp_path: Path
) -> None:
    file = tmp_path / "nothing.task"
    who, log = await choose(HIREWIRE_FACE_LANDMARKER_MODEL=str(file))
    assert who.face_analyzer.provider.name == "opencv"
    assert f"mediapipe: there is no file {file}" in log.warnings


@pytest.mark.skipif(find_spec("mediapipe") is not None, reason="the extra mediapipe is installed")
async def test_a_landmarkers_file_without_the_extra_is_told(choose: Choose, task: str) -> None:
    who, log = await choose(FACE_LANDMARKER_MODEL=task)
    assert who.face_analyzer.provider.name == "opencv"
    assert log.warnings == ["mediapipe: the extra `mediapipe` isn't installed"]


@pytest.mark.parametrize(
    ("told", "language"), [("en-us", "en-US"), ("german", "de"), ("tlh", ""), ("", "")]
)
async def test_a_language_that_nobody_knows_is_told_and_found_out_instead(
    choose: Choose, told: str, language: str
) -> None:
    who, log = await choose(**HOSTED, HIREWIRE_TRANSCRIBE_LANGUAGE=told)
    assert who.transcriber.language == language
    unknown = [f"the language {told}: nobody knows it by that tag"] if told == "tlh" else []
    assert log.warnings == unknown


async def test_deepseek_words_the_advice_where_its_key_is_given_and_nothing_else_is_switched_on(
    choose: Choose,
) -> None:
    _, log = await choose(DEEPSEEK_API_KEY="sk-1")
    assert log.told["coach"].startswith("deepseek/deepseek-chat")
    assert log.told["transcriber"].startswith("pocketsphinx")
