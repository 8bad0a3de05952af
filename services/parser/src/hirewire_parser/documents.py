"""One file to one reading: told apart, extracted, checked, read. Runs in the sandbox's child only."""

from dataclasses import replace

from hirewire_common.contracts import ReadResume
from hirewire_common.errors import Refused
from hirewire_parser import docx, pdf, pictures, recognised, refusals, text
from hirewire_parser.domain.embedded import with_embedded
from hirewire_parser.domain.line import Pages
from hirewire_parser.domain.long_lines import cut
from hirewire_parser.domain.reading import read
from hirewire_parser.embedded import find_embedded
from hirewire_parser.photo import Photographed
from hirewire_parser.photographs import photographed
from hirewire_parser.recognition import RECOGNISED, Drawn, DrawOrder, Recognised
from hirewire_parser.sniff import kind_of_file

_EXTRACT = {
    "pdf": pdf.extract,
    "docx": docx.extract,
    "picture": pictures.extract,
    "text": text.extract,
}
_DRAW = {"pdf": pdf.draw, "docx": docx.draw, "picture": pictures.draw}
_MOST_LINES = 6_000
_MOST_LETTERS = 400_000


def read_document(data: bytes, media_type: str = "") -> ReadResume:
    """Refused with the reason when the file can't be read as a résumé."""
    return read_with_lines(data, media_type)[0]


def read_with_lines(data: bytes, media_type: str = "") -> tuple[ReadResume, Pages]:
    """The reading, and the lines that it was read from. Refused as by `read_document`."""
    if media_type == RECOGNISED:
        found = Recognised.model_validate_json(data)
        pages = _checked(recognised.pages_of(found))
        return _as_recognised(read(pages), found), pages
    kind = kind_of_file(data, media_type)
    pages = _checked(_EXTRACT[kind](data))
    reading = _with_warnings(read(pages), pages)
    if embedded := find_embedded(data, kind):
        reading = with_embedded(reading, pages, embedded)
    return reading, pages


def as_written(data: bytes, media_type: str) -> str:
    """The whole text of a file that is text and nothing else; empty for any other."""
    if media_type == RECOGNISED or kind_of_file(data, media_type) != "text":
        return ""
    return text.decode(data)


def draw_page(data: bytes, order: DrawOrder) -> Drawn:
    """A page whose letters have to be recognised. Refused as by `read_document`."""
    draw = _DRAW.get(kind_of_file(data))
    if draw is None:
        raise Refused("no_text", refusals.NO_TEXT)
    return draw(data, order.page, order.turn)


def photograph(data: bytes) -> Photographed:
    """Refused when the picture is damaged, far too large or tiny."""
    if kind_of_file(data) != "picture":
        return Photographed()
    return Photographed(photo=photographed(data))


def _with_warnings(reading: ReadResume, pages: Pages) -> ReadResume:
    if not pages.pictures:
        return reading
    numbers = ", ".join(map(str, pages.pictures))
    more = f"Without text, and so not read, because they are pictures: pages {numbers}."
    quality = reading.quality
    quality = quality.model_copy(update={"warnings": (*quality.warnings, more)})
    return reading.model_copy(update={"quality": quality})


def _as_recognised(reading: ReadResume, found: Recognised) -> ReadResume:
    quality = reading.quality.model_copy(
        update={
            "scanned": True,
            "garbled": found.garbled,
            "warnings": (*found.warnings, *reading.quality.warnings),
        }
    )
    return reading.model_copy(update={"quality": quality})


def _checked(pages: Pages) -> Pages:
    """With long lines cut. Refused when it is too much, or nothing."""
    letters = sum(len(line.text) for line in pages.lines)
    if not any(letter.isalnum() for line in pages.lines for letter in line.text):
        raise Refused("no_text", refusals.NO_TEXT)
    if len(pages.lines) > _MOST_LINES or letters > _MOST_LETTERS:
        raise Refused("too_large", refusals.TOO_MUCH_TEXT)
    return replace(pages, lines=cut(pages.lines))
