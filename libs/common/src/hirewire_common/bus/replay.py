"""Reading a session's stored events again, without any state on the server."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

import nats.errors

from hirewire_common.bus.connection import Connection
from hirewire_common.contracts import events_of
from hirewire_common.errors import TryAgain

BATCH = 500
LAST_EVENT = "$JS.API.STREAM.MSG.GET.EVENTS"
_ANSWER_WITHIN = 3.0
_LAGS, _LOOK_AGAIN = 3.0, 0.02
"""Seconds that a server may be behind, and between two looks."""
_NO_MESSAGE = 10037
_ENDS = ("204", "404")
"""The end of a batch, and nothing found."""


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """An event with its place in the stream; `seq` grows over all sessions and never starts again."""

    seq: int
    subject: str
    body: bytes


async def replay(connection: Connection, session: str, after: int) -> AsyncIterator[LiveEvent]:
    """The stored events of `session` with a larger `seq` than `after`, in order; all that were stored when it was called.

    By batched direct gets: no consumer is made, any gateway can do it. Raises TryAgain when the bus does not answer.
    """
    deadline = time.monotonic() + _LAGS
    told, newest = after, await last(connection, session)
    while told < newest:
        async for event in _stored(connection, session, told):
            told = event.seq
            yield event
        # of several servers one that answers a direct get may lag behind the one that answers for the stream
        if told < newest:
            if time.monotonic() > deadline:
                raise TryAgain(log=f"replay of {session}: no server has what the stream has")
            await asyncio.sleep(_LOOK_AGAIN)
            newest = min(newest, await last(connection, session))  # it may have been removed


async def _stored(connection: Connection, session: str, after: int) -> AsyncIterator[LiveEvent]:
    """As one server has them. A batch ends on a 204 (more may follow) or a 404."""
    client = connection.client
    inbox = client.new_inbox()
    answers = await client.subscribe(inbox)
    try:
        last, more = after, True
        while more:
            await client.publish("$JS.API.DIRECT.GET.EVENTS", _ask(session, last), reply=inbox)
            more = False
            while True:
                message = await answers.next_msg(timeout=_ANSWER_WITHIN)
                headers = message.headers or {}
                if "Nats-Sequence" not in headers:
                    more = _goes_on(headers)
                    break
                last = int(headers["Nats-Sequence"])
                yield LiveEvent(last, headers["Nats-Subject"], message.data)
    except (nats.errors.Error, OSError) as error:
        raise TryAgain(log=f"replay of {session}: {error!r}") from error
    finally:
        if not client.is_closed:
            await answers.unsubscribe()


def _goes_on(headers: dict[str, str]) -> bool:
    """Whether more may follow a batch's end. Raises TryAgain when it is none, but a stream that isn't there just now."""
    status = headers.get("Status")
    if status not in _ENDS:
        raise TryAgain(log=f"replay: {status} {headers.get('Description', '')}")
    return status == "204" and headers.get("Nats-Num-Pending", "0") != "0"


def _ask(session: str, after: int) -> bytes:
    wanted = {"seq": after + 1, "next_by_subj": events_of(session), "batch": BATCH}
    return json.dumps(wanted).encode()


async def last(connection: Connection, session: str) -> int:
    """The `seq` of the newest stored event of `session`; 0 when there is none. Raises TryAgain like `replay`.

    Asked of the server that answers for the stream: another one may not have it yet.
    """
    wanted = json.dumps({"last_by_subj": events_of(session)}).encode()
    try:
        message = await connection.request(LAST_EVENT, wanted, within=_ANSWER_WITHIN)
    except (nats.errors.Error, OSError) as error:
        raise TryAgain(log=f"last event of {session}: {error!r}") from error
    told = json.loads(message.data)
    if "message" in told:
        return int(told["message"]["seq"])
    if told["error"]["err_code"] != _NO_MESSAGE:
        raise TryAgain(log=f"last event of {session}: {told['error']}")
    return 0
