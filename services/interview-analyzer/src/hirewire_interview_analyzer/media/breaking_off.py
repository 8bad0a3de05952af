"""Whether a file ends inside of something that it has begun. Runs in the child only.

A browser's recording doesn't say how long it is, but every piece of it says how many bytes it has; libraries that play it
read what is there, and don't tell.
"""

import os
from typing import BinaryIO, Final

_SEGMENT, _CLUSTER = b"\x18\x53\x80\x67", b"\x1f\x43\xb6\x75"
_LONGEST_HEAD: Final = 12
_MOST_PIECES: Final = 1_000_000
"""That are looked at: seven times as many as half an hour of a film has."""
_UNTOLD: Final = 0x7FFF_0000
"""Bytes from which on a WAV says that it doesn't know how many it will have."""


def breaks_off(container: str, file: BinaryIO) -> bool:
    """As far as this kind of file shows it; what isn't made as it should be is damaged, and doesn't break off."""
    size = file.seek(0, os.SEEK_END)
    if container == "matroska":
        return _ends_in_a_piece(file, size)
    return container == "wav" and _claims_more(file, size)


def _ends_in_a_piece(file: BinaryIO, size: int) -> bool:
    at = 0
    for _ in range(_MOST_PIECES):
        if at >= size:
            return at > size
        file.seek(at)
        head = file.read(_LONGEST_HEAD)
        name_length = _length_of(head)
        length = _length_of(head[name_length:])
        if name_length > 4 or length > 8:
            return False
        begins = at + name_length + length
        if len(head) < name_length + length:
            return True
        told = head[name_length : name_length + length]
        body = int.from_bytes(told, "big") & (1 << 7 * length) - 1
        if body == (1 << 7 * length) - 1:  # written while it went on
            at = begins
        elif head[:name_length] in (_SEGMENT, _CLUSTER) and begins + body > size:
            return True
        else:
            at = begins if head[:name_length] == _SEGMENT else begins + body
    return False


def _length_of(number: bytes) -> int:
    """Of a number as Matroska writes it, by the zeros that it begins with; 9 is none, 1 where nothing is left."""
    return 9 - number[0].bit_length() if number else 1


def _claims_more(file: BinaryIO, size: int) -> bool:
    file.seek(4)
    claimed = int.from_bytes(file.read(4), "little")
    return size < claimed + 8 < _UNTOLD
