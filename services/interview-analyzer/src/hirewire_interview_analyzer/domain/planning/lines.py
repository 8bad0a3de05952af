"""Lines of a résumé as somebody reads them who is about to ask: which are worth it, and what each is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Comparison
from hirewire_interview_analyzer.domain.planning.kinds import (
    Kind,
    Time,
    has_result,
    is_kept,
    kind_of,
)
from hirewire_interview_analyzer.domain.planning.leading import leads, tells_of_leading
from hirewire_interview_analyzer.domain.planning.values import quoted, sayable
from hirewire_interview_analyzer.domain.planning.words import telling

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
_MOVED = re.compile(r"\b(?:from|to|by|auf|um|von|de|à)\s$", re.I)
"""Before a figure that tells how something changed."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEW = 2
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
        found = list(_FIGURE.finditer(shown))
        figures = [one[0].strip() for one in found]
        result, kind = has_result(text), kind_of(text, time)
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
        moved = (one[0].strip() for one in found if _MOVED.search(shown[: one.start()]))
        figure = next(filter(_counts, (*moved, *figures)), "") if result else ""
        kept = kind == "outcome" and is_kept(text)
        return Line(text, shown, figure, worth, kind, result, kept)


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
