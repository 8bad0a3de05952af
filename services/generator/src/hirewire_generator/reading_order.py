"""What can be read in a document that was set, in its order: a theme may show dates first, or sections in a second column."""

from collections.abc import Iterable, Iterator

from hirewire_common.contracts import Letter
from hirewire_generator.domain.sheet import Section, Sheet
from hirewire_generator.themes import Theme


def visible(sheet: Sheet, letter: Letter | None, theme: Theme) -> tuple[str, ...]:
    """None of the texts is empty; the page's footer is not among them."""
    texts = _letter(sheet, letter) if letter else _resume(sheet, theme)
    return tuple(text for text in texts if text.strip())


def _letter(sheet: Sheet, letter: Letter) -> Iterator[str]:
    yield from _head(sheet)
    yield from letter.recipient
    yield from (letter.place_and_date, letter.subject, letter.salutation)
    yield from letter.paragraphs
    if letter.closing:
        yield from (letter.closing, sheet.name)


def _resume(sheet: Sheet, theme: Theme) -> Iterator[str]:
    if theme.columns == 1:
        yield from _head(sheet)
        yield from _sections(sheet.sections, theme)
        return
    yield from (sheet.name, sheet.headline)
    yield from _sections([one for one in sheet.sections if one.name not in theme.strip], theme)
    if sheet.contacts:
        yield sheet.contact_title
    yield from (one.text for one in sheet.contacts)
    yield from _sections([one for one in sheet.sections if one.name in theme.strip], theme)


def _head(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.name, sheet.headline)
    yield from (one.text for one in sheet.contacts)


def _sections(sections: Iterable[Section], theme: Theme) -> Iterator[str]:
    for section in sections:
        yield from section.fields(dates_first=theme.dates == "left")
