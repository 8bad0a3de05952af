"""Small documents of every kind, made by the tests themselves."""

import io
import time
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Limits
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.recognition import DrawOrder
from hirewire_parser.sandbox import Sandbox
from hirewire_testing.papers import RESUME

MakeLines = Callable[..., tuple[Line, ...]]
MakeFile = Callable[..., bytes]
End = Callable[..., Awaitable[str]]
LIMITS = Limits(wall=6.0, cpu=4)
"""Less than a service grants, so that the tests that wait for a limit don't wait long."""

_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?>{before}<w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<w:body>{body}</w:body></w:document>"
)


@pytest.fixture
def resume_text() -> str:
    return RESUME


@pytest.fixture
def make_lines() -> MakeLines:
    """Rows of (x, text), a list standing for rows that are not the usual 14 points apart."""

    def make(
        *rows: tuple[float, str] | tuple[float, str, dict[str, object]], step: float = 14.0
    ) -> tuple[Line, ...]:
        made = []
        for number, (x, text, *more) in enumerate(rows, 1):
            options = {
                "page": 0,
                "y": number * step,
                "x1": x + 5 * len(text),
                **(more[0] if more else {}),
            }
            made.append(Line(text=text, x0=x, **options))  # type: ignore[arg-type]  # a test's own options
        return tuple(made)

    return make


@pytest.fixture
def make_pages() -> Callable[[tuple[Line, ...]], Pages]:
    return lambda lines: Pages(lines, (Page(612, 792),))


@pytest.fixture
def make_pdf() -> MakeFile:
    def make(*pages: str, **save: object) -> bytes:
        with pymupdf.open() as document:
            for text in pages:
                page = document.new_page()
                for number, line in enumerate(text.splitlines()):
                    page.insert_text((72, 60 + 14 * number), line, fontsize=10)
            return bytes(document.tobytes(**save))

    return make


@pytest.fixture
def make_docx() -> MakeFile:
    def make(body: str, *, before: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", _DOCUMENT.format(before=before, body=body))
            for name, content in (parts or {}).items():
                archive.writestr(name, content)
        return file.getvalue()

    return make


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def end() -> AsyncIterator[End]:
    """How a file ends in the real sandbox: `read`, or a code. A file that needs OCR is drawn too, as for Tesseract.

    After each file a good one is read. Of memory, a child may take 1 GiB, which is the kernel's promise.
    """
    async with Sandbox(LIMITS) as sandbox:

        async def ended(data: bytes, media_type: str = "application/pdf") -> str:
            code = await _in_time(sandbox.read(data, media_type, "cv"))
            if code in {"needs_ocr", "unreadable_text"}:
                assert await _in_time(sandbox.draw(data, DrawOrder(page=0), "cv"))
            good = await sandbox.read(RESUME.encode(), "text/plain", "good.txt")
            assert good.reading.resume.profile.name == "Jane Roe"
            return code

        yield ended


async def _in_time(ending: Awaitable[object]) -> str:
    begun = time.monotonic()
    try:
        await ending
    except Refused as refused:
        code: str = refused.code
        return code
    finally:
        assert time.monotonic() - begun < LIMITS.wall + 1
    return "read"
