"""A picture without text is kept as a photo; a picture of a document is read."""

import io
import random
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from PIL import Image, ImageCms, ImageDraw, ImageFilter, ImageFont, PngImagePlugin

from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Limits
from hirewire_parser import refusals
from hirewire_parser.documents import photograph
from hirewire_parser.ocr import ReaderOfPictures
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.photo import Photo
from hirewire_parser.sandbox import Sandbox
from hirewire_parser.tesseract import Tesseract
from hirewire_parser.unrecognised import NOT_LOOKED_FOR, ReaderOfText
from hirewire_testing.papers import RESUME

real = Tesseract.find()
needs_tesseract = pytest.mark.skipif(
    real is None or "eng" not in real.languages, reason="Tesseract is not installed"
)
JPEG_ID = b"\xff\xd8\xff"


def portrait(size: tuple[int, int] = (900, 1200), *, backdrop: str = "#7d8fa3") -> Image.Image:
    """Head and shoulders before a backdrop that gets darker, a little out of focus and grainy, as photos are."""
    width, height = size
    image = Image.composite(
        Image.new("RGB", size, backdrop),
        Image.new("RGB", size, "#202428"),
        Image.linear_gradient("L").resize(size).point([255 - value // 2 for value in range(256)]),
    )
    draw = ImageDraw.Draw(image)
    draw.ellipse((0.1 * width, 0.68 * height, 0.9 * width, 1.4 * height), fill="#2b3a55")
    draw.ellipse((0.28 * width, 0.12 * height, 0.72 * width, 0.66 * height), fill="#3d2b1f")
    draw.ellipse((0.32 * width, 0.2 * height, 0.68 * width, 0.66 * height), fill="#c99c7f")
    for x in (0.41, 0.55):
        draw.ellipse((x * width, 0.38 * height, (x + 0.05) * width, 0.4 * height), fill="#30261f")
    draw.arc((0.43 * width, 0.46 * height, 0.57 * width, 0.56 * height), 20, 160, "#7a3b3b", 6)
    return grainy(image.filter(ImageFilter.GaussianBlur(3)))


def grainy(image: Image.Image) -> Image.Image:
    grain = Image.effect_noise(image.size, 12).convert("RGB")
    return Image.blend(image, grain, 0.08)


def before_a_wall(size: tuple[int, int] = (900, 1200)) -> Image.Image:
    """As for a passport: the person takes less than half of it, the rest is of one tone."""
    image, person = Image.new("RGB", size, "#f4f4f2"), portrait(size)
    mask = Image.new("L", size)
    draw, (width, height) = ImageDraw.Draw(mask), size
    draw.ellipse((0.28 * width, 0.12 * height, 0.72 * width, 0.66 * height), fill=255)
    draw.ellipse((0.1 * width, 0.68 * height, 0.9 * width, 1.4 * height), fill=255)
    image.paste(person, mask=mask)
    return grainy(image)


def badged(image: Image.Image | None = None) -> Image.Image:
    image = image or portrait()
    draw = ImageDraw.Draw(image)
    draw.rectangle((560, 940, 840, 1100), fill="white")
    write(draw, (575, 950), "ACME Summit\nJANE ROE\nSpeaker", 36)
    return image


def on_stage() -> Image.Image:
    """A speaker before a slide with more words than a badge has."""
    image = portrait()
    write(ImageDraw.Draw(image), (40, 30), "Event driven systems in practice\nlessons from five years\nof moving money between banks\nJane Roe, Berlin", 40, "white")  # fmt: skip
    return image


def write(
    draw: ImageDraw.ImageDraw, place: tuple[int, int], text: str, size: int, fill: str = "black"
) -> None:
    draw.multiline_text(
        place, text, fill=fill, font=ImageFont.load_default(size), spacing=size // 2
    )


def scan() -> Image.Image:
    image = Image.new("RGB", (1654, 2339), "#fbfaf6")
    write(ImageDraw.Draw(image), (140, 140), RESUME, 30)
    return grainy(image)


def photographed_page() -> Image.Image:
    """A page on a dark desk, lit from one side."""
    desk = grainy(Image.new("RGB", (1900, 2600), "#4a3728"))
    page = scan().rotate(2, expand=True, fillcolor="#4a3728", resample=Image.Resampling.BICUBIC)
    desk.paste(page, (80, 100))
    shade = Image.linear_gradient("L").rotate(90).resize(desk.size).point([150 + value // 3 for value in range(256)])  # fmt: skip
    return Image.composite(desk, Image.new("RGB", desk.size, "black"), shade)


def business_card() -> Image.Image:
    image = Image.new("RGB", (1050, 600), "#ffffff")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 40, 600), fill="#0a4f8b")
    write(draw, (100, 90), "Jane Roe", 72)
    write(draw, (100, 220), "Senior Engineer", 44)
    write(draw, (100, 380), "jane@example.org\n+44 20 7946 0958", 40)
    return image


def chat_screenshot() -> Image.Image:
    image = Image.new("RGB", (1080, 1600), "#efeae2")
    draw = ImageDraw.Draw(image)
    said = [
        "Hi Jane, do you still have your old resume?",
        "Yes, it is from March, before I moved to Acme.",
        "Could you send it to me this evening please?",
        "I will write it again with the new address first.",
        "Great, then we can apply together on Monday.",
    ]
    for number, text in enumerate(said):
        y = 80 + 280 * number
        left = 40 if number % 2 else 120
        draw.rounded_rectangle((left, y, left + 900, y + 150), 30, fill=("white", "#d9fdd3")[number % 2])  # fmt: skip
        write(draw, (left + 30, y + 45), text, 38)
    return image


def file_of(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def photo_of(data: bytes) -> Photo:
    photo = photograph(data).photo
    assert photo
    return photo


def shown(photo: Photo) -> Image.Image:
    assert photo.jpeg.startswith(JPEG_ID)
    image = Image.open(io.BytesIO(photo.jpeg))
    image.load()
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (photo.width, photo.height))
    return image


def colour(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(found, tuple)
    return found


def near(found: tuple[int, ...], wanted: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


QUARTERS = ((255, 0, 0), (0, 160, 0), (0, 0, 255), (250, 250, 0))


def quarters(mode: str = "RGB", size: tuple[int, int] = (800, 400)) -> Image.Image:
    """Red and green above, blue and yellow below."""
    image = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    for number, fill in enumerate(QUARTERS):
        left, top = number % 2 * width, number // 2 * height
        image.paste(fill, (left, top, left + width, top + height))
    return image.convert(mode)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_every_kind_of_picture_becomes_a_small_jpeg_with_nothing_cut_off(kind: str) -> None:
    image = shown(photo_of(file_of(quarters(), kind)))
    assert image.size == (512, 256)
    found = [colour(image, x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]
    assert all(near(one, wanted) for one, wanted in zip(found, QUARTERS, strict=True))


@pytest.mark.parametrize("size", [(60, 40), (512, 300), (300, 512)])
def test_a_small_picture_stays_as_large_as_it_is(size: tuple[int, int]) -> None:
    assert shown(photo_of(file_of(quarters(size=size)))).size == size


@pytest.mark.parametrize(
    ("turn", "top_left"),
    [(1, 0), (2, 1), (3, 3), (4, 2), (5, 0), (6, 2), (7, 3), (8, 1)],
)
@pytest.mark.parametrize(
    ("kind", "size"),
    [("JPEG", (800, 400)), ("JPEG", (4600, 2300)), ("PNG", (800, 400)), ("TIFF", (4600, 2300)), ("WEBP", (80, 40))],
)  # fmt: skip
def test_a_photo_stands_upright(kind: str, turn: int, top_left: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    image = shown(photo_of(file_of(quarters(size=size), kind, exif=exif)))
    assert (image.width < image.height) == (turn >= 5)
    assert near(colour(image, 0.25, 0.25), QUARTERS[top_left])


def test_nothing_is_left_of_who_took_it_where() -> None:
    exif = Image.Exif()
    exif[0x0110], exif[0x9286] = "CameraOfJane", "CommentOfJane"
    exif.get_ifd(0x8825)[1] = "N"
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "JaneRoe")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    files = [
        file_of(quarters(), exif=exif, comment=b"JaneRoe", icc_profile=profile, dpi=(300, 300)),
        file_of(quarters(), "PNG", exif=exif, pnginfo=text, icc_profile=profile),
        file_of(quarters(), "WEBP", exif=exif, xmp=b"<x>JaneRoe</x>", icc_profile=profile),
    ]
    for data in files:
        photo = photo_of(data)
        assert b"Jane" not in photo.jpeg
        image = shown(photo)
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (200, 200), (255, 0, 0, 0))
    palette = Image.new("P", (200, 200), 0)
    palette.putpalette([0, 0, 200] * 256)
    for data in (file_of(clear, "PNG"), file_of(palette, "PNG", transparency=0)):
        assert near(colour(shown(photo_of(data)), 0.5, 0.5), (255, 255, 255))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "1"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "P"), ("PNG", "I;16"), ("JPEG", "CMYK"), ("TIFF", "F"), ("TIFF", "LAB")],
)  # fmt: skip
def test_every_kind_of_colour_becomes_rgb(kind: str, mode: str) -> None:
    if mode == "I;16":
        image = Image.new("I;16", (300, 300), 65_000)
    elif mode == "LAB":
        image = Image.new("LAB", (300, 300), (250, 128, 128))
    else:
        image = Image.new("RGB", (300, 300), "white").convert(mode)
    assert near(colour(shown(photo_of(file_of(image, kind))), 0.5, 0.5), (255, 255, 255), 20)


def test_colours_of_another_space_are_those_of_srgb() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (b"no profile", lab):
        found = colour(shown(photo_of(file_of(quarters(), icc_profile=profile))), 0.25, 0.25)
        assert near(found, QUARTERS[0])


def test_of_what_moves_the_first_picture_is_kept() -> None:
    frames = [Image.new("RGB", (200, 200), fill) for fill in ("#c80000", "#0000c8")]
    for kind in ("GIF", "WEBP", "TIFF", "PNG"):
        data = file_of(frames[0], kind, save_all=True, append_images=frames[1:])
        assert near(colour(shown(photo_of(data)), 0.5, 0.5), (200, 0, 0))


def test_even_noise_is_no_larger_than_a_page_can_carry() -> None:
    noise = random.Random(7).randbytes(1024 * 1024 * 3)  # noqa: S311  (no secret)
    assert len(photo_of(file_of(Image.frombytes("RGB", (1024, 1024), noise), "PNG")).jpeg) < 200_000


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_a_broken_picture_is_refused(kind: str) -> None:
    data = file_of(portrait((400, 500)), kind)
    for broken in (data[: len(data) // 3], data[:20]):
        with pytest.raises(Refused) as refused:
            photograph(broken)
        assert (refused.value.code, refused.value.message) == ("corrupt", refusals.CORRUPT)


@pytest.mark.parametrize("size", [(1, 1), (20, 20), (4000, 12)])
def test_a_picture_too_small_for_a_face_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(Refused) as refused:
        photograph(file_of(Image.new("RGB", size)))
    assert refused.value.message == refusals.TOO_SMALL


def test_what_is_no_picture_is_no_photo() -> None:
    assert photograph(b"%PDF-1.7\n").photo is None
    assert photograph(RESUME.encode()).photo is None


def test_a_picture_that_unpacks_to_far_too_much_is_refused() -> None:
    bomb = file_of(Image.new("1", (40_000, 40_000)), "PNG")
    assert len(bomb) < 1 << 20
    with pytest.raises(Refused, match="too_large"):
        photograph(bomb)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(Limits(wall=10.0, cpu=8)) as opened:
        yield opened


PHOTOS: list[Callable[[], Image.Image]] = [
    portrait,
    lambda: portrait(backdrop="#ffffff"),
    lambda: portrait((300, 300)),
    lambda: Image.linear_gradient("L").resize((600, 800)),
    badged,
    before_a_wall,
    lambda: badged(before_a_wall()),
    on_stage,
]
DOCUMENTS = [scan, photographed_page, business_card, chat_screenshot]


@needs_tesseract
@pytest.mark.parametrize("make", PHOTOS)
@pytest.mark.asyncio(loop_scope="module")
async def test_a_picture_of_a_person_is_a_photo_even_with_some_words_in_it(
    sandbox: Sandbox, make: Callable[[], Image.Image]
) -> None:
    assert real
    reader = ReaderOfPictures(sandbox, real)
    kept = await reader.read_or_photo(file_of(make()), "image/jpeg", "me.jpg")
    assert isinstance(kept, Photo)
    assert kept.warnings == ()
    shown(kept)


@needs_tesseract
@pytest.mark.parametrize("make", DOCUMENTS)
@pytest.mark.asyncio(loop_scope="module")
async def test_a_picture_of_a_document_is_read(
    sandbox: Sandbox, make: Callable[[], Image.Image]
) -> None:
    assert real
    reader = ReaderOfPictures(sandbox, real)
    read = await reader.read_or_photo(file_of(make()), "image/jpeg", "scan.jpg")
    assert isinstance(read, ReadDocument)
    assert "Jane" in read.text


@pytest.mark.parametrize("make", PHOTOS[:7])
@pytest.mark.asyncio(loop_scope="module")
async def test_without_tesseract_a_picture_of_a_person_is_kept_and_the_doubt_is_told(
    sandbox: Sandbox, make: Callable[[], Image.Image]
) -> None:
    kept = await ReaderOfText(sandbox).read_or_photo(file_of(make()), "image/jpeg", "me.jpg")
    assert isinstance(kept, Photo)
    assert kept.warnings == (NOT_LOOKED_FOR,)


@pytest.mark.parametrize("make", [scan, business_card])
@pytest.mark.asyncio(loop_scope="module")
async def test_without_tesseract_what_looks_like_a_page_still_needs_it(
    sandbox: Sandbox, make: Callable[[], Image.Image]
) -> None:
    with pytest.raises(Refused, match="needs_ocr"):
        await ReaderOfText(sandbox).read_or_photo(file_of(make()), "image/jpeg", "scan.jpg")


@pytest.mark.asyncio(loop_scope="module")
async def test_a_document_that_is_called_a_picture_is_read_as_what_it_is(sandbox: Sandbox) -> None:
    read = await ReaderOfText(sandbox).read_or_photo(RESUME.encode(), "text/plain", "cv.png")
    assert isinstance(read, ReadDocument)


@pytest.mark.asyncio(loop_scope="module")
async def test_a_picture_is_only_ever_opened_in_the_sandbox(sandbox: Sandbox) -> None:
    with pytest.raises(Refused, match="corrupt"):
        await sandbox.photograph(file_of(portrait())[:900], "broken.jpg")
    assert isinstance(await sandbox.photograph(file_of(portrait()), "me.jpg"), Photo)
