"""Whether an answer belongs to its question at all: by what it shares with it in words, and in meaning where that is known."""

from dataclasses import dataclass
from typing import Literal

from hirewire_interview_analyzer.domain.evaluating.hearing.topics import GENERAL, best_topic
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.met import THIN, answered
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness
from hirewire_interview_analyzer.domain.evaluating.judging.sharing import about, fits_kind, work_in

Standing = Literal["beside", "doubtful", "about"]


@dataclass(frozen=True, slots=True)
class _Weights:
    """Of log-odds. `own`, `topic`, `trade` and `field` are for each word that is shared, `focus` for any."""

    at_all: float
    cosine: float
    own: float
    topic: float
    trade: float
    field: float
    focus: float


# Logistic regression, no weight below 0, on 312 honest answers with their questions, half of them without job and role, beside 454
# pairs of an answer with a question of another line of work. Of answers kept apart, with the meaning known: 1 of 45 honest ones is
# taken for doubtful, none to be beside; of 90 to other questions 34 in a hundred are beside and 29 doubtful.
_STORY = _Weights(-3.79, 8.64, 0.75, 0.43, 0.11, 0.18, 3.76)
_OTHER = _Weights(-4.93, 13.28, 0.53, 0.0, 0.0, 0.18, 0.0)
_BOUNDS: dict[tuple[bool, bool], tuple[float, float]] = {
    (True, True): (-1.9, -0.9), (True, False): (-2.7, -2.0), (False, True): (-1.5, -0.7), (False, False): (-2.7, -2.1),
}  # fmt: skip
"""Below the first an answer is beside its question, below the second that is likely. By whether a story was asked for, and whether
the job is known: without it less can be shared."""
_MOST_OWN, _MOST_TRADE, _MOST_FIELD = 4, 6, 8
_BRIEF = 25
"""Words: what is that short earns little anyway, and may be to the point without naming it."""
_PLAINLY = 3
"""Words of one subject that an answer holds when it is about that."""
_CERTAIN = 2.4
_AT_WORK = 2
_RICH = 20
"""Words that tell something: more than chance or chatter has."""
_RICH_STORY = 3
_ACTS = 2
_BY_TRADE = 0.4
_MANY = 3
"""Telling words of a question; of more than these a single one may stand in an answer by chance."""
_OF_ANY_ANSWER = 0.35
_SHARE = 0.4
"""Of those as many must be about what was asked."""


def standing(case: Case) -> Standing:
    """What was left open, asks on, asks back where that was asked for, or is a few words, belongs as far as words can tell."""
    if answered(case) or (case.asked.any_case and _tells_a_case(case)):
        return "about"
    if case.nearness is None or not case.asked.about or case.refused or case.signs.words < _BRIEF:
        return "about" if _speaks_of_it(case) and not _elsewhere(case) else "beside"
    if case.asked.kind == "questions" and case.signs.asks:
        return "about"
    known = bool(case.asked.field) and not case.asked.follows
    beside, doubtful = _BOUNDS[case.asked.kind == "story", known]
    odds = _log_odds(case, case.nearness)
    if odds < beside and _untold(case):
        return "doubtful"
    return "beside" if odds < beside else "doubtful" if odds < doubtful else "about"


def _tells_a_case(case: Case) -> bool:
    """One of work, in which its teller does something."""
    signs = case.signs
    told = signs.acts >= _ACTS and signs.details >= THIN and work_in(case) >= _AT_WORK
    return told and not case.refused and not case.hollow


def _untold(case: Case) -> bool:
    """What to explain is named in a word or two, maybe of a field that the encoder doesn't know."""
    asked = case.asked
    return asked.kind == "explanation" and not asked.field and len(asked.own) <= _MANY


def _log_odds(case: Case, near: Nearness) -> float:
    asked, stems = case.asked, frozenset(case.said.stems)
    weights = _STORY if asked.kind == "story" else _OTHER
    return (
        weights.at_all
        + weights.cosine * near.cosine
        + weights.own * min(len((asked.own - GENERAL) & stems), _MOST_OWN)
        + weights.topic * min(len((asked.topic - GENERAL) & stems), _MOST_OWN)
        + weights.trade * min(len(asked.trade & stems), _MOST_TRADE)
        + weights.field * min(len((asked.field - GENERAL) & stems), _MOST_FIELD)
        + weights.focus * bool((asked.focus - GENERAL) & stems)
    )


def _speaks_of_it(case: Case) -> bool:
    """By words alone."""
    near, fits, work, kind = about(case), fits_kind(case), work_in(case), case.asked.kind
    if kind == "questions":
        return fits >= 1 or near >= 1
    if case.refused or (case.asked.follows and (fits >= 0.5 or work or near)):
        return True
    if case.signs.words < _BRIEF and (near >= _OF_ANY_ANSWER or fits >= 0.5):
        return True
    if near >= _CERTAIN or (near >= 1 and (fits >= 0.5 or work >= _AT_WORK)):
        return True
    if kind in ("story", "oneself"):
        return fits >= 0.5 and work >= _AT_WORK + (near < 0.5)
    return not case.asked.trade and fits >= 1 and near > 0 and case.signs.details >= _RICH


def _elsewhere(case: Case) -> bool:
    """It is plainly about something else: a story where knowledge was asked for, or one told for another question."""
    asked, signs = case.asked, case.signs
    if asked.follows or asked.kind in ("questions", "oneself") or signs.words < _BRIEF:
        return False
    stems = frozenset(case.said.stems) - GENERAL
    named = len((asked.own | asked.focus | asked.signals) & stems)
    told = signs.acts + len(signs.pasts) / 3 >= _RICH_STORY and signs.setting and signs.result
    if asked.kind == "explanation" and told and named < 1 + (len(asked.own) > _MANY):
        return True
    hits = (
        1.5 * named
        + len(asked.topic & stems)
        + _BY_TRADE * len((asked.trade | asked.field) & stems)
    )
    other = best_topic(stems)
    return other >= _PLAINLY and hits < _SHARE * (other - 1)
