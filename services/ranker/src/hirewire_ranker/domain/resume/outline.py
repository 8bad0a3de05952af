"""A text's lines and the sections they stand in, by the headings above them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.words.folding import fold, remembered
from hirewire_common.words.headings import kind_of
from hirewire_common.words.lexicon import Kind

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_ALSO: dict[Kind, str] = {
    "summary": "executive profile|career overview|career focus|professional overview|executive overview|profile summary|career profile|professional objective",
    "skills": "highlights|core qualifications|summary of skills|skill details|skills summary|core strengths|key strengths|technical summary|technical proficiency|key qualifications|computer proficiency|areas of strength|skills set",
    "education": "education details|academic details|educational qualification|educational qualifications|academic qualification|academic credentials|scholastics|education and credentials|education and certifications",
    "experience": "company details|military experience|military service|employment details|work details|professional work experience|organizational experience|internship experience|internship|additional experience|other experience|previous experience|related experience|relevant work experience|employment experience|job experience|professional employment",
    "projects": "project details|projects undertaken|project experience|academic projects|major projects",
    "contact": "personal profile|personal particulars|bio data|biodata",
}
"""Beside those that all services know: as templates of résumés call them."""
_MORE = {name: kind for kind, names in _ALSO.items() for name in names.split("|")}
_LONGEST = 60
_MOST_WORDS = 6
_MARKS = re.compile(r"[^\w&/' ]+")
_LABEL = re.compile(r"[^\W\d_][^:\n]{2,38}(?=:\s*\S)")
_RUN_IN = re.compile(r"[A-Z][A-Z&/]{3,20}(?: [A-Z&/]{2,20}){0,3}(?= +\S*[a-z])")
_DIGIT_OR_SIGN = re.compile(r"[\d@|]|[.,;]$")
_WORDS_OF_A_BLOCK = frozenset({"location", "address", "phone", "email", "details", "personal"})
"""Headings only at the top, or where contacts stand: elsewhere they are labels."""
_CORE = ("experience", "education", "skills", "summary")
_SURE = 3


@dataclass(frozen=True, slots=True)
class Line:
    """`start:end` without the blanks around. `kind` is its section's."""

    start: int
    end: int
    kind: Kind
    heading: bool
    first: bool
    """Nothing, or an empty line, stands right above."""


def outline(text: str) -> list[Line]:
    """Every line that holds something. The head is what stands above the first heading."""
    bare = [(*_stripped(text, found.span()), found.start()) for found in _LINE.finditer(text)]
    kinds = [_heading(text, start, end) for start, end, _ in bare]
    shouted = _headings_are_shouted(text, bare, kinds)
    return list(_lines(text, bare, kinds, shouted=shouted))


def _heading(text: str, start: int, end: int) -> Kind | None:
    return heading_kind(text[start:end]) if 2 < end - start <= _LONGEST else None


@remembered
def heading_kind(line: str) -> Kind | None:
    """The section that a line opens which is a heading and nothing else."""
    line = line.strip()
    if not 2 < len(line) <= _LONGEST or _DIGIT_OR_SIGN.search(line):
        return None
    if line.count(" ") >= _MOST_WORDS and len(line) > 2 * len(line.split()):
        return None
    return _MORE.get(" ".join(_MARKS.sub(" ", fold(line)).split())) or kind_of(line)


def _lines(
    text: str, bare: list[tuple[int, int, int]], kinds: list[Kind | None], *, shouted: bool
) -> Iterator[Line]:
    kind: Kind = "head"
    behind = -1
    for (start, end, begun), opened in zip(bare, kinds, strict=True):
        if start == end:
            behind = -1
            continue
        line = text[start:end]
        first = behind < 0 or not _is_one_break(text[behind:begun])
        behind = end
        if opened and _opens(line, opened, kind, shouted=shouted):
            kind = opened
            yield Line(start, end, kind, heading=True, first=first)
        elif run_in := _run_in(line):
            kind = run_in
            yield Line(start, end, kind, heading=False, first=first)
        else:
            yield Line(start, end, labelled(line, kind) or kind, heading=False, first=first)


def _stripped(text: str, span: tuple[int, int]) -> tuple[int, int]:
    line = text[span[0] : span[1]]
    start = span[0] + len(line) - len(line.lstrip())
    return start, max(start, span[0] + len(line.rstrip()))


def _is_one_break(between: str) -> bool:
    """An empty line is more than one; the end of a page is none at all."""
    return between.count("\n") + (between.count("\r") if "\n" not in between else 0) <= 1


def _headings_are_shouted(
    text: str, bare: list[tuple[int, int, int]], kinds: list[Kind | None]
) -> bool:
    """Where the headings that every résumé has are in capitals, the others are too."""
    core = [
        text[start:end] for (start, end, _), kind in zip(bare, kinds, strict=True) if kind in _CORE
    ]
    return len(core) >= _SURE and sum(line.isupper() for line in core) >= len(core) - 1


def _opens(line: str, opened: Kind, kind: Kind, *, shouted: bool) -> bool:
    if shouted and not (line.isupper() or line.endswith(":") or opened in _CORE):
        return False
    words = fold(line).strip(" :")
    if words in _WORDS_OF_A_BLOCK:
        return kind in {"head", "contact"}
    item = kind == "skills" and not (line.isupper() or line.endswith(":"))
    return not (item and (opened == "other" or words == "training"))


def _run_in(line: str) -> Kind | None:
    """A heading in capitals that ran into what stands below it: "SKILLS Python, Java"."""
    found = _RUN_IN.match(line)
    return kind_of(found[0]) if found else None


def labelled(line: str, kind: Kind) -> Kind | None:
    """ "Languages: English, German" stands among skills, and is about languages; a role's "Skills: " stays the role's."""
    if kind in {"experience", "projects", "head", "contact"}:
        return None
    found = _LABEL.match(line)
    opened = kind_of(found[0]) if found else None
    return opened if opened not in {"contact", "other", "head"} else None
