"""What a job asks for: read from its description by rules or by a model, and changed by whoever ranks."""

from typing import Literal

from pydantic import Field

from hirewire_common.contracts.message import Data

Importance = Literal["must", "nice"]
Asked = Literal[
    "skill",
    "duty",
    "years",
    "education",
    "certificate",
    "language",
    "place",
    "permit",
]
"""`duty` is a phrase of the posting that no lexicon knows; `permit` a licence to drive or work, or a clearance."""

LONGEST_DESCRIPTION = 50_000
"""Characters of a job description."""
MOST_REQUIREMENTS = 80


class Requirement(Data):
    """One thing that is asked for. `span` is where the description says it: start and end in its characters.

    One of `terms` suffices ("Python or Java"); what is asked for together stands as a requirement each.
    """

    id: str = Field(pattern=r"^r[0-9]{1,4}$")
    """Kept through every edit, given once."""
    kind: Asked
    text: str = Field(min_length=1, max_length=500)
    """As the posting says it, shortened to what matters."""
    importance: Importance
    hard: bool = False
    """Without it nobody is in question: sorts into buckets, and earns no points."""
    weight: float = Field(default=1.0, gt=0, le=10)
    """Among those of its kind and importance."""
    terms: tuple[str, ...] = Field(default=(), max_length=20)
    least_years: float | None = Field(default=None, ge=0, le=60)
    most_years: float | None = Field(default=None, ge=0, le=60)
    """More than these earn nothing, and cost nothing."""
    level: str = Field(default="", max_length=40)
    """`school`, `associate`, `bachelor`, `master`, `doctorate` of an education; `basic`, `fluent`, `native` of a language."""
    equivalent: bool = False
    """Experience counts for the education too ("or equivalent experience")."""
    span: tuple[int, int] | None = None


class Requirements(Data):
    """Of one job, in the order of its description. `version` grows with every edit."""

    version: int = Field(default=1, ge=1)
    title: str = Field(default="", max_length=200)
    language: str = ""
    """ISO 639-1 of the description; empty when it can't be told."""
    items: tuple[Requirement, ...] = Field(default=(), max_length=MOST_REQUIREMENTS)
    given: int = Field(default=0, ge=0)
    """The highest number that an id has had, also of one that was removed."""
    origin: str = "rules"
    """Who read them: `rules`, or the model's name."""
    notes: tuple[str, ...] = ()
    """What whoever ranks should know: that the description says little, or is in a language that isn't read well."""


class Amendment(Data):
    """A change of one requirement by its `id`, or, without one, a new requirement. What is None stays."""

    id: str | None = Field(default=None, pattern=r"^r[0-9]{1,4}$")
    remove: bool = False
    kind: Asked | None = None
    text: str | None = Field(default=None, min_length=1, max_length=500)
    importance: Importance | None = None
    hard: bool | None = None
    weight: float | None = Field(default=None, gt=0, le=10)
    terms: tuple[str, ...] | None = Field(default=None, max_length=20)
    least_years: float | None = Field(default=None, ge=0, le=60)
    most_years: float | None = Field(default=None, ge=0, le=60)
    level: str | None = Field(default=None, max_length=40)
    equivalent: bool | None = None


class Amendments(Data):
    """`seen` is the version that they were made for; None for whichever there is."""

    seen: int | None = Field(default=None, ge=1)
    title: str | None = Field(default=None, max_length=200)
    items: tuple[Amendment, ...] = Field(default=(), max_length=MOST_REQUIREMENTS)
