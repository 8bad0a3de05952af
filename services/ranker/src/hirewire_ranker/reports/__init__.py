"""A ranking as files: the same bytes for the same ranking, whoever asks and whenever."""

from hirewire_ranker.reports.json_report import as_json
from hirewire_ranker.reports.spreadsheet import as_xlsx
from hirewire_ranker.reports.table import as_csv

__all__ = ["as_csv", "as_json", "as_xlsx"]
