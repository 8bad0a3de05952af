"""Copies of recordings on this machine, for as long as somebody works on them."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from hirewire_common.contracts import ObjectRef, Uploaded
from hirewire_common.errors import Refused, TryAgain

_BESIDE = 64 << 20
"""Bytes that half an hour of sound may come to as FLAC."""
_LATER = 30.0
"""Seconds until it is looked again whether there is room."""
_REPLACED = "The recording was replaced by another one since. Have the analysis made again to get the new one's."


class Fetches(Protocol):
    async def head(self, key: str) -> tuple[int, str]:
        """Bytes and ETag. NotFound."""
        ...

    async def fetch(self, key: str, to: Path, most: int, etag: str = "") -> int:
        """Write the object into the file; how many bytes it has. NotFound, or Refused when it has more than `most`, or another `etag`."""
        ...


@dataclass(frozen=True, slots=True)
class Spool:
    """Below `folder`, one folder for each try, removed with whatever it holds."""

    store: Fetches
    folder: Path

    @asynccontextmanager
    async def place(self) -> AsyncIterator["Place"]:
        path = await asyncio.to_thread(tempfile.mkdtemp, prefix="hirewire-", dir=self.folder)
        try:
            yield Place(self.store, Path(path))
        finally:
            await asyncio.to_thread(shutil.rmtree, path, ignore_errors=True)


@dataclass(slots=True)
class Place:
    """Fetches each thing once, when it is first needed."""

    store: Fetches
    folder: Path
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def recording(self, uploaded: Uploaded) -> Path:
        """NotFound where it is gone; Refused where another one lies there now, because its owner can put one there."""
        path = self.folder / "recording"
        async with self._turn:
            if not path.exists():
                if await self.store.head(uploaded.key) != (uploaded.size, uploaded.etag):
                    raise Refused("gone", _REPLACED, log=uploaded.key)
                self._needs(uploaded.size + _BESIDE)
                await self.store.fetch(uploaded.key, path, uploaded.size, uploaded.etag)
        return path

    async def audio(self, ref: ObjectRef) -> Path:
        path = self.folder / "audio.flac"
        async with self._turn:
            if not path.exists():
                await self.store.fetch(ref.key, path, ref.size)
        return path

    def _needs(self, size: int) -> None:
        """TryAgain before anything is fetched that there is no room for."""
        free = shutil.disk_usage(self.folder).free
        if free < size:
            raise TryAgain(after=_LATER, log=f"{free} bytes are free in {self.folder}, of {size}")
