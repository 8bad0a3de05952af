"""The audit log: what is recorded, what can't be done to it, and what a look through it finds."""

import asyncio
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hirewire_common.contracts import Principal
from hirewire_storage.audit import Verdict, noted, report, verify
from hirewire_storage.audit import note as keep
from hirewire_storage.domain.audit import Act
from hirewire_storage.rows import audit

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers

ACT = Act("job.opened", "job", "a-job", facts={"kind": "parser.parse", "size": 7})


async def note(storage: "Storage", owner: Principal, times: int = 1, act: Act = ACT) -> None:
    for _ in range(times):
        async with storage.database.acting_as(owner) as connection:
            await audit.record(connection, owner, act, origin="203.0.113.7")


async def looked_through(storage: "Storage") -> Verdict:
    return await verify(storage.address.owner_url)


async def test_two_hundred_acts_at_once_make_whole_chains_without_gaps(
    own_storage: "Storage", make: "Make"
) -> None:
    people = [make.someone(f"{n}") for n in range(20)]
    await asyncio.gather(*(note(own_storage, people[n % 20]) for n in range(200)))
    verdict = await looked_through(own_storage)
    assert (verdict.sound, verdict.records) == (True, 200)
    gaps = await own_storage.rows(
        "select shard from audit_log group by shard having max(seq) <> count(*) or min(seq) <> 1"
    )
    assert gaps == []


async def test_all_that_one_tenant_did_is_in_one_chain_in_order(
    own_storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    await asyncio.gather(*(note(own_storage, ada) for _ in range(50)))
    rows = await own_storage.rows("select seq, at, actor from audit_log order by seq")
    assert [row["seq"] for row in rows] == list(range(1, 51))
    assert [row["at"] for row in rows] == sorted(row["at"] for row in rows)
    assert len({row["actor"] for row in rows}) == 1


@pytest.mark.parametrize("origin", [None, "", "::1", "höst-of-Ärgernis", "-", "0:,"])
async def test_service_and_database_hash_alike_whatever_is_recorded(
    own_storage: "Storage", make: "Make", origin: str | None
) -> None:
    ada = make.someone()
    async with own_storage.database.acting_as(ada) as connection:
        await audit.record(connection, ada, ACT, Act("account.exported", "x", ""), origin=origin)
    assert (await looked_through(own_storage)).sound


async def test_what_is_rolled_back_was_never_recorded(own_storage: "Storage", make: "Make") -> None:
    ada = make.someone()
    await note(own_storage, ada)
    async with own_storage.database.acting_as(ada) as connection:
        await audit.record(connection, ada, ACT)
        await connection.rollback()
    await note(own_storage, ada)
    verdict = await looked_through(own_storage)
    assert (verdict.sound, verdict.records) == (True, 2)


@pytest.mark.parametrize("table", ["audit_log", "audit_heads", "audit_actors", "audit_details"])
@pytest.mark.parametrize(
    "attack",
    [
        "insert into {} select * from {}",
        "update {} set {column} = {column}",
        "truncate {}",
        "alter table {} disable trigger all",
        "drop table {}",
    ],
)
async def test_the_service_can_not_write_the_log_by_itself(
    storage: "Storage", make: "Make", table: str, attack: str
) -> None:
    ada = make.someone()
    await note(storage, ada)
    column = "actor" if table == "audit_actors" else "seq"
    with pytest.raises(DBAPIError, match=r"permission denied|must be owner"):
        async with storage.database.acting_as(ada) as connection:
            await connection.execute(text(attack.format(table, table, column=column)))


@pytest.mark.parametrize(
    "statement",
    [
        "update audit_log set action = 'a.b'",
        "delete from audit_log",
        "truncate audit_log",
        "delete from audit_heads",
        "insert into audit_heads values (15, 0, sha256(''))",
        "update audit_details set origin = null",
        "truncate audit_details",
    ],
)
async def test_not_even_the_owner_or_the_superuser_changes_the_log_by_mistake(
    storage: "Storage", make: "Make", statement: str
) -> None:
    await note(storage, make.someone())
    for role in ("hirewire_owner", "postgres"):
        connection = await asyncpg.connect(storage.address.plain_url(role))
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="only ever appended to"):
            await connection.execute(statement)
        await connection.close()


async def test_nobody_writes_in_another_s_name_or_past_the_service(
    storage: "Storage", make: "Make"
) -> None:
    ada, mallory = make.someone(), make.someone()
    with pytest.raises(DBAPIError, match="written by storage alone"):
        async with storage.database.acting_as(mallory) as connection:
            await audit.record(connection, ada, ACT)
    claims = f'{{"sub": "{mallory.owner}", "role": "authenticated"}}'
    pretend = text("select set_config('request.jwt.claims', :claims, true)")
    async with storage.database.acting_as(mallory) as connection:
        await connection.execute(pretend, {"claims": claims})
        with pytest.raises(DBAPIError, match="written by storage alone"):
            await audit.record(connection, mallory, ACT)
        await connection.rollback()


async def test_a_user_reads_his_own_details_and_nobody_else_s(
    storage: "Storage", make: "Make"
) -> None:
    ada, mallory = make.someone(), make.someone()
    await note(storage, ada)
    seen = text("select user_id, origin from audit_details")
    async with storage.database.acting_as(ada) as connection:
        assert (await connection.execute(seen)).all() == [(ada.owner, "203.0.113.7")]
    async with storage.database.acting_as(mallory) as connection:
        assert (await connection.execute(seen)).all() == []


async def test_an_erased_account_leaves_whole_chains_and_nothing_that_names_it(
    own_storage: "Storage", make: "Make"
) -> None:
    ada, bob = make.someone(), make.someone("bob")
    await note(own_storage, ada, 5)
    await note(own_storage, bob, 3)
    async with own_storage.database.acting_as(ada) as connection:
        await audit.record(connection, ada, Act("account.erased", "account", ""))
        await audit.forget(connection, ada)
    verdict = await looked_through(own_storage)
    assert (verdict.sound, verdict.records, verdict.erased) == (True, 9, 6)
    for table in ("audit_log", "audit_actors", "audit_details", "audit_heads"):
        dump = str(await own_storage.rows(f"select * from {table}"))  # noqa: S608  # our own words
        assert str(ada.owner) not in dump
    assert "203.0.113.7" not in str(
        await own_storage.rows("select * from audit_details where user_id <> $1", bob.owner)
    )


@dataclass
class Forger:
    """The superuser, who can switch the fences off."""

    connection: Any

    async def run(self, *statements: str) -> None:
        await self.connection.execute("set session_replication_role = replica")
        for statement in statements:
            await self.connection.execute(statement)


MOVE = (
    "update audit_log set seq = 103 where seq = 3",
    "update audit_log set seq = 3 where seq = 5",
    "update audit_log set seq = 5 where seq = 103",
)
SWAP = (
    "update audit_details set seq = 103 where seq = 3",
    "update audit_details set seq = 3 where seq = 5",
    "update audit_details set seq = 5 where seq = 103",
)
TAMPERED: dict[str, tuple[tuple[str, ...], tuple[int, str]]] = {
    "another action": (
        ("update audit_log set action = 'job.cancelled' where seq = 4",),
        (4, "altered or moved"),
    ),
    "another time": (
        ("update audit_log set at = at + interval '1 microsecond' where seq = 2",),
        (2, "altered or moved"),
    ),
    "another actor": (
        ("update audit_log set actor = gen_random_uuid() where seq = 2",),
        (2, "altered or moved"),
    ),
    "a hash of its own": (
        ("update audit_log set hash = sha256('x') where seq = 6",),
        (6, "altered or moved"),
    ),
    "one taken out": (("delete from audit_log where seq = 4",), (4, "missing")),
    "one taken out and the rest moved up": (
        (
            "delete from audit_log where seq = 4",
            "update audit_log set seq = seq - 1 where seq = 5",
            "update audit_log set seq = seq - 1 where seq = 6",
            "update audit_details set seq = -1 where seq = 4",
        ),
        (4, "altered or moved"),
    ),
    "the first taken out": (("delete from audit_log where seq = 1",), (1, "missing")),
    "the end cut off": (("delete from audit_log where seq >= 5",), (5, "cut off")),
    "everything gone": (("delete from audit_log",), (1, "cut off")),
    "the head turned back": (
        ("update audit_heads set seq = 4 where seq > 0",),
        (5, "unknown to the head"),
    ),
    "the head's hash changed": (
        ("update audit_heads set hash = sha256('x') where seq > 0",),
        (6, "altered or moved"),
    ),
    "no head at all": (("delete from audit_heads where seq > 0",), (1, "unknown to the head")),
    "two in the wrong order": (MOVE, (3, "altered or moved")),
    "details of another": (SWAP, (3, "details changed")),
    "another address": (
        ("update audit_details set origin = '198.51.100.1' where seq = 2",),
        (2, "details changed"),
    ),
    "another person": (
        ("update audit_details set user_id = gen_random_uuid() where seq = 2",),
        (2, "details changed"),
    ),
    "one more at the end": (
        (
            "insert into audit_log select shard, seq + 1, at, actor_kind, actor, action, object_kind,"
            " object_id, outcome, details_digest, hash from audit_log where seq = 6",
        ),
        (7, "altered or moved"),
    ),
}


@pytest.mark.parametrize("case", TAMPERED)
async def test_tampering_shows_at_the_first_record_that_is_not_as_it_was(
    own_storage: "Storage", make: "Make", case: str
) -> None:
    statements, (seq, why) = TAMPERED[case]
    ada = make.someone()
    await note(own_storage, ada, 6)
    assert (await looked_through(own_storage)).sound
    connection = await asyncpg.connect(own_storage.address.plain_url())
    await Forger(connection).run(*statements)
    await connection.close()
    verdict = await looked_through(own_storage)
    assert not verdict.sound
    assert (verdict.broken[0].seq, verdict.broken[0].why) == (seq, why)
    assert "not whole" in report(verdict)


async def test_details_without_a_record_show(own_storage: "Storage", make: "Make") -> None:
    await note(own_storage, make.someone(), 2)
    connection = await asyncpg.connect(own_storage.address.plain_url())
    await Forger(connection).run("update audit_details set seq = 99 where seq = 2")
    await connection.close()
    verdict = await looked_through(own_storage)
    assert (verdict.sound, verdict.strays) == (False, 1)


async def test_a_chain_that_was_written_anew_shows_by_the_anchor(
    own_storage: "Storage", make: "Make", tmp_path: Path
) -> None:
    ada = make.someone()
    await note(own_storage, ada, 6)
    anchor = tmp_path / "anchor.json"
    keep(anchor, (await looked_through(own_storage)).heads)
    await note(own_storage, ada, 2)
    assert (await verify(own_storage.address.owner_url, anchors=noted(anchor))).sound

    connection = await asyncpg.connect(own_storage.address.plain_url())
    await Forger(connection).run(
        "delete from audit_log where seq >= 4",
        "delete from audit_details where seq >= 4",
        "update audit_heads h set seq = 3, hash = l.hash from audit_log l"
        " where l.shard = h.shard and l.seq = 3",
    )
    await connection.close()
    assert (await looked_through(own_storage)).sound
    cut = await verify(own_storage.address.owner_url, anchors=noted(anchor))
    assert [(one.seq, one.why) for one in cut.broken] == [(4, "cut off")]

    await note(own_storage, ada, 5)
    assert (await looked_through(own_storage)).sound
    anew = await verify(own_storage.address.owner_url, anchors=noted(anchor))
    assert [(one.seq, one.why) for one in anew.broken] == [(6, "not what the anchor says")]


async def test_memory_does_not_grow_with_the_log(own_storage: "Storage", make: "Make") -> None:
    connection = await asyncpg.connect(own_storage.address.plain_url())
    await connection.execute("set role hirewire_system")
    for _ in range(6):
        await connection.execute(
            "select count(hirewire.audit_append(md5('one')::uuid, 'user', 'job.opened', 'job',"
            " repeat('x', 200), 'done', repeat('x', 2000), null)) from generate_series(1, 1000) n"
        )
    await connection.close()
    tracemalloc.start()
    verdict = await looked_through(own_storage)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (verdict.sound, verdict.records) == (True, 6_000)
    assert peak < 13 * 1024 * 1024  # two thirds of what 6,000 records hold


@pytest.mark.parametrize(
    "act",
    [
        lambda: Act("resume.stored", "resume", "Ada Lovelace"),
        lambda: Act("resume.stored", "resume", "x", facts={"summary": "I am an engineer"}),
        lambda: Act("resume.stored", "resume", "x", facts={"name": "José"}),
        lambda: Act("resume.stored", "resume", "x" * 129),
    ],
)
def test_words_of_a_person_are_refused(act: Callable[[], Act]) -> None:
    with pytest.raises(ValueError, match="words of a person"):
        act()
