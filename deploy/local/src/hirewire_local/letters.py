"""Dead letters: the commands that couldn't be done by a fault of ours, kept for a person to look at."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import nats.errors
from nats.js.api import RawStreamMsg
from nats.js.errors import APIError, NotFoundError

from hirewire_local.connecting import connected
from hirewire_local.reaching import CommandError, Line, Reach
from hirewire_local.telling import ago, pretty, table

STREAM, SUBJECTS = "DEAD", "hw.dead.>"
GONE = "gone"
"""The state of a job that isn't there any more, because its session was removed."""
NAMELESS = "names no job, so there is nothing to redrive: it goes by itself two weeks after it came"
LONGEST = 100
"""Characters of a reason in the list; `show` has all of it."""


@dataclass(frozen=True)
class Letter:
    """`number` is its place in the stream, `reason` the error as the worker saw it."""

    number: int
    subject: str
    at: datetime
    reason: str
    deliveries: int
    body: bytes

    @property
    def kind(self) -> str:
        """`service.verb`, as jobs have it."""
        return ".".join(self.subject.split(".")[2:4])

    @property
    def job(self) -> UUID | None:
        """None for a message that names none."""
        try:
            return UUID(json.loads(self.body)["job"])
        except (ValueError, KeyError, TypeError):
            return None


async def read(line: Line) -> list[Letter]:
    """All that are kept, the oldest first."""
    async with connected(line) as client:
        js, found, number = client.jetstream(timeout=5), [], 1
        try:
            while True:
                message = await js.get_msg(STREAM, seq=number, subject=SUBJECTS, next=True)
                found.append(_letter(message))
                number = found[-1].number + 1
        except NotFoundError:
            return found
        except (nats.errors.Error, APIError) as error:
            raise CommandError(
                f"the stream {STREAM} can't be read as {line.user}: {error}"
            ) from error


def _letter(message: RawStreamMsg) -> Letter:
    headers = message.headers or {}
    return Letter(
        message.seq or 0,
        message.subject or "",
        message.time or datetime.now(UTC),
        headers.get("Hirewire-Error", ""),
        int(headers.get("Hirewire-Deliveries", "0")),
        message.data or b"",
    )


def list_letters(reach: Reach) -> int:
    """Print a line for each, with what has become of its job since."""
    found = _read(reach)
    states = _states_of(reach, found)
    heads = ("N", "age", "command", "deliveries", "job", "job is now", "reason")
    rows = (_row(letter, states) for letter in found)
    print(table(heads, rows) if found else "There are no dead letters.")
    if nameless := [str(letter.number) for letter in found if letter.job is None]:
        print("\n".join(f"Letter {number} {NAMELESS}." for number in nameless))
    return 0


def _row(letter: Letter, states: Mapping[UUID, str]) -> Sequence[object]:
    now = states.get(letter.job, GONE) if letter.job else ""
    job = letter.job or "-"
    return letter.number, ago(letter.at), letter.kind, letter.deliveries, job, now, _short(letter)


def _short(letter: Letter) -> str:
    reason = letter.reason
    return reason if len(reason) <= LONGEST else reason[:LONGEST].rstrip() + "…"


def show(reach: Reach, number: int) -> int:
    """Print the whole letter. It holds what a user has sent; secrets are not shown."""
    letter = _numbered(_read(reach), number)
    print(f"subject     {letter.subject}\nat          {letter.at.isoformat()}")
    print(f"deliveries  {letter.deliveries}\nreason      {letter.reason}\n{pretty(letter.body)}")
    return 0


def redrive(reach: Reach, which: Sequence[str], *, every: bool = False) -> int:
    """Have the jobs of these letters, or these jobs, done once more; exit code 1 when one of them can't be."""
    found = _read(reach) if every or not all(map(_is_id, which)) else []
    jobs = (
        [one.job for one in failed(reach, found)] if every else [_job(found, one) for one in which]
    )
    if not jobs:
        print("No letter's job is waiting for that.")
        return 0
    return reach.run("reopening", *map(str, dict.fromkeys(jobs)))


def failed(reach: Reach, found: Sequence[Letter]) -> list[Letter]:
    """Those whose jobs nobody has had done since."""
    states = _states_of(reach, found)
    return [one for one in found if one.job and states.get(one.job) == "failed"]


def _job(found: Sequence[Letter], which: str) -> UUID:
    if _is_id(which):
        return UUID(which)
    if not which.isdecimal():
        raise CommandError(f"{which} is neither a letter's number nor a job's id")
    job = _numbered(found, int(which)).job
    if job is None:
        raise CommandError(f"letter {which} {NAMELESS}")
    return job


def _is_id(which: str) -> bool:
    try:
        UUID(which)
    except ValueError:
        return False
    return True


def _states_of(reach: Reach, found: Sequence[Letter]) -> dict[UUID, str]:
    jobs = {str(letter.job) for letter in found if letter.job}
    states = reach.read("looking", "states", *sorted(jobs)) if jobs else {}
    return {UUID(job): state for job, state in states.items()}


def _numbered(found: Sequence[Letter], number: int) -> Letter:
    for letter in found:
        if letter.number == number:
            return letter
    raise CommandError(
        f"there is no dead letter {number}: `hirewire dead list` shows those there are"
    )


def _read(reach: Reach) -> list[Letter]:
    return asyncio.run(read(reach.best_line("debug")))
