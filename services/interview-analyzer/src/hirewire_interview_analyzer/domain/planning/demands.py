"""What a job asks for, as subjects: what the résumé doesn't show of it, and what there is to be done."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import Comparison, Missing, Shared
from hirewire_common.contracts.questions import AskedSort
from hirewire_interview_analyzer.domain.planning.leading import (
    is_about_money,
    is_about_people,
    leads,
)
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
_SURELY = "{asked}, and your résumé doesn't name it"
_NO_NAME = re.compile(
    r"(?:useful|desirable|essential|required|preferred|ideal(?:ly)?|nice to have|must have|bonus|plus|optional|other|general|basic|good|strong|profile|requirements?|others?)",
    re.I,
)
"""Headings and judgements that stand before what is asked for."""
_DECISIVE: frozenset[AskedSort] = frozenset({"certificate"})
"""Without which nobody may do the work."""


def gaps(person: Person, compared: Comparison) -> Iterator[Subject]:
    """What decides first, then what must be; duties behind all else: that a résumé says nothing of them tells little."""
    tools = [_skill_name(one) for one in compared.shared if one.sort == "tool"]
    for one in compared.missing:
        if name := _gap_name(one):
            sure = one.sure and bool(person.posts)
            if one.sort == "standard" and name[0].isdigit():
                name = f"the {name}"
            places = {_PLACES[one.sort]: name}
            if one.sort == "duty":
                places |= _kinds(name)
            if one.sort == "tool":
                places |= filled(new_tool=name, near_tool=next(filter(None, tools), ""))
            if sure:
                places |= filled(lacking=places.get("gap", ""), no_permit=places.get("permit", ""))
            why = reason("job", one.job_line or name, _why(one, sure=sure))
            yield Subject(
                f"gap {name.casefold()}", places, why, _tier(one, leads=leads(compared.title))
            )


def _kinds(task: str) -> dict[str, str]:
    """A task with people or with money can be asked about as such."""
    return filled(
        people_task=task if is_about_people(task) else "",
        money_task=task if is_about_money(task) else "",
    )


def _why(one: Missing, *, sure: bool) -> str:
    if one.sort == "duty":
        return "It is part of the job"
    asked = "The job asks for it" if one.must else "The job would like it"
    return _SURELY.format(asked=asked) if sure else asked


def _tier(one: Missing, *, leads: bool) -> int:
    """For who shall lead, people and money come as soon as what decides."""
    if leads and (
        is_about_people(one.skill) or is_about_money(one.skill) or _LED.search(one.skill)
    ):
        return 0
    if one.sort == "duty":
        return 4
    return 2 * (not one.must) + (one.sort not in _DECISIVE)


_LED = re.compile(r"\b(?:lead\w*|manag\w+|supervis\w+)\b", re.I)


def _skill_name(one: Shared | Missing) -> str:
    """What the posting spells out is told so: "AI (artificial insemination)" is no artificial intelligence."""
    name = named(one.skill, _LONGEST_SKILL)
    spelled = re.search(rf"(?<!\w){re.escape(name)} \(([a-z][a-z -]{{6,50}})\)", one.job_line)
    if spelled and name.isupper():
        return spelled[1]
    return "" if _NO_NAME.fullmatch(name) else name


def _gap_name(one: Missing) -> str:
    """Empty for what one isn't asked about."""
    told = one.sort in ("duty", "years", "education")
    name = quoted(named(one.skill, _LONGEST_DUTY)) if told else _skill_name(one)
    if one.sort == "education":
        name = _BESIDE.split(name)[0]
    condition = one.sort in ("tool", "skill", "duty") and is_condition(name)
    listed = one.sort == "skill" and "," in name
    return "" if condition or listed or is_personal(name) else name


def duties(compared: Comparison) -> Iterator[Subject]:
    for duty in compared.duties:
        if sayable([duty]) and not is_condition(duty):
            told = quoted(duty, _LONGEST_DUTY)
            places = {"duty": told} | _kinds(told)
            yield Subject(f"duty {duty}", places, reason("job", duty, "It is part of the job"))
