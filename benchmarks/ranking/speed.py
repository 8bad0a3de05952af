"""What indexing, a query among 10,000 and the process itself cost."""

import statistics
import subprocess
import sys
import time
from uuid import UUID

from benchmarks.bus.report import Row
from benchmarks.ranking import ours
from benchmarks.ranking.peer import Peer
from benchmarks.ranking.sets import Document, Set
from hirewire_common.minilm.encoder import Encoder
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.pool import Row as Resume
from hirewire_ranker.domain.score.result import Entry, ranked

_MANY, _FEW = 10_000, 1_000
_LOADED = """
import time
from pathlib import Path
before = time.perf_counter()
import hirewire_ranker.__main__
from hirewire_ranker.background_file import background
background().rarity("engineer")
spent = time.perf_counter() - before
held = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
print(spent, int(held) / 1e3)
"""


def measure(given: Set, found: dict[str, Kept], encoder: Encoder | None, peer: Peer) -> list[Row]:
    """Documents are repeated up to the number wanted."""
    features = [one.features for one in found.values()]
    index = Index((f"{n:05}", features[n % len(features)]) for n in range(_MANY))
    queries = [ours.query(one, encoder) for one in given.postings]
    spent = [_milliseconds(index, query) for query in queries * 2][len(queries) :]
    p50 = statistics.median(spent)
    few = _repeated(given, _FEW)
    before = time.process_time()
    Index(ours.features(few).items())
    built = time.process_time() - before
    explained = _explained(given, found, encoder)
    theirs, its = peer.ask(few), peer.ask(_repeated(given, _MANY))["query"] * 1e3
    started, memory = _process()
    return [
        Row("query and top 10 of 10,000, p50", f"{p50:.1f} ms", f"{its:.1f} ms", p50, "<=", 15),
        Row("a résumé read whole, CPU", f"{built:.1f} ms", f"{theirs['built']:.1f} ms", built, "<=", 20),
        Row("1,000 scored, the best 50 explained", f"{explained:.0f} ms", "", explained, "<=", 200),
        Row("imports and background, s", f"{started:.2f} s", "", started, "<=", 1),
        Row("the process then, MB", f"{memory:.0f} MB", "", memory, "<=", 200),
    ]  # fmt: skip


def _explained(given: Set, found: dict[str, Kept], encoder: Encoder | None) -> float:
    """Milliseconds, the median over the postings, for résumés that have been read and turned over before."""
    some = list(found.values())
    rows = [Resume(str(UUID(int=n)), some[n % len(some)], ours.MONTH) for n in range(_FEW)]
    entries, pool = [Entry(row, "cv.pdf") for row in rows], Pool(rows)
    jobs = [ours.job(one, encoder) for one in given.postings]
    spent = []
    for job in (jobs[0], *jobs):
        before = time.perf_counter()
        ranked(entries, pool, job, 50)
        spent.append(1e3 * (time.perf_counter() - before))
    return statistics.median(spent[1:])


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
