"""What is printed in the margins and is no part of the résumé: page numbers, running titles, a template's credits."""

import re
from collections import defaultdict
from collections.abc import Iterable

from hirewire_common.words.folding import fold, letters_only
from hirewire_parser.domain.line import Line, Pages

_MARGIN = 0.09
"""Of the page's height, at the top and at the bottom."""
_WIDE_MARGIN = 0.12
"""Where nothing but "2/3" is looked for."""
_OF = re.compile(r"^\d{1,2}\s?/\s?\d{1,2}$")
_NUMBER = re.compile(
    r"^(?:(?:page|seite|pagina|pagine|pag|strona|str|strana|sida|side|sivu|oldal|trang|p)\b\.?\s*)?\d{1,2}(?:\s*(?:/|of|von|sur|de|di|z|ze|van|av|af|om|\|)\s*\d{1,2})?$"
)
_NUMBERED = re.compile(
    r"\b(?:page|seite|pagina|strona|strana|sida|side|sivu|oldal|trang)\s+\d{1,2}(?:\s*(?:/|of|von|sur|de|di|z|ze|van|av|af)\s*\d{1,2})?$"
)
"""A running title ends with it."""
_CREDIT = re.compile(
    r"\b(?:json ?resume|made with|built with|powered by|generated (?:by|with)|created with|theme (?:by|is)|template (?:by|designed)|designed (?:by|with)|last updated|zuletzt aktualisiert|derniere mise a jour"
    r"|european union|union europeenne|union europea|unione europea|europass\.|www\.europass)\b|^©"
)
_TEMPLATE = re.compile(r"(?:designed|made|built|crafted|created) with\b.*\bby\b|theme by\b")
_RUNNING = re.compile(r"\b(?:curriculum vitae|resume|lebenslauf|zivotopis|zyciorys|cv)\b")


def without_margins(pages: Pages) -> tuple[Line, ...]:
    """The lines that are the person's own."""
    repeated = _repeated(pages)
    return tuple(line for line in pages.lines if not _is_marginal(line, pages, repeated))


def _is_marginal(line: Line, pages: Pages, repeated: set[int]) -> bool:
    if id(line) in repeated:
        return True
    text = fold(line.text).strip()
    if _TEMPLATE.match(text):
        return True
    place = _in_margin(line, pages)
    if _OF.match(text) and _in_margin(line, pages, _WIDE_MARGIN):
        return True
    if place and (_NUMBER.match(text) or (_CREDIT.search(text) and len(line.words) < 14)):
        return True
    if place and _NUMBERED.search(text):
        return True
    return place == "bottom" and line.page + 1 == len(pages.pages) and bool(_RUNNING.search(text))


def _in_margin(line: Line, pages: Pages, margin: float = _MARGIN) -> str:
    height = pages.pages[min(line.page, len(pages.pages) - 1)].height
    if line.y > (1 - margin) * height:
        return "bottom"
    return "top" if line.y < margin * height else ""


def _repeated(pages: Pages) -> set[int]:
    """Lines of the same letters at the same height of several pages; the first page's stays when it is its top."""
    seen: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in pages.lines:
        if _in_margin(line, pages):
            letters = re.sub(r"\d+", "", letters_only(line.text))
            seen[(letters, round(line.y / 4))].append(line)
    return {
        id(line)
        for lines in seen.values()
        if len({line.page for line in lines}) > 1
        for line in _later(lines)
    }


def _later(lines: Iterable[Line]) -> list[Line]:
    lines = sorted(lines, key=lambda line: line.place)
    return lines[1:] if lines[0].y < 100 else lines
