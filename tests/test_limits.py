"""Limits hold for all gateways together, as processes of their own that know nothing of each other but the bus."""

import asyncio
import time
from collections import Counter

import asyncpg
import httpx
import pytest
from tests.flow import client

from hirewire_local.fleet import Fleet
from hirewire_testing.servers import Database

pytestmark = [pytest.mark.servers, pytest.mark.stack]

HOUR = 3600
LIMIT = {"HIREWIRE_SESSIONS_PER_HOUR": "10"}
BEHIND_A_PROXY = {**LIMIT, "HIREWIRE_TRUSTED_PROXIES": "127.0.0.0/8"}


async def test_of_200_at_once_at_four_gateways_exactly_10_make_a_session(
    stack: Fleet, database: Database
) -> None:
    stack.start(LIMIT, gateway=4, storage=1)
    stack.start(BEHIND_A_PROXY, gateway=1)
    *four, behind_proxy = [gateway.url for gateway in stack.all("gateway")]
    await not_at_a_border()
    answers = await crowd(four, 200)
    assert Counter(answer.status_code for answer in answers) == {200: 10, 429: 190}
    for refused in (answer for answer in answers if answer.status_code == 429):
        assert refused.json()["error"] == "rate_limited"
        assert 1 <= int(refused.headers["Retry-After"]) <= 2 * HOUR
    assert await rows(database) == 10
    again = await crowd(four, 20)
    assert {answer.status_code for answer in again} == {429}
    # the address that was used up is the machine's own; whom a trusted proxy names is another
    elsewhere = await crowd([behind_proxy], 20, forwarded="198.51.100.7")
    assert Counter(answer.status_code for answer in elsewhere) == {200: 10, 429: 10}


async def crowd(gateways: list[str], n: int, forwarded: str = "") -> list[httpx.Response]:
    """All at once, each saying that it comes from another address, unless it is told which."""
    clients = [client(url) for url in gateways]
    try:
        return await asyncio.gather(
            *(
                clients[number % len(clients)].post(
                    "/create-session",
                    headers={"X-Forwarded-For": forwarded or f"198.51.100.{number}"},
                )
                for number in range(n)
            )
        )
    finally:
        for http in clients:
            await http.aclose()


async def rows(database: Database) -> int:
    """How many sessions there are."""
    connection = await asyncpg.connect(database.plain_url())
    try:
        return int(await connection.fetchval("select count(*) from sessions"))
    finally:
        await connection.close()


async def not_at_a_border() -> None:
    """Where two windows meet a crowd is never larger than the limit, but it may be smaller."""
    left = HOUR - time.time() % HOUR
    if left < 15:
        await asyncio.sleep(left)
