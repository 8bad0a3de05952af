"""A posting as its statements: what is said in one go, under which heading, and where; also where line breaks are missing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.fit.passages import heads_beside, is_boilerplate
from hirewire_ranker.domain.job.sections import OPENERS, Section, inline_headings, section_of

_BLANKS = {ord(blank): " " for blank in "\xa0\u2002\u2003\u2007\u2009\u202f\u3000\u200b"}
_NO_END = re.compile(r"(?:\b(?:an?|the|of|with|and|or|have|has|having|in|their|your|minimum|as|by|for|possess|plus|possesses|valid|current|demonstrate|include|includes|to|is|are|no|any|some|our|both|either|mit|und)|[,(/&-])\s*$", re.I)
_ITEM = re.compile(
    r"(?:(?<=\))|(?<![^ (])(?!(?:and|or|of|in|with|to|for|the|an?|using|as|on|by|from|at|like|such|including|into|our|your|their|via|through|der|die|und|mit|de|et|en) )[a-z][\w'/-]*) (?=[A-Z])"
)
"""The word before an item: a small one that can end something, or a bracket."""
_PARTED = re.compile(r"[,;.:](?![^(]*\))(?=\s|$)(?!\s*$)")
_WORTH = 40
_BEFORE_IT = re.compile(r"(?:^|(?<=[.,;!?)])|\s)\s*(?:[A-Z][\w&.'’-]*\s+){0,4}(?:(?:is|are|in|to|an?|the|your|please|submit|as)\s+)*$")
_LONGEST = 1_200
"""Letters of a statement; what is longer is read in pieces."""
_HEADING = 70
_LABELLED_LINE = 400
"""Letters; a line that is longer was run together from several."""
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|approx|vs|sr|jr|mr|ms|dr|st|no|inc|ltd|co|corp|dept|u\.s|b\.s|b\.a|m\.s|m\.a|ph\.d|z\.b|bzw|ca|inkl|ggf|p\.ej|min|max|yrs?)|\b[a-z])\.$",
    re.I,
)
_BOUNDARY = re.compile(
    r"[\n\r\f\v\x85\u2028\u2029]+"
    r"|[ \t]*[•·●▪◦‣∙■□➢✓✔►❖*\uf0b7]+[ \t]*"
    r"|(?<!\d)[ \t]+[-–—]+[ \t]+(?=[A-Z\d])|(?<=\d)[ \t]+[-–—]+[ \t]+(?=[A-Z])"
    r"|(?<=[.!?;:)])[ \t]*\(?\d{1,2}[.)][ \t]+(?=[A-Z])"
    r"|(?<=[.!?])[ \t]+(?=[A-Z(\"“'\d-])|(?<=;)[ \t]+"
    r"|(?<=[\w)])-[ \t]+(?=[A-Z])|(?<=[.:;)])[ \t]*-(?=[A-Z])"
    r"|(?<=[a-z)%][.!?;])(?=[A-Z][a-z])|(?<=[a-z]{2}[.])(?=[A-Z])(?!(?:JS|NET|IO|AI)\b)"
    r"|(?<=[)\]%])(?=[A-Z][a-z])|(?<=, [A-Z]{2})(?=[A-Z][a-z])|(?<=[A-Z]{3})(?=[A-Z][a-z]{3})|(?<=[a-z]{2}[.])(?=\d)"
    rf"|(?<=[a-z)\d+%])[ \t]*(?=(?:{OPENERS})\b)"
)
_RUN_TOGETHER = re.compile(
    r"(?<![^\W_])[a-z]{3,40}(?=[A-Z])|\b(?:Preferred|Required|Desired|Plus)(?=[A-Z])"
)
"""`preferredExperience`; names such as PowerShell begin with a capital."""
_LABEL = re.compile(r"[^:\n]{2,60}:(?=\s*\S|$)")
_ASIDE_SUBJECT = re.compile(
    r"\W*(?:at \w+[^,]{0,30}, )?(?:we|our|the company|the firm|wir|nous|notre|nuestr\w+|somos)\b"
    r"(?!.{0,40}\b(?:looking|seek\w*|needs? (?:an?|someone|you|people)|want|requires?|search\w*|hiring|expect|prefer\w*|candidates?|applicants?|ideal\w*|suchen|erwarten|recherch\w*|busca\w*|necesita\w*)\b)",
    re.I,
)
_PROSE = re.compile(
    r"\W*(?:(?i:that|it|there|here(?:['’]s)?|they|those|these are|so|no|not|every|each|if you|make|imagine)\b(?! .{0,30}responsib)"
    r"|(?:The )?[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,4},? (?:is|are|has|was|offers|brings|provides|believes|supports|values|part of|strives|offer|welcomes|encourages|employs) (?!responsib|required|preferred|an? (?:plus|must)|expected|desired|accountable))"
)
"""A sentence about somebody else than who is sought, unless it asks for something."""
_ASKING_ANYWAY = re.compile(
    r"\b(?:must|required|you (?:have|will|are)|ability to|knowledge of|degree|proficien\w+|experience (?:with|in|using|working)|years?.{0,20} experience)\b",
    re.I,
)
_NEVER_ASKED = re.compile(
    r"^\W*(?:are you|do you (?!have)|if you(?:['’](?:re|d|ve)| are| would| have)? (?:like|love|looking|want|interested|ready|any)|whether you|come (?:see|join|work)|want to|ready to|learn more|interested (?:candidates|applicants|parties)|why |(?:hours|pay|schedule|shifts?|salary|compensation) (?:will|is|are)\b|immediate need|entry[- ]level (?:opportunity|position)\W*$)|\b\d+ hours (?:per|a|/) ?week|monday (?:through|to|thru|-|–) |\b(?:me|my|i am|i will|i have|he (?:is|did|knew|was))\b|employment equity|equity and diversity|supports .{0,30}diversity|application process|this assessment|invited to|special projects|as assigned|\ba leader\b|not listed in|there may be|"
    r"equal (?:employment )?opportunit|without regard to|regardless of|veteran|sexual orientation|affirmative action|reasonable accommodation|consideration for employment"
    r"|background (?:check|screen|investigation)|drug (?:screen|test|free)|\b401|https?:|www\.|\bapply (?:now|online|today|at|here|by|via|to)|resume|cover letter|salary|\bbenefits\b"
    r"|founded|headquarter|fortune \d|years? (?:of|in) (?:service|business)|(?:world|industry|global|market|recogni[sz]ed) leader|leading|not intended to|exhaustive list|other duties"
    r"|duties as assigned|assigned duties|above (?:statements?|information|description|job description)|(?:may|will) be required to perform|committed to (?:diversity|creating|providing|building|equal|an? (?:diverse|inclusive))|diverse candidates|all employees|reserves the right|job posting|this posting|contact (?:us|recruiter)|follow us|upcoming interview|interview (?:prep|process)|tell us|^\W*this is an?\b.{0,60}(?:opportunity|position|role|job|contract)\b|your recruiter|our clients?,? (?:is|are)\b|applicants (?:will|must complete)|how did you hear|click|visit our|staffing firm",
    re.I,
)


@dataclass(frozen=True)
class Statement:
    """`text` stands at `start` of the description, under a heading of that `section`."""

    text: str
    start: int
    section: Section

    @cached_property
    def plain(self) -> str:
        """Folded, letter for letter."""
        return fold(self.text)


def statements(description: str) -> Iterator[Statement]:
    """What may ask for something, in its order: without headings, and without what is about the company, the pay and applying."""
    section: Section = "open"
    before: Section | None = None
    description = description.translate(_BLANKS)
    lines = description.count("\n") > 4
    for start, end, new_line in _pieces(description):
        if new_line and before is not None:
            section, before = before, None
        text = description[start:end]
        for label, rest, found in _labelled(text):
            if label is None:
                break
            alone = not text[rest:].strip()
            if lines and not alone and end - start < _LABELLED_LINE and before is None:
                before = section
            if found == "detail":
                found, before = "beside", None if alone else section
            section = found
            start, text = start + rest, text[rest:]
        yield from _asking(text, start, section)
        if section == "place":
            section = "open"
        if before is not None and not lines:
            section, before = before, None


def _labelled(text: str) -> Iterator[tuple[str | None, int, Section]]:
    """The heading that the text begins with, and where what follows it begins."""
    bare = text.strip()
    label = _LABEL.match(text)
    for written, rest in ((bare, len(text)), (label[0] if label else "", label.end() if label else 0)):
        if not written or len(written) > _HEADING:
            continue
        found = section_of(written)
        if heads_beside(written) and not (found == "detail" and rest < len(text)):
            found = "beside"
        if found:
            yield written, rest, found
            return
    yield None, 0, "open"


def _asking(text: str, start: int, section: Section) -> Iterator[Statement]:
    if section == "beside" or not text.strip():
        return
    if never := _NEVER_ASKED.search(text[:_LONGEST]):
        text = _BEFORE_IT.sub("", text[: never.start()]) if never.start() > _WORTH else ""
    if not text.strip() or _is_aside(text):
        return
    for piece, place in _cut(text, section):
        lead = len(piece) - len(piece.lstrip(" \t-–—:,.;*"))
        bare = piece[lead:].rstrip()
        if bare:
            yield Statement(bare, start + place + lead, section)


def _cut(text: str, section: Section) -> Iterator[tuple[str, int]]:
    """Into pieces that are not too long; and a list in which nothing but capitals parts the items."""
    items = [found.end() for found in _ITEM.finditer(text)] if len(text) < _LONGEST else []
    if section in ("must", "nice") and len(items) > 1 and not _PARTED.search(text):
        for start, end in pairwise([0, *items, len(text)]):
            yield text[start:end], start
        return
    place = 0
    while place < len(text):
        end = min(len(text), place + _LONGEST)
        if end < len(text) and (space := text.rfind(" ", place, end)) > place:
            end = space
        yield text[place:end], place
        place = end


def _is_aside(text: str) -> bool:
    head = text[:1000]
    if _ASIDE_SUBJECT.match(head) or (_PROSE.match(head) and not _ASKING_ANYWAY.search(head)):
        return True
    return is_boilerplate(head) and not _ASKING_ANYWAY.search(head)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
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
    return len(before) > 40 and before.rstrip()[-1:] not in ".:;!?" and text[found.end() : found.end() + 1].islower()
