"""A résumé as somebody reads it who is about to ask: posts with their lines, the latest and the strongest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hirewire_common.contracts import Comparison, Education, Experience, Project, Resume
from hirewire_interview_analyzer.domain.planning.values import named, quoted, sayable, titled
from hirewire_interview_analyzer.domain.planning.words import telling

_MOST_LINES, _MOST_POSTS, _MOST_PROJECTS = 40, 20, 8
_NO_PLACE = re.compile(
    r"(?:self[- ]?employed|freelanc\w*|independent|private|various|several|own business|contract(?:or)?|remote|home|selbst(?:st)?ändig|freiberuflich)\b",
    re.I,
)
"""Nobody works "at" these."""
_INNER = re.compile(r"\s[*•▪●]\s")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n|[•▪●]|;\s")
_LISTING = re.compile(
    r"^(?:environment|technolog\w+|tools?|tech stack|skills?|keywords?)\b[^.]{0,30}:", re.I
)
_WISHING = re.compile(
    r"^(?:seeking|looking for|to obtain|objective|(?:aim|desire|want|hope|wish)(?:ing|s)? to|i am|i'm|(?:an? |the )?(?:highly |very |self-)?(?:motivated|dedicated|passionate|experienced|articulate|hard-?working|results?|detail|dynamic|reliable|enthusiastic|ambitious|organi[sz]ed|skilled|proficient|versatile|creative|energetic|professional|seasoned|accomplished|driven|talented)\b)",
    re.I,
)
_FIGURE = re.compile(
    r"(?<![\w.,])[€$£]?\d{1,3}(?:[.,\u00a0 ]?\d{3})*(?:[.,]\d{1,2})?(?:\s?(?:%|(?:percent|[Pp]rozent|[Mm]illi?on\w*|[Mm]io|[Mm]rd|billion|bn|[kKmM])\b))?(?![\w.,]?\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OUTCOME = re.compile(
    r"%|\b(?:increas|reduc|cut|sav|grew|grow|rais|improv|doubl|halv|from \S+ to|won|award|first)",
    re.I,
)
_DEED = re.compile(
    r"(?:\w+ed|Built|Led|Ran|Cut|Took|Won|Made|Grew|Wrote|Set|Drove|Brought|Taught|Sold|Began|Oversaw|Rebuilt|Won)\b"
)
_MADE = re.compile(
    r"(?:(?:Design|Introduc|Launch|Creat|Develop|Implement|Negotiat|Establish|Migrat|Automat|(?:Reo|O)rgani[sz]|Publish|Train|Start|Restructur|Redesign|Transform|Deliver|Initiat|Clos|Open|Found|Mov|Turn|Discover|Pioneer)(?:ed|es|s|ing|e)?"
    r"|Built|Led|Won|Rewrote|Rebuilt|Set up|Wrote|Taught|Brought|Aufbau|Einführung|Entwicklung|Leitung|Planung|Umsetzung|Mise en|Création|Lancement|Conception|Refonte|Desarroll\w+|Implement[éa]|Cre[éa]ción|Creé|Lideré|Diseñ\w+)\b"
)
"""How a line begins that tells of something that was not there before."""
_FEW = 2
_SHORT, _LONG = 35, 200
_LICENCE = re.compile(r"schein\b|licen[cs]|permis\b|permiso|certifi|zertifi|patente\b", re.I)
_NO_STUDIES = re.compile(r"\b(?:school|ged|abitur|certificate|bootcamp|n/?a)\b", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """`text` as the résumé has it on one line, `shown` as a question quotes it, `figure` one of what is shown."""

    text: str
    shown: str
    figure: str
    worth: float
    feat: bool = False
    """It tells of something that was brought about, not of what somebody does every day."""


@dataclass(frozen=True, slots=True)
class Post:
    """`title` and `employer` are empty where the résumé has none that could be said. Best lines first."""

    id: str
    title: str
    employer: str
    lines: tuple[Line, ...]

    @property
    def head(self) -> str:
        return ", ".join(filter(None, (self.title, self.employer)))

    @property
    def strength(self) -> float:
        return sum(one.worth for one in self.lines[:3])


@dataclass(frozen=True)
class Person:
    """`posts` are the newest first. `asides` are lines that belong to no post: of the summary, of voluntary work."""

    posts: tuple[Post, ...]
    projects: tuple[Post, ...]
    asides: tuple[Line, ...]
    studies: str
    certificates: tuple[str, ...]
    skills: tuple[str, ...]

    @cached_property
    def in_order(self) -> tuple[Post, ...]:
        """The latest, the strongest, then the others by strength; of one alike the newer."""
        latest, *others = self.posts or (None,)
        ranked = sorted(others, key=lambda one: -one.strength)
        return (latest, *ranked) if latest else ()


def person_of(resume: Resume, compared: Comparison) -> Person:
    weigher = _Weigher.of(compared)
    newest = sorted(resume.experience, key=_newest)[:_MOST_POSTS]
    posts = tuple(_post(one, weigher) for one in newest)
    texts = [*_SENTENCE.split(resume.summary)[:_MOST_LINES]]
    texts += [line for section in resume.custom for line in section.items[:_MOST_LINES]]
    return Person(
        posts=tuple(one for one in posts if one.head or one.lines),
        projects=tuple(
            filter(None, (_project(one, weigher) for one in resume.projects[:_MOST_PROJECTS]))
        ),
        asides=tuple(one for one in weigher.lines(texts[: 3 * _MOST_LINES]) if one.feat),
        studies=next(filter(None, map(_studies, resume.education)), ""),
        certificates=tuple(filter(None, (named(one, 70) for one in _certified(resume)))),
        skills=tuple(
            dict.fromkeys(
                name
                for one in _listed(resume)
                if (name := _skill(one)) and not _LICENCE.search(name)
            )
        ),
    )


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


def _post(one: Experience, weigher: "_Weigher") -> Post:
    title = titled(one.position)
    employer = named(one.company, 50)
    place = "" if _NO_PLACE.match(employer) else employer
    parts = [part for line in one.highlights[:_MOST_LINES] for part in _INNER.split(line)]
    return Post(one.id, title, place, weigher.lines(parts[:_MOST_LINES]))


def _project(one: Project, weigher: "_Weigher") -> Post | None:
    name = named(one.name)
    return Post(one.id, name, "", weigher.lines(_SENTENCE.split(one.description))) if name else None


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


def _skill(keyword: str) -> str:
    """A list that stands in one piece is none."""
    name = named(keyword, 60)
    return name if name and len(name.split()) <= 4 and "," not in name and ":" not in name else ""


def _counts(figure: str) -> bool:
    """A share, an amount or many: of two or three nobody asks where they come from."""
    return not _YEAR.fullmatch(figure) and len(figure) > 1


def _is_list(text: str) -> bool:
    """Of names: every part is short and begins with a capital."""
    parts = text.split(",")
    return len(parts) > _FEW and all(
        len(one.split()) <= _FEW + 1 and not one.strip()[:1].islower() for one in parts
    )


def _is_idle(text: str) -> bool:
    """What somebody seeks, or calls themselves, or only lists."""
    if _LISTING.match(text) or _WISHING.match(text):
        return True
    return _is_list(text) or 3 * text.count(",") > len(text.split())


@dataclass(frozen=True, slots=True)
class _Weigher:
    """What makes a line worth a question: a deed, an outcome, a figure, and what the job asks for."""

    proving: frozenset[str]
    wanted: frozenset[str]

    @classmethod
    def of(cls, compared: Comparison) -> "_Weigher":
        proving = frozenset(one.resume_line for one in compared.shared if one.job_line)
        asked = (
            compared.title,
            *compared.duties,
            *(one.skill for one in compared.shared if one.job_line),
        )
        return cls(proving, frozenset(telling(" ".join(asked))))

    def lines(self, texts: Sequence[str]) -> tuple[Line, ...]:
        told = sayable(texts)
        torn = {one for one in told if one[0].islower()}
        whole = [one for one in told if one not in torn or 2 * len(torn) > len(told)]
        found = [self._line(one) for one in whole if not _is_idle(one)]
        return tuple(sorted(filter(lambda one: one.shown, found), key=lambda one: -one.worth))

    def _line(self, text: str) -> Line:
        shown = quoted(text)
        figures = [one[0].strip() for one in _FIGURE.finditer(shown)]
        figure = next(filter(_counts, figures), "")
        done, told = bool(_DEED.match(text)), bool(_OUTCOME.search(text))
        made = bool(_MADE.match(text))
        worth = (
            1.5 * bool(figure)
            + done
            + told
            + made
            + (_SHORT <= len(text) <= _LONG)
            + 1.5 * (text in self.proving)
            + min(1.5, 0.5 * len(self.wanted.intersection(telling(text))))
        )
        return Line(text, shown, figure, worth, made or told)
