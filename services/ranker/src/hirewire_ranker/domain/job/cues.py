"""Which words of a statement make what it asks for a must, and which make it merely welcome."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hirewire_common.contracts.requirements import Importance
from hirewire_common.words.late import LatePattern
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.skills import find_skills

_NICE = LatePattern(
    r"\b(?:prefer+ed|preferable|preferably|we prefer|desired|desirable|nice[- ]to[- ]haves?|good to have|great to have|ideally|advantageous|beneficial|helpful|optional|bonus(?: points)?(?! (?:plan|program|struct|potential|pay|opportunit|scheme))|an? (?:\w+ ){0,2}(?:plus|asset|advantage)|(?:is|are|as|be|considered) plus|plus(?=\W*$)|(?:is|are) welcome|(?<!be )(?<!only )considered(?=\W*$)|recommended|(?:is|are) (?:also |very )?(?:nice|fine|great|useful|good|ok)(?: too| as well)?(?=\W*$|\W+but)|would be (?:great|nice|good|ideal)|would be an?|highly regarded|looked (?:up)?on favou?rably|favou?red"
    r"|(?:not|n't) (?:strictly )?(?:required|necessary|essential|mandatory|needed|a must)|no(?:t)? .{0,30}\b(?:required|necessary|needed)|will(?:ing(?:ness)?)? (?:to )?(?:train|obtain|get|learn)|or (?:be )?(?:willing|able|ability) to (?:obtain|get|acquire|learn|become)"
    r"|wunschenswert|von vorteil|vorteilhaft|idealerweise|gern(?:e)? gesehen|wunschen(?:swert)? waren|optional|nicht (?:zwingend|erforderlich|notwendig)|souhait\w+|apprecie\w*|un plus|un atout|idealement|de preference|serait|deseables?|valorables?|se valorar?[an]?|valoramos|un plus|preferible(?:mente)?|deseado)\b"
)
_MUST = LatePattern(
    r"(?<!as )(?<!if )(?<!when )(?<!where )(?<!the )(?<!any )\b(?:required|requires|is a requirement|must(?:[- ]have)?|mandatory|essential(?! (?:functions?|dut|job|oil|service))|necessary|needed|a must|non-?negotiable|obligatory|need to have|needs to (?:have|be)|minimum|at (?:a )?least|shall (?:have|possess)"
    r"|zwingend|erforderlich|vorausgesetzt|voraussetzung|unabdingbar|mussen|setzen wir voraus|indispensables?|obligatoires?|exigee?s?|requise?s?|imperati(?:f|ve|vement)|imprescindibles?|requerid[oa]s?|necesari[oa]s?|obligatori[oa]s?|mindestens|minimo)\b"
)
_ASKS = LatePattern(
    r"\b(?:exp|ph\.?d|master'?s|bachelor'?s?|(?<!user )(?<!customer )(?<!web )(?<!guest )(?<!shopping )experience[sd]?|knowledge (?:of|in|with)|ability to|able to|capable of|(?:strong|excellent|good|solid|great|proven|required|relevant|effective|technical) (?:[\w-]+[ ,]+){0,5}(?:skills?|knowledge|understanding|background|abilities)|skills? (?:in|required|preferred|with)|skilled (?:in|at)|proficien\w+|familiar\w* with|degree|diploma|must|required|requires|understanding of|background in|qualif\w+|certif\w+|licen[cs]\w+|fluen\w+|expertise (?:in|with)|you have|you are|you'(?:re|ve)|you bring|track record|aptitude|command of|comfortable with|willing\w* to|candidates?|looking for|we require|(?:is|are|would be|be|also) (?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset)|(?:is|are) expected|(?:someone|somebody|a person) (?:with|who)|right person|you(?:'ll| will)? (?:know|hold|need|speak|understand|should|must|have (?:run|worked|led|managed|shipped|built)|be able|can (?!expect|earn|grow|choose|look|count|enjoy|apply|call|find|also|be (?:sure|part|proud)|work (?:from|where|when)|make (?:an?|the|a real) (?:impact|difference)|reach|contact|send|take|help|join|do|shape|get|bring your))"
    r"|\w*kenntnisse?|\w*erfahrung\w*|\w*abschluss|studium|ausbildung|sicherer? umgang|fahigkeit\w*|sprichst|connaissances?|maitris\w+|diplome\w*|formation|capacite|experiencia|conocimientos?|dominio|titulacion|manejo|capacidad|formacion)\b"
)
_ASKS_AMONG_DUTIES = LatePattern(
    r"\bmust (?:have|be|possess|hold|know)\b|\b(?:is|are|experience|degree|diploma|licen[cs]e|certification) (?:required|preferred|a must|mandatory|a plus)\b|\byears?'? .{0,30}\bexperience\b|\bexperience (?:with|in|using)\b|\bknowledge of\b|\bproficien(?:t|cy) (?:in|with)\b|\b(?:bachelor|high school)|\bcandidates? (?:must|should|will have)"
    r"|\w*kenntnisse\b|berufserfahrung|ans d'experience|anos de experiencia"
)
_CLAUSE = LatePattern(r"[,;()]|\bbut\b|\bwhile\b| [-–—] |(?<=[a-z])\. ")
_LIST_END = LatePattern(r"^\W*(?:and|or|und|oder|et|ou|y|o)\b|\b(?:or|oder|ou)\b")
_WHOLE = LatePattern(
    r"\b(?:is|are|would be|be|als|ist|sind|waren|est|sont|serait|es|son)\b(?: \w+){0,3} ?$"
)
_UNASKED = LatePattern(
    r"\bno\b.{0,40}\b(?:required|necessary|needed)\b|\bnot (?:required|necessary|needed)\b|\bkeine? .{0,30}\b(?:erforderlich|notwendig|notig)\b"
)
_BARE = LatePattern(
    r"\W*(?:(?:strongly|highly|very|much|definite(?:ly)?|certainly|absolutely|also|but|though|not|an?|is|are|would|be|big|huge|strong|real|all|both|these|sehr|est|sont|ist|sind)\b\W*)*"
)
"""Before a cue that names nothing of its own: "strongly preferred"."""
_LIST = 120
_LEADING = 3
"""Letters before a cue that begins its clause."""


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    cue: Importance | None = None
    leading: bool = False
    whole: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """`told` when words of the statement itself say so, not its heading alone."""

    importance: Importance
    told: bool = False


def importance_at(statement: Statement, place: int) -> Said:
    """Of what stands at `place` of the statement's text."""
    for start, end, cue in _governed(statement.plain):
        if start <= place < end and cue:
            return Said(cue, told=True)
    if statement.section in ("must", "nice"):
        return Said("must" if statement.section == "must" else "nice")
    return Said("must" if asks(statement) else "nice")


def importance_of(statement: Statement) -> Said:
    """Of the statement as a whole: as its first words say that say so."""
    cue = next((cue for _, _, cue in _governed(statement.plain) if cue), None)
    return Said(cue, told=True) if cue else importance_at(statement, -1)


@lru_cache(maxsize=1024)
def asks(statement: Statement) -> bool:
    """Whether it says what somebody is to have, rather than what is to be done."""
    return asks_in_words(statement) or (statement.section != "duties" and _is_list(statement.text))


def asks_in_words(statement: Statement) -> bool:
    """By its heading or its own words, not only by being a list of skills."""
    if statement.section == "duties":
        return bool(_ASKS_AMONG_DUTIES.search(statement.plain))
    return statement.section in ("must", "nice") or bool(_ASKS.search(statement.plain))


def says_unasked(plain: str) -> bool:
    return bool(_UNASKED.search(plain))


def _is_list(text: str) -> bool:
    """Skills, and little beside them."""
    named = sum(one.end - one.start for one in find_skills(text)) if len(text) <= _LIST else 0
    return 5 * named >= 2 * len(text)


@lru_cache(maxsize=1024)
def _governed(plain: str) -> tuple[tuple[int, int, Importance | None], ...]:
    clauses = list(_clauses(plain))
    cues: list[Importance | None] = [None] * len(clauses)
    for number, clause in enumerate(clauses):
        if clause.cue is None:
            if number and clauses[number - 1].leading:
                clauses[number] = _Clause(clause.start, clause.end, None, leading=True)
                cues[number] = cues[number - 1]
            continue
        cues[number] = clause.cue
        if not clause.leading:
            _look_back(clauses, cues, number, plain)
    return tuple((one.start, one.end, cue) for one, cue in zip(clauses, cues, strict=True))


def _look_back(
    clauses: list[_Clause], cues: list[Importance | None], number: int, plain: str
) -> None:
    """What stands last may be said of all that was listed before it, or of itself alone."""
    clause = clauses[number]
    written = plain[clause.start : clause.end]
    many = clause.cue == "must" or clause.whole or bool(_LIST_END.search(written))
    for place in range(number - 1, -1, -1):
        if cues[place] is not None or not (many or clause.bare):
            return
        cues[place] = clause.cue
        if not many:
            return


def _clauses(plain: str) -> Iterator[_Clause]:
    place = 0
    for end in (*(found.end() for found in _CLAUSE.finditer(plain)), len(plain)):
        if end > place:
            yield _clause(plain, place, end)
        place = end


def _clause(plain: str, start: int, end: int) -> _Clause:
    text = plain[start:end]
    for importance, pattern in (("nice", _NICE), ("must", _MUST)):
        if found := pattern.search(text):
            lead, rest = text[: found.start()].strip(), text[found.end() :].strip(" \t,;().:!-–—")
            return _Clause(
                start,
                end,
                "nice" if importance == "nice" else "must",
                leading=len(lead) < _LEADING and bool(rest),
                whole=bool(_WHOLE.search(text[: found.start()])),
                bare=not rest and bool(_BARE.fullmatch(lead)),
            )
    return _Clause(start, end)
