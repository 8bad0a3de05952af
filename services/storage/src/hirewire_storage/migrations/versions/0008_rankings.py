"""What is kept of résumés so that they can be compared with jobs, rankings, and vectors where the database has them."""

from alembic import op
from sqlalchemy import Connection, text

from hirewire_storage.migrations.securing import secured

revision = "0008"
down_revision = "0007"

DIMENSIONS = {"space": 64, "meaning": 384}

FEATURES = (
    """
    create table public.resume_features (
      resume_id uuid primary key,
      user_id uuid not null,
      session_key text not null,
      version text not null,
      body text,
      body_ref jsonb,
      space text not null,
      meaning text not null default '',
      updated_at timestamptz not null default now(),
      check ((body is null) <> (body_ref is null)),
      foreign key (resume_id, user_id) references public.resumes (id, user_id) on delete cascade,
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "resume_features",
        grants="select, insert, update (version, body, body_ref, space, meaning, updated_at)",
        scope="session_key",
    ),
    "create index resume_features_of_session on public.resume_features (session_key, user_id)",
    "create index resume_features_of_object on public.resume_features ((body_ref ->> 'key'))"
    " where body_ref is not null",
    "grant select (body_ref) on public.resume_features to hirewire_system",
    "create policy system_reads on public.resume_features for select to hirewire_system using (true)",
)

RANKINGS = (
    """
    create table public.rankings (
      id uuid primary key,
      user_id uuid not null,
      session_key text not null,
      title text not null default '',
      wanted jsonb not null,
      version integer not null check (version >= 1),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (id, user_id),
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "rankings",
        grants="select, insert, update (title, wanted, version, updated_at)",
        scope="session_key",
    ),
    "create index rankings_of_session on public.rankings (session_key, user_id)",
    """
    create table public.ranking_versions (
      ranking_id uuid not null,
      version integer not null check (version >= 1),
      user_id uuid not null,
      session_key text not null,
      job_id uuid not null,
      requirements jsonb not null,
      reports jsonb not null,
      objects text[] not null default '{}',
      provider_used text not null default 'builtin',
      degraded_reason text not null default '',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (ranking_id, version),
      foreign key (ranking_id, user_id) references public.rankings (id, user_id) on delete cascade,
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "ranking_versions",
        grants="select, insert, update (job_id, requirements, reports, objects, provider_used,"
        " degraded_reason, updated_at)",
        scope="session_key",
    ),
    "create index ranking_versions_of_session on public.ranking_versions (session_key, user_id)",
    "create index ranking_versions_of_object on public.ranking_versions using gin (objects)",
    "grant select (objects) on public.ranking_versions to hirewire_system",
    "create policy system_reads on public.ranking_versions for select to hirewire_system using (true)",
)

# available is not allowed: the extension isn't a trusted one, so that often only a superuser can make it
EXTENSION = """
do $$ begin
  if exists (select from pg_available_extensions where name = 'vector')
     and not exists (select from pg_extension where extname = 'vector') then
    create schema if not exists extensions;
    create extension vector schema extensions;
  end if;
exception when insufficient_privilege then
  raise notice 'there is no pgvector: searches will look through all résumés one by one';
end $$
"""

WHERE_IT_IS = text(
    "select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace"
    " where e.extname = 'vector' and exists"
    " (select from pg_type t where t.typname = 'halfvec' and t.typnamespace = e.extnamespace)"
)

BACK = (
    "drop table if exists public.resume_vectors",
    "drop table public.ranking_versions, public.rankings, public.resume_features",
)


def vectors(schema: str) -> tuple[str, ...]:
    """Whatever is in `resume_vectors` can be made again from `resume_features`. `schema` is the extension's."""
    return (
        f"""
        do $$ begin grant usage on schema {schema} to authenticated;
        exception when insufficient_privilege then null; end $$
        """,
        f"""
        create table public.resume_vectors (
          resume_id uuid primary key,
          user_id uuid not null,
          session_key text not null,
          version text not null,
          space {schema}.halfvec({DIMENSIONS["space"]}) not null,
          meaning {schema}.halfvec({DIMENSIONS["meaning"]}),
          foreign key (resume_id, user_id) references public.resumes (id, user_id) on delete cascade,
          foreign key (session_key, user_id) references public.sessions (key, user_id)
            on delete cascade)
        """,
        *secured(
            "resume_vectors",
            grants="select, insert, update (version, space, meaning)",
            scope="session_key",
        ),
        "create index resume_vectors_of_session on public.resume_vectors (session_key, user_id)",
        "create index resume_vectors_of_user on public.resume_vectors (user_id, version)",
        *(
            f"create index resume_vectors_{name} on public.resume_vectors"
            f" using hnsw ({name} {schema}.halfvec_cosine_ops)"
            for name in DIMENSIONS
        ),
    )


def upgrade() -> None:
    for statement in (*FEATURES, *RANKINGS, EXTENSION):
        op.execute(statement)
    if schema := _schema(op.get_bind()):
        for statement in vectors(schema):
            op.execute(statement)


def _schema(connection: Connection) -> str | None:
    """Of pgvector, from 0.7 on; None where there is none."""
    found: str | None = connection.execute(WHERE_IT_IS).scalar()
    return found


def downgrade() -> None:
    """The extension stays: it may be others' too."""
    for statement in BACK:
        op.execute(statement)
