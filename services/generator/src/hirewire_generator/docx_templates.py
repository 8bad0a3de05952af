"""Word templates, built by script from a theme's data: real styles, no tables, no boxes, and loops that docxtpl knows."""

import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, Template
from lxml import etree

from hirewire_generator.docx_dress import Dress
from hirewire_generator.docx_look import put_on
from hirewire_generator.docx_package import BODY, RELATIONS, TYPES

_DROPPED = ("docProps/thumbnail", "customXml", "word/stylesWithEffects", "stylesWithEffects")
"""Of the empty document that everything begins with."""
FIRST = "Heading 2, first"
"""No style of its own: a heading of an entry with nothing above it but its section's name."""
_HEAD = (
    ("Title", "{{r head.name }}"),
    ("", "{%p if head.headline %}"),
    ("Subtitle", "{{r head.headline }}"),
    ("", "{%p endif %}"),
    ("", "{%p if head.contacts or head.ruled %}"),
    ("Contacts", "{{r head.contacts }}"),
    ("", "{%p endif %}"),
)
_RESUME = (
    *_HEAD,
    ("", "{%p for section in sections %}"),
    ("", "{%p if section.title %}"),
    ("Heading 1", "{{r section.title }}"),
    ("", "{%p endif %}"),
    ("", "{%p for text in section.texts %}"),
    ("Body Text", "{{r text }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for item in section.entries %}"),
    ("", "{%p if item.head and loop.first %}"),
    (FIRST, "{{r item.head }}"),
    ("", "{%p elif item.head %}"),
    ("Heading 2", "{{r item.head }}"),
    ("", "{%p endif %}"),
    ("", "{%p for text in item.texts %}"),
    ("Body Text", "{{r text }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for bullet in item.bullets %}"),
    ("List Bullet", "{{r bullet }}"),
    ("", "{%p endfor %}"),
    ("", "{%p if item.foot %}"),
    ("Body Text", "{{r item.foot }}"),
    ("", "{%p endif %}"),
    ("", "{%p endfor %}"),
    ("", "{%p for group in section.groups %}"),
    ("Body Text", "{{r group }}"),
    ("", "{%p endfor %}"),
    ("", "{%p for line in section.lines %}"),
    ("List Bullet", "{{r line }}"),
    ("", "{%p endfor %}"),
    ("", "{%p endfor %}"),
    ("", "{%p if footer %}"),
    ("Clause", "{{r footer }}"),
    ("", "{%p endif %}"),
)
_LETTER = (
    *_HEAD,
    ("", "{%p for line in recipient %}"),
    ("", "{%p if loop.first %}"),
    ("Letter opening", "{{r line }}"),
    ("", "{%p else %}"),
    ("Address", "{{r line }}"),
    ("", "{%p endif %}"),
    ("", "{%p endfor %}"),
    ("", "{%p if place_and_date %}"),
    ("Letter", "{{r place_and_date }}"),
    ("", "{%p endif %}"),
    ("", "{%p if subject %}"),
    ("Subject", "{{r subject }}"),
    ("", "{%p endif %}"),
    ("", "{%p for part in paragraphs %}"),
    ("Letter", "{{r part }}"),
    ("", "{%p endfor %}"),
    ("", "{%p if signature %}"),
    ("Signature line", "{{r signature }}"),
    ("", "{%p endif %}"),
)


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """`parts` are the packed file's, without the body and the footers, which are written anew every time."""

    body: Template
    footers: dict[str, Template]
    parts: dict[str, bytes]


@lru_cache(maxsize=64)
def template_of(dress: Dress) -> WordTemplate:
    document = Document()
    put_on(document, dress)
    _write(document, letter=dress.letter)
    return _packed(document)


def _write(document: WordDocument, *, letter: bool) -> None:
    for style, text in _LETTER if letter else _RESUME:
        added = document.add_paragraph(text, style=style.removesuffix(", first") or None)
        if style == FIRST:
            added.paragraph_format.space_before = Pt(0)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False
    section.footer.is_linked_to_previous = False
    section.footer.paragraphs[0].style = document.styles["Footer"]
    section.footer.paragraphs[0].text = "{{r running }}"


def _packed(document: WordDocument) -> WordTemplate:
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
    return WordTemplate(body=body, footers=written, parts=parts)


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
