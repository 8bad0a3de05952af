"""The whole way: boto3 as the environment sets it up, a real store, and recordings that are really decoded."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import av
import pytest

from hirewire_common.contracts.recording import RecordingTranscript
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.aws.choosing import Aws, choose
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_testing.aws.account import Account
from hirewire_testing.aws.objects import S3
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.recordings import at_hand
from hirewire_testing.servers import ObjectStore

pytestmark = pytest.mark.servers

Make = Callable[..., Any]


@pytest.fixture
def fake(object_store: ObjectStore) -> Iterator[AwsFake]:
    store = S3(object_store.endpoint, *object_store.keys("admin"))
    with AwsFake(Account(store)) as fake:
        yield fake


@pytest.fixture
def environment(
    fake: AwsFake, object_store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> pytest.MonkeyPatch:
    """As an operator writes it."""
    for name, value in fake.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("ENABLE_EXTERNAL_APIS", "true")
    monkeypatch.setenv("AWS_S3_BUCKET", object_store.bucket)
    monkeypatch.setenv("HIREWIRE_REKOGNITION_PER_SECOND", "200")
    monkeypatch.setenv("HIREWIRE_AWS_POLLS_PER_SECOND", "100")
    return monkeypatch


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Eight seconds of a film of one colour."""
    path = tmp_path / "recording"
    with av.open(str(path), "w", format="webm", options={"live": "1"}) as out:
        stream = out.add_stream("libvpx", rate=10)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for at in range(80):
            frame = av.VideoFrame(320, 240, "yuv420p")
            frame.pts = at
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


@pytest.fixture
def flac(tmp_path: Path, encode: Make, samples: bytes) -> Path:
    path = tmp_path / "audio.flac"
    path.write_bytes(encode(samples, "flac", "flac", rate=16_000))
    return path


@asynccontextmanager
async def opened() -> AsyncIterator[tuple[Aws, LocalMedia]]:
    async with Processes(at_once=2) as processes:
        media = LocalMedia(processes, MediaBounds(at_once=2))
        aws = choose(InterviewSettings(), media)
        assert aws
        try:
            yield aws, media
        finally:
            aws.close()


def staged(object_store: ObjectStore) -> list[str]:
    client = object_store.client()
    found = client.list_objects(bucket_name=object_store.bucket, prefix="hirewire/", recursive=True)
    return [str(one.object_name) for one in found]


@pytest.mark.parametrize("mode", ["frames", "video"])
async def test_words_and_faces_of_a_recording_come_from_aws_and_nothing_is_left(
    mode: str, environment: pytest.MonkeyPatch, fake: AwsFake, recording: Path, flac: Path,
    site: Any, sites: Make, object_store: ObjectStore,
) -> None:  # fmt: skip
    environment.setenv("REKOGNITION_MODE", mode)
    (other,) = sites(1)
    async with opened() as (aws, media):
        found = await media.probe(recording)
        sound = await media.extract(flac, flac.with_name("extracted.flac"))
        extracted = flac.with_name("extracted.flac")
        words, faces = await asyncio.gather(
            site.ended(lambda work: aws.transcriber.transcribe(at_hand(extracted), sound, work)),
            other.ended(lambda work: aws.face_analyzer.faces(at_hand(recording), found, work)),
        )
    assert len(words.words) > 5
    assert len(faces.samples) == {"frames": 8, "video": 16}[mode]
    assert all(one.faces == 1 and one.head for one in faces.samples)
    assert faces.knows.gaze == (mode == "frames")
    assert len(fake.calls.jobs(site.name)) == 1
    assert staged(object_store) == []


async def test_twenty_at_once_end_each_with_one_job(
    environment: pytest.MonkeyPatch, fake: AwsFake, flac: Path, sites: Make, object_store: ObjectStore
) -> None:  # fmt: skip
    fake.faults.refuse_some("StartTranscriptionJob", "ThrottlingException", share=0.2, seed=1)
    many = sites(20)
    async with opened() as (aws, media):
        sound = await media.extract(flac, flac.with_name("extracted.flac"))

        async def transcribed(site: Any) -> RecordingTranscript:
            found = await site.ended(
                lambda work: aws.transcriber.transcribe(at_hand(flac), sound, work)
            )
            assert isinstance(found, RecordingTranscript)
            return found

        found = await asyncio.gather(*map(transcribed, many))
    assert len({one.text for one in found}) == 1
    assert [len(fake.calls.jobs(one.name)) for one in many] == [1] * 20
    assert staged(object_store) == []


async def test_a_bucket_that_isnt_there_is_the_operators_business(
    environment: pytest.MonkeyPatch, flac: Path, site: Any
) -> None:
    environment.setenv("AWS_S3_BUCKET", "no-such-bucket")
    async with opened() as (aws, media):
        sound = await media.extract(flac, flac.with_name("extracted.flac"))
        with pytest.raises(Refused) as refused:
            await site.ended(lambda work: aws.transcriber.transcribe(at_hand(flac), sound, work))
    assert refused.value.code == "unavailable"
    assert "s3:PutObject" in refused.value.log
