"""What commands print is for people, and without secrets."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from hirewire_local.telling import HIDDEN, ago, pretty, table, without_secrets

NOW = datetime(2026, 3, 5, 14, 7, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (119, "119 s"), (120, "2 min"), (7199, "119 min"), (7200, "2 h"), (172800, "2 d")],
)
def test_an_age_is_told_in_the_largest_unit_that_is_exact_enough(seconds: int, words: str) -> None:
    assert ago(NOW - timedelta(seconds=seconds), NOW) == words


def test_a_clock_that_is_behind_makes_nothing_younger_than_now() -> None:
    assert ago((NOW + timedelta(seconds=5)).isoformat(), NOW) == "0 s"


def test_secrets_are_hidden_wherever_they_stand_and_nothing_else_is() -> None:
    body = {"key": "uploads/x", "llm": [{"sealed_key": "abc", "api_key": "", "model": "m"}]}
    assert without_secrets(body) == {
        "key": "uploads/x",
        "llm": [{"sealed_key": HIDDEN, "api_key": "", "model": "m"}],
    }


def test_bytes_that_are_no_message_are_shown_as_they_are() -> None:
    assert pretty(b"\xff{") == r"b'\xff{'"


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    assert table(("a", "b"), [("long", 1), ("x", "")]) == "a     b\nlong  1\nx"


def test_who_has_read_enough_may_close_the_pipe() -> None:
    told = "import sys; from hirewire_local.__main__ import heard_out; "
    told += "sys.exit(heard_out(lambda: print('a line\\n' * 100_000) or 0))"
    with subprocess.Popen(
        [sys.executable, "-c", told], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout
        assert command.stderr
        assert command.stdout.readline() == b"a line\n"
        command.stdout.close()
        assert command.stderr.read() == b""
    assert command.returncode == 1
