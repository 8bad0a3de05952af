"""One résumé towards one job: the order, what is proposed for what reason, and what can't be said truthfully."""

from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.draft import Patch
from hirewire_common.contracts.message import Command, Data, Event, ObjectRef
from hirewire_common.contracts.reading import Quality
from hirewire_common.contracts.requirements import LONGEST_DESCRIPTION
from hirewire_common.contracts.resume import Resume

OptimizationGoal = Literal[
    "ats_optimization", "keyword_matching", "conciseness", "impact", "tailoring"
]
KeywordStatus = Literal["present", "variant", "elsewhere", "unsupported"]
"""In the list of skills as the job writes it, there in another spelling, said in another section alone, or nowhere.

What is unsupported is told and never put into a résumé.
"""
ResumeOrigin = Literal["draft", "document", "sent"]
"""The session's draft, a document that was read, or what came with the request."""
MOST_PROPOSALS = 500


class Optimizing(Data):
    """What is to be made better, as it was when somebody asked: `revision` is the draft's, `quality` the document's."""

    resume: Resume
    job_description: str = Field(min_length=1, max_length=LONGEST_DESCRIPTION)
    goals: tuple[OptimizationGoal, ...] = Field(min_length=1, max_length=5)
    origin: ResumeOrigin = "draft"
    resume_id: UUID | None = None
    revision: int = Field(default=0, ge=0)
    quality: Quality | None = None
    unplaced: int = Field(default=0, ge=0)
    """Words of the document that found no place in the résumé."""
    left_over: tuple[str, ...] = ()
    """The lines with them: they count where the document is compared with the job, and nothing else is made of them."""
    standing: str = Field(default="", max_length=64)
    """A digest of what the session's résumé was then, so that whoever takes changes later sees whether it was edited."""
    notes: tuple[str, ...] = Field(default=(), max_length=10)
    """What was noticed when it was asked for, to be told with the rest."""


class OptimizeResume(Command):
    """Say what keeps a résumé from a job, and propose what can be changed without a lie. It changes nothing that is stored."""

    service: ClassVar[str] = "ranker"
    verb: ClassVar[str] = "optimize"
    time_limit: ClassVar[float] = 110.0

    order: Optimizing | ObjectRef
    own_model: bool = False
    """The session has a language model of its own, which is then the only one that may be asked."""

    @property
    def result_key(self) -> str:
        """Where the result lies when it is too large for a message."""
        return f"results/{self.principal.tenant}/{self.session}/{self.job}-optimized.json"

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.order,) if isinstance(self.order, ObjectRef) else ()

    def makes(self) -> tuple[str, ...]:
        return (self.result_key,)


class GateReason(Data):
    """Why the grounding gate warns of a rewrite, or blocks it. `what` is the words in question, as they are written."""

    kind: str
    verdict: Literal["warn", "block"]
    what: str
    why: str


class Proposal(Data):
    """One change to look at, and to take or leave. Any of them may be left out, and the others still fit.

    `applied`: it is in the optimised résumé. What the gate warns of is proposed, but is not, until a person says so; nor
    is what would lower the score, or miss its goal: `why_not` says that.
    """

    id: str = Field(pattern=r"^c[0-9]{1,4}$")
    kind: str = Field(max_length=40)
    paths: tuple[str, ...] = ()
    """What it touches, by ids of entries."""
    original: str
    proposed: str
    reason: str
    keywords: tuple[str, ...] = ()
    """The job's words that it serves."""
    goal: OptimizationGoal
    by: Literal["rules", "model"] = "rules"
    verdict: Literal["pass", "warn"] = "pass"
    reasons: tuple[GateReason, ...] = ()
    applied: bool = True
    why_not: str = ""
    """Why it is not applied although the gate lets it pass."""
    patch: Patch
    """On a draft that has this résumé."""


class Blocked(Data):
    """What a language model would have written, and why it was kept out. It is nowhere applied."""

    path: str
    original: str
    proposed: str
    reasons: tuple[GateReason, ...] = ()


class SaidIn(Data):
    """Where a résumé says a keyword, and how it is written there."""

    path: str
    section: str
    written: str


class KeywordGap(Data):
    """A keyword of the job as the résumé answers it: `status` before any change, `after` in the optimised résumé."""

    keyword: str
    skill: str = ""
    """The lexicon's name; empty for a phrase that it hasn't."""
    times: int = 1
    """In the job's text."""
    status: KeywordStatus
    after: KeywordStatus
    said: tuple[SaidIn, ...] = ()


class AtsFinding(Data):
    """What a system or a hurried reader stumbles over, and what to do. `solved` by the changes that are applied."""

    check: str
    level: Literal["problem", "advice"]
    path: str = ""
    what: str
    do: str
    solved: bool = False


class TowardsJob(Data):
    """0 to 100, each by the same reader of the résumé as plain text; None where the job can't be read.

    `after` is the optimised résumé's, `reachable` what every truthful change of every goal would make of it.
    """

    before: float | None = None
    after: float | None = None
    reachable: float | None = None


class ModelWriting(Data):
    """What a language model was asked to reword, and what came of it; the numbers are of bullets."""

    model: str
    read: int = 0
    proposed: int = 0
    blocked: int = 0
    why: str = ""
    """Why it read no more."""


class OptimizationReport(Data):
    score: TowardsJob
    keywords: tuple[KeywordGap, ...] = ()
    ats: tuple[AtsFinding, ...] = ()
    changes: tuple[Proposal, ...] = Field(default=(), max_length=MOST_PROPOSALS)
    blocked: tuple[Blocked, ...] = ()
    model: ModelWriting | None = None
    """None when none was asked."""
    notes: tuple[str, ...] = ()
    """What whoever reads it should know: that the description says little, or that not all bullets were read."""


class Optimized(Data):
    """The whole result, with the résumé that it began with: by both the changes can be applied later."""

    original: Resume
    optimized: Resume
    goals: tuple[OptimizationGoal, ...]
    origin: ResumeOrigin = "draft"
    resume_id: UUID | None = None
    revision: int = 0
    standing: str = ""
    """As in the order."""
    report: OptimizationReport


class ResumeOptimized(Event):
    noun: ClassVar[str] = "resume"
    past: ClassVar[str] = "optimized"
    terminal: ClassVar[bool] = True

    result: Optimized | ObjectRef
    proposed: int = 0
    """How many changes."""
    goals: tuple[OptimizationGoal, ...] = ()
    provider_used: str = "builtin"
    """Who wrote: `provider/name`, or `builtin` when rules alone did."""
    degraded_reason: str = ""
