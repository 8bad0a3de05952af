"""Résumés as Markdown: written in one dialect, read from whatever people and language models write."""

from hirewire_common.markdown.plain import tidy
from hirewire_common.markdown.reading import from_markdown
from hirewire_common.markdown.writing import draft_to_markdown, to_markdown

__all__ = ["draft_to_markdown", "from_markdown", "tidy", "to_markdown"]
