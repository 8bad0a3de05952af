"""Sections that are lists: skills, languages, certifications, awards, publications."""

import re
from collections.abc import Iterable

from hirewire_common.contracts import Award, Certification, Language, Publication, SkillGroup
from hirewire_parser.domain.bullets import is_marked, unmarked
from hirewire_parser.domain.dates import Period, find_period, is_only_dates, without_dates
from hirewire_parser.domain.folding import fold
from hirewire_parser.domain.line import Line, Row, rows_of
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.tongues import is_language

_ITEMS = re.compile(r"\s*[,;|•·‖∙、]\s*(?![^()]*\))")
_GROUP = re.compile(r"^([^:,;]{2,40}):\s+")
_FLUENCY = re.compile(
    r"^(?:native|mother tongue|bilingual|fluent|full professional|professional|limited|working|conversational|intermediate|upper|basic|beginner|elementary|advanced"
    r"|proficient|good|excellent|very good|level|ielts|toefl|delf|dalf|dele|c2|c1|b2|b1|a2|a1"
    r"|muttersprache|verhandlungssicher|fliessend|flie[s]+end|grundkenntnisse|gute|sehr gut|langue maternelle|courant|bilingue|intermediaire|notions|scolaire|debutant"
    r"|nativo|nativa|avanzado|intermedio|basico|fluido|lengua materna|avancado|fluente|intermediario|lingua madre|madrelingua|avanzato|fluente|ottimo|buono|base|scolastico"
    r"|moedertaal|vloeiend|goed|modersmal|flytande|god|grundlaggande|morsmal|flytende|ojczysty|biegly|plynny|komunikatywny|rodily|materstina|plynne|pokrocil)\b"
)
_LEVEL = re.compile(
    r"^(?:(?:level|niveau|nivel|livello|nivå)\W*)?(?:beginner|novice|basic|elementary|intermediate|advanced|expert|master|proficient|competent|fluent|native|grundkenntnisse|fortgeschritten|gut|sehr gut|experte"
    r"|debutant|intermediaire|avance|confirme|basico|intermedio|avanzado|experto|intermediario|avancado|especialista|base|avanzato|esperto|gevorderd|basis|podstawowy|sredni|zaawansowany|ekspert"
    r"|zacatecnik|pokrocily|grundlaggande|medel|avancerad|begynder|avanceret)$|^\d+(?:[.,]\d)?\s*(?:%|/\s*\d+|years?|yrs?|jahre|ans|anos|lat|ar)?$"
)
_MOST_LABEL_WORDS = 4
_MOST_WORDS = 3
"""Of a language's name."""
_ENDS_NAME = re.compile(r"\s*[(:–—]\s*|\s+-\s+|\s{2,}")


def read_skills(lines: Iterable[Line]) -> list[SkillGroup]:
    """One group for each label that the document gives, and one without a name for the rest."""
    groups: dict[str, list[str]] = {}
    label = ""
    for row in rows_of(lines):
        for number, line in enumerate(row):
            if _labels(line, row, number):
                label = line.text.rstrip(" :")
                continue
            named, items = _group(line)
            label = named or label
            groups.setdefault(label, []).extend(
                item for item in _items(items) if not _says_level(item)
            )
    kept = [(name, list(dict.fromkeys(items))) for name, items in groups.items() if items]
    return [
        SkillGroup(id=f"skills-{number}", name=name, keywords=tuple(items))
        for number, (name, items) in enumerate(kept, 1)
    ]


def _group(line: Line) -> tuple[str, str]:
    """ "Languages: Python, Go", or a label that is only set in other letters."""
    if found := _GROUP.match(line.text):
        return unmarked(found[1]), line.text[found.end() :]
    turn = line.turns[0] if line.turns else 0
    label, items = line.text[:turn].strip(" :–-"), line.text[turn:]
    if label and 0 < len(label.split()) <= _MOST_LABEL_WORDS and "," not in label and items.strip():
        return unmarked(label), items
    return "", line.text


def _says_level(item: str) -> bool:
    """How well something is known is no skill: "Advanced", "5/5"."""
    return bool(_LEVEL.match(fold(item)))


def _labels(line: Line, row: Row, number: int) -> bool:
    """True for the bold word before, or above, a group's skills."""
    if "," in line.text or _GROUP.match(line.text + " "):
        return line.text.endswith(":")
    if len(row) > 1:
        return line.bold and number == 0 and not all(other.bold for other in row)
    return line.bold and len(line.words) <= 3


def _items(text: str) -> list[str]:
    return [item for piece in _ITEMS.split(unmarked(text)) if (item := piece.strip(" .,"))]


def read_languages(lines: Iterable[Line]) -> list[Language]:
    """Where languages are known by their names, nothing else is one."""
    found = _spoken(lines)
    known = [pair for pair in found if is_language(pair[0])]
    return [
        Language(id=f"language-{number}", name=name, fluency=fluency)
        for number, (name, fluency) in enumerate(dict(known or found).items(), 1)
    ]


def _spoken(lines: Iterable[Line]) -> list[tuple[str, str]]:
    """(name, how well) in order; what only says how well belongs to the name before."""
    found: list[tuple[str, str]] = []
    for row in rows_of(lines):
        for line in row:
            for item in _items(line.text):
                name, fluency = _language(item)
                if name:
                    found.append((name, fluency))
                elif found and fluency and not found[-1][1]:
                    found[-1] = (found[-1][0], fluency)
    return found


def _language(item: str) -> tuple[str, str]:
    """The name and how well it is spoken; no name when the words only say how well."""
    if _FLUENCY.match(fold(item)):
        return "", item
    name, *rest = _ENDS_NAME.split(item, maxsplit=1)
    fluency = rest[0].strip(" )") if rest else ""
    words = name.split()
    for cut in range(1, min(len(words), _MOST_WORDS + 1)):
        if _FLUENCY.match(fold(" ".join(words[cut:]))):
            name, fluency = " ".join(words[:cut]), fluency or " ".join(words[cut:])
            break
    return (
        (name.strip(" ,"), fluency)
        if len(name) < 25 and len(name.split()) <= _MOST_WORDS
        else ("", "")
    )


def read_certifications(lines: Iterable[Line]) -> list[Certification]:
    return [
        Certification(id=f"certification-{number}", name=name, issuer=issuer, date=date)
        for number, (name, issuer, date) in enumerate(_named_items(lines), 1)
    ]


def read_awards(lines: Iterable[Line]) -> list[Award]:
    return [
        Award(id=f"award-{number}", title=name, awarder=giver, date=date)
        for number, (name, giver, date) in enumerate(_named_items(lines), 1)
    ]


def read_publications(lines: Iterable[Line]) -> list[Publication]:
    return [
        Publication(id=f"publication-{number}", title=name, publisher=publisher, date=date)
        for number, (name, publisher, date) in enumerate(_named_items(lines), 1)
    ]


_CUT = re.compile(r"\s{2,}|,\s|\s[-–—|·]\s|\s*\(")
_DATED = re.compile(
    r"(?i)^(?:issued|awarded|date|published|released|obtained|expires?)\b[\w\s]*:?\s*$"
)


def _named_items(lines: Iterable[Line]) -> list[tuple[str, str, str]]:
    """(name, who gave it, date) of each row; a row with nothing but a date dates the one before."""
    made: list[tuple[str, str, str]] = []
    looks: tuple[float, bool, bool] | None = None
    for row in rows_of(lines):
        text = "  ".join(line.text for line in row)
        date = _date(find_period(text))
        pieces = [line.text for line in row if not is_only_dates(line.text)]
        rest = without_dates(unmarked("  ".join(pieces))) if pieces else ""
        if not rest or _DATED.match(rest):
            if made and date and not made[-1][2]:
                made[-1] = (*made[-1][:2], date)
            continue
        if made and _is_below(row, looks) and not made[-1][1]:
            made[-1] = (made[-1][0], rest, made[-1][2] or date)
            continue
        name, giver = _name_and_giver(row, rest)
        made.append((name, giver, date))
        looks = _look(row)
    return made


def _look(row: Row) -> tuple[float, bool, bool]:
    return (round(row[0].size, 1), row[0].bold, row[0].italic)


def _is_below(row: Row, look: tuple[float, bool, bool] | None) -> bool:
    """True for a row in smaller or lighter letters than the item above: it says who gave it."""
    size, bold, italic = _look(row)
    return (
        look is not None
        and (size < look[0] - 0.4 or (look[1] and not bold) or (italic and not look[2]))
        and not (row[0].bullet or is_marked(row[0].text))
    )


def _name_and_giver(row: Row, text: str) -> tuple[str, str]:
    turn = row[0].turns[0] if row[0].turns else 0
    if turn and len(row[0].text[:turn].strip(" ,")) > 3:
        name, rest = row[0].text[:turn], row[0].text[turn:]
        return without_dates(unmarked(name)), without_dates(rest).strip(" ,()")
    name, *others = _CUT.split(text, maxsplit=1)
    return name.strip(" ,:"), others[0].strip(" ,()") if others else ""


def _date(period: Period | None) -> str:
    return (period.end or period.start) if period else ""


def read_items(lines: Iterable[Line], right: float) -> list[str]:
    """The paragraphs of a section that the model has no place for."""
    return paragraphs(lines, right)
