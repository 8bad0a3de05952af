"""What is in hand: commands that nobody asks for, jobs without news, and what was put aside."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import nats.errors
from nats.js import JetStreamContext
from nats.js.api import ConsumerInfo
from nats.js.errors import APIError

from hirewire_common.contracts import COMMANDS
from hirewire_local import letters
from hirewire_local.connecting import connected
from hirewire_local.doctoring.findings import Finding, notice, ok, unknown, wrong
from hirewire_local.letters import Letter
from hirewire_local.reaching import CommandError, Reach

SILENT, OVERDUE = 60, 900
"""Seconds without news, after which a job is worth a look, and after which HirewireJobsOverdue fires."""
BETWEEN_LOOKS = 1.0
"""Seconds; a worker that is there asks for the next command within a few milliseconds."""
_WORKER = "`hirewire status` or your orchestrator, and the end of its log; start it, kill it if it hangs: nothing is lost"


async def examine(reach: Reach) -> list[Finding]:
    """What can't be looked at is unknown here; why it can't be is told by the looks at bus and database."""
    found = await queues(reach)
    for about, look in (("open jobs", _jobs), ("dead letters", _letters)):
        try:
            found += await asyncio.to_thread(look, reach)
        except CommandError as error:
            found.append(unknown(about, str(error)))
    return found


async def queues(reach: Reach) -> list[Finding]:
    """Looked at twice, for a worker may be about to ask."""
    try:
        async with connected(reach.best_line("admin")) as client:
            js = client.jetstream(timeout=5)
            before = await _unasked(js)
            if before:
                await asyncio.sleep(BETWEEN_LOOKS)
            after = await _unasked(js) if before else {}
    except (CommandError, nats.errors.Error, APIError) as error:
        return [unknown("queues", str(error) or repr(error))]
    waiting = {name: number for name, number in after.items() if name in before}
    return [*standing(waiting)] or [ok("queues", "somebody asks for whatever waits")]


async def _unasked(js: JetStreamContext) -> dict[str, int]:
    return {
        info.name: info.num_pending or 0
        for info in await js.consumers_info("COMMANDS")
        if unasked(info)
    }


def unasked(info: ConsumerInfo) -> bool:
    """Whether something waits that nobody asks for, with nothing in work that would keep a worker from asking."""
    return bool(info.num_pending) and not info.num_ack_pending


def standing(waiting: Mapping[str, int]) -> Iterator[Finding]:
    """`waiting`: durables whose commands nobody asks for, and how many those are."""
    for kind in COMMANDS:
        if number := waiting.get(kind.queue()):
            service, verb = kind.every().split(".")[2:4]
            says = f"{number} command(s) wait, and no {service} asks for them"
            yield wrong(f"queue {service}.{verb}", says, f"look at {service}: {_WORKER}")


def _jobs(reach: Reach) -> list[Finding]:
    found = reach.read("looking", "list", "--state", "open", "--older", str(SILENT))
    return [*silent(found, datetime.now(UTC))] or [
        ok("open jobs", f"none is silent for {SILENT} s")
    ]


def silent(jobs: Sequence[Mapping[str, Any]], now: datetime) -> Iterator[Finding]:
    """A finding for each kind of the jobs, which are open; one that waits for others counts when it is overdue."""
    ages = defaultdict[str, list[float]](list)
    for job in jobs:
        age = (now - datetime.fromisoformat(job["updated_at"])).total_seconds()
        if age >= OVERDUE or not job["held"]:
            ages[job["kind"]].append(age)
    for kind, those in sorted(ages.items()):
        says = f"{len(those)} without news, one for {max(those):.0f} s"
        service = kind.split(".")[0]
        remedy = f"`hirewire jobs --kind {kind} --older {SILENT}`; look at {service}: {_WORKER}"
        tell = wrong if max(those) >= OVERDUE else notice
        yield tell(f"jobs {kind}", says, remedy)


def _letters(reach: Reach) -> list[Finding]:
    found = asyncio.run(letters.read(reach.best_line("debug")))
    return [buried(found, letters.failed(reach, found))]


def buried(every: Sequence[Letter], failed: Sequence[Letter]) -> Finding:
    """`failed`: those whose jobs nobody has had done since."""
    if not failed:
        kept = f"{len(every)} kept, and no job waits for any" if every else "there are none"
        return ok("dead letters", kept)
    kinds = ", ".join(sorted({letter.kind for letter in failed}))
    remedy = "`hirewire dead list`; mend the fault, then `hirewire dead redrive N`"
    return notice("dead letters", f"{len(failed)} of failed jobs ({kinds})", remedy)
