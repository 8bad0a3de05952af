"""PostgreSQL: whether it answers, has all migrations, keeps rows apart, and gives its users what they need and no more."""

import time

import asyncpg

from hirewire_local.doctoring.clocks import skew, skewed
from hirewire_local.doctoring.findings import Finding, absent, ok, wrong
from hirewire_local.postgres import APP
from hirewire_local.reaching import CommandError, Reach

OLDEST = 15
_LOGIN = "it runs, and has another user or password: look at HIREWIRE_DATABASE_OWNER_URL"
_OPEN_TABLES = """
select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
order by 1
"""
_ROLE = """
select rolcanlogin, rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb from pg_roles where rolname = $1
"""
_SEES_ALL = "select rolbypassrls or rolsuper from pg_roles where rolname = current_user"
_VECTORS = "select extversion from pg_extension where extname = 'vector'"
_MEMBER = "select pg_has_role($1, $2, 'member')"
BECOMES = ("anon", "authenticated", "hirewire_system")


async def examine(reach: Reach) -> list[Finding]:
    try:
        connection = await asyncpg.connect(reach.owner_url(), timeout=5)
    except (OSError, asyncpg.PostgresError, TimeoutError, CommandError, ValueError) as error:
        return [unreachable(error)]
    try:
        return [
            _version(connection),
            await _owner(connection),
            _migrations(reach),
            await _apart(connection),
            await _app(connection),
            await _clock(connection),
            await _vectors(connection),
        ]
    finally:
        await connection.close()


def unreachable(error: Exception) -> Finding:
    """By what asyncpg has raised."""
    refused = isinstance(error, asyncpg.InvalidAuthorizationSpecificationError)
    says = "it doesn't answer in time" if isinstance(error, TimeoutError) else f"{error}"
    remedy = "start it, or restart it if it hangs; look at HIREWIRE_DATABASE_OWNER_URL"
    return wrong(
        "database",
        f"can't be reached: {says or type(error).__name__}",
        _LOGIN if refused else remedy,
    )


def _version(connection: asyncpg.Connection) -> Finding:
    version = connection.get_server_version()
    if version.major < OLDEST:
        says = f"is PostgreSQL {version.major}"
        return wrong("database", says, f"upgrade it to {OLDEST} or newer")
    return ok("database", f"answers, PostgreSQL {version.major}.{version.minor}")


async def _owner(connection: asyncpg.Connection) -> Finding:
    if await connection.fetchval(_SEES_ALL):
        return ok("owner of the tables", "sees all rows, as backups and migrations need")
    says = "is bound by row level security: backup, jobs and dead letters need all rows"
    return wrong("owner of the tables", says, "alter role … bypassrls")


def _migrations(reach: Reach) -> Finding:
    done = reach.ask("migrate", "--check")
    says = (done.stdout or done.stderr).strip()
    if done.returncode:
        return wrong("migrations", says, "run `hirewire migrate`")
    return ok("migrations", says)


async def _apart(connection: asyncpg.Connection) -> Finding:
    names = [row[0] for row in await connection.fetch(_OPEN_TABLES)]
    if not names:
        return ok("row level security", "is forced on every table")
    remedy = "alter table … enable row level security, force row level security"
    return wrong("row level security", f"is not forced on {', '.join(names)}", remedy)


async def _app(connection: asyncpg.Connection) -> Finding:
    about, role = f"role {APP}", await connection.fetchrow(_ROLE, APP)
    if role is None:
        return wrong(
            about, "isn't there", "run `hirewire migrate`, then give it a password and login"
        )
    if not role["rolcanlogin"]:
        return wrong(about, "can't log in", f"alter role {APP} login password '…'")
    excess = [name for name, has in role.items() if has and name != "rolcanlogin"]
    if excess:
        no = " ".join(f"no{name.removeprefix('rol')}" for name in excess)
        return wrong(
            about, f"may more than it should: {', '.join(excess)}", f"alter role {APP} {no}"
        )
    lacking = [one for one in BECOMES if not await connection.fetchval(_MEMBER, APP, one)]
    if lacking:
        return wrong(about, f"can't become {', '.join(lacking)}", f"grant {lacking[0]} to {APP}")
    return ok(about, "can log in, and do nothing by itself")


async def _clock(connection: asyncpg.Connection) -> Finding:
    asked = time.time()
    theirs = await connection.fetchval("select extract(epoch from clock_timestamp())::float8")
    return skewed("database's clock", skew(theirs, theirs, asked, time.time()))


async def _vectors(connection: asyncpg.Connection) -> Finding:
    version = await connection.fetchval(_VECTORS)
    if version:
        return ok("pgvector", f"{version}, used for searches")
    return absent("pgvector", "searches look through all résumés instead")
