"""Which proposed changes bring a résumé nearer to a job, and how near truthful ones can bring it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import OptimizationGoal, Optimizing, Proposal, Resume, SkillGroup
from hirewire_ranker.domain.gaps import Gap, keyword_gaps
from hirewire_ranker.domain.optimizing.proposals import taken
from hirewire_ranker.domain.optimizing.towards import Towards

_FOR_THE_JOB: frozenset[OptimizationGoal] = frozenset(
    {"ats_optimization", "keyword_matching", "tailoring"}
)
"""Goals that a change of a lower score doesn't serve."""
_MOST_TRIED = 60
"""Changes, each of which takes a reading of the whole résumé."""
_A_WORD = 0.5
"""Points."""
_TOLD = 6
"""Keywords in a note."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How well a résumé answers the job, together with what of its document has no place in it."""

    job: Towards
    order: Optimizing

    def of(self, resume: Resume) -> float | None:
        return self.job.score(resume, self.order.left_over)


def worthwhile(changes: Iterable[Proposal], scale: Scale) -> tuple[Proposal, ...]:
    """Without those for the job's sake that lower the score, together with the ones before them; numbered anew."""
    return tuple(
        one.model_copy(update={"id": f"c{number}"})
        for number, one in enumerate(_kept(changes, scale), start=1)
    )


def _kept(changes: Iterable[Proposal], scale: Scale) -> Iterator[Proposal]:
    now, tried = scale.order.resume, 0
    for one in changes:
        if not one.applied:
            yield one
            continue
        then = taken(now, [one])
        if one.goal in _FOR_THE_JOB and tried < _MOST_TRIED:
            tried += 1
            if _lowers(scale, now, then):
                continue
        now = then
        yield one


def _lowers(scale: Scale, now: Resume, then: Resume) -> bool:
    """Below what it began with, or by more than a word more in the same text does."""
    began, before, after = (scale.of(one) for one in (scale.order.resume, now, then))
    if began is None or before is None or after is None:
        return False
    return after < min(before, began) or after < before - _A_WORD


def left(resume: Resume, job: Towards) -> tuple[Gap, ...]:
    """The job's keywords with their states; of those of which one suffices no other is told as missing."""
    gaps = keyword_gaps(resume, job.keywords)
    said = {one.keyword.written for one in gaps if one.status != "unsupported"}
    alone = {word for group in job.either if len(group) == 1 for word in group}
    needless = {word for group in job.either if group & said for word in group - said - alone}
    return tuple(one for one in gaps if one.keyword.written not in needless)


def beyond(resume: Resume, scale: Scale, reachable: float | None) -> Iterator[str]:
    """A note of what the rest depends on: what nobody but the person can say."""
    missing = [
        one.keyword.written for one in left(resume, scale.job) if one.status == "unsupported"
    ]
    if reachable is None or not missing:
        return
    supposed = scale.of(_with(resume, missing))
    if supposed is not None and supposed > reachable:
        told = ", ".join(missing[:_TOLD])
        more = f" and {len(missing) - _TOLD} more" if len(missing) > _TOLD else ""
        yield (
            f"Rewording alone reaches {reachable:g}. The rest depends on what the résumé doesn't say: "
            f"with {told}{more} in its skills it would be {supposed:g}. Add only what is true."
        )


def _with(resume: Resume, skills: Sequence[str]) -> Resume:
    group = SkillGroup(id="supposed", keywords=tuple(skills))
    return resume.model_copy(update={"skills": (*resume.skills, group)})
