"""Studies between commas: 'BSc in Biology, Univ. of Leeds, 2012-2015'."""

import re

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.education.forms import DEGREE, GPA, SCHOOL
from hirewire_generator.domain.talking.education.reading import Studied, degree_first, studies_in
from hirewire_generator.domain.talking.lists import filled

_BETWEEN = re.compile(r"\s*(?:,|\||;|\s[-–—](?:\s|$)|\bat\b|\bfrom\b)\s*")
_COURSE = r"(?:[\w-]+\s){0,3}(?:apprenticeship|bootcamp|boot camp|course|training|diploma|certificate|degree)(?:\s+(?:in|of)\s.+)?"


def terse_studies(text: str) -> Studied | None:
    """'BSc in Biology, Univ. of Leeds, 2012-2015', or parts between commas."""
    found = studies_in(text) or _at_school(text)
    if found:
        return found
    gpa = GPA.search(text)
    span = span_in(GPA.sub("", text))
    parts = filled(_BETWEEN.split(span.rest))
    if not parts or len(text) > 300 or len(parts) > 4:
        return None
    school = _school_of(parts)
    rest = [one for one in parts if one != school]
    if not rest and not school:
        return Studied(field=parts[0], start=span.start, end=span.end)
    inner = _course_of(rest)
    return Studied(
        school,
        inner.degree if inner else "",
        inner.field if inner else ", ".join(rest),
        (gpa["a"] or gpa["b"] or gpa["c"]) if gpa else "",
        span.start,
        span.end,
    )


_LEAVING = re.compile(
    r"(?P<degree>(?:A|AS|O)[- ]?levels?|GCSEs?|IGCSEs?|Abitur|Matura|Highers|(?:International )?Baccalaureate|Baccalauréat|Leaving Cert(?:ificate)?)\s*[:(,–-]\s*(?P<field>[^:]{2,160})",
    re.IGNORECASE,
)


def _at_school(text: str) -> Studied | None:
    """'A-levels: Maths (A), Physics (B)' are one exam with its subjects."""
    span = span_in(text)
    match = _LEAVING.fullmatch(span.rest.strip(" ,."))
    if match is None or SCHOOL.search(match["field"]):
        return None
    return Studied("", match["degree"], match["field"].strip(" ,"), "", span.start, span.end)


def _school_of(parts: list[str]) -> str:
    """What is called one, else the only part with a capital, else the last."""
    school = next((one for one in parts if SCHOOL.search(one)), parts[-1] if len(parts) > 1 else "")
    spelled = [one for one in parts if any(sign.isupper() for sign in one)]
    if not SCHOOL.search(school) and len(spelled) == 1 and len(parts) > 1:
        return spelled[0]
    return school


def _course_of(rest: list[str]) -> Studied | None:
    inner = degree_first(", ".join(rest)) if rest else None
    if inner is None and rest and re.fullmatch(rf"{DEGREE}|(?i:{_COURSE})", rest[0]):
        return Studied(degree=rest[0], field=", ".join(rest[1:]))
    return inner
