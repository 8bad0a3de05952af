"""A bare answer to the question that was asked last: 'Ana Ruiz', or 'Backend Developer, Glovo, 2019-2022'."""

import re
from collections.abc import Callable
from typing import TypeVar

from hirewire_generator.domain.talking.clauses import (
    without_noise,
)
from hirewire_generator.domain.talking.contacts import phone_text
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.deeds import OF_THE_DAY, keep_deed
from hirewire_generator.domain.talking.education.keeping import keep_studies
from hirewire_generator.domain.talking.education.listed import terse_studies
from hirewire_generator.domain.talking.education.reading import Studied
from hirewire_generator.domain.talking.jobs.keeping import keep_job
from hirewire_generator.domain.talking.jobs.listed import terse_job
from hirewire_generator.domain.talking.jobs.parts import Told
from hirewire_generator.domain.talking.jobs.reading import job_in
from hirewire_generator.domain.talking.links import set_link
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.naming import SENTENCE, name_answered, title_answered
from hirewire_generator.domain.talking.plausible import no_studies
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.skills.keeping import add_skills
from hirewire_generator.domain.talking.working import Working


def answer(work: Working, key: str, message: str) -> bool:
    """False when it is no answer to that."""
    text = re.sub(
        r"^(?:it's|it is|that's|that is|its)\s+", "", message.strip(), flags=re.IGNORECASE
    )
    text = text if key == "name" and text.istitle() else without_noise(text)
    taker = _TAKERS.get(key)
    wish = key in ("name", "headline") and re.match(
        r"(?:i|i'd|i'm|we|can|could|you)\b", message, re.IGNORECASE
    )
    return (
        bool(text)
        and not wish
        and taker is not None
        and not message.rstrip().endswith("?")
        and taker(work, text)
    )


def _phone(work: Working, text: str) -> bool:
    """As it is written: who was asked for a number gives one."""
    number = re.sub(
        r"^(?:it's|it is|my (?:number|phone) is|call me (?:on|at))\s+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    digits = sum(sign.isdigit() for sign in number)
    if not re.fullmatch(r"\+?[\d ()./-]+", number) or not 6 <= digits <= 15:
        return False
    return keep_in_profile(work, "phone", phone_text(number) or number)


_AT_SPOKEN = re.compile(
    r"(?P<who>[\w.+-]+)\s*(?:\(at\)|\[at\]|\sat\s)\s*(?P<where>[\w-]+(?:\s*(?:\.|\sdot\s)\s*[\w-]+)+)",
    re.IGNORECASE,
)


def _email(work: Working, text: str) -> bool:
    """'ana at ruiz dot dev', as it is dictated."""
    match = _AT_SPOKEN.fullmatch(text)
    if match is None:
        return False
    where = re.sub(r"\s*(?:\.|\sdot\s)\s*", ".", match["where"], flags=re.IGNORECASE)
    return keep_in_profile(work, "email", f"{match['who']}@{where}")


def _job(work: Working, text: str) -> bool:
    told = _of_each_line(text, terse_job)
    if not told or (SENTENCE.search(text) and not job_in(text)):
        return False
    for one in told:
        keep_job(work, one)
        if one.did:
            keep_deed(work, one.did)
    return True


Read = TypeVar("Read", Told, Studied)


def _of_each_line(text: str, read: Callable[[str], Read | None]) -> list[Read]:
    """Of the first five; none when there is one that can't be read."""
    found = [read(line) for line in text.split("\n") if line.strip()][:5]
    return [] if None in found else [one for one in found if one]


def _education(work: Working, text: str) -> bool:
    told = [] if no_studies(text) else _of_each_line(text, terse_studies)
    if not told or SENTENCE.search(text):
        return False
    if any(not (one.institution or one.degree) for one in told) and re.search(
        r"[\d%]", span_in(text).rest
    ):
        return False
    for one in told:
        keep_studies(work, one)
    return True


def _skills(work: Working, text: str) -> bool:
    items = items_of(re.sub(r"(?m)^\s*[-–•*]\s+", "", text))
    if len(items) == 1 and all(re.search(r"[A-Z0-9+#]", one) for one in text.split()):
        items = text.split()
    if (
        not items
        or not all(is_name(one) and not re.search(r"\b(?:19|20)\d\d\b", one) for one in items)
        or SENTENCE.search(text)
    ):
        return False
    add_skills(work, items)
    return True


def _result(work: Working, text: str) -> bool:
    enough = len(text.split()) >= 3 and (
        re.search(r"\d", text)
        or re.match(
            r"(?:i\s+|we\s+)?(?:have\s+|never\s+|always\s+)*\w+(?:ed|t|d|w)\b", text, re.IGNORECASE
        )
    )
    return (
        bool(enough)
        and "\n" not in text
        and not OF_THE_DAY.search(text)
        and len(text) < 1_000
        and not re.match(r"(?:ignore|you|please|what|how|why)\b", text, re.IGNORECASE)
        and keep_deed(work, text)
    )


def _links(work: Working, text: str) -> bool:
    if not re.fullmatch(r"\S+\.\S{2,}", text):
        return False
    set_link(work, text)
    return True


_TAKERS: dict[str, Callable[[Working, str], bool]] = {
    "name": name_answered, "headline": title_answered, "email": _email, "phone": _phone, "job": _job, "education": _education, "skills": _skills, "result": _result, "links": _links,
}  # fmt: skip
