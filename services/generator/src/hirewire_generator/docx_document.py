"""A sheet or a letter as a Word file: the template filled, packed so that the same text gives the same bytes."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from hirewire_common.contracts import Letter
from hirewire_generator import looks
from hirewire_generator.docx_dress import Dress, dress_of, ems
from hirewire_generator.docx_look import PHOTO
from hirewire_generator.docx_package import Filled, pack
from hirewire_generator.docx_photo import Picture, picture
from hirewire_generator.docx_runs import Runs
from hirewire_generator.docx_sections import Sections
from hirewire_generator.docx_templates import template_of
from hirewire_generator.domain.sheet import Contact, Sheet
from hirewire_generator.orders import WordOrder
from hirewire_generator.reading_order import signature
from hirewire_generator.themes import theme

_FIELD = Markup(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def write_docx(order: WordOrder) -> bytes:
    dress, sheet, runs = dress_of(order), order.sheet, Runs()
    template = template_of(dress)
    sections = Sections(sheet, theme(sheet.design.theme), runs)
    photo = picture(order.photo, sheet, dress)
    context: dict[str, Any] = {"head": _head(sheet, dress, sections, photo)}
    if order.letter:
        context |= _letter(order.letter, sheet, runs)
    else:
        context |= {"sections": [sections.told(section) for section in sheet.sections]}
        context |= {"footer": runs.text(sheet.footer)}
    body = template.body.render(context)
    running = _running(sheet, runs)
    filled = Filled(
        body=body,
        footers={name: part.render(running=running) for name, part in template.footers.items()},
        links=tuple(runs.links),
        source=order.source,
        photo=photo.content if photo else None,
        author=sheet.name,
        title=looks.title(sheet, order.letter),
        lang=sheet.lang,
    )
    return pack(template.parts, filled)


def remarks(order: WordOrder) -> tuple[str, ...]:
    """For the user: what could not be had in the Word file."""
    dress = dress_of(order)
    lost = dress.photo and picture(order.photo, order.sheet, dress) is None
    return (looks.NO_PHOTO,) if lost else ()


def _head(
    sheet: Sheet, dress: Dress, sections: Sections, photo: Picture | None
) -> dict[str, object]:
    runs, style = sections.runs, dress.style
    between = sections.separator(style.separator)
    rows = _rows(sheet, dress)
    contacts = runs.joined(
        [runs.joined([sections.contact(one) for one in row], between) for row in rows],
        runs.line_end(),
    )
    return {
        "name": (photo.run if photo else Markup("")) + runs.text(sheet.name),
        "headline": runs.text(sheet.headline),
        "contacts": contacts,
        "ruled": dress.letter or style.head_rule == "double",
    }


def _rows(sheet: Sheet, dress: Dress) -> list[list[Contact]]:
    """As many in a line as there is room for, so that no line ends in what stands between two."""
    room = dress.width - (PHOTO + 1.6 if dress.photo else 0)
    rows: list[list[Contact]] = [[]]
    for one in sheet.contacts:
        longer = " | ".join(other.text for other in (*rows[-1], one))
        if rows[-1] and ems(longer, dress.faces) > room:
            rows.append([one])
        else:
            rows[-1].append(one)
    return rows


def _running(sheet: Sheet, runs: Runs) -> Markup:
    """The name and the page's number, on every page but the first."""
    name = runs.text(f"{sheet.name} – " if sheet.name else "")
    return name + _FIELD.format("PAGE") + runs.text("/") + _FIELD.format("NUMPAGES")


def _letter(letter: Letter, sheet: Sheet, runs: Runs) -> dict[str, Any]:
    return {
        "recipient": _texts(letter.recipient, runs),
        "place_and_date": runs.text(letter.place_and_date),
        "subject": runs.text(letter.subject),
        "paragraphs": _texts((letter.salutation, *letter.paragraphs, letter.closing), runs),
        "signature": runs.text(signature(letter, sheet)),
    }


def _texts(texts: Iterable[str], runs: Runs) -> list[Markup]:
    return [runs.text(text) for text in texts if text]
