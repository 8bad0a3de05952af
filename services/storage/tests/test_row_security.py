"""What the database refuses, whatever a statement forgets: an attack a line, as the role that the service has."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from hirewire_common.contracts import Principal, session_key
from hirewire_storage.database import Database

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers

OWNED = (
    "sessions",
    "jobs",
    "files",
    "resumes",
    "messages",
    "idempotency",
    "session_models",
    "drafts",
    "revisions",
    "resume_features",
    "resume_vectors",
    "rankings",
    "ranking_versions",
    "interviews",
    "interview_turns",
    "analysis_stages",
)
ACCOUNT = {"user_profiles", "interview_sessions", "interview_answers"}
"""What a user has beside his sessions."""
PERSONAL = {"audit_actors", "audit_details"}
SHUT = {"audit_log", "audit_heads"}
TABLES = {*OWNED, *ACCOUNT, *PERSONAL, *SHUT, "interview_statistics", "removed_sessions"}


REFUSALS = {"42501", "23503", "23505"}
"""Rights and policies, foreign keys, unique keys: anything else would be an attack that is not well written."""


RANKED = (
    "insert into resume_features (resume_id, user_id, session_key, version, body, space)"
    " select $1::uuid, $2::uuid, $3, '1', 'x', 'x' where $4::uuid is not null",
    "insert into resume_vectors (resume_id, user_id, session_key, version, space)"
    " select $1::uuid, $2::uuid, $3, '1', array_fill(1, array[64])::extensions.halfvec"
    " where $4::uuid is not null",
    "insert into rankings (id, user_id, session_key, wanted, version)"
    " select $4::uuid, $2::uuid, $3, '{}', 1 where $1::uuid is not null",
    "insert into ranking_versions (ranking_id, version, user_id, session_key, job_id, requirements,"
    " reports) select $4::uuid, 1, $2::uuid, $3, $1::uuid, '{}', '{}'",
)


HELD = (
    "insert into interviews (session_key, user_id, id, job_id, setting)"
    " values ($1, $2, $3, $4, '{}')",
    "insert into interview_turns (session_key, user_id, number, question, item, asked_at, job_id)"
    " select $1, $2, 1, '{}', 'x', now(), $4::uuid where $3::uuid is not null",
)

ANALYZED = (
    "insert into analysis_stages (job_id, stage, user_id, session_key, state, begun_at)"
    " values ($1, 'probe', $2, $3, 'waiting', now())"
)


@dataclass
class Scene:
    """Mallory, who has a session and a job; Ada, who has one of everything; a second session of Ada's."""

    storage: "Storage"
    mallory: Principal
    ada: Principal
    values: dict[str, object]


@pytest.fixture
async def scene(storage: "Storage", make: "Make") -> Scene:
    mallory, ada = make.someone(), make.someone("ada")
    hers, his = await storage.opened(ada), await storage.opened(mallory)
    news = make.parsed(hers)
    await storage.finish(hers, news)
    other = await storage.session(ada)
    values = {
        "ada": ada.owner,
        "mallory": mallory.owner,
        "her_session": hers.session,
        "her_other": other.key,
        "her_job": hers.job,
        "her_resume": news.resume_id,
        "his_session": his.session,
        "his_job": his.job,
        "new": uuid4(),
        "key": session_key(uuid4()),
    }
    await storage.rows(
        "insert into messages (id, user_id, session_key, role, content)"
        " values (gen_random_uuid(), $1, $2, 'user', 'secret')",
        *(ada.owner, hers.session),
    )
    await storage.rows(
        "insert into idempotency (id, user_id, route, key, digest, expires)"
        " values (gen_random_uuid(), $1, '/', 'k', 'd', now() + interval '1 day')",
        ada.owner,
    )
    await storage.rows(
        "insert into session_models (session_key, user_id, config) values ($1, $2, '{}')",
        *(hers.session, ada.owner),
    )
    await storage.rows(
        "insert into drafts (session_key, user_id, draft, revision) values ($1, $2, '{}', 1)",
        *(hers.session, ada.owner),
    )
    await storage.rows(
        "insert into revisions (session_key, number, user_id, job_id, author, change, patch,"
        " inverse) values ($1, 1, $2, $3, 'user', 'major', '[]', '[]')",
        *(hers.session, ada.owner, hers.job),
    )
    for statement in RANKED:
        used = (values[name] for name in ("her_resume", "ada", "her_session", "new"))
        await storage.rows(statement, *used)
    for statement in HELD:
        used = (values[name] for name in ("her_session", "ada", "new", "her_job"))
        await storage.rows(statement, *used)
    await storage.rows(ANALYZED, hers.job, ada.owner, hers.session)
    return Scene(storage, mallory, ada, values)


async def reached(connection: AsyncConnection, statement: str, values: dict[str, object]) -> int:
    """How many rows the statement saw or changed; 0 when the database refused it."""
    used = {name: value for name, value in values.items() if f":{name}" in statement}
    try:
        result = await connection.execute(text(statement), used)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) in REFUSALS:
            return 0
        raise
    return len(result.all()) if result.returns_rows else result.rowcount


AS_MALLORY = {
    **{f"select {table}": f"select 1 from {table} where user_id = :ada" for table in OWNED},  # noqa: S608  # our own words
    "select all sessions": "select 1 from sessions where user_id <> :mallory",
    "select by id": "select 1 from resumes where id = :her_resume",
    "select by join": "select 1 from jobs j join resumes r on r.job_id = j.id where j.id = :her_job",
    "select for update": "select 1 from jobs where id = :her_job for update",
    "count through an aggregate": "select 1 from (select count(*) n from resumes) x where n > 0",
    "update a job": "update jobs set state = 'queued', outcome = null where id = :her_job",
    "update every job but his": "update jobs set stage = 'x' where user_id <> :mallory",
    "update a request": "update idempotency set digest = repeat('b', 64) where user_id = :ada",
    "rename a resume": "update resumes set file_name = 'x' where id = :her_resume",
    "delete a resume": "delete from resumes where id = :her_resume",
    "delete his own job": "delete from jobs where id = :his_job",
    "give his job to her": "update jobs set user_id = :ada where id = :his_job",
    "move his job to her session": "update jobs set session_key = :her_session where id = :his_job",
    "change his command": "update jobs set command = '{}' where id = :his_job",
    "insert a session as her": "insert into sessions (key, user_id, owner_label, owner_kind, name)"
    " values (:key, :ada, 'x', 'user', 'x')",
    "insert a job as her": "insert into jobs (id, user_id, session_key, kind, command)"
    " values (:new, :ada, :her_session, 'a.b', '{}')",
    "insert a job into her session": "insert into jobs (id, user_id, session_key, kind, command)"
    " values (:new, :mallory, :her_session, 'a.b', '{}')",
    "insert a document of her job": "insert into files (id, user_id, session_key, job_id,"
    " name, object_key, sha256, size, media_type, path)"
    " values (:new, :mallory, :his_session, :her_job, 'x', 'x', 'x', 1, 'x', 'x')",
    "delete her file": "delete from files where user_id = :ada",
    "delete her session": "delete from sessions where user_id = :ada",
    "replace her resume": "update resumes set revision = 9, parsed_json = '{}' where id = :her_resume",
    "give his session a model of hers": "insert into session_models (session_key, user_id, config)"
    " values (:her_session, :mallory, '{}')",
    "read what was removed": "select 1 from removed_sessions",
    "read a sealed key": "select sealed_key from session_models where user_id = :ada",
    "insert a draft for her session": "insert into drafts (session_key, user_id, draft, revision)"
    " values (:her_other, :mallory, '{}', 1)",
    "give her a revision": "insert into revisions (session_key, number, user_id, job_id, author,"
    " change, patch, inverse) values (:her_session, 2, :mallory, :new, 'user', 'minor', '[]', '[]')",
    "change her draft": "update drafts set draft = '{}' where session_key = :her_session",
    "insert a message into her session": "insert into messages (id, user_id, session_key, role,"
    " content) values (:new, :mallory, :her_session, 'user', 'x')",
    "give her resume other features": "insert into resume_features (resume_id, user_id, session_key,"
    " version, body, space) values (:her_resume, :mallory, :his_session, '1', 'x', 'x')"
    " on conflict (resume_id) do update set body = excluded.body",
    "move a vector of hers": "update resume_vectors set space = space where user_id = :ada",
    "put a ranking into her session": "insert into rankings (id, user_id, session_key, wanted,"
    " version) values (:his_job, :mallory, :her_session, '{}', 1)",
    "replace her ranking": "update ranking_versions set reports = '{}' where ranking_id = :new",
    "hold an interview in her session": "insert into interviews (session_key, user_id, id, job_id,"
    " setting) values (:her_other, :mallory, :his_job, :his_job, '{}')",
    "put a stage into her analysis": "insert into analysis_stages (job_id, stage, user_id, session_key,"
    " state, begun_at) values (:her_job, 'faces', :mallory, :her_session, 'waiting', now())",
    "end a stage of hers": "update analysis_stages set state = 'failed', ended_at = now() where job_id = :her_job",
    "claim her interview": "update interviews set account = :mallory where id = :new",
    "answer for her": "update interview_turns set state = 'skipped', answered_at = now()"
    " where session_key = :her_session",
    "ask her something": "insert into interview_turns (session_key, user_id, number, question, item,"
    " asked_at) values (:her_session, :mallory, 2, '{}', 'x', now())",
    "move his interview to her": "update interviews set session_key = :her_other",
    "take over her session": "insert into sessions (key, user_id, owner_label, owner_kind, name)"
    " values (:her_session, :mallory, 'x', 'user', 'x')"
    " on conflict (key) do update set updated_at = now()",
    "become the service role": "set role service_role",
    "become the superuser": "set role postgres",
    "become the owner": "set role hirewire_owner",
    "switch row security off": "select 1 from resumes, set_config('row_security', 'off', true)"
    " where user_id = :ada",
    "truncate": "truncate resumes",
    "drop a policy": "drop policy own_rows on resumes",
    "disable row security": "alter table resumes disable row level security",
    "run a program": "copy (select 1) to program 'cat'",
    "read a file": "select pg_read_file('PG_VERSION')",
    "read the passwords": "select rolpassword from pg_authid",
    "read the users": "select 1 from auth.users",
    "read the migrations": "select 1 from hirewire.alembic_version",
    "make a table": "create table mine (x int)",
}


@pytest.mark.parametrize("attack", AS_MALLORY)
async def test_a_user_reaches_nothing_of_another(scene: Scene, attack: str) -> None:
    async with scene.storage.database.acting_as(scene.mallory) as connection:
        assert await reached(connection, AS_MALLORY[attack], scene.values) == 0
        await connection.rollback()


BEYOND_A_CAPABILITY = {
    "her other session": "select 1 from sessions where key = :her_other",
    "a job of it": "select 1 from jobs where session_key = :her_other",
    "her requests": "select 1 from idempotency",
    "a job into it": "insert into jobs (id, user_id, session_key, kind, command)"
    " values (:new, :ada, :her_other, 'a.b', '{}')",
    "another session": "insert into sessions (key, user_id, owner_label, owner_kind, name)"
    " values (:key, :ada, 'x', 'user', 'x')",
    "more than one session": "select 1 from sessions offset 1",
}


@pytest.mark.parametrize("attack", BEYOND_A_CAPABILITY)
async def test_a_capability_reaches_its_session_and_nothing_else_of_its_owner(
    scene: Scene, attack: str
) -> None:
    key = str(scene.values["her_session"])
    bearer = scene.ada.model_copy(update={"session": key})
    async with scene.storage.database.acting_as(bearer) as connection:
        assert await reached(connection, "select 1 from resumes", scene.values) == 1
        assert await reached(connection, BEYOND_A_CAPABILITY[attack], scene.values) == 0
        await connection.rollback()


@pytest.mark.parametrize("table", OWNED)
async def test_whoever_has_only_shown_an_id_sees_that_session_and_nothing_in_it(
    scene: Scene, table: str
) -> None:
    async with scene.storage.database.bearing(str(scene.values["her_session"])) as connection:
        seen = await reached(connection, f"select 1 from {table}", {})  # noqa: S608  # our own words
        assert seen == (1 if table == "sessions" else 0)
        await connection.rollback()


BEYOND_THE_SYSTEM = {
    "resumes": "select parsed_json from resumes",
    "whose sessions they are": "select owner_label from sessions",
    "messages": "select 1 from messages",
    "files": "select name from files",
    "sealed keys": "select 1 from session_models",
    "features": "select body from resume_features",
    "vectors": "select 1 from resume_vectors",
    "what was ranked": "select requirements from ranking_versions",
    "rankings": "select 1 from rankings",
    "how an interview went": "select answered from interviews",
    "what was said": "select said from interview_turns",
    "an interview's account": "update interviews set account = :mallory",
    "a living session": "delete from sessions",
    "answers kept": "select digest from idempotency",
    "a job's end": "update jobs set state = 'failed' where id = :her_job",
    "a job's owner": "update jobs set user_id = :mallory where id = :her_job",
    "a new job": "insert into jobs (id, user_id, session_key, kind, command)"
    " values (:new, :ada, :her_session, 'a.b', '{}')",
    "a living request": "delete from idempotency where user_id = :ada",
}


@pytest.mark.parametrize("attack", BEYOND_THE_SYSTEM)
async def test_the_reconciler_may_only_what_it_needs(scene: Scene, attack: str) -> None:
    async with scene.storage.database.system() as connection:
        assert await reached(connection, "select 1 from jobs", {}) >= 2
        assert await reached(connection, BEYOND_THE_SYSTEM[attack], scene.values) == 0
        await connection.rollback()


@pytest.mark.parametrize("table", OWNED)
async def test_the_login_role_can_do_nothing_by_itself(scene: Scene, table: str) -> None:
    engine = create_async_engine(scene.storage.address.app_url)
    async with engine.connect() as connection:
        with pytest.raises(DBAPIError, match="permission denied"):
            await connection.execute(text(f"select 1 from {table}"))  # noqa: S608  # our own words
    await engine.dispose()


async def test_a_signed_in_user_who_comes_past_the_service_only_reads(scene: Scene) -> None:
    """As by the REST interface of Supabase, with the claims of a token that it has issued."""
    claims = f'{{"sub": "{scene.mallory.owner}", "role": "authenticated"}}'
    writes = [
        AS_MALLORY["insert a session as her"].replace(":ada", ":mallory"),
        "update jobs set stage = 'x' where id = :his_job",
        "insert into jobs (id, user_id, session_key, kind, command)"
        " values (:new, :mallory, :his_session, 'parser.parse', '{}')",
    ]
    async with scene.storage.database.acting_as(scene.mallory) as connection:
        for statement in ["select 1 from jobs", *writes]:
            async with connection.begin_nested() as savepoint:
                await connection.execute(
                    text("select set_config('request.jwt.claims', :claims, true)"),
                    {"claims": claims},
                )
                seen = await reached(connection, statement, scene.values)
                assert seen == (1 if statement.startswith("select") else 0)
                await savepoint.rollback()


async def test_nothing_of_one_transaction_is_left_for_the_next(scene: Scene) -> None:
    database = Database(scene.storage.address.app_url, pool=1, overflow=0)
    pid = text("select pg_backend_pid()")
    async with database.acting_as(scene.ada) as connection:
        first = await connection.scalar(pid)
        await connection.execute(text("set row_security = off"))
        await connection.execute(text("set statement_timeout = 98765"))
        await connection.execute(text("set search_path = pg_catalog"))
        await connection.execute(text("set role anon"))
    async with database._engine.connect() as connection:
        left = text(
            "select pg_backend_pid(), current_user, current_setting('request.jwt.claims', true),"
            " current_setting('row_security'), current_setting('search_path'),"
            " current_setting('statement_timeout')"
        )
        row = (await connection.execute(left)).one()
    assert tuple(row) == (first, "hirewire_app", row[2], "on", '"$user", public', "0")
    assert not row[2]
    async with database.acting_as(scene.mallory) as connection:
        assert await connection.scalar(text("select count(*) from sessions")) == 1
    await database.close()


async def test_every_table_enables_and_forces_row_security(scene: Scene) -> None:
    tables = await scene.storage.rows(
        "select relname, relrowsecurity and relforcerowsecurity as safe,"
        " (select count(*) from pg_policy where polrelid = c.oid) as policies"
        " from pg_class c where relkind in ('r', 'p') and relname <> 'alembic_version'"
        " and relnamespace in ('public'::regnamespace, 'hirewire'::regnamespace)"
    )
    assert {row["relname"] for row in tables} == TABLES
    assert [row["relname"] for row in tables if not row["safe"] or not row["policies"]] == []


async def test_nobody_holds_more_rights_than_the_list_says(scene: Scene) -> None:
    public = await scene.storage.rows(
        "select table_name, grantee, privilege_type from information_schema.role_table_grants"
        " where table_schema in ('public', 'hirewire') and grantee <> 'hirewire_owner'"
    )
    rights: dict[str, set[str]] = {}
    for row in public:
        rights.setdefault(row["grantee"], set()).add(f"{row['table_name']} {row['privilege_type']}")
    assert rights["anon"] == {"sessions SELECT"}
    assert rights["hirewire_system"] == {
        "jobs SELECT",
        "idempotency DELETE",
        "sessions DELETE",
        *(f"removed_sessions {right}" for right in ("SELECT", "INSERT", "DELETE")),
    }
    assert rights["authenticated"] == {
        *(f"{table} {right}" for table in OWNED for right in ("SELECT", "INSERT")),
        *(f"{table} {right}" for table in ACCOUNT for right in ("SELECT", "INSERT", "DELETE")),
        *(f"{table} {right}" for table in PERSONAL for right in ("SELECT", "DELETE")),
        *(f"{table} DELETE" for table in ("sessions", "files", "idempotency")),
        *(f"{table} DELETE" for table in ("interviews", "interview_turns")),
        "interview_statistics SELECT",
    }
    assert set(rights) == {"anon", "authenticated", "hirewire_system"}


async def test_functions_that_run_as_the_owner_look_nothing_up_by_a_path_of_others(
    scene: Scene,
) -> None:
    functions = await scene.storage.rows(
        "select p.oid::regprocedure::text as name, proconfig,"
        " prosqlbody is null as body,"
        " has_function_privilege('anon', p.oid, 'execute') as anyone"
        " from pg_proc p where pronamespace in ('public'::regnamespace, 'hirewire'::regnamespace)"
    )
    assert {row["name"].split("(")[0] for row in functions} == {
        "hirewire.touch",
        "hirewire.count_interviews",
        "hirewire.audit_append",
        "hirewire.audit_framed",
        "hirewire.audit_refuse",
    }
    assert all(row["proconfig"] == ['search_path=""'] for row in functions if row["body"])
    assert not any(row["anyone"] for row in functions)


async def test_the_login_role_inherits_nothing_and_may_become_three_roles(scene: Scene) -> None:
    roles = await scene.storage.rows(
        "select r.rolname, m.inherit_option from pg_auth_members m"
        " join pg_roles r on r.oid = m.roleid where m.member = 'hirewire_app'::regrole"
    )
    assert {row["rolname"] for row in roles} == {"anon", "authenticated", "hirewire_system"}
    assert not any(row["inherit_option"] for row in roles)
