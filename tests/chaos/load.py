"""Clients that upload without a pause, on several gateways at once, and remember every answer."""

import itertools
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import httpx

from hirewire_testing.papers import RESUME

WAIT_LIMIT = 15.0
"""Seconds; what gateways under load are told, so that a hang shows within a test."""
_HANGS = 60.0
_BREATH = 0.1


@dataclass
class Upload:
    """One request and what became of it. `status` 0: the connection broke, so nobody knows; -1: it hung."""

    name: str
    began: float
    ended: float = 0.0
    status: int = 0
    answer: dict[str, Any] = field(default_factory=dict)
    retry_after: str | None = None

    @property
    def accepted(self) -> bool:
        return self.status in (200, 202)

    @property
    def job(self) -> str:
        return str(self.answer["job_id"])

    @property
    def seconds(self) -> float:
        return self.ended - self.began


def send(
    client: httpx.Client,
    name: str,
    data: bytes = RESUME.encode(),
    *,
    user: str = "ada@example.org",
    session: str = "",
    wait: float = 0,
    key: str = "",
) -> Upload:
    """Upload one document; with `wait` 0 the answer does not wait for the job."""
    headers = {"X-User-Id": user, "Prefer": f"wait={wait:g}" if wait else "respond-async"}
    if session:
        headers["X-Session-ID"] = session
    if key:
        headers["Idempotency-Key"] = key
    upload = Upload(name, time.monotonic())
    try:
        reply = client.post("/api/resume/parse", headers=headers, files={"file": (name, data)})
        upload.status, upload.answer = reply.status_code, reply.json()
        upload.retry_after = reply.headers.get("Retry-After")
    except httpx.TimeoutException:
        upload.status = -1
    except httpx.TransportError:
        upload.status = 0
    upload.ended = time.monotonic()
    return upload


class Load:
    """Inside, `clients` threads upload files called `name`-…; every second one waits for its results."""

    def __init__(self, name: str, gateways: Sequence[str], *, clients: int = 6) -> None:
        self._name = name
        self._gateways = gateways
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._threads = [
            threading.Thread(target=self._upload_on, args=(number,)) for number in range(clients)
        ]
        self.uploads: list[Upload] = []

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        for thread in self._threads:
            thread.join()

    @property
    def accepted(self) -> list[Upload]:
        with self._lock:
            return [upload for upload in self.uploads if upload.accepted]

    def accepted_since(self, moment: float) -> int:
        """How many that began after `moment` were accepted."""
        return sum(upload.began > moment for upload in self.accepted)

    def _upload_on(self, number: int) -> None:
        gateway = self._gateways[number % len(self._gateways)]
        wait = WAIT_LIMIT if number // len(self._gateways) % 2 else 0
        with httpx.Client(base_url=gateway, timeout=_HANGS) as client:
            for count in itertools.count():
                if self._stopping.is_set():
                    return
                upload = send(
                    client, f"{self._name}-{number}-{count}.txt", user=f"client-{number}", wait=wait
                )
                with self._lock:
                    self.uploads.append(upload)
                if not (wait and upload.accepted):
                    self._stopping.wait(_BREATH)


def longest_stall(uploads: Sequence[Upload]) -> float:
    """The longest time in which nobody was told that his upload is accepted."""
    moments = sorted(upload.ended for upload in uploads if upload.accepted)
    return max((after - before for before, after in itertools.pairwise(moments)), default=0.0)
