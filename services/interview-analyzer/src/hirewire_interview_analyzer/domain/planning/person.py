"""A résumé as somebody reads it who is about to ask: posts with their lines, the latest and the strongest."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hirewire_common.contracts import Comparison, Education, Experience, Project, Resume
from hirewire_interview_analyzer.domain.planning.kinds import tells_a_deed
from hirewire_interview_analyzer.domain.planning.lines import Line, Weigher
from hirewire_interview_analyzer.domain.planning.posts import (
    Post,
    is_job,
    is_pause,
    is_unpaid,
    names_its_place,
    post_of,
)
from hirewire_interview_analyzer.domain.planning.values import named

_MOST_LINES, _MOST_POSTS, _MOST_PROJECTS = 40, 20, 8
_SENTENCE = re.compile(r"(?<=[^\d][.!?])\s+|\n|[•▪●]|;\s")
_LICENCE = re.compile(
    r"schein\b|licen[cs]|permis\b|permiso|certifi|zertifi|patente\b|\bcard\b|registration\b|brief\b|\bcpr\b|\bfirst aid\b|erste hilfe",
    re.I,
)
_NO_STUDIES = re.compile(
    r"\b(?:\w*schule|school|ged|abitur|certificate|bootcamp|n/?a|gcses?|a[- ]levels?|national [345]|highers?|baccalaur\w*|apprentice\w*|training|vocational|nvq|other|return to \w+|first aid|life support|diploma in secondary|\w*reife|leaving cert\w*|brevet)\b|:",
    re.I,
)
_SCHOOL = re.compile(
    r"\b(?:\w*schule|gymnasium|high school|secondary|academy|school|lyc[ée]e|liceo|gcses?|a[- ]levels?|national [345]|highers?|abitur|ged|baccalaur\w*|\w*reife|leaving cert\w*|brevet)\b",
    re.I,
)
_RETURNING = re.compile(
    r"\b(?:(?:return|com|go|get)(?:ing|s)? back (?:to|in)|return(?:ing|s)? to (?:work|the profession|nursing|teaching|practice)|re-?ent(?:er|ry)|back (?:to|in) (?:work|the profession)|wiedereinst\w+|reprise d'activité)\b",
    re.I,
)


@dataclass(frozen=True)
class Person:
    """`posts` are jobs, the newest first. `asides` are lines that belong to no post: of the summary, of voluntary work.

    `returning`: what came last was time away from work. `pupil`: there has been neither work nor studies so far.
    `told`: there is something in the résumé at all.
    """

    posts: tuple[Post, ...]
    projects: tuple[Post, ...]
    asides: tuple[Line, ...]
    studies: str
    certificates: tuple[str, ...]
    skills: tuple[str, ...]
    returning: bool = False
    pupil: bool = False
    told: bool = True

    @cached_property
    def in_order(self) -> tuple[Post, ...]:
        """The latest, the strongest, then the others by strength; of one alike the newer."""
        latest, *others = self.posts or (None,)
        ranked = sorted(others, key=lambda one: -one.strength)
        return (latest, *ranked) if latest else ()


def person_of(resume: Resume, compared: Comparison) -> Person:
    weigher = Weigher.of(compared)
    entries = sorted(_told_apart(resume.experience), key=_first_asked)[:_MOST_POSTS]
    jobs = [one for one in entries if is_job(one)]
    posts = [post_of(one, weigher, newest=one is entries[0]) for one in jobs]
    found = tuple(one for one in posts if one.title or one.employer or one.lines)
    studies = next(filter(None, map(_studies, resume.education)), "")
    named_so = [one for one in resume.projects if not _is_deed(one)]
    projects = (_project(one, weigher) for one in named_so[:_MOST_PROJECTS])
    return Person(
        posts=found,
        projects=tuple(filter(None, projects)),
        asides=_asides(resume, weigher, any_kind=not found),
        studies=studies,
        certificates=tuple(filter(None, (named(one, 70) for one in _certified(resume)))),
        skills=_skills(resume),
        returning=_is_returning(entries, resume.summary),
        pupil=not found and not studies and _tells_of_school(resume),
        told=resume != Resume(profile=resume.profile),
    )


def _asides(resume: Resume, weigher: Weigher, *, any_kind: bool) -> tuple[Line, ...]:
    """What was brought about; of somebody without a job all that they do."""
    texts = [*_SENTENCE.split(resume.summary)[:_MOST_LINES]]
    texts += [line for section in resume.custom for line in section.items[:_MOST_LINES]]
    texts += [one.name for one in resume.projects[:_MOST_PROJECTS] if _is_deed(one)]
    lines = weigher.lines(texts[: 3 * _MOST_LINES], "")
    return tuple(one for one in lines if one.telling or any_kind)


def _is_returning(entries: list[Experience], summary: str) -> bool:
    """Nobody's reasons count, only that the latest entry is no work, or that the person says so."""
    latest = entries[0] if entries else None
    return bool(latest and is_pause(latest)) or bool(_RETURNING.search(summary[:4_000]))


def _tells_of_school(resume: Resume) -> bool:
    told = (" ".join((one.degree, one.field, one.institution)) for one in resume.education)
    return any(map(_SCHOOL.search, told)) and not any(map(is_job, resume.experience))


def _told_apart(entries: Sequence[Experience]) -> list[Experience]:
    """Where a position names its own employer and town, the employer of another one is not its own."""
    times = Counter(one.company for one in entries)
    return [
        one.model_copy(update={"company": ""})
        if times[one.company] > 1 and names_its_place(one)
        else one
        for one in entries
    ]


def _first_asked(one: Experience) -> tuple[bool, tuple[int, str, str]]:
    """The newest first, what was done unpaid last."""
    return is_unpaid(one), _newest(one)


def _newest(one: Experience) -> tuple[int, str, str]:
    """By when it ended and began, the later first; what has no dates stays where it stands."""
    if not (one.end_date or one.start_date):
        return (1, "", "")
    end = "9999" if one.end_date == "present" else one.end_date or one.start_date
    return (0, _reversed(end), _reversed(one.start_date))


def _reversed(date: str) -> str:
    """So that later dates come first in order."""
    return "".join(
        chr(ord("9") + ord("0") - ord(c)) if c.isdigit() else c for c in date.ljust(7, "0")
    )


def _is_deed(one: Project) -> bool:
    """ "Rewired a doll's house": a line rather than a name."""
    return not one.description and tells_a_deed(one.name)


def _project(one: Project, weigher: Weigher) -> Post | None:
    name = named(one.name)
    lines = weigher.lines(_SENTENCE.split(one.description), "")
    return Post(one.id, name, "", lines, name) if name else None


def _studies(one: Education) -> str:
    told = " ".join((one.degree, one.field))
    return "" if _NO_STUDIES.search(told) else named(one.field) or named(one.degree)


def _listed(resume: Resume) -> Iterator[str]:
    for group in resume.skills[:20]:
        yield from group.keywords[:30]


def _certified(resume: Resume) -> Iterator[str]:
    """Also what stands among the skills."""
    yield from (one.name for one in resume.certifications[:10])
    yield from (one for one in _listed(resume) if _LICENCE.search(one))


def _skills(resume: Resume) -> tuple[str, ...]:
    found = (_skill(one) for one in _listed(resume) if not _LICENCE.search(one))
    return tuple(dict.fromkeys(filter(None, found)))


def _skill(keyword: str) -> str:
    """A list that stands in one piece is none."""
    name = named(keyword, 60)
    return name if name and len(name.split()) <= 4 and "," not in name and ":" not in name else ""
