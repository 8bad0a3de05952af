"""What happens in the children of MediaPipe's: one recording each, which may hold anything."""

import os
import socket
from collections.abc import Iterator
from typing import BinaryIO

# or numpy starts threads as it is imported, and what has threads can't be forked from
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import cv2

from hirewire_common.sandbox.serving import serve
from hirewire_interview_analyzer.landmarks.looking import landmarker, load_library, looked_at
from hirewire_interview_analyzer.media import orders

_NICER = 5


def prepare(_: str) -> None:
    cv2.setNumThreads(0)
    load_library()


def work_on(work: socket.socket, model: str) -> None:
    """The model is loaded here, behind the fences, and not before the fork: it starts threads."""

    def faces(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
        os.nice(_NICER)
        order, _ = orders.Looking.of(parcel)
        with landmarker(model) as found:
            for told in looked_at(order, file, found):
                yield told.with_bytes()

    serve(work, {}, {orders.FACES: faces})
