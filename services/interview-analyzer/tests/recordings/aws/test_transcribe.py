"""What Amazon Transcribe hears becomes a transcript; whatever dies in between, one job is begun and nothing stays there."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from hirewire_common.contracts.recording import RecordingTranscript, Sound
from hirewire_common.errors import Refused, TryAgain
from hirewire_interview_analyzer.analyses.providers import OutOfService, Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.errors import NOT_SET_UP, Throttled
from hirewire_interview_analyzer.aws.staging import Staging
from hirewire_interview_analyzer.aws.transcribe import AwsTranscriber
from hirewire_testing.aws.scripts import sha256
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.aws.words import Mark, Word
from hirewire_testing.recordings import at_hand

Make = Callable[..., Any]
SOUND = Sound(seconds=12.0)
SAID: list[Word | Mark] = [
    Word("We", 0.5, 0.7, 0.98),
    Word("shipped", 0.7, 1.2, 0.9),
    Word("it", 1.2, 1.3, 0.97),
    Mark("."),
    Word("Nobody", 2.5, 2.9, 0.99),
    Mark(","),
    Word("um", 3.0, 3.2, 0.5),
    Word("noticed", 3.3, 3.9, 0.96),
    Mark("."),
]


@pytest.fixture
def transcriber(clients: Clients, staging: Staging) -> AwsTranscriber:
    return AwsTranscriber(clients, staging)


@pytest.fixture
def flac(encode: Make, samples: bytes, tmp_path: Path, aws: AwsFake) -> Path:
    path = tmp_path / "audio.flac"
    path.write_bytes(encode(samples, "flac", "flac", rate=16_000))
    aws.scripts.speech[sha256(path.read_bytes())] = SAID
    return path


@pytest.fixture
def ask(transcriber: AwsTranscriber, flac: Path) -> Callable[[Work], Any]:
    return lambda work: transcriber.transcribe(at_hand(flac), SOUND, work)


async def test_words_come_with_times_marks_and_sentences(ask: Make, site: Any) -> None:
    found: RecordingTranscript = await site.ended(ask)
    assert found.language == "en-US"
    assert found.text == "We shipped it. Nobody, um noticed."
    assert [word.text for word in found.words] == ["We", "shipped", "it.", "Nobody,", "um", "noticed."]  # fmt: skip
    assert [(one.text, one.start, one.end) for one in found.segments] == [
        ("We shipped it.", 0.5, 1.3),
        ("Nobody, um noticed.", 2.5, 3.9),
    ]
    assert found.words[1].confidence == 0.9
    assert found.confidence == pytest.approx(0.883)
    assert not found.disfluencies


async def test_a_job_is_asked_about_later_and_later(ask: Make, site: Any, aws: AwsFake) -> None:
    aws.pace.gets = 3
    await site.ended(ask)
    assert {one.external_id for one in site.waited} == {site.name}
    assert len(site.waited) == 3
    assert all(5 <= one.after <= 6 for one in site.waited)
    assert len(aws.calls.jobs(site.name)) == 1


async def test_the_sound_is_fetched_once_however_often_it_is_asked_how_far_it_is(
    transcriber: AwsTranscriber, flac: Path, site: Any, aws: AwsFake
) -> None:
    fetched: list[Path] = []

    async def fetch() -> Path:
        fetched.append(flac)
        return flac

    aws.pace.gets = 5
    assert (await site.ended(lambda work: transcriber.transcribe(fetch, SOUND, work))).words
    assert len(site.waited) == 5
    assert fetched == [flac]


async def test_afterwards_nothing_is_left_at_aws(
    ask: Make, site: Any, aws: AwsFake, left: Make
) -> None:
    with pytest.raises(Waiting):
        await site.once(ask)
    assert left() == [f"hirewire/{site.name}.flac"]
    await site.ended(ask)
    assert left() == []
    assert aws.client("transcribe").list_transcription_jobs()["TranscriptionJobSummaries"] == []


async def test_a_worker_that_dies_between_beginning_and_saying_so_begins_no_second_job(
    ask: Make, site: Any, again: Make, aws: AwsFake, s3: Any
) -> None:
    aws.faults.hang_up_after("StartTranscriptionJob")
    with pytest.raises(TryAgain):
        await site.once(ask)
    survivor = again(site)
    assert survivor.external_id == ""
    found = await survivor.ended(ask)
    assert found.words
    assert len(aws.calls.jobs(site.name)) == 1
    assert s3.puts == [f"hirewire/{site.name}.flac"]


async def test_a_worker_that_dies_with_the_transcript_in_hand_has_it_still(
    ask: Make, site: Any, aws: AwsFake, left: Make
) -> None:
    found = await site.ended(ask)
    # the stage was not written down as done, so it is asked for again
    assert await site.once(ask) == found
    assert len(aws.calls.jobs(site.name)) == 1
    assert left() == []


async def test_what_could_not_be_removed_is_removed_by_the_next_try(
    ask: Make, site: Any, s3: Any, left: Make, aws: AwsFake
) -> None:
    aws.pace.gets = 1
    s3.refused["DeleteObject"] = "SlowDown"
    for _ in range(2):
        with pytest.raises((Waiting, Throttled)):
            await site.once(ask)
    assert left()
    s3.refused.clear()
    await site.once(ask)
    assert left() == []


async def test_who_may_not_remove_has_the_transcript_all_the_same(
    ask: Make, site: Any, s3: Any
) -> None:
    s3.refused["DeleteObject"] = "AccessDenied"
    with capture_logs() as logs:
        assert (await site.ended(ask)).words
    assert {log["event"] for log in logs} == {"aws_refused"}
    assert all("not allowed: s3:DeleteObject" in log["why"] for log in logs)


@pytest.mark.parametrize("code", ["LimitExceededException", "ThrottlingException"])
async def test_without_room_it_is_put_off_and_the_sound_stays_where_it_is(
    code: str, ask: Make, site: Any, aws: AwsFake, s3: Any
) -> None:
    aws.faults.refuse("StartTranscriptionJob", code, times=3)
    await site.ended(ask)
    assert [one.external_id for one in site.waited[:3]] == ["", "", ""]
    assert all(one.after >= 20 for one in site.waited[:3])
    assert len(s3.puts) == 1
    assert len(aws.calls.jobs(site.name)) == 1


async def test_being_throttled_while_asking_costs_nothing_but_time(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.faults.refuse("GetTranscriptionJob", "ThrottlingException", times=2)
    assert (await site.ended(ask)).words
    assert len(aws.calls.jobs(site.name)) == 1


async def test_while_aws_is_away_it_is_tried_again(ask: Make, site: Any, aws: AwsFake) -> None:
    aws.faults.fail("StartTranscriptionJob")
    with pytest.raises(TryAgain):
        await site.once(ask)
    aws.stop()
    with pytest.raises(TryAgain):
        await site.once(ask)
    aws.start()
    assert (await site.ended(ask)).words


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("another kind", "corrupt", "of another kind than it says"),
        ("too large", "too_large", "larger than the service"),
        ("another rate", "corrupt", "another sample rate"),
        ("too high a rate", "unsupported_type", "8 to 48 kHz"),
        ("six channels", "unsupported_type", "mono or stereo"),
        ("too short", "empty", "too short"),
    ],
)
async def test_why_a_job_failed_is_said_in_plain_words_and_nothing_is_left(
    kind: str, code: str, words: str, transcriber: AwsTranscriber, site: Any, encode: Make,
    samples: bytes, aws: AwsFake, left: Make, tmp_path: Path,
) -> None:  # fmt: skip
    made = {
        "another kind": lambda: encode(samples, "wav", "pcm_s16le", rate=16_000),
        "another rate": lambda: encode(samples, "flac", "flac", rate=8_000),
        "too high a rate": lambda: encode(samples, "flac", "flac", rate=96_000),
        "six channels": lambda: encode(samples, "flac", "flac", rate=16_000, layout="5.1"),
        "too short": lambda: encode(samples[:8_000], "flac", "flac", rate=16_000),
        "too large": lambda: encode(samples, "flac", "flac", rate=16_000),
    }
    if kind == "too large":
        aws.account.audio_bytes = 1000
    path = tmp_path / "staged.flac"
    path.write_bytes(made[kind]())
    with pytest.raises(Refused) as refused:
        await site.ended(lambda work: transcriber.transcribe(at_hand(path), SOUND, work))
    assert refused.value.code == code
    assert words in refused.value.message
    assert "Amazon Transcribe: " in refused.value.log
    assert left() == []


async def test_who_may_not_begin_jobs_is_told_which_right_is_missing(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.faults.refuse("StartTranscriptionJob", "AccessDeniedException")
    with pytest.raises(Refused) as refused:
        await site.once(ask)
    assert refused.value.message == NOT_SET_UP
    assert "transcribe:StartTranscriptionJob" in refused.value.log


async def test_who_may_not_write_to_the_bucket_is_told_which_right_is_missing(
    ask: Make, site: Any, s3: Any
) -> None:
    s3.refused = {"HeadObject": "403", "PutObject": "AccessDenied"}
    with pytest.raises(Refused) as refused:
        await site.once(ask)
    assert "s3:PutObject" in refused.value.log


async def test_a_job_that_takes_for_ever_is_given_up(
    ask: Make, site: Any, transcriber: AwsTranscriber, flac: Path, aws: AwsFake, left: Make
) -> None:
    aws.pace.gets = None
    with pytest.raises(Waiting):
        await site.once(ask)
    late = replace(transcriber, clock=lambda: datetime.now(UTC) + timedelta(minutes=16))
    with pytest.raises(Refused) as refused:
        await site.once(lambda work: late.transcribe(at_hand(flac), SOUND, work))
    assert refused.value.code == "timeout"
    with pytest.raises(Waiting):
        await late.forget(site.work)
    much_later = replace(transcriber, clock=lambda: datetime.now(UTC) + timedelta(minutes=121))
    await much_later.forget(site.work)
    assert left() == []


async def test_forgetting_waits_for_a_job_that_would_leave_its_result(
    ask: Make, site: Any, transcriber: AwsTranscriber, left: Make
) -> None:
    with pytest.raises(Waiting):
        await site.once(ask)
    with pytest.raises(Waiting):
        await site.once(transcriber.forget)
    await site.ended(transcriber.forget)
    assert left() == []


@pytest.mark.parametrize("operation", ["GetTranscriptionJob", "DeleteTranscriptionJob"])
async def test_forgetting_removes_what_it_may(
    ask: Make, site: Any, transcriber: AwsTranscriber, left: Make, aws: AwsFake, operation: str
) -> None:
    aws.faults.refuse("StartTranscriptionJob", "InternalFailureException")
    with pytest.raises(TryAgain):
        await site.once(ask)
    assert left()
    aws.faults.hang_up_after("StartTranscriptionJob")
    aws.faults.refuse(operation, "InternalFailureException")
    with pytest.raises(TryAgain):
        await transcriber.forget(site.work)
    await transcriber.forget(site.work)
    assert left() == []


async def test_who_may_not_ask_about_jobs_removes_what_lies_in_the_bucket(
    ask: Make, site: Any, transcriber: AwsTranscriber, left: Make, aws: AwsFake
) -> None:
    for operation in ("StartTranscriptionJob", "GetTranscriptionJob", "DeleteTranscriptionJob"):
        aws.faults.refuse(operation, "AccessDeniedException", times=None)
    with pytest.raises(OutOfService):
        await site.once(ask)
    assert left()
    await transcriber.forget(site.work)
    assert left() == []


async def test_who_is_cancelled_while_the_sound_is_sent_leaves_nothing(
    ask: Make, site: Any, transcriber: AwsTranscriber, left: Make, s3: Any
) -> None:
    """The thread that sends it goes on all the same: whoever removes it has to come after it."""
    sending = asyncio.create_task(ask(site.work))
    s3.sent.clear()
    while not s3.sending.is_set():
        await asyncio.sleep(0.01)
    sending.cancel()
    ended, _ = await asyncio.wait({sending}, timeout=0.1)
    assert not ended
    s3.sent.set()
    with pytest.raises(asyncio.CancelledError):
        await sending
    await transcriber.forget(site.work)
    assert left() == []


async def test_forgetting_what_was_never_begun_is_nothing(
    site: Any, transcriber: AwsTranscriber
) -> None:
    await transcriber.forget(site.work)


async def test_silence_has_no_words_and_says_so(
    transcriber: AwsTranscriber, site: Any, encode: Make, tmp_path: Path
) -> None:
    path = tmp_path / "silent.flac"
    path.write_bytes(encode(bytes(16_000 * 2 * 3), "flac", "flac", rate=16_000))
    found = await site.ended(lambda work: transcriber.transcribe(at_hand(path), SOUND, work))
    assert found.words == ()
    assert found.text == ""
    assert found.confidence is None
    assert found.notes


@pytest.mark.parametrize(
    ("languages", "told"), [((), "en-US"), (("de-DE", "en-US"), "de-DE"), (("fr-FR",), "fr-FR")]
)
async def test_the_language_is_told_or_found_out(
    languages: tuple[str, ...], told: str, transcriber: AwsTranscriber, flac: Path, site: Any
) -> None:
    asking = replace(transcriber, languages=languages)
    found = await site.ended(lambda work: asking.transcribe(at_hand(flac), SOUND, work))
    assert found.language == told


async def test_a_result_that_is_no_transcript_is_refused(
    ask: Make, site: Any, aws: AwsFake, shelf: Any, transcriber: AwsTranscriber
) -> None:
    aws.pace.gets = 1
    key = f"hirewire/{site.name}.json"
    aws.faults.after(
        "GetTranscriptionJob", lambda: shelf.write("interviews", key, json.dumps([1]).encode())
    )
    with pytest.raises(Refused) as refused:
        await site.ended(ask)
    assert site.name in refused.value.log


async def test_twenty_at_once_each_have_one_job_whatever_is_throttled(
    ask: Make, sites: Make, aws: AwsFake, left: Make
) -> None:
    for operation in ("StartTranscriptionJob", "GetTranscriptionJob"):
        aws.faults.refuse_some(operation, "ThrottlingException", share=0.3, seed=3)
    many = sites(20)
    found = await asyncio.gather(*(one.ended(ask) for one in many))
    assert {one.text for one in found} == {"We shipped it. Nobody, um noticed."}
    assert [len(aws.calls.jobs(one.name)) for one in many] == [1] * 20
    assert left() == []
