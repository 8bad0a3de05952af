"""The object store gives each service what it needs, and strangers nothing."""

import http.client
import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from minio import Minio
from minio.error import S3Error

from hirewire_local.seaweedfs import PARTS
from hirewire_testing.servers import ObjectStore

pytestmark = pytest.mark.servers


def put(store: ObjectStore, user: str, key: str) -> None:
    store.client(user).put_object(
        bucket_name=store.bucket, object_name=key, data=io.BytesIO(b"content"), length=7
    )


def get(store: ObjectStore, user: str, key: str) -> bytes:
    answer = store.client(user).get_object(bucket_name=store.bucket, object_name=key)
    try:
        return answer.read()
    finally:
        answer.close()
        answer.release_conn()


def keys_below(client: Minio, bucket: str, prefix: str) -> list[str | None]:
    found = client.list_objects(bucket_name=bucket, prefix=prefix, recursive=True)
    return [item.object_name for item in found]


def refused(work: Callable[[], object]) -> bool:
    try:
        work()
    except S3Error as error:
        return error.code == "AccessDenied"
    return False


def ask(address: str, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str]]:
    host, port = address.split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=5)
    try:
        connection.request(
            method, path, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )
        answer = connection.getresponse()
        answer.read()
        return answer.status, {key.lower(): value for key, value in answer.getheaders()}
    finally:
        connection.close()


@pytest.mark.parametrize("user", ["gateway", "storage"])
def test_gateway_and_storage_write_read_list_and_delete(
    object_store: ObjectStore, user: str
) -> None:
    put(object_store, user, "a/file")
    assert get(object_store, user, "a/file") == b"content"
    client = object_store.client(user)
    assert keys_below(client, object_store.bucket, "a/") == ["a/file"]
    client.remove_object(bucket_name=object_store.bucket, object_name="a/file")
    assert keys_below(client, object_store.bucket, "a/") == []


def test_the_parser_reads_all_but_writes_results_only(object_store: ObjectStore) -> None:
    put(object_store, "gateway", "a/file")
    assert get(object_store, "parser", "a/file") == b"content"
    put(object_store, "parser", "results/one")
    client = object_store.client("parser")
    assert refused(lambda: put(object_store, "parser", "a/other"))
    assert refused(
        lambda: client.remove_object(bucket_name=object_store.bucket, object_name="a/file")
    )
    assert client.bucket_exists(bucket_name=object_store.bucket)


@pytest.mark.parametrize("user", ["gateway", "storage", "parser"])
def test_no_service_makes_or_removes_buckets(object_store: ObjectStore, user: str) -> None:
    client = object_store.client(user)
    assert refused(lambda: client.make_bucket(bucket_name="another"))
    assert refused(lambda: client.remove_bucket(bucket_name=object_store.bucket))


def test_strangers_get_nothing_on_any_port(object_store: ObjectStore) -> None:
    put(object_store, "gateway", "a/file")
    server = object_store.server
    assert ask(server.address("s3"), f"/{object_store.bucket}/a/file")[0] == 403
    filer = server.address("filer")
    for path in (f"/buckets/{object_store.bucket}/a/file", "/buckets/", "/"):
        assert ask(filer, path)[0] == 401
    assert ask(filer, f"/buckets/{object_store.bucket}/a/file", "DELETE")[0] == 401
    assert get(object_store, "gateway", "a/file") == b"content"


def test_it_listens_on_the_loopback_only(object_store: ObjectStore) -> None:
    connections = psutil.Process(object_store.pid).net_connections("tcp")
    listening = {c.laddr for c in connections if c.status == psutil.CONN_LISTEN}
    assert {address.ip for address in listening} == {"127.0.0.1"}
    own = {int(object_store.server.address(part).split(":")[1]) for part in PARTS}
    assert {address.port for address in listening} <= own | {port + 10000 for port in own}


def test_only_listed_pages_may_use_signed_links(object_store: ObjectStore) -> None:
    address, path = object_store.server.address("s3"), f"/{object_store.bucket}/a/file"
    asked = {"Access_Control_Request_Method": "PUT"}
    _, friend = ask(address, path, "OPTIONS", Origin="http://localhost:3000", **asked)
    _, stranger = ask(address, path, "OPTIONS", Origin="https://evil.example", **asked)
    assert friend["access-control-allow-origin"] == "http://localhost:3000"
    assert "access-control-allow-origin" not in stranger


def test_its_socket_files_are_closed_to_other_users(object_store: ObjectStore) -> None:
    ports = {int(object_store.server.address(part).split(":")[1]) + 10000 for part in PARTS}
    found = [
        file
        for file in Path(tempfile.gettempdir()).glob("seaweedfs-*.sock")
        if any(file.name.endswith(f"-{port}.sock") for port in ports)
    ]
    assert all(not file.stat().st_mode & 0o022 for file in found)


def test_its_keys_are_for_its_owner_only(object_store: ObjectStore) -> None:
    keys = object_store.server.home.path / "seaweedfs" / "s3.json"
    assert keys.stat().st_mode & 0o077 == 0
