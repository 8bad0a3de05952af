"""Degrees that a statement asks for, the fields of study, and whether experience may stand for them."""

import re
from collections.abc import Iterator

from hirewire_common.contracts.requirements import Importance
from hirewire_ranker.domain.job.cues import importance_at
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened

LEVELS = ("school", "associate", "bachelor", "master", "doctorate")
"""The lowest first; `school` is what leads to a university."""
_SUBJECT = r"(?=\W{0,3}(?:or\b|and\b|/|in\b|of\b|degree|required|preferred|,|$|\(|\)|from\b|with\b|desired|is\b|-))"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("doctorate", re.compile(r"\bph\.?\s?d\b|\bdoctora(?:te|l|do|t)\b|\bdoctor of\b|\bjuris doctor\b|(?-i:\b[JM]\.?D\.?\b)(?= (?:degree|from|required|or))|\bpromotion\b(?= (?:in|erwunscht|wunschenswert))|\bdphil\b|\bed\.?d\b", re.I)),
    ("master", re.compile(rf"\bmaster(?:'s|s')?(?= (?:degree|of|in\b|level|preferred|required|or|is|abschluss))|\bmaster's|\bmasters(?= |$|/)|/masters?\b|(?-i:\bM\.?S\.?(?:c\.?|N\.?|W\.?)?\b){_SUBJECT}|(?-i:\bM\.?A\.){_SUBJECT}|(?-i:\bMA\b)(?= (?:in|degree|or|preferred|required)\b)|(?-i:\b(?:BA|BS|B\.S\.|B\.A\.)/M[AS]\b)|\bm\.?b\.?a\b|\b(?:advanced|graduate|post-?graduate) degree|\bm\.?eng\b|\bbac ?\+ ?[45]|\bdiplom\b|\bmaster\b(?= (?:en|oder|informatik))|\bmaestria\b|\bmagister\b|\bhochschulabschluss|\bingenieur(?:e)? diplom", re.I)),
    ("bachelor", re.compile(rf"\bbachelor(?:' ?s|s'|s)?\b|\bbaccalaureate\b|(?-i:\bB\.?S\.?(?:c\.?|N\.?|BA|EE|ME|CS)?\b){_SUBJECT}|(?-i:\bB\.?A\.?\b){_SUBJECT}|(?-i:\bB\.?Tech\b)|\bb\.?eng\b|(?-i:\bB\.?\s?Ed\b)|\bpgce\b|\b(?:4|four)[- ]year (?:college |university )?degree|\b(?:college|university|undergraduate|technical|engineering|science|law|nursing|business|relevant|related|finance|accounting|marketing|computer science) degree|(?<!'s )(?<!s' )(?<!masters )(?<!doctoral )(?<!doctorate )(?<!associate )(?<!associates )(?<!graduate )(?<!advanced )\bdegree\b(?= (?:in|from|or equivalent|required|preferred)\b)|\bcollege graduate|\bgraduate(?= of an? accredited)|\b(?:abgeschlossenes |ein )?(?:hochschul|fachhochschul)?studium\b|\bbac ?\+ ?[23]\b|\blicence (?:en|pro)\b|\blicenciatura|\bgrado (?:en|universitario)|\btitulacion universitaria|\bingenieria (?:en|informatica)|\bdiplome d'ingenieur", re.I)),
    ("associate", re.compile(r"\bassociate(?:' ?s|s'|s)?(?=(?:,? (?:or |and )?(?:bachelor|degree|of (?:science|arts|applied))|/bachelor))|\bassociate's in\b|\bassociates? degree|\ba\.?a\.?s?\.? degree|(?-i:\bA[DS]N\b)|(?-i:\bA\.?[AS]\.?\b)(?= (?:degree|or B))|\b(?:2|two)[- ]year (?:college |technical )?degree|\bdut\b|\bbts\b|\bausbildung (?:als|zu[mr]|im|in)|\b(?:abgeschlossene|kaufmannische|technische|erfolgreich abgeschlossene)\w* (?:\w+ )?(?:berufs)?ausbildung|\bberufsausbildung|\bciclo formativo|\bformacion profesional|\bculinary degree|\bvocational (?:degree|diploma|training|school)|\btrade school", re.I)),
    ("school", re.compile(r"\bhigh[- ]?school (?:diploma|graduate|degree|education|or|equivalen\w+)|\bhs diploma|\bh\.s\. diploma|\bged\b|\bgeneral education(?:al)? (?:diploma|development)|\bsecondary (?:school|education)|\babitur\b|\bbaccalaureat\b|\bbachillerato\b|\bgcse|\bhigh school$", re.I)),
)  # fmt: skip
_NO_DEGREE = re.compile(
    r"master'?s? (?:electrician|plumber|data|plan|schedul|craft|chef|mechanic|budget|service|agreement|list|file)|scrum master|ba/be\b|ms (?:office|word|excel|access|outlook|project|powerpoint|sql|visio|teams|dynamics|windows|exchange|suite|server|products)|bs&w|high school (?:students?|teach|level|coach|sports|age|class|principal|math|science|english)|currently (?:pursuing|enrolled)"
)
_INSTEAD = re.compile(
    r"(?:or|and/or|/|,) ?(?:(?:an? |any |the |some )?(?:equivalent|equiv|commensurate|relevant|comparable|related|similar|significant|appropriate|sufficient)(?:,? (?:combination|work|years|job|experience|practical|professional|industry|military|training|education|related|field|business|and|or|of|hands[- ]on|technical|level))* ?(?:experience|training|of experience))"
    r"|\bequivalent (?:combination|work|years|practical|professional|experience)|\bcombination of (?:education|training|relevant|experience)|in lieu of|substitut|experience (?:may|can|will|could) (?:be )?(?:replace|considered|accepted|count)|oder (?:eine )?(?:vergleichbare|gleichwertige|ahnliche) (?:\w+ )?(?:qualifikation|ausbildung|erfahrung|kenntnisse|berufserfahrung)|ou (?:experience )?equivalent|o (?:experiencia )?equivalente"
)
_OR_EQUIVALENT = re.compile(r"\bor equivalent\b|/equivalent\b|\bor (?:the )?equivalent")
_FIELDS = re.compile(
    r"\b(?:degree|bachelor'?s?'?|master'?s?'?|b\.?[sa]\.?|m\.?s\.?|ph\.?d\.?|studium|abschluss|diplom|ausbildung|major|licenciatura|grado|licence|formation|bac ?\+ ?\d)\W{1,3}(?:degree |level |program |universitari[ao] )?(?:\([\w/.,' ]{1,30}\)\)? )?(?:in|der|en|im|with a (?:major|focus|concentration) in)\s+(?:an? |the |either |one of )?([^.;()•]{3,120})"
)
_FIELD_ENDS = re.compile(
    r"\b(?:with|from|required|preferred|is|are|and (?:\d|at|a minimum|minimum|experience)|plus|or equivalent|or (?:\d|an? equivalent|comparable|commensurate)|desired|at|strongly|highly|a must|having|where|mit|sowie|experience|degree)\b|\d|[:–]"
)
_FIELD_PARTS = re.compile(r"\s*(?:,|/|\bor\b|\boder\b|\bou\b)\s*(?:and |or |an? |in )*")
_ANY_FIELD = re.compile(
    r"\b(?:related|relevant|similar|equivalent|other|field|discipline|area|any|vergleichbar\w*|verwandt\w*|applicable|appropriate|accredited)\b"
)
_ENDS = re.compile(
    r"[.;•]|, (?=[^,]{0,60}\b(?:experience|skills?|knowledge|licen[cs]e|certif\w+)\b)|\band ?/ ?or \d|\band (?:\w+ )?(?:\d|years|one|two|three|four|five|six|seven|eight|ten)\b|, (?:and|with|plus|at least|a minimum|minimum|\d)|\b(?:with|plus)\b|\band (?:at least|a minimum|minimum)"
)
_LEAD = re.compile(r"\b(?:(?:university|honou?rs|college) )?degree ?[(:] ?$")
_LONGEST_FIELD = 45
_AROUND = 40


def schooling_asked(statement: Statement) -> Iterator[Wanted]:
    """One for each importance that degrees have in it ("BS required, MS preferred"): the lowest of its levels."""
    places = _places(statement)
    for importance in ("must", "nice"):
        found = [one for one in places if _importance(statement, one[0]) == importance]
        if found:
            yield _wanted(statement, found)


def _importance(statement: Statement, place: int) -> Importance:
    said = importance_at(statement, place)
    return said.importance if said.told or statement.section == "nice" else "must"


def _wanted(statement: Statement, found: list[tuple[int, int, str]]) -> Wanted:
    start, end = _start(statement.plain, found[0][0]), _end(statement, found)
    said = importance_at(statement, start)
    level = min((one[2] for one in found), key=LEVELS.index)
    return Wanted(
        kind="education",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        importance=said.importance if said.told or statement.section == "nice" else "must",
        weight=1.5 if said.told else 1.0,
        terms=_fields(statement, start),
        level=level,
        equivalent=_is_replaceable(statement.plain, level),
    )


def _start(plain: str, place: int) -> int:
    """With what the level stands in brackets behind: "degree (BEng/MEng) in"."""
    lead = _LEAD.search(plain, max(0, place - _AROUND), place)
    return lead.start() if lead else place


def _is_replaceable(plain: str, level: str) -> bool:
    """ "High school diploma or equivalent" means another diploma."""
    if _INSTEAD.search(plain):
        return True
    return level != "school" and bool(_OR_EQUIVALENT.search(plain))


def _places(statement: Statement) -> list[tuple[int, int, str]]:
    text, plain = statement.text, statement.plain
    barred = [(one.start(), one.end()) for one in _NO_DEGREE.finditer(plain)]
    found = [
        (one.start(), one.end(), level)
        for level, form in _FORMS
        for one in form.finditer(text if text.isascii() else _in_case(statement))
        if not any(start <= one.start() < end or start < one.end() <= end for start, end in barred)
    ]
    return sorted(found)


def _in_case(statement: Statement) -> str:
    """Without accents, and with the capitals of the text."""
    return "".join(
        folded.upper() if written.isupper() else folded
        for written, folded in zip(statement.text, statement.plain, strict=True)
    )


def _end(statement: Statement, found: list[tuple[int, int, str]]) -> int:
    """With its field of study, to the end of the clause."""
    last = max(one[1] for one in found)
    stop = _ENDS.search(statement.plain, last, last + 3 * _AROUND)
    end = stop.start() if stop else min(len(statement.text), last + 3 * _AROUND)
    if (
        not stop
        and end < len(statement.text)
        and (space := statement.text.rfind(" ", last, end)) > 0
    ):
        end = space
    return end


def _fields(statement: Statement, start: int) -> tuple[str, ...]:
    """The fields of study, as they are written; empty where any will do or none is named."""
    found = _FIELDS.search(statement.plain, start)
    if not found:
        return ()
    written, plain = statement.text[found.start(1) : found.end(1)], found[1]
    if stop := _FIELD_ENDS.search(plain):
        written, plain = written[: stop.start()], plain[: stop.start()]
    parts = [part.strip(" ,.-–'’\"") for part in _FIELD_PARTS.split(written)]
    kept = [
        part
        for part in parts
        if 2 < len(part) <= _LONGEST_FIELD
        and part.lower() != "etc"
        and not _ANY_FIELD.search(part.lower())
    ]
    return tuple(dict.fromkeys(kept))[:12]
