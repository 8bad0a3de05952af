"""A blind text in passages: headings, bullets and sentences, each with its section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.words.lexicon import Kind
from hirewire_ranker.domain.resume.outline import Line, outline
from hirewire_ranker.domain.resume.seen import Blind, Passage, SectionName

_BULLET = re.compile(
    r"[\s•·●▪◦■►▶‣∙*»✓✔➢➤❖◆★⁃\uf0b7\uf0a7…]+|[–—-]+(?=[\s\w])|o\s(?=[A-Z])|\(?\d{1,2}[.)]\s(?=\D)"
)
_PARTED = re.compile(
    r"[.!?](?:[\"”')\]]{0,2}[ \t]+(?=[\"“'(\[]?[^\W\da-z_])|(?<=[^\W\dA-Z_]{3}\.)(?=[A-Z][a-z]+ [a-z]))|[•●▪◦■►▶‣∙]"
)
_SIGNS = "•●▪◦■►▶‣∙"
_SHORTENED = re.compile(
    r"(?<![^\W_])(?:[A-Za-z]|mr|mrs|ms|dr|prof|st|inc|ltd|co|corp|llc|vs|no|nr|e\.g|i\.e|etc|approx|dept|jr|sr|ph\.d|b\.sc|m\.sc|b\.tech|m\.tech|b\.e|u\.s|u\.k|bzw|z\.b|ca|dipl|ing)\.$",
    re.I,
)
_GOES_ON = re.compile(r"[a-zà-öø-ÿ](?![A-Z])|[,;:)\]&/%]")
"""How a line begins that a passage is broken into; by this alone, so that nothing else can join two lines."""
_LONGEST = 10_000
_ADDRESS = re.compile(r"(?:https?:|www\.)", re.I)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    line: Line


def passages_of(blind: Blind, text: str) -> list[Passage]:
    """`text` is the one that was blinded: whether a line began small before its name was taken stands there."""
    shape = _shape(blind, text)
    found: list[Passage] = []
    for line in outline(blind.text):
        joins = not line.first and bool(found) and not found[-1].heading
        for number, piece in enumerate(_pieces(shape, line)):
            if number == 0 and joins and not line.heading and _goes_on(shape, line):
                above = found.pop()
                found.append(Passage(above.start, piece.end, above.section))
            else:
                found.append(Passage(piece.start, piece.end, section_of(line.kind), line.heading))
    return found


def section_of(kind: Kind) -> SectionName:
    return "other" if kind in {"contact", "awards", "publications"} else kind  # type: ignore[return-value]


def _shape(blind: Blind, text: str) -> str:
    """The blind text, with a capital wherever something was cut that began with one."""
    letters = list(blind.text)
    behind = 0
    for place, count in blind.cuts:
        cut = text[place + behind : place + behind + count]
        behind += count
        begun = cut[max(cut.rfind("\n"), cut.rfind("\r"), cut.rfind("\f")) + 1 :].strip(
            " \t\"'“(|•·-–"
        )
        if begun and not begun[0].islower() and place < len(letters) and letters[place].islower():
            letters[place] = "X"
    return "".join(letters)


def _pieces(shape: str, line: Line) -> Iterator[_Piece]:
    start = line.start
    if not line.heading:
        for parted in _PARTED.finditer(shape, line.start, line.end):
            if parted[0][0] == "." and _SHORTENED.search(shape, *_before(parted, start)):
                continue
            end = parted.start() if parted[0] in _SIGNS else parted.end()
            yield from _bare(shape, start, end, line)
            start = parted.end()
    yield from _bare(shape, start, line.end, line)


def _before(parted: re.Match[str], start: int) -> tuple[int, int]:
    return max(start, parted.start() - 8), parted.start() + 1


def _bare(shape: str, start: int, end: int, line: Line) -> Iterator[_Piece]:
    """Without the sign of a bullet; nothing where nothing else is left."""
    while start < end and (found := _BULLET.match(shape, start, end)):
        start = found.end()
    while start < end and shape[end - 1].isspace():
        end -= 1
    if any(letter.isalnum() for letter in shape[start:end]):
        yield _Piece(start, end, line)


def _goes_on(shape: str, line: Line) -> bool:
    return bool(_GOES_ON.match(shape, line.start)) and not _ADDRESS.match(shape, line.start)
