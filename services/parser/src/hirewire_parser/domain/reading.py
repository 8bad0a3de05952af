"""From a document's lines to a résumé, with what found no place in it, where its fields stand and what is doubtful."""

from collections.abc import Sequence
from typing import Any

from hirewire_common.contracts import CustomSection, Profile, Quality, ReadResume, Resume
from hirewire_common.words.folding import letters_only
from hirewire_common.words.language import language_of
from hirewire_parser.domain.awarded import read_awards, read_certifications, read_publications
from hirewire_parser.domain.contact import read_profile
from hirewire_parser.domain.credentials import credentials_of
from hirewire_parser.domain.education import read_education
from hirewire_parser.domain.employers import with_employers
from hirewire_parser.domain.evidence import Read
from hirewire_parser.domain.experience import read_experience, unnamed_experience
from hirewire_parser.domain.line import Pages
from hirewire_parser.domain.name import addresses_of, find_name
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.projects import read_projects
from hirewire_parser.domain.schooling import parted
from hirewire_parser.domain.sections import Outline, Section, outline
from hirewire_parser.domain.skills import read_skills
from hirewire_parser.domain.sources import sources_of
from hirewire_parser.domain.spoken import read_languages
from hirewire_parser.domain.summary import read_summary
from hirewire_parser.domain.unplaced import find_unplaced, is_placed, strings_of

NO_NAME = "No name was found."
NO_EMAIL = "No e-mail address was found."
NO_EXPERIENCE = "No work experience was found."
NO_EDUCATION = "No education was found."
OF_A_RESUME = frozenset({NO_NAME, NO_EMAIL, NO_EXPERIENCE, NO_EDUCATION})
"""Warnings that mean nothing for any other document."""


def read(pages: Pages) -> ReadResume:
    found = outline(pages)
    jobs, studies = parted(
        with_employers(
            read_experience(found.of("experience") or unnamed_experience(found)), find_name(pages)
        ),
        read_education(found.of("education")),
    )
    resume = _resume(pages, found, jobs, studies)
    return ReadResume(
        resume=resume,
        unplaced=tuple(find_unplaced(pages.lines, resume)),
        language=language_of(" ".join(line.text for line in pages.lines)),
        quality=_quality(pages, found, resume),
        sources=sources_of(resume, [*jobs, *studies], found.lines, addresses_of(pages)),
    )


def _resume(
    pages: Pages, found: Outline, jobs: Sequence[Read[Any]], studies: Sequence[Read[Any]]
) -> Resume:
    profile = read_profile(pages, found)
    certified = read_certifications(found.lines_of("certifications"))
    return Resume(
        profile=profile,
        summary=read_summary(found),
        experience=tuple(job.model for job in jobs),
        education=tuple(study.model for study in studies),
        skills=tuple(read_skills(found.lines_of("skills"))),
        projects=tuple(read_projects(found.of("projects"))),
        certifications=credentials_of(found.lines_of("head", "contact"), profile, certified),
        languages=tuple(read_languages(found.lines_of("languages"))),
        awards=tuple(read_awards(found.lines_of("awards"))),
        publications=tuple(read_publications(found.lines_of("publications"))),
        custom=tuple(_custom(found, profile)),
    )


def _custom(found: Outline, profile: Profile) -> list[CustomSection]:
    """Sections that the model has no place of their own for keep their title and their text."""
    kept = [
        (section.title, items)
        for section in found.of("other")
        if (items := _told_nowhere_else(section, profile))
    ]
    return [
        CustomSection(id=f"custom-{number}", title=title, items=tuple(items))
        for number, (title, items) in enumerate(kept, 1)
    ]


def _told_nowhere_else(section: Section, profile: Profile) -> list[str]:
    """Below the person's own name stands what the profile has already."""
    items = paragraphs(section.lines, section.right)
    if not profile.name or letters_only(section.title) != letters_only(profile.name):
        return items
    placed = letters_only(" ".join(strings_of(profile.model_dump())))
    return [one for one in items if not is_placed(one, placed)]


def _quality(pages: Pages, found: Outline, resume: Resume) -> Quality:
    truncated = pages.total > len(pages.pages)
    return Quality(
        pages=pages.total,
        columns=found.columns,
        truncated=truncated,
        repaired=pages.repaired,
        hidden_words=pages.hidden_words,
        warnings=tuple(_warnings(pages, resume, truncated=truncated)),
    )


def hidden_words_left_out(words: int) -> str:
    if words == 1:
        return "1 word that the document hides was not read."
    return f"{words:,} words that the document hides were not read."


def _warnings(pages: Pages, resume: Resume, *, truncated: bool) -> list[str]:
    doubts = {
        f"Only the first {len(pages.pages)} of {pages.total} pages were read.": truncated,
        "The file was damaged and had to be repaired; parts may be missing.": pages.repaired,
        hidden_words_left_out(pages.hidden_words): pages.hidden_words > 0,
        NO_NAME: not resume.profile.name,
        NO_EMAIL: not resume.profile.email,
        NO_EXPERIENCE: not resume.experience,
        NO_EDUCATION: not resume.education,
    }
    return [doubt for doubt, holds in doubts.items() if holds]
