"""What can be read in a document that was set, in its order: a theme may show dates first, or sections in a second column."""

from collections.abc import Iterable, Iterator
from itertools import chain

from hirewire_common.contracts import Letter
from hirewire_generator.domain.sheet import Section, Sheet
from hirewire_generator.themes import Theme


def visible(
    sheet: Sheet, letter: Letter | None, theme: Theme, *, columns: bool = True
) -> tuple[str, ...]:
    """None of the texts is empty. Without `columns`, as in Word, all sections stand below each other."""
    if letter:
        texts = _letter(sheet, letter)
    elif columns and theme.columns > 1:
        texts = _two_columns(sheet, theme)
    else:
        texts = chain(_head(sheet), _sections(sheet.sections, theme), (sheet.footer,))
    return tuple(text for text in texts if text.strip())


def signature(letter: Letter, sheet: Sheet) -> str:
    """The name below the closing, unless it is written there."""
    return sheet.name if letter.closing and sheet.name not in letter.closing else ""


def _letter(sheet: Sheet, letter: Letter) -> Iterator[str]:
    yield from _head(sheet)
    yield from letter.recipient
    yield from (letter.place_and_date, letter.subject, letter.salutation)
    yield from letter.paragraphs
    yield from (letter.closing, signature(letter, sheet))


def second_column(sheet: Sheet, letter: Letter | None, theme: Theme) -> int:
    """Where in `visible` the second column begins; 0 when there is none."""
    if letter or theme.columns == 1:
        return 0
    return sum(bool(text.strip()) for text in _first_column(sheet, theme))


def _first_column(sheet: Sheet, theme: Theme) -> Iterator[str]:
    yield from (sheet.name, sheet.headline)
    yield from _sections([one for one in sheet.sections if one.name not in theme.strip], theme)
    yield sheet.footer


def _two_columns(sheet: Sheet, theme: Theme) -> Iterator[str]:
    yield from _first_column(sheet, theme)
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
