"""Every command that docs/operations.md names exists."""

import re
import shlex
import subprocess
import sys
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


LOGGING = """
import structlog
from hirewire_common.logging import configure
from hirewire_common.settings import Settings
configure("parser", Settings.model_construct(log_format={form!r}, log_level="info"))
log = structlog.get_logger()
log.info("nothing")
log.error("wrong")
log.critical("worse")
"""


@pytest.mark.parametrize("form", ["console", "json"])
def test_its_look_for_errors_finds_them_in_logs_of_either_form(form: str, tmp_path: Path) -> None:
    logs = tmp_path / ".hirewire" / "logs"
    logs.mkdir(parents=True)
    with (logs / "parser.log").open("wb") as log:
        program = LOGGING.format(form=form)
        subprocess.run([sys.executable, "-c", program], check=True, stderr=log)
    (look,) = re.findall(r"^    (grep -hE .+)$", DOCUMENT.read_text(), re.M)
    found = subprocess.run(  # noqa: S602  # ours, as an operator types it
        look, shell=True, cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert [len(found.stdout.splitlines()), "nothing" in found.stdout] == [2, False]
