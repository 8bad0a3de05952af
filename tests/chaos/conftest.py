"""What tests that kill things share; the long repetitions are left out unless asked for."""

import pytest
from tests.chaos import measuring
from tests.chaos.truth import Truth

from hirewire_local.fleet import Fleet

LONG = "long"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if LONG in (config.option.markexpr or ""):
        return
    left_out = [item for item in items if item.get_closest_marker(LONG)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if measuring.lines():
        terminalreporter.section("measured under chaos")
        for line in measuring.lines():
            terminalreporter.write_line(line)


@pytest.fixture
def truth(stack: Fleet) -> Truth:
    return Truth(stack)
