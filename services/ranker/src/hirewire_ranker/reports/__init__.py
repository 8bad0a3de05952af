"""A ranking as files: the same bytes for the same ranking, whoever asks and whenever."""

from hirewire_common.contracts import Ranking, ReportForm
from hirewire_ranker.reports.json_report import as_json
from hirewire_ranker.reports.spreadsheet import as_xlsx
from hirewire_ranker.reports.table import as_csv


def written(ranking: Ranking) -> dict[ReportForm, bytes]:
    """In every form."""
    return {"json": as_json(ranking), "csv": as_csv(ranking), "xlsx": as_xlsx(ranking)}


__all__ = ["as_csv", "as_json", "as_xlsx", "written"]
