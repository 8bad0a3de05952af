"""What something costs this process, so that a busy machine does not make it dearer."""

import math
import time
from collections.abc import Callable

Work = Callable[[], object]


def cost(work: Work, *, enough: float = 0.0) -> float:
    """Seconds of CPU; the better of two, because the first one also fills caches, unless that was cheap `enough`."""
    first = _spent(work)
    return first if first <= enough else min(first, _spent(work))


def excess(
    whole: Work, part: Work, *, times: float, spare: float = 0.3, most: float = math.inf
) -> float:
    """Seconds of CPU that `whole` costs above so many `times` what `part` does and `spare`, or above `most`; 0 where it does not.

    The whole one comes first and fills the caches. What costs no more than `spare` is compared with nothing, and what is
    within its bound at once is not tried again.
    """
    spent = _spent(whole)
    if spent <= min(spare, most):
        return 0.0
    bound = min(times * _spent(part) + spare, most)
    if spent > bound:
        spent = min(spent, _spent(whole))
    return max(0.0, spent - bound)


def _spent(work: Work) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
