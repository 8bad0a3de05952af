"""The fake as a server on a port of its own, for a test and for the processes that it starts."""

import socket
import socketserver
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from typing import Any, Self

import boto3
from botocore.config import Config

from hirewire_local.ports import CLAIMS, choose_ports
from hirewire_testing.aws.account import Account
from hirewire_testing.aws.faults import Faults
from hirewire_testing.aws.front import Front
from hirewire_testing.aws.objects import S3
from hirewire_testing.aws.rekognition import Rekognition
from hirewire_testing.aws.signing import Request, Signatory
from hirewire_testing.aws.transcribe import Transcribe
from hirewire_testing.aws.wire import Reply

KEYS = ("AKIAFAKEOFAWSFORTESTS", "the-secret-key-of-the-fake-of-aws")
"""Who may ask, when the recordings lie in no real store. Else who may read there: boto3 has one pair of keys for all."""


class AwsFake:
    """Rekognition and Transcribe, as far as recordings need them, at `url`.

    As a context manager it runs inside, and raises AssertionError at the end of a test that asked for what it doesn't
    imitate, or that made it answer what AWS can't, unless the test has looked at `complaints` and cleared them.
    Between `stop` and `start` it can't be reached; jobs, scripts, faults and the log stay.
    """

    def __init__(self, account: Account, *, port: int | None = None) -> None:
        self._chosen = port is None
        self.port = port or choose_ports(1, "fake of AWS")[0]
        self.account = account
        self.scripts, self.calls, self.pace = account.scripts, account.calls, account.pace
        self.faults = Faults(account.clock)
        store = account.objects
        self._keys = (store.access_key, store.secret_key) if isinstance(store, S3) else KEYS
        transcribe = Transcribe(account, self.url)
        self._kept = transcribe.kept
        operations = Rekognition(account).operations | transcribe.operations
        signatory = Signatory(dict([self._keys]), account.region)
        self._front = Front(account, self.faults, signatory, operations)
        self._server: _Server | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def complaints(self) -> list[str]:
        return self._front.complaints

    def environment(self) -> dict[str, str]:
        """What makes boto3, in another process, come here."""
        store = self.account.objects
        s3 = {"AWS_ENDPOINT_URL_S3": store.endpoint} if isinstance(store, S3) else {}
        return s3 | {
            "AWS_ENDPOINT_URL_REKOGNITION": self.url,
            "AWS_ENDPOINT_URL_TRANSCRIBE": self.url,
            "AWS_REGION": self.account.region,
            "AWS_DEFAULT_REGION": self.account.region,
            "AWS_ACCESS_KEY_ID": self._keys[0],
            "AWS_SECRET_ACCESS_KEY": self._keys[1],
        }

    def client(self, service: str, *, attempts: int = 1, **more: Any) -> Any:
        """boto3's client of `rekognition` or `transcribe`, that tries `attempts` times; `more` goes to its constructor.

        To be made in one thread at a time; then any number may use it.
        """
        config = Config(retries={"mode": "standard", "total_max_attempts": attempts})
        given = {
            "endpoint_url": self.url,
            "region_name": self.account.region,
            "aws_access_key_id": self._keys[0],
            "aws_secret_access_key": self._keys[1],
            "config": config,
        }
        return _session().client(service, **(given | more))

    def start(self) -> None:
        if self._server is None:
            self._server = _Server(self.port, self._front.reply, self._kept)
            serve = partial(self._server.serve_forever, poll_interval=0.05)
            threading.Thread(target=serve, name="fake of AWS").start()

    def stop(self) -> None:
        """Ends all connections, those that wait for an answer too."""
        if self._server is not None:
            self.faults.wake()
            self._server.end()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.faults.clear()
        self.stop()
        if self._chosen:
            CLAIMS.release(self.port)
        if self.complaints and error is None:
            raise AssertionError("\n".join(["the fake of AWS complains:", *self.complaints]))


@cache
def _session() -> Any:
    """It keeps the models that it has read."""
    return boto3.Session()


class _Server(socketserver.ThreadingTCPServer):
    """A thread for each connection; the end waits for all of them."""

    allow_reuse_address = True
    daemon_threads = False
    request_queue_size = 128

    def __init__(
        self, port: int, reply: Callable[[Request], Reply | None], kept: dict[str, bytes]
    ) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.reply = reply
        self.kept = kept
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        with self._lock:
            self._open.add(connection)
        return connection, address

    def close_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().close_request(request)

    def end(self) -> None:
        self.shutdown()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):  # the other side was first
                    connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Callers that are killed are no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One connection, which stays open for many requests as AWS's do."""

    server: _Server
    protocol_version = "HTTP/1.1"
    wbufsize = (
        -1
    )  # one packet for head and body: else the second waits for the first to be acknowledged

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.reply(Request("POST", self.path, headers, body))
        if reply is None:
            self.close_connection = True
        else:
            self._send(reply)

    def do_GET(self) -> None:
        """A transcript of a job that named no bucket."""
        kept = self.server.kept.get(self.path)
        self._send(Reply(HTTPStatus.OK, kept) if kept else Reply(HTTPStatus.NOT_FOUND, b""))

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in (reply.headers | {"Content-Length": str(len(reply.body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- named by the base class
        """Nothing: the log of calls says more."""
