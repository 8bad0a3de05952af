"""Studies in a sentence: 'I studied CS at MIT, graduated 2015'."""

import re
from dataclasses import dataclass

from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.education.forms import (
    COURSE,
    GPA,
    GRADUATED,
    HAVE,
    SCHOOL,
    SHORT,
    STUDIED,
    WORD,
)

_OPENING = re.compile(
    r"^(?:and|also|then|before that|education|degree|my education|my degree|(?:i'll |i will |i'm |i am )?(?:graduate|graduating|finish|finishing)\s+with(?=\s+(?:an?|my)\s)|(?:i'm |i am )?(?:currently )?(?:doing|finishing)(?=\s+(?:an?|my)\s))\b[\s:,]*",
    re.IGNORECASE,
)


_THESIS = re.compile(r"[,;]\s*(?:my )?(?:thesis|dissertation)\b.*$", re.IGNORECASE)
_SPELLED = {"phd": "PhD", "bsc": "BSc", "msc": "MSc", "mba": "MBA", "llb": "LLB", "llm": "LLM", "beng": "BEng", "meng": "MEng"}  # fmt: skip
_LOWER = re.compile(rf"\b(?:{'|'.join(_SPELLED)})\b(?=\s+(?:in|of|from|at)\b|,)")


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
    sentence = _LOWER.sub(lambda match: _SPELLED[match[0].lower()], _THESIS.sub("", sentence))
    gpa = GPA.search(sentence)
    body = GPA.sub("", sentence)
    span = span_in(body)
    rest = _OPENING.sub("", _without_end(span.rest).strip(" ,."))
    raw = span.rest.strip(" ,.")
    found = degree_first(rest) or _told_of(rest) or degree_first(raw) or _told_of(raw)
    if found is None:
        return None
    return Studied(
        found.institution,
        found.degree,
        found.field,
        (gpa["a"] or gpa["b"] or gpa["c"]) if gpa else "",
        span.start,
        span.end,
    )


def _without_end(text: str) -> str:
    """Without the words about when it ended, unless the whole sentence is about that."""
    if re.match(r"(?:i\s+)?(?:have\s+)?graduated", text, re.IGNORECASE):
        return text
    return re.sub(r"\s{2,}|\s+(?=,)", " ", WORD.sub("", text))


def _told_of(rest: str) -> Studied | None:
    course = COURSE.fullmatch(rest)
    if course:
        degree = course["degree"] or course["level"]
        return Studied(_tidy(course["school"] or course["named"]), sentence_case(degree))
    matches = (form.fullmatch(rest) for form in (STUDIED, GRADUATED))
    found = (_at_school(match, rest) for match in matches if match)
    return next((one for one in found if one), None)


def _at_school(match: re.Match[str], rest: str) -> Studied | None:
    """None where the school has no name, or nobody says that it is one."""
    groups = match.groupdict()
    school = _tidy(groups["school"])
    verb = re.match(r"(?:i\s+)?(?:have\s+)?(?:went|go)\b", rest, re.IGNORECASE)
    vague = re.match(
        r"(?:a lot|lots|much|everything|something|nothing|it|that|how|so)\b",
        groups.get("field") or "",
    )
    if vague or not _is_named(school) or (verb and not SCHOOL.search(school)):
        return None
    inner = degree_first(groups.get("degree") or "") or degree_first(groups.get("field") or "")
    field = inner.field if inner else _tidy(groups.get("field") or "")
    if not inner and field in _SPELLED.values():
        return Studied(school, field)
    return Studied(school, inner.degree if inner else "", field)


def _is_named(school: str) -> bool:
    if re.match(r"(?:school|college|university|uni|high school)\b(?!\s+of\b)", school):
        return False
    return any(sign.isupper() or sign.isdigit() or ord(sign) > 0x24F for sign in school)


def degree_first(rest: str) -> Studied | None:
    rest = re.sub(r"\s*—\s*", ", ", rest).strip(" ,")
    match = SHORT.fullmatch(rest) or HAVE.fullmatch(rest)
    if match is None or not (match["field"] or match["school"]):
        return None
    field, school = _tidy(match["field"] or ""), _tidy(match["school"] or "")
    if (
        field
        and not school
        and SCHOOL.search(field)
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
    return Studied(school, (sentence_case(degree)).strip() + hons, field)


def _tidy(text: str) -> str:
    text = re.sub(
        r"(?:\s+and\s+(?:got|did|have|had|received|finished|graduated|obtained|earned|then|i)\b.*|,?\s+(?:and|right now|at the moment|currently|now)|,\s*(?:and\s+)?(?:should|hopefully|i\b|i'll|will|supposed|ending|finishing|to be|be)\b.*)$",
        "",
        text.strip(" ,.;()"),
        flags=re.IGNORECASE,
    )
    return re.sub(r"^the\s+(?=[a-z])", "", unquoted(text), flags=re.IGNORECASE).strip(" ,.—–-")
