"""Résumés as Markdown: written in one dialect, read from whatever people and language models write."""

from hirewire_generator.domain.markdown.plain import tidy
from hirewire_generator.domain.markdown.reading import from_markdown
from hirewire_generator.domain.markdown.writing import to_markdown

__all__ = ["from_markdown", "tidy", "to_markdown"]
