"""`hirewire jobs`: where the jobs are, and the whole life of one."""

import asyncio
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import nats.errors
from nats.js.errors import APIError, NotFoundError

from hirewire_common.contracts import events_of
from hirewire_local import letters
from hirewire_local.connecting import connected
from hirewire_local.reaching import CommandError, Line, Reach
from hirewire_local.telling import ago, table

Happened = tuple[datetime, str]


def list_jobs(reach: Reach, state: str, kind: str, older: float) -> int:
    """Print a line for each job, those without news for longest first."""
    asked = ("--state", "" if state == "all" else state, "--kind", kind, "--older", str(older))
    found = reach.read("looking", "list", *asked)
    if not found:
        print("There are no such jobs.")
        return 0
    heads = ("job", "command", "state", "attempts", "crashes", "age", "last news", "where")
    print(table(heads, map(_row, found)))
    return 0


def _row(job: Mapping[str, Any]) -> tuple[object, ...]:
    ages = ago(job["created_at"]), ago(job["updated_at"])
    counts = job["attempt"], job["crashes"]
    return job["id"], job["kind"], job["state"], *counts, *ages, where(job)


def where(job: Mapping[str, Any]) -> str:
    """In whose hands it is; which replica of a service has it, only its log says."""
    service = str(job["kind"]).split(".")[0]
    match job["state"]:
        case "queued" if job["held"]:
            return "waits for other jobs"
        case "queued":
            return f"on the bus, for {service}"
        case "running":
            return f"{service}: {job['stage'] or 'begun'}, {job['percent']} %"
    return "told" if job["announced"] else "ended, not yet told"


def show_job(reach: Reach, job: str) -> int:
    """Print what storage, the audit log, the bus and the dead letters know of it, in the order in which it happened."""
    known = reach.read("looking", "show", str(_id(job)))
    if known is None:
        raise CommandError(f"there is no job {job}: it never was, or its session was removed")
    print("\n".join(_lines(known)))
    line = reach.best_line("debug")
    happened = [*_acts(known), *_stations(known), *asyncio.run(_on_the_bus(line, known))]
    for at, what in sorted(happened):
        print(f"{at.isoformat(timespec='milliseconds')}  {what}")
    return 0


def _id(job: str) -> UUID:
    try:
        return UUID(job)
    except ValueError as error:
        raise CommandError(
            f"{job!r} is no job id: `hirewire jobs --state all` lists them"
        ) from error


def _lines(job: Mapping[str, Any]) -> Iterable[str]:
    yield f"job       {job['id']}"
    yield f"command   {job['kind']}"
    yield f"state     {job['state']}: {where(job)}"
    yield f"attempts  {job['attempt']}, of which crashed {job['crashes']}; reopened {job['again']} times"
    yield f"session   {job['session']} (tenant {job['owner']})"
    yield f"trace     {job['trace'] or 'none'}"
    if job["waits_for"]:
        yield f"waits for {', '.join(job['waits_for'])}"
    if job["fault"]:
        yield f"fault     {job['fault']['code']} ({job['fault']['kind']}): {job['fault']['message']}"


def _stations(job: Mapping[str, Any]) -> Iterable[Happened]:
    for name, what in (
        ("created_at", "accepted"),
        ("started_at", "a worker took it, most recently"),
        ("finished_at", f"ended: {job['outcome']}"),
    ):
        if job[name]:
            yield datetime.fromisoformat(job[name]), what


def _acts(job: Mapping[str, Any]) -> Iterable[Happened]:
    for act in job["acts"]:
        facts = json.dumps(act["facts"]) if act["facts"] else "its details are erased"
        yield datetime.fromisoformat(act["at"]), f"audit: {act['action']} by {act['by']}, {facts}"


async def _on_the_bus(line: Line, job: Mapping[str, Any]) -> list[Happened]:
    """Its events that the stream still has (a day), and its dead letters (two weeks)."""
    buried = [letter for letter in await letters.read(line) if str(letter.job) == job["id"]]
    dead = [(one.at, f"dead letter {one.number}: {one.reason}") for one in buried]
    return [*dead, *await _events(line, job)]


async def _events(line: Line, job: Mapping[str, Any]) -> list[Happened]:
    found: list[Happened] = []
    async with connected(line) as client:
        js, number, subject = client.jetstream(timeout=5), 1, events_of(job["session"])
        try:
            while True:
                event = await js.get_msg("EVENTS", seq=number, subject=subject, next=True)
                number = (event.seq or 0) + 1
                body = json.loads(event.data or b"{}")
                if body.get("job") == job["id"] and event.time:
                    found.append((event.time, f"event: {_said(event.subject or '', body)}"))
        except NotFoundError:
            return found
        except (nats.errors.Error, APIError) as error:
            raise CommandError(
                f"the stream EVENTS can't be read as {line.user}: {error}"
            ) from error


def _said(subject: str, body: Mapping[str, Any]) -> str:
    news = ".".join(subject.split(".")[3:])
    return f"{news} {body['stage']} {body['percent']} %" if "percent" in body else news
