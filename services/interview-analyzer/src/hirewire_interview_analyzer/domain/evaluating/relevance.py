"""Whether an answer is about what was asked, and of the kind that was asked for."""

from hirewire_interview_analyzer.domain.evaluating.case import Case, Weighed, scale
from hirewire_interview_analyzer.domain.evaluating.lexicon import WORK
from hirewire_interview_analyzer.domain.evaluating.stemming import stem
from hirewire_interview_analyzer.domain.evaluating.topics import GENERAL, best_topic

_WORK = frozenset(map(stem, WORK))

_OF_ANY_ANSWER = 0.35
_CERTAIN = 2.4
_NAMED = 6.0
"""So many of the question's and its field's words are no chance."""
_AT_WORK = 2
_RICH = 20
"""Words that tell something: more than chance or chatter has."""
_RICH_STORY = 3
_BY_TRADE = 0.4
_PLAINLY = 3
"""Words of one subject that an answer holds when it is about that."""
_SHARE = 0.4
"""Of those as many must be about what was asked."""
_MANY = 3
"""Telling words of a question; of more than these a single one may stand in an answer by chance."""
_BRIEF = 25
"""Words: what is that short earns little anyway, and may be to the point without naming it."""


def relevance(case: Case) -> Weighed:
    said, asked, signs = case.said, case.asked, case.signs
    at = {one: place for place, one in reversed(tuple(enumerate(said.stems)))}
    fits = _fits_kind(case)
    touched = sorted((asked.own | asked.focus | asked.topic | asked.signals) & at.keys() - GENERAL)
    near = about(case)
    work = len(_WORK & at.keys())
    if _astray(case, near, work) or not (_meant(case) or _belongs(case, near, fits, work)):
        return Weighed(0.0, None)
    if asked.follows:
        near = max(near, _CERTAIN)
    elif case.nearness:
        near = max(near, _CERTAIN * case.nearness.share(asked.kind))
    substance = 0.55 + 0.45 * min(1.0, signs.details / 15)
    if asked.kind == "questions":
        substance = min(1.0, signs.words / 30)
    points = (min(near, 5) * 0.5 + fits * 1.3 + min(work, 4) * 0.15) * substance
    shown = sorted(at[one] for one in touched)
    return Weighed(
        max(1.0, scale(points, (0.5, 2.0, 3.3, 4.9))), shown[len(shown) // 2] if shown else None
    )


def about(case: Case) -> float:
    """How much of what the question is about stands in the answer; words of any answer weigh little."""
    asked, stems = case.asked, frozenset(case.said.stems)
    weights: dict[str, float] = dict.fromkeys(asked.trade, 0.5) | dict.fromkeys(asked.field, 0.7)
    weights |= dict.fromkeys(asked.topic, 1.0) | dict.fromkeys(asked.signals, 1.2)
    weights |= dict.fromkeys(asked.own | asked.focus, 1.5)
    return sum(
        min(weight, _OF_ANY_ANSWER if one in GENERAL else weight)
        for one, weight in weights.items()
        if one in stems
    )


def _belongs(case: Case, near: float, fits: float, work: int) -> bool:
    """Whether it speaks of what was asked at all."""
    kind = case.asked.kind
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


def _astray(case: Case, near: float, work: int) -> bool:
    """Far in meaning, whatever words it happens to share; or of a kind that can't be an answer. What is brief may be far and honest."""
    if case.asked.follows:
        return False
    if case.nearness is None or case.signs.words < _BRIEF:
        return _elsewhere(case)
    if case.nearness.far(case.asked.kind):
        return not case.refused and not _named(case, near, work)
    return not _meant(case) and _elsewhere(case)


def _named(case: Case, near: float, work: int) -> bool:
    """So many words of question, field and work that it is no chance; a story may be about anything at work."""
    if case.asked.kind == "story":
        return near >= _CERTAIN or (near >= 1 and work > _AT_WORK)
    return near >= _NAMED


def _meant(case: Case) -> bool:
    """Near in meaning, whatever words it uses."""
    return case.nearness is not None and case.nearness.close(case.asked.kind)


def _elsewhere(case: Case) -> bool:
    """It is plainly about something else: a story where knowledge was asked for, or one told for another question."""
    asked, signs = case.asked, case.signs
    if asked.kind in ("questions", "oneself") or signs.words < _BRIEF:
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


def _fits_kind(case: Case) -> float:
    """0 to 2: whether it is the kind of answer that was asked for."""
    signs = case.signs
    own = signs.acts + len(signs.vague) / 2 + min(len(signs.pasts), 8) / 3
    kinds: dict[str, float] = {
        "story": own / 3,
        "plan": max(
            (len(signs.would) + len(signs.now)) / 4 + len(signs.order) / 5 + signs.acts / 6, own / 4
        ),
        "reasons": (len(signs.cause) + len(signs.opening)) / 3 + own / 5,
        "explanation": (len(signs.cause) + len(signs.opening) + len(signs.weighing)) / 3 + own / 3,
        "oneself": own / 3 + len(signs.times) / 3,
        "questions": float(len(signs.asks)),
    }
    return min(2.0, max(kinds.values()) if case.asked.follows else kinds[case.asked.kind])
