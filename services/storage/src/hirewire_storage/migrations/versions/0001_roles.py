"""The roles, and what a Supabase project has already: made only where it is absent."""

from alembic import op

revision = "0001"
down_revision = None

ROLES = {
    "anon": "nologin noinherit",
    "authenticated": "nologin noinherit",
    "service_role": "nologin noinherit bypassrls",
    "hirewire_system": "nologin noinherit nobypassrls",
    # the stack gives it its password and its right to log in
    "hirewire_app": "nologin noinherit nobypassrls",
}

SHIM = """
do $shim$ begin
  if to_regnamespace('auth') is null then
    create schema auth;
    grant usage on schema auth to anon, authenticated, service_role;
  end if;
  if to_regclass('auth.users') is null then
    create table auth.users (id uuid primary key, email text, created_at timestamptz default now());
  end if;
  if to_regprocedure('auth.jwt()') is null then
    create function auth.jwt() returns jsonb language sql stable as $$
      select coalesce(nullif(current_setting('request.jwt.claim', true), ''),
                      nullif(current_setting('request.jwt.claims', true), ''))::jsonb $$;
  end if;
  if to_regprocedure('auth.uid()') is null then
    create function auth.uid() returns uuid language sql stable as $$
      select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
                      nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $$;
  end if;
end $shim$
"""

APP = """
do $$ begin
  if (select rolsuper or rolbypassrls from pg_roles where rolname = 'hirewire_app') then
    raise exception 'hirewire_app must be neither superuser nor BYPASSRLS: it would see every row';
  end if;
  if (select rolinherit from pg_roles where rolname = 'hirewire_app') then
    alter role hirewire_app noinherit;
  end if;
end $$
"""


def upgrade() -> None:
    for role, options in ROLES.items():
        op.execute(
            f"do $$ begin if not exists (select from pg_roles where rolname = '{role}')"
            f" then create role {role} {options}; end if;"
            # roles belong to the whole server: another database's migration may be making them
            " exception when duplicate_object or unique_violation then null; end $$"
        )
    op.execute(SHIM)
    op.execute(APP)
    op.execute("grant anon, authenticated, hirewire_system to hirewire_app")
    op.execute("grant usage on schema public to anon, authenticated, hirewire_system")


def downgrade() -> None:
    """Roles belong to the whole server, perhaps to other databases on it too: they stay."""
