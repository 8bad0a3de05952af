"""What indexing, a query among 10,000 and the process itself cost."""

import statistics
import subprocess
import sys
import time

from benchmarks.bus.report import Row
from benchmarks.ranking import ours
from benchmarks.ranking.peer import Peer
from benchmarks.ranking.sets import Document, Set
from hirewire_ranker.domain.fit.features import Features
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.encoding import Encoder

_MANY, _FEW = 10_000, 1_000
_LOADED = """
import time
from pathlib import Path
before = time.perf_counter()
import hirewire_ranker.domain.fit.index
from hirewire_ranker.background_file import background
background().rarity("engineer")
spent = time.perf_counter() - before
held = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
print(spent, int(held) / 1e3)
"""


def measure(
    given: Set, kept: dict[str, Features], encoder: Encoder | None, peer: Peer
) -> list[Row]:
    """Documents are repeated up to the number wanted."""
    features = list(kept.values())
    index = Index((f"{n:05}", features[n % len(features)]) for n in range(_MANY))
    queries = [ours.query(one, encoder) for one in given.postings]
    spent = [_milliseconds(index, query) for query in queries * 2][len(queries) :]
    p50 = statistics.median(spent)
    few = _repeated(given, _FEW)
    before = time.process_time()
    Index(ours.features(few).items())
    built = time.process_time() - before
    theirs, its = peer.ask(few), peer.ask(_repeated(given, _MANY))["query"] * 1e3
    started, memory = _process()
    return [
        Row("query and top 10 of 10,000, p50", f"{p50:.1f} ms", f"{its:.1f} ms", p50, "<=", 15),
        Row("1,000 indexed from text, CPU", f"{built:.2f} s", f"{theirs['built']:.2f} s", built, "<=", 2),
        Row("imports and background, s", f"{started:.2f} s", "", started, "<=", 1),
        Row("the process then, MB", f"{memory:.0f} MB", "", memory, "<=", 200),
    ]  # fmt: skip


def _milliseconds(index: Index, query: Query) -> float:
    before = time.perf_counter()
    index.top(query, 10)
    return 1e3 * (time.perf_counter() - before)


def _repeated(given: Set, count: int) -> Set:
    every = given.documents
    documents = tuple(Document(f"{n:05}", "", every[n % len(every)].text) for n in range(count))
    return Set(given.name, documents, given.postings)


def _process() -> tuple[float, float]:
    told = subprocess.run(
        [sys.executable, "-c", _LOADED], check=True, capture_output=True, text=True
    )
    seconds, megabytes = map(float, told.stdout.split())
    return seconds, megabytes
