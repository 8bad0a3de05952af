"""What was asked, when, and what it cost: every call, and every job that a call really started."""

import threading
from dataclasses import dataclass, field

DROPPED = "dropped"


@dataclass(frozen=True)
class Call:
    """One request. `at` is seconds since 1970; `name` the job's name, token or id, if it has one.

    `outcome` is `ok`, the code of an error, or `dropped` when the connection was closed instead of an answer.
    """

    operation: str
    at: float
    name: str | None
    outcome: str


@dataclass(frozen=True)
class Started:
    """One job that AWS would send a bill for; `name` is Transcribe's job name or Rekognition's ClientRequestToken."""

    operation: str
    name: str | None
    bucket: str
    key: str


@dataclass
class CallLog:
    """May be written and asked by many threads."""

    _calls: list[Call] = field(default_factory=list)
    _jobs: list[Started] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, call: Call) -> None:
        with self._lock:
            self._calls.append(call)

    def add_job(self, job: Started) -> None:
        with self._lock:
            self._jobs.append(job)

    def calls(self, operation: str | None = None, *, name: str | None = None) -> list[Call]:
        """In the order of their answers; only those of one operation, or with one name."""
        with self._lock:
            return [
                call
                for call in self._calls
                if operation in (None, call.operation) and name in (None, call.name)
            ]

    def jobs(self, name: str | None = None, *, key: str | None = None) -> list[Started]:
        """The jobs that were started under this name or token, or on the object with this key. Deleted ones count."""
        with self._lock:
            return [
                job for job in self._jobs if name in (None, job.name) and key in (None, job.key)
            ]
