"""Contacts, sections, headings, dates, length, and the document that it all came from."""

from collections.abc import Iterator

from hirewire_common.contracts import Experience, Quality, Resume
from hirewire_common.words.headings import kind_of
from hirewire_ranker.domain.ats.finding import Finding
from hirewire_ranker.domain.ats.values import is_reversed
from hirewire_ranker.domain.places import places

_FEWEST_WORDS, _MOST_WORDS = 150, 1000
"""About a third of a page, and two full ones."""
_MOST_PAGES = 2


def contacts(resume: Resume) -> Iterator[Finding]:
    person = resume.profile
    for name, value in (("name", person.name), ("email", person.email), ("phone", person.phone)):
        if not value.strip():
            yield Finding(
                "contact", "problem", f"/resume/profile/{name}", f"No {name} was found.",
                f"Put your {name} in plain text at the top of the first page, not in a header, a footer or a picture.",
            )  # fmt: skip
    if not person.location.strip():
        yield Finding(
            "contact", "advice", "/resume/profile/location", "No place was found.",
            "Add city and country: searches filter by them.",
        )  # fmt: skip


def sections(resume: Resume) -> Iterator[Finding]:
    wanted = (
        ("experience", resume.experience),
        ("education", resume.education),
        ("skills", resume.skills),
    )
    for name, entries in wanted:
        if not entries:
            yield Finding(
                "sections", "problem", f"/resume/{name}", f"No section “{name.title()}” was found.",
                f"Add one under the heading “{name.title()}”.",
            )  # fmt: skip
    if not resume.summary.strip():
        yield Finding(
            "sections", "advice", "/resume/summary", "There is no summary.",
            "Two or three sentences with your title and what you are known for.",
        )  # fmt: skip


def headings(resume: Resume) -> Iterator[Finding]:
    for section in resume.custom:
        if section.title and kind_of(section.title) in (None, "other"):
            yield Finding(
                "headings", "advice", f"/resume/custom/{section.id}", f"“{section.title}” is no usual heading.",
                "Move what it says under Experience, Education, Skills, Projects, Certifications or Awards where it fits.",
            )  # fmt: skip


def dates(resume: Resume) -> Iterator[Finding]:
    for job in resume.experience:
        yield from _of_job(job)
    years = [job.start_date for job in resume.experience if job.start_date]
    if years != sorted(years, reverse=True):
        yield Finding(
            "dates", "advice", "/resume/experience", "The posts are not in order of time.",
            "Put the newest first: that is how they are read.",
        )  # fmt: skip


def _of_job(job: Experience) -> Iterator[Finding]:
    path, called = f"/resume/experience/{job.id}", job.position or job.company or "A post"
    for name, value in (("start_date", job.start_date), ("end_date", job.end_date)):
        if not value:
            yield Finding(
                "dates", "problem", f"{path}/{name}", f"“{called}” has no readable {name.replace('_', ' ')}.",
                "Write month and year, as in “03/2021 – 08/2023” or “March 2021 – present”.",
            )  # fmt: skip
        elif len(value) == len("2021"):
            yield Finding(
                "dates", "advice", f"{path}/{name}", f"“{called}” has a year without a month ({value}).",
                "Add the month: years of experience are counted from it.",
            )  # fmt: skip
    if is_reversed(job.start_date, job.end_date):
        yield Finding(
            "dates", "problem", f"{path}/end_date", f"“{called}” ends before it begins.", "Correct one of both dates.",
        )  # fmt: skip


def length(resume: Resume) -> Iterator[Finding]:
    words = sum(len(place.text.split()) for place in places(resume))
    if words < _FEWEST_WORDS:
        yield Finding(
            "length", "advice", "", f"{words} words are few.", "Say for each post what you did and what came of it.",
        )  # fmt: skip
    elif words > _MOST_WORDS:
        yield Finding(
            "length", "advice", "", f"{words} words are more than two pages.", "Shorten what is older than ten years first.",
        )  # fmt: skip


def document(quality: Quality) -> Iterator[Finding]:
    """Of the file that was read; a résumé that was made here has none of these."""
    told = (
        (quality.scanned, "problem", "The text is in a picture.", "Export the document as text instead of scanning it."),
        (quality.garbled, "problem", "Some letters can't be read.", "Export it again with usual fonts that are embedded."),
        (quality.columns > 1, "advice", f"The text stands in {quality.columns} columns.", "One column is read in the right order by every system."),
        (quality.repaired, "advice", "The file was damaged.", "Export it again."),
        (quality.pages > _MOST_PAGES, "advice", f"It has {quality.pages} pages.", "Two are what most readers take."),
    )  # fmt: skip
    for found, level, what, do in told:
        if found:
            yield Finding("document", "problem" if level == "problem" else "advice", "", what, do)
