"""Routes that make sessions count them, by what stands in their tables."""

from fastapi import Depends

from hirewire_gateway.routes.deps import Asking, Once, Running


async def _new_session(parts: Running, caller: Asking, once: Once) -> None:
    await parts.rates.new_session(caller.address, once)


async def _new_work_session(parts: Running, caller: Asking, once: Once) -> None:
    await parts.rates.new_work_session(caller.address, once)


async def _perhaps_new_work_session(parts: Running, caller: Asking, once: Once) -> None:
    if caller.session_id is None:
        await parts.rates.new_work_session(caller.address, once)


COUNTS_SESSION = Depends(_new_session)
"""A route makes a session at each call; 429 when this address made too many."""
COUNTS_WORK_SESSION = Depends(_new_work_session)
"""The same for sessions that are made for uploads or a model."""
COUNTS_WORK_SESSION_UNLESS_SHOWN = Depends(_perhaps_new_work_session)
"""The same for routes that make one when no session's id came as a credential."""
