"""The whole way: recordings in a real store, jobs by boto3 alone, transcripts in the store again."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import takewhile
from typing import Any

import boto3
import pytest

from hirewire_testing.aws.account import Account
from hirewire_testing.aws.objects import S3, Unreadable
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.servers import ObjectStore

pytestmark = pytest.mark.servers

Make = Callable[..., bytes]


@pytest.fixture
def store(object_store: ObjectStore) -> S3:
    return S3(object_store.endpoint, *object_store.keys("admin"))


@pytest.fixture
def aws(store: S3) -> Iterator[AwsFake]:
    with AwsFake(Account(store)) as fake:
        yield fake


def clients(environment: dict[str, str]) -> tuple[Any, Any, Any]:
    """S3, Rekognition and Transcribe as a program gets them that knows of no fake."""
    session = boto3.Session(
        aws_access_key_id=environment["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=environment["AWS_SECRET_ACCESS_KEY"],
        region_name=environment["AWS_REGION"],
    )
    names = ("s3", "rekognition", "transcribe")
    urls = (environment[f"AWS_ENDPOINT_URL_{name.upper()}"] for name in names)
    s3, rekognition, transcribe = (
        session.client(name, endpoint_url=url) for name, url in zip(names, urls, strict=True)
    )
    return s3, rekognition, transcribe


def analysis(found: tuple[Any, Any, Any], bucket: str, name: str) -> tuple[str, int]:
    """Of what lies at its keys: how the video's job ended, and how many words and marks were heard."""
    s3, rekognition, transcribe = found
    video = {"S3Object": {"Bucket": bucket, "Name": f"staged/{name}.mp4"}}
    job = rekognition.start_face_detection(Video=video, ClientRequestToken=name)["JobId"]
    transcribe.start_transcription_job(
        TranscriptionJobName=name,
        LanguageCode="en-US",
        Media={"MediaFileUri": f"s3://{bucket}/staged/{name}.flac"},
        OutputBucketName=bucket,
        OutputKey=f"transcripts/{name}.json",
    )
    for _ in range(3):
        seen = rekognition.get_face_detection(JobId=job)
        transcribe.get_transcription_job(TranscriptionJobName=name)
    written = s3.get_object(Bucket=bucket, Key=f"transcripts/{name}.json")["Body"].read()
    return seen["JobStatus"], len(json.loads(written)["results"]["items"])


def test_fifty_analyses_at_once(
    aws: AwsFake, object_store: ObjectStore, sound: Make, picture: Make
) -> None:
    found, bucket = clients(aws.environment()), "staging"
    object_store.client().make_bucket(bucket_name=bucket)
    aws.account.face_jobs = 50
    flac, mp4 = sound("flac", "flac", seconds=3), picture("mp4", "libx264", seconds=1)

    def whole(name: str) -> tuple[str, int]:
        found[0].put_object(Bucket=bucket, Key=f"staged/{name}.flac", Body=flac)
        found[0].put_object(Bucket=bucket, Key=f"staged/{name}.mp4", Body=mp4)
        return analysis(found, bucket, name)

    names = [f"an-{number}" for number in range(50)]
    with ThreadPoolExecutor(50) as pool:
        (outcome,) = set(pool.map(whole, names))
    assert (outcome[0], outcome[1] > 0) == ("SUCCEEDED", True)
    assert Counter(job.name for job in aws.calls.jobs()) == dict.fromkeys(names, 2)


def test_what_isn_t_in_the_store_can_t_be_read(store: S3, object_store: ObjectStore) -> None:
    for bucket in (object_store.bucket, "nobodys-bucket"):
        with pytest.raises(Unreadable):
            store.read(bucket, "nothing")
    assert [store.has_bucket(name) for name in (object_store.bucket, "nobodys-bucket")] == [
        True,
        False,
    ]


ANALYSE = """
import boto3
found = boto3.client("rekognition").detect_faces(Image={"Bytes": bytes([255, 216, 255])})
boto3.client("transcribe").list_transcription_jobs()
boto3.client("s3").list_objects_v2(Bucket="hirewire")
print(len(found["FaceDetails"]))
"""


def told_by(lines: Iterable[str]) -> dict[str, str]:
    """The variables of what a shell would be given, until the comment."""
    exports = takewhile(lambda line: line.startswith("export "), lines)
    split = (line.removeprefix("export ").strip().partition("=") for line in exports)
    return {name: value for name, _, value in split}


def test_by_hand_it_prints_what_boto3_needs(object_store: ObjectStore) -> None:
    access, secret = object_store.keys("admin")
    keys = os.environ | {"AWS_ACCESS_KEY_ID": access, "AWS_SECRET_ACCESS_KEY": secret}
    command = [sys.executable, "-m", "hirewire_testing.aws", "--s3", object_store.endpoint]
    with subprocess.Popen(command, env=keys, stdout=subprocess.PIPE, text=True) as fake:
        try:
            told = told_by(fake.stdout or ())
            program = [sys.executable, "-c", ANALYSE]
            found = subprocess.run(program, env=keys | told, check=True, stdout=subprocess.PIPE)
        finally:
            fake.terminate()
    assert found.stdout == b"1\n"
    assert not [name for name in told if "KEY" in name]
