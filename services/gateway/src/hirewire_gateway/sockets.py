"""One WebSocket: frames out in order, nothing twice, nothing lost; who doesn't read is sent away."""

import asyncio
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from sys import getsizeof

import structlog
from fastapi import WebSocket, WebSocketDisconnect

from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.places import Place
from hirewire_gateway.live import Hub

log = structlog.get_logger()

TOO_SLOW = 4008
EXPIRED = 4401
REMOVED = 4404
RESTARTING = 1012
_CLOSING_TAKES = {TOO_SLOW: 30.0, EXPIRED: 5.0, REMOVED: 5.0, RESTARTING: 2.0}
"""Seconds that a client gets to take the closing frame: behind all that it has not read, so a slow one needs time."""
_ENDED = {EXPIRED: "the session has expired", REMOVED: "the session was removed"}
"""Why there is nothing to come back for."""
_PAUSE = 1.0
"""Seconds until a replay that the bus did not answer is tried again."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """How far behind a socket may be: so many frames, and so many bytes of memory."""

    frames: int
    size: int


class Waiting:
    """Frames that one socket has not taken yet: documents are large, so that their number alone says little."""

    def __init__(self, most: Backlog) -> None:
        self._most = most
        self._frames: deque[tuple[int, str]] = deque()
        self._size = 0

    def __bool__(self) -> bool:
        return bool(self._frames)

    def put(self, seq: int, text: str) -> bool:
        """False when it is one too many; a single one never is, however large."""
        size = getsizeof(text)
        full = self._size + size > self._most.size
        if len(self._frames) >= self._most.frames or (self._frames and full):
            return False
        self._frames.append((seq, text))
        self._size += size
        return True

    def pop(self) -> tuple[int, str]:
        seq, text = self._frames.popleft()
        self._size -= getsizeof(text)
        return seq, text

    def clear(self) -> None:
        self._frames.clear()
        self._size = 0


class Relay:
    """Sends one session's frames to one socket. `after` is the `seq` of the last frame that it has sent."""

    def __init__(
        self, socket: WebSocket, hub: Hub, place: Place, *, backlog: Backlog, streams: bool = False
    ) -> None:
        self.streams = streams
        self._socket = socket
        self._hub = hub
        self._place = place
        self._frames = Waiting(backlog)
        self._news = asyncio.Event()
        self._behind = True
        self._replaying = False
        self._after = 0
        self._mark = 0
        self._task: asyncio.Task[object] | None = None
        self._ended = False
        self._code: int | None = None

    async def run(self, after: int, seconds: float | None = None) -> None:
        """Relay until either side ends it, or `seconds` are over, beginning with what came after `after`."""
        self._task = asyncio.current_task()
        self._after = self._mark = after
        reader = asyncio.create_task(self._read())
        if seconds is not None:
            end = asyncio.get_running_loop().call_later(seconds, self._end, EXPIRED)
            reader.add_done_callback(lambda _: end.cancel())
        try:
            async with self._hub.socket(self._place, self):
                await self._pump()
        except asyncio.CancelledError:
            if not self._ended or (self._task and self._task.uncancel() > 0):
                raise
        except WebSocketDisconnect:
            self._ended = True
        finally:
            reader.cancel()
            await asyncio.gather(reader, return_exceptions=True)
        await self._say_goodbye()

    # -- what the hub calls --------------------------------------------------------------------------------

    def take(self, seq: int, text: str) -> None:
        if self._frames.put(seq, text):
            self._news.set()
        else:
            self._overflow()

    def _overflow(self) -> None:
        """Who takes a replay's frames gets what came meanwhile by another one; who takes none is sent away."""
        if self._replaying and self._after > self._mark:
            self._mark, self._behind = self._after, True
            self._frames.clear()
        else:
            self._end(TOO_SLOW)

    def catch_up(self) -> None:
        self._behind = True
        self._news.set()

    def close(self) -> None:
        self._end(RESTARTING)

    def removed(self) -> None:
        self._end(REMOVED)

    # ------------------------------------------------------------------------------------------------------

    def _end(self, code: int | None) -> None:
        """Stop the pump wherever it is, even in a send that the client does not take."""
        if not self._ended and self._task is not None:
            self._ended, self._code = True, code
            self._task.cancel()

    async def _pump(self) -> None:
        # looked at in every round: before Python 3.12 `wait_for`, on which the replay waits, loses some cancellations
        while not self._ended:
            if self._behind:
                await self._replay()
            elif self._frames:
                await self._send(*self._frames.pop())
            else:
                self._news.clear()
                await self._news.wait()

    async def _replay(self) -> None:
        self._behind, self._replaying = False, True
        try:
            async for seq, text in self._hub.replay(self._place, self._after):
                if self._ended:
                    return
                await self._send(seq, text)
        except TryAgain as error:
            log.info("replay has to wait", why=error.log)
            self._behind = True
            await asyncio.sleep(_PAUSE)
        finally:
            self._replaying = False

    async def _send(self, seq: int, text: str) -> None:
        """A frame that a replay has already sent is not sent again; one that was never stored has no place."""
        if seq and seq <= self._after:
            return
        await self._socket.send_text(text)
        self._after = max(self._after, seq)

    async def _read(self) -> None:
        """What clients send is not asked for; reading it is how we hear that they have gone."""
        try:
            while (await self._socket.receive())["type"] != "websocket.disconnect":
                continue
        except RuntimeError:  # starlette's word for a socket that is gone already
            pass
        self._end(None)

    async def _say_goodbye(self) -> None:
        if self._code is None:
            return
        reason = _ENDED.get(self._code) or f"resume with ?after={self._after}"
        with suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
            async with asyncio.timeout(_CLOSING_TAKES[self._code]):
                await self._socket.close(self._code, reason)
