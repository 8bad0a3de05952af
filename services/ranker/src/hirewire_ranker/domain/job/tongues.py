"""Languages that a statement asks to speak, and how well."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hirewire_ranker.domain.job.cues import importance_at
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened

_FORMS = {
    "English": r"english|englisch\w*|anglais|ingles|engels\w*|inglese|engelsk\w*|angielski\w*",
    "German": r"german|deutsch(?:e[nr]?|kenntnisse\w*)?|allemand|aleman|duits\w*|tedesco|tysk\w*|niemiecki\w*",
    "French": r"french|franzosisch\w*|francais|frances|frans|francese|fransk\w*",
    "Spanish": r"spanish|spanisch\w*|espagnol|espanol|spaans|spagnolo|spansk\w*",
    "Italian": r"italian|italienisch\w*|italien|italiaans|italiano",
    "Portuguese": r"portuguese|portugiesisch\w*|portugais|portugues",
    "Dutch": r"dutch|niederlandisch\w*|neerlandais|neerlandes|nederlands\w*|olandese",
    "Polish": r"polish(?! (?:the|and|floor|your))|polnisch\w*|polonais|polaco",
    "Russian": r"russian|russisch\w*|russe|ruso",
    "Mandarin": r"mandarin(?: chinese)?",
    "Chinese": r"chinese|chinesisch\w*|chinois|chino",
    "Japanese": r"japanese|japanisch\w*|japonais|japones",
    "Korean": r"korean|koreanisch\w*|coreen|coreano",
    "Arabic": r"arabic|arabisch\w*|arabe",
    "Turkish": r"turkish|turkisch\w*|turc|turco",
    "Czech": r"czech|tschechisch\w*|tcheque|checo|cesky",
    "Danish": r"danish|danisch\w*|danois|danes\b|deens|dansk\w*",
    "Swedish": r"swedish|schwedisch\w*|suedois|sueco|zweeds|svensk\w*",
    "American Sign Language": r"american sign language|asl|sign language",
    "Haitian Creole": r"(?:haitian )?creole",
} | {
    name: name.lower()
    for name in ["Cantonese", "Hebrew", "Ukrainian", "Slovak", "Norwegian", "Finnish", "Greek", "Hindi", "Urdu", "Bengali", "Tamil", "Telugu", "Punjabi", "Gujarati", "Vietnamese", "Thai", "Tagalog", "Farsi", "Swahili", "Romanian", "Hungarian", "Bulgarian", "Croatian", "Serbian", "Indonesian", "Malay", "Somali", "Hmong"]
}  # fmt: skip
_NAME = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(f'(?P<n{number}>{form})' for number, form in enumerate(_FORMS.values()))})(?![^\W_])"
)
_NAMES = tuple(_FORMS)
_LONGEST_ITEM = 80
_BESIDE_NAMES = re.compile(r"\b(?:and|or|and/or|und|oder|et|ou|y|o|good|basic|some|also)\b|[/&+]")
_SPOKEN = re.compile(
    r"\b(?:fluen\w+|flies\w+|gut\w{0,2}|grundkenntnisse|vous parlez|bilingual\w*|multilingual|trilingual|speak\w*|spoken|written|writing|verbal|oral|native|mother tongue|conversational|languages?|proficien\w+|read|skills|mandatory|communicat\w+|command|knowledge of|literacy|sprach\w*|\w*kenntnisse\w*|muttersprach\w*|fliess\w+|verhandlungssicher\w*|wort und schrift|vloeiend|spreekt|taal|beheersing|fluente|lingua|conoscenza|sicher\w*|courant|parle\w*|langues?|maitrise|bilingue|avance|avanzado|alto|medio|niveau|nivel|idiomas?|fluido|hablad[oa]|dominio|[abc][12])\b"
)
_ALONE = re.compile(
    r"^\W*(?:is |are |as |would be |an? )*(?:nice|great|welcome|useful|apprecie\w*|souhaite\w*|exigee?s?|obligatoire|indispensable|erwunscht|is een pre|een pre|a plus|plus|bonus|pre\b|advantage|a plus|a must|required|preferred|an advantage|desir\w+|helpful|essential|mandatory|a bonus|beneficial|von vorteil|wunschenswert|un plus|valorable|requis|exige)"
)
_NOT_SPOKEN = re.compile(
    r"^\W{0,2}(?:teacher|literature|class\w*|cuisine|food|market|departments?|department|degree|lessons?|major|arts|composition|curriculum|restaurant|company|companies|shepherd|bank|government|instruct\w+|tutor|as a second|language arts|language learn\w*|programming|engineering|cars?|manufactur\w+|subsidiary|clients|customers|studies|learners?|speaking (?:countr|market|client|customer|region))"
)
_LEVELS = (
    ("native", re.compile(r"\b(?:native|mother tongue|muttersprach\w*|langue maternelle|lengua materna|nativ[oa]|c2)\b")),
    ("basic", re.compile(r"\b(?:basic|conversational|elementary|beginner\w*|intermediate|working knowledge|some|grundkenntnisse|notions|basic[oa]|intermedi\w+|a1|a2|b1)\b")),
    ("fluent", re.compile(r"\b(?:vloeiend\w*|uitstekend|fluente|ottim[oa]|fluen\w+|bilingual\w*|multilingual|proficien\w+|advanced|excellent|business|professional|full|strong|good|very good|verhandlungssicher\w*|fliess\w+|flies\w+|gutes?|guten|sehr gute|gute|sichere?|wort und schrift|courant|bilingue|avance|fluido|alto|avanzado|c1|b2|write|written|speak)\b")),
)  # fmt: skip
_BETWEEN = re.compile(r"^[\s,]*(?:/|or|and/or|, or|oder|ou|o)[\s]*$")
_LIST = re.compile(r"^\s*,\s*$")
_NEAR = 45


def tongues_asked(statement: Statement) -> Iterator[Wanted]:
    """One for each language; those that are said to be either/or together."""
    found = [one for one in _NAME.finditer(statement.plain) if _is_spoken(statement, one)]
    for group in _grouped(statement.plain, found):
        yield _wanted(statement, group)


def _wanted(statement: Statement, group: list[re.Match[str]]) -> Wanted:
    plain = statement.plain
    start, end = _around(plain, group[0].start(), group[-1].end())
    said = importance_at(statement, group[0].start())
    return Wanted(
        kind="language",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        importance=said.importance,
        weight=1.5 if said.told else 1.0,
        terms=tuple(dict.fromkeys(_NAMES[int((one.lastgroup or "n0")[1:])] for one in group)),
        level=_level(plain, group),
    )


def _is_spoken(statement: Statement, found: re.Match[str]) -> bool:
    plain = statement.plain
    if _NOT_SPOKEN.match(plain[found.end() : found.end() + 30]):
        return False
    if _ALONE.match(plain[found.end() : found.end() + 30]):
        return True
    if statement.section in ("must", "nice") and _is_item(plain, found):
        return True
    near = plain[max(0, found.start() - 2 * _NEAR) : found.end() + 2 * _NEAR]
    return bool(_SPOKEN.search(near))


def _is_item(plain: str, found: re.Match[str]) -> bool:
    """In a list, a language that stands there by itself, or beside others."""
    begin = max((plain.rfind(sign, 0, found.start()) for sign in ",;:("), default=-1) + 1
    stop = re.search(r"[,;)]|$", plain[found.end() :])
    item = plain[begin : found.end() + (stop.start() if stop else 0)]
    return len(item) < _LONGEST_ITEM and not _BESIDE_NAMES.sub("", _NAME.sub("", item)).strip(" .")


def _grouped(plain: str, found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """ "Bilingual English/Spanish" asks for both."""
    group: list[re.Match[str]] = []
    both = bool(re.search(r"\bbilingual|\bboth\b|\bbilingue", plain))
    for one, following in pairwise([*found, None]):
        if one is None:
            return
        group.append(one)
        between = plain[one.end() : following.start()] if following else ""
        either = _BETWEEN.match(between) or (_LIST.match(between) and _ends_in_or(plain, found))
        if not (following and either and not both):
            yield group
            group = []


def _ends_in_or(plain: str, found: list[re.Match[str]]) -> bool:
    return len(found) > 1 and bool(
        re.search(r"\b(?:or|oder|ou)\b", plain[found[-2].end() : found[-1].start()])
    )


def _level(plain: str, group: list[re.Match[str]]) -> str:
    start, end = group[0].start(), group[-1].end()
    cut = plain.rfind(",", max(0, start - _NEAR), start)
    before = plain[max(cut + 1, start - _NEAR, 0) : start]
    stop = re.search(r"[,;.]", plain[end : end + _NEAR])
    near = f"{before} {plain[end : end + (stop.start() if stop else _NEAR)]}"
    return next((level for level, words in _LEVELS if words.search(near)), "")


def _around(plain: str, start: int, end: int) -> tuple[int, int]:
    """With the words beside it that say how well, to the edges of the clause."""
    begin = max((plain.rfind(sign, max(0, start - _NEAR), start) for sign in ",;:(."), default=-1)
    begin = begin + 1 if begin >= 0 else (start if start > _NEAR else 0)
    stop = re.search(r"[,;.)]", plain[end : end + _NEAR])
    rest = end + stop.start() if stop else (len(plain) if len(plain) - end <= _NEAR else end)
    while begin < start and plain[begin] == " ":
        begin += 1
    return begin, rest
