"""What travels in a message itself while it is small, and by claim check when it is large."""

from typing import Protocol, TypeVar

from hirewire_common.contracts import LARGEST_INLINE, Data, ObjectRef

D = TypeVar("D", bound=Data)


class Puts(Protocol):
    async def put(self, key: str, data: bytes, *, media_type: str) -> ObjectRef: ...


class Gets(Protocol):
    async def get(self, ref: ObjectRef) -> bytes: ...


class Store(Puts, Gets, Protocol):
    """The object store."""


async def sent(data: D, store: Puts, key: str, *, inline: int = LARGEST_INLINE) -> D | ObjectRef:
    """As a message takes it: of more than `inline` bytes it lies in the store under this key."""
    body = data.model_dump_json().encode()
    if len(body) <= inline:
        return data
    return await store.put(key, body, media_type="application/json")


async def received(kind: type[D], data: D | ObjectRef, store: Gets) -> D:
    """As it was before it was sent. Raises ValidationError when what lies there isn't of this kind."""
    if isinstance(data, ObjectRef):
        return kind.model_validate_json(await store.get(data))
    return data
