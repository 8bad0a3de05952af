"""What the log says of what happens to sessions and jobs. Questions, progress and retries are no acts."""

from uuid import UUID

from hirewire_common.contracts import (
    DocumentMade,
    DraftEdited,
    Event,
    Interview,
    JobFailed,
    PictureKept,
    RankingCompleted,
    ResumeParsed,
    TurnTaken,
)
from hirewire_storage.domain.audit import Act, Outcome
from hirewire_storage.domain.jobs import Entry


def creation(key: str) -> Act:
    return Act("session.created", "session", key)


def deletion(key: str) -> Act:
    return Act("session.deleted", "session", key)


def opening(entry: Entry) -> Act:
    return Act("job.opened", "job", str(entry.id), facts={"kind": entry.kind})


def cancelling(entry: Entry) -> Act:
    return Act("job.cancelled", "job", str(entry.id), facts={"kind": entry.kind})


def reopening(entry: Entry) -> Act:
    facts: dict[str, str | int | bool] = {"kind": entry.kind, "again": entry.command["again"]}
    return Act("job.reopened", "job", str(entry.id), facts=facts)


def interview_planned(interview: Interview) -> Act:
    facts = {"job": str(interview.job), "questions": str(len(interview.plan))}
    return Act("interview.planned", "interview", str(interview.id), facts=facts)


def interview_ended(interview: Interview) -> Act:
    facts = {
        "status": interview.status,
        "answered": str(interview.answered),
        "skipped": str(interview.skipped),
    }
    return Act("interview.ended", "interview", str(interview.id), facts=facts)


def interview_kept(interview: Interview) -> Act:
    """Without the session, which whoever claims it need not own."""
    return Act("interview.kept", "interview", str(interview.id))


def ending_of(news: Event) -> tuple[Act, ...]:
    """What a worker's report changed for the owner."""
    match news:
        case JobFailed():
            outcome: Outcome = "refused" if news.fault.kind == "refused" else "failed"
            facts = {"kind": news.kind, "code": str(news.fault.code)}
            return (Act("job.failed", "job", str(news.job), outcome, facts),)
        case TurnTaken() | DraftEdited() if news.change != "none":
            facts = {"revision": str(news.revision), "change": news.change}
            return (Act("draft.revised", "session", news.session, facts=facts),)
        case RankingCompleted():
            facts = {"job": str(news.job), "version": str(news.version)}
            return (Act("ranking.made", "ranking", str(news.ranking), facts=facts),)
    return _storing(news)


def _storing(news: Event) -> tuple[Act, ...]:
    """What is there now that was not there before."""
    match news:
        case ResumeParsed():
            facts = {"job": str(news.job), "sha256": news.document.content.sha256}
            return (Act("resume.stored", "resume", str(news.resume_id), facts=facts),)
        case DocumentMade(content=content) if content:
            facts = {"format": news.format, "sha256": content.sha256}
            return (Act("document.made", "job", str(news.job), facts=facts),)
        case PictureKept():
            facts = {"sha256": news.content.sha256}
            return (Act("photo.stored", "job", str(news.job), facts=facts),)
    return ()


def interview_removed(interview: UUID) -> Act:
    return Act("interview.removed", "interview", str(interview))
