"""What a job has begun elsewhere is put in order again and again, more and more rarely, and not for ever."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from nats.aio.msg import Msg
from structlog.testing import capture_logs

from hirewire_common.bus.tidying import LONGEST, tidied
from hirewire_common.contracts import ParseResume
from hirewire_common.errors import NotYet, TryAgain
from hirewire_testing.fakes import a_command


def of_age(age: timedelta) -> Msg:
    """A command's message that was published so long ago; the reply says so to clients of JetStream."""
    at = int((datetime.now(UTC) - age).timestamp() * 1e9)
    client: Any = None
    return Msg(client, reply=f"$JS.ACK.COMMANDS.parser-parse.1.1.1.{at}.0", data=b"")


def never(error: Exception) -> Callable[[ParseResume], Awaitable[None]]:
    async def tidy(_: ParseResume) -> None:
        raise error

    return tidy


async def test_who_still_works_on_it_is_asked_when_it_said() -> None:
    with pytest.raises(NotYet) as raised:
        await tidied(never(NotYet(5.0, "still at it")), a_command(), of_age(timedelta(hours=1)))
    assert raised.value.after == 5.0


@pytest.mark.parametrize(
    ("age", "after"),
    [(timedelta(seconds=10), 5.0), (timedelta(minutes=5), 30.0), (timedelta(hours=1), 60.0)],
    ids=["at once", "soon", "later"],
)
async def test_who_is_away_is_asked_more_and_more_rarely(age: timedelta, after: float) -> None:
    with pytest.raises(TryAgain) as raised:
        await tidied(never(TryAgain(after=5.0)), a_command(), of_age(age))
    assert raised.value.after == pytest.approx(after, rel=0.05)


@pytest.mark.parametrize(
    "error", [NotYet(5.0, "at it"), TryAgain(log="at it")], ids=["at it", "away"]
)
async def test_in_the_end_it_is_left_behind_and_said(error: Exception) -> None:
    with capture_logs() as logs:
        await tidied(never(error), a_command(), of_age(LONGEST))
    assert [(one["event"], one["why"]) for one in logs] == [("left behind", "at it")]
