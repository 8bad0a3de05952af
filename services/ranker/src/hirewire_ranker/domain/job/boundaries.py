"""Where one statement of a posting ends and the next begins, also where line breaks are missing."""

import re
from collections.abc import Iterator

from hirewire_ranker.domain.job.sections import OPENERS, inline_headings

_NO_END = re.compile(
    r"(?:\b(?:an?|the|of|with|and|or|have|has|having|in|their|your|minimum|as|by|for|possess|plus|possesses|valid|current|demonstrate|include|includes|to|is|are|no|any|some|our|both|either|mit|und)|[,(/&-])\s*$",
    re.I,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|approx|vs|sr|jr|mr|ms|dr|st|no|inc|ltd|co|corp|dept|u\.s|b\.s|b\.a|m\.s|m\.a|ph\.d|z\.b|bzw|ca|inkl|ggf|p\.ej|min|max|yrs?)|\b[a-z])\.$",
    re.I,
)
_BOUNDARY = re.compile(
    r"[\n\r\f\v\x85\u2028\u2029]+(?:[ \t]{0,30}\(?\d{1,2}[.)][ \t]{1,30})?"
    r"|[ \t]{0,30}[•·●▪◦‣∙■□➢✓✔►❖*\uf0b7]+[ \t]{0,30}"
    r"|(?<!\d)[ \t]{1,30}[-–—]+[ \t]{1,30}(?=[A-Z\d])|(?<=\d)[ \t]{1,30}[-–—]+[ \t]{1,30}(?=[A-Z])"
    r"|(?<=[.!?;:)])[ \t]{0,30}\(?\d{1,2}[.)][ \t]{1,30}(?=[A-Z])"
    r"|(?<=[.!?])[ \t]{1,30}(?=[A-Z(\"“'\d-])|(?<=;)[ \t]{1,30}"
    r"|(?<=[\w)])-[ \t]{1,30}(?=[A-Z])|(?<=[.:;)])[ \t]{0,30}-(?=[A-Z])"
    r"|(?<=[a-z)%][.!?;])(?=[A-Z][a-z])|(?<=[a-z]{2}[.])(?=[A-Z])(?!(?:JS|NET|IO|AI)\b)"
    r"|(?<=[A-Z]{2}[.])(?=[A-Z][a-z])|(?<=[)\]%])(?=[A-Z][a-z])|(?<=, [A-Z]{2})(?=[A-Z][a-z])|(?<=[A-Z]{3})(?=[A-Z][a-z]{3})|(?<=[a-z]{2}[.])(?=\d)"
    rf"|(?<=[a-z)\d+%])[ \t]{{0,30}}(?=(?:{OPENERS})\b)"
)
_RUN_TOGETHER = re.compile(
    r"(?<![^\W_])[a-z]{3,40}(?=[A-Z])|\b(?:Preferred|Required|Desired|Plus)(?=[A-Z])"
)
"""`preferredExperience`; names such as PowerShell begin with a capital."""


def pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each, and whether a line begins there."""
    cuts = sorted({*_boundaries(text), *_inside_words(text), *inline_headings(text)})
    place, new_line = 0, True
    for start, end in cuts:
        if start < place:
            continue
        if text[place:start].strip():
            yield place, start, new_line
            new_line = False
        new_line = new_line or "\n" in text[start:end]
        place = end
    if text[place:].strip():
        yield place, len(text), new_line


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    wrapped = _is_wrapped(text)
    for found in _BOUNDARY.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        if before.endswith(".") and "\n" not in found[0] and _ABBREVIATED.search(before):
            continue
        if not found[0].strip() and "\n" not in found[0] and _NO_END.search(before):
            continue
        if wrapped and "\n" in found[0] and _goes_on(text, found):
            continue
        yield found.start(), found.end()


def _inside_words(text: str) -> Iterator[tuple[int, int]]:
    for found in _RUN_TOGETHER.finditer(text):
        yield found.end(), found.end()


def _is_wrapped(text: str) -> bool:
    """Lines broken at a margin: most are long, and some end in the middle of a sentence."""
    lines = [line for line in text.split("\n") if line.strip()]
    begun = sum(line.lstrip()[:1].islower() for line in lines)
    return len(lines) > 3 and max(map(len, lines)) <= 130 and 0 < begun < 0.6 * len(lines)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    if found[0].count("\n") > 1:
        return False
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return (
        len(before) > 40
        and before.rstrip()[-1:] not in ".:;!?"
        and text[found.end() : found.end() + 1].islower()
    )
