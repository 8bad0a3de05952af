"""Every line of a log says which process wrote it, so that one of several can be found and ended."""

import json
import socket
import subprocess
import sys

import pytest

PROGRAM = """
import logging, sys
import structlog
from hirewire_common.logging import configure
from hirewire_common.settings import Settings
configure("parser", Settings(log_format=sys.argv[1]))
structlog.get_logger().info("started")
logging.getLogger("a.library").warning("odd")
"""


def logged(form: str) -> tuple[str, list[str]]:
    """`host:pid` of a process that logs two lines, and those lines."""
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", PROGRAM, form], stderr=subprocess.PIPE, text=True
    )
    _, said = child.communicate(timeout=60)
    return f"{socket.gethostname()}:{child.pid}", said.splitlines()


def test_our_lines_and_those_of_libraries_name_the_process() -> None:
    process, lines = logged("json")
    fields = [json.loads(line) for line in lines]
    assert [one["event"] for one in fields] == ["started", "odd"]
    assert [one["process"] for one in fields] == [process, process]


@pytest.mark.parametrize("form", ["console", "json"])
def test_it_is_found_by_grep_in_either_form(form: str) -> None:
    process, lines = logged(form)
    assert [process in line for line in lines] == [True, True]
