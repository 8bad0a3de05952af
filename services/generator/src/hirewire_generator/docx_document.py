"""A sheet or a letter as a Word file: the template filled, packed so that the same text gives the same bytes."""

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from hirewire_common.contracts import Letter
from hirewire_generator.docx_package import Filled, pack
from hirewire_generator.docx_runs import Runs
from hirewire_generator.docx_styles import STYLES
from hirewire_generator.docx_templates import Look, template_of
from hirewire_generator.domain.readback import leans_right
from hirewire_generator.domain.sheet import Group, Item, Section, Sheet
from hirewire_generator.orders import WordOrder

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
    footer = runs.text(order.sheet.footer)
    between = Markup("<w:r><w:br/></w:r>") if footer else Markup("")
    later = footer + between + runs.text(order.sheet.name) + _PAGES
    subject = order.letter.subject if order.letter else order.sheet.headline
    filled = Filled(
        body=body,
        footers={
            name: part.render(footer=footer, later_footer=later)
            for name, part in template.footers.items()
        },
        links=tuple(runs.links),
        source=order.source,
        author=order.sheet.name,
        title=" – ".join(part for part in (order.sheet.name, subject) if part),
        lang=order.sheet.lang,
    )
    return pack(template.parts, filled)


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
            (runs.text(_facing(one.text, sheet), url=one.url) for one in sheet.contacts), between
        ),
    }


def _facing(contact: str, sheet: Sheet) -> str:
    """A telephone number among words from right to left would be shown from its end."""
    return f"\u200e{contact}" if sheet.rtl and not leans_right(contact) else contact


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
