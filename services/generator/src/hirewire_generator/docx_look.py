"""A Word document's page and styles, so that it looks like the page that the typesetting makes of the same theme."""

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from hirewire_generator.docx_dress import PAPER, Dress
from hirewire_generator.docx_faces import (
    forget_tables,
    set_direction,
    set_faces,
    set_language,
    set_letters,
    set_rule,
    set_space,
    without_numbers,
)

PHOTO = 7.2
"""Of the text's size, as in the typesetting."""
_POINTS = 72 / 2.54
_BLACK = "#000000"
_MUTED = "#4d4d4d"
_FAINT = "#737373"
_SLACK = 0.6
"""Of the margin below: Word's faces are a little taller than those that were measured."""
_CAPITAL = 0.66
"""Height of a capital, as a share of the size."""


def put_on(document: WordDocument, dress: Dress) -> None:
    forget_tables(document)
    set_language(document, dress.lang, rtl=dress.rtl)
    if dress.rtl:
        set_direction(document)
    _page(document, dress)
    _body(document, dress)
    _head(document, dress)
    _headings(document, dress)
    _ends(document, dress)
    _letter(document, dress)
    _characters(document, dress)


def _page(document: WordDocument, dress: Dress) -> None:
    section, (side, above) = document.sections[0], dress.margin
    width, height = PAPER[dress.paper]
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = section.right_margin = Cm(side)
    section.top_margin = Cm(above - dress.name * 0.25 / _POINTS)
    section.bottom_margin = Cm(above * _SLACK)
    section.footer_distance = Cm(0.7)


def _body(document: WordDocument, dress: Dress) -> None:
    size, normal = dress.size, document.styles["Normal"]
    set_letters(normal, size)
    set_faces(normal, latin=dress.faces.word, joined=dress.faces.joined, lang=dress.lang)
    set_space(normal, 0, 0)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    leading = dress.spaces(0.54, 0.70) + dress.extra_leading
    normal.paragraph_format.line_spacing = Pt(round(size * (_CAPITAL + leading), 1))
    normal.paragraph_format.widow_control = True
    body, bullet = document.styles["Body Text"], document.styles["List Bullet"]
    for style in (body, bullet):
        set_space(style, 0, size * dress.spaces(0.03, 0.16))
    body.paragraph_format.left_indent = Pt(dress.column * size)
    bullet.paragraph_format.left_indent = Pt((dress.column + 1.1) * size)
    bullet.paragraph_format.first_line_indent = Pt(-0.9 * size)


def _head(document: WordDocument, dress: Dress) -> None:
    style, size = dress.style, dress.size
    title, subtitle, contacts = (
        document.styles["Title"],
        document.styles["Subtitle"],
        _added(document, "Contacts"),
    )
    set_letters(title, dress.name, colour=dress.accent if style.name_accent else _BLACK, bold=style.name_bold)  # fmt: skip
    set_letters(subtitle, size * 1.16, colour=dress.accent if style.headline_accent else _MUTED, bold=False, italic=style.headline_italic)  # fmt: skip
    without_numbers(subtitle)
    set_rule(title, 0, "")
    for one, after in ((title, 0.1), (subtitle, 0.25), (contacts, 0.0)):
        set_faces(one, latin=dress.faces.word, joined=dress.faces.joined, lang=dress.lang)
        set_space(one, 0, size * after)
        one.paragraph_format.alignment = _aligned(style.head_align)
    if style.head_rule == "double" or dress.letter:
        double = style.head_rule == "double"
        kind, width = ("thickThinSmallGap", 1.5) if double else ("single", style.rule or 3.0)
        set_rule(contacts, width, dress.accent, kind=kind, space=5)
        set_space(contacts, 0, size * 0.3)
    if dress.photo:
        _beside_photo(title, contacts, dress)


def _beside_photo(title: Any, contacts: Any, dress: Dress) -> None:
    """The head is at least as high as the photo, and a rule below it."""
    written = dress.name * 1.3 + dress.size * 2 * (_CAPITAL + 0.8)
    missing = max(dress.size * PHOTO - written, 0)
    ruled = contacts.element.pPr.find(qn("w:pBdr")) is not None
    set_space(title, missing if ruled else missing / 2, dress.size * 0.1)
    set_space(contacts, 0, dress.size * 0.3 if ruled else missing / 2)


def _headings(document: WordDocument, dress: Dress) -> None:
    style, size = dress.style, dress.size
    section, entry = document.styles["Heading 1"], document.styles["Heading 2"]
    colour = dress.accent if style.heading_accent else _BLACK
    spread = style.spread if dress.spaced else 0.0
    set_letters(section, size * style.heading, colour=colour, bold=style.heading_bold, spread=spread)  # fmt: skip
    set_letters(entry, size, colour=_BLACK, bold=True)
    section.font.small_caps = style.small_caps and dress.small_caps
    section.paragraph_format.alignment = _aligned(style.heading_align)
    under = dress.spaces(0.15, 0.4) if style.rule else dress.spaces(0.0, 0.25)
    set_space(section, size * dress.spaces(0.55, 1.15), size * under)
    set_space(entry, size * dress.spaces(0.20, 0.62), size * dress.spaces(0.03, 0.16))
    for one in (section, entry):
        set_faces(one, latin=dress.faces.word, joined=dress.faces.joined, lang=dress.lang)
        one.paragraph_format.left_indent = Pt(dress.column * size)
    set_rule(section, style.rule, dress.accent)
    if dress.column:
        section.paragraph_format.first_line_indent = Pt(-dress.column * size)
        for stop, leader in ((dress.column - 1, WD_TAB_LEADER.HEAVY), (dress.column, None)):
            section.paragraph_format.tab_stops.add_tab_stop(
                Pt(stop * size), leader=leader or WD_TAB_LEADER.SPACES
            )
        entry.paragraph_format.first_line_indent = Pt(-dress.column * size)
        entry.paragraph_format.tab_stops.add_tab_stop(Pt(dress.column * size))
    else:
        width = Cm(PAPER[dress.paper][0] - 2 * dress.margin[0])
        entry.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)


def _ends(document: WordDocument, dress: Dress) -> None:
    clause, footer = _added(document, "Clause"), document.styles["Footer"]
    set_letters(clause, max(dress.size * 0.8, 7.5), colour=_MUTED)
    set_space(clause, dress.size * dress.spaces(0.9, 1.8), 0)
    set_letters(footer, 8, colour=_MUTED)
    footer.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _letter(document: WordDocument, dress: Dress) -> None:
    size = dress.size
    gap = size * 0.95
    for name, before in (("Address", 0.0), ("Letter", gap), ("Letter opening", gap * 2.2)):
        set_space(_added(document, name), before, 0)
    subject = _added(document, "Subject")
    set_letters(subject, size * 1.08, bold=True)
    set_space(subject, gap * 1.8, 0)
    subject.paragraph_format.keep_with_next = True
    signature = _added(document, "Signature line")
    set_letters(signature, bold=True)
    set_space(signature, gap * 2.2, 0)


def _characters(document: WordDocument, dress: Dress) -> None:
    italic = dress.style.organisation_italic or None
    _added_to_letters(document, "Organisation", bold=False, italic=italic)
    _added_to_letters(document, "Label", bold=True)
    _added_to_letters(document, "Separator", colour=_FAINT, bold=False)
    _added_to_letters(document, "Hyperlink")
    _added_to_letters(document, "Bar", colour=dress.accent, bold=True)
    for name in ("Place", "Dates", "Tags"):
        _added_to_letters(document, name, colour=_MUTED, bold=False)


def _added(document: WordDocument, name: str) -> Any:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style


def _added_to_letters(
    document: WordDocument,
    name: str,
    *,
    colour: str = "",
    bold: bool | None = None,
    italic: bool | None = None,
) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    set_letters(style, colour=colour, bold=bold, italic=italic)


def _aligned(where: str) -> WD_ALIGN_PARAGRAPH | None:
    return WD_ALIGN_PARAGRAPH.CENTER if where == "center" else None
