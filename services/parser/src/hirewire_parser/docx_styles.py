"""What the styles of a Word document say about a paragraph: how large, how bold, whether an item of a list."""

from dataclasses import dataclass, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = 11.0
_HEADING = 14.0
_TITLE = 22.0
_LISTS = ("listbullet", "listnumber")


@dataclass(frozen=True, slots=True)
class Style:
    size: float = _BODY
    bold: bool = False
    italic: bool = False
    listed: bool = False
    hidden: bool = False
    heading: bool = False


class Styles(dict[str, Style]):
    """By style id; `""` is what holds where nothing is said."""

    def of_paragraph(self, paragraph: Any) -> Style:
        usual = self.get("", Style())
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return usual
        named = properties.find(f"{W}pStyle")
        style = self.get(named.get(f"{W}val", ""), usual) if named is not None else usual
        return _numbered(properties, style)


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
        style = _numbered(properties, style)
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
    )


def _on(switch: Any | None, *, default: bool) -> bool:
    return default if switch is None else switch.get(f"{W}val", "1") not in {"0", "false", "off"}
