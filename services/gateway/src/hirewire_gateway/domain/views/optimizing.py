"""What came of making a résumé better for a job, in the shapes that the clients read."""

from collections.abc import Iterable
from typing import Any

from hirewire_common.contracts import (
    KeywordGap,
    OptimizationReport,
    Optimized,
    Proposal,
    ReadResume,
    ResumeOptimized,
)
from hirewire_gateway.domain.views.drafts import patch_op
from hirewire_gateway.domain.views.resumes import sections, sections_of_session

_STATUSES = ("present", "variant", "elsewhere", "unsupported")
_OF_A_DOCUMENT = frozenset({"unplaced", "language", "quality", "sources", "refinement"})
_CHANGED = {"summary": "summary", "work_experience": "experience", "projects": "projects", "skills": "skills"}  # fmt: skip
"""Sections that an optimisation may change, as the clients and as we call them."""


def optimization(news: ResumeOptimized, result: Optimized, shown: dict[str, Any]) -> dict[str, Any]:
    """`shown` is the optimised résumé."""
    degraded = {"degraded_reason": news.degraded_reason} if news.degraded_reason else {}
    return {
        "success": True,
        "optimization_id": str(news.job),
        "optimized_resume": shown,
        "provider_used": news.provider_used,
        "optimization_goals": list(result.goals),
        "report": report(result.report),
        "apply_url": "/api/v1/optimize_resume/apply",
        **degraded,
    }


def as_it_was_sent(parsed: dict[str, Any], result: Optimized) -> dict[str, Any]:
    """What the client sent, with the sections in the place of its own that may have changed; nothing of it is lost."""
    new, base = sections(result.optimized), optimized_sections(result)
    told = {theirs: new[ours] for theirs, ours in _CHANGED.items()}
    named = {"work_experience": "experience" if "experience" in parsed else "work_experience"}
    for theirs, entries in told.items():
        name = named.get(theirs, theirs)
        told[theirs] = _merged(parsed.get(name), entries)
    kept = {name: value for name, value in parsed.items() if name != "experience"}
    person = parsed.get("personal_details")
    if isinstance(person, dict):
        kept["personal_details"] = {**base["personal_details"], **person}
    return {**base, **kept, **told}


def _merged(sent: Any, entries: Any) -> Any:
    """Fields of an entry that nobody here knows stay in it."""
    if not isinstance(sent, list) or not isinstance(entries, list) or len(sent) != len(entries):
        return entries
    both = zip(sent, entries, strict=True)
    return [{**old, **new} if isinstance(old, dict) and isinstance(new, dict) else new for old, new in both]  # fmt: skip


def optimized_sections(result: Optimized) -> dict[str, Any]:
    """The optimised résumé with the names of the clients, without what is told of a document that was read."""
    shown = sections_of_session(ReadResume(resume=result.optimized))
    return {name: value for name, value in shown.items() if name not in _OF_A_DOCUMENT}


def report(told: OptimizationReport) -> dict[str, Any]:
    keywords = told.keywords
    return {
        "score_before": told.score.before,
        "score_after": told.score.after,
        "score_reachable": told.score.reachable,
        "keywords": {
            status: [_keyword(one) for one in keywords if one.status == status]
            for status in _STATUSES
        },
        "keywords_matched": _names(one for one in keywords if one.status != "unsupported"),
        "keywords_missing": _names(one for one in keywords if one.status == "unsupported"),
        "keywords_added": _names(one for one in keywords if one.after == "present" != one.status),
        "ats": [one.model_dump() for one in told.ats],
        "changes": [_change(one) for one in told.changes],
        "blocked": [one.model_dump() for one in told.blocked],
        "model": told.model.model_dump() if told.model else None,
        "notes": list(told.notes),
    }


def _keyword(one: KeywordGap) -> dict[str, Any]:
    return {
        "keyword": one.keyword,
        "times": one.times,
        "now": one.after,
        "said": [said.model_dump() for said in one.said],
    }


def _names(gaps: Iterable[KeywordGap]) -> list[str]:
    return [one.keyword for one in gaps]


def _change(one: Proposal) -> dict[str, Any]:
    """With its patch as RFC 6902 has it."""
    return {**one.model_dump(exclude={"patch"}), "patch": [patch_op(op) for op in one.patch]}
