"""What a line of a résumé tells, by how it begins: that something was changed, made, kept, taught or done every day."""

import re
from typing import Literal

Kind = Literal[
    "change",
    "feat",
    "outcome",
    "award",
    "guide",
    "guided",
    "now",
    "then",
    "scope_now",
    "scope_then",
    "aside",
]
"""What a line tells: that something was made otherwise, or made; how something went; what somebody was honoured with; that
others were or are taught; what is done every day or was; how much was in somebody's hands; or what belongs to no post.
"""
Time = Literal["now", "then", ""]
"""Of the post that a line belongs to; empty for a line without one."""
_RESULT = re.compile(
    r"%|\b(?:increas|reduc|cut (?:the|costs?|waste|time|\w+ (?:by|from))\b|sav(?:ed|ing)|grew|rais(?:ed|ing)|rose|dropp|fell|improv|doubl|halv|tripl|lower(?:ed|ing)|shorten|gesenkt|gesteigert|verbessert|verkürzt|erhöht|reduziert)|\bfrom \S+ (?:\w+ )?to \S*\d|\binstead of \d",
    re.I,
)
_CHANGED = re.compile(
    r"(?:Introduc|Reduc|Rais|Improv|Increas|Automat|Reorgani[sz]|Restructur|Redesign|Rebuil|Migrat|Transform|Replac|Simplif|Streamlin|Digiti[sz]|Moderni[sz]|Initiat|Launch|Establish|Renegotiat|Consolidat|Pioneer|Found|Chang|Standardi[sz]|Shorten|Lower)(?:ed|t|ing)\b"
    r"|(?:Cut(?! (?:and|hair)\b)|Rewrote|Set up|Started|Moved|Killed|Brought in|Doubled|Halved|Einführung|Aufbau|Umstellung|Neuaufbau|Mise en place|Lancement|Implantación|Puesta en marcha|Implement[éa]|Implementaci[oó]n)\b"
    r"|[^.]{0,200}\b(?:eingeführt|gesenkt|gesteigert|aufgebaut|umgestellt|verkürzt|verbessert)\b",
    re.I,
)
"""How a line begins that tells of something that is done otherwise since."""
_MADE = re.compile(
    r"(?:(?:Design|Creat|Develop|Implement|Negotiat|Publish|Deliver|Open|Discover|Install|Commission|Programm|Construct|Coordinat|Plann|Organi[sz]|Program|Engineer|Direct|Produc|Secur)(?:ed|d)"
    r"|Built|Wrote|Drew|Opened|Entwicklung|Planung|Umsetzung|Création|Conception|Refonte|Desarroll\w+|Cre[éa]ción|Creé|Lideré|Diseñ\w+)\b"
)
_RETOLD = re.compile(
    r"(?:[A-ZÀ-Þ]?[a-zà-þ]+ed|Built|Led|Ran|Cut|Took|Won|Made|Grew|Wrote|Set|Drove|Brought|Taught|Sold|Began|Oversaw|Rebuilt|Rewrote|Drew|Kept|Dealt|Held|Met|Gave|Found|Spoke|Bought)\b"
)
"""A first word that tells of what is past."""
_HELD = re.compile(
    r"(?:no|zero|never|none|not one|without|passed|achiev\w+|exceed\w+|reach\w+|met|kept(?=.*\b(?:under|below|at|within|free|open|running|clean|above|no)\b)|closed|published|flagged|found|caught|spotted|detected|prevented|avoided|ranked|top|best|second|third|won|hit)\b",
    re.I,
)
"""How a line begins that tells how something went rather than what was done."""
_AWARD = re.compile(
    r"(?:(?:\w+ )?(?:employee|\w+er|\w+or|\w+ist|\w+man|colleague|apprentice|team|chef|nurse) of the (?:week|month|quarter|year|season)|(?:award|prize|medal|winner|runner-up|finalist|honou?rs?|dean's list|scholar(?:ship)?|commend\w+|recogni[sz]ed|named|awarded|promoted|distinction|(?:first|second|third|1st|2nd|3rd) (?:prize|place|in))\b)|[^.;]{0,60}\b(?:award|prize|medal|of the (?:month|year))(?: (?:winner|finalist|\w+ )?(?:19|20)\d\d)?$",
    re.I,
)
"""How a line begins, or ends, that tells of an honour."""
_SCOPE = re.compile(
    r"(?:[€$£]?\d[\d.,]*\+?(?!\s?%)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|around|about|over|more than|up to|nearly|some|a (?:team|class|group|unit|ward|budget|shop|store|fleet|territory)|(?:class|team|group|unit|ward|shop|store|fleet|territory|budget|portfolio|area|region|turnover|revenue|regulars|customers|clients|patients|caseload) (?:of|:)|regulars|caseload|first (?:point|contact|line|responder|aider)|sole|member|part of|responsible|in charge|accountable|answerable|key worker|point of contact|duty (?:manager|officer)|fire (?:marshal|warden)|keyholder|representative|ambassador|champion|(?:shift |deputy |team |section |project |floor )?(?:coordinator|leader|supervisor|captain|head|chair\w*|treasurer|secretary|steward))\b",
    re.I,
)
"""How a line begins that tells how much, or what, was in somebody's hands, and names no deed."""
_SPARED = re.compile(
    r"\b(?:without (?:an?|any|one)?\b|with no\b|no (?:\w+ ){0,2}(?:accident|complaint|error|loss|outage|rework|injur|defect)|of quota\b|scored?\b|satisfaction\b)",
    re.I,
)
_KEPT = re.compile(r"(?:no|zero|never|none|not one|without|kept)\b", re.I)
_TEACHES = re.compile(
    r"(?:train(?:s|ed|ing)?|show(?:s|ed|ing)?(?= (?:\w+ )?new)|induct(?:s|ed|ing)?|onboard(?:s|ed|ing)?|mentor(?:s|ed|ing)?|teach(?:es|ing)?|taught|coach(?:es|ed|ing)?|supervis(?:e|es|ed|ing)|instruct(?:s|ed|ing)?|tutor(?:s|ed|ing)?|ausbildung|einarbeitung|anleitung|formation)\b"
    r"(?=[^.;]{0,60}?\b(?:appr\w+|commis|starters?|sdrs?|reps?|students?|colleague\w*|recept\w+|driv\w+|nurs\w+|staff|team\w*|people|juniors?|engineer\w*|translat\w+|new\w*|trainee\w*|intern\w*|develop\w+|representativ\w+|member\w*|assistant\w*|learner\w*|pupils?|volunteer\w*|lehrling\w*|auszubildende\w*|apprenti\w*|phd|employees?|officers?|soldiers?|workers?|cooks?|chefs?|others|hires?|associates?|users?|children|adults?|\d+)\b)",
    re.I,
)
_REPEATED = re.compile(
    r"\b(?:(?:per|a|an|each|every) (?:day|night|week|month|shift|year|evening|morning)|daily|weekly|monthly|regularly|täglich|wöchentlich)\b",
    re.I,
)
_FEW_WORDS = 4
"""So few may be no deed but a thing: "refrigerated transport, temperature records"."""


def kind_of(text: str, time: Time) -> Kind:
    """By how it begins; of what an ended post tells in the present, that it was done."""
    begun = text[:1].upper() + text[1:]
    past = bool(_RETOLD.match(begun))
    if _CHANGED.match(begun) or (_MADE.match(begun) and _RESULT.search(text)):
        return "change"
    if _TEACHES.match(text):
        return "guided" if past or time == "then" else "guide"
    return _standing(text, time) or _done(text, begun, time, past=past)


def _standing(text: str, time: Time) -> Kind | None:
    """What somebody was honoured with, or had in their hands."""
    if _AWARD.match(text):
        return "award"
    if _SCOPE.match(text) and not _RESULT.search(text):
        return _SCOPES.get(time, "aside")
    return None


def _done(text: str, begun: str, time: Time, *, past: bool) -> Kind:
    if _HELD.match(text) or _SPARED.search(text):
        return "outcome"
    if _MADE.match(begun) and not _REPEATED.search(text):
        return "feat"
    return "outcome" if _RESULT.search(text) else _daily(text, time, past=past)


_SCOPES: dict[Time, Kind] = {"now": "scope_now", "then": "scope_then"}


def tells_a_deed(text: str) -> bool:
    return bool(_RETOLD.match(text)) and len(text.split()) > _FEW_WORDS


def _daily(text: str, time: Time, *, past: bool) -> Kind:
    """What is told in the past of a post that goes on was done once."""
    if past and not time:
        return "feat"
    if not past or len(text.split()) <= _FEW_WORDS:
        return time or "aside"
    return "feat" if time == "now" and not _REPEATED.search(text) else "then"


def has_result(text: str) -> bool:
    """It says by how much, or from what to what."""
    return bool(_RESULT.search(text))


def is_kept(text: str) -> bool:
    """That nothing happened, or that something stayed good."""
    return bool(_KEPT.match(text) or _SPARED.search(text))
