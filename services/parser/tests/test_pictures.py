"""Pictures of pages are drawn upright, grey and large enough to be read; what is no page is refused."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

from hirewire_common.errors import Refused
from hirewire_parser import refusals
from hirewire_parser.documents import draw_page, read_document
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.recognition import (
    Drawn,
    DrawOrder,
)

MakeFile = Callable[..., bytes]
PNG = "image/png"


def test_without_tesseract_a_picture_needs_ocr_and_the_answer_says_what_to_do() -> None:
    for kind in ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"):
        with pytest.raises(Refused) as refused:
            read_document(picture(kind), PNG)
        assert refused.value.code == "needs_ocr"
        assert "Tesseract" in refused.value.message


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


def test_messages_for_users_are_sentences() -> None:
    told = [value for name, value in vars(refusals).items() if name.isupper() and name[0] != "_"]
    assert all(isinstance(text, str) and text.endswith(".") for text in told)


def test_light_letters_on_a_dark_band_are_dark_ones_on_paper() -> None:
    image = Image.new("L", (1600, 1600), 255)
    image.paste(90, (0, 0, 1600, 500))
    image.paste(255, (400, 200, 406, 240))
    image.paste(0, (400, 900, 406, 940))
    file = io.BytesIO()
    image.save(file, "PNG")
    with Image.open(io.BytesIO(drawn(file.getvalue()).picture)) as shown:
        light, dark, band = (
            shown.getpixel(place) for place in ((403, 220), (403, 920), (100, 100))
        )
    assert isinstance(light, int)
    assert isinstance(dark, int)
    assert isinstance(band, int)
    assert max(light, dark) < 60
    assert band > 240
