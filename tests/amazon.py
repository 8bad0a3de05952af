"""The fake of AWS before the tests' own object store, with a bucket as an operator has one, and what makes a worker go there."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from hirewire_testing.aws.account import Account, Pace
from hirewire_testing.aws.faces import Face, face
from hirewire_testing.aws.objects import S3
from hirewire_testing.aws.scripts import some_video
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.aws.words import Mark, Word
from hirewire_testing.servers import ObjectStore


def _sentence(text: str, start: float, confidence: float) -> Iterator[Word | Mark]:
    for at, word in enumerate(text.split()):
        begin = round(start + 0.4 * at, 2)
        yield Word(word, begin, round(begin + 0.3, 2), confidence)
    yield Mark(".")


SAID: Sequence[Word | Mark] = (
    *_sentence("I moved our twelve services to a new platform", 0.4, 0.97),
    *_sentence("Nobody noticed it", 4.6, 0.91),
)
SMILING: Face = face(smile=True, pose=(4.0, -3.0, 0.0), gaze=(2.0, 1.0), emotion="HAPPY")


@dataclass(frozen=True)
class Amazon:
    """Whatever is said or seen, it hears `SAID` and sees `SMILING`."""

    fake: AwsFake
    store: ObjectStore
    bucket: str

    def environment(self, mode: str = "frames") -> dict[str, str]:
        """Of an interview-analyzer."""
        return self.fake.environment() | {
            "ENABLE_EXTERNAL_APIS": "true",
            "AWS_S3_BUCKET": self.bucket,
            "REKOGNITION_MODE": mode,
        }

    def left(self) -> list[str]:
        """What lies in the operator's bucket."""
        found = self.store.client().list_objects(bucket_name=self.bucket, recursive=True)
        return sorted(str(one.object_name) for one in found)


@contextmanager
def amazon(store: ObjectStore, bucket: str, *, seconds: float = 1.0) -> Iterator[Amazon]:
    """`bucket` is one that nobody else has; a job takes so many `seconds`."""
    s3 = store.client()
    if not s3.bucket_exists(bucket_name=bucket):
        s3.make_bucket(bucket_name=bucket)
    objects = S3(store.endpoint, *store.keys("admin"))
    with AwsFake(Account(objects, pace=Pace(gets=None, seconds=seconds))) as fake:
        fake.scripts.any_speech = lambda _: SAID
        fake.scripts.any_picture = lambda _: [SMILING]
        fake.scripts.any_video = lambda film: [(at, SMILING) for at, _ in some_video(film)]
        yield Amazon(fake, store, bucket)
