"""Who sees and does what in which row, enforced by the database itself."""

from alembic import op

from hirewire_storage.migrations.securing import CLAIM, secured, unsecured

revision = "0003"
down_revision = "0002"

SCOPES = {
    "sessions": "key",
    "jobs": "session_key",
    "documents": "session_key",
    "resumes": "session_key",
    "messages": "session_key",
    "idempotency": "reach",
}
"""The column that a capability's `session` claim must equal."""

GRANTS = {
    "sessions": "select, insert, update (updated_at)",
    "jobs": "select, insert, update (state, stage, percent, attempt, crashes, outcome, announced,"
    " updated_at, started_at, finished_at)",
    "documents": "select, insert",
    "resumes": "select, insert",
    "messages": "select, insert",
    "idempotency": "select, insert, update (id, digest, created_at, expires)",
}
"""What `authenticated` may do at all. Nothing is deleted yet."""

SYSTEM = (
    "grant select, update (updated_at, announced) on public.jobs to hirewire_system",
    "create policy system_reads on public.jobs for select to hirewire_system using (true)",
    "create policy system_updates on public.jobs for update to hirewire_system using (true)",
    "grant select (id, expires), delete on public.idempotency to hirewire_system",
    "create policy system_reads on public.idempotency for select to hirewire_system"
    " using (expires < now())",
    "create policy system_deletes on public.idempotency for delete to hirewire_system"
    " using (expires < now())",
)

BEARER = (
    "grant select on public.sessions to anon",
    f"create policy bearer_reads on public.sessions for select to anon using (key = {CLAIM})",
)


def upgrade() -> None:
    for table, scope in SCOPES.items():
        for statement in secured(table, grants=GRANTS[table], scope=scope):
            op.execute(statement)
    for statement in (*SYSTEM, *BEARER):
        op.execute(statement)


def downgrade() -> None:
    """Nobody but the owner reaches the tables then."""
    for policy, table in (
        ("bearer_reads", "sessions"),
        ("system_reads", "jobs"),
        ("system_updates", "jobs"),
        ("system_reads", "idempotency"),
        ("system_deletes", "idempotency"),
    ):
        op.execute(f"drop policy {policy} on public.{table}")
    for table in SCOPES:
        for statement in unsecured(table):
            op.execute(statement)
