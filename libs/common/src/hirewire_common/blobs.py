"""Bytes in the object store, by claim check: streamed in, and verified when they come out."""

import asyncio
import hashlib
import io
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO, TypeVar

import urllib3

from hirewire_common.contracts import ObjectRef
from hirewire_common.downloads import attachment, copied
from hirewire_common.errors import NotFound, Refused, TryAgain
from hirewire_common.minio_lean import (
    THREADS,
    DeleteObject,
    InvalidResponseError,
    S3Error,
    ServerError,
    client_of,
)
from hirewire_common.settings import USUAL_REGION, Settings

T = TypeVar("T")

_CHUNK = 256 * 1024
_MISSING = {"NoSuchKey", "NoSuchObject"}
_REPLACED = "The stored file was replaced by another one."


class Blobs:
    """One bucket. Every method raises TryAgain while the store does not answer."""

    def __init__(
        self,
        endpoint: str,
        access_key: str,
        secret_key: str,
        bucket: str,
        public: str = "",
        region: str = USUAL_REGION,
    ) -> None:
        """`public` is where clients reach the store, when that is another address than ours."""
        self._bucket = bucket
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="blobs")
        self._client = client_of(endpoint, access_key, secret_key, region)
        self._links = client_of(public or endpoint, access_key, secret_key, region)

    @classmethod
    def of(cls, settings: Settings) -> "Blobs":
        return cls(
            settings.s3_endpoint,
            settings.s3_access_key,
            settings.s3_secret_key.get_secret_value(),
            settings.s3_bucket,
            settings.s3_public_endpoint,
            settings.s3_signed_for,
        )

    async def put(self, key: str, data: bytes | BinaryIO, *, media_type: str) -> ObjectRef:
        """Store the bytes under `key`. A stream is read twice, from its start: once to know it, once to send it."""
        source = io.BytesIO(data) if isinstance(data, bytes) else data
        return await self._run(lambda: self._put(key, source, media_type))

    def _put(self, key: str, source: BinaryIO, media_type: str) -> ObjectRef:
        source.seek(0)
        digest, size = hashlib.sha256(), 0
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
        source.seek(0)
        self._client.put_object(
            bucket_name=self._bucket,
            object_name=key,
            data=source,
            length=size,
            content_type=media_type,
        )
        return ObjectRef(key=key, sha256=digest.hexdigest(), size=size)

    async def get(self, ref: ObjectRef) -> bytes:
        """The bytes of `ref`; NotFound when they are gone, TryAgain when they are not the ones meant."""
        data = await self._run(lambda: self._get(ref))
        if len(data) != ref.size or hashlib.sha256(data).hexdigest() != ref.sha256:
            raise TryAgain(log=f"object {ref.key} is not what was stored there")
        return data

    def _get(self, ref: ObjectRef) -> bytes:
        response = self._client.get_object(bucket_name=self._bucket, object_name=ref.key)
        with closing(response):
            data = response.read(ref.size + 1, decode_content=False)
            response.drain_conn()
            response.release_conn()
            return bytes(data)

    async def head(self, key: str) -> tuple[int, str]:
        """Size in bytes and ETag of what lies under `key`; NotFound when nothing does."""
        return await self._run(lambda: self._head(key))

    def _head(self, key: str) -> tuple[int, str]:
        found = self._client.stat_object(bucket_name=self._bucket, object_name=key)
        return found.size or 0, found.etag or ""

    async def load(self, key: str) -> bytes:
        """What lies under `key`, of which nothing is known; for what we have put there ourselves. NotFound."""
        return await self._run(lambda: self._load(key))

    def _load(self, key: str) -> bytes:
        with self._opened(key) as response:
            return b"".join(response.stream(_CHUNK, decode_content=False))

    async def fetch(self, key: str, to: Path, most: int, etag: str = "") -> int:
        """Write what lies under `key` into the file; how many bytes that are. NotFound, or Refused for more than `most`, and as `gone` where an `etag` is named and it has another.

        The file is there as a whole or not at all.
        """
        return await self._run(lambda: self._fetch(key, to, most, etag))

    def _fetch(self, key: str, to: Path, most: int, etag: str) -> int:
        part = to.with_name(f"{to.name}.part")
        try:
            with self._opened(key) as response, part.open("wb") as file:
                if etag and response.headers.get("ETag", "").strip('"') != etag:
                    raise Refused("gone", _REPLACED, log=key)
                size = copied(response.stream(_CHUNK, decode_content=False), file, most)
            part.replace(to)
        finally:
            part.unlink(missing_ok=True)
        return size

    @contextmanager
    def _opened(self, key: str) -> Iterator[urllib3.BaseHTTPResponse]:
        """Closed at the end, whatever is left of it: the connection isn't used again unless all was read."""
        response = self._client.get_object(bucket_name=self._bucket, object_name=key)
        with closing(response):
            yield response
            response.release_conn()

    async def delete(self, key: str) -> None:
        """Remove `key`; it is no error when it isn't there."""
        await self._run(
            lambda: self._client.remove_object(bucket_name=self._bucket, object_name=key)
        )

    async def clear(self, prefix: str) -> int:
        """Remove everything below `prefix`; how many objects that were."""
        return await self._run(lambda: self._clear(prefix))

    def _clear(self, prefix: str) -> int:
        found = [
            DeleteObject(item.object_name)
            for item in self._client.list_objects(
                bucket_name=self._bucket, prefix=prefix, recursive=True
            )
            if item.object_name
        ]
        failed = list(
            self._client.remove_objects(bucket_name=self._bucket, delete_object_list=found)
        )
        if failed:
            raise TryAgain(log=f"object store: {len(failed)} of {len(found)} not removed")
        return len(found)

    def link(self, key: str, *, name: str, media_type: str, lasts: timedelta) -> str:
        """An address at which whoever has it may fetch `key` until then, as a download called `name`."""
        shown: dict[str, str | list[str] | tuple[str]] = {
            "response-content-type": media_type,
            "response-content-disposition": attachment(name),
        }
        return self._links.presigned_get_object(
            bucket_name=self._bucket, object_name=key, expires=lasts, response_headers=shown
        )

    async def keys(self, prefix: str, *, older_than: timedelta) -> AsyncIterator[str]:
        """The keys below `prefix` that were last written longer ago than `older_than`."""
        until = datetime.now(UTC) - older_than
        found = await self._run(
            lambda: [
                item.object_name
                for item in self._client.list_objects(
                    bucket_name=self._bucket, prefix=prefix, recursive=True
                )
                if item.object_name and item.last_modified and item.last_modified < until
            ]
        )
        for key in found:
            yield key

    async def check(self) -> None:
        """Raise TryAgain unless the bucket answers."""
        if not await self._run(lambda: self._client.bucket_exists(bucket_name=self._bucket)):
            raise TryAgain(log=f"bucket {self._bucket} does not exist")

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _run(self, call: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except S3Error as error:
            if error.code in _MISSING:
                raise NotFound("The stored file") from error
            raise TryAgain(log=f"object store: {error.code}") from error
        except (urllib3.exceptions.HTTPError, InvalidResponseError, ServerError, OSError) as error:
            raise TryAgain(log=f"object store: {error!r}") from error
