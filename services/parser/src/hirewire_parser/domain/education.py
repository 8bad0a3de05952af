"""Education: which piece of an entry is the school, which the degree, its field, the grade."""

import re
from collections.abc import Iterable
from dataclasses import replace

from hirewire_common.contracts import Education
from hirewire_common.words.dates import Period
from hirewire_common.words.folding import fold
from hirewire_common.words.vocabulary import says_degree, says_grade, says_organisation, says_school
from hirewire_parser.domain.confidence import of_lead, of_period
from hirewire_parser.domain.dealing import Dealt, Weights, deal
from hirewire_parser.domain.entries import Entry, entries
from hirewire_parser.domain.evidence import Read
from hirewire_parser.domain.parts import MOST_COMMAS, Part
from hirewire_parser.domain.places import placeness
from hirewire_parser.domain.sections import Section

_IN = re.compile(r"\s(?:in|en|em|im Fach|i)\s(?=[A-ZÀ-Ž])")
_GRADE = re.compile(r"(?i)\b(?:c?gpa|grade|score|nota|voto|note|betyg|result)\s*[:=]?\s*")
_MISSING = (-0.6, -0.6, 0.0, 0.0)
"""The price of an entry without school, degree, field, place."""
_COURSES = re.compile(
    r"^(?:courses?|coursework|relevant coursework|kurse|cours|cursos|corsi|thesis|highlights?)\b"
)


def read_education(sections: Iterable[Section]) -> list[Read[Education]]:
    found = [
        entry
        for section in sections
        for entry in entries(section.lines, section.right, single_dates=True)
    ]
    headings = [
        [
            piece
            for part in _candidates(entry)
            for piece in _in_places(part, _school_and_degree(part))
        ]
        for entry in found
    ]
    named = [[part for part in parts if _is_name(part)] for parts in headings]
    return [
        Read(
            _education(entry, number, parts, dealt),
            entry.lines,
            {
                "institution": of_lead("institution", dealt.leads[0]),
                "degree": of_lead("degree", dealt.leads[1]),
                "field": of_lead("field", dealt.leads[2]),
                "location": of_lead("location", dealt.leads[3]),
                **of_period(entry.period),
            },
        )
        for number, (entry, parts, dealt) in enumerate(
            zip(found, headings, deal(named, _weights, _MISSING), strict=True), 1
        )
    ]


def _in_places(part: Part, pieces: list[Part]) -> list[Part]:
    """Pieces of the first part keep their places whether the one before was cut or not, and so in all entries."""
    first = part.index * (MOST_COMMAS + 1)
    return [replace(piece, index=first + number) for number, piece in enumerate(pieces)]


def _is_name(part: Part) -> bool:
    return not (says_grade(part.text) or _COURSES.match(fold(part.text)))


def _education(entry: Entry, number: int, parts: list[Part], dealt: Dealt) -> Education:
    school, study, area, place = dealt.pieces
    grade = next((part.text for part in parts if says_grade(part.text)), "")
    degree, field = _degree_and_field([part for part in (study, area) if part])
    start, end = _dates(entry.period)
    return Education(
        id=f"education-{number}",
        institution=school.text if school else "",
        degree=degree,
        field=field,
        location=place.text if place else "",
        start_date=start,
        end_date=end,
        gpa=_GRADE.sub("", grade),
    )


def _weights(part: Part, _: int) -> Weights:
    """For a school, a degree, a field, a place."""
    school, degree = says_school(part.text), says_degree(part.text)
    place = placeness(part.text)
    known, form = place == "known", place == "form"
    organisation = says_organisation(part.text) and not school
    as_school = 2.5 * school + 0.3 * organisation - 1.5 * degree - known + 0.2 * part.bold
    as_degree = 2.5 * degree - (1.5 if degree else 2.0) * school - known
    cut = part.index % (MOST_COMMAS + 1) > 0
    as_field = (
        0.4
        + 0.3 * cut
        - 1.5 * school
        - 0.3 * degree
        - 1.5 * known
        - 0.5 * form
        - 0.1 * organisation
    )
    as_place = 2.5 * known + 0.8 * form - 2.5 * (place == "none")
    return (as_school, as_degree, as_field, as_place - 1.5 * (school or degree))


def _candidates(entry: Entry) -> list[Part]:
    """The heading's pieces; a heading of one piece is filled up from the lines below it."""
    parts = list(entry.parts)
    if len(parts) < 2:
        parts += [Part(text, bold=False, size=0.0, row=1) for text in entry.body[:2]]
    return parts


def _school_and_degree(part: Part) -> list[Part]:
    """ "BSc, Physics, Newton College" as three pieces; commas inside of a field or a name part nothing."""
    pieces = [one for piece in part.text.split(",") for one in _apart(piece.strip())]
    kinds = [_kind(piece) for piece in pieces]
    if not 2 <= len(pieces) <= MOST_COMMAS or not all(pieces) or len(set(kinds) - {""}) < 1:
        return [part]
    if set(kinds) <= {"", "place"} or set(kinds) == {"school"}:
        return [part]
    made: list[tuple[str, list[str]]] = []
    for kind, piece in zip(kinds, pieces, strict=True):
        if made and made[-1][0] == kind:
            made[-1][1].append(piece)
        else:
            made.append((kind, [piece]))
    return [part.saying(", ".join(texts)) for _, texts in made]


def _apart(piece: str) -> list[str]:
    """ "Ph.D. Moravian University" is a degree and a school, with nothing but a space between them."""
    words = piece.split()
    if says_degree(piece) and says_school(piece):
        for cut in range(1, min(len(words), MOST_COMMAS)):
            degree, school = " ".join(words[:cut]), " ".join(words[cut:])
            if _is_degree(degree) and school[:1].isupper() and " " in school:
                return [degree, school] if not says_degree(school) else [piece]
    return [piece]


def _is_degree(text: str) -> bool:
    return says_degree(text) and not says_school(text) and not text.split()[-1].islower()


def _kind(piece: str) -> str:
    if says_school(piece):
        return "school"
    if says_degree(piece):
        return "degree"
    return "place" if placeness(piece) == "known" else ""


def _degree_and_field(parts: list[Part]) -> tuple[str, str]:
    """A degree by its words; what stands beside it is the field."""
    texts = [part.text for part in parts][:3]
    degree = next((text for text in texts if says_degree(text)), texts[0] if texts else "")
    others = [text for text in texts if text != degree]
    if not others and (found := _IN.search(degree)):
        return degree[: found.start()].strip(" ,"), degree[found.end() :].strip(" ,")
    if not others and "," in degree:
        first, _, second = degree.partition(",")
        return first.strip(), second.strip()
    return degree, others[0] if others else ""


def _dates(period: Period) -> tuple[str, str]:
    """A single date is the one of the end."""
    return (period.start, period.end) if period.is_range else ("", period.start)
