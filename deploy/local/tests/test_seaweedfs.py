"""The object store gives each service what it needs, and strangers nothing."""

import http.client
import io
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from minio import Minio
from minio.error import S3Error

from hirewire_local.home import Home
from hirewire_local.ports import GRPC_OFFSET
from hirewire_local.seaweedfs import PARTS, SeaweedFS, is_usable, sockets
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


def sockets_of(server: SeaweedFS) -> list[Path]:
    ports = server.home.kept_ports(server.name)
    return [file for port in ports for file in sockets(port + GRPC_OFFSET) if file.exists()]


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


def test_the_parser_reads_all_but_writes_results_and_texts_only(object_store: ObjectStore) -> None:
    put(object_store, "gateway", "a/file")
    assert get(object_store, "parser", "a/file") == b"content"
    put(object_store, "parser", "results/one")
    put(object_store, "parser", "processed/one")
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
    found = sockets_of(object_store.server)
    assert len(found) == len(PARTS), "it makes them elsewhere now: see `sockets`"
    assert all(not file.stat().st_mode & 0o022 for file in found)


def test_its_socket_files_stay_while_it_runs(object_store: ObjectStore) -> None:
    before = sockets_of(object_store.server)
    object_store.server.clear()
    assert sockets_of(object_store.server) == before


def test_sockets_that_a_killed_server_left_are_removed(tmp_path: Path) -> None:
    server = SeaweedFS(Home(tmp_path))
    ports = server.home.ports(server.name, count=len(PARTS), grpc=True)
    for left in sockets(ports[0] + GRPC_OFFSET):
        left.touch()
    server.clear()
    assert sockets_of(server) == []


def test_a_port_whose_socket_belongs_to_another_user_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    kept = home.ports("it", grpc=True, free=is_usable)
    left = sockets(kept[0] + GRPC_OFFSET)[0]
    left.touch()
    try:
        assert home.ports("it", grpc=True, free=is_usable) == kept
        monkeypatch.setattr("os.geteuid", lambda: left.stat().st_uid + 1)
        assert home.ports("it", grpc=True, free=is_usable) != kept
    finally:
        left.unlink()


def test_its_keys_are_for_its_owner_only(object_store: ObjectStore) -> None:
    keys = object_store.server.home.path / "seaweedfs" / "s3.json"
    assert keys.stat().st_mode & 0o077 == 0
