"""How many questions of which kind an interview has: the first n of a list that begins with what matters most."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from hirewire_common.contracts import JobContext
from hirewire_common.contracts.questions import Difficulty, Slot
from hirewire_interview_analyzer.domain.bank import Stage
from hirewire_interview_analyzer.domain.planning.leading import LEADING, LEADS, OF_TITLE
from hirewire_interview_analyzer.domain.planning.person import Person

_SHORT: dict[str, Slot] = {
    "i": "introduction", "r": "role", "s": "skill", "g": "gap", "b": "behavioural", "x": "situational",
    "m": "motivation", "c": "closing",
}  # fmt: skip
ORDER: tuple[Slot, ...] = tuple(_SHORT.values())
"""Of an interview, from its first question to its last."""
_MIXED = "r i s g m b c r x s b g r x s i b r s m g b r x s c b x r s"
_TECHNICAL = "s r i g m x c s r b s g r x s m s r g b s i x r s g b s x r c"
_BEHAVIOURAL = "b r i x m c b r b g x b s b x r b m x b i r b g r b x s b c b"
_SITUATIONAL = "x r i b m c x r x g b x s x b r x m x b i x r g x b s x c x"
_PERSONNEL = "i r m b g c m x i b r m b x g s i b c x m b r x b g s r b x"
_LEADERS = "r i b m g x c r s b x r g b x i s r b m x b r g x b s c r b"
"""Of a job that leads others."""
_KINDS = (
    (
        re.compile(r"tech|cod(?:e|ing)|system|engineer|skill|expert|fach|technique", re.I),
        _TECHNICAL,
    ),
    (re.compile(r"behav|star\b|compet|soft|comport", re.I), _BEHAVIOURAL),
    (re.compile(r"situat|case|scenario|fall", re.I), _SITUATIONAL),
    (
        re.compile(r"\bhr\b|human|screen|phone|recruit|cultur|fit\b|motiv|personal", re.I),
        _PERSONNEL,
    ),
)
_LEVELS: tuple[tuple[re.Pattern[str], Stage], ...] = (
    (re.compile(r"\b(?:entry|junior|jr|intern|internship|trainee|graduate|student|beginner|apprentice|fresher|praktik\w*|werkstudent\w*|azubi)\b", re.I), "entry"),
    (re.compile(r"\b(?:executive|director|chief|c-level|c[etofi]o|vp|vice president|head|lead(?:er)?|manager|management|supervisor|foreman|leitung|leiter\w*)\b", re.I), "lead"),
    (re.compile(r"\b(?:senior|sr|staff|principal|expert|advanced|experienced|erfahren\w*)\b", re.I), "senior"),
    (re.compile(r"\b(?:mid|middle|medium|intermediate|regular|professional)\b", re.I), "mid"),
    (re.compile(r"\bassociate\b", re.I), "entry"),
)  # fmt: skip
_WEIGHTS: dict[Stage, dict[Difficulty, float]] = {
    "school": {"easy": 4.0, "medium": 1.5, "hard": 0.05},
    "entry": {"easy": 3.0, "medium": 2.0, "hard": 0.3},
    "mid": {"easy": 1.5, "medium": 3.0, "hard": 1.5},
    "senior": {"easy": 0.7, "medium": 2.5, "hard": 3.0},
    "lead": {"easy": 0.5, "medium": 2.0, "hard": 3.5},
}
_MID, _SENIOR = 2, 6
"""Years of work from which on somebody is no beginner any more, and is experienced."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands (`person`), which decides what they can be asked to tell, and what the job is (`job`)."""

    person: Stage
    job: Stage

    def weight(self, difficulty: Difficulty) -> float:
        return _WEIGHTS[self.job][difficulty]


def standing_of(person: Person, context: JobContext, years: float | None) -> Standing:
    role = OF_TITLE.sub("", context.role)
    told = "lead" if LEADS.search(role) else _level(context.level) or _level(role)
    if person.pupil:
        return Standing("school", "school" if told in (None, "entry") else told)
    mine = _stage(person, years) if person.told else told or "mid"
    usual = "senior" if mine == "lead" and role.strip() else mine
    return Standing(mine, told or usual)


def _level(text: str) -> Stage | None:
    return next((stage for pattern, stage in _LEVELS if pattern.search(text)), None)


def _stage(person: Person, years: float | None) -> Stage:
    """Somewhere in between where posts have no dates."""
    if not person.posts:
        return "entry"
    if any(LEADS.search(one.title) for one in person.posts[:2]):
        return "lead"
    if years is not None and years >= _SENIOR and _has_led(person):
        return "lead"
    if years is None:
        return "mid"
    return "senior" if years >= _SENIOR else "mid" if years >= _MID else "entry"


def _has_led(person: Person) -> bool:
    """As a line tells, not a title."""
    lines = (line.text for post in person.posts[:3] for line in post.lines)
    return any(LEADING.match(one) for one in lines)


def slots_of(interview_type: str, *, leads: bool = False) -> Iterator[Slot]:
    """Without an end: the first ones are the most telling. `leads`: the job is to lead others."""
    usual = _LEADERS if leads else _MIXED
    chosen = next((mix for kind, mix in _KINDS if kind.search(interview_type)), usual)
    return (_SHORT[letter] for letter in cycle(chosen.split()))


def most_of(slot: Slot, number: int) -> int:
    """Of a slot that an interview must not consist of."""
    most = {
        "introduction": 1 + number // 12,
        "closing": 1 + number // 15,
        "motivation": 1 + number // 6,
    }
    return most.get(slot, number)
