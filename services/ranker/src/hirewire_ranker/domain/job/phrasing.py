"""Which words of a statement say what is asked for, between those that every statement begins and ends with."""

import re

from hirewire_ranker.domain.job.cues import asks
from hirewire_ranker.domain.job.statements import Statement

_LEAD = re.compile(
    r"^(?:\W+|(?:the )?(?:ideal |successful )?(?:candidates?|applicants?|incumbent|person|position|role|you)(?: (?:also|ideally))? (?:must|should|will|needs? to|has to|have to|is|are)(?: also)?(?: (?:have|be|possess|demonstrate|able to))*|(?:must|should|you|you'll|you will|you(?:'ve|'re| know| can| hold| bring| need| understand| enjoy| speak| have| are)?(?: (?:got|run|used|worked|your way around|how))*|know|knows|hold|holds|bring|your way around|your|own|can|could|used|comfortable|confident|someone|somebody|who|current(?:ly)?|valid|active|hands on|fully|conversant|versed|adept|expected|will|shall|need to|needs to|we|i|ability|able|capable|capability|capacity|willing|willingness|have|has|having|possess\w*|be|being|is|are|demonstrat\w+|proven|documented|strong|excellent|good|great|solid|outstanding|exceptional|superior|effective|some|prior|previous|past|relevant|related|minimum|minimal|basic|advanced|thorough|deep|extensive|hands-on|in-depth|working|general|broad|sound|high|highly|well|very|significant|successful|required|preferred|preferably|ideally|desired|a|an|the|any|to|of|in|with|at|for|on|as|and|or|level|degree|understanding|knowledge|experience\w*|exp|\w*erfahrung(?:en)?|familiarity|familiar|proficien\w+|expertise|background|skills?|skilled|record|track|exposure|competen\w+|command|responsible|assist\w*|help|perform\w*|job|requires?|requiring|other|all|various|including|include[sd]?)(?![\w'-])|erfahrungen?|d'experience|ein(?:e[rnms]?)?|kenntnisse|gute|sehr|fundierte|mit|im|in|der|des|und|als|la|le|une?|de|en|dans|pour|experiencia|conocimientos?|conoscenza|kennis van|ervaring(?: met)?|maitrise|maitriser|connaissances?|notions)\b\W*",
    re.I,
)
_TAIL = re.compile(
    r"(?:[\s,(–-]+(?:is|are|would be|be|would|as|ist|sind|est|a|an|the|highly|strongly|definite|big|huge|strong|also|but not)?)*\W*(?:required|preferred|desired|desirable|a plus|plus|a must|must|mandatory|essential|expected|necessary|needed|nice to have|nice|welcome|great|ideal|useful|appreciated|fine(?: too| as well)?|(?:aber )?kein muss|erwunscht|een pre|exige|requis|apprecie|indispensable|obligatoire|helpful|beneficial|an? (?:advantage|asset|bonus)|optional|von vorteil|wunschenswert|erforderlich|souhaitee?|deseable)?\W*$",
    re.I,
)
_LABEL = re.compile(r"[A-Za-z][\w /&-]{2,70}:\s*")
_SOUGHT = re.compile(
    r"\b(?:looking for|seeking|hiring|in search of|searching for|recruiting|seeks|wanted|opportunity for|opening for|in need of|suchen|recherch\w+|busca\w*)\b"
)
_BRACKET = 16
"""Letters of what is no remark: "(QTS)"."""
_THE_PERSON = re.compile(
    r"\b(?:with|who (?:has|have|is|are|can|will)|having|that has|mit|der|avec|con)\b"
)


def phrase_of(statement: Statement) -> tuple[int, int] | None:
    """Without the words that every statement begins and ends with; None where only who is sought is named."""
    plain = statement.plain
    begin = _from_the_person(plain)
    if begin is None:
        return None
    start, end = after_lead(plain, begin) if asks(statement) else begin, len(plain)
    end = before_tail(plain, start)
    opened = plain.rfind("(", max(start, end - _BRACKET), end)
    if plain.startswith(")", end) and opened >= 0 and ")" not in plain[opened:end]:
        end += 1
    return (start, end) if end - start > 2 else (0, len(plain))


def _from_the_person(plain: str) -> int | None:
    """Behind the label, and behind who is sought: "We're looking for leaders with …"."""
    label = _LABEL.match(plain)
    begin = label.end() if label and label.end() < len(plain) else 0
    sought = _SOUGHT.search(plain, begin)
    if not sought:
        return begin
    person = _THE_PERSON.search(plain, sought.end())
    return person.end() if person else None


def before_tail(plain: str, start: int) -> int:
    """Where the words end that say what is asked for, before those that say how much it matters."""
    tail = _TAIL.search(plain, max(start, len(plain) - 60))
    return tail.start() if tail and tail.start() > start else len(plain)


def after_lead(plain: str, start: int) -> int:
    while lead := _LEAD.match(plain[start : start + 200]):
        if not lead.end():
            break
        start += lead.end()
    return start
