"""What a job asks for, as subjects: skills that the résumé shows, what it doesn't show, and what there is to be done."""

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
_MOST_OWN = 15
_MORE = 8
"""Letters by which a line must say more than the skill that it names."""
_BESIDE = re.compile(r",| \(| is | are | (?:required|preferred|preferably|or equivalent)\b", re.I)
_PLACES: dict[AskedSort, str] = {
    "tool": "gap", "skill": "gap", "certificate": "permit", "years": "years", "education": "schooling",
    "language": "language", "duty": "task",
}  # fmt: skip
_MUST = "The job asks for it, and your résumé doesn't show it."
_NICE = "The job would like it, and your résumé doesn't show it."


def skills(person: Person, compared: Comparison) -> Iterator[Subject]:
    """Those that the job asks for first; behind them what the résumé only lists."""
    told = {one.skill.casefold() for one in compared.shared}
    own = [
        Shared(skill=one, resume_line=one) for one in person.skills if one.casefold() not in told
    ]
    shared = [one for one in compared.shared if one.sort in ("tool", "skill")]
    every = [(one, _skill_name(one)) for one in (*shared, *own[:_MOST_OWN]) if _skill_name(one)]
    for at, (one, name) in enumerate(every):
        beside = every[at - 1 : at] or every[1:2]
        yield _skill(one, name, beside[0][1] if beside else "", person)


def _skill_name(one: Shared | Missing) -> str:
    return named(one.skill, _LONGEST_SKILL)


def _skill(one: Shared, name: str, other: str, person: Person) -> Subject:
    post = next((post for post in person.posts if f"/experience/{post.id}/" in one.path), None)
    told = sayable([one.resume_line]) if len(one.resume_line) > len(one.skill) + _MORE else []
    places = filled(
        skill=name,
        other_skill=other,
        tool=name if one.sort == "tool" else "",
        line=quoted(told[0]) if told else "",
        employer=post.employer if post else "",
    )
    if one.job_line:
        shown = f", and you show it: {told[0]}" if told else ", and your résumé names it."
        why = reason("both", one.job_line, f"The job asks for it{shown}")
    else:
        why = reason("resume", one.resume_line or name, "Your résumé shows it.")
    return Subject(f"skill {name.casefold()}", places, why)


def gaps(compared: Comparison) -> Iterator[Subject]:
    """Duties behind all else: that a résumé says nothing of them tells little."""
    tools = [_skill_name(one) for one in compared.shared if one.sort == "tool"]
    for one in compared.missing:
        if name := _gap_name(one):
            places = {_PLACES[one.sort]: name}
            if one.sort == "tool":
                places |= filled(new_tool=name, near_tool=next(filter(None, tools), ""))
            why = reason("job", one.job_line or name, _MUST if one.must else _NICE)
            tier = 2 if one.sort == "duty" else int(not one.must)
            yield Subject(f"gap {name.casefold()}", places, why, tier)


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
