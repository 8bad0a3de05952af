"""What happens in the children: one recording each, which may hold anything."""

import os
import socket
from collections.abc import Callable, Iterator
from typing import BinaryIO

# or numpy starts threads as it is imported, and what has threads can't be forked from
os.environ["OPENBLAS_NUM_THREADS"] = "1"

from hirewire_common.sandbox.serving import FileJobs, Jobs, serve
from hirewire_interview_analyzer.media import detecting, orders
from hirewire_interview_analyzer.media.cutting import cut_up
from hirewire_interview_analyzer.media.extracting import extracted
from hirewire_interview_analyzer.media.listening import listened_to
from hirewire_interview_analyzer.media.looking import looked_at, photographed
from hirewire_interview_analyzer.media.probing import probed
from hirewire_interview_analyzer.media.recognising import recogniser
from hirewire_interview_analyzer.media.transcoding import transcoded
from hirewire_interview_analyzer.speech.hearing import heard
from hirewire_interview_analyzer.speech.orders import TRANSCRIBE, Order

_NICER = 5


def transcribe(parcel: bytes) -> bytes:
    return heard(*Order.of(parcel)).model_dump_json().encode()


def probe(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Length.of(parcel)
    yield orders.Probed(media=probed(order, file)).with_bytes()


def extract(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Length.of(parcel)
    for told, piece in extracted(order, file):
        yield told.with_bytes(piece)


def listen(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Listening.of(parcel)
    for told in listened_to(order, file):
        yield told.with_bytes()


def cut(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Cutting.of(parcel)
    for told, piece in cut_up(order, file):
        yield told.with_bytes(piece)


def faces(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Looking.of(parcel)
    for told in looked_at(order, file):
        yield told.with_bytes()


def frames(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Looking.of(parcel)
    for told, pictures in photographed(order, file):
        yield told.with_bytes(pictures)


def transcode(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
    order, _ = orders.Looking.of(parcel)
    for told, piece in transcoded(order, file):
        yield told.with_bytes(piece)


JOBS: Jobs = {TRANSCRIBE: transcribe}
LONG_JOBS: FileJobs = {
    orders.PROBE: probe,
    orders.EXTRACT: extract,
    orders.LISTEN: listen,
    orders.CUT: cut,
    orders.FACES: faces,
    orders.FRAMES: frames,
    orders.TRANSCODE: transcode,
}


def giving_way(name: str) -> Callable[[bytes, BinaryIO], Iterator[bytes]]:
    """To short recordings, which somebody waits for: the process, which does one job only, is the nicer one."""

    def job(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
        os.nice(_NICER)
        return LONG_JOBS[name](parcel, file)

    return job


OVER_FILES: FileJobs = {name: giving_way(name) for name in LONG_JOBS}


def prepare(_: str) -> None:
    """Models are loaded once, and shared by all children."""
    recogniser()
    detecting.prepare()


def work_on(work: socket.socket, _: str) -> None:
    serve(work, JOBS, OVER_FILES)
