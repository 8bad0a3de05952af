"""The one question that an interviewer would ask next, about what this answer has left open."""

from collections.abc import Mapping, Sequence

from hirewire_common.contracts.evaluation import BEST_LEVEL, WEIGHTS, Cap, Dimension
from hirewire_common.contracts.questions import LONGEST_QUESTION
from hirewire_interview_analyzer.domain.evaluating.case import Case
from hirewire_interview_analyzer.domain.evaluating.gaps import OF, Gap, question_for
from hirewire_interview_analyzer.domain.evaluating.lexicon import EMPTY, LITTLE, TIMES

EXCELLENT = 85
_NAMED = 40
_SHORT = 3
_BY_CAP: dict[Cap, str] = {
    "empty": "Take your time: {question}",
    "echo": "In your own words: {question}",
    "too_short": "Could you tell me more about that? {question}",
    "irrelevant": "Let me come back to the question: {question}",
    "not_read": "Could you say that in English? {question}",
}
_ABOUT_A_CASE = frozenset[Gap](("own_part", "result", "number", "weighing", "reason"))
_NO_NAMES = TIMES | LITTLE | EMPTY


def follow_up(
    case: Case,
    question: str,
    score: int,
    caps: Sequence[Cap],
    levels: Mapping[Dimension, int],
    gaps: Sequence[Gap],
) -> str:
    """Aimed at the dimension where there is most to gain; empty where nothing is open."""
    if caps:
        return _BY_CAP[caps[0]].format(question=question)[:LONGEST_QUESTION]
    gap = _aimed(levels, gaps)
    if score >= EXCELLENT or gap is None:
        return ""
    asked = question_for(gap, case)
    named = _named(case) if gap in _ABOUT_A_CASE and case.asked.kind == "story" else ""
    return f"You mentioned {named}. {asked}" if asked and named else asked


def _aimed(levels: Mapping[Dimension, int], gaps: Sequence[Gap]) -> Gap | None:
    """The first gap of the dimension with most to gain that has one."""
    order = sorted(WEIGHTS, key=lambda one: -WEIGHTS[one] * (BEST_LEVEL - levels[one]))
    for dimension in order:
        if levels[dimension] < BEST_LEVEL:
            for gap in gaps:
                if dimension in OF[gap]:
                    return gap
    return None


def _named(case: Case) -> str:
    """A name that the answer gave, as it wrote it: letters only, so that nothing else comes with it."""
    names = set(case.signs.names)
    for at in case.signs.names:
        word = _plain_name(case, at)
        if at + 1 in names and word:
            return f"{word} {second}" if (second := _plain_name(case, at + 1)) else ""
        if len(word) > _SHORT:
            return word
    return ""


def _plain_name(case: Case, at: int) -> str:
    start, end = case.said.spans[at]
    word = case.said.text[start:end]
    known = word.lower() in _NO_NAMES or word.lower() in case.asked.said.words
    return word if word.isalpha() and len(word) <= _NAMED and not known else ""
