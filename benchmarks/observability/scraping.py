"""Figures are fetched while something is measured."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

EVERY = 5.0
"""Seconds; Prometheus does it every fifteen, so that what it costs is told threefold."""


@asynccontextmanager
async def scraped(port: int) -> AsyncIterator[None]:
    """Inside, again and again."""

    async def scrape() -> None:
        async with httpx.AsyncClient(trust_env=False) as http:
            while True:
                await asyncio.sleep(EVERY)
                (await http.get(f"http://127.0.0.1:{port}/metrics")).raise_for_status()

    task = asyncio.create_task(scrape())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
