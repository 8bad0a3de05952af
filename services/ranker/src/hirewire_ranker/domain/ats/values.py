"""Single values that no system can use: addresses that lead nowhere, posts without a name, signs, doubles, days to come."""

import re
import unicodedata
from collections.abc import Iterator

from hirewire_common.contracts import Experience, Resume
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.ats.finding import Finding
from hirewire_ranker.domain.places import places

_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"]@(?:[\w-]{1,63}\.){1,8}\w{2,}", re.UNICODE)
_FEWEST_DIGITS = 6
_USUAL = frozenset("©®™℠℗°№℃℉¦")
_IN_CJK = range(0x3200, 0x3400)
"""Signs that are words: ㈱ is a form of company."""
_MOST_SHOWN = 5


def addresses(resume: Resume) -> Iterator[Finding]:
    person = resume.profile
    if person.email.strip() and not _EMAIL.search(person.email):
        yield Finding(
            "contact", "problem", "/resume/profile/email", f"“{person.email}” is no e-mail address.",
            "Write it in full, as in “ada@example.org”: nobody can answer you otherwise.",
        )  # fmt: skip
    if person.phone.strip() and sum(one.isdigit() for one in person.phone) < _FEWEST_DIGITS:
        yield Finding(
            "contact", "problem", "/resume/profile/phone", f"“{person.phone}” is no phone number.",
            "Write all its digits, with the country's code, as in “+1 415 555 0133”.",
        )  # fmt: skip


def names_of_posts(resume: Resume) -> Iterator[Finding]:
    for job in resume.experience:
        path = f"/resume/experience/{job.id}"
        if not job.company.strip():
            yield Finding(
                "posts", "problem", f"{path}/company", f"{_called(job)} names no employer.",
                "Say who you worked for, or “Self-employed”: posts are found by it.",
            )  # fmt: skip
        if not job.position.strip():
            yield Finding(
                "posts", "problem", f"{path}/position", f"{_called(job)} has no title.",
                "Say what you worked as: searches go by titles first.",
            )  # fmt: skip


def signs(resume: Resume) -> Iterator[Finding]:
    for place in places(resume):
        odd = dict.fromkeys(one for one in place.text if _is_odd(one))
        if odd:
            yield Finding(
                "symbols", "advice", place.path, f"It has {' '.join([*odd][:_MOST_SHOWN])} in it.",
                "Say it in words, or leave it out: many systems lose such signs, or read them as letters.",
            )  # fmt: skip


def doubles(resume: Resume) -> Iterator[Finding]:
    seen: set[str] = set()
    for group in resume.skills:
        for index, word in enumerate(group.keywords):
            name = " ".join(fold(word).split())
            if name and name in seen:
                path = f"/resume/skills/{group.id}/keywords/{index}"
                yield Finding("skills", "advice", path, f"“{word}” is listed twice.", "Leave one of both out.")  # fmt: skip
            seen.add(name)


def orders_of_dates(resume: Resume) -> Iterator[Finding]:
    """Of schools and projects; posts are looked at more closely."""
    schools = (("education", one.id, one.degree or one.institution, one.start_date, one.end_date) for one in resume.education)  # fmt: skip
    projects = (("projects", one.id, one.name, one.start_date, one.end_date) for one in resume.projects)  # fmt: skip
    for section, name, called, start, end in (*schools, *projects):
        if is_reversed(start, end):
            path = f"/resume/{section}/{name}/end_date"
            yield Finding("dates", "problem", path, f"“{called}” ends before it begins.", "Correct one of both dates.")  # fmt: skip


def days_to_come(resume: Resume, now: int) -> Iterator[Finding]:
    """`now` is this month, counted from year 0. A school may well end in a year to come."""
    for job in resume.experience:
        path = f"/resume/experience/{job.id}"
        if _month(job.start_date) > now:
            yield Finding(
                "dates", "problem", f"{path}/start_date", f"{_called(job)} begins in the future ({job.start_date}).",
                "Correct the year, or leave out what has not begun.",
            )  # fmt: skip
        elif _month(job.end_date) > now:
            yield Finding(
                "dates", "advice", f"{path}/end_date", f"{_called(job)} ends in the future ({job.end_date}).",
                "Write “present” while it goes on, or correct the year.",
            )  # fmt: skip


def is_reversed(start: str, end: str) -> bool:
    """As exactly as both are written."""
    if not start or end in ("", "present") or start == "present":
        return False
    shared = min(len(start), len(end))
    return end[:shared] < start[:shared]


def _month(date: str) -> int:
    """Counted from year 0; a year alone begins with its first; -1 for none."""
    if date in ("", "present"):
        return -1
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month or 1) - 1


def _called(job: Experience) -> str:
    name = job.position.strip() or job.company.strip()
    return f"“{name}”" if name else "A post"


def _is_odd(sign: str) -> bool:
    if sign.isascii() or sign in _USUAL or ord(sign) in _IN_CJK:
        return False
    return unicodedata.category(sign) in ("So", "Co")
