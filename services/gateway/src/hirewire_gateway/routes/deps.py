"""What routes are given: the parts of the running gateway, who asks, in which session, for what.

It comes about in the order in which a route lists it: what is listed first is refused first.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from fastapi.requests import HTTPConnection

from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.errors import TryAgain
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.identity import Shown
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, not_signed_in
from hirewire_gateway.handlers import (
    Accounts,
    Analyses,
    Beginnings,
    Chat,
    Coach,
    Documents,
    Drafts,
    Errand,
    Files,
    Interviews,
    JobList,
    Models,
    Optimizations,
    Rankings,
    Recordings,
    Records,
    Resumes,
    Searches,
    Sessions,
    Speech,
    Summaries,
)
from hirewire_gateway.limits import json_body
from hirewire_gateway.live import Hub
from hirewire_gateway.observing import Metrics
from hirewire_gateway.rates import Rates
from hirewire_gateway.settings import GatewaySettings
from hirewire_gateway.usage import ModelUsage


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that a running gateway consists of."""

    settings: GatewaySettings
    bus: Bus
    blobs: Blobs
    hub: Hub
    callers: Callers
    rates: Rates
    metrics: Metrics
    usage: ModelUsage
    sessions: Sessions
    resumes: Resumes
    files: Files
    jobs: JobList
    accounts: Accounts
    models: Models
    chat: Chat
    drafts: Drafts
    documents: Documents
    rankings: Rankings
    searches: Searches
    optimizations: Optimizations
    interviews: Interviews
    beginnings: Beginnings
    summaries: Summaries
    coach: Coach
    records: Records
    speech: Speech
    recordings: Recordings
    analyses: Analyses


def parts_of(connection: HTTPConnection) -> Parts:
    parts: Parts = connection.app.state.parts
    return parts


async def _parts(connection: HTTPConnection) -> Parts:
    """A coroutine, as all that routes are given: plain functions would be run in a thread, each at each request."""
    return parts_of(connection)


async def caller_of(connection: HTTPConnection) -> Caller:
    """Who sends this request or opens this socket. Raises Problem 401 for a bad token."""
    headers, parts = connection.headers, parts_of(connection)
    shown = Shown(
        authorization=headers.get("authorization"),
        user_id=headers.get("x-user-id"),
        session_header=headers.get("x-session-id"),
        session_query=connection.query_params.get("session_id"),
    )
    peer = connection.client.host if connection.client else ""
    state = connection.scope["state"]
    caller = await parts.callers.caller(
        shown, peer=peer, address=state["address"], trace=state["trace"]
    )
    if caller.signed_in and caller.principal:
        with suppress(TryAgain):  # the next request comes soon enough
            await parts.accounts.meet(caller.principal, caller.full_name)
    return caller


async def _caller(
    request: Request,
    authorization: Annotated[
        str | None, Header(description="`Bearer <JWT>`, or `Bearer <session id>`")
    ] = None,
    x_user_id: Annotated[
        str | None, Header(description="believed in auth mode `open` only")
    ] = None,
    x_session_id: Annotated[
        str | None, Header(description="a session's id; also as `?session_id=`")
    ] = None,
) -> Caller:
    del authorization, x_user_id, x_session_id  # named here for the documents
    return await caller_of(request)


async def _signed_in(caller: Annotated[Caller, Depends(_caller)]) -> Caller:
    """By a token: a name that anybody can send is not enough here."""
    if not caller.signed_in:
        raise not_signed_in()
    return caller


_WAIT = re.compile(r"\bwait\s*=\s*(\d{1,4})\b")


async def _wait(
    request: Request,
    prefer: Annotated[
        str | None, Header(description="`respond-async`, or `wait=<seconds>`")
    ] = None,
) -> float:
    """Seconds that the answer may wait for the job; 0 for 202 at once."""
    limit = parts_of(request).settings.wait_limit
    if prefer and "respond-async" in prefer.lower():
        return 0.0
    asked = _WAIT.search(prefer.lower()) if prefer else None
    return min(limit, float(asked[1])) if asked else limit


async def _idempotency_key(
    idempotency_key: Annotated[
        str | None, Header(description="the same key, caller and body: the work is done once")
    ] = None,
) -> str | None:
    if idempotency_key is None:
        return None
    if not 1 <= len(idempotency_key) <= 255 or not idempotency_key.isprintable():
        raise Problem(
            400, "bad_request", "Idempotency-Key must have 1 to 255 printable characters."
        )
    return idempotency_key


WITHOUT_NUL = r"^[^\x00]*$"
"""The form of a query parameter that the database is asked with: it knows no U+0000."""
Running = Annotated[Parts, Depends(_parts)]
Asking = Annotated[Caller, Depends(_caller)]
BY_TOKEN = Depends(_signed_in)
SignedIn = Annotated[Caller, BY_TOKEN]
Wait = Annotated[float, Depends(_wait)]
IdempotencyKey = Annotated[str | None, Depends(_idempotency_key)]


async def _once(request: Request, caller: Asking, key: IdempotencyKey) -> str | None:
    """What a request and its repetitions have in common, and no other; None when it is not to be repeated."""
    if key is None:
        return None
    owner = caller.principal.owner if caller.principal else ""
    return f"{request.url.path} {owner} {caller.session_id} {caller.address} {key}"


Once = Annotated[str | None, Depends(_once)]


async def _errand(caller: Asking, wait: Wait, key: IdempotencyKey, once: Once) -> Errand:
    return Errand(caller, wait, key, once)


async def _arrived() -> datetime:
    return datetime.now(UTC)


Arrived = Annotated[datetime, Depends(_arrived)]
"""When the request came: what was asked later, its sender can't have seen."""


async def _named(session_id: str, parts: Running, caller: Asking) -> Workplace:
    return await parts.callers.named_workplace(caller, session_id)


async def _needed(parts: Running, caller: Asking) -> Workplace:
    return await parts.callers.needed_workplace(caller)


async def _json_body(request: Request) -> dict[str, Any]:
    return json_body(await request.body())


Ordering = Annotated[Errand, Depends(_errand)]
Named = Annotated[Workplace, Depends(_named)]
"""The session that the path names; 404 when it is none."""
Needed = Annotated[Workplace, Depends(_needed)]
"""The session whose id came as a credential; 401 when none did."""
JsonBody = Annotated[dict[str, Any], Depends(_json_body)]
