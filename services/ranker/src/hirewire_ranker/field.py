"""Who takes part in a ranking: the résumés of a session as they were read, and the files that can't be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    MOST_RANKED,
    Candidate,
    Candidates,
    ListCandidates,
    Principal,
    Unranked,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.library import Library, Lost

_NAMED_AT_ONCE = 150


@dataclass(frozen=True, slots=True)
class Taking:
    """A résumé that takes part."""

    candidate: Candidate
    kept: Kept


@dataclass(frozen=True, slots=True)
class Field:
    taking: tuple[Taking, ...]
    unranked: tuple[Unranked, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    bus: Asks
    library: Library

    async def of(
        self,
        principal: Principal,
        session: str | None,
        only: Sequence[UUID],
        told: Callable[[int, int], None],
    ) -> Field:
        """Raises NotFound when there is nobody, and Refused when there are too many."""
        candidates, unranked = await self._listed(principal, session, only)
        if not candidates:
            raise NotFound(message=_nobody(unranked))
        kept = await self.library.all_of(principal, candidates, told)
        taking, lost = [], []
        for one in candidates:
            match kept[one.resume_id]:
                case Lost(why):
                    lost.append(Unranked(file_name=one.file_name, reason=why))
                case found:
                    taking.append(Taking(one, found))
        return Field(tuple(taking), (*unranked, *lost))

    async def _listed(
        self, principal: Principal, session: str | None, only: Sequence[UUID]
    ) -> tuple[list[Candidate], list[Unranked]]:
        if not only:
            return await self._pages(principal, session, ())
        every: list[Candidate] = []
        for at in range(0, len(only), _NAMED_AT_ONCE):
            some = tuple(only[at : at + _NAMED_AT_ONCE])
            every += (await self._pages(principal, session, some))[0]
        return every, []

    async def _pages(
        self, principal: Principal, session: str | None, only: tuple[UUID, ...]
    ) -> tuple[list[Candidate], list[Unranked]]:
        every: list[Candidate] = []
        unranked: list[Unranked] = []
        page = Candidates(after=UUID(int=0))
        while page.after is not None:
            after = page.after if page.after.int else None
            ask = ListCandidates(principal=principal, session=session, only=only, after=after)
            page = await self.bus.ask(ask)
            every += page.candidates
            unranked += page.unranked
            _check(len(every))
        return every, unranked


def _check(count: int) -> None:
    if count > MOST_RANKED:
        raise Refused(
            "too_large", f"A ranking takes {MOST_RANKED} résumés at most. Name those that you mean."
        )


def _nobody(unranked: Sequence[Unranked]) -> str:
    if not unranked:
        return "There is no résumé in this session. Upload some first."
    told = "; ".join(f"{one.file_name}: {one.reason}" for one in unranked[:3])
    return f"There is no résumé in this session that can be ranked. {told}"
