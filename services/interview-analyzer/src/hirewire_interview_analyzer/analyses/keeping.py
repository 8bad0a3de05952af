"""What a stage keeps for itself of what it did, until it is done."""

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from hirewire_common.contracts import AnalyzeRecording, ObjectRef, Stage
from hirewire_common.errors import NotFound


class Store(Protocol):
    """The object store."""

    async def put(self, key: str, data: bytes | BinaryIO, *, media_type: str) -> ObjectRef: ...

    async def get(self, ref: ObjectRef) -> bytes: ...

    async def load(self, key: str) -> bytes:
        """NotFound when nothing lies there."""
        ...


@dataclass(frozen=True, slots=True)
class Keeping:
    """Below the analysis's own keys, with the stage's name before."""

    command: AnalyzeRecording
    store: Store
    stage: Stage

    async def get(self, name: str) -> bytes | None:
        try:
            return await self.store.load(self._key(name))
        except NotFound:
            return None

    async def put(self, name: str, data: bytes) -> None:
        await self.store.put(self._key(name), data, media_type="application/octet-stream")

    def _key(self, name: str) -> str:
        return self.command.output_key(f"{self.stage}-{name}")
