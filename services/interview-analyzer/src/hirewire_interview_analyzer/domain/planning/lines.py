"""Lines of a résumé as somebody reads them who is about to ask: which are worth it, and what each is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts import Comparison
from hirewire_interview_analyzer.domain.planning.leading import leads, tells_of_leading
from hirewire_interview_analyzer.domain.planning.values import quoted, sayable
from hirewire_interview_analyzer.domain.planning.words import telling

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

_LISTING = re.compile(
    r"^(?:environment|technolog\w+|tools?|tech stack|skills?|keywords?)\b[^.]{0,30}:", re.I
)
_WISHING = re.compile(
    r"^(?:seeking|suche\b|schüler|je cherche|busco|looking for|to obtain|objective|(?:aim|desire|want|hope|wish)(?:ing|s)? to|i (?:am|like|love|enjoy)|i'm|(?:an? |the )?(?:highly |very |self-)?(?:motivated|dedicated|passionate|experienced|articulate|hard-?working|results?|detail|dynamic|reliable|enthusiastic|ambitious|organi[sz]ed|skilled|proficient|versatile|creative|energetic|professional|seasoned|accomplished|driven|talented)\b)",
    re.I,
)
_HAPPENED = re.compile(
    r"(?:the |our |my |this )?\w+(?: \w+){0,4} (?:was|were|has been|had been|is being|got|went|will be) (?:closed|sold|taken over|shut|merged|dissolved|bought|acquired|restructured|relocated|made redundant|insolvent|bankrupt|into administration)\b|(?:left|ended|terminated|laid off|redundan\w+|contract (?:ended|expired)|reason for leaving)\b|(?:fixed[- ]term|temporary|seasonal|part[- ]time|full[- ]time|zero[- ]hours?)(?: contract| position| job)?[ .]*$",
    re.I,
)
"""What happened to somebody's employer or post, which is no work of theirs."""
_FIGURE = re.compile(
    r"(?<![\w.,])[€$£]?\d{1,3}(?:[.,\u00a0 ]?\d{3})*(?:[.,]\d{1,2})?(?:\s?(?:%|(?:percent|[Pp]rozent|[Mm]illi?on\w*|[Mm]io|[Mm]rd|billion|bn|[kKmM])\b))?(?![\w.,]?\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
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
    r"(?:no|zero|never|none|not one|without|passed|achiev\w+|exceed\w+|reach\w+|met|kept|closed|published|flagged|found|caught|spotted|detected|prevented|avoided|ranked|top|best|second|third|won|hit)\b",
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
_FEW = 2
_FEW_WORDS = 4
"""So few may be no deed but a thing: "refrigerated transport, temperature records"."""
_SHORT, _LONG = 35, 200


@dataclass(frozen=True, slots=True)
class Line:
    """`text` as the résumé has it on one line, `shown` as a question quotes it, `figure` a result in what is shown."""

    text: str
    shown: str
    figure: str
    worth: float
    kind: Kind
    result: bool = False
    kept: bool = False
    """An outcome that lasts: that nothing happened, or that something stayed good."""

    @property
    def telling(self) -> bool:
        """It tells of something that was brought about, not of what somebody does every day."""
        return self.kind in ("change", "feat", "outcome", "award")


@dataclass(frozen=True, slots=True)
class Weigher:
    """What makes a line worth a question: a deed, an outcome, a figure, and what the job asks for."""

    proving: frozenset[str]
    wanted: frozenset[str]
    leading: bool = False
    """The job is to lead others."""

    @classmethod
    def of(cls, compared: Comparison) -> "Weigher":
        proving = frozenset(one.resume_line for one in compared.shared if one.job_line)
        asked = (
            compared.title,
            *compared.duties,
            *(one.skill for one in compared.shared if one.job_line),
        )
        return cls(proving, frozenset(telling(" ".join(asked))), leads(compared.title))

    def lines(self, texts: Sequence[str], time: Time) -> tuple[Line, ...]:
        told = sayable(texts)
        torn = {one for one in told if one[0].islower()}
        whole = [one for one in told if one not in torn or 2 * len(torn) > len(told)]
        found = [self._line(one, time) for one in whole if not _is_idle(one)]
        return tuple(sorted(filter(lambda one: one.shown, found), key=lambda one: -one.worth))

    def _line(self, text: str, time: Time) -> Line:
        shown = quoted(text)
        figures = [one[0].strip() for one in _FIGURE.finditer(shown)]
        result, kind = bool(_RESULT.search(text)), kind_of(text, time)
        worth = (
            bool(figures)
            + (kind in ("change", "feat", "outcome"))
            + 2.0 * result
            + (kind == "change")
            + (_SHORT <= len(text) <= _LONG)
            + 1.0 * (text in self.proving)
            + 2.0 * (self.leading and tells_of_leading(text))
            + min(1.5, 0.5 * len(self.wanted.intersection(telling(text))))
        )
        figure = next(filter(_counts, figures), "") if result else ""
        kept = kind == "outcome" and bool(_KEPT.match(text) or _SPARED.search(text))
        return Line(text, shown, figure, worth, kind, result, kept)


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


def _counts(figure: str) -> bool:
    """A share, an amount or many: of two or three nobody asks where they come from."""
    return not _YEAR.fullmatch(figure) and len(figure) > 1


def _is_list(text: str) -> bool:
    """Of names: every part is short and begins with a capital."""
    parts = text.split(",")
    return len(parts) > _FEW and all(
        len(one.split()) <= _FEW + 1 and not one.strip()[:1].islower() for one in parts
    )


def _is_idle(text: str) -> bool:
    """What somebody seeks, or calls themselves, or only lists."""
    if _LISTING.match(text) or _WISHING.match(text) or _HAPPENED.match(text):
        return True
    return _is_list(text) or 3 * text.count(",") > len(text.split())
