"""Edits of rules and rewrites of a model as one list of changes that can be taken one by one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import (
    MOST_PROPOSALS,
    GateReason,
    OptimizationGoal,
    Patch,
    Proposal,
    Resume,
)
from hirewire_common.patches import applied
from hirewire_ranker.domain.edits import Edit, reachable
from hirewire_ranker.domain.edits.edit import Kind
from hirewire_ranker.domain.edits.keywords import replacement
from hirewire_ranker.domain.gaps import Keyword
from hirewire_ranker.domain.grounding import Reason
from hirewire_ranker.domain.optimizing.judging import Judged
from hirewire_ranker.domain.skills import find_skills

_SERVES: dict[Kind, tuple[OptimizationGoal, ...]] = {
    "respell": ("keyword_matching", "ats_optimization"),
    "surface": ("ats_optimization", "keyword_matching"),
    "shorten": ("conciseness",),
    "order_bullets": ("tailoring", "impact"),
    "order_skills": ("keyword_matching", "tailoring"),
}
_TEXTS: frozenset[Kind] = frozenset({"respell", "shorten"})
_SHORTER = 0.9
"""Of the letters, from which on a rewrite is shorter."""


@dataclass(frozen=True, slots=True)
class Proposed:
    changes: tuple[Proposal, ...]
    notes: tuple[str, ...] = ()
    """Of what is not among them, although nothing speaks against it."""


def passes(one: Judged) -> bool:
    return not one.kept_out and not one.judgement.reasons


def patch_of(one: Judged) -> Patch:
    return replacement(one.bullet.path, one.bullet.text, one.proposed)


def proposals(
    edits: Sequence[Edit],
    rewrites: Sequence[Judged],
    goals: Sequence[OptimizationGoal],
    keywords: Sequence[Keyword],
) -> Proposed:
    """Texts first, then orders, then additions; of two changes of one text, the one that passes, and the model's of those.

    What the gate blocks is not among them.
    """
    kept = [one for one in rewrites if not one.kept_out]
    passed = {one.bullet.path for one in kept if passes(one)}
    ruled = [one for one in edits if not (one.kind in _TEXTS and one.patch[0].path in passed)]
    taken = {one.patch[0].path for one in ruled if one.kind in _TEXTS}
    written = [one for one in kept if one.bullet.path not in taken]
    found = [
        *(_by_rules(one, goals) for one in ruled if one.kind in _TEXTS),
        *(_by_model(one, goals, keywords) for one in written),
        *(_by_rules(one, goals) for one in ruled if one.kind not in _TEXTS),
    ]
    numbered = tuple(
        one.model_copy(update={"id": f"c{number}"})
        for number, one in enumerate(found[:MOST_PROPOSALS], start=1)
    )
    second = len(edits) - len(ruled) + len(kept) - len(written)
    return Proposed(numbered, tuple(_unlisted(second, len(found) - len(numbered))))


def _unlisted(second: int, too_many: int) -> Iterator[str]:
    if second:
        yield f"{second} other wordings are not listed: of two for the same text there is one."
    if too_many > 0:
        yield f"{too_many} more changes are not listed: {MOST_PROPOSALS} are as many as one report holds. Take these, and ask again."


def taken(resume: Resume, changes: Iterable[Proposal]) -> Resume:
    """The résumé with these changes."""
    for change in changes:
        resume = applied(resume, change.patch)
    return resume


def with_everything(resume: Resume, edits: Sequence[Edit], changes: Iterable[Proposal]) -> Resume:
    """With all edits of rules, and what passes of a model's where they leave the text alone."""
    untouched = {one.patch[0].path for one in edits if one.kind in _TEXTS}
    models = [
        one
        for one in changes
        if one.by == "model" and one.verdict == "pass" and not untouched & set(one.paths)
    ]
    return reachable(taken(resume, models), edits)


def gate_reasons(reasons: Iterable[Reason]) -> tuple[GateReason, ...]:
    return tuple(
        GateReason(
            kind=one.kind,
            verdict="block" if one.verdict == "block" else "warn",
            what=one.what,
            why=one.why,
        )
        for one in reasons
    )


def _by_rules(edit: Edit, goals: Sequence[OptimizationGoal]) -> Proposal:
    serves = _SERVES[edit.kind]
    return Proposal(
        id="c0",
        kind=edit.kind,
        paths=_paths(edit),
        original=edit.before,
        proposed=edit.after,
        reason=edit.reason,
        keywords=edit.keywords,
        goal=edit.goal or next((goal for goal in serves if goal in goals), serves[0]),
        patch=edit.patch,
    )


def _paths(edit: Edit) -> tuple[str, ...]:
    """What was changed; of an order, and of an addition, the list."""
    if edit.kind in _TEXTS:
        return (edit.patch[0].path,)
    return tuple(dict.fromkeys(op.path.rpartition("/")[0] for op in edit.patch))


def _by_model(
    one: Judged, goals: Sequence[OptimizationGoal], keywords: Sequence[Keyword]
) -> Proposal:
    said = tuple(_newly_said(one, keywords))
    goal, reason = _why(one, said, goals)
    warned = bool(one.judgement.reasons)
    return Proposal(
        id="c0",
        kind="rewrite",
        paths=(one.bullet.path,),
        original=one.bullet.text,
        proposed=one.proposed,
        reason=reason,
        keywords=said,
        goal=goal,
        by="model",
        verdict="warn" if warned else "pass",
        reasons=gate_reasons(one.judgement.reasons),
        applied=not warned,
        patch=patch_of(one),
    )


def _newly_said(one: Judged, keywords: Sequence[Keyword]) -> Iterator[str]:
    """The job's own words that stand in the new text and did not in the old."""
    now = {found.written.lower() for found in find_skills(one.proposed)}
    before = {found.written.lower() for found in find_skills(one.bullet.text)}
    yield from (word.written for word in keywords if word.written.lower() in now - before)


def _why(
    one: Judged, said: tuple[str, ...], goals: Sequence[OptimizationGoal]
) -> tuple[OptimizationGoal, str]:
    if said and "keyword_matching" in goals:
        return "keyword_matching", f"It says {_listed(said)} as the job does."
    if "conciseness" in goals and len(one.proposed) < _SHORTER * len(one.bullet.text):
        return "conciseness", "The same in fewer words."
    others = [goal for goal in ("tailoring", "impact", *goals) if goal in goals]
    return others[0], "The same, worded nearer to the job."


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
