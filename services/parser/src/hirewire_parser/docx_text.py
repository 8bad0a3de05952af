"""The runs of a Word paragraph in their order: text, tabs, breaks, links, and the text boxes anchored in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hirewire_parser.docx_styles import Style, W, formatted

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{W}pPr", f"{W}rPr", f"{W}del", f"{W}moveFrom", _FALLBACK}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style; a tab or a break alone; or a text box, whose blocks are laid out after the paragraph."""

    text: str
    style: Style
    link: str = ""
    box: Any | None = None


def pieces_of(parent: Any, style: Style, link: str = "") -> Iterator[Piece]:
    """A box is written twice in a file, once for old programs: their copy (`Fallback`) is left out."""
    for element in parent:
        tag = element.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            continue
        if tag == f"{W}t":
            yield Piece(element.text or "", style, link)
        elif tag in _SIGNS:
            yield Piece(_SIGNS[tag], style, link)
        elif tag == f"{W}txbxContent":
            yield Piece("", style, box=element)
        elif tag == f"{W}r":
            yield from pieces_of(element, formatted(element.find(f"{W}rPr"), style), link)
        else:
            yield from pieces_of(element, style, element.get(f"{_R}id", link))
