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
        return _shown(_letter(sheet, letter))
    if columns and theme.columns > 1:
        return _shown(chain(_main(sheet, theme), _strip(sheet, theme)))
    return _shown(chain(_head(sheet), _sections(sheet.sections, theme), (sheet.footer,)))


def beside(sheet: Sheet, letter: Letter | None, theme: Theme) -> int:
    """How many of the last visible texts stand in a second column."""
    return len(_shown(_strip(sheet, theme))) if theme.columns > 1 and not letter else 0


def signature(letter: Letter, sheet: Sheet) -> str:
    """The name below the closing, unless it is written there."""
    return sheet.name if letter.closing and sheet.name not in letter.closing else ""


def _letter(sheet: Sheet, letter: Letter) -> Iterator[str]:
    yield from _head(sheet)
    yield from letter.recipient
    yield from (letter.place_and_date, letter.subject, letter.salutation)
    yield from letter.paragraphs
    yield from (letter.closing, signature(letter, sheet))


def _main(sheet: Sheet, theme: Theme) -> Iterator[str]:
    yield from (sheet.name, sheet.headline)
    yield from _sections([one for one in sheet.sections if one.name not in theme.strip], theme)
    yield sheet.footer


def _strip(sheet: Sheet, theme: Theme) -> Iterator[str]:
    if sheet.contacts:
        yield sheet.contact_title
    yield from (one.text for one in sheet.contacts)
    yield from _sections([one for one in sheet.sections if one.name in theme.strip], theme)


def _shown(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text.strip())


def _head(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.name, sheet.headline)
    yield from (one.text for one in sheet.contacts)


def _sections(sections: Iterable[Section], theme: Theme) -> Iterator[str]:
    for section in sections:
        yield from section.fields(dates_first=theme.dates == "left")
