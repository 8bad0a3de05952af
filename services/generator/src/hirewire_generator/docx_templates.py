"""Word templates, built by script from a theme's data: real styles, no tables, no boxes, and loops that docxtpl knows."""

import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docx import Document
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, Template
from lxml import etree

from hirewire_common.contracts.design import Theme
from hirewire_generator.docx_look import dress
from hirewire_generator.docx_package import BODY, RELATIONS, TYPES
from hirewire_generator.docx_styles import STYLES, WordStyle

_DROPPED = ("docProps/thumbnail", "customXml", "word/stylesWithEffects", "stylesWithEffects")
"""Of the empty document that everything begins with."""
_RESUME = (
    ("Title", "{{r head.name }}"),
    ("", "{%p if head.headline %}"),
    ("Subtitle", "{{r head.headline }}"),
    ("", "{%p endif %}"),
    ("", "{%p if head.contacts %}"),
    ("Contacts", "{{r head.contacts }}"),
    ("", "{%p endif %}"),
    ("", "{%p for section in sections %}"),
    ("Heading 1", "{{r section.title }}"),
    ("", "{%p for text in section.texts %}"),
    ("Body Text", "{{r text }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for item in section.entries %}"),
    ("", "{%p if item.head %}"),
    ("Heading 2", "{{r item.head }}"),
    ("", "{%p endif %}"),
    ("", "{%p for text in item.texts %}"),
    ("Body Text", "{{r text }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for bullet in item.bullets %}"),
    ("List Bullet", "{{r bullet }}"),
    ("", "{%p endfor %}"),
    ("", "{%p if item.tags %}"),
    ("Body Text", "{{r item.tags }}"),
    ("", "{%p endif %}"),
    ("", "{%p endfor %}"),
    ("", "{%p for group in section.groups %}"),
    ("Body Text", "{{r group }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for line in section.lines %}"),
    ("List Bullet", "{{r line }}"),
    ("", "{%p endfor %}"),
    ("", "{%p endfor %}"),
)
_LETTER = (
    *_RESUME[:7],
    ("", "{%p for line in recipient %}"),
    ("Address", "{{r line }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for part in opening %}"),
    ("Letter", "{{r part }}"),
    ("", "{%p endfor %}"),
    ("", "{%p if subject %}"),
    ("Heading 1", "{{r subject }}"),
    ("", "{%p endif %}"),
    ("", "{%p for part in paragraphs %}"),
    ("Letter", "{{r part }}"),
    ("", "{%p endfor %}"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """All that a template depends on. `size` is in half points, `roomy` in twentieths: 20 is as roomy as it gets."""

    theme: Theme
    paper: Literal["a4", "letter"]
    accent: str
    size: int
    roomy: int
    lang: str
    rtl: bool
    letter: bool = False


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """`parts` are the packed file's, without the body and the footers, which are written anew every time."""

    style: WordStyle
    body: Template
    footers: dict[str, Template]
    parts: dict[str, bytes]


@lru_cache(maxsize=64)
def template_of(look: Look) -> WordTemplate:
    style = STYLES[look.theme]
    document = Document()
    dress(
        document,
        style,
        accent=look.accent or style.accent,
        size=look.size / 2,
        roomy=look.roomy / 20,
        paper=look.paper,
        lang=look.lang,
        rtl=look.rtl,
    )
    _write(document, letter=look.letter)
    return _packed(document, style)


def _write(document: WordDocument, *, letter: bool) -> None:
    for style, text in _LETTER if letter else _RESUME:
        document.add_paragraph(text, style=style or None)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for footer, text in (
        (section.first_page_footer, "{{r footer }}"),
        (section.footer, "{{r later_footer }}"),
    ):
        footer.is_linked_to_previous = False
        footer.paragraphs[0].style = document.styles["Footer"]
        footer.paragraphs[0].text = text


def _packed(document: WordDocument, style: WordStyle) -> WordTemplate:
    file = io.BytesIO()
    document.save(file)
    tags = DocxTemplate(file)
    jinja = Environment(autoescape=True, undefined=StrictUndefined)
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if not name.startswith(_DROPPED)]
        parts = {name: archive.read(name) for name in names}
    written = {
        name: jinja.from_string(tags.patch_xml(_xml(parts.pop(name))))
        for name in [BODY, *sorted(name for name in parts if name.startswith("word/footer"))]
    }
    body = written.pop(BODY)
    for name in ("_rels/.rels", RELATIONS, TYPES):
        parts[name] = _without_dropped(parts[name])
    return WordTemplate(style=style, body=body, footers=written, parts=parts)


def _xml(part: bytes) -> str:
    return str(etree.tostring(etree.fromstring(part), encoding="unicode"))


def _without_dropped(listing: bytes) -> bytes:
    """Relations or types of content, without those of parts that are not there."""
    root = etree.fromstring(listing)
    for one in list(root):
        part = one.get("Target", one.get("PartName", "")).removeprefix("../").removeprefix("/")
        if part.startswith(_DROPPED):
            root.remove(one)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
