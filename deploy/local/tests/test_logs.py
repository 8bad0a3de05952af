"""Error lines of every program's log reach the console, others don't."""

from pathlib import Path

import pytest

from hirewire_local.logs import LogWatch, is_error, plain


@pytest.mark.parametrize(
    "line",
    [
        "[12] 2026/11/21 05:36:45.093465 [ERR] cannot write",
        '[12] 2026/11/22 20:27:41.057976 [ERR] 127.0.0.1:38550 - cid:58 - "v2.16.0:python3:parser" - '
        '"$G/user:parser" - Subscription Violation - Subject "hw.evt.>", SID 1',
        "2026-11-21 05:38:24.160 UTC app FATAL:  password authentication failed",
        "F1121 05:34:30.208874 master.go:403 no space",
        "2026-11-21T05:34:30Z [error    ] the handler failed   [hirewire_parser] job=1",
        '{"event": "the handler failed", "level": "error"}',
        "hirewire_common.errors.HirewireError: refused",
        "ValueError: no",
    ],
)
def test_an_error_is_seen(line: str) -> None:
    assert is_error(line)


@pytest.mark.parametrize(
    "line",
    [
        "[12] 2026/11/21 05:36:45.093465 [INF] Server is ready",
        "2026-11-21 05:38:24.160 UTC  FATAL:  the database system is starting up",
        "2026-11-21 05:38:24.160 UTC app ERROR:  duplicate key value violates unique constraint",
        '{"event": "an error was repaired", "level": "info"}',
        '[12] 2026/11/22 20:27:41.057976 [ERR] 127.0.0.1:38550 - cid:58 - "v2.16.0:python3:hirewire-doctor" - '
        '"$G/user:gateway" - Subscription Violation - Subject "hw.evt.>", SID 1',
    ],
)
def test_what_is_no_error_is_not_shown(line: str) -> None:
    assert not is_error(line)


def test_of_json_only_its_sentence_is_shown() -> None:
    line = '{"event": "the handler failed", "error": "no disk", "level": "error"}'
    assert plain(line) == "the handler failed no disk"


def test_an_error_is_shown_once_and_half_a_line_not_yet(tmp_path: Path) -> None:
    log, watch = tmp_path / "nats.log", LogWatch(tmp_path)
    log.write_text("[ERR] old\n")
    watch.skip()
    with log.open("a") as file:
        file.write("[INF] fine\n[ERR] new\n[ERR] ha")
    assert watch.errors() == [("nats", "[ERR] new")]
    with log.open("a") as file:
        file.write("lf\n")
    assert watch.errors() == [("nats", "[ERR] half")]
    assert watch.errors() == []


def test_a_rotated_log_is_read_from_its_new_beginning(tmp_path: Path) -> None:
    log, watch = tmp_path / "nats.log", LogWatch(tmp_path)
    log.write_text("[INF] long ago, and much of it\n")
    watch.skip()
    log.write_text("[ERR] new\n")
    assert watch.errors() == [("nats", "[ERR] new")]


def test_the_last_lines_are_those_of_this_run(tmp_path: Path) -> None:
    log, watch = tmp_path / "nats.log", LogWatch(tmp_path)
    log.write_text("of an earlier run\n")
    watch.skip()
    assert watch.last("nats") == []
    with log.open("a") as file:
        file.write("one\n\ntwo\n\x1b[31mthree\x1b[0m\n")
    assert watch.last("nats", 2) == ["two", "three"]
    assert watch.last("unknown") == []
