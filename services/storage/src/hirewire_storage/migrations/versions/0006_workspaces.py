"""What a session may be told at its making, its files under their paths, and its end."""

from alembic import op

from hirewire_storage.migrations.securing import secured

revision = "0006"
down_revision = "0005"

OURS = "(select auth.jwt() ->> 'via') = 'storage'"

SESSIONS = (
    """
    alter table public.sessions
      add column purpose text not null default 'workspace'
        check (purpose in ('workspace', 'storage', 'llm')),
      add column expires_at timestamptz,
      add column last_accessed timestamptz not null default now(),
      add column device_id text not null default '',
      add column metadata jsonb not null default '{}'::jsonb,
      add column own_model boolean not null default false
    """,
    "create index sessions_expiring on public.sessions (expires_at) where expires_at is not null",
    "grant update (last_accessed), delete on public.sessions to authenticated",
    "grant select (key, user_id, expires_at), delete on public.sessions to hirewire_system",
    "create policy system_reads on public.sessions for select to hirewire_system"
    " using (expires_at < now())",
    "create policy system_deletes on public.sessions for delete to hirewire_system"
    " using (expires_at < now())",
)

MODELS = (
    """
    create table public.session_models (
      session_key text primary key,
      user_id uuid not null,
      config jsonb not null,
      sealed_key text not null default '',
      foreign key (session_key, user_id) references public.sessions (key, user_id) on delete cascade)
    """,
    *secured("session_models", grants="select, insert", scope="session_key"),
    # sealed keys are shown to nobody who comes past this service
    "create policy our_reads on public.session_models as restrictive for select to authenticated"
    f" using ({OURS})",
)

FILES = (
    "alter table public.documents rename to files",
    "alter table public.files rename column file_name to name",
    "alter table public.files alter column job_id drop not null",
    "alter table public.files drop constraint documents_job_id_key",
    "alter table public.files add column path text",
    # what was there before has no path yet: its id makes one that no other has. The owner sees it only unforced
    "alter table public.files no force row level security",
    "update public.files set path = 'raw_resumes/' || id || '_' || name",
    "alter table public.files force row level security",
    "alter table public.files alter column path set not null",
    "alter table public.files add constraint files_session_key_path_key unique (session_key, path)",
    "alter table public.files rename constraint documents_pkey to files_pkey",
    "alter table public.files rename constraint documents_id_user_id_key to files_id_user_id_key",
    "alter table public.files rename constraint documents_session_key_user_id_fkey"
    " to files_session_key_user_id_fkey",
    "alter table public.files drop constraint documents_job_id_user_id_fkey",
    "alter table public.files add constraint files_job_id_user_id_fkey"
    " foreign key (job_id, user_id) references public.jobs (id, user_id) on delete cascade",
    "alter index public.documents_of_session rename to files_of_session",
    "create index files_of_job on public.files (job_id, user_id)",
    "create index files_of_object on public.files (object_key)",
    "grant delete on public.files to authenticated",
    "grant select (object_key) on public.files to hirewire_system",
    "create policy system_reads on public.files for select to hirewire_system using (true)",
)

IDEMPOTENCY = ("grant delete on public.idempotency to authenticated",)

RESUMES = (
    "alter table public.resumes rename column document_id to file_id",
    "alter table public.resumes drop constraint resumes_document_id_user_id_fkey",
    "alter table public.resumes add constraint resumes_file_id_user_id_fkey"
    " foreign key (file_id, user_id) references public.files (id, user_id) on delete cascade",
    "alter table public.resumes drop constraint resumes_job_id_user_id_fkey",
    "alter table public.resumes add constraint resumes_job_id_user_id_fkey"
    " foreign key (job_id, user_id) references public.jobs (id, user_id) on delete cascade",
    "alter index public.resumes_of_document rename to resumes_of_file",
    "alter table public.resumes add column outline jsonb not null default '{}'::jsonb",
    "create index resumes_of_object on public.resumes ((reading_ref ->> 'key'))"
    " where reading_ref is not null",
    "grant update (parsed_json, reading_ref, outline, revision) on public.resumes to authenticated",
    "grant select (reading_ref) on public.resumes to hirewire_system",
    "create policy system_reads on public.resumes for select to hirewire_system using (true)",
)

REMOVED = (
    """
    create table public.removed_sessions (
      key text primary key check (key ~ '^[0-9a-f]{32}$'),
      removed_at timestamptz not null default now())
    """,
    "alter table public.removed_sessions enable row level security",
    "alter table public.removed_sessions force row level security",
    "revoke all on public.removed_sessions from public, anon, authenticated, hirewire_system",
    "grant select, insert, delete on public.removed_sessions to hirewire_system",
    "create policy system_only on public.removed_sessions for all to hirewire_system"
    " using (true) with check (true)",
)
"""Hashes of ids, so that what is under way for a removed session ends there, and is not taken for a lost row."""


BACK = (
    "drop table public.removed_sessions, public.session_models",
    "revoke delete on public.idempotency from authenticated",
    "drop policy system_reads on public.resumes",
    "drop index public.resumes_of_object",
    "revoke update, select on public.resumes from hirewire_system",
    "revoke update (parsed_json, reading_ref, outline, revision) on public.resumes from authenticated",
    "alter table public.resumes drop column outline",
    "alter index public.resumes_of_file rename to resumes_of_document",
    "alter table public.resumes drop constraint resumes_job_id_user_id_fkey",
    "alter table public.resumes drop constraint resumes_file_id_user_id_fkey",
    "alter table public.resumes rename column file_id to document_id",
    "drop policy system_reads on public.files",
    "revoke select (object_key) on public.files from hirewire_system",
    "revoke delete on public.files from authenticated",
    "drop index public.files_of_object, public.files_of_job",
    "alter index public.files_of_session rename to documents_of_session",
    "alter table public.files drop constraint files_job_id_user_id_fkey",
    "alter table public.files rename constraint files_session_key_user_id_fkey"
    " to documents_session_key_user_id_fkey",
    "alter table public.files rename constraint files_id_user_id_key to documents_id_user_id_key",
    "alter table public.files rename constraint files_pkey to documents_pkey",
    "alter table public.files drop column path",
    "alter table public.files rename column name to file_name",
    "alter table public.files no force row level security",
    "alter table public.resumes no force row level security",
    "delete from public.files where id not in (select document_id from public.resumes)",
    "alter table public.files force row level security",
    "alter table public.resumes force row level security",
    "alter table public.files alter column job_id set not null",
    "alter table public.files add constraint documents_job_id_key unique (job_id)",
    "alter table public.files rename to documents",
    "alter table public.documents add constraint documents_job_id_user_id_fkey"
    " foreign key (job_id, user_id) references public.jobs (id, user_id)",
    "alter table public.resumes add constraint resumes_document_id_user_id_fkey"
    " foreign key (document_id, user_id) references public.documents (id, user_id)",
    "alter table public.resumes add constraint resumes_job_id_user_id_fkey"
    " foreign key (job_id, user_id) references public.jobs (id, user_id)",
    "drop policy system_reads on public.sessions",
    "drop policy system_deletes on public.sessions",
    "revoke select (key, user_id, expires_at), delete on public.sessions from hirewire_system",
    "revoke update (last_accessed), delete on public.sessions from authenticated",
    "alter table public.sessions drop column purpose, drop column expires_at,"
    " drop column last_accessed, drop column device_id, drop column metadata,"
    " drop column own_model",
)


def upgrade() -> None:
    for statement in (*SESSIONS, *MODELS, *FILES, *IDEMPOTENCY, *RESUMES, *REMOVED):
        op.execute(statement)


def downgrade() -> None:
    for statement in BACK:
        op.execute(statement)
