"""In which order files begin, and what is traced for coverage: two workers end together, and no test is slow for nothing."""

import sys
from collections.abc import Generator
from itertools import groupby

import pytest

FIRST = ("sharing", "heavy", "stack", "servers")
"""What shares a running system comes in one piece; then what takes long, the longest first: a long file that began last
would be waited for by an idle worker."""
_BENCHMARKS = "benchmarks"
"""The folder whose tests are of measuring, which is no part of what is covered."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        # the first run in processes of their own, where nothing traces; the others measure
        if item.get_closest_marker("stack") or _BENCHMARKS in item.path.parts:
            item.add_marker("no_cover")
    by_file = {path: list(tests) for path, tests in groupby(items, key=lambda item: item.path)}
    turns = {path: _turn(tests) for path, tests in by_file.items()}
    items.sort(key=lambda item: turns[item.path])


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """In a worker of pytest-xdist there are two collectors, and the one that pytest-cov doesn't pause goes on tracing."""
    tracing = sys.gettrace() if item.get_closest_marker("no_cover") else None
    if tracing is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracing)


def _turn(tests: list[pytest.Item]) -> tuple[int, bool]:
    """After a file that is `unsettling` the running system is started anew, so it is the last one that shares it."""
    marks = {mark.name for test in tests for mark in test.iter_markers()}
    first = next((at for at, name in enumerate(FIRST) if name in marks), len(FIRST))
    return first, "unsettling" in marks
