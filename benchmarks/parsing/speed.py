"""How long a reading takes, against PyMuPDF's bare text extraction of the same files in the same run."""

import asyncio
import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.parsing.predicting import predict
from benchmarks.parsing.scoring import Documents
from hirewire_parser.documents import read_document
from hirewire_parser.pymupdf_lean import pymupdf

ROUNDS = 7
BOUND = 4.0


def bare(data: bytes) -> int:
    """Letters of all pages: the least that any reader of PDF has to do."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        return sum(len(page.get_text()) for page in document)


def ratios(files: Sequence[bytes], rounds: int = ROUNDS) -> list[tuple[float, float]]:
    """For each round the seconds of our readings and of the bare text, file by file in turn."""
    _seconds(read_document, files[0])
    made = []
    for _ in range(rounds):
        ours = peers = 0.0
        gc.collect()
        for data in files:
            peers += _seconds(bare, data)
            ours += _seconds(read_document, data)
        made.append((ours, peers))
    return made


def _seconds(work: Callable[[bytes], object], data: bytes) -> float:
    begun = time.perf_counter()
    work(data)
    return time.perf_counter() - begun


def table(documents: Documents, folder: Path) -> Iterator[str]:
    files = [(folder / document["file"]).read_bytes() for document in documents]
    rounds = ratios(files)
    each = 1e3 / len(files)
    shares = sorted(ours / peers for ours, peers in rounds)
    middle = statistics.median(shares)
    ours, peers = (statistics.median(column) * each for column in zip(*rounds, strict=True))
    mark = "" if middle <= BOUND else "   NOT MET"
    yield f"  reading {ours:.1f} ms, bare text {peers:.1f} ms for each of {len(files)} documents"
    yield f"  ratio {middle:.2f} (median of {len(rounds)} rounds, {shares[0]:.2f} to {shares[-1]:.2f}), bound <= {BOUND:g}{mark}"
    _, seconds = asyncio.run(predict(documents, folder, at_once=1))
    yield f"  in the sandbox, one at a time: median {1e3 * statistics.median(seconds):.0f} ms, slowest {1e3 * max(seconds):.0f} ms"
