"""Where one analysis stands: which of its stages are over, what they made, and what is kept of the open ones."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO, TypeVar

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    AnalysisStage,
    AnalysisStages,
    AnalyzeRecording,
    Data,
    Fault,
    FindMeasured,
    KeepStage,
    ListStages,
    ObjectRef,
    Stage,
)
from hirewire_common.contracts.analyzing import MEASURED
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotYet, Refused, TryAgain
from hirewire_interview_analyzer.analyses.keeping import Keeping, Store
from hirewire_interview_analyzer.analyses.patience import put_off
from hirewire_interview_analyzer.analyses.providers import OutOfService, Waiting, Work

log = structlog.get_logger()
D = TypeVar("D", bound=Data)
Tell = Callable[[Stage, float], Awaitable[None]]
_MISSING = Fault(code="internal", message="This part is missing.")


class Lacking(Exception):  # not an error: a part that the analysis may go on without
    """`why` is for the recording's owner."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault
        self.why = fault.message


@dataclass(slots=True)
class Course:
    """Of one command. `tell` hears how far it is: the stage, and the share of it that is done, 0 to 1."""

    command: AnalyzeRecording
    bus: Asks
    store: Store
    tell: Tell
    stages: AnalysisStages = field(default_factory=AnalysisStages)

    async def known(self) -> "Course":
        """With what earlier tries have left, which is told, and what other analyses have measured of the same bytes.

        Analyses of one session come one after the other, so that nobody is measuring it now.
        """
        self.stages = await self._listed()
        if not self.stages.over and not all(map(self.stages.of, MEASURED)):
            await self._take_over()
        for one in self.stages.stages:
            if one.over:
                await self.tell(one.stage, 1.0)
        return self

    async def is_over(self) -> bool:
        """Whether its job has ended without it, as when it was cancelled, or is gone."""
        return (await self._listed()).over

    async def step(
        self,
        stage: Stage,
        kind: type[D],
        do: Callable[[Work], Awaitable[D]],
        provider: str = "",
        *,
        needed: bool = True,
    ) -> D:
        """What the stage made, now or in an earlier try. Whatever `do` raises; of what isn't `needed` Lacking where it came to nothing, and NotYet where it is to be waited for."""
        before = self.stages.of(stage)
        if before and before.over:
            await self.tell(stage, 1.0)
            return await self._as_it_was(before, kind, needed=needed)
        told = before or AnalysisStage(stage=stage, state="waiting")
        told = told.model_copy(update={"provider": provider})
        await self.tell(stage, 0.0)
        made = await self._tried(told, do, needed=needed)
        result = await self.put(f"{stage}.json", made.model_dump_json().encode())
        await self._keep(told, state="done", result=result, ended_at=now())
        await self.tell(stage, 1.0)
        return made

    async def _tried(
        self, told: AnalysisStage, do: Callable[[Work], Awaitable[D]], *, needed: bool
    ) -> D:
        try:
            return await do(self.work(told.stage))
        except (Waiting, TryAgain) as error:
            if needed:
                raise
            raise await self._put_off(told, error) from error
        except Refused as refused:
            lacking = await self._failed(told, refused)
            if needed:
                raise
            raise lacking from refused

    async def _put_off(self, told: AnalysisStage, error: Waiting | TryAgain) -> NotYet | Lacking:
        """Also by a provider that is away: one that is asked for hours may well be so for some minutes of them."""
        later = put_off(error, now() - told.begun_at)
        if isinstance(later, OutOfService):
            return await self._failed(told, later)
        if isinstance(error, TryAgain):
            log.warning("handed back", stage=told.stage, why=error.log, again_in=later.after)
        external_id = error.external_id if isinstance(error, Waiting) else ""
        await self._keep(told, external_id=external_id or told.external_id)
        return later

    async def _failed(self, told: AnalysisStage, refused: Refused) -> Lacking:
        await self._keep(told, state="failed", fault=refused.fault, ended_at=now())
        return Lacking(refused.fault)

    async def skip(self, stage: Stage, why: str) -> Lacking:
        """There is nothing for it to do; what to raise."""
        fault = Fault(code="unsupported_type", message=why)
        if self.stages.of(stage) is None:
            told = AnalysisStage(stage=stage, state="skipped", fault=fault, ended_at=now())
            await self._keep(told)
        await self.tell(stage, 1.0)
        return Lacking(fault)

    @property
    def begun_at(self) -> datetime:
        """When the first of its stages was begun, in whichever try. ValueError before."""
        return min(one.begun_at for one in self.stages.stages)

    def seconds(self) -> dict[str, float]:
        """That each stage which is done took, from its first try to its end."""
        return {
            one.stage: round((one.ended_at - one.begun_at).total_seconds(), 2)
            for one in self.stages.stages
            if one.ended_at and one.state == "done"
        }

    def made(self, stage: Stage) -> ObjectRef:
        """What a stage that is done has left. KeyError before."""
        found = self.stages.of(stage)
        if found is None or found.result is None:
            raise KeyError(stage)
        return found.result

    def ended_at(self, stage: Stage) -> datetime:
        """KeyError before."""
        found = self.stages.of(stage)
        if found is None or found.ended_at is None:
            raise KeyError(stage)
        return found.ended_at

    async def put(
        self, name: str, data: bytes | BinaryIO, *, media_type: str = "application/json"
    ) -> ObjectRef:
        return await self.store.put(self.command.output_key(name), data, media_type=media_type)

    def work(self, stage: Stage) -> Work:
        """The stage as a provider sees it."""
        before = self.stages.of(stage) or AnalysisStage(stage=stage, state="waiting")

        async def tell(share: float) -> None:
            await self.tell(stage, share)

        kept = Keeping(self.command, self.store, stage)
        return Work(self.command.job, before.attempt, before.external_id, kept, tell)

    @property
    def _whose(self) -> dict[str, Any]:
        command = self.command
        return {"key": command.session, "principal": command.principal, "job": command.job}

    async def _listed(self) -> AnalysisStages:
        return await self.bus.ask(ListStages(**self._whose))

    async def _take_over(self) -> None:
        """What is measured already takes no time; what failed then is tried again."""
        etag = self.command.recording.etag
        for one in (await self.bus.ask(FindMeasured(**self._whose, etag=etag))).stages:
            if self.stages.of(one.stage) is None:
                at = now()
                await self._keep(one, begun_at=at, ended_at=at)

    async def _as_it_was(self, stage: AnalysisStage, kind: type[D], *, needed: bool) -> D:
        fault = stage.fault or _MISSING
        if stage.result is None and needed:
            raise Refused(fault.code, fault.message)
        if stage.result is None:
            raise Lacking(fault)
        return kind.model_validate_json(await self.store.get(stage.result))

    async def _keep(self, told: AnalysisStage, **changes: object) -> None:
        stage = told.model_copy(update=changes)
        await self.bus.ask(KeepStage.model_validate({**self._whose, "stage": stage}))
        self.stages = self.stages.with_(stage)
