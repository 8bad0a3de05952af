"""What is seen of a résumé when it is read blind: its passages, and the facts that they state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

SectionName = Literal[
    "head",
    "summary",
    "experience",
    "projects",
    "education",
    "skills",
    "certifications",
    "languages",
    "other",
]


@dataclass(frozen=True, slots=True)
class Blind:
    """A résumé's text without what it says of the person.

    What is masked is deleted, so that nothing downstream can depend on it, not even on its length. `cuts` are where, as
    (place in `text`, letters that were there), in their order; `removed` how often, by kind.
    """

    text: str
    cuts: tuple[tuple[int, int], ...] = ()
    removed: Mapping[str, int] = field(default_factory=dict)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the text as it was; what was cut inside belongs to it."""
        before = sum(letters for place, letters in self.cuts if place <= start)
        inside = sum(letters for place, letters in self.cuts if start < place < end)
        return start + before, end + before + inside


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, bullet or sentence: `start:end` of the blind text. Lines that one bullet is broken into are one passage.

    Taking one away never joins its neighbours. `role` is the index of the role that it stands under.
    """

    start: int
    end: int
    section: SectionName
    heading: bool = False
    role: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """Work between two dates as the text says them; months counted from year 0, `end` after the last one.

    `passage` is the one that has the dates, `title` what the lines beside them say; roles of one passage are one work
    that was interrupted. `share` is the part of a full week in percent, None where it is part-time and no number is told.
    """

    start: int
    end: int
    current: bool
    title: str
    passage: int
    share: int | None = 100


@dataclass(frozen=True, slots=True)
class Known:
    """A skill in one passage; `written` as it stands there. `sure` where it says that it was in the writer's own hands."""

    skill: str
    written: str
    passage: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Schooling:
    """A degree in one passage; `level` as in `Requirement.level`."""

    level: str
    passage: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language in one passage; `level` as in `Requirement.level`, empty where none is told."""

    language: str
    level: str
    passage: int


@dataclass(frozen=True, slots=True)
class Seen:
    """All of it. Passages are named by their index in `passages`; `suspicious` are those that speak to whoever ranks.

    `contacts` are digests of the person's addresses and numbers, by which the same person is known; they are no part of
    what is scored.
    """

    blind: Blind
    passages: tuple[Passage, ...]
    roles: tuple[Role, ...] = ()
    skills: tuple[Known, ...] = ()
    schooling: tuple[Schooling, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    suspicious: tuple[int, ...] = ()
    contacts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Where the person is, as the contact block says it: "Berlin, Germany"; masked in the text, without street and code.
    Behind it, where the latest work was."""
    language: str = ""
    """ISO 639-1 of the text; empty when it can't be told."""

    def told_of(self, role: int) -> list[int]:
        """The passages of a role; all stretches of an interrupted one share them."""
        first = self.roles[role].passage
        same = {number for number, one in enumerate(self.roles) if one.passage == first}
        return [at for at, one in enumerate(self.passages) if one.role in same]

    def written(self, passage: int) -> str:
        one = self.passages[passage]
        return self.blind.text[one.start : one.end]
