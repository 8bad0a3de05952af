"""`python -m benchmarks.parsing --manifest FILE --out PREDICTIONS.json`: one canonical résumé for each document."""

import argparse
import asyncio
import json
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.parsing.canonical import canonical
from hirewire_common.errors import HirewireError
from hirewire_parser.outcomes import ReaderBug
from hirewire_parser.sandbox import Sandbox

_AT_ONCE = 2


async def predict(
    documents: list[dict[str, Any]], folder: Path
) -> tuple[dict[str, dict[str, Any]], list[float]]:
    """The predictions by document id, an empty one for a document that can't be read; and seconds for each."""
    predictions: dict[str, dict[str, Any]] = {}
    seconds: list[float] = []
    free = asyncio.Semaphore(_AT_ONCE)

    async def one(document: dict[str, Any]) -> None:
        async with free:
            start = time.perf_counter()
            predictions[document["id"]] = await _read(sandbox, folder, document)
            seconds.append(time.perf_counter() - start)

    async with Sandbox() as sandbox:
        await asyncio.gather(*(one(document) for document in documents))
    return {document["id"]: predictions[document["id"]] for document in documents}, seconds


async def _read(sandbox: Sandbox, folder: Path, document: dict[str, Any]) -> dict[str, Any]:
    try:
        path = folder / document["file"]
        data = await asyncio.to_thread(path.read_bytes)
        return canonical((await sandbox.read(data, "", path.name)).reading.resume)
    except (HirewireError, ReaderBug, OSError, KeyError) as error:
        print(f"{document['id']}: {error}", file=sys.stderr)
        return {}


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.parsing", description=__doc__)
    arguments.add_argument("--manifest", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    documents = json.loads(given.manifest.read_text(encoding="utf-8"))
    predictions, seconds = asyncio.run(predict(documents, given.manifest.parent))
    text = json.dumps(predictions, ensure_ascii=False, indent=1)
    given.out.write_text(text + "\n", encoding="utf-8")
    empty = sum(not prediction for prediction in predictions.values())
    middle = 1e3 * statistics.median(seconds or [0.0])
    print(f"{len(predictions)} documents, {empty} unread, median {middle:.0f} ms", file=sys.stderr)


if __name__ == "__main__":
    main()
