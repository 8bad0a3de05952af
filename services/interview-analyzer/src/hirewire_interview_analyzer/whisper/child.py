"""What happens in the children of faster-whisper's: one recording each, which may hold anything."""

import os
import socket
from collections.abc import Iterator
from typing import BinaryIO

# or numpy starts threads as it is imported, and what has threads can't be forked from
os.environ["OPENBLAS_NUM_THREADS"] = "1"

from hirewire_common.sandbox.serving import serve
from hirewire_interview_analyzer.media import orders
from hirewire_interview_analyzer.whisper.orders import Model
from hirewire_interview_analyzer.whisper.writing import loaded, written_down

_NICER = 5


def work_on(work: socket.socket, text: str) -> None:
    """The model is loaded here, behind the fences, and not before the fork: it starts threads."""
    model = Model.model_validate_json(text)

    def listen(parcel: bytes, file: BinaryIO) -> Iterator[bytes]:
        os.nice(_NICER)
        order, _ = orders.Listening.of(parcel)
        for told in written_down(order, file, loaded(model), model.language):
            yield told.with_bytes()

    serve(work, {}, {orders.LISTEN: listen})
