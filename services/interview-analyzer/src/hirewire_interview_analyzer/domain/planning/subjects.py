"""What can be asked about: every subject with the words that it puts into a question, and where they come from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from hirewire_common.contracts import Comparison, JobContext, Missing, Reason, Shared
from hirewire_common.contracts.questions import AskedSort, Slot
from hirewire_interview_analyzer.domain.planning.person import Line, Person, Post
from hirewire_interview_analyzer.domain.planning.values import (
    is_condition,
    is_personal,
    named,
    quoted,
    sayable,
    shortened,
)

_LONGEST_SOURCE, _LONGEST_SKILL, _LONGEST_DUTY = 300, 60, 110
_MOST_OWN_SKILLS = 15
_WORTH = 2.0
_BESIDE = re.compile(r",| \(| is | are | (?:required|preferred|preferably|or equivalent)\b", re.I)
_PLACES: dict[AskedSort, str] = {
    "tool": "gap", "skill": "gap", "certificate": "permit", "years": "years", "education": "schooling",
    "language": "language", "duty": "task",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """`places` are by name what a question may say of it, `key` what must not be asked about too often."""

    key: str
    tier: int = field(default=0, kw_only=True)
    """Of a higher one is asked when nothing of a lower one is left."""
    places: dict[str, str] = field(default_factory=dict)
    reason: Reason = field(default_factory=Reason)


@dataclass(frozen=True, slots=True)
class Subjects:
    """By slot, the most telling first. `known` holds for every question: places with where each comes from."""

    by_slot: dict[Slot, tuple[Subject, ...]]
    known: dict[str, str]
    reasons: dict[str, Reason]


def subjects_of(person: Person, context: JobContext, compared: Comparison) -> Subjects:
    known, reasons = _known(person, context, compared)
    roles = (*_of_posts(person), *_of_certificates(person, compared))
    lines = tuple(_of_line(None, one) for one in _lines(person))
    duties = tuple(_duties(compared))
    general = (Subject("", {}),)
    slots: dict[Slot, tuple[Subject, ...]] = {
        "introduction": (*general, *lines, *(_of_project(one, None) for one in person.projects)),
        "role": roles,
        "skill": tuple(_skills(person, compared)),
        "gap": tuple(_gaps(compared)),
        "behavioural": (*general, *lines),
        "situational": (*general, *duties),
        "motivation": (*general, *duties, *lines),
        "closing": general,
    }
    return Subjects(slots, known, reasons)


def _known(
    person: Person, context: JobContext, compared: Comparison
) -> tuple[dict[str, str], dict[str, Reason]]:
    posts = person.posts
    latest = next((one for one in posts if one.title), None)
    here = posts[0] if posts else None
    first = next((one for one in reversed(posts) if one.title), None)
    told = latest.title if latest else ""
    before = next(
        (one for one in posts[1:] if here and one.employer and one.employer != here.employer), None
    )
    found = {
        "role": (role_of(context, compared), "job", ""),
        "company": (named(context.company, 50), "job", ""),
        "latest_title": (told, "resume", latest.head if latest else ""),
        "latest_employer": (here.employer if here else "", "resume", here.head if here else ""),
        "first_title": (
            first.title if first and first.title != told else "",
            "resume",
            first.head if first else "",
        ),
        "earlier_employer": (
            before.employer if before else "",
            "resume",
            before.head if before else "",
        ),
        "degree": (person.studies, "resume", person.studies),
    }
    reasons = {
        place: _reason(source, line or value, _WHY[place])
        for place, (value, source, line) in found.items()
    }
    return {place: value for place, (value, *_) in found.items() if value}, reasons


_WHY = {
    "role": "It is the job that you practise for.",
    "company": "It is the employer that you named.",
    "latest_title": "It is your latest position.",
    "latest_employer": "It is where you worked last.",
    "first_title": "Your career began there.",
    "earlier_employer": "You worked there before.",
    "degree": "It is what you studied.",
}


def role_of(context: JobContext, compared: Comparison) -> str:
    return named(context.role, 70) or named(compared.title, 70)


def _reason(source: str, line: str, why: str) -> Reason:
    asked: Literal["resume", "job"] = "resume" if source == "resume" else "job"
    return Reason(source=asked, line=shortened(line, _LONGEST_SOURCE - 2), why=why)


def _of_posts(person: Person) -> Iterator[Subject]:
    """The best line of the latest post and of the strongest, then more of both, then the others; each at most four times."""
    few, others = person.in_order[:2], person.in_order[2:]
    projects = [
        _of_project(one, line) for one in person.projects for line in (one.lines[:2] or (None,))
    ]
    yield from (_best_of(one) for one in few)
    yield from projects[:1]
    yield from (_of_line(one, line) for one in few for line in one.lines[1:2])
    yield from (_of_post(one) for one in few[:1])
    yield from (_best_of(one) for one in others)
    yield from (_of_line(one, line) for one in few for line in one.lines[2:4])
    yield from projects[1:]
    yield from (_of_line(one, line) for one in others for line in one.lines[1:3])
    yield from (_of_line(None, one) for one in person.asides[:4])
    yield from (_of_post(one) for one in (*few[1:], *others))


def _best_of(post: Post) -> Subject:
    """Its best line, or the post as a whole where no line of it would be worth the time."""
    best = post.lines[0] if post.lines else None
    return _of_line(post, best) if best and (best.feat or best.worth >= _WORTH) else _of_post(post)


def _of_post(post: Post) -> Subject:
    places = _filled(title=post.title, employer=post.employer)
    return Subject(
        post.id,
        places,
        Reason(
            source="resume", line=post.head[:_LONGEST_SOURCE], why="It is one of your positions."
        ),
    )


def _of_line(post: Post | None, line: Line) -> Subject:
    places = _said(line)
    if post:
        places |= _filled(title=post.title, employer=post.employer)
    why = (
        "It is a line of your résumé that says what you achieved."
        if line.figure
        else "It is a line of your résumé."
    )
    return Subject(line.text, places, _reason("resume", line.text, why))


def _of_project(project: Post, line: Line | None) -> Subject:
    places = {"project": project.title} | (_said(line) if line else {})
    return Subject(
        project.id,
        places,
        _reason("resume", line.text if line else project.title, "It is a project of yours."),
    )


def _of_certificates(person: Person, compared: Comparison) -> Iterator[Subject]:
    shared = [named(one.skill, 70) for one in compared.shared if one.sort == "certificate"]
    for name in dict.fromkeys(filter(None, (*shared, *person.certificates))):
        yield Subject(name, {"certified": name}, _reason("resume", name, "Your résumé names it."))


def _lines(person: Person) -> list[Line]:
    every = [*(line for post in person.posts for line in post.lines[:3]), *person.asides[:6]]
    every += [line for project in person.projects for line in project.lines[:1]]
    return sorted(every, key=lambda one: -one.worth)[:12]


def _said(line: Line) -> dict[str, str]:
    feat = line.shown if line.feat else ""
    routine = "" if line.feat else line.shown
    return _filled(line=line.shown, feat=feat, routine=routine, number=line.figure if feat else "")


def _filled(**places: str) -> dict[str, str]:
    return {name: value for name, value in places.items() if value}


def _skills(person: Person, compared: Comparison) -> Iterator[Subject]:
    """Those that the job asks for first; behind them what the résumé only lists."""
    shared = [one for one in compared.shared if one.sort in ("tool", "skill")]
    told = {one.skill.casefold() for one in compared.shared}
    own = [
        Shared(skill=one, resume_line=one) for one in person.skills if one.casefold() not in told
    ]
    named_ones = [
        (one, name)
        for one in (*shared, *own[:_MOST_OWN_SKILLS])
        if (name := named(one.skill, _LONGEST_SKILL))
    ]
    for at, (one, name) in enumerate(named_ones):
        other = named_ones[at - 1][1] if at else next((n for _, n in named_ones[1:]), "")
        yield _skill(one, name, other, person)


def _skill(one: Shared, name: str, other: str, person: Person) -> Subject:
    post = next((post for post in person.posts if f"/experience/{post.id}/" in one.path), None)
    told = sayable([one.resume_line]) if len(one.resume_line) > len(one.skill) + 8 else []
    places = _filled(skill=name, other_skill=other, tool=name if one.sort == "tool" else "")
    places |= _filled(line=quoted(told[0]) if told else "", employer=post.employer if post else "")
    if one.job_line:
        why = f"The job asks for it, and your résumé shows it: {one.resume_line}"
        reason = Reason(source="both", line=one.job_line, why=shortened(why, 198))
    else:
        reason = _reason("resume", one.resume_line or name, "Your résumé shows it.")
    return Subject(f"skill {name.casefold()}", places, reason)


def _gaps(compared: Comparison) -> Iterator[Subject]:
    """Duties behind all else: that a résumé says nothing of them tells little."""
    for one in sorted(compared.missing, key=lambda one: one.sort == "duty"):
        if subject := _gap(one, compared):
            yield subject


def _gap(one: Missing, compared: Comparison) -> Subject | None:
    duty = one.sort in ("duty", "years", "education")
    name = quoted(named(one.skill, _LONGEST_DUTY)) if duty else named(one.skill, _LONGEST_SKILL)
    if one.sort == "education":
        name = _BESIDE.split(name)[0]
    skill = one.sort in ("tool", "skill")
    if not name or is_personal(name) or (skill and is_condition(name)):
        return None
    places = {_PLACES[one.sort]: name}
    if one.sort == "tool":
        places["new_tool"] = name
    if one.sort == "tool" and (near := _nearest(compared)):
        places["near_tool"] = near
    why = (
        "The job asks for it, and your résumé doesn't show it."
        if one.must
        else "The job would like it, and your résumé doesn't show it."
    )
    tier = 2 if one.sort == "duty" else int(not one.must)
    return Subject(
        f"gap {name.casefold()}", places, _reason("job", one.job_line or name, why), tier=tier
    )


def _nearest(compared: Comparison) -> str:
    """One that is of the same sort, so that it may help."""
    return next(
        (
            name
            for one in compared.shared
            if one.sort == "tool" and (name := named(one.skill, _LONGEST_SKILL))
        ),
        "",
    )


def _duties(compared: Comparison) -> Iterator[Subject]:
    for duty in compared.duties:
        if sayable([duty]):
            shown = quoted(duty, _LONGEST_DUTY)
            yield Subject(
                f"duty {duty}", {"duty": shown}, _reason("job", duty, "It is part of the job.")
            )
