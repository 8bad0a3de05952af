"""Asking and being answered: one subscription for all answers, one future for each question.

nats-py's own `request` does the same at twice the CPU: random tokens and a time-out that wraps the waiting task.
"""

import asyncio
from itertools import count
from typing import Any

import nats.errors
from nats.aio.client import Client
from nats.aio.msg import Msg

_NOBODY = "503"
"""The status that the server answers with when nobody listens on the subject."""


class Replies:
    """The questions of one connection that are still open."""

    def __init__(self) -> None:
        self._open: dict[str, asyncio.Future[Msg]] = {}
        self._tokens = count()
        self._prefix = ""

    async def start(self, client: Client) -> None:
        """Listen for answers, on an inbox that nobody can guess."""
        self._prefix = f"{client.new_inbox()}."
        await client.subscribe(f"{self._prefix}*", cb=self._came)

    async def ask(
        self,
        client: Client,
        subject: str,
        body: bytes,
        *,
        within: float,
        headers: dict[str, Any] | None = None,
    ) -> Msg:
        """The first answer. Raises nats.errors.TimeoutError after `within` seconds, NoRespondersError at once."""
        token = str(next(self._tokens))
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Msg] = loop.create_future()
        self._open[token] = answer
        timer = loop.call_later(within, _give_up, answer)
        try:
            await client.publish(subject, body, reply=self._prefix + token, headers=headers)
            reply = await answer
        finally:
            timer.cancel()
            del self._open[token]
        if reply.headers and reply.headers.get("Status") == _NOBODY:
            raise nats.errors.NoRespondersError
        return reply

    async def _came(self, msg: Msg) -> None:
        answer = self._open.get(msg.subject[len(self._prefix) :])
        if answer and not answer.done():
            answer.set_result(msg)


def _give_up(answer: "asyncio.Future[Msg]") -> None:
    if not answer.done():
        answer.set_exception(nats.errors.TimeoutError())
