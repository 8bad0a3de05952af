"""A gateway without servers: the real application over a bus and a store that are in this process."""

import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import httpx
import jwt
import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute

from hirewire_common.contracts import (
    Command,
    DocumentMade,
    DraftEdited,
    EditDraft,
    Event,
    Fault,
    Finding,
    JobFailed,
    MakeDocument,
    OptimizationReport,
    Optimized,
    OptimizeResume,
    Optimizing,
    ParseResume,
    Part,
    PatchOp,
    Profile,
    Proposal,
    Quote,
    Ranked,
    Ranking,
    RankingCompleted,
    RankingOrder,
    RankResumes,
    ReadResume,
    ReadText,
    Requirement,
    Requirements,
    Resume,
    ResumeOptimized,
    TakeTurn,
    TextRead,
    TowardsJob,
    TurnTaken,
)
from hirewire_common.errors import TryAgain
from hirewire_gateway.app import build
from hirewire_gateway.assembly import assemble
from hirewire_gateway.settings import GatewaySettings
from hirewire_gateway.tokens import Tokens
from hirewire_testing.fakes import FakeStore, parsed
from hirewire_testing.in_process import InProcessBus

RANKED = UUID("7d444840-9dc0-51d1-b245-5ffdce74fad2")
SECRET = "a-secret-that-is-long-enough-for-hs256-tokens"
READING = ReadResume(resume=Resume(profile=Profile(name="Jane Roe", email="jane@example.com")))

ROUTES: list[BaseRoute] = []
"""Those of the first gateway, for all of them: FastAPI prepares each of seventy when it is first asked for one behind it,
which takes longer than the test."""


class Store(FakeStore):
    """The object store; `down` has its check fail."""

    down = False

    async def check(self) -> None:
        if self.down:
            raise TryAgain(log="down")


@dataclass
class Rig:
    """`done` are the commands that were carried out; a document named `bad…` is refused."""

    app: FastAPI
    bus: InProcessBus
    store: Store
    http: httpx.AsyncClient
    done: list[Command] = field(default_factory=list)
    carries: dict[type[Command], Callable[[Any], Awaitable[Event]]] = field(default_factory=dict)
    """Who carries out what besides; they win."""

    def token(self, **claims: Any) -> dict[str, str]:
        usual = {"sub": str(uuid4()), "aud": "authenticated", "exp": int(time.time()) + 600}
        return {"Authorization": f"Bearer {jwt.encode({**usual, **claims}, SECRET)}"}


async def generated(command: Command, store: FakeStore) -> Event:
    """What a generator says; what has the word `bad` in it fails with the code that follows it."""
    about = {"job": command.job, "session": command.session, "principal": command.principal}
    if match := re.search(r"bad (\w+)", command.model_dump_json()):
        fault = Fault.model_validate({"code": match[1], "message": "It is bad."})
        return JobFailed(**about, fault=fault)
    match command:
        case TakeTurn():
            return TurnTaken(**about, message=f"You said {command.message}.", revision=1)
        case EditDraft():
            return DraftEdited(**about, note="Changed by hand", revision=2)
        case MakeDocument():
            content = await store.put(command.document_key, b"made", media_type="x/y")
            return DocumentMade(**about, format=command.format, content=content, name="Jane.x")
        case _:
            return await towards_a_job(command, store)


async def towards_a_job(command: Command, store: FakeStore) -> Event:
    """What a parser and a ranker say about jobs."""
    about = {"job": command.job, "session": command.session, "principal": command.principal}
    match command:
        case ReadText():
            text = await store.put(command.text_key, b"Python", media_type="text/plain")
            return TextRead(**about, text=text)
        case RankResumes():
            return await ranked(command, store)
        case OptimizeResume():
            result = await optimized(command, store)
            return ResumeOptimized(**about, result=result, proposed=2, goals=result.goals)
    raise AssertionError(command)


def ranking(command: RankResumes) -> Ranking:
    """One résumé that meets the one thing that is asked for; each amendment makes a version."""
    asked = Requirement(id="r1", kind="skill", text="Python", importance="must", terms=("python",))
    quote = Quote(start=3, end=9, text="Python", section="skills")
    finding = Finding(id="r1", status="met", credit=1.0, matched=("Python",), quotes=(quote,))
    best = Ranked(
        rank=1,
        resume_id=RANKED,
        filename="cv.pdf",
        score=70.0,
        bucket="pass",
        confidence=1.0,
        parts=(Part(name="must", weight=35.0, value=1.0, points=70.0),),
        matched_skills=("Python",),
        explanation="Meets 1 of 1.",
        findings=(finding,),
    )
    return Ranking(
        ranking_id=command.ranking,
        requirements=Requirements(version=2 if command.amendments else 1, items=(asked,)),
        weights={"must": 35.0},
        ranked=(best,),
    )


async def ranked(command: RankResumes, store: FakeStore) -> RankingCompleted:
    """What a ranker says."""
    found = ranking(command)
    report = await store.put(
        command.report_key("json"), found.model_dump_json().encode(), media_type="application/json"
    )
    return RankingCompleted(
        job=command.job,
        session=command.session,
        principal=command.principal,
        ranking=command.ranking,
        order=command.order or RankingOrder(),
        version=found.requirements.version,
        ranked=1,
        best=(RANKED,),
        reports={"json": report},
    )


async def optimized(command: OptimizeResume, store: FakeStore) -> Optimized:
    """What a ranker proposes: a summary that it is sure of, and a headline that it is not."""
    order = command.order
    if not isinstance(order, Optimizing):
        order = Optimizing.model_validate_json(await store.get(order))
    path, usual = "/resume/summary", {"goal": "tailoring", "original": "", "reason": "So."}
    sure = PatchOp(op="replace", path=path, value="Cooks.")
    changes = [
        {"id": "c1", "kind": "rewrite", "paths": [path], "proposed": "Cooks.", "patch": [sure]},
        {"id": "c2", "kind": "rewrite", "proposed": "Cook", "verdict": "warn", "patch": [sure]},
    ]
    found = tuple(Proposal.model_validate({**usual, **one}) for one in changes)
    return Optimized(
        original=order.resume,
        optimized=order.resume.model_copy(update={"summary": "Cooks."}),
        goals=order.goals,
        origin=order.origin,
        resume_id=order.resume_id,
        revision=order.revision,
        standing=order.standing,
        report=OptimizationReport(score=TowardsJob(before=40.0), changes=found),
    )


def rig(*, auth_mode: str = "open", **others: Any) -> Rig:
    done: list[Command] = []
    carries: dict[type[Command], Callable[[Any], Awaitable[Event]]] = {}

    async def carry_out(command: Command) -> Event:
        done.append(command)
        if type(command) in carries:
            return await carries[type(command)](command)
        if not isinstance(command, ParseResume):
            return await generated(command, store)
        if command.document.name.startswith("bad"):
            fault = Fault(code="encrypted", message="The PDF is protected by a password.")
            return JobFailed(
                job=command.job, session=command.session, principal=command.principal, fault=fault
            )
        return parsed(command).model_copy(update={"reading": READING})

    bus, store = InProcessBus(carry_out), Store()
    settings = GatewaySettings.model_validate(
        {
            "secret_key": "k" * 32,
            "auth_mode": auth_mode,
            "SUPABASE_JWT_SECRET": SECRET,
            "max_upload_bytes": 10_000,
            "max_body_bytes": 20_000,
            "wait_limit": 5,
            "s3_access_key": "key",
            "s3_secret_key": "secret",
            **others,
        }
    )
    stand_ins: tuple[Any, Any] = (bus, store)
    parts = assemble(settings, *stand_ins, Tokens(SECRET))

    async def nothing() -> None:
        return

    app = build(parts, start=nothing, stop=nothing)
    ROUTES.extend(() if ROUTES else app.router.routes)
    app.router.routes = [*ROUTES]
    http = httpx.AsyncClient(
        transport=httpx.ASGITransport(app, raise_app_exceptions=False), base_url="http://test"
    )
    return Rig(app, bus, store, http, done, carries)


@pytest.fixture
async def gateway() -> AsyncIterator[Rig]:
    """In auth mode `open`."""
    made = rig(auth_mode="open")
    yield made
    await made.http.aclose()


@pytest.fixture
async def gateway_with() -> AsyncIterator[Callable[..., Rig]]:
    """`gateway_with(sessions_per_hour=1)`: one with such settings."""
    made: list[Rig] = []

    def make(**settings: Any) -> Rig:
        made.append(rig(**settings))
        return made[-1]

    yield make
    for one in made:
        await one.http.aclose()


@pytest.fixture
async def strict_gateway() -> AsyncIterator[Rig]:
    """In auth mode `jwt`."""
    made = rig(auth_mode="jwt")
    yield made
    await made.http.aclose()
