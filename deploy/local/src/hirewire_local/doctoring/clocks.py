"""Whether the servers' clocks agree with this machine's, however long they take to answer."""

import json
import time
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

from nats.aio.client import Client

from hirewire_local.doctoring.findings import Finding, ok, unknown, wrong

LARGEST_SKEW = 2.0
"""Seconds; tokens, signed links and the hours of sessions are wrong by as much, and the object store refuses requests beyond 15 minutes."""


def skew(earliest: float, latest: float, asked: float, answered: float) -> float:
    """Seconds that a server's clock is surely ahead of ours.

    It read its clock at some moment between our asking and its answer, and there it was from `earliest` to `latest`.
    """
    if earliest > answered:
        return earliest - answered
    return min(0.0, latest - asked)


def skewed(about: str, seconds: float) -> Finding:
    """What a server's clock is ahead of ours."""
    if abs(seconds) <= LARGEST_SKEW:
        return ok(about, f"within {LARGEST_SKEW:.0f} s of this machine's")
    ahead = "ahead of" if seconds > 0 else "behind"
    return wrong(about, f"{abs(seconds):.0f} s {ahead} this machine's", "have both set by NTP")


def dated(about: str, date: str | None, asked: float, answered: float) -> Iterator[Finding]:
    """By the whole second in which an answer was made, where it says so."""
    if date:
        second = parsedate_to_datetime(date).timestamp()
        yield skewed(about, skew(second, second + 1, asked, answered))


async def of_bus(client: Client) -> Finding:
    """By the time that the server gives beside the state of a stream: that of the leader, which dates messages."""
    asked = time.time()
    answer = await client.request("$JS.API.STREAM.INFO.COMMANDS", timeout=5)
    answered, said = time.time(), json.loads(answer.data).get("ts")
    if said is None:
        return unknown("bus's clock", "it doesn't say what time it has")
    theirs = datetime.fromisoformat(said).timestamp()
    return skewed("bus's clock", skew(theirs, theirs, asked, answered))
