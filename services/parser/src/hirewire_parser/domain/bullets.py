"""Marks that begin an item of a list."""

import re

MARK = re.compile(r"^\s*[•·▪◦●○‣∙⁃■□►▸➢➤✓✔\ufffd*–—-]\s+|^\s*[•▪◦●○‣∙■►▸➢➤✓✔](?=\S)")


def is_marked(text: str) -> bool:
    return bool(MARK.match(text))


def unmarked(text: str) -> str:
    return MARK.sub("", text).strip()
