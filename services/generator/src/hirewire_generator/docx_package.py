"""A Word file's parts packed, so that the same text gives the same bytes."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hirewire_generator.docx_runs import xml_text

BODY = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"
_OLD = (1980, 1, 1, 0, 0, 0)
_MADE = "2000-01-01T00:00:00Z"
"""Of a document's properties: the same text gives the same bytes, whenever it is written."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PHOTO_RELATION = "rId998"
_PHOTO = "media/photo.jpg"
_SOURCE = "customXml/item1.xml"
_SOURCE_ID = "{6F3A2C1E-7B44-4D0B-9C55-2E8A51D0C7A1}"


@dataclass(frozen=True, slots=True)
class Filled:
    """What is written anew for every document. `links` are ids of relations with their addresses."""

    body: str
    footers: Mapping[str, str]
    links: tuple[tuple[str, str], ...]
    source: bytes | None
    photo: bytes | None
    """A JPEG."""
    author: str
    title: str
    lang: str


def pack(parts: Mapping[str, bytes], filled: Filled) -> bytes:
    """`parts` are the template's."""
    return _packed(_parts(parts, filled))


def _parts(parts: Mapping[str, bytes], filled: Filled) -> Iterator[tuple[str, bytes]]:
    yield TYPES, _types(parts[TYPES], filled)
    yield BODY, _declared(filled.body)
    for name, footer in filled.footers.items():
        yield name, _declared(footer)
    for name, content in parts.items():
        if name == RELATIONS:
            yield name, _relations(content, filled)
        elif name == CORE:
            yield name, _core(filled)
        elif name != TYPES:
            yield name, content
    if filled.source is not None:
        yield from _embedded(filled.source)
    if filled.photo is not None:
        yield f"word/{_PHOTO}", filled.photo


def _declared(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()


def _relations(content: bytes, filled: Filled) -> bytes:
    added = [
        f'<Relationship Id="{id_}" Type="{_OFFICE}/relationships/hyperlink" Target="{xml_text(url)}" TargetMode="External"/>'
        for id_, url in filled.links
    ]
    if filled.photo is not None:
        added.append(
            f'<Relationship Id="{PHOTO_RELATION}" Type="{_OFFICE}/relationships/image" Target="{_PHOTO}"/>'
        )
    if filled.source is not None:
        added.append(
            f'<Relationship Id="rId999" Type="{_OFFICE}/relationships/customXml" Target="../{_SOURCE}"/>'
        )
    return content.replace(b"</Relationships>", "".join(added).encode() + b"</Relationships>")


def _types(content: bytes, filled: Filled) -> bytes:
    added = ""
    if filled.source is not None:
        added += '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
    if filled.photo is not None:
        added += f'<Override PartName="/word/{_PHOTO}" ContentType="image/jpeg"/>'
    return content.replace(b"</Types>", added.encode() + b"</Types>")


def _core(filled: Filled) -> bytes:
    name, title = xml_text(filled.author), xml_text(filled.title)
    return _declared(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{name}</dc:creator><dc:language>{xml_text(filled.lang)}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_MADE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_MADE}</dcterms:modified></cp:coreProperties>'
    )


def _embedded(source: bytes) -> Iterator[tuple[str, bytes]]:
    """See docs/embedded-resume.md."""
    told = xml_text(source.decode())
    yield _SOURCE, _declared(f'<resume xmlns="urn:hirewire:json-resume:1">{told}</resume>')
    yield (
        "customXml/itemProps1.xml",
        _declared(
            f'<ds:datastoreItem ds:itemID="{_SOURCE_ID}" xmlns:ds="{_OFFICE}/customXml">'
            '<ds:schemaRefs><ds:schemaRef ds:uri="urn:hirewire:json-resume:1"/></ds:schemaRefs></ds:datastoreItem>'
        ),
    )
    yield (
        "customXml/_rels/item1.xml.rels",
        _declared(
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>'
        ),
    )


def _packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _OLD)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return file.getvalue()
