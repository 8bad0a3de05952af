"""A gateway holds as many sockets as the system lets it."""

import resource
from collections.abc import Iterator

import pytest

from hirewire_gateway.__main__ import open_as_many_files_as_allowed

FILES = resource.RLIMIT_NOFILE


@pytest.fixture
def a_shell_that_allows_few() -> Iterator[int]:
    """As most do that aren't told otherwise; how many it would allow."""
    before = resource.getrlimit(FILES)
    resource.setrlimit(FILES, (1024, before[1]))
    yield before[1]
    resource.setrlimit(FILES, before)


def test_more_are_asked_for_than_a_shell_allows_by_itself(a_shell_that_allows_few: int) -> None:
    open_as_many_files_as_allowed()
    assert resource.getrlimit(FILES) == (a_shell_that_allows_few, a_shell_that_allows_few)
