"""What a posting says that asks for nothing: of the company, the pay, the law and how to apply."""

import re

from hirewire_common.words.late import LatePattern
from hirewire_ranker.domain.fit.passages import is_boilerplate
from hirewire_ranker.domain.job.sections import Section

_SUBJECT = re.compile(
    r"\W*(?:at \w+[^,]{0,30}, )?(?:we|our|the company|the firm|wir|nous|notre|nuestr\w+|somos)\b"
    r"(?!.{0,40}\b(?:looking|after (?:an?|someone|somebody|people)|love to (?:meet|hear)|ask(?: for)?|seek\w*|needs? (?:an?|someone|you|people)|want|requires?|search\w*|hiring|expect|prefer\w*|candidates?|applicants?|ideal\w*|suchen|erwarten|recherch\w*|busca\w*|necesita\w*)\b)",
    re.I,
)
_HISTORY = re.compile(
    r"\W*(?:(?:founded|established|headquartered|based|started|launched|born|since|as|for|from|with|over|at|in)\b[^.;:]{2,80}?, (?:we|our|our \w+|the (?:company|firm|team))(?:['’]ve|['’]re| (?:have|has|are|is|offers?|provides?|serves?|helps?|believes?|builds?|makes?|supports?|delivers?|brings?|works?|strives?|specialize|pride|value|take|operates?))\b(?!.{0,40}\b(?:looking|after (?:an?|someone|somebody|people)|love to (?:meet|hear)|ask(?: for)?|seek\w*|need|hiring|search\w*|require\w*|expect\w*)\b)"
    r"|(?:the )?[\w&.'’-]+(?: [\w&.'’-]+){0,2} (?:has|have|brings?) (?:over|more than|been|nearly|almost|grown)\b)",
    re.I,
)
"""What a company is, also where the years of its own are told as experience."""
_OF_THEMSELVES = re.compile(
    r"\b(?:whatever it takes|(?:we|\w+) will (?:review|verify|check|contact|consider|ask|conduct|process)\b|upon (?:hire|request)|please (?:visit|contact|call|email|see|note|submit|send)|learn more about|recruiters? (?:will|whose|who|can)\b|questions (?:about|regarding|concerning)|general inquir|job listing|brought to you|until (?:the )?(?:position|vacancy) (?:is )?filled|applications? (?:are |will be )?(?:accepted|reviewed)|additional job description|(?:do|does|is|are|can)(?: not|n['’]t) (?:provide|offer|able to sponsor)\b)",
    re.I,
)
"""What happens to whoever applies."""
_PROSE = re.compile(
    r"\W*(?:(?i:that|it|there|here(?:['’]s)?|they|those|these are|so|not|no(?! (?:visa |h1b )?sponsor)|every|each|if you|make|imagine)\b(?! .{0,30}responsib)"
    r"|(?:The )?[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,4},? (?:is|are|has|was|offers|brings|provides|believes|supports|values|part of|strives|offer|welcomes|encourages|employs) (?!responsib|required|preferred|(?:also |very |always )?(?:an? (?:\w+ )?(?:plus|must|bonus|advantage|asset)|nice|welcome|helpful|useful|needed|essential|mandatory|desirable|fine|appreciated|ideal|optional|not (?:needed|required|essential)|ok)|expected|desired|accountable))"
)
"""A sentence about somebody else than who is sought, unless it asks for something."""
_ASKING_ANYWAY = re.compile(
    r"\b(?:must|required|you (?:have|will|are)|ability to|knowledge of|degree|proficien\w+|experience (?:with|in|using|working)|on-?site (?:in|at)|(?:position|role|job|post) (?:is|will be) (?:based|located|on-?site|remote|hybrid)|years?.{0,20} experience)\b",
    re.I,
)
_ASKING_OUTRIGHT = re.compile(
    r"\b(?:must|required|you (?:have|are)|degree|years?.{0,20} experience|licen[cs]e|certifi\w+)\b",
    re.I,
)
_YOU = re.compile(
    r"\b(?:you|your|must|required|candidates?|applicants?|degree|preferred|role|position)\b", re.I
)
_NEVER = LatePattern(
    r"^\W*(?:are you|do you (?!have)|if you(?:['’](?:re|d|ve)| are| would| have)? (?:like|love|looking|want|interested|ready|any)|whether you|come (?:see|join|work)|want to|ready to|learn more|interested (?:candidates|applicants|parties)|why "
    r"|(?:hours|pay|schedule|shifts?|salary|compensation) (?:will|is|are)\b|immediate need|entry[- ]level (?:opportunity|position)\W*$|this is an?\b.{0,60}(?:opportunity|position|role|job|contract)\b)"
    r"|^\W*(?:(?:job|work) (?:title|type|id|code|family|level|category) .{0,40}|(?:time type|experience level|provided by|division|remote capabilities no|location) ?.{0,40}|(?:full|part)[- ]time)\W*$|resumes? (?:should|must|to|may|will)\b|motor vehicle (?:driving )?record|consumer report|protected by (?:federal|state|local|law)"
    r"|\b(?:\d+ hours (?:per|a|/) ?week|monday (?:through|to|thru|-|–) |(?:gave|told|help(?:ed|s)?) me\b|i (?:am|will|have)\b|he (?:is|did|knew|was)\b)"
    r"|employment equity|equity and diversity|supports .{0,30}diversity|application process|this assessment|invited to|special projects|as assigned|not listed in|there may be"
    r"|equal (?:employment )?opportunit|without regard to|\bnational origin\b|\brace,? (?:colou?r|religion|creed|sex|ethnicity|gender)|\bancestry\b|regardless of|veteran status|protected veteran|sexual orientation|affirmative action|reasonable accommodation|consideration for employment"
    r"|(?:pass|subject to|complete|submit to|undergo|requires?)\b.{0,40}(?:background (?:check|screen|investigation)|drug)|drug (?:screen|test|free)|https?:|www\.|\bapply (?:now|online|today|at|here|by|via|to)\b|(?:your|a|an|updated) (?:resume|cv)\b|cover letter"
    r"|not intended to|exhaustive list|other duties|duties as assigned|assigned duties|above (?:statements?|information|description|job description)|(?:may|will) be required to perform"
    r"|committed to (?:diversity|creating|providing|building|equal|an? (?:diverse|inclusive))|diverse candidates|all employees|reserves the right|job posting|this posting|contact (?:us|recruiter)|follow us|upcoming interview|interview (?:prep|process)|tell us"
    r"|your recruiter|our clients?,? (?:is|are)\b|applicants (?:will|must complete)|how did you hear|click (?:here|on|the|below|apply)|visit our|staffing firm|eligible to participate",
    re.I,
)
_COMPANY = re.compile(
    r"\bsalary\b|\bbenefits\b|\bfounded\b|headquarter|fortune \d|years? (?:of|in) (?:service|business)|(?:world|industry|global|market|recogni[sz]ed) leader|(?:an?|the|is) leading|\ba leader\b|\bresume\b",
    re.I,
)
"""Of the company where no heading says what is asked for; under one it may be the work."""
_WORTH = 40
_BEFORE_IT = re.compile(
    r"(?:^|(?<=[.,;!?)])|\s)\s*(?:[A-Z][\w&.'’-]*\s+){0,4}(?:(?:is|are|in|to|an?|the|your|please|submit|as)\s+)*$"
)
_LOOKED_AT = 1_200


def about_the_job(text: str, section: Section) -> str:
    """What of the text may ask for something: its beginning, or nothing."""
    if never := _NEVER.search(text[:_LOOKED_AT]):
        text = _BEFORE_IT.sub("", text[: never.start()]) if never.start() > _WORTH else ""
    return "" if _is_aside(text[:_LOOKED_AT], section) else text


def asks_outright(text: str) -> bool:
    """Whether nothing of the company would be said in these words."""
    return bool(_ASKING_OUTRIGHT.search(text) or _ASKING_ANYWAY.search(text))


def _is_aside(text: str, section: Section) -> bool:
    if _SUBJECT.match(text) or (_HISTORY.match(text) and not _YOU.search(text)):
        return True
    if _OF_THEMSELVES.search(text) and not _ASKING_OUTRIGHT.search(text):
        return True
    if _ASKING_ANYWAY.search(text):
        return False
    if section == "open" and _COMPANY.search(text):
        return True
    return bool(_PROSE.match(text)) or is_boilerplate(text)
