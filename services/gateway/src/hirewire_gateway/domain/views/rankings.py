"""Rankings as clients read them."""

from collections.abc import Mapping
from typing import Any, get_args

from hirewire_common.contracts import (
    REPORTS,
    Finding,
    Hits,
    Quote,
    Ranked,
    Ranking,
    ReportForm,
    Requirement,
)

REPORT_PATHS: dict[ReportForm, str] = {
    form: f"{REPORTS}ranked_resumes.{form}" for form in get_args(ReportForm)
}
"""Where the newest ranking's reports are in their session."""


def ranking(found: Ranking, *, provider_used: str, degraded_reason: str) -> dict[str, Any]:
    """The same ranking always comes out the same: nothing here tells a time, a job or a link."""
    asked = {one.id: one for one in found.requirements.items}
    return {
        "status": "success",
        "ranking_id": str(found.ranking_id),
        "ranked_resumes": [_ranked(one, asked) for one in found.ranked],
        "not_ranked": [{"filename": one.file_name, "reason": one.reason} for one in found.unranked],
        "report_path": REPORT_PATHS["json"],
        "report_paths": REPORT_PATHS,
        "requirements": found.requirements.model_dump(mode="json"),
        "weights": found.weights,
        "notes": list(found.notes),
        "versions": found.versions,
        "model": found.model.model_dump(mode="json") if found.model else None,
        "provider_used": provider_used,
        "degraded_reason": degraded_reason,
    }


def _ranked(one: Ranked, asked: Mapping[str, Requirement]) -> dict[str, Any]:
    """`requirements` are empty for one that was not explained, for it stands too far behind."""
    told = one.model_dump(mode="json", exclude={"findings"})
    return {
        **told,
        "requirements": [_finding(finding, asked.get(finding.id)) for finding in one.findings],
        "evidence": [
            {"requirement": finding.id, **_quote(quote)}
            for finding in one.findings
            for quote in finding.quotes
        ],
    }


def _finding(finding: Finding, asked: Requirement | None) -> dict[str, Any]:
    told = finding.model_dump(mode="json")
    if asked is None:
        return told
    said = asked.model_dump(mode="json", include={"kind", "text", "importance", "hard"})
    return {"id": finding.id, **said, **told}


def _quote(quote: Quote) -> dict[str, Any]:
    return quote.model_dump(mode="json")


def hits(found: Hits, names: Mapping[str, str]) -> dict[str, Any]:
    """`names` of sessions, by their keys."""
    return {
        "status": "success",
        "results": [
            {**hit.model_dump(mode="json", exclude={"session"}), "session_id": names[hit.session]}
            for hit in found.hits
            if hit.session in names
        ],
        "searched": found.searched,
        "by": found.by,
    }
