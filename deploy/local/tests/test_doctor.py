"""The doctor names what is wrong and what to do, and leaves nothing behind."""

import asyncio
import json
import re
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlparse
from uuid import uuid4

import nats
import pytest
import urllib3
from nats.js import JetStreamContext
from nats.js.api import (
    ClusterInfo,
    ConsumerConfig,
    PeerInfo,
    StreamConfig,
    StreamInfo,
    StreamState,
)

from hirewire_common.contracts import ROLES, ResumeIndexed
from hirewire_local.doctoring import bus, objects, services, surroundings, tables
from hirewire_local.doctoring.clocks import dated, skew, skewed
from hirewire_local.doctoring.doctor import doctor, verdict
from hirewire_local.doctoring.findings import Finding, notice, ok, unknown, wrong
from hirewire_local.home import Home
from hirewire_local.launch import Launch
from hirewire_local.permissions import inbox
from hirewire_local.postgres import APP
from hirewire_local.reaching import Reach
from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer

pytestmark = pytest.mark.servers


def wrongs(found: list[Finding]) -> dict[str, str]:
    return {one.about: one.says for one in found if one.state == "wrong"}


# -- the bus ---------------------------------------------------------------------------------------


@pytest.fixture
def on_bus(bus_server: NatsServer) -> Reach:
    return Reach(bus_server.server.home, {})


@pytest.fixture
async def js(bus_server: NatsServer) -> AsyncIterator[JetStreamContext]:
    """As the user who makes streams; what a test breaks is mended after it."""
    client = await nats.connect(bus_server.url("admin"), inbox_prefix=inbox("admin").encode())
    yield client.jetstream(timeout=5)
    await client.close()
    await asyncio.to_thread(bus_server.apply_topology)


async def test_of_a_sound_bus_nothing_is_wrong_and_every_user_was_tried(on_bus: Reach) -> None:
    found = await bus.examine(on_bus)
    assert wrongs(found) == {}
    assert {f"bus user {name}" for name in ROLES} <= {one.about for one in found}


async def test_what_is_tried_is_stored_nowhere(on_bus: Reach, js: JetStreamContext) -> None:
    await bus.examine(on_bus)
    assert {info.state.messages for info in await js.streams_info()} == {0}


async def test_a_server_is_counted_once_by_its_name_and_its_address() -> None:
    known = [
        "nats://localhost:4222",
        "nats://127.0.0.1:4222",
        "nats://127.0.0.1:4223",
        "nats://gone.invalid:4222",
    ]
    assert await bus.distinct(urlparse(one) for one in known) == 2


async def test_a_missing_stream_is_named(on_bus: Reach, js: JetStreamContext) -> None:
    await js.delete_stream("DEAD")
    assert wrongs(await bus.examine(on_bus)) == {"stream DEAD": "isn't there"}


async def test_a_changed_stream_is_named_with_what_changed(
    on_bus: Reach, js: JetStreamContext
) -> None:
    changed = (await js.stream_info("EVENTS")).config
    changed.max_age = 3600
    await js.update_stream(changed)
    says = wrongs(await bus.examine(on_bus))["stream EVENTS"]
    assert "max_age" in says


async def test_a_missing_durable_is_named_and_one_too_many(
    on_bus: Reach, js: JetStreamContext
) -> None:
    await js.delete_consumer("COMMANDS", "parser-parse")
    strange = ConsumerConfig(durable_name="strange", filter_subject="hw.cmd.parser.parse.*")
    await js.add_consumer("COMMANDS", config=strange)
    found = wrongs(await bus.examine(on_bus))
    assert "parser-parse" in found["durables"]
    assert "strange" in found["durables"]


async def test_a_user_who_may_too_little_or_too_much_is_named(on_bus: Reach) -> None:
    role = ROLES["parser"]
    wider = replace(role, publishes=(*role.publishes, ResumeIndexed))
    lacking = await bus.user(on_bus, "parser", wider)
    assert (lacking.state, "resume.indexed" in lacking.says) == ("wrong", True)
    narrower = replace(role, publishes=role.publishes[1:])
    excessive = await bus.user(on_bus, "parser", narrower)
    assert (excessive.state, "more than" in excessive.says) == ("wrong", True)


async def test_a_wrong_password_and_a_bus_that_is_away_are_told_apart_from_a_sound_one(
    bus_server: NatsServer,
) -> None:
    address = bus_server.server.address
    for url in (f"nats://admin:wrong@{address}", "nats://admin:x@127.0.0.1:1"):
        reach = Reach(bus_server.server.home, {"HIREWIRE_NATS_URL": url})
        assert list(wrongs(await bus.examine(reach))) == ["bus"]


async def test_who_is_refused_is_told_of_the_password_and_not_to_start_what_runs(
    bus_server: NatsServer, database: Database
) -> None:
    home, address = bus_server.server.home, bus_server.server.address
    for named, start in ((f"admin:wrong@{address}", False), ("admin:x@127.0.0.1:1", True)):
        (found,) = await bus.examine(Reach(home, {"HIREWIRE_NATS_URL": f"nats://{named}"}))
        assert found.remedy.startswith("start it" if start else "it runs")
    parser = {
        "HIREWIRE_NATS_URL": bus_server.url("admin"),
        "HIREWIRE_NATS_PARSER_PASSWORD": "wrong",
    }
    assert "it runs" in (await bus.user(Reach(home, parser), "parser", ROLES["parser"])).remedy
    there = urlparse(database.plain_url())
    wrongly = there._replace(netloc=f"{there.username}:wrong@{there.hostname}:{there.port}")
    (found,) = await tables.examine(at(database, wrongly.geturl()))
    assert found.remedy.startswith("it runs")


def test_a_database_that_hangs_is_said_to() -> None:
    found = tables.unreachable(TimeoutError())
    assert ("in time" in found.says, "if it hangs" in found.remedy) == (True, True)


async def test_users_whose_password_nobody_told_are_unknown_not_well(
    bus_server: NatsServer,
) -> None:
    named = {
        "HIREWIRE_NATS_URL": bus_server.url("admin"),
        "HIREWIRE_NATS_RANKER_PASSWORD": bus_server.server.home.secret("nats-ranker"),
        "HIREWIRE_NATS_PARSER_PASSWORD": "wrong",
    }
    found = {one.about: one for one in await bus.examine(Reach(bus_server.server.home, named))}
    states = {name: found[f"bus user {name}"].state for name in ("ranker", "parser", "storage")}
    assert states == {"ranker": "ok", "parser": "wrong", "storage": "unknown"}
    assert "HIREWIRE_NATS_STORAGE_PASSWORD" in found["bus user storage"].says


def on_three(number: int, **odd: object) -> StreamInfo:
    """A stream of a cluster of three, with something odd about the last replica."""
    peers = [PeerInfo(name=name, current=True, offline=False) for name in ("n2", "n3")][
        : number - 1
    ]
    for name, value in odd.items():
        setattr(peers[-1], name, value)
    cluster = ClusterInfo(leader="n1", name="hirewire", replicas=peers)
    state = StreamState(messages=0, bytes=0, first_seq=0, last_seq=0, consumer_count=0)
    config = StreamConfig(name="EVENTS", num_replicas=number)
    return StreamInfo(config=config, state=state, cluster=cluster)


def test_replicas_that_are_away_or_behind_are_named() -> None:
    assert bus.replicated("EVENTS", on_three(3), 3).state == "ok"
    for odd in ({"offline": True}, {"current": False}):
        found = bus.replicated("EVENTS", on_three(3, **odd), 3)
        assert (found.state, "n3" in found.says, "n2" in found.says) == ("wrong", True, False)


def test_a_stream_that_dies_with_one_of_three_servers_is_named() -> None:
    found = bus.replicated("EVENTS", on_three(1), 3)
    assert (found.state, "--replicas 3" in found.remedy) == ("wrong", True)


def test_a_stream_without_a_leader_is_named() -> None:
    info = on_three(3)
    info.cluster = ClusterInfo(leader=None, name="hirewire", replicas=[])
    assert "no leader" in bus.replicated("EVENTS", info, 3).says


# -- PostgreSQL ------------------------------------------------------------------------------------


def at(database: Database, url: str = "") -> Reach:
    named = {"HIREWIRE_DATABASE_OWNER_URL": url or database.owner_url}
    return Reach(database.postgres.home, named)


async def test_of_a_sound_database_nothing_is_wrong(database: Database) -> None:
    assert wrongs(await tables.examine(at(database))) == {}


async def test_a_table_whose_rows_are_not_kept_apart_is_named(
    database: Database, postgres_server: PostgresServer
) -> None:
    import asyncpg

    connection = await asyncpg.connect(database.plain_url())
    await connection.execute("alter table jobs no force row level security")
    await connection.close()
    assert wrongs(await tables.examine(at(database))) == {
        "row level security": "is not forced on jobs"
    }


async def test_missing_migrations_are_named(postgres_server: PostgresServer) -> None:
    fresh = await asyncio.to_thread(postgres_server.create, f"fresh_{uuid4().hex[:8]}")
    found = wrongs(await tables.examine(at(fresh)))
    await asyncio.to_thread(postgres_server.drop, fresh.name)
    assert "0001" in found["migrations"]


async def test_a_role_that_may_more_than_it_should_is_named(
    database: Database, postgres_server: PostgresServer
) -> None:
    await asyncio.to_thread(postgres_server.execute, f"alter role {APP} bypassrls")
    found = wrongs(await tables.examine(at(database)))
    await asyncio.to_thread(postgres_server.execute, f"alter role {APP} nobypassrls")
    assert found == {f"role {APP}": "may more than it should: rolbypassrls"}


async def test_an_owner_who_does_not_see_all_rows_is_named(database: Database) -> None:
    assert "owner of the tables" in wrongs(await tables.examine(at(database, database.app_url)))


async def test_a_database_that_is_away_is_named_without_its_password(database: Database) -> None:
    found = await tables.examine(at(database, "postgresql://x:hunter2@127.0.0.1:1/hirewire"))
    assert list(wrongs(found)) == ["database"]
    assert "hunter2" not in found[0].line


# -- the object store ------------------------------------------------------------------------------


@pytest.fixture
def in_store(object_store: ObjectStore) -> Reach:
    return Reach(object_store.server.home, {})


def test_of_a_sound_object_store_nothing_is_wrong_and_nothing_stays(
    in_store: Reach, object_store: ObjectStore
) -> None:
    def keys() -> set[str | None]:
        found = object_store.client().list_objects(bucket_name=object_store.bucket, recursive=True)
        return {item.object_name for item in found}

    before = keys()
    assert wrongs(objects.examine(in_store)) == {}
    assert keys() == before


@pytest.mark.parametrize(
    ("variable", "value", "about"),
    [
        ("HIREWIRE_S3_BUCKET", "nowhere", "bucket"),
        ("HIREWIRE_S3_PUBLIC_ENDPOINT", "http://127.0.0.1:1", "signed links"),
        ("HIREWIRE_CORS_ORIGINS", "https://elsewhere.example", "CORS of objects"),
        ("HIREWIRE_S3_ENDPOINT", "http://127.0.0.1:1", "object store"),
    ],
)
def test_what_is_wrong_with_the_object_store_is_named(
    in_store: Reach, variable: str, value: str, about: str
) -> None:
    found = wrongs(objects.examine(replace(in_store, environment={variable: value})))
    assert list(found) == [about]


def test_an_object_store_that_is_away_or_hangs_is_told_in_plain_words() -> None:
    pool = urllib3.HTTPConnectionPool("127.0.0.1", 1)
    hangs = urllib3.exceptions.ReadTimeoutError(pool, "/hirewire", "Read timed out.")
    wrapped = urllib3.exceptions.MaxRetryError(pool, "/hirewire", hangs)
    assert objects.fault(wrapped) == "doesn't answer (timed out)"
    with pytest.raises(urllib3.exceptions.MaxRetryError) as refused:
        urllib3.PoolManager().request("GET", "http://127.0.0.1:1", retries=urllib3.Retry(0))
    assert objects.fault(refused.value) == "doesn't answer (connection refused)"


def test_links_to_amazon_are_signed_for_the_region_of_its_address(in_store: Reach) -> None:
    named = {"HIREWIRE_S3_ENDPOINT": "https://s3.eu-central-1.amazonaws.com"}
    links = objects.store(replace(in_store, environment=named), "gateway").links
    assert "eu-central-1" in links.presigned_get_object(bucket_name="bucket", object_name="key")


def test_keys_that_may_too_little_or_too_much_are_named(in_store: Reach) -> None:
    parser, gateway = (objects.store(in_store, user) for user in ("parser", "gateway"))
    lacking = objects.rights(replace(parser, user="generator"))
    assert (lacking.state, "documents/" in lacking.says) == ("wrong", True)
    excessive = objects.rights(replace(gateway, user="parser"))
    assert (excessive.state, "uploads/" in excessive.says) == ("wrong", True)


# -- all of it -------------------------------------------------------------------------------------


def test_what_is_wrong_is_printed_with_what_to_do_and_is_exit_code_1(
    bus_server: NatsServer,
    database: Database,
    object_store: ObjectStore,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert doctor(at(database), "http://127.0.0.1:1") == 1
    said = capsys.readouterr().out
    assert said.count("wrong ") == 1
    assert re.search(r"wrong +gateway .*\n +do: start it", said)
    for about in ("bus user storage", "stream EVENTS", "migrations", "S3 user parser", "queues"):
        assert re.search(rf"^ok +{about} ", said, re.M)


def test_of_a_store_that_is_away_no_tries_are_printed(
    bus_server: NatsServer, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    reach = at(database)
    named = {**reach.environment, "HIREWIRE_S3_ENDPOINT": "http://127.0.0.1:1"}
    assert doctor(replace(reach, environment=named), "http://127.0.0.1:1") == 1
    assert "Retrying" not in caplog.text


def test_the_last_word_promises_no_more_than_was_looked_at() -> None:
    well, odd = ok("bus", "answers"), notice("disk", "little", "look")
    unseen, ill = unknown("processes", "none is known"), wrong("gateway", "is away", "start it")
    assert verdict([well]) == "Nothing is wrong."
    assert verdict([well, odd]) == "Nothing is wrong, 1 thing(s) should be looked at."
    assert (
        verdict([well, unseen]) == "Nothing is wrong in what could be looked at; unseen: processes."
    )
    assert verdict([ill, unseen]) == "1 thing(s) are wrong; unseen: processes."


# -- the rest --------------------------------------------------------------------------------------


def test_a_gateway_that_does_not_answer_is_named() -> None:
    (found,) = surroundings.gateway("http://127.0.0.1:1")
    assert found.state == "wrong"


@contextmanager
def answering(status: int, said: object, after: float = 0) -> Iterator[str]:
    """Where whatever is asked is answered so, dated when it was asked, `after` seconds."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            time.sleep(after)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def of_processes(home: Path, *urls: str) -> list[Finding]:
    return services.examine(Reach(Home(home), {"HIREWIRE_OPS_URLS": ", ".join(urls)}))


def test_each_process_is_asked_on_its_ops_port_and_what_it_misses_is_named(tmp_path: Path) -> None:
    missing = {"ready": False, "missing": ["database", "objects"]}
    with (
        answering(200, {"ready": True, "missing": []}) as well,
        answering(503, missing) as ill,
        answering(200, "Hello.") as strange,
    ):
        found = of_processes(tmp_path, well, ill, strange, "http://127.0.0.1:1")
    assert [one.state for one in found] == ["ok", "wrong", "wrong", "wrong"]
    assert "database, objects" in found[1].says
    assert "something else" in found[2].says
    assert "doesn't answer" in found[3].says


def test_processes_of_the_home_are_asked_where_its_last_run_put_them(tmp_path: Path) -> None:
    home = Home(tmp_path)
    for name, given in (("parser", {"HIREWIRE_OPS_PORT": "9091"}), ("ranker", {})):
        Launch(("true",), "/", given).command(home.directory("run") / f"{name}.json")
    assert list(services.ops_ports(Reach(home, {}))) == [("parser", "http://127.0.0.1:9091")]
    elsewhere = {"HIREWIRE_NATS_URL": "nats://admin:x@nats.corp.example:4222"}
    assert list(services.ops_ports(Reach(home, elsewhere))) == []


def test_where_no_process_has_an_ops_port_the_processes_are_not_said_to_be_well(
    tmp_path: Path,
) -> None:
    (found,) = services.examine(Reach(Home(tmp_path), {}))
    assert (found.state, found.about) == ("unknown", "processes")


async def test_the_clocks_of_all_servers_are_looked_at(
    on_bus: Reach, database: Database, in_store: Reach
) -> None:
    found = [*await bus.examine(on_bus), *await tables.examine(at(database))]
    found += await asyncio.to_thread(objects.examine, in_store)
    clocks = {one.about: one.state for one in found if "clock" in one.about}
    assert clocks == dict.fromkeys(
        ("bus's clock", "database's clock", "object store's clock"), "ok"
    )


def test_a_clock_is_judged_by_the_date_of_an_answer() -> None:
    now = time.time()
    (late,) = dated("gateway's clock", formatdate(now - 60, usegmt=True), now, now)
    assert (late.state, "behind" in late.says) == ("wrong", True)
    assert list(dated("gateway's clock", None, now, now)) == []


def test_a_slow_answer_makes_no_clock_wrong() -> None:
    asked, answered = 1000.0, 1060.0
    for theirs in (998.5, 1000.0, 1030.0, 1060.0, 1061.5):
        assert skewed("clock", skew(theirs, theirs, asked, answered)).state == "ok"
    assert skew(990.0, 990.0, asked, answered) == -10
    assert skew(1070.0, 1070.0, asked, answered) == 10


def test_a_gateway_that_takes_its_time_has_no_wrong_clock() -> None:
    with answering(200, {"ready": True}, after=3.0) as url:
        states = {one.about: one.state for one in surroundings.gateway(url)}
    assert states == {"gateway": "ok", "gateway's clock": "ok"}


def test_a_gateway_names_the_part_that_does_not_answer_it() -> None:
    parts = {"bus": "up", "storage": "down", "database": "unknown", "objects": "up"}
    with answering(503, {"ready": False, "dependencies": parts}) as url:
        (found,) = (one for one in surroundings.gateway(url) if one.about == "gateway")
    assert found.says == f"{url} gets no answer from: storage"
    assert "hirewire status" in found.remedy


def test_a_disk_that_is_almost_full_is_named() -> None:
    gib = 1 << 30
    assert surroundings.room(1 * gib, 100 * gib, "here").state == "wrong"
    assert surroundings.room(160 * gib, 1000 * gib, "here").state == "ok"


def test_below_what_the_alert_allows_a_disk_is_worth_a_look() -> None:
    gib = 1 << 30
    found = surroundings.room(30 * gib, 1000 * gib, "here")
    assert (found.state, "HirewireDiskFilling" in found.says) == ("notice", True)


def test_a_clock_that_is_off_is_named_with_its_direction() -> None:
    assert "30 s ahead" in skewed("clock", 30.2).says
    assert "30 s behind" in skewed("clock", -30.2).says
    assert skewed("clock", 1.0).state == "ok"


def test_what_is_optional_is_never_wrong() -> None:
    there = {"HIREWIRE_LLM_MODEL": "openai/x", "AWS_PROFILE": "prod"}
    assert [one.state for one in surroundings.optional(there)][:2] == ["ok", "ok"]
    assert {one.state for one in surroundings.optional({})} <= {"absent", "ok"}
