"""Jobs put into the draft: a new one in its place, a known one completed."""

from pydantic import JsonValue

from hirewire_common.contracts import Experience
from hirewire_generator.domain.sameness import folded, same_company
from hirewire_generator.domain.talking.completing import lacking
from hirewire_generator.domain.talking.jobs.parts import Told
from hirewire_generator.domain.talking.working import Working, add


def keep_job(work: Working, told: Told) -> None:
    """A job that is known already gets what it lacks."""
    for job in work.draft.resume.experience:
        if _is_same(job, told):
            return _complete(work, job, told)
    before = _place_for(work, told)
    known = {one.id for one in work.draft.resume.experience}
    what = (
        f"{told.position} at {told.company}"
        if told.position and told.company
        else told.company or told.position
    )
    if work.do(
        f"Added {what} to your experience.", add(f"/resume/experience/{before}", _fields(told))
    ):
        work.job = next(one.id for one in work.draft.resume.experience if one.id not in known)
    return None


def _fields(told: Told) -> dict[str, JsonValue]:
    return {
        "company": told.company,
        "position": told.position,
        "location": told.location,
        "start_date": told.start,
        "end_date": told.end,
    }


def _is_same(job: Experience, told: Told) -> bool:
    if not same_company(job.company, told.company):
        return bool(
            not job.company and job.position and folded(job.position) == folded(told.position)
        )
    same = not job.position or not told.position or folded(job.position) == folded(told.position)
    return same and (not job.start_date or not told.start or job.start_date[:4] == told.start[:4])


def _complete(work: Working, job: Experience, told: Told) -> None:
    ops = lacking(job, f"/resume/experience/{job.id}", _fields(told))
    work.job = job.id
    if ops:
        work.do(f"Completed {job.company or told.company}.", *ops)
    else:
        work.say(f"{job.company} already stands in your experience.")


def _place_for(work: Working, told: Told) -> str:
    """The newest first; one without dates goes behind the one it came before, else to where it is said."""
    jobs = work.draft.resume.experience
    if told.before and work.job and not told.start:
        ids = [one.id for one in jobs]
        at = ids.index(work.job) + 1 if work.job in ids else len(ids)
        return ids[at] if at < len(ids) else "-"
    if told.end == "present":
        return jobs[0].id if jobs else "-"
    when = told.start or told.end
    return next(
        (
            one.id
            for one in jobs
            if when and one.end_date != "present" and (one.start_date or one.end_date) < when
        ),
        "-",
    )
