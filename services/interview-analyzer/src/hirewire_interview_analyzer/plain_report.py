"""An analysis as a page and as a PDF of bare text: what it scored, what to practise, what was said, what isn't known."""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from hirewire_common.contracts.analysis import Advice, Analysis

_TITLE = "Your recorded answer"
_WIDE, _HIGH = 95, 50
"""Characters of a line, and lines of a page."""
_PAGE = "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>{title}</title><body style='max-width:45rem;margin:2rem auto;font:1rem/1.5 sans-serif'>{body}</body></html>"
_BACKSLASHED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


class PlainReports:
    async def html(self, analysis: Analysis) -> bytes:
        """UTF-8, without a script, and nothing of it fetched from anywhere."""
        body = "".join(f"<{kind}>{escape(text)}</{kind}>" for kind, text in _lines(analysis))
        return _PAGE.format(title=escape(_TITLE), body=body).encode()

    async def pdf(self, analysis: Analysis) -> bytes:
        """A4 in Helvetica; letters that it hasn't become question marks."""
        lines = [
            part
            for kind, text in _lines(analysis)
            for part in ("", *wrap(text.upper() if kind != "p" else text, _WIDE))
        ]
        return _pdf([lines[at : at + _HIGH] for at in range(0, len(lines), _HIGH)])


def _lines(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """What kind of element each text is."""
    yield "h1", _TITLE
    yield "p", analysis.coaching.summary
    for name, value in (("Delivery", analysis.scores.delivery), ("Content", analysis.scores.content)):  # fmt: skip
        yield "p", f"{name}: {'not known' if value is None else f'{value:.0f} of 100'}"
    for one in analysis.scores.components:
        yield "p", one.why
    yield from _advice("What works", analysis.coaching.strengths)
    yield from _advice("What to practise", analysis.coaching.improvements)
    if analysis.transcript and analysis.transcript.text:
        yield "h2", "What was said"
        yield "p", analysis.transcript.text
    if analysis.missing:
        yield "h2", "What is not known"
        yield from (("p", text) for text in dict.fromkeys(one.reason for one in analysis.missing))


def _advice(heading: str, found: tuple[Advice, ...]) -> Iterator[tuple[str, str]]:
    if found:
        yield "h2", heading
    for one in found:
        moments = ", ".join(f"{shown.start:.0f} s" for shown in one.evidence)
        yield "p", f"{one.title}. {one.advice} ({moments})"


def _pdf(pages: list[list[str]]) -> bytes:
    """By ISO 32000: a catalogue, the pages, a font, and for each page itself and its text."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for at, lines in enumerate(pages):
        drawn = _drawn(lines)
        sized = "/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        parts.append(f"<</Type/Page/Parent 2 0 R{sized}/Contents {5 + 2 * at} 0 R>>".encode())
        parts.append(b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn))
    return _numbered(parts)


def _drawn(lines: list[str]) -> bytes:
    shown = "".join(f"({line.translate(_BACKSLASHED)})Tj T*\n" for line in lines)
    return f"BT /F1 10 Tf 15 TL 55 790 Td\n{shown}ET".encode("cp1252", "replace")


def _numbered(parts: list[bytes]) -> bytes:
    """The objects one after the other, and a table of where each begins."""
    told, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(told))
        told += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\n" % (size, rows, size)  # fmt: skip
    return told + table + b"startxref\n%d\n%%%%EOF\n" % len(told)
