"""The one question that an interviewer would ask next, about what this answer has left open."""

import re
from collections.abc import Sequence

from hirewire_common.contracts.evaluation import Cap
from hirewire_common.contracts.questions import LONGEST_QUESTION
from hirewire_interview_analyzer.domain.evaluating.advice import questions_for
from hirewire_interview_analyzer.domain.evaluating.asked import BRIEF
from hirewire_interview_analyzer.domain.evaluating.case import Case
from hirewire_interview_analyzer.domain.evaluating.conduct import Conduct
from hirewire_interview_analyzer.domain.evaluating.gaps import Gap, chosen
from hirewire_interview_analyzer.domain.evaluating.reading import JOINING, Said

EXCELLENT = 85
_BY_CAP: dict[Cap, str] = {
    "empty": "Take your time: {question}",
    "echo": "In your own words: {question}",
    "too_short": "Could you tell me more about that? {question}",
    "irrelevant": "Let me come back to the question: {question}",
    "not_read": "Could you say that in English? {question}",
}
_REFUSED = "That's fine. Is there a smaller or an older example that you could tell? {question}"
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
    if case.hurts:
        return ""
    if case.refused:
        asked_again = "" if case.asked.kind in BRIEF else _REFUSED
        return asked_again.format(question=question)[:LONGEST_QUESTION]
    if caps:
        return _BY_CAP[caps[0]].format(question=question)[:LONGEST_QUESTION]
    if case.contempt:
        return _CONDUCT[case.contempt]
    if score >= EXCELLENT or not gaps:
        return ""
    return _about(gaps[0], case)


def _about(gap: Gap, case: Case) -> str:
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
