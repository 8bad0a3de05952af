"""The runs of a Word paragraph in their order: text, tabs, breaks, links, and the text boxes anchored in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hirewire_parser.docx_styles import Style, W, formatted

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{W}{name}" for name in ("pPr", "rPr", "del", "moveFrom", "sdtPr")} | {_FALLBACK}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_ADDRESS = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style; a tab or a break alone; or a text box, whose blocks are laid out after the paragraph.

    `link` is the id of a target in the part's own list, `target` one that is written in the text itself.
    """

    text: str
    style: Style
    link: str = ""
    target: str = ""
    box: Any | None = None


@dataclass(slots=True)
class _Fields:
    """The fields that the text is in, as their instructions so far; the innermost one last."""

    opened: list[str] = field(default_factory=list)

    def mark(self, kind: str) -> None:
        if kind == "begin":
            self.opened.append("")
        elif kind == "end" and self.opened:
            self.opened.pop()

    def instruct(self, text: str) -> None:
        if self.opened:
            self.opened[-1] += text

    @property
    def target(self) -> str:
        return next((found for said in self.opened if (found := _address(said))), "")


def pieces_of(paragraph: Any, style: Style) -> Iterator[Piece]:
    """A box is written twice in a file, once for old programs: their copy (`Fallback`) is left out.

    So is what was deleted, or says only what is to be written there.
    """
    yield from _pieces(paragraph, style, "", _Fields())


def is_placeholder(element: Any) -> bool:
    """True for a field of a form that nobody filled in."""
    return element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _pieces(parent: Any, style: Style, link: str, fields: _Fields) -> Iterator[Piece]:
    for element in parent:
        tag = element.tag
        if tag in _SKIPPED or not isinstance(tag, str) or is_placeholder(element):
            continue
        if tag == f"{W}txbxContent":
            yield Piece("", style, box=element)
        elif tag == f"{W}t" or tag in _SIGNS:
            yield Piece(_SIGNS.get(tag, element.text or ""), style, link, fields.target)
        elif tag in {f"{W}fldChar", f"{W}instrText"}:
            _follow(element, fields)
        else:
            yield from _inside(element, style, link, fields)


def _inside(element: Any, style: Style, link: str, fields: _Fields) -> Iterator[Piece]:
    if element.tag == f"{W}r":
        yield from _pieces(element, formatted(element.find(f"{W}rPr"), style), link, fields)
        return
    simple = element.tag == f"{W}fldSimple"
    if simple:
        fields.opened.append(element.get(f"{W}instr", ""))
    yield from _pieces(element, style, element.get(f"{_R}id", link), fields)
    if simple:
        fields.opened.pop()


def _follow(element: Any, fields: _Fields) -> None:
    if element.tag == f"{W}instrText":
        fields.instruct(element.text or "")
    else:
        fields.mark(element.get(f"{W}fldCharType", ""))


def _address(instruction: str) -> str:
    found = _ADDRESS.match(instruction)
    return found[1] if found else ""
