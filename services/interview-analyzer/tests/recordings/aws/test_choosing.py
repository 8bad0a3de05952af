"""Recordings leave this machine only where the settings say so; then both analysers are AWS's, as they say."""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from hirewire_interview_analyzer.aws.choosing import Aws, choose
from hirewire_interview_analyzer.aws.frames import AwsFrames
from hirewire_interview_analyzer.aws.transcribe import AwsTranscriber
from hirewire_interview_analyzer.aws.video import AwsVideo
from hirewire_interview_analyzer.media.local import LocalMedia
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.settings import InterviewSettings

NAMES = ("ENABLE_EXTERNAL_APIS", "AWS_S3_BUCKET", "AWS_REGION", "AWS_DEFAULT_REGION", "REKOGNITION_MODE", "EMOTIONS")  # fmt: skip


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Aws | None]]:
    """By variables of the environment, and none beside them."""
    made = []
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)

    def never() -> Any:
        raise AssertionError("AWS was asked")

    def choosing(**variables: str) -> Aws | None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        aws = choose(InterviewSettings(), LocalMedia(Processes(at_once=1)), never)
        made.extend([aws] if aws else [])
        return aws

    yield choosing
    for aws in made:
        with closing(aws):
            pass


def test_by_default_recordings_stay_on_this_machine(chosen: Callable[..., Any]) -> None:
    assert chosen() is None


@pytest.mark.parametrize("switch", ["false", "0", "off"])
def test_a_bucket_alone_sends_nothing_anywhere(switch: str, chosen: Callable[..., Any]) -> None:
    assert chosen(AWS_S3_BUCKET="interviews", ENABLE_EXTERNAL_APIS=switch) is None


def test_the_switch_without_a_bucket_sends_nothing_anywhere(chosen: Callable[..., Any]) -> None:
    assert chosen(ENABLE_EXTERNAL_APIS="true") is None


def test_switched_on_both_are_awss_with_single_pictures(chosen: Callable[..., Any]) -> None:
    aws = chosen(ENABLE_EXTERNAL_APIS="true", AWS_S3_BUCKET="interviews")
    assert isinstance(aws.transcriber, AwsTranscriber)
    assert isinstance(aws.face_analyzer, AwsFrames)
    assert aws.transcriber.staging.bucket == "interviews"
    assert aws.transcriber.languages == ("en-US",)
    assert aws.face_analyzer.emotions


def test_films_and_no_emotions_where_the_settings_say_so(chosen: Callable[..., Any]) -> None:
    aws = chosen(
        ENABLE_EXTERNAL_APIS="1", AWS_S3_BUCKET="b", REKOGNITION_MODE="video", EMOTIONS="off"
    )
    assert isinstance(aws.face_analyzer, AwsVideo)
    assert not aws.face_analyzer.emotions


def test_the_products_own_names_do_too(chosen: Callable[..., Any]) -> None:
    aws = chosen(
        HIREWIRE_ENABLE_EXTERNAL_APIS="true",
        HIREWIRE_AWS_S3_BUCKET="b",
        HIREWIRE_AWS_TRANSCRIBE_LANGUAGES="en-GB, pt-PT",
    )
    assert aws.transcriber.languages == ("en-GB", "pt-PT")


def test_who_is_used_has_a_name(chosen: Callable[..., Any]) -> None:
    aws = chosen(ENABLE_EXTERNAL_APIS="true", AWS_S3_BUCKET="b")
    assert aws.transcriber.provider.name == "aws-transcribe"
    assert aws.face_analyzer.provider.name == "aws-rekognition"
