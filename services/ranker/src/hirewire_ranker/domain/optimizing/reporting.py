"""Everything that is told of an optimisation: scores, keywords, findings, changes, and what was kept out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from hirewire_common.contracts import (
    AtsFinding,
    Blocked,
    KeywordGap,
    ModelWriting,
    OptimizationGoal,
    OptimizationReport,
    Optimized,
    Optimizing,
    Proposal,
    Resume,
    SaidIn,
    TowardsJob,
)
from hirewire_ranker.domain.ats import Finding, check
from hirewire_ranker.domain.edits import propose
from hirewire_ranker.domain.gaps import Gap, keyword_gaps
from hirewire_ranker.domain.optimizing.judging import Judged
from hirewire_ranker.domain.optimizing.proposals import (
    gate_reasons,
    passes,
    patch_of,
    proposals,
    taken,
    with_everything,
)
from hirewire_ranker.domain.optimizing.towards import Towards
from hirewire_ranker.domain.optimizing.weighing import Scale, beyond, left, weighed

_INDEX, _NUMBER = re.compile(r"/\d+$"), re.compile(r"\d+")
_MANY = 15
_ALL: tuple[OptimizationGoal, ...] = get_args(OptimizationGoal)


@dataclass(frozen=True, slots=True)
class Written:
    """What a language model wrote, as the gate judged it; `writing` is None when none was asked."""

    rewrites: tuple[Judged, ...] = ()
    writing: ModelWriting | None = None
    notes: tuple[str, ...] = ()


def optimized(order: Optimizing, job: Towards, written: Written) -> Optimized:
    """Deterministic, but for what a model wrote."""
    passed = [patch_of(one) for one in written.rewrites if passes(one)]
    edits = propose(
        order.resume, order.job_description, order.goals, known=job.keywords, reworded=passed
    )
    scale = Scale(job, order)
    proposed = proposals(edits, written.rewrites, order.goals, job.keywords)
    changes = weighed(proposed.changes, scale)
    after = taken(order.resume, (one for one in changes if one.applied))
    score = _scores(scale, changes, after)
    report = OptimizationReport(
        score=score,
        keywords=tuple(_gaps(order.resume, after, job)),
        ats=tuple(_findings(order, after, job.now)),
        changes=changes,
        blocked=tuple(_blocked(written.rewrites)),
        model=written.writing,
        notes=(
            *order.notes,
            *job.notes,
            *written.notes,
            *_unread(order),
            *_unnamed(order.resume),
            *proposed.notes,
            *beyond(after, scale, score.reachable),
        ),
    )
    return Optimized(
        original=order.resume,
        optimized=after,
        goals=order.goals,
        origin=order.origin,
        resume_id=order.resume_id,
        revision=order.revision,
        standing=order.standing,
        report=report,
    )


def _unread(order: Optimizing) -> Iterator[str]:
    if order.unplaced > _MANY:
        yield f"{order.unplaced} words of the document found no place in the résumé; they count for the score, and nothing else was made of them."


def _unnamed(resume: Resume) -> Iterator[str]:
    """Posts that may have been sent in a form that is not read."""
    bare = sum(not (one.position or one.company or one.start_date) for one in resume.experience)
    if bare:
        posts = "1 post has" if bare == 1 else f"{bare} posts have"
        yield f"{posts} no title, employer or dates: neither counts as experience of anything, nor its years. Say what it was, where and when."


def _scores(scale: Scale, changes: Sequence[Proposal], after: Resume) -> TowardsJob:
    """What is reachable is never less than what there is: every change may be left out."""
    order = scale.order
    edits = propose(order.resume, order.job_description, _ALL, known=scale.job.keywords)
    all_of_them = with_everything(order.resume, edits, changes)
    found = [scale.of(one) for one in (order.resume, after, all_of_them)]
    told = [one for one in found if one is not None]
    return TowardsJob(before=found[0], after=found[1], reachable=max(told, default=None))


def _gaps(before: Resume, after: Resume, job: Towards) -> Iterator[KeywordGap]:
    now = {one.keyword: one for one in keyword_gaps(after, job.keywords)}
    for gap in left(before, job):
        then = now[gap.keyword]
        yield KeywordGap(
            keyword=gap.keyword.written,
            skill=gap.keyword.skill,
            times=gap.keyword.times,
            status=gap.status,
            after=then.status,
            said=tuple(_said(gap)),
        )


def _said(gap: Gap) -> Iterator[SaidIn]:
    for one in gap.said:
        yield SaidIn(path=one.place.path, section=one.place.section, written=one.written)


def _findings(order: Optimizing, after: Resume, now: int | None) -> Iterator[AtsFinding]:
    """Those of the résumé as it was. One that stands elsewhere now, or has another number in it, is not solved."""
    left = Counter(map(_gist, check(after, order.quality, now)))
    for one in check(order.resume, order.quality, now):
        gist = _gist(one)
        left[gist] -= 1
        yield AtsFinding(
            check=one.check,
            level=one.level,
            path=one.path,
            what=one.what,
            do=one.do,
            solved=left[gist] < 0,
        )


def _gist(one: Finding) -> tuple[str, str, str]:
    """Without its index in a list, which an order changes, and without its numbers."""
    return one.check, _INDEX.sub("", one.path), _NUMBER.sub("#", one.what)


def _blocked(rewrites: Iterable[Judged]) -> Iterator[Blocked]:
    for one in rewrites:
        if one.kept_out:
            yield Blocked(
                path=one.bullet.path,
                original=one.bullet.text,
                proposed=one.proposed,
                reasons=gate_reasons(one.judgement.reasons),
            )
