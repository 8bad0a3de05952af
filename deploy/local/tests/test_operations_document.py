"""Every command that docs/operations.md names exists."""

import re
import shlex
from pathlib import Path

import pytest

from hirewire_local.__main__ import parser

DOCUMENT = Path(__file__).parents[3] / "docs" / "operations.md"
NAMED = re.compile(r"(?:`|^    )hirewire ([^`\n]+)", re.M)
"""In quotes or on a line of its own."""


def named() -> list[str]:
    found = NAMED.findall(DOCUMENT.read_text())
    return sorted({re.sub(r"\bN\b", "1", command) for command in found})


@pytest.mark.parametrize("command", named())
def test_it_is_a_command_with_its_options(command: str) -> None:
    words = shlex.split(command)
    asked, others = parser().parse_known_args(words)
    assert (asked.command, others if words[0] != "psql" else []) == (words[0], [])


def test_there_are_commands_in_it() -> None:
    assert {"doctor", "migrate", "dead redrive --all"} <= set(named())
