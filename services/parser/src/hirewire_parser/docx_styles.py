"""What the styles of a Word document say about a paragraph: how large, how bold, whether an item of a list."""

import re
from dataclasses import dataclass, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = 11.0
_HEADING = 14.0
_TITLE = 22.0
_TINY = 2.0
_PAPER = "FFFFFF"
UNKNOWN = "?"
"""A ground that is drawn, or depends on the place in a table."""
_FAINT = 32
"""Of 255: colours that differ less in red, green and blue can't be told apart."""
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF",
    "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
_LISTS = ("listbullet", "listnumber")


@dataclass(frozen=True, slots=True)
class Style:
    size: float = _BODY
    bold: bool = False
    italic: bool = False
    listed: bool = False
    hidden: bool = False
    heading: bool = False
    colour: str = ""
    """Six digits, red, green and blue; empty for the one that suits the ground."""
    ground: str = ""
    """Of what the letters stand on: six digits, `UNKNOWN`, or empty where nothing is said."""

    def is_unseen_on(self, ground: str) -> bool:
        """Hidden, tiny, or of a colour that can't be told from what is behind, which is `ground` where it doesn't say itself."""
        return self.hidden or self.size <= _TINY or self._blends(self.ground or ground or _PAPER)

    def _blends(self, ground: str) -> bool:
        if not self.colour or ground == UNKNOWN:
            return False
        pairs = zip(bytes.fromhex(self.colour), bytes.fromhex(ground), strict=True)
        return all(abs(one - other) <= _FAINT for one, other in pairs)


class Styles(dict[str, Style]):
    """By style id; `""` is what holds where nothing is said."""

    shades_tables = False
    """Some of its tables have cells whose ground is told by their place."""

    def of_paragraph(self, paragraph: Any) -> Style:
        usual = self.get("", Style())
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return usual
        named = properties.find(f"{W}pStyle")
        style = self.get(named.get(f"{W}val", ""), usual) if named is not None else usual
        return _of_paragraphs(properties, style)


def _of_paragraphs(properties: Any, base: Style) -> Style:
    return replace(_numbered(properties, base), ground=ground_of(properties, base.ground))


def _numbered(properties: Any, base: Style) -> Style:
    """A number of 0 takes numbers and bullets away. Headings are numbered, but no items of a list."""
    numbering = properties.find(f"{W}numPr")
    if numbering is None or base.heading:
        return base
    number = numbering.find(f"{W}numId")
    return replace(base, listed=number is None or number.get(f"{W}val") != "0")


def read_styles(root: Any | None) -> Styles:
    """A style begins as the one that it is based on."""
    if root is None:
        return Styles()
    elements = {element.get(f"{W}styleId", ""): element for element in root.iter(f"{W}style")}
    default = formatted(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), Style())
    made = Styles({"": default})
    made.shades_tables = any(
        element.get(f"{W}type") == "table" and next(element.iter(f"{W}shd"), None) is not None
        for element in elements.values()
    )
    for name in elements:
        _resolve(name, elements, made, depth=0)
    return made


def _resolve(name: str, elements: dict[str, Any], made: Styles, depth: int) -> Style:
    if name in made:
        return made[name]
    element = elements.get(name)
    if element is None or depth > 10:
        return made[""]
    parent = element.find(f"{W}basedOn")
    base = _resolve(
        parent.get(f"{W}val", "") if parent is not None else "", elements, made, depth + 1
    )
    said = element.find(f"{W}name")
    style = _by_name(said.get(f"{W}val", "") if said is not None else name, base)
    style = formatted(element.find(f"{W}rPr"), style)
    properties = element.find(f"{W}pPr")
    if properties is not None:
        style = _of_paragraphs(properties, style)
    made[name] = style
    return style


def _by_name(name: str, base: Style) -> Style:
    """Word's own style names mean the same in every document and every language of Word, unlike their ids."""
    lowered = name.lower().replace(" ", "")
    if lowered.startswith("heading"):
        return replace(base, size=_HEADING, bold=True, heading=True)
    if lowered == "title":
        return replace(base, size=_TITLE, heading=True)
    return replace(base, listed=True) if lowered.startswith(_LISTS) else base


def formatted(properties: Any | None, base: Style) -> Style:
    """`base`, changed by what a `w:rPr` says."""
    if properties is None:
        return base
    size = properties.find(f"{W}sz")
    half_points = size.get(f"{W}val", "") if size is not None else ""
    return replace(
        base,
        size=int(half_points) / 2 if half_points.isdigit() and half_points != "0" else base.size,
        bold=_on(properties.find(f"{W}b"), default=base.bold),
        italic=_on(properties.find(f"{W}i"), default=base.italic),
        hidden=_on(properties.find(f"{W}vanish"), default=base.hidden),
        colour=_colour(properties.find(f"{W}color"), base.colour),
        ground=_highlight(properties) or ground_of(properties, base.ground),
    )


def ground_of(properties: Any | None, outer: str) -> str:
    """What a `w:rPr`, `w:pPr`, `w:tcPr` or `w:tblPr` lays behind its letters; `outer` where it says nothing."""
    shading = properties.find(f"{W}shd") if properties is not None else None
    if shading is None:
        return outer
    solid = shading.get(f"{W}val", "") == "solid"
    return _hex(shading.get(f"{W}{'color' if solid else 'fill'}", "")) or outer


def _colour(told: Any | None, outer: str) -> str:
    return outer if told is None else _hex(told.get(f"{W}val", ""))


def _highlight(properties: Any) -> str:
    told = properties.find(f"{W}highlight")
    return _HIGHLIGHTS.get(told.get(f"{W}val", ""), "") if told is not None else ""


def _hex(told: str) -> str:
    return told if _COLOUR.fullmatch(told) else ""


def _on(switch: Any | None, *, default: bool) -> bool:
    return default if switch is None else switch.get(f"{W}val", "1") not in {"0", "false", "off"}
