"""Everything that one person can be asked about for one job."""

from dataclasses import dataclass

from hirewire_common.contracts import Comparison, JobContext, Reason
from hirewire_common.contracts.questions import Slot
from hirewire_interview_analyzer.domain.planning import deeds, demands
from hirewire_interview_analyzer.domain.planning.person import Person
from hirewire_interview_analyzer.domain.planning.posts import Post
from hirewire_interview_analyzer.domain.planning.shown import skills
from hirewire_interview_analyzer.domain.planning.subject import Source, Subject, reason
from hirewire_interview_analyzer.domain.planning.values import named, titled
from hirewire_interview_analyzer.domain.planning.words import telling

_WHY: dict[str, tuple[Source, str]] = {
    "role": ("job", "It is the job that you practise for"),
    "company": ("job", "It is the employer that you named"),
    "latest_title": ("resume", "It is your latest position"),
    "title_now": ("resume", "It is your position"),
    "title_then": ("resume", "It was your latest position"),
    "from_title": ("resume", "It is your latest position"),
    "latest_employer": ("resume", "It is your latest place of work"),
    "employer_ended": ("resume", "It was your latest place of work"),
    "employer_now": ("resume", "It is where you work"),
    "first_title": ("resume", "It is the first position on your résumé"),
    "earlier_employer": ("resume", "You worked there before"),
    "degree": ("resume", "It is what you studied"),
}


@dataclass(frozen=True, slots=True)
class Subjects:
    """By slot, the most telling first. `known` are places that hold for every question, each with where it comes from."""

    by_slot: dict[Slot, tuple[Subject, ...]]
    known: dict[str, str]
    reasons: dict[str, Reason]


def subjects_of(person: Person, context: JobContext, compared: Comparison) -> Subjects:
    lines, duties = tuple(deeds.lines(person)), tuple(demands.duties(compared))
    role = role_of(context, compared)
    slots: dict[Slot, tuple[Subject, ...]] = {
        "introduction": (*lines, *map(deeds.project, person.projects)),
        "role": tuple(deeds.roles(person, compared)),
        "skill": tuple(skills(person, compared, role)),
        "gap": tuple(demands.gaps(person, compared)),
        "behavioural": lines,
        "situational": duties,
        "motivation": (*duties, *lines),
        "closing": (),
    }
    known = _known(person, context, compared, role)
    reasons = {
        place: reason(_WHY[place][0], line, _WHY[place][1]) for place, (_, line) in known.items()
    }
    return Subjects(slots, {place: value for place, (value, _) in known.items()}, reasons)


def role_of(context: JobContext, compared: Comparison) -> str:
    return titled(context.role, 70) or titled(compared.title, 70)


def _known(
    person: Person, context: JobContext, compared: Comparison, role: str
) -> dict[str, tuple[str, str]]:
    """Each with the line that it comes from; without those that there is nothing for."""
    company = named(context.company, 50)
    found = {
        "role": (role, role),
        "company": (company, company),
        "degree": (person.studies, person.studies),
        **_career(person, role if compared.language in ("", "en") else ""),
    }
    return {place: told for place, told in found.items() if told[0]}


def _career(person: Person, role: str) -> dict[str, tuple[str, str]]:
    """What is asked of a post that one still has, or had, is asked only of such a one."""
    titled = [one for one in person.posts if one.title]
    here = person.posts[0] if person.posts else None
    found: dict[str, tuple[str, str]] = {}
    if titled:
        last = titled[0]
        found["latest_title"] = (last.title, last.head)
        found["title_then" if last.past else "title_now"] = (last.title, last.head)
        if not _alike(last.title, role):
            found["from_title"] = (last.title, last.head)
    if titled and not _alike(titled[-1].title, titled[0].title) and _leads_on(titled):
        found["first_title"] = (titled[-1].title, titled[-1].head)
    return found | (_places(person, here) if here and here.employer else {})


def _places(person: Person, here: Post) -> dict[str, tuple[str, str]]:
    found = {"latest_employer": (here.employer, here.head)}
    found["employer_ended" if here.past else "employer_now"] = (here.employer, here.head)
    others = [one for one in person.posts[1:] if one.employer not in ("", here.employer)]
    if others:
        found["earlier_employer"] = (others[0].employer, others[0].head)
    return found


def _leads_on(posts: list[Post]) -> bool:
    """The first post has to do with the latest: the same employer, or a word of the same trade."""
    first, latest = posts[-1], posts[0]
    stems = [{one[:5] for one in telling(post.title)} for post in (first, latest)]
    return first.employer == latest.employer or bool(stems[0] & stems[1])


def _alike(title: str, other: str) -> bool:
    """Also where there is no other; "Mechanical Design Engineer" and "Mechanical Engineer": of the one to the other there is no step to speak of."""
    one, two = set(telling(title)), set(telling(other))
    return not one or not two or one <= two or two <= one
