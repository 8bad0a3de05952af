"""What comes of a ranking: everybody in their place, with the points of each part and the reasons for them."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.features import Unranked
from hirewire_common.contracts.message import Data
from hirewire_common.contracts.requirements import Requirements

Status = Literal["met", "partial", "missing", "unknown"]
Bucket = Literal["pass", "unknown", "fail"]
PartName = Literal["must", "fit", "years", "nice", "education", "place"]
FlagName = Literal["copied", "hidden_text", "injection", "duplicate", "truncated", "language"]


class Quote(Data):
    """`text` stands at `start:end` of the résumé's text, counted in characters."""

    start: int
    end: int
    text: str
    section: str = ""


class Variant(Data):
    """What the job calls one way and the résumé another."""

    job: str
    resume: str


class Finding(Data):
    """One requirement as this résumé answers it. `credit` runs from 0 to 1, None when the text can't tell."""

    id: str
    status: Status
    credit: float | None
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    quotes: tuple[Quote, ...] = ()
    read_by: str = "rules"
    note: str = ""


class Part(Data):
    """A part of the score. `value` is None when the text can't answer it; then it is left out of the whole.

    The points of all parts add up to the score. `most` are those that the part could have given here: its weight, and more where
    others are left out.
    """

    name: PartName
    weight: float
    value: float | None
    points: float
    most: float = 0.0


class Stretch(Data):
    """A role as its dates say: `start` and `end` as `YYYY-MM`; how relevant it is, 0..1, None where it can't be told."""

    start: str
    end: str
    title: str
    relevance: float | None
    counts: bool
    """It is relevant enough for its months to count."""
    quote: Quote


class RelevantYears(Data):
    """Years in relevant roles, overlapping ones counted once. `found` is None when it can't be told."""

    required: float | None
    found: float | None
    roles: tuple[Stretch, ...] = ()


class Flag(Data):
    """Something that whoever reads should look at; it never changes a score by itself."""

    name: FlagName
    message: str
    quotes: tuple[Quote, ...] = ()
    resumes: tuple[UUID, ...] = ()
    """The others that it is about."""


class Ranked(Data):
    """A résumé in its place. Without `findings` it was not explained, for it stands too far behind."""

    rank: int = Field(ge=1)
    resume_id: UUID
    filename: str
    score: float = Field(ge=0, le=100)
    bucket: Bucket
    confidence: float = Field(ge=0, le=1)
    """The share of the weights that the text could answer."""
    parts: tuple[Part, ...]
    matched_skills: tuple[str, ...] = ()
    missing_skills: tuple[str, ...] = ()
    explanation: str = ""
    findings: tuple[Finding, ...] = ()
    years: RelevantYears | None = None
    flags: tuple[Flag, ...] = ()
    removed: dict[str, int] = Field(default_factory=dict)
    """What was masked before it was read, and how often."""


class ModelReading(Data):
    """What a language model was asked, and what came of it."""

    model: str
    read: int
    """Résumés that it read."""
    changed: int
    """Requirements whose level it changed by a quote that stands in the text."""
    why: str = ""
    """Why it read no more."""


class Ranking(Data):
    """The whole result."""

    ranking_id: UUID
    requirements: Requirements
    weights: dict[PartName, float]
    ranked: tuple[Ranked, ...] = ()
    unranked: tuple[Unranked, ...] = ()
    versions: dict[str, str] = Field(default_factory=dict)
    notes: tuple[str, ...] = ()
    model: ModelReading | None = None
