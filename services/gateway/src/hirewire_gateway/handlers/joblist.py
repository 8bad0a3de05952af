"""Looking after jobs that were accepted."""

from dataclasses import dataclass
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import CancelJob, GetJob, Job, Principal
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.problems import unknown_job


@dataclass(frozen=True, slots=True)
class JobList:
    bus: Asks
    callers: Callers

    async def job(self, caller: Caller, job_id: UUID) -> tuple[Principal, Job]:
        principal = await self._asking(caller)
        return principal, await self.bus.ask(
            GetJob(id=job_id, principal=principal, trace=caller.trace)
        )

    async def cancel(self, caller: Caller, job_id: UUID) -> Job:
        principal = await self._asking(caller)
        return await self.bus.ask(CancelJob(id=job_id, principal=principal, trace=caller.trace))

    async def _asking(self, caller: Caller) -> Principal:
        """Who asks for a job: the session whose id was shown, else the caller itself."""
        shown = await self.callers.shown_workplace(caller)
        principal = shown.principal if shown else caller.principal
        if principal is None:
            raise unknown_job()
        return principal
