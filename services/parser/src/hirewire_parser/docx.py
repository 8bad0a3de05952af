"""DOCX: headers, the body in its own order, notes and footers, each laid out below the one before."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterable
from typing import Any

from lxml import etree

from hirewire_common.errors import Refused
from hirewire_common.words.folding import letters_only
from hirewire_parser import pictures, refusals
from hirewire_parser.addresses import address
from hirewire_parser.docx_layout import WIDTH, Layout
from hirewire_parser.docx_styles import UNKNOWN, W, read_styles
from hirewire_parser.domain.line import Page, Pages
from hirewire_parser.recognition import Drawn, Turn
from hirewire_parser.sniff import main_part, open_word

_DAMAGED = (
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    KeyError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
"""What `zipfile` and lxml raise on damaged archives, as found by changing bytes at random."""
_PICTURES = "word/media/"
_NOTES = {f"{W}footnotes", f"{W}endnotes"}
_EDGES = {f"{W}hdr", f"{W}ftr"}
_DRAWN = re.compile(
    rb'<(?:wps:wsp|wpg:wgp|v:(?:shape|rect|roundrect|oval|group)|w:background)\b|behindDoc="1"'
)
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""The other names that the same things have in files saved as Strict Open XML."""


def extract(data: bytes) -> Pages:
    with open_word(data) as archive:
        try:
            return _pages(archive)
        except _DAMAGED as error:
            raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error


def draw(data: bytes, number: int, turn: Turn = 0) -> Drawn:
    """A picture that the document holds instead of text. Refused as `extract` does, but not for want of text."""
    with open_word(data) as archive:
        found = sorted(name for name in archive.namelist() if name.startswith(_PICTURES))
        try:
            picture = archive.read(found[number])
        except (IndexError, *_DAMAGED) as error:
            raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error
    drawn = pictures.draw(picture, 0, turn)
    return drawn.model_copy(update={"total": len(found)})


def _pages(archive: zipfile.ZipFile) -> Pages:
    names = archive.namelist()
    layout = Layout(read_styles(_xml(archive, "word/styles.xml", names)))
    layout.ground = UNKNOWN if _has_drawn_grounds(archive) else ""
    seen: set[str] = set()
    for part in _parts(archive):
        layout.links = _links(archive, part, names)
        root = _xml(archive, part, names)
        if root is not None and not _said_before(root, seen):
            layout.add_blocks(_notes(root) if root.tag in _NOTES else root, 0.0, WIDTH)
    if not layout.lines and any(name.startswith(_PICTURES) for name in names):
        raise Refused("needs_ocr", refusals.NEEDS_OCR)
    page = Page(WIDTH, max(layout.y, 792.0))
    links = tuple(dict.fromkeys(layout.found))
    return Pages(tuple(layout.lines), (page,), links, hidden_words=layout.hidden_words)


def _parts(archive: zipfile.ZipFile) -> list[str]:
    """Headers often hold the contact line: they are read first, footers last."""
    names = archive.namelist()
    headers = sorted(name for name in names if re.fullmatch(r"word/header\d*\.xml", name))
    footers = sorted(name for name in names if re.fullmatch(r"word/footer\d*\.xml", name))
    notes = ("word/footnotes.xml", "word/endnotes.xml")
    return [*headers, main_part(archive), *notes, *footers]


def _has_drawn_grounds(archive: zipfile.ZipFile) -> bool:
    """Whether anything may lie behind the text that only drawing it would show: a shape, a picture, a coloured page."""
    return any(_DRAWN.search(archive.read(part)) for part in _parts(archive) if "notes" not in part)


def _said_before(root: Any, seen: set[str]) -> bool:
    """Headers are written once for the first page and once for the others."""
    text = letters_only("".join(root.itertext(f"{W}t")))
    if root.tag not in _EDGES or text not in seen:
        seen.add(text)
        return False
    return True


def _notes(root: Any) -> Iterable[Any]:
    """Without the lines that part notes from the text, which are written as notes."""
    return (block for note in root if not note.get(f"{W}type") for block in note)


def _xml(archive: zipfile.ZipFile, name: str, names: list[str]) -> Any | None:
    """Without entities, the network or huge trees: the parser's own limits stay on."""
    if name not in names:
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
    )
    data = archive.read(name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return etree.fromstring(data, parser)


def _links(archive: zipfile.ZipFile, part: str, names: list[str]) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    root = _xml(archive, f"{folder}/_rels/{name}.rels", names)
    if root is None:
        return {}
    return {
        relation.get("Id", ""): address(relation.get("Target", ""))
        for relation in root
        if relation.get("TargetMode") == "External"
    }
