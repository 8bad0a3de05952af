"""Pages that are pictures are read by Tesseract where it is installed; without it the answer says what to do."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from hirewire_common.contracts import ReadResume
from hirewire_common.errors import Refused
from hirewire_parser.documents import read_document
from hirewire_parser.ocr import MOST_PAGES, NOTHING_READ, ReaderOfPictures
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.photo import Photo
from hirewire_parser.recognition import (
    RECOGNISED,
    Drawn,
    DrawOrder,
    PageFrame,
    Recognised,
)
from hirewire_parser.steps import Tell, silent
from hirewire_parser.tesseract import Upright

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
    photo: Photo | None = None

    async def photograph(self, data: bytes, name: str) -> Photo | None:
        return self.photo

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


PORTRAIT = {"ground": 0.4, "rows": 0.06, "figure": 0.5}
CARD = {"ground": 0.9, "rows": 0.2, "figure": 0.05}
BADGE = "ACME Summit 2026 Jane Roe Speaker"


def looking(ground: float, rows: float, figure: float) -> FakeSandbox:
    photo = Photo(
        jpeg=b64encode(b"jpeg"), width=384, height=512, ground=ground, rows=rows, figure=figure
    )
    return FakeSandbox(photo=photo)


async def end(sandbox: FakeSandbox, recogniser: FakeTesseract) -> str:
    reader = ReaderOfPictures(sandbox, recogniser)
    try:
        kept = await reader.read_or_photo(b"picture", PNG, "me.png")
    except Refused as refused:
        return refused.code
    if isinstance(kept, Photo):
        return "doubted photo" if kept.warnings == (NOTHING_READ,) else "photo"
    return "document"


@pytest.mark.parametrize(
    ("look", "said", "kept"),
    [
        (PORTRAIT, words(""), "photo"),
        (PORTRAIT, words(BADGE), "photo"),
        (PORTRAIT, words(ENGLISH), "photo"),
        (PORTRAIT, words(f"{ENGLISH} {GERMAN} {ENGLISH}"), "document"),
        (PORTRAIT, words(f"{ENGLISH} {GERMAN} {ENGLISH}", sure=60), "photo"),
        (PORTRAIT, words("a 1 | _ .. ii " * 20), "photo"),
        (PORTRAIT, words("上海市浦东新区软件工程师 " * 8), "document"),
        (CARD, words(""), "doubted photo"),
        (CARD, words(BADGE), "document"),
        (CARD, words(ENGLISH), "document"),
    ],
)
async def test_how_much_text_makes_a_document_of_a_picture_depends_on_its_looks(
    look: dict[str, float], said: str, kept: str
) -> None:
    assert await end(looking(**look), FakeTesseract(said)) == kept


async def test_a_photo_that_keeps_tesseract_busy_is_a_photo_and_a_page_that_does_is_late() -> None:
    assert await end(looking(**PORTRAIT), FakeTesseract(late_at=1)) == "photo"
    assert await end(looking(**CARD), FakeTesseract(late_at=1)) == "timeout"


async def test_what_is_no_picture_is_read_like_any_document() -> None:
    assert await end(FakeSandbox(code="encrypted"), FakeTesseract()) == "encrypted"
