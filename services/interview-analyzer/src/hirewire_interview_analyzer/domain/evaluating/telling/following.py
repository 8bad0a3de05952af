"""The one question that an interviewer would ask next, about what this answer has left open."""

import re
from collections.abc import Sequence

from hirewire_common.contracts.evaluation import Cap
from hirewire_common.contracts.questions import LONGEST_QUESTION
from hirewire_interview_analyzer.domain.evaluating.hearing.conduct import Conduct
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import JOINING, Said
from hirewire_interview_analyzer.domain.evaluating.hearing.replies import left_open, only_asks_back
from hirewire_interview_analyzer.domain.evaluating.judging.asked import BRIEF, Kind
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.gap import Gap
from hirewire_interview_analyzer.domain.evaluating.judging.inquiries import (
    WHY,
    gap_of,
    questions_for,
)
from hirewire_interview_analyzer.domain.evaluating.judging.meant import understood
from hirewire_interview_analyzer.domain.evaluating.judging.met import answered
from hirewire_interview_analyzer.domain.evaluating.telling.gaps import chosen

EXCELLENT = 85
_BY_CAP: dict[Cap, str] = {
    "empty": "Take your time: {question}",
    "echo": "In your own words: {question}",
    "too_short": "Could you tell me more about that? {question}",
    "irrelevant": "Let me come back to the question: {question}",
    "not_read": "Could you say that in English? {question}",
}
_REFUSED = "That's fine. Is there a smaller or an older example that you could tell? {question}"
_SIMPLER: dict[Kind, str] = {
    "story": "Let me say it more simply: one time when that happened, and what you did yourself.",
    "plan": "Let me say it more simply: what would you do, and what would you do first?",
    "reasons": "Let me say it more simply: what do you think about it, and where does that come from?",
    "explanation": "Let me say it more simply: what do you know of it, or what have you done with it?",
    "oneself": "Let me say it more simply: what do you do, and what should we know about you?",
    "questions": "Let me say it more simply: what would you want to know before you say yes?",
    "closing": "Let me say it more simply: what should we remember about you?",
    "practical": "Let me say it more simply: yes or no, and since when or from when?",
}
"""To whoever asks what is meant."""
_SMALLER = "It needn't be a big one. Which small one comes to mind, and what did you do?"
_WHY_BY_START = (
    (_BY_CAP["irrelevant"], "Your answer hadn't quite come to the question."),
    (_BY_CAP["too_short"], "Your answer was very short."),
    (_REFUSED, "This question was still open."),
    (_SMALLER, "No case was told yet."),
    *((simpler, "You asked what is meant.") for simpler in _SIMPLER.values()),
)
_CONDUCT: dict[Conduct, str] = {
    "people": "If it happened again today, what could you do so that the other side keeps face?",
    "rules": "If it happened again today, how could you be in time and still keep to what protects people?",
}
_ABOUT_AN_ACT = frozenset[Gap](("reason", "weighing", "result"))
_WORDS = re.compile(r"[\w'’ %-]{12,90}")
_LONGEST_CLAUSE = 14
_LEAST_CLAUSE = 5
"""Words of a clause that says what was done."""


def follow_up(
    case: Case, question: str, score: int, caps: Sequence[Cap], gaps: Sequence[Gap]
) -> str:
    """About what would gain most; empty where nothing is open, or where it would go into something painful."""
    if case.hurts or answered(case) or not (caps or case.contempt or gaps or case.refused):
        return ""
    if not (special := _before_gaps(case, caps)):
        return _about(gaps[0], case) if gaps and score < EXCELLENT else ""
    return special.format(question=question)[:LONGEST_QUESTION]


def _before_gaps(case: Case, caps: Sequence[Cap]) -> str:
    """Where something else comes before what is open in it; empty where nothing does."""
    if only_asks_back(case.said):
        return _SIMPLER[understood(case).asked.kind]
    if left_open(case.said, case.signs):
        return "" if case.asked.kind in BRIEF else _REFUSED
    if caps:
        return _BY_CAP[caps[0]]
    return _CONDUCT[case.contempt] if case.contempt else ""


def explains(question: str) -> bool:
    """It says a question again for somebody who asked what is meant."""
    return question in _SIMPLER.values()


def why_asked(question: str) -> str:
    """Why a follow-up of the rules is asked; empty for one that isn't theirs."""
    if gap := gap_of(question):
        return WHY[gap]
    if question in _CONDUCT.values():
        return "How the other side fares in it was still open."
    return next(
        (why for begin, why in _WHY_BY_START if question.startswith(begin.partition("{")[0])), ""
    )


def _about(gap: Gap, case: Case) -> str:
    case = understood(case)
    if gap == "example" and case.asked.kind == "story" and case.signs.evades:
        return _SMALLER
    asked = chosen(questions_for(gap, case.asked.kind), case)
    told = _told(case) if gap in _ABOUT_AN_ACT and case.asked.event else ""
    return f"You said: “{told}”. {asked}" if told else asked


def _told(case: Case) -> str:
    """The longest clause in which the answer says what its speaker did, as it says it; nothing but words in it."""
    clauses = (_clause(case.said, at) for at in case.signs.own)
    return max(
        (one for one in clauses if _WORDS.fullmatch(one) and len(one.split()) >= _LEAST_CLAUSE),
        key=len,
        default="",
    )


def _clause(said: Said, begin: int) -> str:
    """From `I` to the next comma, joining word or full stop; empty where none comes soon."""
    stop = said.sentence_of(begin)[1]
    last = min(stop, begin + _LONGEST_CLAUSE)
    end = next((at for at in range(begin + 2, last + 1) if said.words[at] in JOINING), last + 1)
    told = " ".join(said.text[said.spans[begin][0] : said.spans[end - 1][1]].split())
    whole = end <= last or last == stop or "," in told
    return told.split(",")[0] if whole else ""
