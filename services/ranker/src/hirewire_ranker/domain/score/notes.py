"""What a finding's status and quotes alone don't tell."""

from collections.abc import Callable, Iterator, Mapping

from hirewire_common.contracts import Requirement
from hirewire_common.contracts.requirements import Asked
from hirewire_ranker.domain.score.ranking import Scored
from hirewire_ranker.domain.score.standing import is_anywhere, lower_level
from hirewire_ranker.domain.score.worth import PARTIAL
from hirewire_ranker.domain.score.years import ENOUGH, Found, found_years
from hirewire_ranker.domain.skills.implied import shown_by

_UNTOLD = "The résumé doesn't say."
_LISTED = "It is listed, but no role shows it."


def _is_used(scored: Scored, at: int, place: int) -> bool:
    start, end = scored.pool.bounds[at], scored.pool.bounds[at + 1]
    said = scored.credits[place].worth[start:end] > 0
    return bool((scored.pool.rungs[start:end][said] == 1.0).any())


_SCATTERED = "No passage says it; its words stand here and there."


def note(scored: Scored, at: int, place: int, value: float | None) -> str:
    """What the status and the quotes alone don't tell."""
    asked = scored.job.demands[place].requirement
    if value is None and asked.kind != "years":
        return _UNTOLD
    if told := _TOLD.get(asked.kind):
        return told(scored, at, place)
    if value is None or value < PARTIAL:
        return ""
    said = _SAID.get(asked.kind)
    return said(scored, at, place) if said else ""


def _language_note(scored: Scored, at: int, place: int) -> str:
    asked = scored.job.demands[place].requirement
    if lower := lower_level(asked, scored.pool.rows[at].kept.seen):
        return f"“{lower}” is below what is asked."
    return "The résumé is written in it." if _told_nowhere(scored, at, place) else ""


def _place_note(scored: Scored, at: int, place: int) -> str:
    if is_anywhere(scored.job.demands[place].requirement):
        return "The work can be done from anywhere."
    told_nowhere = _told_nowhere(scored, at, place)
    return "By what the head of the résumé says." if told_nowhere else ""


def _duty_note(scored: Scored, at: int, place: int) -> str:
    return _SCATTERED if _told_nowhere(scored, at, place) else ""


def _told_nowhere(scored: Scored, at: int, place: int) -> bool:
    """No passage is worth anything for it."""
    start, end = scored.pool.bounds[at], scored.pool.bounds[at + 1]
    return not scored.credits[place].worth[start:end].any()


def _years_note(scored: Scored, at: int, place: int) -> str:
    demand, seen = scored.job.demands[place], scored.pool.rows[at].kept.seen
    if not seen.roles:
        return _UNTOLD
    found = found_years(demand, seen, scored.relevance, at)
    every = scored.relevance.months(at) / 12
    told = f"{found.years:.1f} years found{_where(found)}{_asked(demand.requirement)}."
    if found.listed:
        told = "It is named, but no role with dates says it: for how long can't be told."
    return " ".join(
        filter(None, (told, *_besides(found, every), _hours(scored.relevance.shares(at))))
    )


def _where(found: Found) -> str:
    return " in relevant roles" if found.shown is None else " in relevant roles that say it"


def _besides(found: Found, every: float) -> Iterator[str]:
    """How the years of a skill and those of all relevant roles go together."""
    if found.halved >= ENOUGH:
        yield f"{found.halved:.1f} years in roles that say it only once count half."
    if found.passing:
        yield "A single task with it makes no years."
    if found.shown is not None and every - found.years >= ENOUGH:
        yield f"All relevant roles together are {every:.1f} years."
    elif found.listed:
        yield f"The relevant roles are {every:.1f} years."
    if found.untold >= ENOUGH:
        yield f"Of {found.untold:.1f} years more it can't be told whether they are relevant."


def _hours(shares: set[int | None]) -> str:
    if None in shares:
        return "Part-time work counts in full where no hours are told."
    return "Part-time work counts in proportion." if shares - {100} else ""


def _education_note(scored: Scored, at: int, place: int) -> str:
    start, end = scored.pool.bounds[at], scored.pool.bounds[at + 1]
    credit = scored.credits[place]
    if float(credit.values[at]) <= float(credit.worth[start:end].max(initial=0.0)):
        return ""
    return f"{scored.relevance.months(at) / 12:.1f} years of relevant work count instead."


def _skill_note(scored: Scored, at: int, place: int) -> str:
    seen = scored.pool.rows[at].kept.seen
    asked = [one.skill for one in scored.job.demands[place].alternatives if one.skill]
    said = {one.skill for one in seen.skills}
    if not said & set(asked):
        showing = [name for skill in asked for name in shown_by(skill) if name in said]
        if showing:
            return f"Shown by {showing[0]}."
    return "" if _is_used(scored, at, place) else _LISTED


def _asked(one: Requirement) -> str:
    return f", {one.least_years:g} asked for" if one.least_years else ""


_TOLD: Mapping[Asked, Callable[[Scored, int, int], str]] = {
    "years": _years_note,
    "education": _education_note,
}
_SAID: Mapping[Asked, Callable[[Scored, int, int], str]] = {
    "skill": _skill_note,
    "language": _language_note,
    "place": _place_note,
    "duty": _duty_note,
}
