"""A Word document's page and styles, set from a theme's data."""

from typing import Any, Literal

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor

from hirewire_generator.docx_styles import WordStyle

_PAPER = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}
_GREY = "555555"
_EAST = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
_BEHIND_BORDER = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")  # fmt: skip
_BEHIND_BIDI = ("w:adjustRightInd", "w:snapToGrid", *_BEHIND_BORDER[4:])


def dress(
    document: WordDocument,
    style: WordStyle,
    *,
    accent: str,
    size: float,
    roomy: float,
    paper: Literal["a4", "letter"],
    lang: str,
    rtl: bool,
) -> None:
    """`roomy` runs from 0 to 1, as the fit of the PDF: first the gaps shrink, then the margins."""
    _forget_tables(document)
    width = _page(document, style, paper, roomy)
    wide = min(max((roomy - 0.25) / 0.75, 0.0), 1.0)
    _language(document, lang, rtl=rtl)
    _body(document, style, size, wide, lang)
    _head(document, style, accent, size, wide)
    _headings(document, style, accent, size, wide)
    document.styles["Heading 2"].paragraph_format.tab_stops.add_tab_stop(
        width, WD_TAB_ALIGNMENT.RIGHT
    )
    _characters(document, accent)


def _between(pair: tuple[float, float], share: float) -> float:
    return pair[0] + (pair[1] - pair[0]) * share


def _page(document: WordDocument, style: WordStyle, paper: str, roomy: float) -> Length:
    section = document.sections[0]
    width, height = _PAPER[paper]
    share = min(max((roomy - 0.2) / 0.6, 0.0), 1.0)
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = section.right_margin = Cm(_between(style.margin_x, share))
    section.top_margin = section.bottom_margin = Cm(_between(style.margin_y, share))
    section.footer_distance = Cm(0.7)
    return Cm(width - 2 * _between(style.margin_x, share))


def _language(document: WordDocument, lang: str, *, rtl: bool) -> None:
    (told,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    short = lang.split("-")[0]
    told.set(qn("w:val"), lang)
    told.set(qn("w:eastAsia"), lang if short in _EAST else "en-US")
    told.set(qn("w:bidi"), lang if rtl else "ar-SA")
    if rtl:
        properties = document.styles["Normal"].element.get_or_add_pPr()
        properties.insert_element_before(OxmlElement("w:bidi"), *_BEHIND_BIDI)
        (section,) = document.element.xpath("w:body/w:sectPr")
        section.append(OxmlElement("w:bidi"))


def _body(document: WordDocument, style: WordStyle, size: float, wide: float, lang: str) -> None:
    normal = document.styles["Normal"]
    _font(normal, style.body, size, east=_EAST.get(lang.split("-")[0], ""))
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = _between(style.leading, wide)
    _space(document.styles["Body Text"], 0, 1 + 2 * wide)
    bullet = document.styles["List Bullet"]
    _space(bullet, 0, 0.5 + 1.5 * wide)
    bullet.paragraph_format.left_indent = Cm(0.5)
    bullet.paragraph_format.first_line_indent = Cm(-0.4)
    for name, after in (("Address", 0.0), ("Letter", 4 + 6 * wide)):
        added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = normal
        _space(added, 0, after)
    _font(document.styles["Footer"], style.body, size * 0.85, colour=_GREY)
    document.styles["Footer"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _head(document: WordDocument, style: WordStyle, accent: str, size: float, wide: float) -> None:
    title, subtitle = document.styles["Title"], document.styles["Subtitle"]
    contacts = document.styles.add_style("Contacts", WD_STYLE_TYPE.PARAGRAPH)
    contacts.base_style = document.styles["Normal"]
    colour = accent if style.name_accent else "#111111"
    _border(title, "none", accent)
    _font(title, style.heading, size * style.name_size, colour=colour, bold=style.name_bold)
    _font(subtitle, style.heading, size * 1.15, colour=_GREY, bold=False)
    _font(contacts, style.body, size * 0.95)
    for level in subtitle.element.pPr.findall(qn("w:numPr")):
        subtitle.element.pPr.remove(level)
    for one, after in ((title, 1 + 2 * wide), (subtitle, 1 + 2 * wide), (contacts, 2 + 4 * wide)):
        _space(one, 0, after)
        if style.align == "center":
            one.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _headings(
    document: WordDocument, style: WordStyle, accent: str, size: float, wide: float
) -> None:
    section, entry = document.styles["Heading 1"], document.styles["Heading 2"]
    _font(section, style.heading, size * style.heading_size, colour=accent, bold=True)
    _font(entry, style.body, size, colour="#000000", bold=True)
    _space(section, _between(style.gap, wide), 1.5 + 2 * wide)
    _space(entry, 1.5 + 3.5 * wide, 0.5 + wide)
    section.font.all_caps = style.letters == "capitals"
    section.font.small_caps = style.letters == "small capitals"
    if style.heading_align == "center":
        section.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if style.spread:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), str(round(style.spread * 20)))
        section.element.rPr.insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang")  # fmt: skip
    _border(section, style.rule, accent)


def _characters(document: WordDocument, accent: str) -> None:
    for name, colour, bold in (("Organisation", "", False), ("Dates", _GREY, False), ("Label", "", True), ("Hyperlink", accent, None), ("Separator", "999999", None)):  # fmt: skip
        added = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        added.font.bold = bold
        _as_latin(added.element.get_or_add_rPr())
        if colour:
            added.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())


def _font(
    style: Any,
    font: str,
    size: float,
    *,
    colour: str = "",
    bold: bool | None = None,
    east: str = "",
) -> None:
    style.font.name, style.font.size, style.font.bold = font, Pt(round(size * 2) / 2), bold
    look = style.element.rPr
    for name in ("w:spacing", "w:kern", "w:i", "w:iCs", "w:szCs", "w:bCs"):
        for old in look.findall(qn(name)):
            look.remove(old)
    _as_latin(look)
    _faces(look.rFonts, font, east)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())


def _as_latin(look: Any) -> None:
    """Letters of Arabic and Hebrew have sizes and weights of their own."""
    for name in ("w:sz", "w:b"):
        for latin in look.findall(qn(name)):
            complex_script = OxmlElement(f"{name}Cs")
            complex_script.attrib.update(latin.attrib)
            latin.addnext(complex_script)


def _faces(fonts: Any, font: str, east: str) -> None:
    for name in [name for name in fonts.attrib if name.endswith("heme")]:
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), font)
    if east:
        fonts.set(qn("w:eastAsia"), east)


def _space(style: Any, before: float, after: float) -> None:
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _border(style: Any, rule: str, accent: str) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if rule == "none":
        return
    border, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    width = "12" if rule == "thick" else "4"
    for name, value in (
        ("val", "single"),
        ("sz", width),
        ("space", "1"),
        ("color", accent.lstrip("#")),
    ):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    properties.insert_element_before(border, *_BEHIND_BORDER)


def _forget_tables(document: WordDocument) -> None:
    """Nine tenths of the styles are of tables, and there is no table."""
    for style in list(document.styles.element):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) != "1":
            document.styles.element.remove(style)
