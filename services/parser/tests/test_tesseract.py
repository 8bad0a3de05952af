"""Tesseract itself, where it is installed: what it reads, and what it can't reach."""

import asyncio
import io
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Files, Limits
from hirewire_parser import tesseract
from hirewire_parser.cell import Order
from hirewire_parser.documents import draw_page, read_document
from hirewire_parser.ocr import ReaderOfPictures
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.recognition import (
    Drawn,
    DrawOrder,
)
from hirewire_parser.sandbox import Sandbox
from hirewire_parser.tesseract import Tesseract

MakeFile = Callable[..., bytes]
PNG = "image/png"


def test_a_system_without_the_program_has_no_tesseract() -> None:
    assert Tesseract.find("hirewire-has-no-such-program") is None


def drawn(data: bytes) -> Drawn:
    return draw_page(data, DrawOrder(page=0))


real = Tesseract.find()
needs_tesseract = pytest.mark.skipif(
    real is None or "eng" not in real.languages, reason="Tesseract is not installed"
)


def scanned(make_pdf: MakeFile, text: str) -> bytes:
    """A PDF that is a picture of its pages."""
    with pymupdf.open(stream=make_pdf(text)) as document, pymupdf.open() as scan:
        for page in document:
            pixels = page.get_pixmap(dpi=200)
            scan.new_page().insert_image(page.rect, stream=pixels.tobytes("jpg"))
        return bytes(scan.tobytes())


@needs_tesseract
async def test_a_scan_is_read_where_tesseract_is_installed(
    make_pdf: MakeFile, resume_text: str
) -> None:
    assert real
    async with Sandbox() as sandbox:
        read = await ReaderOfPictures(sandbox, real).read(
            scanned(make_pdf, resume_text), "application/pdf", "scan.pdf"
        )
    reading, resume = read.reading, read.reading.resume
    assert (resume.profile.name, resume.profile.email) == ("Jane Roe", "jane@example.org")
    assert [entry.company for entry in resume.experience] == ["Acme Systems Inc", "Beta Labs"]
    assert reading.quality.scanned


@needs_tesseract
async def test_a_page_on_its_side_is_read_where_orientation_is_known(
    make_pdf: MakeFile, resume_text: str
) -> None:
    assert real
    if not real.finds_orientation:
        pytest.skip("Tesseract has no pack 'osd' here")
    upright = drawn(scanned(make_pdf, resume_text)).picture
    file = io.BytesIO()
    with Image.open(io.BytesIO(upright)) as image:
        image.rotate(90, expand=True).save(file, "PNG")
    async with Sandbox() as sandbox:
        read = await ReaderOfPictures(sandbox, real).read(file.getvalue(), PNG, "scan.png")
    assert read.reading.resume.profile.email == "jane@example.org"


@needs_tesseract
async def test_tesseract_that_takes_too_long_is_stopped() -> None:
    assert real
    noise = Image.effect_noise((3000, 3000), 90)
    file = io.BytesIO()
    noise.save(file, "PNG")
    with pytest.raises(TimeoutError):
        await real.words(file.getvalue(), "eng", 0.2)


async def in_a_cell(*command: str, readable: tuple[str, ...] = ()) -> bytes:
    program = shutil.which(command[0])
    assert program
    files = Files(
        (*tesseract.libraries(program), *readable), (program, *tesseract.loaders(program))
    )
    order = Order((program, *command[1:]), Limits(wall=5, cpu=2, memory=256), files)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "hirewire_parser.cell", str(order)),
        stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL, env={**os.environ, "SECRET": "told"},
    )  # fmt: skip
    said, _ = await process.communicate()
    return said


async def test_a_cell_opens_what_it_may_and_nothing_else(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        if not sandbox.fences.files:
            pytest.skip("this kernel has no Landlock")
    (tmp_path / "own").write_text("own words")
    assert await in_a_cell("cat", str(tmp_path / "own"), readable=(str(tmp_path),)) == b"own words"
    assert await in_a_cell("cat", str(tmp_path / "own")) == b""
    assert await in_a_cell("cat", "/etc/passwd", readable=(str(tmp_path),)) == b""
    assert b"told" not in await in_a_cell("env")


def with_fonts_that_hide(text: str) -> bytes:
    """Letters that look right, in a font that says they were private ones."""
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_font(fontname="F0", fontbuffer=pymupdf.Font("helv").buffer)
        for number, line in enumerate(text.splitlines()):
            page.insert_text((72, 60 + 14 * number), line, fontsize=10, fontname="F0")
        for xref in range(1, document.xref_length()):
            kind, place = document.xref_get_key(xref, "ToUnicode")
            if kind == "xref":
                hiding = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <00ff> <e000> endbfrange endcmap"
                document.update_stream(int(place.split()[0]), hiding)
        return bytes(document.tobytes())


def test_without_tesseract_fonts_that_hide_their_letters_are_unreadable(resume_text: str) -> None:
    with pytest.raises(Refused, match="unreadable_text"):
        read_document(with_fonts_that_hide(resume_text))


@needs_tesseract
async def test_fonts_that_hide_their_letters_are_read_by_their_looks(resume_text: str) -> None:
    assert real
    async with Sandbox() as sandbox:
        read = await ReaderOfPictures(sandbox, real).read(
            with_fonts_that_hide(resume_text), "application/pdf", "cv.pdf"
        )
    assert read.reading.resume.profile.email == "jane@example.org"
    assert (read.reading.quality.scanned, read.reading.quality.garbled) == (True, True)
