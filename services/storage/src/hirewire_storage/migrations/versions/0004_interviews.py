"""Profiles and interviews of signed-in users, and the statistics that a trigger keeps of them.

They belong to the account, not to a session: they outlive the session that an interview was held in, and no session's
capability reaches them. Nothing refers to `auth.users`, because not every owner is a user of Supabase.
"""

from alembic import op

from hirewire_storage.migrations.securing import secured

revision = "0004"
down_revision = "0003"

TABLES = (
    """
    create table public.user_profiles (
      user_id uuid primary key,
      full_name text check (length(full_name) <= 300),
      email text check (length(email) <= 320),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now())
    """,
    """
    create table public.interview_sessions (
      id uuid primary key,
      user_id uuid not null,
      resume_id uuid,
      job_role text not null,
      total_questions integer not null check (total_questions >= 0),
      questions_answered integer not null default 0 check (questions_answered >= 0),
      questions_skipped integer not null default 0 check (questions_skipped >= 0),
      duration_minutes integer not null default 0 check (duration_minutes >= 0),
      overall_score numeric(5, 2) check (overall_score between 0 and 100),
      overall_feedback text,
      summary jsonb,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      completed_at timestamptz,
      check (questions_answered + questions_skipped <= total_questions),
      unique (id, user_id),
      foreign key (resume_id, user_id) references public.resumes (id, user_id)
        on delete set null (resume_id))
    """,
    """
    create table public.interview_answers (
      id uuid primary key,
      user_id uuid not null,
      session_id uuid not null,
      question_order integer not null check (question_order >= 1),
      question_text text not null,
      question_type text not null default '',
      answer_text text,
      score numeric(5, 2) check (score between 0 and 100),
      evaluation jsonb,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (session_id, user_id, question_order),
      foreign key (session_id, user_id) references public.interview_sessions (id, user_id)
        on delete cascade)
    """,
    """
    create table public.interview_statistics (
      user_id uuid primary key,
      total_sessions integer not null default 0 check (total_sessions >= 0),
      total_questions_answered integer not null default 0 check (total_questions_answered >= 0),
      total_questions_skipped integer not null default 0 check (total_questions_skipped >= 0),
      scored_sessions integer not null default 0 check (scored_sessions >= 0),
      score_sum numeric not null default 0 check (score_sum >= 0),
      average_score numeric(5, 2) generated always as
        (case when scored_sessions > 0 then round(score_sum / scored_sessions, 2) end) stored,
      last_activity_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now())
    """,
)

INDEXES = (
    "create index interview_sessions_newest on public.interview_sessions"
    " (user_id, created_at desc)",
    "create index interview_sessions_of_resume on public.interview_sessions (resume_id, user_id)",
    "create index interview_answers_of_user on public.interview_answers (user_id)",
)

GRANTS = {
    "user_profiles": "select, insert, update (full_name, email), delete",
    "interview_sessions": "select, insert, update (resume_id, job_role, total_questions,"
    " questions_answered, questions_skipped, duration_minutes, overall_score, overall_feedback,"
    " summary, completed_at), delete",
    "interview_answers": "select, insert, update (answer_text, score, evaluation), delete",
    "interview_statistics": "select",
}
"""What `authenticated` may do at all; deleting is for whoever has the account erased."""

TOUCH = """
create function hirewire.touch() returns trigger language plpgsql set search_path = '' as $$
begin
  new.updated_at := greatest(clock_timestamp(), old.updated_at);
  return new;
end $$
"""

COUNT = """
create function hirewire.count_interviews() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  sign integer;
  seen public.interview_sessions;
begin
  foreach sign in array array[-1, 1] loop
    if sign = -1 then
      continue when tg_op = 'INSERT';
      seen := old;
    else
      continue when tg_op = 'DELETE';
      seen := new;
    end if;
    continue when seen.completed_at is null;
    if sign = 1 then
      insert into public.interview_statistics (user_id) values (seen.user_id)
        on conflict (user_id) do nothing;
    end if;
    update public.interview_statistics set
      total_sessions = total_sessions + sign,
      total_questions_answered = total_questions_answered + sign * seen.questions_answered,
      total_questions_skipped = total_questions_skipped + sign * seen.questions_skipped,
      scored_sessions = scored_sessions + case when seen.overall_score is null then 0 else sign end,
      score_sum = score_sum + sign * coalesce(seen.overall_score, 0),
      last_activity_at = greatest(last_activity_at, seen.completed_at),
      updated_at = clock_timestamp()
    where user_id = seen.user_id;
  end loop;
  if tg_op = 'DELETE' then
    delete from public.interview_statistics where user_id = old.user_id and total_sessions = 0;
  end if;
  return null;
end $$
"""
"""What the row was is taken out, what it is now is put in; no other row is looked at. The last one takes the statistics
along, so that erasing an account leaves none."""

TRIGGERS = (
    "revoke all on function hirewire.touch() from public",
    "revoke all on function hirewire.count_interviews() from public",
    "create trigger count_interviews after insert or delete or update of user_id, completed_at,"
    " questions_answered, questions_skipped, overall_score on public.interview_sessions"
    " for each row execute function hirewire.count_interviews()",
    *(
        f"create trigger touch before update on public.{table}"
        " for each row execute function hirewire.touch()"
        for table in ("user_profiles", "interview_sessions", "interview_answers")
    ),
    # so that the trigger can write whether or not the tables' owner bypasses row security
    "create policy counted on public.interview_statistics for all to current_user"
    " using (true) with check (true)",
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
    for table, grants in GRANTS.items():
        for statement in secured(table, grants=grants):
            op.execute(statement)
    for statement in (TOUCH, COUNT, *TRIGGERS):
        op.execute(statement)


def downgrade() -> None:
    op.execute(
        "drop table public.interview_statistics, public.interview_answers,"
        " public.interview_sessions, public.user_profiles"
    )
    op.execute("drop function hirewire.count_interviews(), hirewire.touch()")
