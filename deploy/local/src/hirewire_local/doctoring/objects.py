"""The object store: whether it answers, who may do what in it, and whether browsers reach it by signed links."""

import io
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error

from hirewire_common.minio_lean import client_of
from hirewire_common.settings import Settings
from hirewire_local.doctoring.clocks import dated
from hirewire_local.doctoring.findings import Finding, ok, unknown, wrong
from hirewire_local.reaching import S3_ENDPOINT, Reach
from hirewire_local.seaweedfs import BUCKET, RIGHTS

FAULTS = (MinioException, urllib3.exceptions.HTTPError, OSError)
_KEYS = "look at the access keys, and at the rights that the object store gives them"


@dataclass(frozen=True)
class Store:
    """One user's end of the object store."""

    user: str
    client: Minio
    links: Minio
    bucket: str

    def may_write(self, key: str) -> bool:
        """Tried, and removed again."""
        try:
            self.client.put_object(
                bucket_name=self.bucket, object_name=key, data=io.BytesIO(b"?"), length=1
            )
        except FAULTS:
            return False
        self.client.remove_object(bucket_name=self.bucket, object_name=key)
        return True


def store(reach: Reach, user: str) -> Store:
    """As that user of the home, or as the one whom the environment names."""
    named = reach.environment.get
    if endpoint := reach.elsewhere(S3_ENDPOINT):
        keys = named("HIREWIRE_S3_ACCESS_KEY", ""), named("HIREWIRE_S3_SECRET_KEY", "")
    else:
        server = reach.servers().seaweedfs
        endpoint, keys = server.endpoint, server.keys(user)
    said = Settings(s3_endpoint=endpoint, s3_region=named("HIREWIRE_S3_REGION", ""))
    region = said.s3_signed_for
    public = named("HIREWIRE_S3_PUBLIC_ENDPOINT") or endpoint
    return Store(
        user,
        client_of(endpoint, *keys, region),
        client_of(public, *keys, region),
        named("HIREWIRE_S3_BUCKET") or BUCKET,
    )


def examine(reach: Reach) -> list[Finding]:
    home = not reach.elsewhere(S3_ENDPOINT)
    ours = store(reach, "gateway")
    try:
        there = ours.client.bucket_exists(bucket_name=ours.bucket)
    except S3Error as error:
        says = f"{ours.bucket} is refused to these keys: {error.code}"
        return [wrong("bucket", says, f"look at HIREWIRE_S3_BUCKET; {_KEYS}")]
    except FAULTS as error:
        remedy = f"start it, or restart it if it hangs; look at {S3_ENDPOINT}"
        return [wrong("object store", fault(error), remedy)]
    if not there:
        return [wrong("bucket", f"{ours.bucket} isn't there", "make it, private")]
    each = [rights(store(reach, user)) for user in RIGHTS if user != "admin"]
    return [
        ok("object store", f"answers, bucket {ours.bucket} is there"),
        *(each if home else [_alone(ours)]),
        *_links(reach, ours),
    ]


def fault(error: Exception) -> str:
    """What keeps us from a server, without urllib3's wrappings."""
    reason = getattr(error, "reason", None) or error
    if isinstance(reason, urllib3.exceptions.NewConnectionError):
        cause = reason.__cause__
        why = cause.strerror if isinstance(cause, OSError) and cause.strerror else "no connection"
        return f"doesn't answer ({why.lower()})"
    if isinstance(reason, urllib3.exceptions.TimeoutError | TimeoutError):
        return "doesn't answer (timed out)"
    return " ".join(f"can't be used: {type(reason).__name__}: {reason}".split())[:200]


def _alone(ours: Store) -> Finding:
    if ours.may_write(f"doctor/{uuid4()}"):
        return ok("object store's rights", "of these keys: may write and remove; others' unknown")
    return unknown(
        "object store's rights", "these keys may not write: those of gateway and storage must"
    )


def rights(one: Store) -> Finding:
    about, prefixes = f"S3 user {one.user}", list(writable(one.user))
    lacks = [prefix for prefix in prefixes if not one.may_write(f"{prefix}doctor/{uuid4()}")]
    if lacks:
        return wrong(about, f"can't write below {', '.join(f'“{p}”' for p in lacks)}", _KEYS)
    if "" not in prefixes and one.may_write(f"uploads/doctor/{uuid4()}"):
        return wrong(about, "may write below uploads/, which is not its own", _KEYS)
    where = ", ".join(prefixes) if prefixes != [""] else "everything"
    return ok(about, f"may write {where}")


def writable(user: str) -> Iterator[str]:
    """The prefixes below which a service must be able to write; an empty one is everything."""
    for right in RIGHTS[user]:
        kind, _, place = right.partition(":")
        if kind == "Write":
            yield place.removeprefix(BUCKET).removeprefix("/").removesuffix("*")


def _links(reach: Reach, ours: Store) -> Iterator[Finding]:
    """What a browser does: fetch by a signed link, and ask first whether its page may."""
    key = f"doctor/{uuid4()}"
    try:
        ours.client.put_object(
            bucket_name=ours.bucket, object_name=key, data=io.BytesIO(b"hello"), length=5
        )
    except FAULTS:
        yield unknown("signed links", "these keys may not write, so there is nothing to fetch")
        return
    try:
        yield from _fetched(reach, ours, key)
    finally:
        ours.client.remove_object(bucket_name=ours.bucket, object_name=key)


def _fetched(reach: Reach, ours: Store, key: str) -> Iterator[Finding]:
    url = ours.links.presigned_get_object(
        bucket_name=ours.bucket, object_name=key, expires=timedelta(minutes=1)
    )
    shown = url.split("?")[0].removesuffix(key)
    http = urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(5))
    asked = time.time()
    try:
        answer = http.request("GET", url)
    except FAULTS as error:
        remedy = "set HIREWIRE_S3_PUBLIC_ENDPOINT to where clients reach it"
        yield wrong("signed links", f"to {shown}: it {fault(error)}", remedy)
        return
    answered = time.time()
    if answer.data != b"hello":
        remedy = "let HIREWIRE_S3_PUBLIC_ENDPOINT reach the store with its host name unchanged"
        yield wrong("signed links", f"to {shown} are answered {answer.status}", remedy)
    else:
        yield ok("signed links", f"to {shown} are good")
    yield from dated("object store's clock", answer.headers.get("Date"), asked, answered)
    origins = reach.environment.get("HIREWIRE_CORS_ORIGINS", "http://localhost:3000")
    for origin in origins.split(","):
        yield _cors(http, url, origin.strip())


def _cors(http: urllib3.PoolManager, url: str, origin: str) -> Finding:
    asked = {"Origin": origin, "Access-Control-Request-Method": "PUT"}
    answer = http.request("OPTIONS", url, headers=asked)
    if answer.headers.get("Access-Control-Allow-Origin") in (origin, "*"):
        return ok("CORS of objects", f"pages of {origin} may upload")
    remedy = "allow that origin in the object store's CORS rules, as HIREWIRE_CORS_ORIGINS has it"
    return wrong("CORS of objects", f"pages of {origin} may not upload", remedy)
