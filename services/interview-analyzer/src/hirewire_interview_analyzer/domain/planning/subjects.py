"""Everything that one person can be asked about for one job."""

from dataclasses import dataclass

from hirewire_common.contracts import Comparison, JobContext, Reason
from hirewire_common.contracts.questions import Slot
from hirewire_interview_analyzer.domain.planning import deeds, demands
from hirewire_interview_analyzer.domain.planning.person import Person
from hirewire_interview_analyzer.domain.planning.subject import Source, Subject, reason
from hirewire_interview_analyzer.domain.planning.values import named, titled

_WHY: dict[str, tuple[Source, str]] = {
    "role": ("job", "It is the job that you practise for."),
    "company": ("job", "It is the employer that you named."),
    "latest_title": ("resume", "It is your latest position."),
    "latest_employer": ("resume", "It is where you worked last."),
    "first_title": ("resume", "Your career began there."),
    "earlier_employer": ("resume", "You worked there before."),
    "degree": ("resume", "It is what you studied."),
}


@dataclass(frozen=True, slots=True)
class Subjects:
    """By slot, the most telling first. `known` are places that hold for every question, each with where it comes from."""

    by_slot: dict[Slot, tuple[Subject, ...]]
    known: dict[str, str]
    reasons: dict[str, Reason]


def subjects_of(person: Person, context: JobContext, compared: Comparison) -> Subjects:
    lines, duties = tuple(deeds.lines(person)), tuple(demands.duties(compared))
    slots: dict[Slot, tuple[Subject, ...]] = {
        "introduction": (*lines, *map(deeds.project, person.projects)),
        "role": tuple(deeds.roles(person, compared)),
        "skill": tuple(demands.skills(person, compared)),
        "gap": tuple(demands.gaps(compared)),
        "behavioural": lines,
        "situational": duties,
        "motivation": (*duties, *lines),
        "closing": (),
    }
    known = _known(person, context, compared)
    reasons = {
        place: reason(_WHY[place][0], line, _WHY[place][1]) for place, (_, line) in known.items()
    }
    return Subjects(slots, {place: value for place, (value, _) in known.items()}, reasons)


def role_of(context: JobContext, compared: Comparison) -> str:
    return titled(context.role, 70) or titled(compared.title, 70)


def _known(person: Person, context: JobContext, compared: Comparison) -> dict[str, tuple[str, str]]:
    """Each with the line that it comes from; without those that there is nothing for."""
    role, company = role_of(context, compared), named(context.company, 50)
    found = {
        "role": (role, role),
        "company": (company, company),
        "degree": (person.studies, person.studies),
        **_career(person),
    }
    return {place: told for place, told in found.items() if told[0]}


def _career(person: Person) -> dict[str, tuple[str, str]]:
    titled = [one for one in person.posts if one.title]
    here = person.posts[0] if person.posts else None
    found: dict[str, tuple[str, str]] = {}
    if titled:
        found["latest_title"] = (titled[0].title, titled[0].head)
    if titled and titled[-1].title != titled[0].title:
        found["first_title"] = (titled[-1].title, titled[-1].head)
    if here and here.employer:
        found["latest_employer"] = (here.employer, here.head)
        others = [one for one in person.posts[1:] if one.employer not in ("", here.employer)]
        if others:
            found["earlier_employer"] = (others[0].employer, others[0].head)
    return found
