"""Which proposed changes bring a résumé nearer to a job, and how near truthful ones can bring it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Optimizing, Proposal, Resume, SkillGroup
from hirewire_ranker.domain.gaps import Gap, keyword_gaps
from hirewire_ranker.domain.optimizing.proposals import taken
from hirewire_ranker.domain.optimizing.towards import Towards

_MOST_TRIED = 60
"""Changes, each of which takes a reading of the whole résumé; what comes after them is weighed as one."""
_TOLD = 6
"""Keywords in a note."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How well a résumé answers the job, together with what of its document has no place in it."""

    job: Towards
    order: Optimizing

    def of(self, resume: Resume) -> float | None:
        return self.job.score(resume, self.order.left_over)


def weighed(changes: Iterable[Proposal], scale: Scale) -> tuple[Proposal, ...]:
    """All of them; applied is what, with those before it, lowers no score and does what it is for. The rest says why not."""
    told, now = list(changes), scale.order.resume
    tried = [at for at, one in enumerate(told) if one.applied]
    for at in tried:
        if told[at].goal == "conciseness" and len(told[at].proposed) >= len(told[at].original):
            told[at] = _not_applied(told[at], "It is not shorter than what stands there.")
    left = [at for at in tried if told[at].applied]
    for some in (*([at] for at in left[:_MOST_TRIED]), left[_MOST_TRIED:]):
        then = taken(now, (told[at] for at in some))
        if why := _against(scale, now, then):
            told[some[0] : some[-1] + 1] = [
                _not_applied(one, why) for one in told[some[0] : some[-1] + 1]
            ]
        else:
            now = then
    return tuple(told)


def _not_applied(change: Proposal, why: str) -> Proposal:
    return (
        change.model_copy(update={"applied": False, "why_not": why}) if change.applied else change
    )


def _against(scale: Scale, now: Resume, then: Resume) -> str:
    """What speaks against the step from one to the other; empty where nothing does."""
    before, after = scale.of(now), scale.of(then)
    if before is None or after is None or after >= before:
        return ""
    return f"The score would be {after:g} with it and is {before:g} without."


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
