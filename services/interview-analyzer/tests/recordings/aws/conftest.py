"""AWS's adapters by the real boto3, against the fake of AWS; S3 is a shelf of the fake's, but where it says otherwise."""

import io
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import pytest
from botocore.exceptions import ClientError

from hirewire_common.contracts.recording import Media
from hirewire_interview_analyzer.analyses.providers import Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.staging import Staging
from hirewire_testing.aws.account import Account
from hirewire_testing.aws.objects import Shelf, Unreadable
from hirewire_testing.aws.server import AwsFake

BUCKET = "interviews"
ANALYSIS = UUID(int=7)
T = TypeVar("T")


@dataclass
class ShelfS3:
    """As much of boto3's S3 client as is asked for; `refused` are operations that answer an error, by its code; what is sent is there once `sent` is set."""

    shelf: Shelf
    refused: dict[str, str] = field(default_factory=dict)
    puts: list[str] = field(default_factory=list)
    sending: threading.Event = field(default_factory=threading.Event)
    sent: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.sent.set()

    def put_object(self, **asked: Any) -> dict[str, Any]:
        self._may("PutObject")
        self.puts.append(asked["Key"])
        body = asked["Body"].read()
        self.sending.set()
        self.sent.wait(5)
        self.shelf.write(asked["Bucket"], asked["Key"], body)
        return {}

    def get_object(self, **asked: Any) -> dict[str, Any]:
        self._may("GetObject")
        return {"Body": io.BytesIO(self._read(asked["Bucket"], asked["Key"], "NoSuchKey"))}

    def head_object(self, **asked: Any) -> dict[str, Any]:
        self._may("HeadObject")
        return {"ContentLength": len(self._read(asked["Bucket"], asked["Key"], "404"))}

    def delete_object(self, **asked: Any) -> dict[str, Any]:
        self._may("DeleteObject")
        self.shelf.held.pop((asked["Bucket"], asked["Key"]), None)
        return {}

    def _read(self, bucket: str, key: str, missing: str) -> bytes:
        try:
            return self.shelf.read(bucket, key)
        except Unreadable:
            raise _error(missing, 404) from None

    def _may(self, operation: str) -> None:
        if operation in self.refused:
            raise _error(self.refused[operation], 403)


def _error(code: str, status: int) -> ClientError:
    told = {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(told, "asked")


@dataclass
class Kept:
    held: dict[str, bytes] = field(default_factory=dict)

    async def get(self, name: str) -> bytes | None:
        return self.held.get(name)

    async def put(self, name: str, data: bytes) -> None:
        self.held[name] = data


@dataclass
class Site:
    """One stage of one analysis, tried as often as it takes: what it kept, and what it was told to wait for."""

    kept: Kept = field(default_factory=Kept)
    analysis: UUID = ANALYSIS
    waited: list[Waiting] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    external_id: str = ""

    @property
    def work(self) -> Work:
        async def tell(share: float) -> None:
            self.told.append(share)

        return Work(self.analysis, 1, self.external_id, self.kept, tell)

    @property
    def name(self) -> str:
        return self.work.name

    async def once(self, do: Callable[[Work], Awaitable[T]]) -> T:
        """One try. What it waits for is written down, as storage does it."""
        try:
            return await do(self.work)
        except Waiting as waiting:
            self.waited.append(waiting)
            self.external_id = waiting.external_id
            raise

    async def ended(self, do: Callable[[Work], Awaitable[T]], tries: int = 30) -> T:
        """Tried again at once whenever it is to be waited for."""
        for _ in range(tries):
            try:
                return await self.once(do)
            except Waiting:
                continue
        raise AssertionError([str(one) for one in self.waited])


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def sites() -> Callable[[int], list[Site]]:
    return lambda many: [Site(analysis=UUID(int=100 + number)) for number in range(many)]


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    shelf.write(BUCKET, "another", b"somebody else's")
    return shelf


@pytest.fixture
def left(shelf: Shelf) -> Callable[[], list[str]]:
    """The keys in the bucket, but for what was there before."""
    return lambda: sorted(key for _, key in shelf.held if key != "another")


@pytest.fixture
def aws(shelf: Shelf) -> Iterator[AwsFake]:
    with AwsFake(Account(shelf)) as fake:
        yield fake


@pytest.fixture
def s3(shelf: Shelf) -> ShelfS3:
    return ShelfS3(shelf)


@pytest.fixture
def clients(aws: AwsFake, s3: ShelfS3) -> Iterator[Clients]:
    def connect() -> Callable[[str], Any]:
        return lambda name: s3 if name == "s3" else aws.client(name)

    made = Clients(connect)
    yield made
    made.close()


@pytest.fixture
def staging(clients: Clients) -> Staging:
    return Staging(clients, BUCKET)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Nothing looks at it here."""
    path = tmp_path / "recording"
    path.write_bytes(b"a recording")
    return path


@pytest.fixture
def media() -> Media:
    return Media(kind="video", container="matroska", video_codec="vp8", seconds=20.0, size=11, sha256="0" * 64)  # fmt: skip


@pytest.fixture
def again() -> Callable[[Site], Site]:
    """The same stage after its worker died: what was kept is there, what wasn't committed isn't."""
    return lambda site: replace(site, waited=[], told=[])
