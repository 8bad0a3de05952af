"""Repairs over the real database, with a bus that can forget."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from hirewire_common.contracts import RECORDINGS, BeginRequest, Command, ParseResume
from hirewire_storage.reconciler import Pace, Reconciler
from hirewire_storage.removal import By

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers


def published(storage: "Storage") -> list[object]:
    return [said.job for said in storage.bus.said if isinstance(said, ParseResume)]


async def test_commands_that_a_wiped_bus_forgot_are_published_again_once(
    own_storage: "Storage",
) -> None:
    commands = [await own_storage.opened() for _ in range(5)]
    await own_storage.reconciler.once()
    assert own_storage.bus.said == []
    own_storage.clock.advance(11)
    await own_storage.reconciler.once()
    assert own_storage.bus.said == commands
    await own_storage.reconciler.once()
    assert len(own_storage.bus.said) == 5


async def test_a_bus_that_cannot_say_what_it_holds_gets_nothing(own_storage: "Storage") -> None:
    await own_storage.opened()
    own_storage.clock.advance(60)
    own_storage.bus.holds = None
    await own_storage.reconciler.once()
    assert own_storage.bus.said == []


async def test_a_queue_that_the_bus_still_holds_is_left_alone(own_storage: "Storage") -> None:
    for _ in range(3):
        await own_storage.opened()
    own_storage.clock.advance(60)
    own_storage.bus.holds = 3
    await own_storage.reconciler.once()
    assert own_storage.bus.said == []
    own_storage.bus.holds = 2
    await own_storage.reconciler.once()
    assert len(own_storage.bus.said) == 1


async def test_what_could_not_be_published_is_tried_again_later(own_storage: "Storage") -> None:
    command = await own_storage.opened()
    own_storage.clock.advance(11)
    own_storage.bus.down = True
    await own_storage.reconciler.once()
    own_storage.bus.down = False
    await own_storage.reconciler.once()
    assert own_storage.bus.said == []
    own_storage.clock.advance(11)
    await own_storage.reconciler.once()
    assert own_storage.bus.said == [command]


async def test_two_replicas_at_once_publish_a_command_once(own_storage: "Storage") -> None:
    await own_storage.opened()
    own_storage.clock.advance(11)
    await asyncio.gather(*(own_storage.reconciler.once() for _ in range(4)))
    assert len(own_storage.bus.said) == 1


async def test_an_end_that_was_never_told_is_told(own_storage: "Storage", make: "Make") -> None:
    command = await own_storage.opened()
    await own_storage.finish(command, make.parsed(command))
    await own_storage.reconciler.once()
    assert own_storage.bus.said == []
    own_storage.clock.advance(11)
    await own_storage.reconciler.once()
    await own_storage.reconciler.once()
    (news,) = own_storage.bus.said
    assert news.message_id == f"{command.job}:resume.parsed"


async def test_an_end_that_cannot_be_told_yet_is_told_later(
    own_storage: "Storage", make: "Make"
) -> None:
    command = await own_storage.opened()
    await own_storage.finish(command, make.failed(command))
    own_storage.clock.advance(11)
    own_storage.bus.down = True
    with pytest.raises(Exception, match="bus is down"):
        await own_storage.reconciler.once()
    own_storage.bus.down = False
    await own_storage.reconciler.once()
    assert len(own_storage.bus.said) == 1


async def test_a_command_that_is_not_its_rows_own_is_never_published(
    own_storage: "Storage", make: "Make"
) -> None:
    command = await own_storage.opened()
    await own_storage.rows(
        "update jobs set command = jsonb_set(command, '{principal,owner}', to_jsonb($1::text))",
        str(make.someone().owner),
    )
    unknown = await own_storage.opened()
    await own_storage.rows("update jobs set kind = 'parser.sing' where id = $1", unknown.job)
    own_storage.clock.advance(60)
    await own_storage.reconciler.once()
    assert command.job not in published(own_storage)
    assert own_storage.bus.said == []


async def test_uploads_that_no_job_needs_are_removed_after_an_hour_and_nothing_else(
    own_storage: "Storage", make: "Make"
) -> None:
    kept = (await own_storage.opened()).document.content.key
    refused = await own_storage.opened()
    own_storage.blobs.down = True
    await own_storage.finish(refused, make.failed(refused))
    own_storage.blobs.down = False
    me = make.someone()
    orphan = own_storage.command((await own_storage.session(me)).key, me).document.content.key
    fresh = own_storage.command((await own_storage.session(me)).key, me).document.content.key
    recording = "uploads/video/2f1e.webm"
    text = refused.text_key
    old = datetime.now(UTC) - timedelta(hours=2)
    own_storage.blobs.stored |= dict.fromkeys(
        (kept, orphan, recording, refused.document.content.key, text), old
    )
    await own_storage.reconciler.sweep()
    assert set(own_storage.blobs.stored) == {kept, fresh, recording}


async def test_what_was_written_after_its_session_was_removed_is_removed_after_an_hour(
    own_storage: "Storage", make: "Make"
) -> None:
    """As an analysis does that was under way, or a client whose address to upload to was still good."""
    me = make.someone()
    kept, removed = [(await own_storage.session(me)).key for _ in range(2)]
    await own_storage.removal.remove(me, [removed], By("user"))
    names = ("upload.webm", f"{make.job()}/audio.flac", f"{make.job()}/transcribe-heard.json")
    mine, nobodys = (
        {f"{RECORDINGS}{me.owner}/{key}/{name}" for name in names} for key in (kept, removed)
    )
    own_storage.blobs.stored |= dict.fromkeys(
        mine | nobodys, datetime.now(UTC) - timedelta(hours=2)
    )
    fresh = f"{RECORDINGS}{me.owner}/{removed}/upload.mp4"
    own_storage.blobs.stored[fresh] = datetime.now(UTC)
    await own_storage.reconciler.sweep()
    assert set(own_storage.blobs.stored) == mine | {fresh}


async def test_expired_requests_are_forgotten(own_storage: "Storage", make: "Make") -> None:
    ask = BeginRequest(principal=make.someone(), route="/", key="k", digest="a" * 64)
    own_storage.clock.advance(-25 * 3600)
    await own_storage.requests.begin_request(ask)
    own_storage.clock.advance(25 * 3600)
    await own_storage.requests.begin_request(ask.model_copy(update={"key": "other"}))
    await own_storage.reconciler.sweep()
    (row,) = await own_storage.rows("select key from idempotency")
    assert row["key"] == "other"


async def test_the_loop_survives_whatever_a_round_runs_into(own_storage: "Storage") -> None:
    command = await own_storage.opened()
    own_storage.clock.advance(11)
    asked = 0

    class Stumbling(type(own_storage.bus)):  # type: ignore[misc]  # a fake of a fake
        async def commands_outstanding(self, kind: type[Command]) -> int | None:
            nonlocal asked
            asked += 1
            if asked == 1:
                raise ValueError(kind)
            return 0

    bus = Stumbling()
    base = own_storage.reconciler
    loop = Reconciler(
        base.database, bus, base.blobs, base.removal, base.ages, Pace(every=0.01), own_storage.clock
    )
    task = asyncio.create_task(loop.run())
    async with asyncio.timeout(5):
        while not bus.said:
            await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert bus.said == [command]
