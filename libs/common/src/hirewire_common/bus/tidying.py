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
LONGEST = timedelta(hours=12)
"""After its command was published a job is put in order no more: somebody else has to."""
_SHARE, _SELDOM = 0.1, 60.0
"""Of its command's age until whoever was away is tried again; seconds at most."""


async def tidied(tidy: Tidy[C] | None, command: C, msg: Msg) -> None:
    """NotYet and TryAgain, by which `tidy` is called once more, are raised; anything else is logged, and was the end of it."""
    if tidy is None:
        return
    try:
        await tidy(command)
    except (NotYet, TryAgain) as error:
        age = now() - msg.metadata.timestamp
        if age >= LONGEST:
            log.warning("left behind", why=error.log)
            return
        if isinstance(error, TryAgain):
            error.after = max(error.after, min(_SELDOM, _SHARE * age.total_seconds()))
        raise
    except Exception:
        log.exception("not tidied")
