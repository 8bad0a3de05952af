"""The migrations on a database as Supabase hands it out, and what its users reach past this service."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

import asyncpg
import pytest

from hirewire_common.contracts import Principal, session_key
from hirewire_local.home import Home
from hirewire_local.postgres import SUPERUSER, Postgres
from hirewire_storage.audit import verify
from hirewire_storage.database import Database
from hirewire_storage.domain.audit import Act
from hirewire_storage.migrate import migrate
from hirewire_storage.rows import audit, profiles
from hirewire_testing.servers import PostgresServer

pytestmark = pytest.mark.servers

OWNER = "project_owner"
PASSWORD = "only-for-this-test"

SERVER = (
    "drop role if exists hirewire_app",
    "create role anon nologin",
    "create role authenticated nologin",
    "create role service_role nologin bypassrls",
    "create role supabase_auth_admin nologin noinherit createrole",
    f"create role authenticator login noinherit password '{PASSWORD}'",
    # Supabase's has BYPASSRLS too; without it more can go wrong
    f"create role {OWNER} login nosuperuser createrole createdb nobypassrls password '{PASSWORD}'",
    f"grant anon, authenticated, service_role to {OWNER} with admin option",
    "grant anon, authenticated, service_role to authenticator",
    f"create database project owner {OWNER}",
)
PROJECT = (
    "create schema if not exists extensions",
    f"grant usage on schema extensions to anon, authenticated, service_role, {OWNER}",
    "create schema auth authorization supabase_auth_admin",
    f"grant usage on schema auth to anon, authenticated, service_role, {OWNER}",
    "create table auth.users (id uuid primary key, aud varchar(255), email varchar(255))",
    "alter table auth.users owner to supabase_auth_admin",
    "create function auth.uid() returns uuid language sql stable as $$ select coalesce("
    " nullif(current_setting('request.jwt.claim.sub', true), ''),"
    " (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'))::uuid $$",
    "create function auth.jwt() returns jsonb language sql stable as $$ select coalesce("
    " nullif(current_setting('request.jwt.claim', true), ''),"
    " nullif(current_setting('request.jwt.claims', true), ''))::jsonb $$",
    "alter function auth.uid() owner to supabase_auth_admin",
    "alter function auth.jwt() owner to supabase_auth_admin",
    "grant usage on schema public to anon, authenticated, service_role",
    *(
        f"alter default privileges for role {OWNER} in schema public"
        f" grant all on {kind} to {OWNER}, anon, authenticated, service_role"
        for kind in ("tables", "functions", "sequences")
    ),
)
TABLES = {
    "interview_answers",
    "interview_sessions",
    "interview_statistics",
    "resumes",
    "sessions",
    "user_profiles",
}


@dataclass
class Project:
    """A migrated project in which Ada and Bob have one of everything."""

    server: Postgres
    ada: Principal
    bob: Principal

    def url(self, role: str) -> str:
        return f"postgresql://{role}:{PASSWORD}@{self.server.address}/project"

    async def asked(self, role: str, statement: str, sub: UUID | None = None) -> list[str]:
        """The first column of the answer, as the REST interface asks for it."""
        claims = f'{{"sub": "{sub}", "role": "{role}"}}' if sub else f'{{"role": "{role}"}}'
        connection = await asyncpg.connect(self.url("authenticator"))
        try:
            async with connection.transaction():
                await connection.execute(f"set local role {role}")
                await connection.execute(
                    "select set_config('request.jwt.claims', $1, true)", claims
                )
                return [str(row[0]) for row in await connection.fetch(statement)]
        finally:
            await connection.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A cluster of its own, because roles belong to the whole one."""
    server = PostgresServer(Postgres(Home(tmp_path_factory.mktemp("supabase"))))
    server.start()
    for statement in SERVER:
        server.execute(statement)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def project(server: PostgresServer) -> Project:
    made = Project(
        server.server,
        Principal(owner=uuid4(), label="ada", kind="user"),
        Principal(owner=uuid4(), label="bob", kind="user"),
    )
    asyncio.run(_prepared(made))
    return made


async def _prepared(project: Project) -> None:
    superuser = await asyncpg.connect(project.server.url(SUPERUSER, "project"))
    for statement in PROJECT:
        await superuser.execute(statement)
    await migrate(project.url(OWNER))
    await superuser.execute(f"alter role hirewire_app login password '{PASSWORD}'")
    await superuser.close()
    database = Database(project.url("hirewire_app"))
    for person in (project.ada, project.bob):
        await _filled(database, person)
    await database.close()


async def _filled(database: Database, person: Principal) -> None:
    values = {
        "owner": f"'{person.owner}'",
        "session": f"'{session_key(uuid4())}'",
        **{name: f"'{uuid4()}'" for name in ("job", "file", "resume", "interview", "answer")},
    }
    async with database.acting_as(person) as connection:
        for statement in ROWS:
            await connection.exec_driver_sql(statement.format(**values))
        await profiles.meet(connection, person, email=f"{person.label}@example.com")
        await audit.record(connection, person, Act("profile.made", "profile", ""))


ROWS = (
    "insert into sessions (key, user_id, owner_label, owner_kind, name)"
    " values ({session}, {owner}, 'x', 'user', 'x')",
    "insert into jobs (id, user_id, session_key, kind, command)"
    " values ({job}, {owner}, {session}, 'parser.parse', '{{}}')",
    "insert into files (id, user_id, session_key, job_id, name, object_key, sha256, size,"
    " media_type, path) values ({file}, {owner}, {session}, {job}, 'x', 'x', 'x', 1, 'x', 'x')",
    "insert into session_models (session_key, user_id, config) values ({session}, {owner}, '{{}}')",
    "insert into resumes (id, user_id, session_key, job_id, file_id, file_name, object_key,"
    " file_size_bytes, parsed_json)"
    " values ({resume}, {owner}, {session}, {job}, {file}, 'x', 'x', 1, '{{}}')",
    "insert into interview_sessions (id, user_id, resume_id, job_role, total_questions,"
    " questions_answered, overall_score, completed_at)"
    " values ({interview}, {owner}, {resume}, 'Engineer', 1, 1, 80, now())",
    "insert into interview_answers (id, user_id, session_id, question_order, question_text)"
    " values ({answer}, {owner}, {interview}, 1, 'Why?')",
)


@pytest.fixture
async def storage(project: Project) -> AsyncIterator[Database]:
    database = Database(project.url("hirewire_app"))
    yield database
    await database.close()


async def test_no_migration_needs_a_superuser_or_to_bypass_row_security(project: Project) -> None:
    owner = await asyncpg.connect(project.url(OWNER))
    rights = await owner.fetchrow(
        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"
    )
    version = await owner.fetchval("select version_num from hirewire.alembic_version")
    await owner.close()
    assert rights is not None
    assert rights[0] is False
    assert version >= "0005"
    assert (await verify(project.url(OWNER))).sound


@pytest.mark.parametrize("table", sorted(TABLES))
async def test_a_signed_in_user_of_the_project_sees_his_own_rows(
    project: Project, table: str
) -> None:
    query = f"select user_id from {table}"  # noqa: S608  # our own words
    for person in (project.ada, project.bob):
        assert await project.asked("authenticated", query, person.owner) == [str(person.owner)]
    assert await project.asked("authenticated", query, uuid4()) == []


@pytest.mark.parametrize("table", sorted(TABLES - {"sessions"}))
async def test_the_anonymous_key_opens_nothing(project: Project, table: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await project.asked("anon", f"select user_id from {table}")  # noqa: S608  # our own words


async def test_the_anonymous_key_sees_no_session(project: Project) -> None:
    assert await project.asked("anon", "select user_id from sessions") == []


@pytest.mark.parametrize(
    "statement",
    [
        "insert into user_profiles (user_id, email) values (auth.uid(), 'x') returning 1",
        "insert into interview_sessions (id, user_id, job_role, total_questions)"
        " values (gen_random_uuid(), auth.uid(), 'x', 1) returning 1",
        "insert into interview_statistics (user_id) values (auth.uid()) returning 1",
        "update interview_statistics set total_sessions = 99 returning 1",
        "truncate interview_answers",
        "select actor from audit_log",
        "select seq from audit_heads",
        "select hirewire.audit_append(auth.uid(), 'user', 'a.b', 'x', '', 'done', '{}', null)",
        "select hirewire.audit_framed('x')",
    ],
)
async def test_a_signed_in_user_who_comes_past_the_service_is_refused(
    project: Project, statement: str
) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await project.asked("authenticated", statement, project.ada.owner)


@pytest.mark.parametrize(
    "statement",
    [
        "update user_profiles set email = 'x' returning 1",
        "update interview_sessions set overall_score = 100 returning 1",
        "delete from interview_sessions returning 1",
        "delete from audit_details returning 1",
    ],
)
async def test_past_the_service_nobody_changes_even_his_own_rows(
    project: Project, statement: str
) -> None:
    assert await project.asked("authenticated", statement, project.ada.owner) == []


@pytest.mark.parametrize(
    "statement",
    [
        "update audit_log set action = 'a.b'",
        "delete from audit_log",
        "truncate audit_log",
        "insert into audit_heads values (1, 1, '')",
        "update audit_details set origin = ''",
    ],
)
async def test_the_service_key_rewrites_no_history(project: Project, statement: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await project.asked("service_role", statement)


async def test_statistics_are_kept_there_too(project: Project) -> None:
    query = "select average_score from interview_statistics"
    assert await project.asked("authenticated", query, project.ada.owner) == ["80.00"]
