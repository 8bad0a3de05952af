"""The recordings of an account that were analysed."""

from dataclasses import dataclass
from math import inf
from uuid import UUID

from hirewire_common.asking import Asks, Page, whole
from hirewire_common.contracts import ListAnalyses, ListedAnalysis, Principal

_PAGE = 50


@dataclass(frozen=True, slots=True)
class Analyses:
    bus: Asks

    async def listed(
        self,
        principal: Principal,
        *,
        behind: UUID | None = None,
        most: float = inf,
        every: bool = False,
    ) -> list[ListedAnalysis]:
        """Newest first, at most so many: the newest of each recording, or `every` one.

        Those that stand `behind` one of them. Raises NotFound for one that isn't there.
        """

        async def page(last: ListedAnalysis | None) -> Page[ListedAnalysis]:
            found = await self.bus.ask(
                ListAnalyses(
                    principal=principal,
                    behind=last.job.id if last else behind,
                    most=int(min(_PAGE, most)),
                    every=every,
                )
            )
            return found.analyses, found.more

        return (await whole(page, enough=most))[: int(most) if most < inf else None]
