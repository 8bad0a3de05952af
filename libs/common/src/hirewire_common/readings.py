"""What was read from a document travels in the message itself while it is small, and by claim check when it is large."""

from typing import Protocol

from hirewire_common.contracts import LARGEST_INLINE, ObjectRef, ReadResume


class Puts(Protocol):
    async def put(self, key: str, data: bytes, *, media_type: str) -> ObjectRef: ...


class Gets(Protocol):
    async def get(self, ref: ObjectRef) -> bytes: ...


async def sent(reading: ReadResume, store: Puts, key: str) -> ReadResume | ObjectRef:
    """As a message takes it: a large one lies in the store under this key."""
    body = reading.model_dump_json().encode()
    if len(body) <= LARGEST_INLINE:
        return reading
    return await store.put(key, body, media_type="application/json")


async def received(reading: ReadResume | ObjectRef, store: Gets) -> ReadResume:
    """As it was before it was sent."""
    if isinstance(reading, ObjectRef):
        return ReadResume.model_validate_json(await store.get(reading))
    return reading
