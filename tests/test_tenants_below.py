"""Below the gateway too: every table asked by everybody, and every kind of object by links and by services."""

import asyncio
import io
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import asyncpg
import httpx
import pytest
from minio import Minio
from minio.error import S3Error
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from tests import tenancy
from tests.flow import System, client
from tests.tenancy import Estate

from hirewire_common.contracts import Principal, session_key
from hirewire_gateway.domain.identity import GUESTS
from hirewire_local.postgres import run
from hirewire_local.seaweedfs import RIGHTS
from hirewire_storage.database import Database

pytestmark = [pytest.mark.servers, pytest.mark.stack]


@pytest.fixture(scope="module")
def estate(system: System) -> Estate:
    """One in auth mode `jwt`."""
    found: list[Estate] = []

    async def settle() -> None:
        found.append(await tenancy.settle(system, "jwt"))

    run(settle)
    return found[0]


# -- tables --------------------------------------------------------------------------------------------------

TABLES: Mapping[str, str] = {
    "sessions": "session",
    "jobs": "session",
    "files": "session",
    "resumes": "session",
    "messages": "session",
    "drafts": "session",
    "revisions": "session",
    "session_models": "session",
    "resume_features": "session",
    "resume_vectors": "session",
    "rankings": "session",
    "ranking_versions": "session",
    "interviews": "session",
    "interview_turns": "session",
    "analysis_stages": "session",
    "idempotency": "session",
    "user_profiles": "account",
    "interview_sessions": "account",
    "interview_answers": "account",
    "interview_statistics": "account",
    "audit_actors": "account",
    "audit_details": "account",
    "audit_log": "nobody",
    "audit_heads": "nobody",
    "removed_sessions": "nobody",
}
"""Who is shown rows of it: the owner and who holds the `session`; with `account` the owner alone; `nobody`."""

Acting = Callable[[Database, Estate], AbstractAsyncContextManager[AsyncConnection]]


def _holder(estate: Estate) -> Principal:
    return Principal(owner=UUID(estate.tenant), session=estate.properties["H"].things.key)


SUBJECTS: Mapping[str, Acting] = {
    "the owner": lambda d, e: d.acting_as(Principal(owner=UUID(e.tenant))),
    "a holder": lambda d, e: d.acting_as(_holder(e)),
    "another user": lambda d, _: d.acting_as(Principal(owner=uuid4())),
    "another user with a session of the owner": lambda d, e: d.acting_as(
        Principal(owner=uuid4(), session=e.properties["A"].things.key)
    ),
    "the guests": lambda d, _: d.acting_as(GUESTS),
    "whoever shows an id": lambda d, e: d.bearing(e.properties["H"].things.key),
    "whoever shows a made-up id": lambda d, _: d.bearing(session_key(str(uuid4()))),
    "whoever shows nothing": lambda d, _: d.bearing(""),
}


async def test_every_table_stands_in_the_table(system: System) -> None:
    found = await system.rows(
        "select relname from pg_catalog.pg_class where relkind in ('r', 'p', 'v', 'm', 'f')"
        " and relnamespace in ('public'::regnamespace, 'hirewire'::regnamespace)"
        " and relname <> 'alembic_version'"
    )
    assert {row["relname"] for row in found} == set(TABLES)


async def _shown(database: Database, acting: Acting, estate: Estate, table: str) -> list[str]:
    """The rows as text; none when the database refuses."""
    query = text(f"select t::text from {table} t")  # noqa: S608  # our own words
    try:
        async with acting(database, estate) as connection:
            return list((await connection.execute(query)).scalars())
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") != "42501":
            raise
        return []


@pytest.mark.parametrize("subject", SUBJECTS)
async def test_a_table_shows_the_owner_s_rows_to_nobody_else(
    system: System, estate: Estate, subject: str
) -> None:
    database = Database(system.database.app_url, pool=4)
    acting = SUBJECTS[subject]
    found = await asyncio.gather(*(_shown(database, acting, estate, one) for one in TABLES))
    await database.close()
    shown = dict(zip(TABLES, found, strict=True))
    if subject == "the owner":
        assert {name for name, rows in shown.items() if rows} >= _meant_for("session", "account")
        assert any(estate.properties["A"].token in row for row in shown["resumes"])
        return
    mine = {"a holder": _meant_for("session"), "whoever shows an id": {"sessions"}}
    if subject != "the guests":  # who have rows of their own, by other tests
        assert {name for name, rows in shown.items() if rows} <= mine.get(subject, set())
    told = "\n".join(row for rows in found for row in rows)
    a, e = estate.properties["A"], estate.properties["E"]
    assert [one for one in (*a.secrets, *e.secrets) if one in told] == []
    assert (estate.properties["H"].token in told) == (subject in mine)


def _meant_for(*kinds: str) -> set[str]:
    """Idempotency keys are those that somebody has used; nobody has here."""
    return {name for name, kind in TABLES.items() if kind in kinds} - {"idempotency"}


async def test_the_database_shows_no_row_to_whoever_makes_no_claim(
    system: System, estate: Estate
) -> None:
    assert await system.count("sessions where user_id = $1", UUID(estate.tenant)) == 3
    connection = await asyncpg.connect(system.database.plain_url("hirewire_app"))
    try:
        for table in TABLES:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.fetch(f"select * from {table}")  # noqa: S608  # our own words
        for role in ("authenticated", "anon"):
            async with connection.transaction():
                await connection.execute(f"set local role {role}")
                assert await connection.fetch("select * from sessions") == []
    finally:
        await connection.close()


# -- objects -------------------------------------------------------------------------------------------------

Change = Callable[[str, str, Estate], tuple[str, str]]
"""From a good link and another object's key to a method and an address that must be refused."""


def _expired(estate: Estate, link: str) -> str:
    """Signed by the gateway's own user, an hour ago for a minute."""
    return estate.system.store.client("gateway").presigned_get_object(
        bucket_name=estate.system.store.bucket,
        object_name=urlsplit(link).path.split("/", 2)[2],
        expires=timedelta(minutes=1),
        request_date=datetime.now(UTC) - timedelta(hours=1),
    )


def _elsewhere(link: str, key: str) -> str:
    parts = urlsplit(link)
    return parts._replace(path=f"/{parts.path.split('/')[1]}/{key}").geturl()


CHANGES: Mapping[str, Change] = {
    "of another key": lambda link, key, _: ("GET", _elsewhere(link, key)),
    "of no key": lambda link, *_: ("GET", _elsewhere(link, "")),
    "above its key": lambda link, key, _: ("GET", _elsewhere(link, f"x/../{key}")),
    "encoded above its key": lambda link, key, _: ("GET", _elsewhere(link, f"x/%2e%2e/{key}")),
    "without a signature": lambda link, *_: ("GET", link.split("?")[0]),
    "with another signature": lambda link, *_: ("GET", link[:-8] + "00000000"),
    "that lasts longer": lambda link, *_: ("GET", link.replace("Expires=300", "Expires=3000")),
    "under another name": lambda link, *_: ("GET", link.replace("attachment", "inline")),
    "to write": lambda link, *_: ("PUT", link),
    "to remove": lambda link, *_: ("DELETE", link),
    "to list": lambda link, *_: ("GET", f"{_elsewhere(link, '')}&list-type=2"),
    "that has expired": lambda link, _, estate: ("GET", _expired(estate, link)),
}


@pytest.fixture
async def link(estate: Estate) -> str:
    """The owner's to a file of session A."""
    things = estate.properties["A"].things
    async with client(estate.url) as http:
        listed = await http.get(f"/api/sessions/{things.name}/files", headers=estate.owners)
    found = [file["url"] for file in listed.json()["details"] if file["path"].endswith(".txt")]
    return str(found[0])


@pytest.mark.parametrize("change", CHANGES)
async def test_a_link_is_good_for_its_object_and_its_time_alone(
    estate: Estate, link: str, change: str
) -> None:
    (other,) = await estate.system.rows(
        "select object_key from files where session_key = $1 and path like '%.txt' limit 1",
        estate.properties["H"].things.key,
    )
    method, address = CHANGES[change](link, other["object_key"], estate)
    assert (method, address) != ("GET", link)
    async with httpx.AsyncClient(trust_env=False) as outside:
        refused = await outside.request(method, address)
        assert refused.status_code in (400, 403, 404), refused.text
        assert not any(one.token.encode() in refused.content for one in estate.properties.values())
        assert estate.properties["A"].token.encode() in (await outside.get(link)).content


PLACES = (
    "uploads/",
    "processed/",
    "results/",
    "documents/",
    "photos/",
    "features/",
    "reports/",
    "elsewhere/",
)
SERVICES = [name for name in RIGHTS if name != "admin"]
OTHER_BUCKET = "another"

Operation = Callable[[Minio, str, str], object]
OPERATIONS: Mapping[str, tuple[str, Operation]] = {
    "get": ("Read", lambda s3, bucket, key: s3.get_object(bucket_name=bucket, object_name=key)),
    "list": ("List", lambda s3, bucket, key: list(s3.list_objects(bucket, prefix=key))),
    "put": ("Write", lambda s3, bucket, key: s3.put_object(bucket, f"{key}x", io.BytesIO(), 0)),
    "remove": ("Write", lambda s3, bucket, key: s3.remove_object(bucket, f"{key}x")),
}


def _may(user: str, right: str, place: str) -> bool:
    bucket, _, key = place.partition("/")
    wanted = (f"{right}:{bucket}", f"{right}:{bucket}/{key}")
    return any(fnmatchcase(one, action) for one in wanted for action in RIGHTS[user])


@pytest.mark.parametrize("user", SERVICES)
def test_a_service_does_to_objects_what_its_rights_say_and_nothing_else(
    system: System, user: str
) -> None:
    store, found = system.store, {}
    admin, s3 = store.client("admin"), store.client(user)
    if not admin.bucket_exists(bucket_name=OTHER_BUCKET):
        admin.make_bucket(bucket_name=OTHER_BUCKET)
    for bucket in (store.bucket, OTHER_BUCKET):
        for place in PLACES:
            admin.put_object(bucket, f"{place}file", io.BytesIO(b"x"), 1)
            for name, (right, operation) in OPERATIONS.items():
                key = f"{place}file"
                due = _may(user, right, f"{bucket}/{key}")
                found[f"{name} {bucket}/{place}"] = (_done(operation, s3, bucket, key), due)
    assert {what: did for what, (did, due) in found.items() if did != due} == {}


def _done(operation: Operation, s3: Minio, bucket: str, key: str) -> bool:
    try:
        operation(s3, bucket, key)
    except S3Error as error:
        if error.code != "AccessDenied":
            raise
        return False
    return True
