"""The child's side of doing one job after another."""

import json
import resource
import socket
import traceback
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from hirewire_common.errors import Refused
from hirewire_common.sandbox.frames import ANSWER, ORDER, Kind
from hirewire_common.sandbox.handing import Orders
from hirewire_common.sandbox.jail import more_time

Jobs = Mapping[str, Callable[[bytes], bytes]]
FileJobs = Mapping[str, Callable[[bytes, BinaryIO], Iterator[bytes]]]
LARGEST_ANSWER = 16 << 20
"""And the largest part of one."""


def serve(work: socket.socket, jobs: Jobs, over_files: FileJobs | None = None) -> None:
    """Do what is asked until the service closes its end.

    A job gets bytes and returns some, or raises Refused. One over a file gets that too, open to read, and yields its
    answer in parts; what it may take of the CPU counts anew from each of them.
    """
    cpu = resource.getrlimit(resource.RLIMIT_CPU)[0]
    orders = Orders(work)
    with work.makefile("wb") as answers:
        _say(answers, Kind.READY, b"")
        while head := orders.read(ORDER.size):
            name_length, length = ORDER.unpack(head)
            name, payload = orders.read(name_length).decode(), orders.read(length)
            more_time(cpu)
            for kind, said in _answers(_doing(jobs, over_files or {}, name, payload, orders)):
                _say(answers, kind, said)
                more_time(cpu)
            orders.drop()


def _say(answers: BinaryIO, kind: Kind, said: bytes) -> None:
    most_memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    answers.write(ANSWER.pack(kind, most_memory, len(said)) + said)
    answers.flush()


def _doing(
    jobs: Jobs, over_files: FileJobs, name: str, payload: bytes, orders: Orders
) -> Iterator[tuple[Kind, bytes]]:
    if name not in over_files:
        yield Kind.DONE, jobs[name](payload)
        return
    with orders.file() as file:
        for part in over_files[name](payload, file):
            yield Kind.PART, part
    yield Kind.DONE, b""


def _answers(doing: Iterator[tuple[Kind, bytes]]) -> Iterator[tuple[Kind, bytes]]:
    """What is done, or how it failed, which is the last."""
    try:
        for kind, said in doing:
            if len(said) > LARGEST_ANSWER:
                yield Kind.TOO_LARGE, b""
                return
            yield kind, said
    except GeneratorExit:  # the service is gone
        raise
    except Refused as refused:
        told = [refused.code, refused.message, refused.log[:300]]
        yield Kind.REFUSED, json.dumps(told).encode()
    except MemoryError:
        yield Kind.TOO_LARGE, b""
    except BaseException as error:  # noqa: BLE001  (a panic of Rust's, too; the parent raises it again)
        yield Kind.BUG, _where(error).encode()


def _where(error: BaseException) -> str:
    """The error's type and place, without its text, which may quote a résumé."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}"
