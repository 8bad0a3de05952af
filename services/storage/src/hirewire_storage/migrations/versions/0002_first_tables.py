"""Sessions, jobs, documents, résumés, messages and idempotency keys."""

from alembic import op

revision = "0002"
down_revision = "0001"

OF_ITS_SESSION = (
    "foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade"
)
OF_ITS_JOB = "foreign key (job_id, user_id) references public.jobs (id, user_id)"

TABLES = (
    """
    create table public.sessions (
      key text primary key check (key ~ '^[0-9a-f]{32}$'),
      user_id uuid not null,
      owner_label text not null,
      owner_kind text not null check (owner_kind in ('user', 'guest')),
      name text not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (user_id, name),
      unique (key, user_id))
    """,
    f"""
    create table public.jobs (
      id uuid primary key,
      user_id uuid not null,
      session_key text not null,
      kind text not null,
      command jsonb not null,
      state text not null default 'queued'
        check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
      stage text not null default '',
      percent smallint not null default 0 check (percent between 0 and 100),
      attempt integer not null default 0 check (attempt >= 0),
      crashes integer not null default 0,
      outcome jsonb,
      announced boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      check ((state in ('queued', 'running')) = (outcome is null)),
      check ((outcome is null) = (finished_at is null)),
      unique (id, user_id),
      {OF_ITS_SESSION})
    """,
    f"""
    create table public.documents (
      id uuid primary key,
      user_id uuid not null,
      session_key text not null,
      job_id uuid not null unique,
      file_name text not null,
      object_key text not null,
      sha256 text not null,
      size bigint not null check (size >= 0),
      media_type text not null,
      created_at timestamptz not null default now(),
      unique (id, user_id),
      {OF_ITS_SESSION},
      {OF_ITS_JOB})
    """,
    f"""
    create table public.resumes (
      id uuid primary key,
      user_id uuid not null,
      session_key text not null,
      job_id uuid not null unique,
      document_id uuid not null,
      file_name text not null,
      object_key text not null,
      file_size_bytes bigint not null check (file_size_bytes >= 0),
      parsed_json jsonb,
      reading_ref jsonb,
      revision integer not null default 1 check (revision >= 1),
      created_at timestamptz not null default now(),
      check (num_nonnulls(parsed_json, reading_ref) = 1),
      unique (id, user_id),
      {OF_ITS_SESSION},
      {OF_ITS_JOB},
      foreign key (document_id, user_id) references public.documents (id, user_id))
    """,
    f"""
    create table public.messages (
      id uuid primary key,
      user_id uuid not null,
      session_key text not null,
      position bigint generated always as identity,
      role text not null check (role in ('user', 'assistant')),
      content text not null,
      attachments jsonb not null default '[]'::jsonb,
      created_at timestamptz not null default now(),
      {OF_ITS_SESSION})
    """,
    """
    create table public.idempotency (
      id uuid primary key,
      user_id uuid not null,
      reach text not null default '',
      route text not null,
      key text not null,
      digest text not null,
      created_at timestamptz not null default now(),
      expires timestamptz not null,
      unique (user_id, reach, route, key))
    """,
)

INDEXES = (
    "create index sessions_newest on public.sessions (user_id, created_at desc, name)",
    "create index jobs_of_session on public.jobs (session_key, user_id)",
    "create index jobs_open on public.jobs (kind, created_at) where outcome is null",
    "create index jobs_unannounced on public.jobs (finished_at)"
    " where outcome is not null and not announced",
    "create index documents_of_session on public.documents (session_key, user_id)",
    "create index resumes_of_session on public.resumes (session_key, user_id, created_at desc)",
    "create index resumes_of_document on public.resumes (document_id, user_id)",
    "create index resumes_newest on public.resumes (user_id, created_at desc)",
    "create index messages_of_session on public.messages (session_key, user_id, position)",
    "create index idempotency_expired on public.idempotency (expires)",
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)


def downgrade() -> None:
    op.execute(
        "drop table public.idempotency, public.messages, public.resumes, public.documents,"
        " public.jobs, public.sessions"
    )
