"""A turn of the conversation: the files it brought are merged, what it says is done, and answered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from hirewire_common.contracts import (
    AnswerWorded,
    Author,
    Change,
    Event,
    FileRefused,
    FilesRead,
    TakeTurn,
    TurnTaken,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import Refused
from hirewire_generator.attached import Files, files_of
from hirewire_generator.bringing import Brought, bring
from hirewire_generator.conversing import Conversations, Planned
from hirewire_generator.domain.history import said_before
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.turn import Turn
from hirewire_generator.drafting import Desk, Drafts, Revised
from hirewire_generator.following import live_documents
from hirewire_generator.taking_back import TakingBack

_REMEMBERED = 40
"""Messages of the conversation that are looked at."""


class Publishes(Protocol):
    async def publish(self, message: Event) -> object: ...

    async def say(self, news: Event) -> None: ...


@dataclass(frozen=True, slots=True)
class Turns:
    bus: Publishes
    drafts: Drafts
    conversations: Conversations
    clock: Callable[[], datetime] = now

    async def take_turn(self, command: TakeTurn) -> TurnTaken:
        desk = await self.drafts.find(command)
        if desk.mine:  # done before its worker died
            return self._taken(command, desk, Planned(Plan(desk.mine.reply)))
        files = await files_of(self.drafts, command)
        await self._tell(command, files)
        brought = await bring(self.drafts, command, desk, files)
        planned = await self._planned(command, brought, files)
        return await self._done(command, desk, brought, planned)

    async def _tell(self, command: TakeTurn, files: Files) -> None:
        about = command.common
        for one in files.refused:
            await self.bus.publish(FileRefused(**about, name=one.name, problem=one.problem))
        if files.used:
            await self.bus.publish(FilesRead(**about, names=files.used))

    async def _planned(self, command: TakeTurn, brought: Brought, files: Files) -> Planned:
        session = await self.drafts.conversation(command, _REMEMBERED)
        history = said_before(session.messages, command.job)

        async def hear(text: str) -> None:
            await self.bus.say(AnswerWorded(**command.common, text=text))

        conversation = await self.conversations.of(command)
        today = self.clock().date()
        turn = Turn(command.message, brought.draft, history, files.texts, today=today)
        return await conversation.plan(turn, hear)

    async def _done(
        self, command: TakeTurn, desk: Desk, brought: Brought, planned: Planned
    ) -> TurnTaken:
        revised = await self._revised(command, desk, brought, planned.plan)
        if revised.applied.draft != desk.draft:
            desk = await self.drafts.revise(command, desk, revised)
        plan = replace(planned.plan, reply=revised.reply)
        return self._taken(command, desk, replace(planned, plan=plan))

    async def _revised(
        self, command: TakeTurn, desk: Desk, brought: Brought, plan: Plan
    ) -> Revised:
        if plan.undo or plan.redo:
            return await self._back(command, desk, plan)
        patch = (*brought.patch, *plan.patch)
        author: Author = "assistant" if plan.patch else "import"
        reply = brought.with_remarks(plan, command.message)
        try:
            applied = apply(desk.draft, patch)
        except Refused as error:  # a draft that would become too large, most of all
            return Revised(apply(desk.draft, ()), (), author, "", reply=error.message)
        return Revised(applied, patch, author, plan.note or brought.note, reply=reply)

    async def _back(self, command: TakeTurn, desk: Desk, plan: Plan) -> Revised:
        back = TakingBack(self.drafts)
        try:
            if plan.undo:
                revised = await back.undo(command, desk, plan.undo)
            else:
                revised = await back.redo(command, desk, plan.redo)
        except Refused as error:
            return Revised(apply(desk.draft, ()), (), "undo", "", reply=error.message)
        return replace(revised, reply=f"{revised.note}.")

    def _taken(self, command: TakeTurn, desk: Desk, planned: Planned) -> TurnTaken:
        plan, mine = planned.plan, desk.mine
        change: Change = "major" if plan.generate else mine.change if mine else "none"
        documents = live_documents(command, desk.draft, desk.revision, change, self.clock())
        return TurnTaken(
            **command.common,
            message=plan.reply,
            revision=desk.revision,
            change=change,
            changed=mine.paths if mine else (),
            documents=documents if change != "none" else (),
            questions=plan.questions,
            provider_used=planned.provider_used,
            degraded_reason=planned.degraded_reason,
        )
