"""Where one analysis stands: which of its stages are over, what they made, and what is kept of the open ones."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from hirewire_common.asking import Asks
from hirewire_common.claim_checks import Store
from hirewire_common.contracts import (
    AnalysisStage,
    AnalysisStages,
    AnalyzeRecording,
    Data,
    Fault,
    KeepStage,
    ListStages,
    ObjectRef,
    Stage,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotFound, Refused
from hirewire_interview_analyzer.analyses.providers import Waiting, Work

D = TypeVar("D", bound=Data)


class Loads(Store, Protocol):
    async def load(self, key: str) -> bytes:
        """NotFound when nothing lies there."""
        ...


class Lacking(Exception):  # not an error: a part that the analysis goes on without
    """`why` is for the recording's owner."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.why = fault.message


@dataclass(slots=True)
class Course:
    """Of one command. `tell` hears how far it is: the stage, and the share of it that is done, 0 to 1."""

    command: AnalyzeRecording
    bus: Asks
    store: Loads
    tell: Callable[[Stage, float], Awaitable[None]]
    stages: AnalysisStages = field(default_factory=AnalysisStages)

    async def known(self) -> "Course":
        """With what earlier tries have left."""
        command = self.command
        ask = ListStages(key=command.session, principal=command.principal, job=command.job)
        self.stages = await self.bus.ask(ask)
        return self

    async def step(
        self,
        stage: Stage,
        kind: type[D],
        do: Callable[[Work], Awaitable[D]],
        provider: str = "",
        *,
        needed: bool = True,
    ) -> D:
        """What the stage made, now or in an earlier try. Lacking where it came to nothing and isn't `needed`; whatever `do` raises."""
        before = self.stages.of(stage)
        if before and before.over:
            return await self._as_it_was(before, kind)
        attempt = before.attempt if before else 1
        begun = before.begun_at if before else now()
        work = self._work(stage, attempt, before.external_id if before else "")
        told = AnalysisStage(stage=stage, state="waiting", provider=provider, attempt=attempt, begun_at=begun)
        await self.tell(stage, 0.0)
        try:
            made = await do(work)
        except Waiting as waiting:
            await self._keep(told, external_id=waiting.external_id)
            raise
        except Refused as refused:
            if needed:
                raise
            await self._keep(told, state="failed", fault=refused.fault, ended_at=now())
            raise Lacking(refused.fault) from refused
        result = await self.put(f"{stage}.json", made.model_dump_json().encode())
        await self._keep(told, state="done", result=result, ended_at=now())
        return made

    async def skip(self, stage: Stage, why: str) -> None:
        """There is nothing for it to do."""
        fault = Fault(code="unsupported_type", message=why)
        told = AnalysisStage(stage=stage, state="skipped", fault=fault, ended_at=now())
        if self.stages.of(stage) is None:
            await self._keep(told)

    def seconds(self) -> dict[str, float]:
        """That each stage took, from its first try to its end."""
        return {
            one.stage: round((one.ended_at - one.begun_at).total_seconds(), 2)
            for one in self.stages.stages
            if one.ended_at and one.state == "done"
        }

    async def put(self, name: str, data: bytes, *, media_type: str = "application/json") -> ObjectRef:
        return await self.store.put(self.command.output_key(name), data, media_type=media_type)

    async def _as_it_was(self, stage: AnalysisStage, kind: type[D]) -> D:
        if stage.result is None:
            raise Lacking(stage.fault or Fault(code="internal", message="This part is missing."))
        return kind.model_validate_json(await self.store.get(stage.result))

    def _work(self, stage: Stage, attempt: int, external_id: str) -> Work:
        async def tell(share: float) -> None:
            await self.tell(stage, share)

        return Work(self.command.job, attempt, external_id, _KeptOf(self, stage), tell)

    async def _keep(self, told: AnalysisStage, **changes: object) -> None:
        stage = told.model_copy(update=changes)
        command = self.command
        await self.bus.ask(
            KeepStage(key=command.session, principal=command.principal, job=command.job, stage=stage)
        )
        self.stages = self.stages.with_(stage)


@dataclass(frozen=True, slots=True)
class _KeptOf:
    """Below the analysis's own keys, with the stage's name before."""

    course: Course
    stage: Stage

    async def get(self, name: str) -> bytes | None:
        try:
            return await self.course.store.load(self.course.command.output_key(f"{self.stage}-{name}"))
        except NotFound:
            return None

    async def put(self, name: str, data: bytes) -> None:
        await self.course.put(f"{self.stage}-{name}", data, media_type="application/octet-stream")

