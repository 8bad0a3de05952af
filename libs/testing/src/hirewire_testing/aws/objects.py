"""Where the fakes read recordings and write transcripts: a store that speaks S3, or a dictionary for tests without one."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error

_UNREADABLE = {"NoSuchKey", "NoSuchBucket", "AccessDenied", "NoSuchVersion"}


class Unreadable(Exception):
    """There is no such object, or not for us: AWS doesn't tell which."""


class Unavailable(Exception):
    """The store itself can't be reached, or has a fault."""


class Objects(Protocol):
    """All raise Unavailable."""

    def read(self, bucket: str, key: str) -> bytes:
        """Raises Unreadable."""

    def write(self, bucket: str, key: str, body: bytes) -> None: ...

    def has_bucket(self, bucket: str) -> bool: ...


@dataclass
class Shelf:
    """Objects in memory, by bucket and key. A bucket exists once something lies in it."""

    held: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def read(self, bucket: str, key: str) -> bytes:
        try:
            return self.held[bucket, key]
        except KeyError as error:
            raise Unreadable(f"{bucket}/{key}") from error

    def write(self, bucket: str, key: str, body: bytes) -> None:
        self.held[bucket, key] = body

    def has_bucket(self, bucket: str) -> bool:
        return any(held == bucket for held, _ in self.held)


class S3:
    """A real store; `endpoint` is its URL."""

    def __init__(
        self, endpoint: str, access_key: str, secret_key: str, region: str = "us-east-1"
    ) -> None:
        self.endpoint = endpoint
        self.access_key = access_key
        self.secret_key = secret_key
        address = urlsplit(endpoint)
        self._client = Minio(
            endpoint=address.netloc,
            access_key=access_key,
            secret_key=secret_key,
            secure=address.scheme == "https",
            region=region,
            http_client=urllib3.PoolManager(maxsize=64, retries=False, timeout=60.0),
        )

    def read(self, bucket: str, key: str) -> bytes:
        with _translated(f"{bucket}/{key}"):
            found = self._client.get_object(bucket_name=bucket, object_name=key)
            try:
                return found.read()
            finally:
                found.close()
                found.release_conn()

    def write(self, bucket: str, key: str, body: bytes) -> None:
        with _translated(f"{bucket}/{key}"):
            self._client.put_object(
                bucket_name=bucket, object_name=key, data=io.BytesIO(body), length=len(body)
            )

    def has_bucket(self, bucket: str) -> bool:
        with _translated(bucket):
            return self._client.bucket_exists(bucket_name=bucket)


@contextmanager
def _translated(what: str) -> Iterator[None]:
    try:
        yield
    except S3Error as error:
        kind = Unreadable if error.code in _UNREADABLE else Unavailable
        raise kind(f"{what}: {error.code}") from error
    except (MinioException, urllib3.exceptions.HTTPError, OSError) as error:
        raise Unavailable(f"{what}: {error}") from error
