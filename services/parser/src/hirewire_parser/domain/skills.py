"""Skills, in the groups that the document gives."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hirewire_common.contracts import SkillGroup
from hirewire_common.words.folding import fold
from hirewire_parser.domain.bullets import is_marked, unmarked
from hirewire_parser.domain.items import items_of
from hirewire_parser.domain.line import Line, Row, rows_of

_GROUP = re.compile(r"^([^:,;]{2,40}):\s+")
_LEVEL = re.compile(
    r"^(?:(?:level|niveau|nivel|livello|nivå)\W*)?(?:beginner|novice|basic|elementary|intermediate|advanced|expert|master|proficient|competent|fluent|native|grundkenntnisse|fortgeschritten|gut|sehr gut|experte"
    r"|debutant|intermediaire|avance|confirme|basico|intermedio|avanzado|experto|intermediario|avancado|especialista|base|avanzato|esperto|gevorderd|basis|podstawowy|sredni|zaawansowany|ekspert"
    r"|zacatecnik|pokrocily|grundlaggande|medel|avancerad|begynder|avanceret)$|^\d+(?:[.,]\d)?\s*(?:%|/\s*\d+|years?|yrs?|jahre|ans|anos|lat|ar)?$"
)
_MOST_LABEL_WORDS = 4
_LARGER = 0.7

Look = tuple[float, bool]


def read_skills(lines: Iterable[Line]) -> list[SkillGroup]:
    """One group for each label that the document gives, and one without a name for the rest."""
    lines = list(lines)
    groups: dict[str, list[str]] = {}
    usual, label = _usual(lines), ""
    for row in rows_of(lines):
        for number, line in enumerate(row):
            if _labels(line, row, number, usual):
                label = line.text.rstrip(" :")
                continue
            named, rest = _group(line)
            label = named or label
            kept = (item for item in items_of(rest) if not _says_level(item))
            groups.setdefault(label, []).extend(kept)
    named_groups = [(name, tuple(dict.fromkeys(items))) for name, items in groups.items() if items]
    return [
        SkillGroup(id=f"skills-{number}", name=name, keywords=items)
        for number, (name, items) in enumerate(named_groups, 1)
    ]


def _usual(lines: Sequence[Line]) -> Look:
    """How most letters of the section are set."""
    letters: Counter[Look] = Counter()
    for line in lines:
        letters[_look(line)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else (10.0, False)


def _look(line: Line) -> Look:
    return (round(line.size, 1), line.bold)


def _labels(line: Line, row: Row, number: int, usual: Look) -> bool:
    """True for the word before, or above, a group's skills: set in other letters, or alone beside a list."""
    words = len(line.words)
    if line.text.endswith(":"):
        return words <= _MOST_LABEL_WORDS
    if "," in line.text or words > _MOST_LABEL_WORDS or line.bullet or is_marked(line.text):
        return False
    if len(row) > 1 and number == 0 and "," in row[1].text:
        return True
    apart = (line.bold and not usual[1]) or line.size > usual[0] + _LARGER
    return apart and (len(row) == 1 or number == 0 or _look(line) == _look(row[0]))


def _group(line: Line) -> tuple[str, Line]:
    """ "Languages: Python, Go", or a label that is set in other letters, or stands apart: it, and the rest."""
    if found := _GROUP.match(line.text):
        return unmarked(found[1]), _from(line, found.end())
    for place in (*line.turns[:1], *line.gaps[:1]):
        label, rest = line.text[:place].strip(" :–-•"), line.text[place:].strip(" :–-")
        by_letters = place in line.turns[:1]
        if _is_label(label) and rest and (by_letters or "," in rest):
            return unmarked(label), _from(line, place)
    return "", line


def _is_label(text: str) -> bool:
    return 0 < len(text.split()) <= _MOST_LABEL_WORDS and "," not in text


def _from(line: Line, place: int) -> Line:
    gaps = tuple(gap - place for gap in line.gaps if gap > place)
    return replace(line, text=line.text[place:], gaps=gaps)


def _says_level(item: str) -> bool:
    """How well something is known is no skill: "Advanced", "5/5"."""
    return bool(_LEVEL.match(fold(item)))
