"""What something costs this process, so that a busy machine does not make it dearer."""

import time
from collections.abc import Callable


def cost(work: Callable[[], object], *, enough: float = 0.0) -> float:
    """Seconds of CPU; the better of two, because the first one also fills caches, unless that was cheap `enough`."""
    first = _spent(work)
    return first if first <= enough else min(first, _spent(work))


def _spent(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
