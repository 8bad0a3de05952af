"""Whether an answer is about what was asked, and of the kind that was asked for."""

from hirewire_interview_analyzer.domain.evaluating.hearing.topics import GENERAL
from hirewire_interview_analyzer.domain.evaluating.judging.belonging import standing
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case, Weighed, scale
from hirewire_interview_analyzer.domain.evaluating.judging.sharing import about, fits_kind, work_in

_CERTAIN = 2.4


def relevance(case: Case) -> Weighed:
    said, asked, signs = case.said, case.asked, case.signs
    at = {one: place for place, one in reversed(tuple(enumerate(said.stems)))}
    fits = fits_kind(case)
    touched = sorted((asked.own | asked.focus | asked.topic | asked.signals) & at.keys() - GENERAL)
    near = about(case)
    work = work_in(case)
    if standing(case) == "beside":
        return Weighed(0.0, None)
    if asked.follows or asked.any_case:
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
