"""The peer: the same topology and messages with nats-py alone, without ledger, retries, heartbeats or dead letters."""

import asyncio

import nats
import nats.errors
from nats.aio.client import Client

from hirewire_common.contracts import ParseResume
from hirewire_testing.fakes import parsed

LOOPS = 32


async def connect(url: str, name: str) -> Client:
    return await nats.connect(url, inbox_prefix=f"_INBOX_{name}".encode())


async def work(url: str) -> None:
    """Take commands one by one in many loops; for each an event and an acknowledgement."""
    client = await connect(url, "parser")
    js = client.jetstream(timeout=20)

    async def loop() -> None:
        subscription = await js.pull_subscribe_bind(
            durable="parser-parse", stream="COMMANDS", inbox_prefix=b"_INBOX_parser."
        )
        while True:
            try:
                messages = await subscription.fetch(1, timeout=2)
            except nats.errors.TimeoutError:
                continue
            for message in messages:
                event = parsed(ParseResume.model_validate_json(message.data))
                await js.publish(
                    event.subject,
                    event.model_dump_json().encode(),
                    headers={"Nats-Msg-Id": event.message_id},
                )
                await message.ack()

    await asyncio.gather(*(loop() for _ in range(LOOPS)))
