"""Copies of recordings on this machine, for as long as somebody works on them."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hirewire_common.contracts import ObjectRef, Uploaded


class Fetches(Protocol):
    async def fetch(self, key: str, to: Path, most: int) -> int:
        """Write the object into the file; how many bytes it has. NotFound, or Refused when it has more than `most`."""
        ...


@dataclass(frozen=True, slots=True)
class Spool:
    """Below `folder`, one folder for each try, removed with whatever it holds."""

    store: Fetches
    folder: Path | None = None

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

    async def recording(self, uploaded: Uploaded) -> Path:
        return await self._fetched(uploaded.key, "recording", uploaded.size)

    async def audio(self, ref: ObjectRef) -> Path:
        return await self._fetched(ref.key, "audio.flac", ref.size)

    async def _fetched(self, key: str, name: str, most: int) -> Path:
        path = self.folder / name
        if not path.exists():
            part = self.folder / f"{name}.part"
            await self.store.fetch(key, part, most)
            part.rename(path)
        return path
