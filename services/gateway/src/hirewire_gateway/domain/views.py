"""Answers in the shapes that the clients read."""

from datetime import datetime
from typing import Any, get_args
from uuid import UUID

from hirewire_common.contracts import (
    ChatMessage,
    Design,
    DocumentMade,
    DraftEdited,
    Job,
    JobFailed,
    Link,
    ListedResume,
    PatchOp,
    ReadResume,
    Resume,
    Revision,
    SectionName,
    SessionContents,
    Step,
    StoredDraft,
    TemplateInfo,
    Templates,
    TurnTaken,
    unpack_event,
)
from hirewire_common.markdown import to_markdown
from hirewire_gateway.domain.current import Current


def iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _link(links: tuple[Link, ...], host: str) -> str:
    return next((link.url for link in links if host in link.url.lower()), "")


def profile(resume: Resume) -> dict[str, Any]:
    """The UserProfile of the clients: links by their place."""
    person, links = resume.profile, resume.profile.links
    linkedin, github = _link(links, "linkedin.com"), _link(links, "github.com")
    website = next((link.url for link in links if link.url not in (linkedin, github)), "")
    return {
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "location": person.location,
        "linkedin": linkedin,
        "github": github,
        "website": website,
    }


def sections(resume: Resume) -> dict[str, Any]:
    """Experience, education, projects and the rest with the field names of the clients' documents."""
    return {
        "summary": resume.summary,
        "experience": [
            {**entry.model_dump(exclude={"highlights"}), "description": list(entry.highlights)}
            for entry in resume.experience
        ],
        "education": [entry.model_dump() for entry in resume.education],
        "skills": [word for group in resume.skills for word in group.keywords],
        "projects": [
            entry.model_dump(include={"id", "name", "description", "technologies", "url", "github"})
            for entry in resume.projects
        ],
        "certifications": [entry.model_dump() for entry in resume.certifications],
        "languages": [entry.model_dump() for entry in resume.languages],
    }


def reading(read: ReadResume) -> dict[str, Any]:
    """`data` of a parsed résumé; ours beside the clients' fields: what found no place, and where each field stands."""
    return {
        **profile(read.resume),
        "headline": read.resume.profile.headline,
        "links": [link.url for link in read.resume.profile.links],
        **sections(read.resume),
        "awards": [entry.model_dump() for entry in read.resume.awards],
        "publications": [entry.model_dump() for entry in read.resume.publications],
        "custom": [entry.model_dump() for entry in read.resume.custom],
        "unplaced": list(read.unplaced),
        "language": read.language,
        "quality": read.quality.model_dump(),
        "sources": [source.model_dump() for source in read.sources],
        "refinement": read.refinement.model_dump() if read.refinement else None,
    }


def sections_of_session(read: ReadResume) -> dict[str, Any]:
    """A résumé with the names of the clients that bring a language model."""
    shown = reading(read)
    person = (*profile(read.resume), "headline", "links")
    return {
        "personal_details": {name: shown.pop(name) for name in person},
        "work_experience": shown.pop("experience"),
        **shown,
    }


def listed_resume(one: ListedResume) -> dict[str, Any]:
    """An entry of a list of résumés: what is in it, not the thing itself."""
    sections = one.outline.sections
    named = ["work_experience" if name == "experience" else name for name in sections]
    return {
        "resume_id": str(one.id),
        "name": one.outline.name,
        "email": one.outline.email,
        "sections": named,
        "has_work_experience": "experience" in sections,
        "has_education": "education" in sections,
        "has_projects": "projects" in sections,
        "has_skills": "skills" in sections,
        "filename": one.file_name,
        "created_at": iso(one.created_at),
    }


def message(one: ChatMessage) -> dict[str, Any]:
    return {
        "role": one.role,
        "content": one.content,
        "timestamp": iso(one.timestamp),
        "attachments": list(one.attachments),
    }


def session(session_id: str, contents: SessionContents, current: Current | None) -> dict[str, Any]:
    """`GET /session/{id}` of the chat clients. `current` is None before the first résumé."""
    shown = current.draft.resume if current else Resume()
    return {
        **resume(session_id, contents, current),
        "name": contents.session.name,
        "user_data": {**profile(shown), "headline": shown.profile.headline, **sections(shown)},
        "chat_history": [message(one) for one in contents.messages],
        "status": "active",
        "resume_id": str(contents.latest_resume) if contents.latest_resume else None,
        "total_resumes": contents.resumes,
    }


def resume(session_id: str, contents: SessionContents, current: Current | None) -> dict[str, Any]:
    """`GET /resume/{id}` of the chat clients."""
    return {
        "session_id": session_id,
        "resume_markdown": to_markdown(current.draft.resume) if current else "",
        "last_updated": iso(contents.session.updated_at),
        "revision": current.revision if current else 0,
    }


def turn(news: TurnTaken) -> dict[str, Any]:
    """`POST /chat`."""
    degraded = {"degraded_reason": news.degraded_reason} if news.degraded_reason else {}
    return {
        "message": news.message,
        "timestamp": iso(news.at),
        "revision": news.revision,
        "modification_type": news.change,
        "changed_paths": list(news.changed),
        "questions": list(news.questions),
        "provider_used": news.provider_used,
        **degraded,
    }


def draft(session_id: str, found: StoredDraft) -> dict[str, Any]:
    return {
        "session_id": session_id,
        "revision": found.revision,
        "resume": found.draft.resume.model_dump(mode="json"),
        "design": found.draft.design.model_dump(mode="json"),
        "has_photo": found.draft.photo is not None,
        "resume_markdown": to_markdown(found.draft.resume),
        "last_updated": iso(found.updated_at),
    }


def edited(news: DraftEdited) -> dict[str, Any]:
    return {
        "revision": news.revision,
        "modification_type": news.change,
        "changed_paths": list(news.changed),
        "message": news.note,
    }


def revision(one: Revision) -> dict[str, Any]:
    return {
        "revision": one.number,
        "author": one.author,
        "note": one.note,
        "modification_type": one.change,
        "changed_paths": list(one.paths),
        "undoes": one.undoes,
        "timestamp": iso(one.at),
    }


def step(one: Step) -> dict[str, Any]:
    """With its patches as RFC 6902 has them."""
    return {
        **revision(one.revision),
        "patch": [_op(op) for op in one.patch],
        "inverse": [_op(op) for op in one.inverse],
    }


def _op(op: PatchOp) -> dict[str, Any]:
    """Where a photo lies is nobody's business."""
    told = op.model_dump(mode="json", by_alias=True)
    if op.path == "/photo" and isinstance(op.value, dict):
        told["value"] = {name: op.value.get(name) for name in ("sha256", "size")}
    unused = {"from"} if op.source is None else set()
    if op.op in ("remove", "move", "copy"):
        unused.add("value")
    return {name: value for name, value in told.items() if name not in unused}


def document(made: DocumentMade, url: str) -> dict[str, Any]:
    """A document with the link to it."""
    return {
        "success": True,
        "download_url": url,
        "filetype": made.format,
        "filename": made.name,
        "fit": made.fit.model_dump() if made.fit else None,
        "readback": made.readback.model_dump() if made.readback else None,
        "warnings": list(made.warnings),
        **_letter(made),
    }


def _letter(made: DocumentMade) -> dict[str, Any]:
    """The letter that a document shows, to be edited and sent again, and who wrote it."""
    if made.text is None:
        return {}
    letter = made.text.model_dump(mode="json")
    used = {"letter": letter, "provider_used": made.provider_used}
    return used | ({"degraded_reason": made.degraded_reason} if made.degraded_reason else {})


def templates(found: Templates) -> dict[str, Any]:
    def shown(one: TemplateInfo) -> dict[str, Any]:
        url = f"/api/v1/templates/{one.name}/preview.png"
        links = {"preview_url": url, "letter_preview_url": f"{url}?letter=true"}
        return {**one.model_dump(mode="json"), **links}

    choices = {
        name: list(get_args(field.annotation))
        for name, field in Design.model_fields.items()
        if get_args(field.annotation) and name not in ("order", "hidden")
    }
    return {
        "templates": [shown(one) for one in found.templates],
        "fonts": list(found.fonts),
        "options": {**choices, "order": list(get_args(SectionName)), "fonts": list(found.fonts)},
    }


def job(job: Job) -> dict[str, Any]:
    """`GET /api/v1/jobs/{id}` without its result."""
    shown: dict[str, Any] = {
        "job_id": str(job.id),
        "kind": job.kind,
        "status": job.state,
        "stage": job.stage,
        "percent": job.percent,
        "created_at": iso(job.created_at),
        "updated_at": iso(job.updated_at),
    }
    event = unpack_event(job.outcome) if job.outcome else None
    if isinstance(event, JobFailed):
        shown["error"] = {"code": event.fault.code, "message": event.fault.message}
    return shown


def accepted(job_id: UUID, session_id: str) -> dict[str, Any]:
    """The 202 of a job that goes on without its caller."""
    return {
        "job_id": str(job_id),
        "status": "accepted",
        "status_url": f"/api/v1/jobs/{job_id}",
        "events_url": f"/ws/{session_id}",
        "session_id": session_id,
    }
