"""What is told of jobs, taken into the draft with what follows from it."""

from hirewire_generator.domain.talking.deeds import keep_deed
from hirewire_generator.domain.talking.jobs.keeping import keep_job
from hirewire_generator.domain.talking.jobs.listed import listed_job
from hirewire_generator.domain.talking.jobs.reading import job_in
from hirewire_generator.domain.talking.jobs.several import jobs_in
from hirewire_generator.domain.talking.occupations import Trade, keep_headline, years_in
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.working import Working


def jobs_told(work: Working, part: str) -> bool:
    """Several in one breath: all of them, or none."""
    several = jobs_in(part)
    for told in several:
        keep_job(work, told)
    present = [one for one in several if one.end == "present" and one.position]
    if present and not work.draft.resume.profile.headline:
        keep_in_profile(work, "headline", present[0].position)
    return bool(several)


def job_told(work: Working, part: str) -> bool:
    told = listed_job(part) or job_in(part)
    if told is None:
        return False
    keep_job(work, told)
    if told.end == "present" and told.position and not work.draft.resume.profile.headline:
        keep_in_profile(work, "headline", told.position)
    years = years_in(part)
    if years and told.position:
        keep_headline(
            work,
            Trade(
                told.position if not work.draft.resume.profile.headline else "", years, past=True
            ),
        )
    if told.did:
        keep_deed(work, told.did)
    return True
