"""`python -m benchmarks.parsing`: how well and how fast résumés are read, over everything that is at hand.

With `--manifest FILE --out PREDICTIONS.json`: one canonical résumé for each of the manifest's documents.
"""

import argparse
import asyncio
import json
import statistics
import sys
from pathlib import Path

from benchmarks.parsing.everything import everything
from benchmarks.parsing.predicting import predict


def write(manifest: Path, out: Path) -> None:
    documents = json.loads(manifest.read_text(encoding="utf-8"))
    predictions, seconds = asyncio.run(predict(documents, manifest.parent))
    text = json.dumps(predictions, ensure_ascii=False, indent=1)
    out.write_text(text + "\n", encoding="utf-8")
    empty = sum(not prediction for prediction in predictions.values())
    middle = 1e3 * statistics.median(seconds or [0.0])
    print(f"{len(predictions)} documents, {empty} unread, median {middle:.0f} ms", file=sys.stderr)


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.parsing", description=__doc__)
    arguments.add_argument("--manifest", type=Path)
    arguments.add_argument("--out", type=Path)
    arguments.add_argument(
        "--seed", type=int, help="of the fresh layouts; without it, one by chance"
    )
    arguments.add_argument("--layouts", type=int, default=60, help="how many fresh layouts")
    given = arguments.parse_args()
    if (given.manifest is None) != (given.out is None):
        arguments.error("--manifest and --out go together")
    if given.manifest:
        write(given.manifest, given.out)
    else:
        everything(given.layouts, given.seed)


if __name__ == "__main__":
    main()
