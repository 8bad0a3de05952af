"""A database with the rows of many users, made by the server itself."""

from string import Template
from uuid import UUID

import asyncpg

SIZES = {"USERS": "1000", "SESSIONS": "10", "RESUMES": "50"}
"""Résumés of each user, spread over the sessions of each; as many interviews as sessions."""

_ROWS = (
    "create temp table person as select n, md5('user' || n)::uuid as id"
    " from generate_series(1, $USERS) n",
    "insert into sessions (key, user_id, owner_label, owner_kind, name, created_at)"
    " select md5('session' || n || '.' || s), id, 'user' || n, 'user', 'session_' || s,"
    " now() - s * interval '1 hour' from person, generate_series(0, $SESSIONS - 1) s",
    "insert into jobs (id, user_id, session_key, kind, command, state, outcome, announced,"
    " created_at, finished_at)"
    " select md5('job' || n || '.' || r)::uuid, id,"
    " md5('session' || n || '.' || r % $SESSIONS), 'parser.parse',"
    """ '{"file": "cv.pdf"}', 'succeeded', '{"kind": "resume.parsed", "body": {}}', true,"""
    " now() - r * interval '1 minute', now()"
    " from person, generate_series(1, $RESUMES) r",
    "insert into documents (id, user_id, session_key, job_id, file_name, object_key, sha256, size,"
    " media_type) select id, user_id, session_key, id, 'cv.pdf', 'uploads/' || id, md5(id::text), 1,"
    " 'application/pdf' from jobs",
    "insert into resumes (id, user_id, session_key, job_id, document_id, file_name, object_key,"
    " file_size_bytes, parsed_json, created_at)"
    " select id, user_id, session_key, id, id, 'cv.pdf', 'uploads/' || id, 1,"
    " jsonb_build_object('name', 'Jane Roe', 'text', repeat('experience ', 100)), created_at from jobs",
    "insert into interview_sessions (id, user_id, job_role, total_questions, questions_answered,"
    " overall_score, completed_at) select md5('interview' || n || '.' || i)::uuid, id, 'Engineer',"
    " 10, 10, 70 + i, now() from person, generate_series(1, $SESSIONS) i",
    "analyze",
)


async def fill(url: str) -> None:
    """As the superuser, whom no policy binds."""
    connection = await asyncpg.connect(url)
    for statement in _ROWS:
        await connection.execute(Template(statement).substitute(SIZES), timeout=300)
    await connection.close()


async def someone(url: str) -> tuple[UUID, str, UUID]:
    """One of the users, with one of his sessions and one of his jobs."""
    connection = await asyncpg.connect(url)
    row = await connection.fetchrow(
        "select user_id, session_key, id from jobs where id = md5('job500.7')::uuid"
    )
    await connection.close()
    assert row
    return row["user_id"], row["session_key"], row["id"]
