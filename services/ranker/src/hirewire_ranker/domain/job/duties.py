"""What a statement asks that no lexicon knows, in its own words."""

import re
from dataclasses import replace

from hirewire_ranker.domain.job.cues import Said, asks, importance_of
from hirewire_ranker.domain.job.sections import Section
from hirewire_ranker.domain.job.skilled import SOFT_WEIGHT
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened

_LEAD = re.compile(
    r"^(?:\W+|(?:the )?(?:ideal |successful )?(?:candidates?|applicants?|incumbent|person|position|role|you)(?: (?:also|ideally))? (?:must|should|will|needs? to|has to|have to|is|are)(?: also)?(?: (?:have|be|possess|demonstrate|able to))*|(?:must|should|you|you'll|you will|will|shall|need to|needs to|we|i|ability|able|capable|capability|capacity|willing|willingness|have|has|having|possess\w*|be|being|is|are|demonstrat\w+|proven|strong|excellent|good|great|solid|outstanding|exceptional|superior|effective|some|prior|previous|past|relevant|related|minimum|minimal|basic|advanced|thorough|deep|extensive|hands-on|in-depth|working|general|broad|sound|high|highly|well|very|significant|successful|required|preferred|preferably|ideally|desired|a|an|the|any|to|of|in|with|at|for|on|as|and|or|level|degree|understanding|knowledge|experience\w*|exp|\w*erfahrung(?:en)?|familiarity|familiar|proficien\w+|expertise|background|skills?|skilled|record|track|exposure|competen\w+|command|responsible|assist\w*|help|perform\w*|job|requires?|requiring|other|all|various|including|include[sd]?)(?![\w'-])|erfahrungen?|kenntnisse|gute|sehr|fundierte|mit|im|in|der|des|und|als|la|le|une?|de|en|dans|pour|experiencia|conocimientos?)\b\W*",
    re.I,
)
_TAIL = re.compile(
    r"(?:[\s,(–-]+(?:is|are|would be|be|a|an|the|highly|strongly|definite|big|huge|strong|also|but not)?)*\W*(?:required|preferred|desired|desirable|a plus|plus|a must|must|mandatory|essential|necessary|needed|nice to have|helpful|beneficial|an? (?:advantage|asset|bonus)|optional|von vorteil|wunschenswert|erforderlich|souhaitee?|deseable)?\W*$",
    re.I,
)
_GENERIC = re.compile(
    r"communicat|interpersonal|team[- ]?(?:player|work|oriented|environment|setting)?\b|self[- ]?(?:starter|motivat|direct|manag)|motivat|flexib|positive|attitude|organi[sz]|detail|multi-?task|independen|fast[- ]paced|deadline|professional(?:ism|ly)?\b|reliab|enthusias|energetic|passion|priorit|pressure|initiative|work ethic|problem|analytical|critical think|adapt|creativ|depend|punctual|attendance|friendly|integrity|verbal|written|listening|learn|collaborat|proactive|confiden|judg|courteous|relationship|results|goal|driven|honest|ethic|cooperat|pleasant|careful|thorough|resourceful|willing|fulfil|challeng|respons|accura|people skills|eager|curio|personab|mature|maturity|can-do|thrive|success"
    r"|follow|instruct|procedures?\b|understand|english|read|write|lift|stand|walk|sit\b|bend|kneel|climb|reach|pounds|lbs|vision|hear|physical|weekend|holiday|overtime|shift|schedule|nights|evenings|hours|transportation|travel|background|18 years|teamfahig|kommunikation|selbststandig|zuverlassig|flexibel|motivation|autonom|rigueur|rigoureu|organis|responsab|trabajo en equipo|proactiv"
)
_WORD = re.compile(r"[^\W\d_][\w'+#/&-]*")
_SAYING_NOTHING = frozenset(
    "a an the and or of in to with for on at by from as is are be been will would can could should must may that this these those it its their our your you we they he she his her them other others etc all any each such not no if when where who which what within into through across well very also more most least up out about over under per new using use used via able ability strong good excellent experience knowledge skills skill work working job role position duties required preferred".split()
)
_LABEL = re.compile(r"[A-Za-z][\w /&-]{2,70}:\s*")
_SOUGHT = re.compile(
    r"\b(?:looking for|seeking|hiring|in search of|searching for|recruiting|seeks|wanted|opportunity for|opening for|in need of|suchen|recherch\w+|busca\w*)\b"
)
_THE_PERSON = re.compile(r"\b(?:with|who (?:has|have|is|are|can|will)|having|that has|mit|der|avec|con)\b")
_ABOUT_COMPANY = re.compile(r"\b(?:is|are) (?:an?|the|one of|in|located|currently|your)\b|\bhas (?:been|an?|over)\b|\?\s*$|!\s*$|\bthis (?:is|opportunity)\b|\b(?:ist|sind|est|sommes|es|somos) (?:ein\w*|der|die|das|seit|un|une|la|le|una|fuhrend\w*)\b")
_ROLE = re.compile(
    r"\b(?:responsible for|accountable for|will|shall|you['’]ll|duties|tasked|(?:role|position|job) (?:\w+ )?(?:include|involve|entail|require)\w*)\b|^\W*[A-Z][a-z]+(?:s|es|ing|e|t|n|p|d|k|l)\b(?! (?:is|are|has|was|and|of|in|you|that|who))"
)
_OURS = re.compile(r"\b(?:we|our|us|join|company|career)\b", re.I)
_AGE = re.compile(r"\b(?:years|yrs) (?:of age|old)|\bage (?:of|or)\b|\bminimum age|\d ans? (?:revolus|d'age)")
_EXPERIENCE = re.compile(r"\W*\b(?:experience|exp|erfahrung)\W*$")
_OF_ANY_YEARS = re.compile(r"\b(?:similar|related|relevant|role|position|field|professional|progressive\w*|increasing\w*|responsible|industry|full[- ]time|minimum|years?|yrs?|months?|same|setting|environment|equivalent|recent|direct|prior|previous|proven|post|plus|one|two|three|four|five|six|seven|eight|nine|ten)\b")
_TELLS_ENOUGH = 8
_WORDS_AT_LEAST = 1
_WORDS_AT_MOST = 18
_DUTY, _TO_DO, _TOLD_OF = 0.75, 0.5, 0.4


def duty_asked(statement: Statement) -> Wanted | None:
    """The whole statement, put shortly; None where nothing telling is left of it."""
    bounds = _bounds(statement)
    if bounds is None:
        return None
    start, end = bounds
    telling = telling_words(statement.plain[start:end])
    if not _WORDS_AT_LEAST < len(telling):
        return None
    if _AGE.search(statement.plain):
        return None
    asked = asks(statement)
    said = importance_of(statement) if asked else Said("nice")
    if statement.section == "open" and not asked and not _is_a_sentence(statement, telling):
        return None
    return Wanted(
        kind="duty",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        importance=said.importance,
        weight=_weight(telling, statement.section, asked=asked, told=said.told),
    )


def trade_of(statement: Statement, years: Wanted) -> Wanted | None:
    """What years are asked of that no lexicon knows: "two years of implementing load balancers"."""
    begin, end = years.start - statement.start, years.end - statement.start
    plain = statement.plain[begin:end]
    lead = re.match(r".{0,40}?(?:years?|yrs?\.?|months?|jahren?|ans?|anos?)\b\W*", plain)
    start = _after_lead(statement.plain[:end], begin + (lead.end() if lead else 0))
    if tail := _EXPERIENCE.search(statement.plain, start, end):
        end = tail.start()
    telling = telling_words(_OF_ANY_YEARS.sub(" ", statement.plain[start:end]))
    if years.terms or not telling or is_generic(" ".join(telling)):
        return None
    return replace(
        years,
        kind="duty",
        text=shortened(statement.text[start:end]),
        start=statement.start + start,
        end=statement.start + end,
        weight=_DUTY,
        least_years=None,
        most_years=None,
    )


def is_generic(plain: str) -> bool:
    """Asked of everybody: most of its telling words are about nobody's trade."""
    telling = telling_words(plain)
    telling = telling[:_TELLS_ENOUGH]
    generic = sum(bool(_GENERIC.match(word)) for word in telling)
    return bool(_GENERIC.search(plain)) and 3 * generic >= len(telling)


def telling_words(plain: str) -> list[str]:
    return [word for word in _WORD.findall(plain) if word not in _SAYING_NOTHING and len(word) > 1]


def _is_a_sentence(statement: Statement, telling: list[str]) -> bool:
    """Neither a line of names nor a paragraph about the company."""
    if _ABOUT_COMPANY.search(statement.plain) or _OURS.search(statement.plain):
        return False
    if not _ROLE.search(statement.text):
        return False
    small = sum(letter.islower() for letter in statement.text)
    return 3 < len(telling) <= _WORDS_AT_MOST and 2 * small > len(statement.text)


def _weight(telling: list[str], section: Section, *, asked: bool, told: bool) -> float:
    if is_generic(" ".join(telling)):
        return SOFT_WEIGHT
    if not asked:
        return _TO_DO if section == "duties" else _TOLD_OF
    return _DUTY * (1.5 if told else 1.0)


def _bounds(statement: Statement) -> tuple[int, int] | None:
    """Without the words that every statement begins and ends with; None where only who is sought is named."""
    plain = statement.plain
    begin = _from_the_person(plain)
    if begin is None:
        return None
    start, end = _after_lead(plain, begin) if asks(statement) else begin, len(plain)
    tail = _TAIL.search(plain, max(start, end - 60))
    if tail and tail.start() > start:
        end = tail.start()
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


def _after_lead(plain: str, start: int) -> int:
    while lead := _LEAD.match(plain[start : start + 200]):
        if not lead.end():
            break
        start += lead.end()
    return start
