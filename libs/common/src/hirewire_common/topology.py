"""The streams and durables, declared in one place and applied by one idempotent step; services only bind."""

import argparse
import asyncio
import time

import nats
import nats.errors
from nats.js import JetStreamContext
from nats.js.api import (
    AckPolicy,
    ConsumerConfig,
    DiscardPolicy,
    RePublish,
    RetentionPolicy,
    StorageType,
    StreamConfig,
)
from nats.js.errors import NotFoundError, ServiceUnavailableError

from hirewire_common.contracts import COMMANDS, LARGEST_MESSAGE, TALLIES, Tallies
from hirewire_common.settings import Settings

HOUR, DAY = 3600, 86400
ACK_WAIT = 10.0
"""Seconds without a sign of life until a command goes to another worker."""
DUPLICATES = 600
"""Seconds in which a message id is stored once."""
AT_ONCE = 2048
"""Commands of one kind that all workers together may be working on. With a model that takes ten seconds, some 200 a second."""
LOOPS = 512
"""Loops of all workers together that may wait for commands of one kind. It can't be changed once a durable is made."""

PATIENCE = 30.0
"""Seconds in which a bus that doesn't answer is asked again."""
_PAUSE = 0.5


def streams(*, replicas: int = 1, per_tenant: int = 1000) -> list[StreamConfig]:
    """All streams. `per_tenant`: how many commands of a kind one tenant may have waiting."""
    commands = StreamConfig(
        name="COMMANDS",
        subjects=["hw.cmd.>"],
        retention=RetentionPolicy.WORK_QUEUE,
        discard=DiscardPolicy.NEW,  # a full queue is told to the caller; nothing waiting is dropped
        discard_new_per_subject=True,
        max_msgs_per_subject=per_tenant,
        max_age=DAY,
        max_bytes=256 << 20,
        allow_direct=True,
    )
    events = StreamConfig(
        name="EVENTS",
        subjects=["hw.evt.>"],
        retention=RetentionPolicy.LIMITS,
        discard=DiscardPolicy.OLD,
        max_age=DAY,
        max_bytes=512 << 20,
        max_msgs_per_subject=1000,
        allow_direct=True,
        republish=RePublish(src="hw.evt.>", dest="hw.live.>"),
        # a store that was lost goes on above what clients have seen, so that their `?after=` stays true
        first_seq=int(time.time() * 1000),
    )
    dead = StreamConfig(
        name="DEAD",
        subjects=["hw.dead.>"],
        retention=RetentionPolicy.LIMITS,
        max_age=14 * DAY,
        max_bytes=256 << 20,
        allow_direct=True,
    )
    for stream in (commands, events, dead):
        stream.storage = StorageType.FILE
        stream.num_replicas = replicas
        stream.max_msg_size = LARGEST_MESSAGE + 4096  # headers count too
        stream.duplicate_window = DUPLICATES
    return [commands, events, dead, *(_counting(tallies, replicas) for tallies in TALLIES)]


def _counting(tallies: Tallies, replicas: int) -> StreamConfig:
    """A stream whose messages are sums.

    In files: a single server forgets a stream in memory when it ends, stream and all, and then nobody could be let in.
    A full one forgets the oldest counters, because refusing new ones would shut everybody out.
    """
    return StreamConfig(
        name=tallies.stream,
        subjects=[tallies.every()],
        retention=RetentionPolicy.LIMITS,
        discard=DiscardPolicy.OLD,
        storage=StorageType.FILE,
        num_replicas=replicas,
        max_age=tallies.keeps,
        max_bytes=64 << 20,
        max_msgs_per_subject=1,
        max_msg_size=1024,
        allow_msg_counter=True,
        allow_direct=True,
    )


def durables() -> list[ConsumerConfig]:
    """One durable a kind of command. Deliveries have no limit: storage counts attempts and crashes by job."""
    return [
        ConsumerConfig(
            durable_name=kind.queue(),
            filter_subject=kind.every(),
            ack_policy=AckPolicy.EXPLICIT,
            ack_wait=ACK_WAIT,
            max_deliver=-1,
            max_ack_pending=AT_ONCE,
            max_waiting=LOOPS,
        )
        for kind in COMMANDS
    ]


async def apply_to(js: JetStreamContext, *, replicas: int = 1, per_tenant: int = 1000) -> None:
    """Make the streams and durables, or change them to what is declared here.

    A cluster answers nothing of a stream while its servers elect who leads it, some ten seconds after they have started;
    raises what nats-py raises when that takes longer than PATIENCE.
    """
    began = time.monotonic()
    while True:
        try:
            await _apply_once(js, replicas, per_tenant)
        except (nats.errors.TimeoutError, ServiceUnavailableError):
            if time.monotonic() - began > PATIENCE:
                raise
            await asyncio.sleep(_PAUSE)
        else:
            return


async def _apply_once(js: JetStreamContext, replicas: int, per_tenant: int) -> None:
    for stream in streams(replicas=replicas, per_tenant=per_tenant):
        try:
            existing = await js.stream_info(str(stream.name))
        except NotFoundError:
            await js.add_stream(stream)
            continue
        stream.first_seq = existing.config.first_seq  # can only be said when a stream is made
        await js.update_stream(stream)
    wanted = durables()
    await _remove_others(js, {str(durable.durable_name) for durable in wanted})
    for durable in wanted:
        await js.add_consumer("COMMANDS", config=durable)


async def _remove_others(js: JetStreamContext, wanted: set[str]) -> None:
    """Those of an earlier version: on a work queue no two may want the same messages. What waits, stays."""
    for known in await js.consumers_info("COMMANDS"):
        if known.name not in wanted:
            await js.delete_consumer("COMMANDS", known.name)


async def apply(url: str, *, replicas: int = 1, per_tenant: int = 1000) -> None:
    """The same, with a connection of its own; the user needs the right to manage JetStream."""
    client = await nats.connect(url.split(","), name="topology", inbox_prefix=b"_INBOX_admin")
    try:
        await apply_to(client.jetstream(timeout=10), replicas=replicas, per_tenant=per_tenant)
    finally:
        await client.close()


def main() -> None:
    """As the user of `HIREWIRE_NATS_URL`: `python -m hirewire_common.topology --replicas 3`."""
    reader = argparse.ArgumentParser(prog="hirewire_common.topology", description=main.__doc__)
    reader.add_argument("--replicas", type=int, default=1, choices=(1, 3, 5))
    url = Settings().nats_url.get_secret_value()
    asyncio.run(apply(url, replicas=reader.parse_args().replicas))


if __name__ == "__main__":
    main()
