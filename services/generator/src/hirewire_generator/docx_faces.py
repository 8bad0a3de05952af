"""Parts of a Word style that python-docx has no words for: faces of all scripts, lines, letters set apart."""

from collections.abc import Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

_EAST = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
_BEHIND_BORDER = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")  # fmt: skip
_BEHIND_BIDI = ("w:adjustRightInd", "w:snapToGrid", *_BEHIND_BORDER[4:])
_BEHIND_SPREAD = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang")


def set_faces(style: Any, *, latin: str, joined: str, lang: str) -> None:
    """`joined` is for letters from right to left."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("heme")]:
        del fonts.attrib[name]
    for name, face in (("ascii", latin), ("hAnsi", latin), ("cs", joined)):
        fonts.set(qn(f"w:{name}"), face)
    if east := _EAST.get(lang.split("-")[0]):
        fonts.set(qn("w:eastAsia"), east)


def set_letters(
    style: Any,
    size: float | None = None,
    *,
    colour: str = "",
    bold: bool | None = None,
    italic: bool | None = None,
    spread: float = 0.0,
) -> None:
    """Points, of which Word knows halves; whatever the empty document's style said of its letters is forgotten."""
    look = style.element.get_or_add_rPr()
    for name in ("spacing", "kern", "i", "iCs", "sz", "szCs", "b", "bCs", "color", "caps", "u"):
        for old in look.findall(qn(f"w:{name}")):
            look.remove(old)
    style.font.size = Pt(int(size * 2) / 2) if size else None
    style.font.bold, style.font.italic = bold, italic
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    if spread:
        look.insert_element_before(
            _element("spacing", {"val": round(spread * 20)}), *_BEHIND_SPREAD
        )
    _as_latin(look)


def _as_latin(look: Any) -> None:
    """Letters of Arabic and Hebrew have sizes and weights of their own, and no italics."""
    for name in ("w:sz", "w:b"):
        for latin in look.findall(qn(name)):
            complex_script = OxmlElement(f"{name}Cs")
            complex_script.attrib.update(latin.attrib)
            latin.addnext(complex_script)


def set_space(style: Any, before: float, after: float) -> None:
    """Points."""
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def set_rule(
    style: Any, width: float, colour: str, *, kind: str = "single", space: int = 1
) -> None:
    """Below the paragraph, in points; none for 0."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if not width:
        return
    told = {"val": kind, "sz": round(width * 8), "space": space, "color": colour.lstrip("#")}
    border = OxmlElement("w:pBdr")
    border.append(_element("bottom", told))
    properties.insert_element_before(border, *_BEHIND_BORDER)


def set_direction(document: WordDocument) -> None:
    """From right to left."""
    properties = document.styles["Normal"].element.get_or_add_pPr()
    properties.insert_element_before(OxmlElement("w:bidi"), *_BEHIND_BIDI)
    (section,) = document.element.xpath("w:body/w:sectPr")
    section.append(OxmlElement("w:bidi"))


def set_language(document: WordDocument, lang: str, *, rtl: bool) -> None:
    (told,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    told.set(qn("w:val"), lang)
    told.set(qn("w:eastAsia"), lang if lang.split("-")[0] in _EAST else "en-US")
    told.set(qn("w:bidi"), lang if rtl else "ar-SA")


def without_numbers(style: Any) -> None:
    for level in style.element.pPr.findall(qn("w:numPr")):
        style.element.pPr.remove(level)


def forget_tables(document: WordDocument) -> None:
    """Nine tenths of the styles are of tables, and there is no table."""
    for style in list(document.styles.element):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) != "1":
            document.styles.element.remove(style)


def _element(name: str, told: Mapping[str, object]) -> Any:
    element = OxmlElement(f"w:{name}")
    for key, value in told.items():
        element.set(qn(f"w:{key}"), str(value))
    return element
