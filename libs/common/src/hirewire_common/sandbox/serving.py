"""The child's side of doing one job after another."""

import json
import resource
import socket
import traceback
from collections.abc import Callable, Mapping
from typing import BinaryIO

from hirewire_common.errors import Refused
from hirewire_common.sandbox.frames import ANSWER, ORDER, Kind
from hirewire_common.sandbox.jail import more_time

Jobs = Mapping[str, Callable[[bytes], bytes]]
LARGEST_ANSWER = 16 << 20


def serve(work: socket.socket, jobs: Jobs) -> None:
    """Do what is asked until the service closes its end. A job gets bytes and returns some, or raises Refused."""
    cpu = resource.getrlimit(resource.RLIMIT_CPU)[0]
    with work.makefile("rb") as orders, work.makefile("wb") as answers:
        _say(answers, Kind.READY, b"")
        while head := orders.read(ORDER.size):
            name_length, length = ORDER.unpack(head)
            name, payload = orders.read(name_length).decode(), orders.read(length)
            more_time(cpu)
            _say(answers, *_answer(jobs, name, payload))


def _say(answers: BinaryIO, kind: Kind, said: bytes) -> None:
    most_memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    answers.write(ANSWER.pack(kind, most_memory, len(said)) + said)
    answers.flush()


def _answer(jobs: Jobs, name: str, payload: bytes) -> tuple[Kind, bytes]:
    try:
        done = jobs[name](payload)
    except Refused as refused:
        return Kind.REFUSED, json.dumps([refused.code, refused.message, refused.log[:300]]).encode()
    except MemoryError:
        return Kind.TOO_LARGE, b""
    except BaseException as error:  # noqa: BLE001  (a panic of Rust's, too; the parent raises it again)
        return Kind.BUG, _where(error).encode()
    return (Kind.TOO_LARGE, b"") if len(done) > LARGEST_ANSWER else (Kind.DONE, done)


def _where(error: BaseException) -> str:
    """The error's type and place, without its text, which may quote a résumé."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}"
