"""A file that is written in pieces, each of them handed on: none is kept longer than it takes to send it.

Runs in the child only.
"""

import io

Piece = tuple[int, bytes]
"""Bytes, and where in the file they belong."""


class Pieces(io.RawIOBase):
    """A file to be written whose bytes are handed on."""

    def __init__(self) -> None:
        self._pieces: list[tuple[int, bytearray]] = []
        self._at = self._end = 0

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self._pieces and self._at == self._pieces[-1][0] + len(self._pieces[-1][1]):
            self._pieces[-1][1].extend(data)
        else:
            self._pieces.append((self._at, bytearray(data)))
        self._at += len(data)
        self._end = max(self._end, self._at)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._end}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    @property
    def waiting(self) -> int:
        """Bytes that can be taken."""
        return sum(len(data) for _, data in self._pieces)

    def take(self) -> list[Piece]:
        taken = [(at, bytes(data)) for at, data in self._pieces]
        self._pieces.clear()
        return taken
