"""Education, as people tell of it: 'I studied CS at MIT, graduated 2015'."""

import re
from dataclasses import dataclass

from pydantic import JsonValue

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.working import Working, add, put

_DEGREE = (
    r"(?:B\.?\s?Sc\.?|B\.?\s?S\.?|B\.?\s?A\.?|B\.?\s?Eng\.?|B\.?\s?Tech\.?|B\.?\s?Com\.?|B\.?\s?Ed\.?|BBA|M\.?\s?Sc\.?|M\.?\s?S\.?|M\.?\s?A\.?|MBA|M\.?\s?Eng\.?|M\.?\s?Tech\.?|M\.?\s?Phil\.?|M\.?\s?Ed\.?"
    r"|Ph\.?\s?D\.?|D\.?Phil\.?|LL\.?B\.?|LL\.?M\.?|M\.?D\.?|J\.?D\.?|[Bb]achelor(?:'?s)?(?: [Dd]egree)?(?: of [A-Z]\w+)?|[Mm]aster(?:'?s)?(?: [Dd]egree)?(?: of [A-Z]\w+)?|[Dd]iploma|[Dd]octorate"
    r"|[Aa]ssociate(?:'?s)? [Dd]egree|[Hh]igh [Ss]chool [Dd]iploma|[Aa]pprenticeship|[Dd]egree|GED|A-?[Ll]evels|Licenciatura|Grado|M[áa]ster|Abitur|Ausbildung|Licence|Diplom)"
)
_ABBREVIATED = r"(?:B\.?\s?(?:Sc|S|A|Eng|Tech|Com|Ed|Arch|FA|BA|SN|N)\.?|M\.?\s?(?:Sc|S|A|Eng|Tech|Com|Ed|Arch|FA|BA|PH|PA|SN|Phil)\.?|Ph\.?\s?D\.?|LL\.?[BM]\.?|HN[CD]|PGCE|NVQ|MBBS|BDS|[Hh]igh [Ss]chool [Dd]iploma|[Dd]iploma)"
_SCHOOL = re.compile(
    r"univ|college|institut|school|academ|polytech|hochschule|\bhigh$|\b(?:MIT|ETH|EPFL|UCLA|UCL|LSE|NYU|INSA|IIT|TU|CMU|USC|Stanford|Harvard|Oxford|Cambridge|Yale|Princeton|Berkeley)\b",
    re.IGNORECASE,
)
_STUDIED = re.compile(
    r"(?:i\s+|i've\s+|i'm\s+|i am\s+|i was\s+)?(?:have\s+|currently\s+|am\s+)?(?:studied|study|studying|majored in|majoring in|read|learned|learnt)\s+(?P<field>.{2,80}?)\s+(?:at|in|from)\s+(?P<school>.{2,100})",
    re.IGNORECASE,
)
_GRADUATED = re.compile(
    r"(?:i\s+)?(?:have\s+)?(?:graduated|went|attended|go|studied|study)\s*(?:from|at|to|in)?\s+(?P<school>.{2,100}?)(?:\s+with\s+(?:an?\s+|my\s+)?(?P<degree>.{2,100}))?",
    re.IGNORECASE,
)
_HAVE = re.compile(
    r"(?:(?i:i(?:\s+am|'m)\s+(?:also\s+|currently\s+|now\s+)*(?:doing|finishing)\s+|i\s+(?:also\s+)?(?:have|hold|got|did|earned|received|completed|finished|obtained|do|am doing|did)\s+|i'm doing\s+|i've got\s+|my degree is\s+|with\s+))?(?i:my\s+|an?\s+)?"
    rf"(?P<degree>{_DEGREE})(?:\s*\((?P<hons>[^)]{{1,30}})\))?"
    r"(?:\s*(?:in|of|,|-|–)\s+(?P<field>.{2,80}?))?(?:\s*(?:\bfrom\b|\bat\b|,|\s[-–]\s)\s*(?P<school>.{2,100}))?"
)
_SHORT = re.compile(
    rf"(?:(?i:i\s+(?:also\s+)?(?:have|hold|got|did)\s+))?(?i:my\s+|an?\s+)?(?P<degree>{_ABBREVIATED})\s+(?P<field>(?-i:[A-ZÀ-Þ])[^,]{{1,60}}?)(?:\s*(?:\bfrom\b|\bat\b|,|\s[-–—]\s)\s*(?P<school>.{{2,100}}))?"
)
_COURSE = re.compile(
    r"(?:i\s+)?(?:did|completed|finished|have|had|took|attended|made)\s+(?:an?|my)\s+(?P<degree>(?:[\w-]+\s){0,3}(?:apprenticeship|bootcamp|boot camp|vocational training|diploma|training course|trade school))\s+(?:at|with|from|in)\s+(?P<school>(?-i:[A-ZÀ-Þ]).{1,100})"
    r"|(?:i\s+)?(?:finished\s+|completed\s+)?(?P<level>high school|secondary school)\s+(?:at|in)\s+(?P<named>(?-i:[A-ZÀ-Þ]).{1,100})",
    re.IGNORECASE,
)
_GPA = re.compile(
    r"[,;(]?\s*(?:with\s+)?(?:an?\s+)?(?:gpa|grade|cgpa)\s*(?:of|:|is|was)?\s*(?P<a>\d(?:[.,]\d{1,2})?(?:\s?/\s?\d{1,2}(?:\.\d)?)?)\)?|[,;(]?\s*(?P<b>\d\.\d{1,2}(?:/\d(?:\.\d)?)?)\s*gpa\)?",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"\b(?:graduat(?:ed|ion|ing)|class of|completed|finished|expected)\b(?:\s+(?:in|year|on))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Studied:
    institution: str = ""
    degree: str = ""
    field: str = ""
    gpa: str = ""
    start: str = ""
    end: str = ""


def studies_in(sentence: str) -> Studied | None:
    """None when the sentence tells of none."""
    gpa = _GPA.search(sentence)
    body = _GPA.sub("", sentence)
    span = span_in(body)
    rest = (
        re.sub(r"\s{2,}|\s+(?=,)", " ", _WORD.sub("", span.rest))
        if not re.match(r"(?:i\s+)?(?:have\s+)?graduated", span.rest, re.IGNORECASE)
        else span.rest
    )
    rest = re.sub(
        r"^(?:and|also|then|before that|education|degree|my education)\b[\s:,]*",
        "",
        rest.strip(" ,."),
        flags=re.IGNORECASE,
    )
    found = _degree_first(rest) or _told_of(rest)
    if found is None:
        return None
    return Studied(
        found.institution,
        found.degree,
        found.field,
        (gpa["a"] or gpa["b"]) if gpa else "",
        span.start,
        span.end,
    )


def _told_of(rest: str) -> Studied | None:
    course = _COURSE.fullmatch(rest)
    if course:
        degree = course["degree"] or course["level"]
        return Studied(_tidy(course["school"] or course["named"]), degree[:1].upper() + degree[1:])
    for form in (_STUDIED, _GRADUATED):
        match = form.fullmatch(rest)
        if match is None:
            continue
        groups = match.groupdict()
        school = _tidy(groups["school"])
        generic = (
            re.match(r"(?:school|college|university|uni|high school)\b(?!\s+of\b)", school)
            is not None
        )
        named = not generic and any(
            sign.isupper() or sign.isdigit() or ord(sign) > 0x24F for sign in school
        )
        verb = re.match(r"(?:i\s+)?(?:have\s+)?(?:went|go)\b", rest, re.IGNORECASE)
        if not named or (verb and not _SCHOOL.search(school)):
            continue
        inner = _degree_first(groups.get("degree") or "") or _degree_first(
            groups.get("field") or ""
        )
        field = inner.field if inner else _tidy(groups.get("field") or "")
        return Studied(school, inner.degree if inner else "", field)
    return None


def _degree_first(rest: str) -> Studied | None:
    rest = re.sub(r"\s*—\s*", ", ", rest).strip(" ,")
    match = _SHORT.fullmatch(rest) or _HAVE.fullmatch(rest)
    if match is None or not (match["field"] or match["school"]):
        return None
    field, school = _tidy(match["field"] or ""), _tidy(match["school"] or "")
    if (
        field
        and not school
        and _SCHOOL.search(field)
        and not re.search(r"\b(?:in|of)\s+" + re.escape(field[:10]), rest)
    ):
        field, school = "", field
    if (
        not school
        and not match["degree"].isupper()
        and field.islower()
        and rest.startswith(match["degree"])
    ):
        return None
    degree = re.sub(r"^degree$", "", match["degree"].strip(), flags=re.IGNORECASE)
    words = match.groupdict()
    hons = f" ({words['hons']})" if words.get("hons") else ""
    return Studied(school, (degree[:1].upper() + degree[1:]).strip() + hons, field)


def _tidy(text: str) -> str:
    text = re.sub(
        r"(?:,?\s+(?:and|right now|at the moment|currently|now)|,\s*(?:and\s+)?(?:should|hopefully|i\b|i'll|will|supposed|ending|finishing|to be|be)\b.*)$",
        "",
        text.strip(" ,.;()"),
        flags=re.IGNORECASE,
    )
    return re.sub(r"^the\s+(?=[a-z])", "", unquoted(text), flags=re.IGNORECASE).strip(" ,.—–")


def from_terse(work: Working, text: str) -> None:
    """'BSc in Biology, Univ. of Leeds, 2012-2015', or parts between commas."""
    told = terse(text)
    if told is None:
        return work.say(
            f"I could not read your education in “{text[:80]}”. Say it like “BSc in Biology, University of Leeds, 2012–2015”."
        )
    keep(work, told)
    return None


def terse(text: str) -> Studied | None:
    found = studies_in(text)
    if found:
        return found
    span = span_in(text)
    parts = [
        one.strip(" ,()")
        for one in re.split(r"\s*(?:,|\||;|\s[-–—](?:\s|$)|\bat\b|\bfrom\b)\s*", span.rest)
        if one.strip(" ,()")
    ]
    if not parts or len(text) > 300 or len(parts) > 4:
        return None
    school = next(
        (one for one in parts if _SCHOOL.search(one)), parts[-1] if len(parts) > 1 else ""
    )
    spelled = [one for one in parts if any(sign.isupper() for sign in one)]
    if not _SCHOOL.search(school) and len(spelled) == 1 and len(parts) > 1:
        school = spelled[0]
    rest = [one for one in parts if one != school]
    if not rest and not school:
        return Studied(field=parts[0], start=span.start, end=span.end)
    inner = _degree_first(", ".join(rest)) if rest else None
    course = r"(?:[\w-]+\s){0,3}(?:apprenticeship|bootcamp|boot camp|course|training|diploma|certificate|degree)(?:\s+(?:in|of)\s.+)?"
    if inner is None and rest and re.fullmatch(rf"{_DEGREE}|(?i:{course})", rest[0]):
        inner = Studied(degree=rest[0], field=", ".join(rest[1:]))
    return Studied(
        school,
        inner.degree if inner else "",
        inner.field if inner else ", ".join(rest),
        "",
        span.start,
        span.end,
    )


def keep(work: Working, told: Studied) -> None:
    values: dict[str, JsonValue] = {
        "institution": told.institution, "degree": told.degree, "field": told.field, "gpa": told.gpa, "start_date": told.start, "end_date": told.end,
    }  # fmt: skip
    for one in work.draft.resume.education:
        same = (
            folded(one.institution) == folded(told.institution)
            or not one.institution
            or not told.institution
        )
        if same and (
            not one.degree or not told.degree or folded(one.degree) == folded(told.degree)
        ):
            ops = [
                put(f"/resume/education/{one.id}/{name}", value)
                for name, value in values.items()
                if value and not getattr(one, name)
            ]
            if ops:
                work.do(f"Completed {one.institution or told.institution or told.degree}.", *ops)
            else:
                work.say(f"{told.institution or told.degree} already stands in your education.")
            return
    what = ", ".join(part for part in (told.degree, told.field, told.institution) if part)
    first = work.draft.resume.education
    newer = (
        next(
            (
                one.id
                for one in first
                if (one.end_date or one.start_date) < (told.end or told.start)
            ),
            "-",
        )
        if told.end or told.start
        else "-"
    )
    work.do(f"Added {what} to your education.", add(f"/resume/education/{newer}", values))
