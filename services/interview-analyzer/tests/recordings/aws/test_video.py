"""A whole film is looked at in one job, whoever dies; the moments without a face are in what comes back too."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import av
import pytest

from hirewire_common.contracts.recording import Faces, Media
from hirewire_common.errors import Refused, TryAgain
from hirewire_interview_analyzer.analyses.providers import Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.sighted import Sighted
from hirewire_interview_analyzer.aws.staging import Staging
from hirewire_interview_analyzer.aws.video import AwsVideo
from hirewire_testing.aws.faces import face
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.recordings import at_hand

Make = Callable[..., Any]
SECONDS = 20


def film(path: Path, codec: str) -> None:
    with av.open(str(path), "w", format="mp4") as out:
        stream = out.add_stream(codec, rate=5)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        stream.max_b_frames = 0  # else it is longer than what it shows
        for at in range(5 * SECONDS):
            frame = av.VideoFrame(160, 120, "yuv420p")
            frame.pts = at
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


@dataclass
class Projectionist:
    codec: str = "libx264"
    made: list[Path] = field(default_factory=list)

    async def transcode(self, source: Path, to: Path) -> None:
        self.made.append(to)
        film(to, self.codec)


@pytest.fixture
def projectionist() -> Projectionist:
    return Projectionist()


@pytest.fixture
def analyzer(clients: Clients, staging: Staging, projectionist: Projectionist) -> AwsVideo:
    return AwsVideo(clients, staging, projectionist)


@pytest.fixture
def ask(analyzer: AwsVideo, recording: Path, media: Media) -> Callable[[Work], Any]:
    return lambda work: analyzer.faces(at_hand(recording), media, work)


async def test_a_film_is_looked_at_as_a_whole_and_removed(
    ask: Make, site: Any, aws: AwsFake, left: Make
) -> None:
    with pytest.raises(Waiting):
        await site.once(ask)
    assert left() == [f"hirewire/{site.name}.mp4"]
    found: Faces = await site.ended(ask)
    assert left() == []
    assert found.step == 0.5
    assert [one.at for one in found.samples] == [at / 2 for at in range(2 * SECONDS)]
    assert {one.faces for one in found.samples} == {1}
    assert all(one.head and one.emotions and one.smile is not None for one in found.samples)
    assert {one.gaze for one in found.samples} == {None}
    knows = {"head": True, "gaze": False, "smile": True, "emotions": True, "blinks": False}
    assert found.knows.model_dump() == knows
    assert len(aws.calls.jobs(site.name)) == 1
    # later ones by the time that has gone by meanwhile
    assert site.waited[0].after >= 5


async def test_the_recording_is_fetched_once_however_often_it_is_asked_how_far_it_is(
    analyzer: AwsVideo, recording: Path, media: Media, site: Any, aws: AwsFake
) -> None:
    fetched: list[Path] = []

    async def fetch() -> Path:
        fetched.append(recording)
        return recording

    aws.pace.gets = 5
    assert (await site.ended(lambda work: analyzer.faces(fetch, media, work))).samples
    assert len(site.waited) >= 4
    assert fetched == [recording]


async def test_thousands_of_faces_come_page_by_page(ask: Make, site: Any, aws: AwsFake) -> None:
    def seen(_: bytes) -> list[Any]:
        times = [at for at in range(0, SECONDS * 1000, 40) if not 5000 <= at < 8000]
        return [(at, face(box=(0, 0, 0.1, 0.1 * part))) for at in times for part in (1, 2, 3)]

    aws.scripts.any_video = seen
    found: Faces = await site.ended(ask)
    assert len(found.samples) == 2 * SECONDS
    assert [one.faces for one in found.samples] == [0 if 5 <= one.at < 8 else 3 for one in found.samples]  # fmt: skip
    assert {one.box for one in found.samples if one.faces} == {(0, 0, 0.1, 0.3)}
    assert len(aws.calls.calls("GetFaceDetection")) >= 3 + 1


async def test_nobody_in_the_picture_is_known_for_every_moment(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.scripts.any_video = lambda _: []
    found: Faces = await site.ended(ask)
    assert [one.faces for one in found.samples] == [0] * 2 * SECONDS


def test_who_looks_more_rarely_has_a_wider_grid() -> None:
    sighted = Sighted(10.0, emotions=False)
    sighted.add({"Timestamp": at, "Face": face()} for at in (8000, 0, 2000, 6000))
    found = sighted.faces()
    assert found.step == 2.0
    assert [(one.at, one.faces) for one in found.samples] == [(0, 1), (2, 1), (4, 0), (6, 1), (8, 1)]  # fmt: skip
    assert {one.emotions for one in found.samples} == {None}


async def test_a_worker_that_dies_between_beginning_and_saying_so_begins_no_second_job(
    ask: Make, site: Any, again: Make, aws: AwsFake, s3: Any, projectionist: Projectionist
) -> None:
    aws.faults.hang_up_after("StartFaceDetection")
    with pytest.raises(TryAgain):
        await site.once(ask)
    survivor = again(site)
    assert (await survivor.ended(ask)).samples
    assert len(aws.calls.jobs(site.name)) == 1
    assert len(s3.puts) == len(projectionist.made) == 1


async def test_a_worker_that_dies_with_the_faces_in_hand_has_them_still(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    found = await site.ended(ask)
    assert await site.once(ask) == found
    assert len(aws.calls.jobs(site.name)) == 1


async def test_without_room_the_film_stays_and_the_job_is_put_off(
    ask: Make, site: Any, aws: AwsFake, s3: Any
) -> None:
    aws.faults.refuse("StartFaceDetection", "LimitExceededException", times=3)
    await site.ended(ask)
    assert [one.external_id for one in site.waited[:3]] == ["", "", ""]
    assert all(one.after >= 20 for one in site.waited[:3])
    assert len(s3.puts) == 1


async def test_being_throttled_on_a_later_page_begins_no_second_job(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.pace.gets = 1
    aws.scripts.any_video = lambda _: [(at, face()) for at in range(0, 20_000, 8)]
    with pytest.raises(Waiting):
        await site.once(ask)
    aws.faults.after(
        "GetFaceDetection",
        lambda: aws.faults.refuse("GetFaceDetection", "ThrottlingException"),
    )
    with pytest.raises(Waiting):
        await site.once(ask)
    assert len((await site.ended(ask)).samples) == 2 * SECONDS
    assert len(aws.calls.jobs(site.name)) == 1


async def test_a_film_that_aws_cant_read_is_refused_in_plain_words(
    ask: Make, site: Any, projectionist: Projectionist, left: Make
) -> None:
    projectionist.codec = "mpeg4"
    with pytest.raises(Refused) as refused:
        await site.ended(ask)
    assert refused.value.code == "unsupported_type"
    assert "coded in a way that isn't read" in refused.value.message
    assert left() == []


async def test_a_film_that_is_too_large_is_refused(ask: Make, site: Any, aws: AwsFake) -> None:
    aws.account.video_bytes = 100
    with pytest.raises(Refused) as refused:
        await site.ended(ask)
    assert refused.value.code == "too_large"


async def test_a_bucket_that_rekognition_cant_read_is_the_operators_business(
    ask: Make, site: Any, aws: AwsFake
) -> None:
    aws.faults.refuse("StartFaceDetection", "InvalidS3ObjectException")
    with pytest.raises(Refused) as refused:
        await site.ended(ask)
    assert refused.value.code == "unavailable"
    assert "rekognition:StartFaceDetection" in refused.value.log


async def test_a_job_that_takes_for_ever_is_given_up(
    ask: Make, site: Any, analyzer: AwsVideo, recording: Path, media: Media, aws: AwsFake
) -> None:
    aws.pace.gets = None
    with pytest.raises(Waiting):
        await site.once(ask)
    late = replace(analyzer, clock=lambda: datetime.now(UTC) + timedelta(minutes=16))
    with pytest.raises(Refused) as refused:
        await site.once(lambda work: late.faces(at_hand(recording), media, work))
    assert refused.value.code == "timeout"


async def test_a_job_that_aws_has_forgotten_is_begun_anew(ask: Make, site: Any) -> None:
    site.external_id = "0" * 64
    assert (await site.ended(ask)).samples


async def test_forgetting_removes_the_film(
    ask: Make, site: Any, analyzer: AwsVideo, left: Make
) -> None:
    with pytest.raises(Waiting):
        await site.once(ask)
    await analyzer.forget(site.work)
    assert left() == []


async def test_more_at_once_than_the_account_allows_all_end_with_one_job_each(
    ask: Make, sites: Make, aws: AwsFake, left: Make
) -> None:
    aws.account.face_jobs = 6
    many = sites(20)
    found = await asyncio.gather(*(one.ended(ask, 200) for one in many))
    assert {len(one.samples) for one in found} == {2 * SECONDS}
    assert [len(aws.calls.jobs(one.name)) for one in many] == [1] * 20
    assert left() == []
