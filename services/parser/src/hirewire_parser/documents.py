"""One file to one reading: told apart, extracted, checked, read. Runs in the sandbox's child only."""

from dataclasses import replace

from hirewire_common.contracts import ReadResume
from hirewire_common.errors import Refused
from hirewire_parser import docx, pdf, refusals, text
from hirewire_parser.domain.line import Pages
from hirewire_parser.domain.long_lines import cut
from hirewire_parser.domain.reading import read
from hirewire_parser.sniff import kind_of_file

_EXTRACT = {"pdf": pdf.extract, "docx": docx.extract, "text": text.extract}
_MOST_LINES = 6_000
_MOST_LETTERS = 400_000


def read_document(data: bytes, media_type: str = "") -> ReadResume:
    """Refused with the reason when the file can't be read as a résumé."""
    pages = _EXTRACT[kind_of_file(data, media_type)](data)
    _check(pages)
    return read(replace(pages, lines=cut(pages.lines)))


def _check(pages: Pages) -> None:
    letters = sum(len(line.text) for line in pages.lines)
    if not any(letter.isalnum() for line in pages.lines for letter in line.text):
        raise Refused("no_text", refusals.NO_TEXT)
    if len(pages.lines) > _MOST_LINES or letters > _MOST_LETTERS:
        raise Refused("too_large", refusals.TOO_MUCH_TEXT)
