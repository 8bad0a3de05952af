"""The object store of the stack: SeaweedFS with an S3 user per service, on the loopback only."""

import contextlib
import http.client
import io
import json
import os
from dataclasses import dataclass
from pathlib import Path

import urllib3
from minio import Minio
from minio.error import MinioException

from hirewire_local.home import Home, write_private
from hirewire_local.launch import Launch
from hirewire_local.nats import binary
from hirewire_local.ports import GRPC_OFFSET, is_free
from hirewire_local.server import NotReady

BUCKET = "hirewire"
PARTS = ("master", "volume", "filer", "s3", "admin")
"""Each listens on a port of its own, and for gRPC on that port + 10000."""

RIGHTS: dict[str, tuple[str, ...]] = {
    "admin": ("Admin", "Read", "Write", "List", "Tagging"),
    "gateway": (f"Read:{BUCKET}", f"Write:{BUCKET}", f"List:{BUCKET}"),
    "parser": (
        f"Read:{BUCKET}",
        f"Write:{BUCKET}/results/*",
        f"Write:{BUCKET}/processed/*",
        f"Write:{BUCKET}/photos/*",
    ),
    "generator": (f"Read:{BUCKET}", f"Write:{BUCKET}/documents/*"),
    "ranker": (
        f"Read:{BUCKET}",
        f"Write:{BUCKET}/features/*",
        f"Write:{BUCKET}/reports/*",
        f"Write:{BUCKET}/results/*",
    ),
    "interview-analyzer": (f"Read:{BUCKET}", f"Write:{BUCKET}/recordings/*"),
    "storage": (f"Read:{BUCKET}", f"Write:{BUCKET}", f"List:{BUCKET}"),
}
"""`Write` includes deleting."""

FIXED = {
    "ip": "127.0.0.1",
    "ip.bind": "127.0.0.1",
    "admin.ui": "false",
    "webdav": "false",
    "s3.port.iceberg": "0",
    "s3.port.lance": "0",
    "s3.autoCreateBucket": "false",
    "s3.iam": "false",
    "master.telemetry": "false",  # it reports to its makers otherwise
    "master.volumeSizeLimitMB": "256",
    "volume.preStopSeconds": "0",
    "filer.allowedOrigins": "http://localhost",
}


@dataclass(frozen=True)
class SeaweedFS:
    """`origins`: the web pages that may read and write objects by signed links."""

    home: Home
    origins: tuple[str, ...] = ("http://localhost:3000", "http://localhost:5173")
    name: str = "seaweedfs"
    stop_signal: str = "TERM"
    patience: int = 4
    """S3 ends at once, and nothing is written after it; its filer then waits ten seconds for nobody."""

    @property
    def endpoint(self) -> str:
        return f"http://{self.address('s3')}"

    def address(self, part: str) -> str:
        return f"127.0.0.1:{self.home.kept_ports(self.name)[PARTS.index(part)]}"

    def keys(self, user: str) -> tuple[str, str]:
        """Access key and secret key."""
        return f"hirewire-{user}", self.home.secret(f"s3-{user}")

    def client(self, user: str) -> Minio:
        """A client that doesn't wait: for checks and provisioning."""
        access, secret = self.keys(user)
        return Minio(
            endpoint=self.address("s3"),
            access_key=access,
            secret_key=secret,
            secure=False,
            region="us-east-1",
            http_client=urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(5)),
        )

    def data(self) -> Path:
        return self.home.directory(self.name) / "data"

    def prepare(self) -> Launch:
        ports = self.home.ports(self.name, count=len(PARTS), grpc=True, free=is_usable)
        folder = self.home.directory(self.name).absolute()
        self.data().mkdir(mode=0o700, exist_ok=True)
        write_private(folder / "s3.json", self.identities())
        write_private(folder / "security.toml", self.security())  # found in the working directory
        options = FIXED | {
            "dir": "data",
            "s3.config": "s3.json",
            "s3.allowedOrigins": ",".join(self.origins),
            "filer.localSocket": "filer.sock",
            "s3.localSocket": "s3.sock",
        }
        options |= {f"{part}.port": str(port) for part, port in zip(PARTS, ports, strict=True)}
        arguments = (f"-{key}={value}" for key, value in options.items())
        # a quarter more than it holds, so that it stays small; a limit in bytes is below what it holds some day, and then
        # it does nothing but collect
        environment = {"GOGC": "25"}
        log = folder / "log"  # of its own parts; without a place it would be /tmp
        log.mkdir(exist_ok=True)
        program = (binary("weed"), f"-logdir={log.absolute()}", "mini")
        return Launch((*program, *arguments), str(folder), environment)

    def check(self) -> None:
        """Ready when an object can be stored: the parts of the server find each other some time after they listen."""
        connection = http.client.HTTPConnection(self.address("s3"), timeout=2)
        try:
            connection.request("GET", "/healthz")
            if (status := connection.getresponse().status) != http.client.OK:
                raise NotReady(f"the S3 part answers {status}")
        except (OSError, http.client.HTTPException) as error:
            raise NotReady(str(error)) from error
        finally:
            connection.close()
        self._store_something()

    def _store_something(self) -> None:
        try:
            self.provision()
            self.client("admin").put_object(
                bucket_name=BUCKET, object_name=".ready", data=io.BytesIO(b"yes"), length=3
            )
        except (MinioException, urllib3.exceptions.HTTPError, OSError) as error:
            raise NotReady(str(error)) from error

    def provision(self) -> None:
        client = self.client("admin")
        if not client.bucket_exists(bucket_name=BUCKET):
            client.make_bucket(bucket_name=BUCKET)

    def clear(self) -> None:
        """It leaves its sockets when it is killed, and nobody but us could remove them."""
        for port in self.home.kept_ports(self.name):
            if is_free(port + GRPC_OFFSET):  # else it lives, or another has these ports by now
                for file in sockets(port + GRPC_OFFSET):
                    with contextlib.suppress(OSError):  # not there, or not ours to remove
                        file.unlink()

    def identities(self) -> str:
        def identity(user: str, actions: tuple[str, ...]) -> dict[str, object]:
            access, secret = self.keys(user)
            credentials = [{"accessKey": access, "secretKey": secret}]
            return {"name": user, "credentials": credentials, "actions": list(actions)}

        return json.dumps({"identities": [identity(*right) for right in RIGHTS.items()]}, indent=2)

    def security(self) -> str:
        """Without these keys the volume and filer ports hand every object to whoever asks."""
        tables = ("jwt.signing", "jwt.signing.read", "jwt.filer_signing", "jwt.filer_signing.read")
        return "\n".join(f'[{t}]\nkey = "{self.home.secret(f"weed-{t}")}"\n' for t in tables)


def is_usable(port: int) -> bool:
    """Free, and no other user has left a socket file there: SeaweedFS could not replace it, and ends."""
    return is_free(port) and not any(is_anothers(file) for file in sockets(port))


def sockets(port: int) -> list[Path]:
    """The files that SeaweedFS makes for this gRPC port; no option or variable changes where."""
    return [Path(f"/tmp/seaweedfs-{part}-grpc-{port}.sock") for part in PARTS]  # noqa: S108


def is_anothers(file: Path) -> bool:
    try:
        return file.lstat().st_uid != os.geteuid()
    except FileNotFoundError:
        return False
