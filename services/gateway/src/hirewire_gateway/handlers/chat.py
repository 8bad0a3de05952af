"""Turns of the conversation: their files on the way to the parser, themselves on the way to the generator."""

import asyncio
import hashlib
from dataclasses import dataclass
from uuid import UUID, uuid5

from hirewire_common.contracts import Attachment, TakeTurn
from hirewire_common.errors import HirewireError
from hirewire_gateway.callers import Caller
from hirewire_gateway.domain.chat import SentTurn, Taken, said_of, taken
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.handlers.intake import Intake, Upload
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.orders import Accepted


def _part(turn: UUID, number: int) -> UUID:
    """The job that reads this attachment, the same at a repetition."""
    return uuid5(turn, str(number))


@dataclass(frozen=True, slots=True)
class Chat:
    """`largest` in bytes of one file."""

    requests: Requests
    intake: Intake
    jobs: Jobs
    largest: int

    async def take_turn(self, errand: Errand, place: Workplace, sent: SentTurn) -> Accepted:
        digest = hashlib.sha256(sent.model_dump_json().encode()).hexdigest()
        request = await self.requests.begin(errand.caller, "chat", errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        if begun.told:
            return begun.told
        turn = TakeTurn(
            **about(place, errand.caller),
            message=sent.message,
            own_model=place.own_model,
        )
        try:
            attachments = await self._attached(errand.caller, place, sent, begun.job)
            return await begun.run(turn.model_copy(update={"attachments": attachments}))
        except (Problem, HirewireError) as error:
            comes_again = begun.repeatable and not isinstance(error, Problem)
            if not comes_again:
                parts = (_part(begun.job, number) for number in range(len(sent.attachments)))
                self.jobs.withdrawals.parts(turn, parts)
            raise

    async def _attached(
        self, caller: Caller, place: Workplace, sent: SentTurn, turn: UUID
    ) -> tuple[Attachment, ...]:
        files = await asyncio.to_thread(
            lambda: [taken(one, self.largest) for one in sent.attachments]
        )
        numbered = enumerate(files)
        jobs = (self._job(caller, place, file, _part(turn, n)) for n, file in numbered)
        return tuple(await asyncio.gather(*jobs))

    async def _job(
        self, caller: Caller, place: Workplace, file: Taken, request: UUID
    ) -> Attachment:
        if file.media_type is None:
            return Attachment(name=file.name, problem=file.problem)
        upload = Upload(file.name, file.data)
        try:
            parsing = await self.intake.take(
                caller,
                place,
                upload,
                file.media_type,
                request=request,
                or_photo=file.picture,
            )
        except Problem as problem:
            return Attachment(name=file.name, problem=said_of(file.name, problem))
        return Attachment(name=file.name, job=parsing.job.id)
