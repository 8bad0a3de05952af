"""Profiles, interviews, and the statistics that the database keeps of them by itself."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Principal
from hirewire_storage.rows import profiles
from hirewire_storage.tables import (
    interview_answers,
    interview_sessions,
    interview_statistics,
    user_profiles,
)

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers

DONE = text("now()")


async def held(connection: AsyncConnection, owner: Principal, **changed: Any) -> UUID:
    """An interview that is over, unless `completed_at` says otherwise."""
    values = {
        "id": uuid4(),
        "user_id": owner.owner,
        "job_role": "Engineer",
        "total_questions": 10,
        "questions_answered": 8,
        "questions_skipped": 2,
        "overall_score": 80,
        "completed_at": DONE,
        **changed,
    }
    await connection.execute(insert(interview_sessions).values(values))
    return UUID(str(values["id"]))


async def statistics(storage: "Storage", owner: Principal) -> Sequence[Any] | None:
    """Sessions, answered, skipped, average."""
    counted = interview_statistics.c
    query = select(
        counted.total_sessions,
        counted.total_questions_answered,
        counted.total_questions_skipped,
        counted.average_score,
    )
    async with storage.database.acting_as(owner) as connection:
        row = (await connection.execute(query)).first()
    return tuple(row) if row else None


async def recounted(storage: "Storage", owner: Principal) -> Sequence[Any]:
    """The same from all the rows, as the trigger never does it."""
    (row,) = await storage.rows(
        "select count(*)::int a, coalesce(sum(questions_answered), 0)::int b,"
        " coalesce(sum(questions_skipped), 0)::int c, round(avg(overall_score), 2) d"
        " from interview_sessions where user_id = $1 and completed_at is not null",
        owner.owner,
    )
    return tuple(row)


async def test_a_profile_is_made_at_first_sight_once_and_filled_in_later(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()

    async def met(**said: str) -> profiles.UserProfile:
        async with storage.database.acting_as(ada) as connection:
            return await profiles.meet(connection, ada, **said)

    first = await asyncio.gather(*(met(email="ada@example.com") for _ in range(8)))
    named = await met(full_name="Ada Lovelace", email="other@example.com")
    again = await met(full_name="Somebody Else")
    assert {(one.user_id, one.email) for one in first} == {(ada.owner, "ada@example.com")}
    assert (named.full_name, named.email) == ("Ada Lovelace", "ada@example.com")
    assert again == named
    assert named.updated_at > named.created_at == first[0].created_at


async def test_statistics_follow_what_is_inserted_changed_and_deleted(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    async with storage.database.acting_as(ada) as connection:
        first = await held(connection, ada)
        second = await held(connection, ada, questions_answered=10, questions_skipped=0)
        await held(connection, ada, overall_score=None)
        running = await held(connection, ada, overall_score=50, completed_at=None)
    assert await statistics(storage, ada) == (3, 26, 4, 80)

    mine = interview_sessions.c.id
    async with storage.database.acting_as(ada) as connection:
        await connection.execute(
            update(interview_sessions).where(mine == first).values(overall_score=95.5)
        )
        await connection.execute(
            update(interview_sessions).where(mine == running).values(completed_at=DONE)
        )
        await connection.execute(delete(interview_sessions).where(mine == second))
    assert await statistics(storage, ada) == await recounted(storage, ada)
    assert (await statistics(storage, ada) or ())[-1] == 72.75


async def test_statistics_are_exact_after_sixty_interviews_at_once(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()

    async def once(n: int) -> None:
        async with storage.database.acting_as(ada) as connection:
            key = await held(connection, ada, overall_score=n)
        if n % 3 == 0:
            async with storage.database.acting_as(ada) as connection:
                await connection.execute(
                    delete(interview_sessions).where(interview_sessions.c.id == key)
                )

    await asyncio.gather(*(once(n) for n in range(60)))
    assert await statistics(storage, ada) == await recounted(storage, ada)
    assert (await statistics(storage, ada) or ())[0] == 40


async def test_the_last_interview_takes_the_statistics_along(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    async with storage.database.acting_as(ada) as connection:
        await held(connection, ada)
        await held(connection, ada)
    assert await statistics(storage, ada)
    async with storage.database.acting_as(ada) as connection:
        await connection.execute(delete(interview_sessions))
    assert await statistics(storage, ada) is None


async def test_deleting_a_resume_or_an_interview_leaves_no_pointer_behind(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    command = await storage.opened(ada)
    news = make.parsed(command)
    await storage.finish(command, news)
    async with storage.database.acting_as(ada) as connection:
        interview = await held(connection, ada, resume_id=news.resume_id)
        await connection.execute(insert(interview_answers).values(answer(ada, interview)))
    await storage.rows("delete from resumes where id = $1", news.resume_id)
    rows = await storage.rows("select resume_id from interview_sessions where id = $1", interview)
    assert [row["resume_id"] for row in rows] == [None]
    async with storage.database.acting_as(ada) as connection:
        await connection.execute(delete(interview_sessions))
        assert (await connection.execute(select(interview_answers))).all() == []


def answer(owner: Principal, interview: object) -> dict[str, object]:
    return {
        "id": uuid4(),
        "user_id": owner.owner,
        "session_id": interview,
        "question_order": 1,
        "question_text": "Why?",
    }


@pytest.mark.parametrize(
    "attack",
    [
        "her résumé",
        "an answer into her interview",
        "as her",
        "statistics",
        "move his to her",
        "a statistic of hers",
        "her profile",
    ],
)
async def test_no_row_points_at_another_tenant_s(
    storage: "Storage", make: "Make", attack: str
) -> None:
    ada, mallory = make.someone(), make.someone()
    command = await storage.opened(ada)
    news = make.parsed(command)
    await storage.finish(command, news)
    async with storage.database.acting_as(ada) as connection:
        hers = await held(connection, ada)
        await profiles.meet(connection, ada, email="ada@example.com")
    statements = {
        "her résumé": insert(interview_sessions).values(
            id=uuid4(),
            user_id=mallory.owner,
            job_role="x",
            total_questions=1,
            resume_id=news.resume_id,
        ),
        "an answer into her interview": insert(interview_answers).values(answer(mallory, hers)),
        "as her": insert(interview_answers).values(answer(ada, hers)),
        "statistics": insert(interview_statistics).values(user_id=mallory.owner),
        "move his to her": update(interview_sessions).values(user_id=ada.owner),
        "a statistic of hers": update(interview_statistics).values(total_sessions=99),
        "her profile": insert(user_profiles).values(user_id=ada.owner, email="mallory@example.com"),
    }
    with pytest.raises(DBAPIError) as refused:
        async with storage.database.acting_as(mallory) as connection:
            await connection.execute(statements[attack])
    assert getattr(refused.value.orig, "sqlstate", None) in {"42501", "23503", "23505"}


async def test_a_capability_reaches_nothing_of_the_account(
    storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    session = await storage.session(ada)
    async with storage.database.acting_as(ada) as connection:
        await held(connection, ada)
        await profiles.meet(connection, ada, email="ada@example.com")
    async with storage.database.acting_as(make.bearer(session)) as connection:
        for table in (interview_sessions, interview_answers, interview_statistics, user_profiles):
            assert (await connection.execute(select(table))).all() == []
