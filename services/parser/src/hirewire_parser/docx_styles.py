"""What the styles of a Word document say about a paragraph: how large, how bold, whether an item of a list."""

from dataclasses import dataclass, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = 11.0
_HEADING = 14.0
_TITLE = 22.0


@dataclass(frozen=True, slots=True)
class Style:
    size: float = _BODY
    bold: bool = False
    italic: bool = False
    listed: bool = False


Styles = dict[str, Style]


def read_styles(root: Any | None) -> Styles:
    """By style id; a style begins as the one that it is based on."""
    if root is None:
        return {}
    elements = {element.get(f"{W}styleId", ""): element for element in root.iter(f"{W}style")}
    default = formatted(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), Style())
    made: Styles = {"": default}
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
    style = formatted(element.find(f"{W}rPr"), _by_name(name, base))
    if element.find(f"{W}pPr/{W}numPr") is not None:
        style = replace(style, listed=True)
    made[name] = style
    return style


def _by_name(name: str, base: Style) -> Style:
    """Word's own style names mean the same in every document, also where nothing else is said."""
    lowered = name.lower()
    if lowered.startswith("heading"):
        return replace(base, size=_HEADING, bold=True)
    if lowered == "title":
        return replace(base, size=_TITLE)
    return replace(base, listed=True) if lowered.startswith("list") else base


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
    )


def _on(switch: Any | None, *, default: bool) -> bool:
    return default if switch is None else switch.get(f"{W}val", "1") not in {"0", "false", "off"}
