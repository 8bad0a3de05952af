"""What the fake Transcribe writes down, and where it leaves it."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError
from libs.testing.tests.aws.asking import BUCKET, ended, results, start

from hirewire_testing.aws.objects import Shelf
from hirewire_testing.aws.scripts import sha256
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.aws.words import Mark, Word

Make = Callable[..., bytes]
Put = Callable[[str, bytes], str]


def test_a_transcript_has_numbers_as_strings_and_marks_without_times(
    aws: AwsFake, shelf: Shelf, flac: bytes, transcribe: Any
) -> None:
    said = (Word("I", 0.1, 0.2), Word("led", 0.25, 0.5, 0.98765), Mark(","), Word("it", 1, 1.25))
    aws.scripts.speech[sha256(flac)] = (*said, Mark("."))
    start(transcribe)
    job = ended(transcribe)
    assert job["Transcript"]["TranscriptFileUri"].endswith(f"/{BUCKET}/transcripts/an-1.json")
    found = results(shelf, "transcripts/an-1.json")
    assert found["transcripts"] == [{"transcript": "I led, it."}]
    _, led, comma, it, _ = found["items"]
    assert (led["start_time"], led["end_time"], it["start_time"]) == ("0.25", "0.5", "1.0")
    assert led["alternatives"] == [{"confidence": "0.988", "content": "led"}]
    assert comma == {
        "id": 2,
        "type": "punctuation",
        "alternatives": [{"confidence": "0.0", "content": ","}],
    }


@pytest.mark.usefixtures("flac")
def test_without_a_script_it_talks_as_long_as_the_sound_lasts(
    shelf: Shelf, transcribe: Any
) -> None:
    for name in ("one", "two"):
        start(transcribe, name)
        ended(transcribe, name)
    one, two = (results(shelf, f"transcripts/{name}.json")["items"] for name in ("one", "two"))
    times = [float(item["end_time"]) for item in one if item["type"] == "pronunciation"]
    assert one == two
    assert 5 < times[-1] <= 6
    assert times == sorted(times)


@pytest.mark.parametrize(("container", "codec"), [("wav", "pcm_s16le"), ("flac", "flac")])
def test_silence_has_an_empty_transcript(
    put: Put, sound: Make, shelf: Shelf, transcribe: Any, container: str, codec: str
) -> None:
    put("an-1.flac", sound(container, codec, silent=True))
    start(transcribe)
    assert ended(transcribe)["TranscriptionJobStatus"] == "COMPLETED"
    found = results(shelf, "transcripts/an-1.json")
    assert (found["transcripts"], found["items"]) == ([{"transcript": ""}], [])


def test_what_has_no_script_and_no_length_is_a_complaint(
    aws: AwsFake, put: Put, sound: Make, transcribe: Any
) -> None:
    put("an-1.flac", sound("webm", "libopus", rate=48_000))
    with pytest.raises(ClientError, match="no script for the webm"):
        start(transcribe)
    assert len(aws.complaints) == 1
    aws.complaints.clear()


def test_a_script_s_words_end_after_they_begin() -> None:
    with pytest.raises(ValueError, match="led"):
        Word("led", 2.0, 1.0)


@pytest.mark.usefixtures("flac")
@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("a/b.json", "a/b.json"),
        ("a/b", "a/b/an-1.json"),
        ("a/", "a/an-1.json"),
        (None, "an-1.json"),
    ],
)
def test_the_transcript_lies_where_the_documentation_says(
    shelf: Shelf, transcribe: Any, given: str | None, key: str
) -> None:
    start(transcribe, OutputKey=given)
    ended(transcribe)
    assert results(shelf, key)["items"]


@pytest.mark.usefixtures("flac")
def test_without_a_bucket_the_transcript_is_fetched_by_its_uri(
    aws: AwsFake, transcribe: Any
) -> None:
    start(transcribe, OutputBucketName=None, OutputKey=None)
    uri = ended(transcribe)["Transcript"]["TranscriptFileUri"]
    with urllib.request.urlopen(uri) as answer:  # noqa: S310 -- the fake's own address
        assert json.load(answer)["jobName"] == "an-1"
    with pytest.raises(urllib.error.HTTPError, match="404") as missing:
        urllib.request.urlopen(f"{aws.url}/other")  # noqa: S310
    missing.value.close()
