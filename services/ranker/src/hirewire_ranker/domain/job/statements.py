"""A posting as its statements: what is said in one go, under which heading, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.fit.passages import heads_beside
from hirewire_ranker.domain.job.asides import about_the_job, asks_outright
from hirewire_ranker.domain.job.boundaries import pieces
from hirewire_ranker.domain.job.sections import Section, section_of
from hirewire_ranker.domain.job.writing import OF_WINDOWS

_BLANKS = {ord(blank): " " for blank in "\xa0\u2002\u2003\u2007\u2009\u202f\u3000\u200b"}
_ITEM = re.compile(
    r"(?:(?<=\))|(?<![^ (])(?!(?:and|or|and/or|of|in|with|to|for|the|an?|using|as|on|by|from|at|like|such|including|into|our|your|their|via|through|is|are|be|per|than|within|under|de|et|en|e\.g|i\.e) )[a-z][\w'/-]*) (?=[A-Z])"
)
"""The word before an item: a small one that can end something, or a bracket."""
_GERMAN = re.compile(
    r"\b(?:und|oder|für|mit|als|im|zur|zum|von|bei|der|die|das|sowie|am|an|auf|mindestens|sehr|gute[rsn]?|eine?[rnms]?|den|dem|des|nach|bis|über|wie|ist|sind|keine?)\b"
)
"""Where every noun is a capital, capitals part nothing."""
_PARTED = re.compile(r"[,;.:](?![^(]*\))(?=\s|$)(?!\s*$)")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_LONGEST = 1_200
"""Letters of a statement; what is longer is read in pieces."""
_HEADING = 70
_LINES = 4
_LOOKED_AHEAD = 9
_LABELLED_LINE = 400
"""Letters; a line that is longer was run together from several."""
_TO_WORK = re.compile(
    r"\b(?:authori[sz]ed|eligible|entitled|permitted|right) to (?:legally )?(?:live and )?work\b|\bwork (?:permit|authori[sz]ation|visa)\b|\b(?:without|no|not|unable to|cannot) (?:\w+ ){0,3}sponsor",
    re.I,
)
"""Asked wherever it stands, also at the end of what is offered."""
_OFFERS = re.compile(
    r"\b(?:offers?|provides?|gives?|enjoys?|receives?|includes?|bieten|offrons|ofrecemos)\b.{0,60}\b(?:benefits?|perks|insurance|401|pto|paid time|vacation|holidays|zusatzleistungen|avantages|beneficios)\b|\bbenefits? (?:packages? )?(?:includes?|starting|start|from day)\b",
    re.I,
)
_FEW = 7
"""Words of an item in a list of what is offered."""
_LABEL = re.compile(r"[^:\n]{2,60}:(?=\s*\S|$)")


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


@dataclass
class _Headings:
    """What the lines stand under. `lines`: the posting is not run together, so a label of one line ends with it."""

    lines: bool
    section: Section = "open"
    before: Section | None = None
    offering: bool = False
    """What was said last is offered, and so are the items behind it."""

    def opens_line(self) -> None:
        if self.before is not None:
            self.section, self.before = self.before, None

    def opens(self, found: Section, *, alone: bool, short: bool) -> None:
        """`alone`: nothing stands behind the heading on its line."""
        if not alone and self.before is None and (found == "detail" or (self.lines and short)):
            self.before = self.section
        self.section = "beside" if found == "detail" else found

    def offers(self, text: str, *, headed: bool) -> bool:
        """Whether this is an item of what is offered: a sentence that offers benefits opens such a list, anything longer ends it."""
        item = len(text.split()) <= _FEW and not asks_outright(text)
        self.offering = self.offering and (item or not text.strip()) and not headed
        offered = self.offering and item
        opens = bool(_OFFERS.search(text[:_LONGEST]))
        self.offering = self.offering or opens
        return offered or (opens and not asks_outright(text))

    def closes_statement(self) -> None:
        if self.section == "place":
            self.section = "open"
        if not self.lines:
            self.opens_line()


def statements(description: str) -> Iterator[Statement]:
    """What may ask for something, in its order: without headings, and without what is about the company, the pay and applying."""
    description = description.translate(_BLANKS | OF_WINDOWS)
    under = _Headings(lines=description.count("\n") > _LINES)
    for start, end, new_line in pieces(description):
        if new_line:
            under.opens_line()
        text = description[start:end]
        if labelled := _labelled(text):
            found, rest = labelled
            short = end - start < _LABELLED_LINE
            alone = not text[rest:].strip() and _ends_line(description, end)
            under.opens(found, alone=alone, short=short)
            start, text = start + rest, text[rest:]
        if not under.offers(text, headed=bool(labelled)):
            yield from _asking(text, start, under.section)
        if text.strip():
            under.closes_statement()


def _ends_line(description: str, place: int) -> bool:
    rest = description[place : place + _LOOKED_AHEAD].lstrip(" \t")
    return not rest or not (rest[0].isalnum() or rest[0] in "$€£(")


def _labelled(text: str) -> tuple[Section, int] | None:
    """The section that a heading at its beginning opens, and where what follows it begins."""
    label = _LABEL.match(text)
    whole = (text.strip(), len(text))
    for written, rest in (whole, (label[0], label.end())) if label else (whole,):
        if not written or len(written) > _HEADING:
            continue
        found = section_of(written)
        if heads_beside(written) and not (found == "detail" and rest < len(text)):
            found = "beside"
        if found:
            return found, rest
    return None


def _asking(text: str, start: int, section: Section) -> Iterator[Statement]:
    if section == "beside":
        if _TO_WORK.search(text):
            yield Statement(text, start, section)
        return
    for piece, place in _cut(about_the_job(text, section), section):
        lead = len(piece) - len(piece.lstrip(" \t-–—:,.;*"))
        if number := _NUMBERED.match(piece, lead):
            lead = number.end()
        if bare := piece[lead:].rstrip():
            yield Statement(bare, start + place + lead, section)


def _cut(text: str, section: Section) -> Iterator[tuple[str, int]]:
    """Into pieces that are not too long; and a list in which nothing but capitals parts the items."""
    items = [found.end() for found in _ITEM.finditer(text)] if len(text) < _LONGEST else []
    if (
        section in ("must", "nice")
        and len(items) > 1
        and not (_PARTED.search(text) or _GERMAN.search(text))
    ):
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
