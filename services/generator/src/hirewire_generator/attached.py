"""The files that came with a turn: what became of each, once the parser has had it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hirewire_common.contracts import (
    Attachment,
    Event,
    GetJob,
    JobFailed,
    ObjectRef,
    PictureKept,
    ReadResume,
    ResumeParsed,
    TakeTurn,
    unpack_event,
)
from hirewire_generator.domain.turn import Reading
from hirewire_generator.drafting import Drafts


@dataclass(frozen=True, slots=True)
class Files:
    """`readings` and `photo` are what the files bring; `used` and `refused` name them."""

    readings: tuple[ReadResume, ...] = ()
    texts: tuple[Reading, ...] = ()
    """The same as they stand there."""
    photo: ObjectRef | None = None
    used: tuple[str, ...] = ()
    refused: tuple[Attachment, ...] = field(default=())
    """Those that were never taken: nobody has told of them yet."""
    problems: tuple[str, ...] = ()
    """Why each of those that brought nothing did not, by its name."""


async def files_of(drafts: Drafts, turn: TakeTurn) -> Files:
    """Its jobs have ended before the turn begins."""
    ends = [(one, await _end(drafts, turn, one.job)) for one in turn.attachments if one.job]
    read = [(one, end) for one, end in ends if isinstance(end, ResumeParsed)]
    pictures = [(one, end) for one, end in ends if isinstance(end, PictureKept)]
    return Files(
        readings=tuple([await drafts.reading(turn, end.resume_id) for _, end in read]),
        texts=tuple([await _text(drafts, one, end) for one, end in read]),
        photo=pictures[-1][1].content if pictures else None,
        used=_names(turn.attachments, {one.job for one, _ in (*read, *pictures)}),
        refused=tuple(one for one in turn.attachments if not one.job),
        problems=tuple(_problems(turn.attachments, ends)),
    )


def _problems(
    attachments: Sequence[Attachment], ends: Sequence[tuple[Attachment, Event | None]]
) -> Iterator[str]:
    why = {one.job: end.fault.message for one, end in ends if isinstance(end, JobFailed)}
    for one in attachments:
        if said := why.get(one.job, "") if one.job else one.problem:
            yield f"I could not use '{one.name}': {said}"


async def _text(drafts: Drafts, file: Attachment, news: ResumeParsed) -> Reading:
    text = await drafts.store.get(news.text) if news.text else b""
    return Reading(file.name, text.decode(errors="replace"))


async def _end(drafts: Drafts, turn: TakeTurn, job: UUID) -> Event | None:
    """None for a job of another session, whoever named it."""
    found = await drafts.bus.ask(GetJob(id=job, principal=turn.principal))
    if found.session != turn.session or not found.outcome:
        return None
    return unpack_event(found.outcome)


def _names(attachments: Sequence[Attachment], used: set[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in attachments if one.job in used)
