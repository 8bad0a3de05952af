"""Nobody is told or does anything with what is another tenant's: every route, asked by everybody, in either auth mode."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests import tenancy
from tests.flow import System, client
from tests.tenancy import Estate, Things
from tests.tenancy_asking import Answer, Asker
from tests.tenancy_callers import STRANGERS, Stranger
from tests.tenancy_routes import ALSO, ROUTES, Case

from hirewire_gateway.app import ROUTERS
from hirewire_local.postgres import run

pytestmark = [pytest.mark.unsettling, pytest.mark.servers, pytest.mark.stack]

AT_ONCE = 8
"""As many as storage keeps connections for: those above that it would open and close for one question each."""
FIRST = [(route, cases[0]) for route, cases in ROUTES.items() if not cases[0].public]
"""Enough for whoever is refused before it is looked at what he wants."""
BOTH = ("open", "jwt")
BROKEN = {*range(500, 600), 1011, 1013}
UUIDS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
CASES = [(route, case) for route, cases in ROUTES.items() for case in cases]


def served() -> dict[str, Any]:
    """The gateway's routes by method and path."""
    return {
        f"{method} {getattr(route, 'path')}": route  # noqa: B009  # not every route has one
        for router in ROUTERS
        for route in router.routes
        for method in getattr(route, "methods", ("WS",))
    }


def test_every_route_stands_in_the_table() -> None:
    assert {*served()} == {*ROUTES, *ALSO}


@pytest.mark.parametrize("without", ALSO)
def test_without_the_slash_it_is_the_same_route_so_it_is_asked_once(without: str) -> None:
    one, other = served()[without], served()[ALSO[without]]
    assert one.endpoint is other.endpoint
    assert one.dependencies == other.dependencies


@pytest.fixture(scope="module")
def estates(system: System) -> Mapping[str, Estate]:
    """By auth mode. What strangers upload waits, because nobody reads it, and so do their turns and edits."""
    found: dict[str, Estate] = {}

    async def settle() -> None:
        for mode in BOTH:
            found[mode] = await tenancy.settle(system, mode)

    run(settle)
    for parser in system.fleet.all("parser"):
        parser.stop()

    async def hold() -> None:
        for estate in found.values():
            await tenancy.hold(estate)

    run(hold)
    return found


@pytest.fixture(params=BOTH)
def estate(request: pytest.FixtureRequest, estates: Mapping[str, Estate]) -> Estate:
    return estates[request.param]


@pytest.fixture
async def asker(estate: Estate) -> AsyncIterator[Asker]:
    async with client(estate.url) as http:
        yield Asker(http, asyncio.Semaphore(AT_ONCE))


async def test_the_owner_is_told_what_is_his(estate: Estate, asker: Asker) -> None:
    """Else it would say nothing that a stranger is not told it."""
    mine = estate.properties["A"]
    shown = {**estate.owners, "X-Session-ID": mine.things.session}
    asked = [(route, case) for route, case in CASES if not case.ends]
    answers = await asyncio.gather(*(asker.ask(*one, mine.things, shown) for one in asked))
    for (route, case), answer in zip(asked, answers, strict=True):
        due = _due(case, estate)
        assert answer.status in ({200, 202} if due == 200 else {due, due + 4000}), (route, answer)
        if case.tells and due == 200:
            assert any(one in answer.told for one in mine.secrets), (route, answer)


def _due(case: Case, estate: Estate) -> int:
    """What the owner gets."""
    if case.signed_in and estate.mode == "open":
        return 401
    return case.status or 200


@pytest.mark.parametrize("name", STRANGERS)
async def test_a_stranger_is_told_nothing_and_changes_nothing(
    estate: Estate, asker: Asker, name: str
) -> None:
    stranger, me = STRANGERS[name], uuid4()
    if estate.mode not in stranger.modes:
        return
    before = await tenancy.possessions(estate)
    assert len(before) > 20
    tries = [
        Try(estate, asker, stranger, me, wanted, *one, number)
        for wanted in stranger.wants
        for number, one in enumerate(FIRST if stranger.kind == "refused" else CASES)
        if wanted == stranger.wants[0] or one[1].names or stranger.shows_things
    ]
    for turn in (
        [one for one in tries if not one.case.ends],
        [one for one in tries if one.case.ends and one.case.names],
        [one for one in tries if one.case.ends and not one.case.names],
    ):
        found = await asyncio.gather(*(one.wrong() for one in turn if not one.may_end))
        assert [one for one in found if one] == []
    assert before - await tenancy.possessions(estate) == set()


@dataclass(frozen=True)
class Try:
    """One stranger, one way to ask, one of the owner's sessions."""

    estate: Estate
    asker: Asker
    stranger: Stranger
    me: UUID
    wanted: str
    route: str
    case: Case
    number: int

    @property
    def may_end(self) -> bool:
        return self.case.ends and self.case.opens and self.stranger.kind == "guest"

    @property
    def compared(self) -> bool:
        """Whether it must not matter that the things are there; in one of the auth modes, for who asks is all that they differ in."""
        if self.stranger.modes == BOTH and BOTH.index(self.estate.mode) != self.number % 2:
            return False
        told = self.case.tells_expired and self.stranger.kind == "guest"
        names = self.case.names or self.stranger.shows_things
        return names and not told and self.wanted not in self.held

    @property
    def held(self) -> set[str]:
        return self.stranger.held(self.case, self.wanted)

    async def asked(self, things: Things) -> Answer:
        shown = self.stranger.shows(self.estate, things, self.me)
        return await self.asker.ask(self.route, self.case, things, shown)

    async def wrong(self) -> str:
        """What must not be; empty when all is well."""
        things = self.estate.properties[self.wanted].things
        answer = await self.asked(things)
        if leaks := answer.leaks(self.estate.forbidden(self.held)):
            return f"{self.route} {self.case.path} of {self.wanted} tells {leaks}: {answer}"
        if answer.status in BROKEN:
            return f"{self.route} {self.case.path} breaks: {answer}"
        if self.stranger.kind == "refused" and not self.case.public:
            return "" if answer.status in (401, 4401) else f"{self.route} lets in: {answer}"
        return await self._told_apart(things, answer) if self.compared else ""

    async def _told_apart(self, things: Things, answer: Answer) -> str:
        nothing = Things.made_up()
        other = await self.asked(nothing)
        if other.plain(nothing) == answer.plain(things):
            return ""
        return f"{self.route} {self.case.path} of {self.wanted}: {answer} is not {other}"


async def test_a_guest_uses_the_session_whose_id_it_holds(estate: Estate, asker: Asker) -> None:
    """So that what the strangers above are refused is not refused to everybody."""
    things = estate.properties["A"].things
    cases = [(route, case) for route, case in CASES if case.opens and not case.ends]
    cases = [(route, case) for route, case in cases if not case.status and not case.signed_in]
    answers = await asyncio.gather(*(asker.ask(*one, things, {}) for one in cases))
    assert {answer.status for answer in answers} <= {200, 202}, answers
    assert len(answers) >= 8


@pytest.mark.parametrize("stranger", ["another user", "a guest"])
async def test_a_key_of_the_owner_repeats_nothing_for_others(
    estate: Estate, asker: Asker, stranger: str
) -> None:
    things, key = estate.properties["H"].things, f"{uuid4()}"
    posts = [(r, c) for r, c in CASES if r.startswith("POST") and not c.ends and not c.opens]
    others = STRANGERS[stranger].shows(estate, things, uuid4())
    for number, (route, case) in enumerate(posts):
        repeated = {"Idempotency-Key": f"{key}-{number}"}
        own = await asker.ask(route, case, things, {**estate.owners, **repeated})
        again = await asker.ask(route, case, things, {**estate.owners, **repeated})
        made = set(UUIDS.findall(again.body)) & set(UUIDS.findall(own.body))
        other = await asker.ask(route, case, things, {**others, **repeated})
        assert not other.leaks(made | estate.forbidden(set())), (route, other)
