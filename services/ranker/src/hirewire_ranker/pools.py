"""The last pools, so that the same résumés against another job, or by other requirements, need not be turned over again."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from hirewire_ranker.domain.score.pool import Pool, Row

_MOST = 4
_LARGEST = 20_000
"""Résumés in all of them together."""
_Key = tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class Pools:
    """Known by what is in them: a pool holds its rows, so that none of them can be another one later."""

    _kept: OrderedDict[_Key, Pool] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, rows: Sequence[Row]) -> Pool:
        key = tuple((row.id, id(row.kept), row.as_of) for row in rows)
        with self._lock:
            found = self._kept.pop(key, None) or Pool(rows)
            self._kept[key] = found
            while len(self._kept) > _MOST or (self._size() > _LARGEST and len(self._kept) > 1):
                self._kept.popitem(last=False)
        return found

    def _size(self) -> int:
        return sum(len(pool) for pool in self._kept.values())
