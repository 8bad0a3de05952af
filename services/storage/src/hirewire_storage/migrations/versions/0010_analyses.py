"""Analyses of recorded answers: how far each of their stages is. What the stages make lies in the object store."""

from alembic import op

from hirewire_storage.migrations.securing import secured

revision = "0010"
down_revision = "0009"

PURPOSES = (
    "alter table public.sessions drop constraint sessions_purpose_check",
    "alter table public.sessions add constraint sessions_purpose_check"
    " check (purpose in ('workspace', 'storage', 'llm', 'interview', 'recording'))",
)

STAGES = (
    """
    create table public.analysis_stages (
      job_id uuid not null,
      stage text not null
        check (stage in ('probe', 'extract', 'transcribe', 'faces', 'metrics', 'coach')),
      user_id uuid not null,
      session_key text not null,
      state text not null check (state in ('waiting', 'done', 'failed', 'skipped')),
      provider text not null default '',
      external_id text not null default '',
      attempt integer not null default 1 check (attempt >= 1),
      result jsonb,
      fault jsonb,
      begun_at timestamptz not null,
      ended_at timestamptz,
      primary key (job_id, stage),
      check ((state = 'waiting') = (ended_at is null)),
      check (result is null or state = 'done'),
      foreign key (job_id, user_id) references public.jobs (id, user_id) on delete cascade,
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "analysis_stages",
        grants="select, insert, update (state, provider, external_id, attempt, result, fault, begun_at, ended_at)",
        scope="session_key",
    ),
    "create index analysis_stages_of_session on public.analysis_stages (session_key, user_id)",
)

BACK = (
    "drop table public.analysis_stages",
    # the owner sees the rows only unforced
    "alter table public.sessions no force row level security",
    "update public.sessions set purpose = 'workspace' where purpose = 'recording'",
    "alter table public.sessions force row level security",
    "alter table public.sessions drop constraint sessions_purpose_check",
    "alter table public.sessions add constraint sessions_purpose_check"
    " check (purpose in ('workspace', 'storage', 'llm', 'interview'))",
)


def upgrade() -> None:
    for statement in (*PURPOSES, *STAGES):
        op.execute(statement)


def downgrade() -> None:
    for statement in BACK:
        op.execute(statement)
