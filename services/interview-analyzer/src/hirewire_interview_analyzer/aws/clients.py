"""AWS by boto3, whose calls block: in threads, made when first needed, their errors translated in one place."""

import asyncio
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import IOBase
from typing import Any

import structlog
from botocore import xform_name
from botocore.config import Config

from hirewire_common.errors import HirewireError, Refused
from hirewire_common.tracing import calling
from hirewire_interview_analyzer.aws.errors import AwsError, Known, code_of, translated
from hirewire_interview_analyzer.aws.pacing import Pace

log = structlog.get_logger()

_THREADS = 16
_ATTEMPTS = 2
"""By boto3 itself; what fails twice is put off, and the worker is free."""
_CONNECT, _READ = 5, 60
"""Seconds."""
_ACTIONS = {"HeadObject": "GetObject"}
"""What IAM calls it, where that is another name."""
Connect = Callable[[str], Any]


def connected(region: str) -> Connect:
    """Clients by their names. Keys, and `AWS_ENDPOINT_URL_…`, are found where boto3 always looks for them."""
    import boto3  # takes long, and most servers don't need it

    session = boto3.Session(region_name=region or None)
    config = Config(
        retries={"mode": "standard", "total_max_attempts": _ATTEMPTS},
        connect_timeout=_CONNECT,
        read_timeout=_READ,
        max_pool_connections=_THREADS,
        # other stores that speak S3 don't know the newer sums
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    return lambda name: session.client(name, config=config)


class Clients:
    """One for each service, shared by all who ask. `connect` is called once, in a thread; `paces` by operation."""

    def __init__(
        self, connect: Callable[[], Connect], paces: Mapping[str, Pace] | None = None
    ) -> None:
        self._connect = connect
        self._paces = paces or {}
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="aws")
        self._making = threading.Lock()
        self._maker: Connect | None = None
        self._clients: dict[str, Any] = {}

    def close(self) -> None:
        """What is under way ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def ask(
        self, service: str, operation: str, *, known: frozenset[str] = frozenset(), **members: Any
    ) -> Any:
        """boto3's answer to the operation, named as IAM does. Known for a code of `known`; Refused, Throttled, TryAgain.

        What runs in the thread can't be stopped, so who is cancelled meanwhile stays until it has ended: whoever removes
        what was begun must not be overtaken by it. What is being sent is closed, so that this doesn't take long.
        """
        pace = self._paces.get(operation)
        if pace:
            await pace.turn()
        loop = asyncio.get_running_loop()
        asked = loop.run_in_executor(self._threads, self._asked, service, operation, known, members)
        with calling(f"{service}.{operation}"):
            try:
                return await asyncio.shield(asked)
            except asyncio.CancelledError:
                _close(members)
                await asyncio.gather(asked, return_exceptions=True)
                raise

    def slow(self, operation: str) -> None:
        """It was too much: all who ask for this wait a little."""
        if pace := self._paces.get(operation):
            pace.slow()

    def _asked(
        self, service: str, operation: str, known: frozenset[str], members: dict[str, Any]
    ) -> Any:
        try:
            answer = getattr(self._client(service), xform_name(operation))(**members)
            return _with_body(answer)
        except AwsError as error:
            code = code_of(error)
            if code in known:
                raise Known(code) from error
            action = f"{service}:{_ACTIONS.get(operation, operation)}"
            raise _told(translated(error, action)) from error

    def _client(self, service: str) -> Any:
        with self._making:
            if self._maker is None:
                self._maker = self._connect()
            if service not in self._clients:
                self._clients[service] = self._maker(service)
            return self._clients[service]


def _close(members: Mapping[str, Any]) -> None:
    for member in members.values():
        if isinstance(member, IOBase):
            member.close()


def _told(error: HirewireError) -> HirewireError:
    """A stage that is refused is left out of its analysis; what the operator can do about it is said here."""
    if isinstance(error, Refused):
        log.error("aws_refused", code=error.code, why=error.log)
    return error


def _with_body(answer: dict[str, Any]) -> dict[str, Any]:
    """An object's bytes are read here, where nobody waits for it."""
    body = answer.get("Body")
    return answer | {"Body": body.read()} if body is not None else answer
