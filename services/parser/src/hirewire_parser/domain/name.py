"""The name: the largest letters in the upper part of the first page; the headline: what stands below it."""

import re

from hirewire_parser.domain.dates import find_period
from hirewire_parser.domain.headings import kind_of
from hirewire_parser.domain.line import Line, Pages
from hirewire_parser.domain.vocabulary import says_post

_UPPER_PART = 0.42
_TITLES = re.compile(
    r"^(?:curriculum vitae|resume|résumé|cv|lebenslauf|currículum|curriculum|životopis)\b[\s:–-]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*[|·•]\s*|\s[–—-]\s")


def find_name(pages: Pages) -> str:
    """Empty when no line could be a name."""
    top = _candidates(pages)
    if not top:
        return ""
    size = max(line.size for line in top)
    largest = sorted((line for line in top if line.size > size - 0.6), key=lambda line: line.place)
    name = largest[0].text
    if len(largest) > 1 and len(largest) <= 3 and _continues(largest[0], largest[1]):
        name = f"{name} {largest[1].text}"
    name = _ENDS.split(_TITLES.sub("", name))[0].strip(" ,")
    return _unshouted(_without_post(name))


def find_headline(pages: Pages, name: str) -> str:
    """The first line near the name that names a post."""
    for line in _candidates(pages)[:6]:
        if line.text.casefold() == name.casefold():
            continue
        if says_post(line.text) and len(line.words) <= 12 and not find_period(line.text):
            return line.text
    return ""


def _candidates(pages: Pages) -> list[Line]:
    height = pages.pages[0].height if pages.pages else 792.0
    lines = [line for line in pages.lines if line.page == 0 and line.y < _UPPER_PART * height]
    return [line for line in sorted(lines, key=lambda line: line.place) if _could_be(line)]


def _could_be(line: Line) -> bool:
    return (
        line.glue is None
        and bool(re.search(r"[^\W\d]{2}", line.text))
        and not re.search(r"@|https?:|www\.", line.text)
        and kind_of(line.text) is None
        and bool(_TITLES.sub("", line.text))
    )


def _continues(first: Line, second: Line) -> bool:
    """A long name is broken: "Robert J." above "McAllister III", or both beside each other."""
    return (
        second.y - first.y < 1.6 * first.size
        and len(first.words) < 3
        and abs(second.x0 - first.x0) < 200
    )


def _without_post(name: str) -> str:
    """ "Jane Roe, Nurse" ends at the comma; "Roe, Jane" is a name as a whole."""
    first = name.split(",")[0].strip()
    return first if len(first.split()) > 1 else name


def _unshouted(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 else name
