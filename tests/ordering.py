"""Orders for the analysis of a recording as a gateway gives them, and what becomes of them."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from nats.aio.msg import Msg
from tests.flow import System, eventually

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    AnalyzeRecording,
    Event,
    OpenJob,
    Principal,
    Uploaded,
    pack_command,
    read_event,
    session_key,
)
from hirewire_common.contracts.analyzing import upload_key

QUESTION = "Tell me about a project that you led."


@dataclass
class Order:
    """A command on its way, and what was said of it since."""

    command: AnalyzeRecording
    system: System
    heard: list[Event] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def hear(self, msg: Msg) -> None:
        event = read_event(msg.subject, msg.data)
        assert event is not None
        self.heard.append(event)
        if event.terminal:
            self.ended.set()

    async def end(self) -> Event:
        await asyncio.wait_for(self.ended.wait(), 90)
        return next(one for one in self.heard if one.terminal)

    async def stages(self) -> list[Any]:
        return await self.system.rows(
            "select * from analysis_stages where job_id = $1 order by stage", self.command.job
        )

    async def until_done(self, stage: str) -> None:
        async def found() -> bool:
            return any(row["stage"] == stage and row["state"] == "done" for row in await self.stages())  # fmt: skip

        await eventually(found, bool)


@asynccontextmanager
async def ordered(system: System, recording: bytes) -> AsyncIterator[tuple[Order, Bus]]:
    """As a gateway orders it: an object, a job, a command."""
    key = session_key(uuid4())
    principal = Principal(owner=uuid4(), session=key)
    s3, name = system.store.client(), upload_key(principal, key, "webm")
    put = s3.put_object(
        bucket_name=system.store.bucket,
        object_name=name,
        data=io.BytesIO(recording),
        length=len(recording),
    )
    uploaded = Uploaded(key=name, size=len(recording), etag=str(put.etag))
    command = AnalyzeRecording(job=uuid4(), session=key, principal=principal, recording=uploaded, question=QUESTION)  # fmt: skip
    bus = Bus(system.nats.url("gateway"), "gateway")
    await bus.start()
    try:
        order = Order(command, system)
        await bus.listen(key, order.hear)
        packed = pack_command(command)
        await bus.ask(OpenJob(principal=principal, command=packed, new_session=True))
        await bus.publish(command)
        yield order, bus
    finally:
        await bus.stop()


def read(system: System, key: str) -> bytes:
    return system.store.client().get_object(bucket_name=system.store.bucket, object_name=key).read()
