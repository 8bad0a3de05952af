"""Libraries imported as if something that they would bring along, and nothing here uses, were not installed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Meanwhile importing any of these fails, for which None in `sys.modules` is Python's own way.

    What is imported already stays, and afterwards all of them can be imported as ever.
    """
    kept_out = {name: None for name in names if name not in sys.modules}
    sys.modules.update(kept_out)  # type: ignore[arg-type]  # None is what keeps a module out
    try:
        yield
    finally:
        for name in kept_out:
            del sys.modules[name]
