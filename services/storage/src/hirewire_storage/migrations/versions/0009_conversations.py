"""Interviews as they are held: one in a session, with the questions that were asked and what was said.

What is kept of them in the account is in the tables of 0004, and stays when the session goes.
"""

from alembic import op

from hirewire_storage.migrations.securing import secured

revision = "0009"
down_revision = "0008"

PURPOSES = (
    "alter table public.sessions drop constraint sessions_purpose_check",
    "alter table public.sessions add constraint sessions_purpose_check"
    " check (purpose in ('workspace', 'storage', 'llm', 'interview'))",
)

INTERVIEWS = (
    """
    create table public.interviews (
      session_key text primary key,
      user_id uuid not null,
      id uuid not null unique,
      job_id uuid not null,
      status text not null default 'planning'
        check (status in ('planning', 'asking', 'paused', 'completed', 'abandoned')),
      setting jsonb not null,
      client_user text not null default '',
      plan jsonb not null default '[]'::jsonb,
      notes jsonb not null default '[]'::jsonb,
      provider_used text not null default 'builtin',
      degraded_reason text not null default '',
      answered integer not null default 0 check (answered >= 0),
      skipped integer not null default 0 check (skipped >= 0),
      follow_ups integer not null default 0 check (follow_ups >= 0),
      account uuid,
      started_at timestamptz,
      paused_at timestamptz,
      paused_seconds double precision not null default 0 check (paused_seconds >= 0),
      ended_at timestamptz,
      coaching jsonb,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "interviews",
        grants="select, insert, update (status, plan, notes, provider_used, degraded_reason, answered,"
        " skipped, follow_ups, account, started_at, paused_at, paused_seconds, ended_at, coaching,"
        " updated_at), delete",
        scope="session_key",
    ),
    "create index interviews_newest on public.interviews (user_id, created_at desc)",
    "create index interviews_of_client on public.interviews"
    " (user_id, client_user, created_at desc)",
    "create index interviews_of_account on public.interviews (account) where account <> user_id",
    "create index interviews_waiting on public.interviews (updated_at) where status = 'asking'",
    # to give up those that nobody came back to, and to find those that belong to an account which is erased
    "grant select (id, session_key, user_id, account, status, updated_at), update (status) on public.interviews"
    " to hirewire_system",
    "create policy system_reads on public.interviews for select to hirewire_system"
    " using ((status in ('asking', 'abandoned') and ended_at is null) or account <> user_id)",
    "create policy system_updates on public.interviews for update to hirewire_system"
    " using (status = 'asking' and ended_at is null) with check (status = 'abandoned')",
)

TURNS = (
    """
    create table public.interview_turns (
      session_key text not null,
      number integer not null check (number >= 1),
      user_id uuid not null,
      question jsonb not null,
      item text not null,
      state text not null default 'open' check (state in ('open', 'answered', 'skipped')),
      said jsonb,
      evaluation jsonb,
      job_id uuid,
      asked_at timestamptz not null,
      answered_at timestamptz,
      primary key (session_key, number),
      check ((state = 'open') = (answered_at is null)),
      check (said is null or state = 'answered'),
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured(
        "interview_turns",
        grants="select, insert, update (state, said, evaluation, job_id, answered_at), delete",
        scope="session_key",
    ),
    "create index interview_turns_of_user on public.interview_turns (user_id)",
)

KEPT = ("alter table public.interview_answers add column item text not null default ''",)
"""So that questions aren't asked again when the session that they were asked in has gone."""

BACK = (
    "alter table public.interview_answers drop column item",
    "drop table public.interview_turns, public.interviews",
    # the owner sees the rows only unforced
    "alter table public.sessions no force row level security",
    "update public.sessions set purpose = 'workspace' where purpose = 'interview'",
    "alter table public.sessions force row level security",
    "alter table public.sessions drop constraint sessions_purpose_check",
    "alter table public.sessions add constraint sessions_purpose_check"
    " check (purpose in ('workspace', 'storage', 'llm'))",
)


def upgrade() -> None:
    for statement in (*PURPOSES, *INTERVIEWS, *TURNS, *KEPT):
        op.execute(statement)


def downgrade() -> None:
    for statement in BACK:
        op.execute(statement)
