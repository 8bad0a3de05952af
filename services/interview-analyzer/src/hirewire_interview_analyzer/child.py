"""What happens in the children: one recording each, which may hold anything."""

import socket

from hirewire_common.sandbox.serving import Jobs, serve
from hirewire_interview_analyzer.speech.hearing import heard
from hirewire_interview_analyzer.speech.orders import TRANSCRIBE, Order
from hirewire_interview_analyzer.speech.recognising import recogniser


def transcribe(parcel: bytes) -> bytes:
    return heard(*Order.of(parcel)).model_dump_json().encode()


JOBS: Jobs = {TRANSCRIBE: transcribe}


def prepare(_: str) -> None:
    """The model is loaded once, and shared by all children."""
    recogniser()


def work_on(work: socket.socket, _: str) -> None:
    serve(work, JOBS)
