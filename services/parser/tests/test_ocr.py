"""Pages that are pictures are read by Tesseract where it is installed; without it the answer says what to do."""

import asyncio
import io
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from hirewire_common.contracts import ReadResume
from hirewire_common.errors import Refused
from hirewire_parser import refusals, tesseract
from hirewire_parser.cell import Order
from hirewire_parser.documents import draw_page, read_document
from hirewire_parser.jail import Files, Limits
from hirewire_parser.ocr import MOST_PAGES, ReaderOfPictures
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.recognised import pages_of
from hirewire_parser.recognition import (
    RECOGNISED,
    Drawn,
    DrawOrder,
    PageFrame,
    Recognised,
    RecognisedPage,
)
from hirewire_parser.sandbox import Sandbox
from hirewire_parser.steps import Tell, silent
from hirewire_parser.tesseract import Tesseract, Upright

MakeFile = Callable[..., bytes]
PNG = "image/png"
ENGLISH = "Jane Roe led the team of four engineers in the data department and wrote for them"
GERMAN = "Jane Roe leitete das Team von vier Menschen und war mit der Planung des Hauses betraut"


def words(text: str, *, sure: float = 95.0) -> str:
    """Tesseract's table of one line."""
    return "\n".join(
        f"5\t1\t1\t1\t1\t{number}\t{number * 60}\t100\t50\t20\t{sure}\t{word}"
        for number, word in enumerate(text.split(), 1)
    )


@dataclass
class FakeSandbox:
    """Refuses the document itself, draws its pages, and keeps what it is then given to read."""

    code: str = "needs_ocr"
    total: int = 1
    broken_from: int = 99
    turns: list[int] = field(default_factory=list)
    given: list[Recognised] = field(default_factory=list)

    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument:
        if media_type != RECOGNISED:
            raise Refused(self.code, "…")  # type: ignore[arg-type]  # a test's own choice
        self.given.append(Recognised.model_validate_json(data))
        return ReadDocument(reading=read_document(data, media_type))

    async def draw(self, data: bytes, order: DrawOrder, name: str) -> Drawn:
        self.turns.append(order.turn)
        if order.page >= self.broken_from:
            raise Refused("corrupt", "This page is broken.")
        frame = PageFrame(width=595, height=842, scale=2)
        picture = f"page {order.page} turned {order.turn}".encode()
        return Drawn(frame=frame, picture=b64encode(picture), total=self.total)


@dataclass
class FakeTesseract:
    """Says the same of every page, and counts."""

    said: str = words(ENGLISH)
    languages: frozenset[str] = frozenset({"eng", "deu"})
    reads_sideways: bool = True
    turn: int = 0
    late_at: int = 99
    asked: list[str] = field(default_factory=list)

    async def words(self, picture: bytes, language: str, seconds: float) -> str:
        self.asked.append(language)
        if len(self.asked) >= self.late_at:
            raise TimeoutError
        if self.turn and f"turned {self.turn}".encode() not in picture:
            return words("xx yy", sure=20)
        return self.said

    async def upright(self, picture: bytes, seconds: float) -> Upright:
        return Upright(self.turn, "Latin")


async def read(
    sandbox: FakeSandbox, recogniser: FakeTesseract, *, seconds: float = 20
) -> ReadResume:
    reader = ReaderOfPictures(sandbox, recogniser, seconds)
    return (await reader.read(b"scan", PNG, "scan.png")).reading


async def test_what_was_recognised_is_read_like_any_document_and_said_to_be_scanned() -> None:
    reading = await read(FakeSandbox(), FakeTesseract(words("Jane Roe jane@example.org")))
    assert reading.resume.profile.email == "jane@example.org"
    assert (reading.quality.scanned, reading.quality.garbled) == (True, False)


async def test_a_document_whose_fonts_hide_their_letters_is_garbled_too() -> None:
    reading = await read(FakeSandbox(code="unreadable_text"), FakeTesseract())
    assert (reading.quality.scanned, reading.quality.garbled) == (True, True)


async def test_a_file_that_is_refused_for_another_reason_stays_refused() -> None:
    recogniser = FakeTesseract()
    with pytest.raises(Refused, match="encrypted"):
        await read(FakeSandbox(code="encrypted"), recogniser)
    assert recogniser.asked == []


async def test_a_german_page_is_read_again_with_the_german_pack_and_the_next_at_once() -> None:
    recogniser = FakeTesseract(words(GERMAN))
    await read(FakeSandbox(total=2), recogniser)
    assert recogniser.asked == ["eng", "deu", "deu"]


async def test_a_missing_pack_is_told() -> None:
    recogniser = FakeTesseract(words(GERMAN), languages=frozenset({"eng"}))
    warnings = (await read(FakeSandbox(), recogniser)).quality.warnings
    assert any("'deu'" in warning for warning in warnings)


async def test_only_the_first_pages_of_a_long_scan_are_recognised() -> None:
    sandbox = FakeSandbox(total=40)
    reading = await read(sandbox, FakeTesseract())
    assert len(sandbox.given[0].pages) == MOST_PAGES
    assert (reading.quality.pages, reading.quality.truncated) == (40, True)


async def test_pages_that_were_recognised_in_time_are_kept() -> None:
    reading = await read(FakeSandbox(total=3), FakeTesseract(late_at=3))
    assert reading.quality.truncated


async def test_a_later_page_that_can_not_be_drawn_costs_only_itself() -> None:
    reading = await read(FakeSandbox(total=3, broken_from=1), FakeTesseract())
    assert reading.quality.truncated


async def test_a_first_page_that_takes_too_long_is_a_timeout() -> None:
    with pytest.raises(Refused, match="timeout"):
        await read(FakeSandbox(), FakeTesseract(late_at=1))
    with pytest.raises(Refused, match="timeout"):
        await read(FakeSandbox(), FakeTesseract(), seconds=0)


async def test_a_page_that_lies_on_its_side_is_turned() -> None:
    sandbox = FakeSandbox()
    reading = await read(sandbox, FakeTesseract(words("Jane Roe j@example.org"), turn=90))
    assert sandbox.turns == [0, 90]
    assert reading.resume.profile.email == "j@example.org"


async def test_a_photograph_of_a_landscape_has_no_text() -> None:
    with pytest.raises(Refused, match="no_text"):
        await read(FakeSandbox(), FakeTesseract(""))


def test_without_tesseract_a_picture_needs_ocr_and_the_answer_says_what_to_do() -> None:
    for kind in ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"):
        with pytest.raises(Refused) as refused:
            read_document(picture(kind), PNG)
        assert refused.value.code == "needs_ocr"
        assert "Tesseract" in refused.value.message


def test_a_system_without_the_program_has_no_tesseract() -> None:
    assert Tesseract.find("hirewire-has-no-such-program") is None


def picture(kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (800, 1000), "white").save(file, kind, **options)
    return file.getvalue()


def drawn(data: bytes, page: int = 0, turn: int = 0) -> Drawn:
    return draw_page(data, DrawOrder(page=page, turn=turn))


def size_of(page: Drawn) -> tuple[int, int]:
    with Image.open(io.BytesIO(page.picture)) as image:
        return image.size


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_every_kind_of_picture_is_drawn_large_enough_to_be_read(kind: str) -> None:
    assert size_of(drawn(picture(kind))) == (1600, 2000)


def test_a_photograph_is_turned_as_its_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side
    assert size_of(drawn(picture("JPEG", exif=exif)))[0] == 2000


def test_a_page_can_be_drawn_turned(make_pdf: MakeFile) -> None:
    upright, aside = drawn(make_pdf("a")), drawn(make_pdf("a"), turn=90)
    assert size_of(upright) == size_of(aside)[::-1]
    assert size_of(drawn(picture(), turn=90))[0] == 2000


def test_every_page_of_a_tiff_is_a_page() -> None:
    file = io.BytesIO()
    pages = [Image.new("L", (800, 1000 + 10 * number), "white") for number in range(3)]
    pages[0].save(file, "TIFF", save_all=True, append_images=pages[1:])
    page = drawn(file.getvalue(), page=2)
    assert (page.total, size_of(page)) == (3, (1600, 2040))


def test_what_is_transparent_is_paper() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (800, 1000), (0, 0, 0, 0)).save(file, "PNG")
    with Image.open(io.BytesIO(drawn(file.getvalue()).picture)) as image:
        assert image.getextrema() == (255, 255)


def test_the_pictures_of_a_word_document_are_its_pages(make_docx: MakeFile) -> None:
    data = make_docx("", parts={"word/media/image1.png": picture()})
    with pytest.raises(Refused, match="needs_ocr"):
        read_document(data)
    assert drawn(data).total == 1


def test_a_huge_page_is_drawn_no_larger_than_a_sheet() -> None:
    with pymupdf.open() as document:
        document.new_page(width=14_000, height=14_000)
        assert max(size_of(drawn(document.tobytes()))) <= 3_600


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


def test_messages_for_users_are_sentences() -> None:
    told = [value for name, value in vars(refusals).items() if name.isupper() and name[0] != "_"]
    assert all(isinstance(text, str) and text.endswith(".") for text in told)


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


def lines_of(*rows: tuple[int, int, int, int, float, str]) -> list[tuple[str, bool]]:
    """Of words of one line on a page of 100 dots an inch: left, top, width, height, sureness, text."""
    table = "\n".join(
        f"5\t1\t1\t1\t1\t{number}\t{left}\t{top}\t{width}\t{height}\t{sure}\t{word}"
        for number, (left, top, width, height, sure, word) in enumerate(rows, 1)
    )
    frame = PageFrame(width=600, height=800, scale=1)
    page = RecognisedPage(frame=frame, words=table)
    return [(line.text, line.bullet) for line in pages_of(Recognised(pages=(page,), total=1)).lines]


def test_a_disc_is_a_bullet_of_the_words_behind_it_and_not_of_a_date_far_right() -> None:
    item = [
        (20, 104, 4, 5, 80.0, "e"),
        (40, 100, 30, 10, 95.0, "Built"),
        (73, 100, 30, 10, 95.0, "things"),
    ]
    assert lines_of(*item, (300, 100, 40, 10, 95.0, "2019")) == [
        ("Built things", True),
        ("2019", False),
    ]


def test_an_icon_before_a_word_is_no_text_but_a_short_word_is() -> None:
    heading = (60, 100, 80, 10, 96.0, "Experience")
    assert lines_of((40, 96, 16, 16, 55.0, "iu"), heading) == [("Experience", False)]
    assert lines_of((40, 96, 16, 16, 90.0, "&"), heading) == [("Experience", False)]
    assert lines_of((44, 100, 12, 10, 94.0, "My"), heading) == [("My Experience", False)]
    assert lines_of((44, 100, 12, 8, 60.0, "Ho"), heading) == [("Ho Experience", False)]


def test_a_word_that_tesseract_is_unsure_of_stays_among_others() -> None:
    words = [
        (20, 100, 30, 10, 95.0, "Lead"),
        (53, 103, 6, 7, 0.0, "a"),
        (62, 100, 30, 10, 95.0, "team"),
    ]
    assert lines_of(*words) == [("Lead a team", False)]
