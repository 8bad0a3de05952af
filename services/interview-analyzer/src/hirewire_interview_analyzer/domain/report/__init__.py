"""The report of a recorded answer as plain data, texts and plots, which HTML and PDF are both made of."""

from hirewire_interview_analyzer.domain.report.page import Page, page_of

__all__ = ["Page", "page_of"]
