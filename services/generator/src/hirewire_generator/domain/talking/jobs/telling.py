"""What is told of jobs, taken into the draft with what follows from it."""

import re

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.deeds import keep_deed
from hirewire_generator.domain.talking.education.reading import studies_in
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


_WITH_DEEDS = re.compile(r"(?P<job>[^:;]{8,140}):\s+(?P<did>\S.{8,600})")
_NEXT_DEED = re.compile(
    r"[,;]\s+(?:and\s+)?(?=(?:[a-z]{3,15}ed|led|ran|built|cut|grew|won|made|taught|wrote|sold|kept|set|took|brought|rebuilt)\s)"
)


def job_with_deeds(work: Working, text: str) -> bool:
    """'Cook @ Grill (2018-2020): ran the pass, trained 3 cooks': a job with its dates, and what was done there."""
    match = _WITH_DEEDS.fullmatch(text.strip(" ."))
    job = re.sub(r"\(\s*([^()]{4,40}?)\s*\)\s*$", r"\1", match["job"]) if match else ""
    told = listed_job(job) or job_in(job) if span_in(job).end else None
    if match is None or told is None or studies_in(job) or not (told.company and told.position):
        return False
    keep_job(work, told)
    for one in _NEXT_DEED.split(match["did"]):
        keep_deed(work, one)
    return True


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
