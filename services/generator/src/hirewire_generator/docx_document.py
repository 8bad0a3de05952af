"""A sheet or a letter as a Word file: the template filled, packed so that the same text gives the same bytes."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from hirewire_common.contracts import Letter
from hirewire_generator.docx_runs import Runs, xml_text
from hirewire_generator.docx_styles import STYLES
from hirewire_generator.docx_templates import (
    BODY,
    CORE,
    RELATIONS,
    TYPES,
    Look,
    WordTemplate,
    template_of,
)
from hirewire_generator.domain.sheet import Group, Item, Section, Sheet
from hirewire_generator.orders import WordOrder

_OLD = (1980, 1, 1, 0, 0, 0)
_MADE = "2000-01-01T00:00:00Z"
"""Of a document's properties: the same text gives the same bytes, whenever it is written."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SOURCE = "customXml/item1.xml"
_SOURCE_ID = "{6F3A2C1E-7B44-4D0B-9C55-2E8A51D0C7A1}"
_PAGES = Markup(
    '<w:r><w:t xml:space="preserve"> – </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def write_docx(order: WordOrder) -> bytes:
    template = template_of(_look(order))
    runs = Runs()
    context: dict[str, Any] = {"head": _head(order.sheet, runs, template.style.separator)}
    if order.letter:
        context |= _letter(order.letter, runs)
    else:
        context |= {"sections": [_section(one, runs) for one in order.sheet.sections]}
    body = template.body.render(context)
    return _pack(_parts(order, template, body, runs))


def _look(order: WordOrder) -> Look:
    sheet, design = order.sheet, order.sheet.design
    american = design.locale == "en"
    paper = design.paper if design.paper != "auto" else ("letter" if american else "a4")
    region = sheet.region or ("US" if american and sheet.lang == "en" else "")
    return Look(
        theme=design.theme,
        paper=paper,
        accent=design.accent,
        size=round((order.size or STYLES[design.theme].size) * 2),
        roomy=round(min(max(order.k, 0.0), 1.0) * 20),
        lang=f"{sheet.lang}-{region}" if region else sheet.lang,
        rtl=sheet.rtl,
        letter=order.letter is not None,
    )


def _head(sheet: Sheet, runs: Runs, separator: str) -> dict[str, Markup]:
    between = runs.text(f"  {separator}  ", "Separator")
    return {
        "name": runs.text(sheet.name),
        "headline": runs.text(sheet.headline),
        "contacts": runs.joined(
            (runs.text(one.text, url=one.url) for one in sheet.contacts), between
        ),
    }


def _section(section: Section, runs: Runs) -> Mapping[str, object]:
    return {
        "title": runs.text(section.title),
        "texts": _paragraphs(section.text, runs),
        "entries": [_item(item, runs) for item in section.items],
        "groups": [_group(group, runs) for group in section.groups],
        "lines": [runs.text(line) for line in section.lines if line],
    }


def _item(item: Item, runs: Runs) -> Mapping[str, object]:
    comma = runs.text(", ", "Organisation")
    title = runs.text(item.title, url=item.url)
    told = [title, runs.text(item.org, "Organisation"), runs.text(item.place, "Organisation")]
    head = runs.joined(told, comma)
    if item.dates:
        head += runs.tab() + runs.text(item.dates, "Dates")
    return {
        "head": head,
        "texts": _paragraphs(item.text, runs),
        "bullets": [runs.text(bullet) for bullet in item.bullets if bullet],
        "tags": runs.text(", ".join(tag for tag in item.tags if tag)),
    }


def _group(group: Group, runs: Runs) -> Markup:
    words = ", ".join(word for word in group.words if word)
    if not group.name:
        return runs.text(words)
    return runs.text(f"{group.name}: " if words else group.name, "Label") + runs.text(words)


def _letter(letter: Letter, runs: Runs) -> dict[str, Any]:
    return {
        "recipient": _texts(letter.recipient, runs),
        "opening": _texts([letter.place_and_date], runs),
        "subject": runs.text(letter.subject),
        "paragraphs": _texts((letter.salutation, *letter.paragraphs, letter.closing), runs),
    }


def _texts(texts: Iterable[str], runs: Runs) -> list[Markup]:
    return [runs.text(text) for text in texts if text]


def _paragraphs(text: str, runs: Runs) -> list[Markup]:
    return [runs.text(part.strip()) for part in text.split("\n\n") if part.strip()]


def _parts(
    order: WordOrder, template: WordTemplate, body: str, runs: Runs
) -> Iterator[tuple[str, bytes]]:
    footer = runs.text(order.sheet.footer)
    between = Markup("<w:r><w:br/></w:r>") if footer else Markup("")
    later = footer + between + runs.text(order.sheet.name) + _PAGES
    yield TYPES, _types(template.parts[TYPES], order.source)
    yield BODY, _declared(body)
    for name, part in template.footers.items():
        yield name, _declared(part.render(footer=footer, later_footer=later))
    for name, content in template.parts.items():
        if name == RELATIONS:
            yield name, _relations(content, runs, order.source)
        elif name == CORE:
            yield name, _core(order)
        elif name != TYPES:
            yield name, content
    if order.source is not None:
        yield from _embedded(order.source)


def _declared(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()


def _relations(content: bytes, runs: Runs, source: bytes | None) -> bytes:
    added = [
        f'<Relationship Id="{id_}" Type="{_OFFICE}/relationships/hyperlink" Target="{xml_text(url)}" TargetMode="External"/>'
        for id_, url in runs.links
    ]
    if source is not None:
        added.append(
            f'<Relationship Id="rId999" Type="{_OFFICE}/relationships/customXml" Target="../{_SOURCE}"/>'
        )
    return content.replace(b"</Relationships>", "".join(added).encode() + b"</Relationships>")


def _types(content: bytes, source: bytes | None) -> bytes:
    if source is None:
        return content
    added = '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
    return content.replace(b"</Types>", added.encode() + b"</Types>")


def _core(order: WordOrder) -> bytes:
    name = xml_text(order.sheet.name)
    subject = order.letter.subject if order.letter else order.sheet.headline
    title = xml_text(" – ".join(part for part in (order.sheet.name, subject) if part))
    return _declared(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{name}</dc:creator><dc:language>{order.sheet.lang}</dc:language>"
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


def _pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _OLD)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return file.getvalue()
