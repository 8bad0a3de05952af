"""What a job's end leaves in the tables beside its own row, and which jobs may begin because of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    AnswerTaken,
    DocumentMade,
    Event,
    InterviewPlanned,
    InterviewSteered,
    PictureKept,
    RankingCompleted,
    RecordingAnalyzed,
    ResumeIndexed,
    ResumeParsed,
    TurnTaken,
    pack_command,
)
from hirewire_storage.domain.acts import ending_of
from hirewire_storage.domain.audit import Act
from hirewire_storage.domain.jobs import Entry, discards_input, opened
from hirewire_storage.handlers import interviewing
from hirewire_storage.handlers.opening import opened_in
from hirewire_storage.rows import (
    contents,
    drafts,
    features,
    files,
    jobs,
    rankings,
    resumes,
    sessions,
)


@dataclass(frozen=True, slots=True)
class Left:
    """`due` are the jobs whose commands are to be published now: what follows from the news, and what has waited for it."""

    due: Sequence[Entry]
    acts: tuple[Act, ...]


async def recorded(connection: AsyncConnection, entry: Entry, news: Event, at: datetime) -> Left:
    if discards_input(entry):
        await files.remove_of(connection, entry.id)
    else:
        await _kept(connection, entry.user_id, news)
    follow_ups = [opened(command, pack_command(command), at) for command in news.follow_ups()]
    new = [(await opened_in(connection, one)).entry for one in follow_ups]
    due = [*(one for one in new if not one.held), *await jobs.let_go(connection, entry, at)]
    acts = await interviewing.recorded(connection, entry, news, at)
    return Left(due, (*ending_of(news), *acts))


async def _kept(connection: AsyncConnection, owner: UUID, news: Event) -> None:
    match news:
        case ResumeParsed():
            file = await files.processed(connection, owner, news)
            await resumes.add(connection, owner, news, file)
        case PictureKept():
            await files.pictured(connection, owner, news)
        case DocumentMade():
            await files.generated(connection, owner, news)
            await drafts.note_fit(connection, news)
        case TurnTaken():
            await contents.answer(connection, owner, news)
        case RankingCompleted():
            await rankings.record(connection, owner, news)
            await files.reported(connection, owner, news)
        case RecordingAnalyzed():
            await sessions.stay(connection, news.session)
        case InterviewPlanned() | AnswerTaken() | InterviewSteered():
            pass  # it is recorded last
        case _:
            await _kept_quietly(connection, owner, news)
            return
    await sessions.touch(connection, news.session)


async def _kept_quietly(connection: AsyncConnection, owner: UUID, news: Event) -> None:
    """What changes nothing that anybody would see of the session."""
    if isinstance(news, ResumeIndexed) and news.features:
        await features.keep(connection, owner, news.resume_id, news.features)
