"""A session's WebSocket on the terminal, for those without a WebSocket client."""

import asyncio
from urllib.parse import quote

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake


def watch(port: int, session_id: str, after: int | None) -> int:
    """Print a line per frame until either side ends it; exit code 1 when it ended with an error."""
    question = "" if after is None else f"?after={after}"
    url = f"ws://127.0.0.1:{port}/ws/{quote(session_id, safe='')}{question}"
    try:
        return asyncio.run(_watch(url))
    except KeyboardInterrupt:
        return 0


async def _watch(url: str) -> int:
    try:
        async with connect(url, proxy=None) as socket:
            print(f"listening on {url.split('?')[0].rsplit('/', 1)[0]}/…", flush=True)
            while True:
                print(await socket.recv(), flush=True)
    except ConnectionClosed as error:
        print(f"closed: {error}", flush=True)
        return 1
    except (OSError, InvalidHandshake) as error:
        print(f"no answer from {url.split('/ws/')[0]}: {error}", flush=True)
        return 1
