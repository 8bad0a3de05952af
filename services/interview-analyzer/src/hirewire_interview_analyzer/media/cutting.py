"""A long recording's sound in pieces, each a FLAC file of its own. Runs in the child only."""

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from hirewire_interview_analyzer.media.flac import Flac
from hirewire_interview_analyzer.media.orders import Cut, Cutting
from hirewire_interview_analyzer.media.stretches import stretches


def cut_up(order: Cutting, file: BinaryIO) -> Iterator[tuple[Cut, bytes]]:
    """In order of time; what nobody says anything in is in none of them."""
    for one in stretches(file, order.spoken, order.longest):
        yield Cut(start=one.start, at=one.end), _flac(one.samples)


def _flac(samples: bytes) -> bytes:
    out = Flac()
    out.add(np.frombuffer(samples, np.int16))
    out.end()
    written = bytearray()
    for at, piece in out.take():
        written.extend(bytes(max(0, at + len(piece) - len(written))))
        written[at : at + len(piece)] = piece
    return bytes(written)
