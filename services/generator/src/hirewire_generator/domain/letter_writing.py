"""A cover letter out of what a résumé says, and nothing else."""

import re
from collections.abc import Iterable

from hirewire_common.contracts import Draft, Experience, Letter, LetterWish, Resume

_WORD = re.compile(r"[^\W_]+(?:[.+#/-][^\W_]+)*[+#]*")
_MOST_BULLETS = 3
_MOST_SKILLS = 6


def written(draft: Draft, wish: LetterWish, given: Letter) -> Letter:
    """What is given stays; the rest is filled in."""
    company = wish.company or "your company"
    return given.model_copy(
        update={
            "recipient": given.recipient or ((wish.company,) if wish.company else ()),
            "subject": given.subject or (f"Application: {wish.role}" if wish.role else ""),
            "salutation": given.salutation or "Dear hiring team,",
            "paragraphs": given.paragraphs or tuple(_paragraphs(draft.resume, wish, company)),
            "closing": given.closing or "Yours sincerely,",
        }
    )


def _paragraphs(resume: Resume, wish: LetterWish, company: str) -> Iterable[str]:
    role = f"the position of {wish.role}" if wish.role else "a position"
    yield f"I am applying for {role} at {company}.{_introduced(resume)}"
    latest = resume.experience[0] if resume.experience else None
    if latest and latest.highlights:
        yield _told_of(latest)
    if skills := _wanted(resume, wish):
        yield f"Your description asks for {_listed(skills)}: I have worked with all of these."
    yield "I would be glad to tell you more in a conversation, and look forward to hearing from you."


def _introduced(resume: Resume) -> str:
    if resume.summary:
        return f" {resume.summary}"
    if resume.profile.headline:
        return f" My profession: {resume.profile.headline}."
    return ""


def _told_of(job: Experience) -> str:
    place = f" at {job.company}" if job.company else ""
    role = f" as {job.position}" if job.position else ""
    done = sorted(job.highlights, key=lambda line: not any(c.isdigit() for c in line))
    chosen = [line for line in job.highlights if line in done[:_MOST_BULLETS]]
    results = " ".join(line if line.endswith((".", "!", "?")) else f"{line}." for line in chosen)
    return f"From my work{role}{place}: {results}"


def _wanted(resume: Resume, wish: LetterWish) -> list[str]:
    """The skills that the description names too, in the résumé's words."""
    asked = {word.casefold() for word in _WORD.findall(wish.job_description)}
    skills = [word for group in resume.skills for word in group.keywords]
    named = [
        one for one in skills if (parts := _WORD.findall(one.casefold())) and asked >= set(parts)
    ]
    return named[:_MOST_SKILLS]


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
