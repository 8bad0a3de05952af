"""Features of résumés, each read once: from memory, else from storage, else from its text."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import structlog

from hirewire_common.asking import Asks
from hirewire_common.claim_checks import Store
from hirewire_common.contracts import (
    LARGEST_INLINE,
    Candidate,
    Features,
    GetFeatures,
    KeepFeatures,
    ObjectRef,
    Principal,
    features_key,
)
from hirewire_common.errors import NotFound, Refused, TryAgain
from hirewire_ranker.domain.kept import Kept, Reader, directions_of, packed, unpacked
from hirewire_ranker.domain.resume.reading import seen

log = structlog.get_logger()

_AT_ONCE = 4
_PER_QUESTION = 20
Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Lost:
    """A résumé whose features can't be had, and why."""

    why: str


@dataclass(slots=True)
class _Memory:
    """The least recently used goes first. By content, so that the same file uploaded twice is read once."""

    most: int
    kept: OrderedDict[tuple[str, str], Kept] = field(default_factory=OrderedDict)

    def get(self, key: tuple[str, str]) -> Kept | None:
        found = self.kept.get(key)
        if found is not None:
            self.kept.move_to_end(key)
        return found

    def put(self, key: tuple[str, str], kept: Kept) -> None:
        self.kept[key] = kept
        while len(self.kept) > self.most:
            self.kept.popitem(last=False)


class Library:
    def __init__(self, bus: Asks, blobs: Store, reader: Reader, *, cached: int) -> None:
        self.reader = reader
        self._bus = bus
        self._blobs = blobs
        self._memory = _Memory(cached)

    async def read(self, text: ObjectRef, person: str) -> Kept:
        """From the résumé's text. Raises Refused when it isn't text, and TryAgain when it can't be fetched."""
        try:
            plain = (await self._blobs.get(text)).decode()
        except UnicodeDecodeError:
            raise Refused("unreadable_text", "The résumé's text can't be read.") from None
        return await asyncio.to_thread(lambda: self.reader.read(plain, seen(plain, person)))

    async def sent(self, kept: Kept, key: str) -> Features:
        """As a message takes them: large ones lie in the store under this key."""
        body: str | ObjectRef = await asyncio.to_thread(packed, kept)
        if isinstance(body, str) and len(body) > LARGEST_INLINE:
            body = await self._blobs.put(key, body.encode(), media_type="text/plain")
        space, meaning = directions_of(kept.features.space, kept.features.vectors)
        return Features(version=self.reader.version, body=body, space=space, meaning=meaning)

    async def all_of(
        self, principal: Principal, candidates: Sequence[Candidate], told: Told
    ) -> dict[UUID, Kept | Lost]:
        """Of each of the candidates; `told` hears how many there are so far."""
        found: dict[UUID, Kept | Lost] = {
            one.resume_id: kept
            for one in candidates
            if (kept := self._memory.get(self._key(one))) is not None
        }
        rest = [one for one in candidates if one.resume_id not in found]
        known = [one for one in rest if one.indexed == self.reader.version]
        told(len(found), len(candidates))
        for some in _chunks(known, _PER_QUESTION * _AT_ONCE):
            found |= await self._from_storage(principal, some)
            told(len(found), len(candidates))
        for some in _chunks([one for one in rest if one.resume_id not in found], _AT_ONCE):
            found |= await self._from_texts(principal, some)
            told(len(found), len(candidates))
        return found

    def _key(self, one: Candidate) -> tuple[str, str]:
        return one.text.sha256 if one.text else one.content, one.person

    async def _from_storage(
        self, principal: Principal, some: Sequence[Candidate]
    ) -> dict[UUID, Kept | Lost]:
        asked = [self._asked(principal, few) for few in _chunks(some, _PER_QUESTION)]
        answers = await asyncio.gather(*asked)
        bodies = {name: body for answer in answers for name, body in answer.items()}
        kept = await asyncio.to_thread(lambda: {name: unpacked(b) for name, b in bodies.items()})
        for one in some:
            if one.resume_id in kept:
                self._memory.put(self._key(one), kept[one.resume_id])
        return dict(kept)

    async def _asked(self, principal: Principal, few: Sequence[Candidate]) -> dict[UUID, str]:
        found: dict[UUID, str] = {}
        left = tuple(one.resume_id for one in few)
        while left:
            version = self.reader.version
            ask = GetFeatures(principal=principal, resumes=left, version=version)
            answer = await self._bus.ask(ask)
            for name, features in answer.found.items():
                found[name] = await self._body(features)
            left = answer.left
        return found

    async def _body(self, features: Features) -> str:
        if isinstance(features.body, str):
            return features.body
        return (await self._blobs.get(features.body)).decode()

    async def _from_texts(
        self, principal: Principal, some: Sequence[Candidate]
    ) -> dict[UUID, Kept | Lost]:
        read = await asyncio.gather(*(self._from_text(principal, one) for one in some))
        return {one.resume_id: kept for one, kept in zip(some, read, strict=True)}

    async def _from_text(self, principal: Principal, one: Candidate) -> Kept | Lost:
        if one.text is None:
            return Lost("It was read by an earlier version. Upload it again.")
        try:
            kept = await self.read(one.text, one.person)
        except Refused as error:
            return Lost(error.message)
        self._memory.put(self._key(one), kept)
        await self._keep(principal, one, kept)
        return kept

    async def _keep(self, principal: Principal, one: Candidate, kept: Kept) -> None:
        """So that it need not be read again; when that fails, it is read again."""
        try:
            features = await self.sent(kept, features_key(principal, one.session, one.resume_id))
            ask = KeepFeatures(principal=principal, resume_id=one.resume_id, features=features)
            await self._bus.ask(ask)
        except (NotFound, TryAgain) as error:
            log.warning("features not kept", resume=str(one.resume_id), why=error.log)


def _chunks(every: Sequence[Candidate], size: int) -> list[Sequence[Candidate]]:
    return [every[at : at + size] for at in range(0, len(every), size)]
