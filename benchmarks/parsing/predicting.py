"""Readings of a manifest's documents: through the sandbox, as the service reads them, or in this process."""

import asyncio
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.parsing.canonical import canonical
from benchmarks.parsing.scoring import Documents
from hirewire_common.contracts import ReadResume
from hirewire_common.errors import HirewireError
from hirewire_parser.documents import read_document
from hirewire_parser.outcomes import ReaderBug
from hirewire_parser.sandbox import Sandbox

_AT_ONCE = 2


async def predict(
    documents: Documents, folder: Path, at_once: int = _AT_ONCE
) -> tuple[dict[str, dict[str, Any]], list[float]]:
    """The predictions by document id, an empty one for a document that can't be read; and seconds for each."""
    predictions: dict[str, dict[str, Any]] = {}
    seconds: list[float] = []
    free = asyncio.Semaphore(at_once)

    async def one(document: Any) -> None:
        async with free:
            start = time.perf_counter()
            predictions[document["id"]] = await _read(sandbox, folder, document)
            seconds.append(time.perf_counter() - start)

    async with Sandbox() as sandbox:
        await asyncio.gather(*(one(document) for document in documents))
    return {document["id"]: predictions[document["id"]] for document in documents}, seconds


async def _read(sandbox: Sandbox, folder: Path, document: Any) -> dict[str, Any]:
    try:
        path = folder / document["file"]
        data = await asyncio.to_thread(path.read_bytes)
        return canonical((await sandbox.read(data, "", path.name)).reading.resume)
    except (HirewireError, ReaderBug, OSError, KeyError) as error:
        print(f"{document['id']}: {error}", file=sys.stderr)
        return {}


def readings(documents: Documents, folder: Path) -> Iterator[tuple[str, ReadResume]]:
    """By id, read in this process; a document that is refused is told and left out."""
    for document in documents:
        try:
            yield document["id"], read_document((folder / document["file"]).read_bytes())
        except HirewireError as error:
            print(f"{document['id']}: {error}", file=sys.stderr)
