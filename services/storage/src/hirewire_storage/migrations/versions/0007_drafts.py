"""The résumé that a session works on, how it came to be, and jobs that wait for others."""

from alembic import op

from hirewire_storage.migrations.securing import secured

revision = "0007"
down_revision = "0006"

DRAFTS = (
    """
    create table public.drafts (
      session_key text primary key,
      user_id uuid not null,
      draft jsonb not null,
      revision integer not null check (revision >= 1),
      k double precision,
      updated_at timestamptz not null default now(),
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "drafts",
        grants="select, insert, update (draft, revision, k, updated_at)",
        scope="session_key",
    ),
    """
    create table public.revisions (
      session_key text not null,
      number integer not null check (number >= 1),
      user_id uuid not null,
      job_id uuid not null,
      author text not null check (author in ('user', 'assistant', 'import', 'undo')),
      note text not null default '',
      change text not null check (change in ('none', 'minor', 'moderate', 'major')),
      paths jsonb not null default '[]'::jsonb,
      undoes integer,
      reply text not null default '',
      patch jsonb not null,
      inverse jsonb not null,
      created_at timestamptz not null default now(),
      primary key (session_key, number),
      unique (session_key, job_id),
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured("revisions", grants="select, insert", scope="session_key"),
    "create index revisions_of_session on public.revisions (session_key, user_id)",
)

WAITING = (
    "alter table public.jobs add column waits_for uuid[] not null default '{}'",
    "grant update (waits_for) on public.jobs to authenticated",
    "create index jobs_waiting on public.jobs (session_key) where cardinality(waits_for) > 0",
)

SAID = (
    "alter table public.messages add column job_id uuid",
    "alter table public.messages add constraint messages_job_id_role_key unique (job_id, role)",
)

BACK = (
    "alter table public.messages drop column job_id",
    "drop index public.jobs_waiting",
    "alter table public.jobs drop column waits_for",
    "drop table public.revisions, public.drafts",
)


def upgrade() -> None:
    for statement in (*DRAFTS, *WAITING, *SAID):
        op.execute(statement)


def downgrade() -> None:
    for statement in BACK:
        op.execute(statement)
