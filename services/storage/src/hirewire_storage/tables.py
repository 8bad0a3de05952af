"""The tables, declared once; `migrations/` makes them, and a test holds the two together."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Computed,
    DateTime,
    Float,
    ForeignKeyConstraint,
    Identity,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
    }
)


def _moment(name: str, *, nullable: bool = False) -> Column[object]:
    default = None if nullable else text("now()")
    return Column(name, DateTime(timezone=True), nullable=nullable, server_default=default)


def _of_its_session() -> ForeignKeyConstraint:
    """It carries the owner, because foreign keys look past row level security."""
    return ForeignKeyConstraint(
        ["session_key", "user_id"], ["sessions.key", "sessions.user_id"], ondelete="CASCADE"
    )


def _of_its_job() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["job_id", "user_id"], ["jobs.id", "jobs.user_id"], ondelete="CASCADE"
    )


sessions = Table(
    "sessions",
    metadata,
    Column("key", Text, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("owner_label", Text, nullable=False),
    Column("owner_kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    _moment("created_at"),
    _moment("updated_at"),
    Column("purpose", Text, nullable=False, server_default="workspace"),
    _moment("expires_at", nullable=True),
    _moment("last_accessed"),
    Column("device_id", Text, nullable=False, server_default=""),
    Column("metadata", JSONB, nullable=False, server_default=text("'{}'::jsonb")),
    Column("own_model", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("user_id", "name"),
    UniqueConstraint("key", "user_id"),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("command", JSONB, nullable=False),
    Column("state", Text, nullable=False, server_default="queued"),
    Column("stage", Text, nullable=False, server_default=""),
    Column("percent", SmallInteger, nullable=False, server_default="0"),
    Column("attempt", Integer, nullable=False, server_default="0"),
    Column("crashes", Integer, nullable=False, server_default="0"),
    Column("outcome", JSONB(none_as_null=True)),
    Column("announced", Boolean, nullable=False, server_default=text("false")),
    _moment("created_at"),
    _moment("updated_at"),
    _moment("started_at", nullable=True),
    _moment("finished_at", nullable=True),
    Column("waits_for", ARRAY(Uuid), nullable=False, server_default="{}"),
    UniqueConstraint("id", "user_id"),
    _of_its_session(),
)

files = Table(
    "files",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("job_id", Uuid),
    Column("name", Text, nullable=False),
    Column("object_key", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("media_type", Text, nullable=False),
    _moment("created_at"),
    Column("path", Text, nullable=False),
    UniqueConstraint("id", "user_id"),
    UniqueConstraint("session_key", "path"),
    _of_its_session(),
    _of_its_job(),
)

resumes = Table(
    "resumes",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("job_id", Uuid, nullable=False),
    Column("file_id", Uuid, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("object_key", Text, nullable=False),
    Column("file_size_bytes", BigInteger, nullable=False),
    Column("parsed_json", JSONB(none_as_null=True)),
    Column("reading_ref", JSONB(none_as_null=True)),
    Column("revision", Integer, nullable=False, server_default="1"),
    _moment("created_at"),
    Column("outline", JSONB, nullable=False, server_default=text("'{}'::jsonb")),
    UniqueConstraint("job_id"),
    UniqueConstraint("id", "user_id"),
    _of_its_session(),
    _of_its_job(),
    ForeignKeyConstraint(["file_id", "user_id"], ["files.id", "files.user_id"], ondelete="CASCADE"),
)

resume_features = Table(
    "resume_features",
    metadata,
    Column("resume_id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("body", Text),
    Column("body_ref", JSONB(none_as_null=True)),
    Column("space", Text, nullable=False),
    Column("meaning", Text, nullable=False, server_default=""),
    _moment("updated_at"),
    ForeignKeyConstraint(
        ["resume_id", "user_id"], ["resumes.id", "resumes.user_id"], ondelete="CASCADE"
    ),
    _of_its_session(),
)
"""Made from the résumé's text, and to be made again from it. Where the database has pgvector there is `resume_vectors`
beside it, of which only `rows.vectors` knows."""

rankings = Table(
    "rankings",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("wanted", JSONB, nullable=False),
    Column("version", Integer, nullable=False),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("id", "user_id"),
    _of_its_session(),
)
"""`version` is that of the requirements that it was last done by."""

ranking_versions = Table(
    "ranking_versions",
    metadata,
    Column("ranking_id", Uuid, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("job_id", Uuid, nullable=False),
    Column("requirements", JSONB, nullable=False),
    Column("reports", JSONB, nullable=False),
    Column("objects", ARRAY(Text), nullable=False, server_default="{}"),
    Column("provider_used", Text, nullable=False, server_default="builtin"),
    Column("degraded_reason", Text, nullable=False, server_default=""),
    _moment("created_at"),
    _moment("updated_at"),
    ForeignKeyConstraint(
        ["ranking_id", "user_id"], ["rankings.id", "rankings.user_id"], ondelete="CASCADE"
    ),
    _of_its_session(),
)
"""`objects`: the keys of all stored objects that it refers to, for the sweep."""

interviews = Table(
    "interviews",
    metadata,
    Column("session_key", Text, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("id", Uuid, nullable=False),
    Column("job_id", Uuid, nullable=False),
    Column("status", Text, nullable=False, server_default="planning"),
    Column("setting", JSONB, nullable=False),
    Column("client_user", Text, nullable=False, server_default=""),
    Column("plan", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    Column("notes", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    Column("provider_used", Text, nullable=False, server_default="builtin"),
    Column("degraded_reason", Text, nullable=False, server_default=""),
    Column("answered", Integer, nullable=False, server_default="0"),
    Column("skipped", Integer, nullable=False, server_default="0"),
    Column("follow_ups", Integer, nullable=False, server_default="0"),
    Column("account", Uuid),
    _moment("started_at", nullable=True),
    _moment("paused_at", nullable=True),
    Column("paused_seconds", Float, nullable=False, server_default="0"),
    _moment("ended_at", nullable=True),
    Column("coaching", JSONB(none_as_null=True)),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("id"),
    _of_its_session(),
)
"""`answered` and `skipped` are questions of the plan. `account` is the user in whose account it is kept: set once. `client_user` is the
setting's, beside it because row level security lets no index be used by what is inside of JSON."""

interview_turns = Table(
    "interview_turns",
    metadata,
    Column("session_key", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("user_id", Uuid, nullable=False),
    Column("question", JSONB, nullable=False),
    Column("item", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
    Column("said", JSONB(none_as_null=True)),
    Column("evaluation", JSONB(none_as_null=True)),
    Column("job_id", Uuid),
    Column("asked_at", DateTime(timezone=True), nullable=False),
    _moment("answered_at", nullable=True),
    _of_its_session(),
)
"""What was asked, follow-ups too; `item` is the question's name in the bank."""

analysis_stages = Table(
    "analysis_stages",
    metadata,
    Column("job_id", Uuid, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("provider", Text, nullable=False, server_default=""),
    Column("external_id", Text, nullable=False, server_default=""),
    Column("attempt", Integer, nullable=False, server_default="1"),
    Column("result", JSONB(none_as_null=True)),
    Column("fault", JSONB(none_as_null=True)),
    Column("begun_at", DateTime(timezone=True), nullable=False),
    _moment("ended_at", nullable=True),
    ForeignKeyConstraint(["job_id", "user_id"], ["jobs.id", "jobs.user_id"], ondelete="CASCADE"),
    _of_its_session(),
)
"""How far the stages of a recording's analysis are; `result` is where that lies which one made."""

session_models = Table(
    "session_models",
    metadata,
    Column("session_key", Text, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("config", JSONB, nullable=False),
    Column("sealed_key", Text, nullable=False, server_default=""),
    _of_its_session(),
)

removed_sessions = Table(
    "removed_sessions",
    metadata,
    Column("key", Text, primary_key=True),
    _moment("removed_at"),
)

messages = Table(
    "messages",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_key", Text, nullable=False),
    Column("position", BigInteger, Identity(always=True), nullable=False),
    Column("role", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("attachments", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    _moment("created_at"),
    Column("job_id", Uuid),
    UniqueConstraint("job_id", "role"),
    _of_its_session(),
)

drafts = Table(
    "drafts",
    metadata,
    Column("session_key", Text, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("draft", JSONB, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("k", Float),
    _moment("updated_at"),
    _of_its_session(),
)

revisions = Table(
    "revisions",
    metadata,
    Column("session_key", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("user_id", Uuid, nullable=False),
    Column("job_id", Uuid, nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("change", Text, nullable=False),
    Column("paths", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    Column("undoes", Integer),
    Column("reply", Text, nullable=False, server_default=""),
    Column("patch", JSONB, nullable=False),
    Column("inverse", JSONB, nullable=False),
    _moment("created_at"),
    UniqueConstraint("session_key", "job_id"),
    _of_its_session(),
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("reach", Text, nullable=False, server_default=""),
    Column("route", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("digest", Text, nullable=False),
    _moment("created_at"),
    Column("expires", DateTime(timezone=True), nullable=False),
    UniqueConstraint("user_id", "reach", "route", "key"),
)
"""`reach` is the session of a caller who holds only that session's capability, empty for the owner."""


user_profiles = Table(
    "user_profiles",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("full_name", Text),
    Column("email", Text),
    _moment("created_at"),
    _moment("updated_at"),
)

interview_sessions = Table(
    "interview_sessions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("resume_id", Uuid),
    Column("job_role", Text, nullable=False),
    Column("total_questions", Integer, nullable=False),
    Column("questions_answered", Integer, nullable=False, server_default="0"),
    Column("questions_skipped", Integer, nullable=False, server_default="0"),
    Column("duration_minutes", Integer, nullable=False, server_default="0"),
    Column("overall_score", Numeric(5, 2)),
    Column("overall_feedback", Text),
    Column("summary", JSONB(none_as_null=True)),
    _moment("created_at"),
    _moment("updated_at"),
    _moment("completed_at", nullable=True),
    UniqueConstraint("id", "user_id"),
    ForeignKeyConstraint(
        ["resume_id", "user_id"],
        ["resumes.id", "resumes.user_id"],
        ondelete="SET NULL (resume_id)",
    ),
)
"""An interview of a signed-in user; it counts in the statistics once it is completed."""

interview_answers = Table(
    "interview_answers",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("session_id", Uuid, nullable=False),
    Column("question_order", Integer, nullable=False),
    Column("question_text", Text, nullable=False),
    Column("question_type", Text, nullable=False, server_default=""),
    Column("answer_text", Text),
    Column("score", Numeric(5, 2)),
    Column("evaluation", JSONB(none_as_null=True)),
    _moment("created_at"),
    _moment("updated_at"),
    Column("item", Text, nullable=False, server_default=""),
    UniqueConstraint("session_id", "user_id", "question_order"),
    ForeignKeyConstraint(
        ["session_id", "user_id"],
        ["interview_sessions.id", "interview_sessions.user_id"],
        ondelete="CASCADE",
    ),
)
"""`session_id` is the interview's; without an `answer_text` the question was skipped."""

interview_statistics = Table(
    "interview_statistics",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("total_sessions", Integer, nullable=False, server_default="0"),
    Column("total_questions_answered", Integer, nullable=False, server_default="0"),
    Column("total_questions_skipped", Integer, nullable=False, server_default="0"),
    Column("scored_sessions", Integer, nullable=False, server_default="0"),
    Column("score_sum", Numeric, nullable=False, server_default="0"),
    Column("average_score", Numeric(5, 2), Computed("")),
    _moment("last_activity_at", nullable=True),
    _moment("created_at"),
    _moment("updated_at"),
)
"""Kept by a trigger on `interview_sessions`; nobody writes it."""

audit_log = Table(
    "audit_log",
    metadata,
    Column("shard", SmallInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("actor_kind", Text, nullable=False),
    Column("actor", Uuid, nullable=False),
    Column("action", Text, nullable=False),
    Column("object_kind", Text, nullable=False),
    Column("object_id", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("details_digest", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
"""Chains of records, one for each `shard`; written by `hirewire.audit_append` alone, never changed."""

audit_heads = Table(
    "audit_heads",
    metadata,
    Column("shard", SmallInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
"""Where each chain ends, so that cutting its end off shows."""

audit_actors = Table(
    "audit_actors",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("actor", Uuid, nullable=False),
    UniqueConstraint("actor"),
)
"""Who is behind a pseudonym of the log; deleted with the account."""

audit_details = Table(
    "audit_details",
    metadata,
    Column("shard", SmallInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", Uuid, nullable=False),
    Column("origin", Text),
    Column("facts", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)
"""What of a record is personal; its digest is in the chain. Deleted with the account."""
