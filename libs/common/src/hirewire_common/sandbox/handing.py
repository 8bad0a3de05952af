"""A file that is too large to be sent goes to a child as an open descriptor, to read and for nothing else."""

import fcntl
import io
import os
import stat
from socket import recv_fds, send_fds, socket
from typing import BinaryIO

_CHUNK = 1 << 16


def hand_over(work: socket, said: bytes, file: int) -> None:
    """Send these few bytes, and the descriptor with them. ConnectionError when the child doesn't take them.

    ValueError for what is no regular file, or open to more than reading: a descriptor gives all that it was opened for.
    """
    flags = fcntl.fcntl(file, fcntl.F_GETFL)
    only_read = flags & os.O_ACCMODE == os.O_RDONLY and not flags & os.O_PATH
    if not only_read or not stat.S_ISREG(os.fstat(file).st_mode):
        raise ValueError("a child gets regular files only, open to read only")
    try:
        sent = send_fds(work, [said], [file])
    except OSError as error:
        raise ConnectionError(f"not taken: {error!r}") from error
    if sent < len(said):
        raise ConnectionError("not taken: it has not read what it was sent before")


class Orders:
    """The child's end of the socket, read in a way that loses no descriptor: what only reads bytes drops them."""

    def __init__(self, work: socket) -> None:
        self._work = work
        self._files: list[int] = []

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer at the end."""
        said = bytearray()
        while len(said) < size:
            part, files, _, _ = recv_fds(self._work, min(size - len(said), _CHUNK), 1)
            self._files += files
            if not part:
                break
            said += part
        return bytes(said)

    def file(self) -> BinaryIO:
        """The one that came with what was read last. LookupError when none did."""
        return io.BufferedReader(_Handed(self._files.pop()), _CHUNK)

    def drop(self) -> None:
        """Close what came and wasn't asked for."""
        while self._files:
            os.close(self._files.pop())


class _Handed(io.RawIOBase):
    """Reads at places of its own: the descriptor's is shared by all who were handed it."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        got = os.preadv(self._file, [buffer], self._at)
        self._at += got
        return got

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        bases = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: os.fstat(self._file).st_size}
        at = bases[whence] + offset
        if at < 0:
            raise ValueError("before the start")
        self._at = at
        return at

    def close(self) -> None:
        if not self.closed:
            os.close(self._file)
        super().close()
