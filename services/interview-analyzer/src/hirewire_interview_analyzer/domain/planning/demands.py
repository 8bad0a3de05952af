"""What a job asks for, as subjects: what the résumé doesn't show of it, and what there is to be done."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import Comparison, Missing, Shared
from hirewire_common.contracts.questions import AskedSort
from hirewire_interview_analyzer.domain.planning.person import Person
from hirewire_interview_analyzer.domain.planning.subject import Subject, filled, reason
from hirewire_interview_analyzer.domain.planning.values import (
    is_condition,
    is_personal,
    named,
    quoted,
    sayable,
)

_LONGEST_SKILL, _LONGEST_DUTY = 60, 110
_BESIDE = re.compile(r",| \(| is | are | (?:required|preferred|preferably|or equivalent)\b", re.I)
_PLACES: dict[AskedSort, str] = {
    "tool": "gap", "skill": "gap", "certificate": "permit", "standard": "standard", "years": "years", "education": "schooling",
    "language": "language", "duty": "task",
}  # fmt: skip
_SURELY = "{asked}, and your résumé doesn't show it."
_DECISIVE: frozenset[AskedSort] = frozenset({"certificate", "standard"})
"""Without which nobody may do the work, or do it rightly."""


def gaps(person: Person, compared: Comparison) -> Iterator[Subject]:
    """What decides first, then what must be; duties behind all else: that a résumé says nothing of them tells little."""
    tools = [_skill_name(one) for one in compared.shared if one.sort == "tool"]
    for one in compared.missing:
        if name := _gap_name(one):
            sure = one.sure and bool(person.posts)
            places = {_PLACES[one.sort]: name}
            if one.sort == "tool":
                places |= filled(new_tool=name, near_tool=next(filter(None, tools), ""))
            if sure:
                places |= filled(lacking=places.get("gap", ""), no_permit=places.get("permit", ""))
            why = reason("job", one.job_line or name, _why(one, sure=sure))
            yield Subject(f"gap {name.casefold()}", places, why, _tier(one))


def _why(one: Missing, *, sure: bool) -> str:
    asked = "The job asks for it" if one.must else "The job would like it"
    return _SURELY.format(asked=asked) if sure else f"{asked}."


def _tier(one: Missing) -> int:
    if one.sort == "duty":
        return 4
    return 2 * (not one.must) + (one.sort not in _DECISIVE)


def _skill_name(one: Shared | Missing) -> str:
    return named(one.skill, _LONGEST_SKILL)


def _gap_name(one: Missing) -> str:
    """Empty for what one isn't asked about."""
    told = one.sort in ("duty", "years", "education")
    name = quoted(named(one.skill, _LONGEST_DUTY)) if told else _skill_name(one)
    if one.sort == "education":
        name = _BESIDE.split(name)[0]
    condition = one.sort in ("tool", "skill") and is_condition(name)
    return "" if condition or is_personal(name) else name


def duties(compared: Comparison) -> Iterator[Subject]:
    for duty in compared.duties:
        if sayable([duty]) and not is_condition(duty):
            places = {"duty": quoted(duty, _LONGEST_DUTY)}
            yield Subject(f"duty {duty}", places, reason("job", duty, "It is part of the job."))
