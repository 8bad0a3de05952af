"""When a job has come to nothing, what its handler has begun elsewhere is put in order, however long that takes."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import structlog
from nats.aio.msg import Msg

from hirewire_common.contracts import Command
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotYet, TryAgain

log = structlog.get_logger()
C = TypeVar("C", bound=Command)
Tidy = Callable[[C], Awaitable[None]]
LONGEST = timedelta(hours=3)
"""After its command was published a job is put in order no more: somebody else has to."""


async def tidied(tidy: Tidy[C] | None, command: C, msg: Msg) -> None:
    """NotYet and TryAgain, by which `tidy` is called once more, are raised; anything else is logged, and was the end of it."""
    if tidy is None:
        return
    try:
        await tidy(command)
    except (NotYet, TryAgain) as error:
        if now() - msg.metadata.timestamp < LONGEST:
            raise
        log.warning("left behind", why=error.log)
    except Exception:
        log.exception("not tidied")
