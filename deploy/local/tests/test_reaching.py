"""Commands find the servers of the home, or those that the environment names."""

from pathlib import Path

import pytest

from hirewire_local.home import Home
from hirewire_local.reaching import CommandError, Line, Reach, told_by_files

ADMIN = "nats://admin:one@a:4222,nats://admin:one@b:4222"


def at(home: Path, **named: str) -> Reach:
    return Reach(Home(home), named)


def test_a_user_whom_the_environment_names_is_that_one(tmp_path: Path) -> None:
    assert at(tmp_path, HIREWIRE_NATS_URL=ADMIN).line("admin") == Line(ADMIN)


def test_another_user_is_had_by_its_password_on_every_server(tmp_path: Path) -> None:
    reach = at(tmp_path, HIREWIRE_NATS_URL=ADMIN, HIREWIRE_NATS_INTERVIEW_ANALYZER_PASSWORD="t/w@o")
    line = reach.line("interview-analyzer")
    assert line == Line(ADMIN, ("interview-analyzer", "t/w@o"))
    assert (line.user, line.inbox_prefix) == ("interview-analyzer", b"_INBOX_interview-analyzer")


def test_a_user_without_a_password_is_nobody_and_the_named_one_stands_in(tmp_path: Path) -> None:
    reach = at(tmp_path, HIREWIRE_NATS_URL=ADMIN)
    assert reach.line("debug") is None
    assert reach.best_line("debug") == Line(ADMIN)


def test_without_a_stack_each_address_is_asked_for_by_its_variable(tmp_path: Path) -> None:
    for look in (at(tmp_path).owner_url, lambda: at(tmp_path).line("admin")):
        with pytest.raises(CommandError, match="HIREWIRE_DATABASE_OWNER_URL"):
            look()


def test_the_address_of_a_driver_is_one_for_everybody(tmp_path: Path) -> None:
    named = {"HIREWIRE_DATABASE_OWNER_URL": "postgresql+asyncpg://o:p@db/hirewire"}
    assert at(tmp_path, **named).owner_url() == "postgresql://o:p@db/hirewire"


def test_secrets_lie_in_files_too_and_others_are_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "hirewire_nats_url").write_text("nats://admin:x@n:4222\n")
    (tmp_path / "somebody_elses").write_text("y")
    told = told_by_files({"HIREWIRE_SECRETS_DIR": str(tmp_path)})
    assert told == {"HIREWIRE_NATS_URL": "nats://admin:x@n:4222"}
    assert told_by_files({"HIREWIRE_SECRETS_DIR": str(tmp_path / "none")}) == {}


def test_the_gateway_is_the_home_s_unless_the_environment_names_another(tmp_path: Path) -> None:
    assert at(tmp_path).gateway_url() == "http://127.0.0.1:8000"
    Home(tmp_path).keep_port("gateway", 8055)
    assert at(tmp_path).gateway_url() == "http://127.0.0.1:8055"
    assert at(tmp_path, HIREWIRE_PORT="8001").gateway_url() == "http://127.0.0.1:8001"
    assert at(tmp_path, HIREWIRE_GATEWAY_URL="http://g:8000").gateway_url() == "http://g:8000"
    with pytest.raises(CommandError, match="HIREWIRE_PORT=http is not a port"):
        at(tmp_path, HIREWIRE_PORT="http").gateway_port()
