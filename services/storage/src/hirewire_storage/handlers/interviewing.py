"""What the news of an interview leaves in its rows. A job reports once; what was recorded since is not undone by it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    AnswerScored,
    AnswerTaken,
    CandidateCoached,
    Event,
    Interview,
    InterviewPlanned,
    InterviewSteered,
    JobFailed,
    PlanInterview,
    ScoreAnswer,
    TakeAnswer,
)
from hirewire_storage.domain.acts import interview_ended, interview_planned
from hirewire_storage.domain.audit import Act
from hirewire_storage.domain.interviews import (
    Changes,
    News,
    account_of,
    answered,
    given_up,
    planned,
    steered,
)
from hirewire_storage.domain.jobs import Entry
from hirewire_storage.handlers.keeping import kept
from hirewire_storage.rows import interviews, sessions


async def came_to_nothing(connection: AsyncConnection, entry: Entry, at: datetime) -> None:
    """A job that has failed or was cancelled: without a plan there is no interview, and what no model reads is final."""
    if not isinstance(entry.news, JobFailed):
        return
    if entry.kind == PlanInterview.kind():
        before = await interviews.find(connection, entry.session_key, to_change=True)
        if before and before.job == entry.id and (changes := given_up(before, at)):
            await interviews.change(connection, entry.session_key, changes, at)
    elif entry.kind == ScoreAnswer.kind() and isinstance(order := entry.order, ScoreAnswer):
        await interviews.score(connection, entry.session_key, order.turn, None)


async def recorded(
    connection: AsyncConnection, entry: Entry, news: Event, at: datetime
) -> tuple[Act, ...]:
    """To be called last but for the audit log, for a record that is kept makes others of its account wait."""
    if not isinstance(news, News):
        await came_to_nothing(connection, entry, at)
        return ()
    before = await interviews.find(connection, news.session, to_change=True)
    if before is None:
        return ()
    if changes := await _changes(connection, entry, before, news):
        await interviews.change(connection, news.session, changes, at)
    after = before.model_copy(update=changes)
    acts = (interview_planned(after),) if before.started_at is None and after.started_at else ()
    if after.over and not before.over:
        acts = (*acts, interview_ended(after))
    return (*acts, *await _kept(connection, news))


async def _changes(
    connection: AsyncConnection, entry: Entry, before: Interview, news: News
) -> Changes:
    match news:
        case InterviewPlanned():
            return await _planned(connection, entry.user_id, before, news)
        case AnswerTaken():
            return await _answered(connection, entry, before, news)
        case InterviewSteered():
            return steered(before, news)
        case AnswerScored():
            await interviews.score(connection, news.session, news.number, news.evaluation)
        case CandidateCoached():
            return {"coaching": news.coaching.model_dump(mode="json")}
    return {}


async def _planned(
    connection: AsyncConnection, owner: UUID, before: Interview, news: InterviewPlanned
) -> Changes:
    changes = planned(before, news)
    if changes:
        await interviews.ask(connection, owner, news.session, news.turn)
    return changes


async def _answered(
    connection: AsyncConnection, entry: Entry, before: Interview, news: AnswerTaken
) -> Changes:
    order = entry.order
    if news.repeated or not isinstance(order, TakeAnswer):
        return {}
    if not await interviews.answer(connection, order, news):
        return {}
    asks = news.next is not None and not before.over
    if news.next and asks:
        asks = await interviews.ask(connection, entry.user_id, news.session, news.next)
    return answered(before, news, skipped=order.said is None, asks=asks)


async def _kept(connection: AsyncConnection, news: News) -> tuple[Act, ...]:
    """What carries a summary goes into the account that the interview is kept in."""
    if news.summary is None:
        return ()
    interview = await interviews.find(connection, news.session)
    session = await sessions.find(connection, news.session)
    account = account_of(interview, session) if interview and session else None
    if interview is None or account is None or not interview.over:
        return ()
    return (await kept(connection, interview, account, news.summary)).acts
