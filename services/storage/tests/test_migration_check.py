"""Whether the tables are up to date can be asked without changing them."""

import asyncio
import socket
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from hirewire_storage import database as way
from hirewire_storage.migrate import check, migrate, missing

if TYPE_CHECKING:
    from hirewire_testing.servers import Database, PostgresServer

pytestmark = pytest.mark.servers


def test_up_to_date_is_exit_code_0(
    database: "Database", capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(database.owner_url) == 0
    assert "up to date" in capsys.readouterr().out


def test_steps_that_are_missing_are_named_and_exit_code_1(
    postgres_server: "PostgresServer", capsys: pytest.CaptureFixture[str]
) -> None:
    fresh = postgres_server.create(f"fresh_{uuid4().hex[:8]}")
    asyncio.run(migrate(fresh.owner_url, "0010"))
    assert asyncio.run(missing(fresh.owner_url))[:2] == ("0011", "0012")
    assert check(fresh.owner_url) == 1
    assert "0011, 0012" in capsys.readouterr().out
    postgres_server.drop(fresh.name)


def test_a_database_that_does_not_answer_is_no_database_without_work(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check("postgresql://somebody:secret@127.0.0.1:1/nothing") == 2
    assert "secret" not in "".join(capsys.readouterr())


def test_a_database_that_hangs_is_given_up(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(way, "_ANSWERS_WITHIN", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as hung:
        assert check(f"postgresql://a:b@127.0.0.1:{hung.getsockname()[1]}/c") == 2
    assert "doesn't answer" in capsys.readouterr().err


def test_a_wrong_password_is_said_without_it(
    database: "Database", capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"postgresql://nobody:secret@127.0.0.1:{database.owner_url.rpartition(':')[2]}"
    assert check(url) == 2
    told = capsys.readouterr().err
    assert "nobody" in told
    assert "secret" not in told
