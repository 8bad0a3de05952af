"""Idempotency keys over the real database."""

import asyncio
from typing import TYPE_CHECKING

import pytest

from hirewire_common.contracts import BeginRequest, CheckStorage, Principal
from hirewire_common.errors import Refused

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers
HOUR = 3600


def begin(who: Principal, *, route: str = "/parse", digest: str = "a") -> BeginRequest:
    return BeginRequest(principal=who, route=route, key="k1", digest=digest * 64)


async def test_twenty_twins_share_one_id(storage: "Storage", make: "Make") -> None:
    ask = begin(make.someone())
    answers = await asyncio.gather(*(storage.requests.begin_request(ask) for _ in range(20)))
    assert len({answer.id for answer in answers}) == 1


async def test_the_same_key_with_another_body_is_refused(storage: "Storage", make: "Make") -> None:
    me = make.someone()
    await storage.requests.begin_request(begin(me))
    with pytest.raises(Refused) as refused:
        await storage.requests.begin_request(begin(me, digest="b"))
    assert refused.value.code == "idempotency_mismatch"


async def test_another_caller_route_or_session_is_another_request(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    bearer = make.bearer(await storage.session(me))
    asks = [begin(me), begin(me, route="/chat"), begin(make.someone()), begin(bearer)]
    answers = [await storage.requests.begin_request(ask) for ask in asks]
    assert len({answer.id for answer in answers}) == 4


async def test_a_key_may_be_used_for_something_new_after_a_day(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    first = await storage.requests.begin_request(begin(me))
    storage.clock.advance(24 * HOUR + 1)
    answers = await asyncio.gather(
        *(storage.requests.begin_request(begin(me, digest="b")) for _ in range(8))
    )
    assert len({answer.id for answer in answers}) == 1
    assert first.id not in {answer.id for answer in answers}


async def test_storage_says_that_it_is_well(storage: "Storage") -> None:
    assert (await storage.health.check_storage(CheckStorage())).database
