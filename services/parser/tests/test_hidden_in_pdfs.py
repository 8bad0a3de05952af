"""What a PDF hides from whoever looks at it is not read, and counted; what can be seen is read, on whatever ground."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image, ImageDraw

from hirewire_common.contracts import ReadResume
from hirewire_parser.documents import read_with_lines
from hirewire_parser.domain.plain import plain
from hirewire_parser.pymupdf_lean import pymupdf

Page = Any
Paint = Callable[[Page], None]
WHITE = (1.0, 1.0, 1.0)
NAVY = (0.1, 0.15, 0.35)
SECRET = "kubernetes terraform golang"
SIDE = "Contact Skills Languages"
BODY = (
    "Jane Roe", "jane@example.org", "Experience", "Nurse, Acme Hospital", "2019 - 2020",
    "Cared for patients and their families day and night.",
)  # fmt: skip


def written(page: Page) -> None:
    for number, line in enumerate(BODY):
        page.insert_text((230, 60 + 16 * number), line, fontsize=10)


def made(*paint: Paint, width: float = 595, height: float = 842) -> bytes:
    with pymupdf.open() as document:
        page = document.new_page(width=width, height=height)
        for one in paint:
            one(page)
        return bytes(document.tobytes())


def read(data: bytes) -> tuple[str, ReadResume]:
    reading, pages = read_with_lines(data)
    return plain(pages).text, reading


def say(text: str, at: tuple[float, float] = (230, 400), **look: Any) -> Paint:
    return lambda page: page.insert_text(at, text, **{"fontsize": 10, **look})


def box(x0: float, y0: float, x1: float, y1: float, colour: tuple[float, ...]) -> Paint:
    return lambda page: page.draw_rect((x0, y0, x1, y1), fill=colour, color=None)


def picture(
    draw: Callable[[ImageDraw.ImageDraw], None], place: tuple[float, ...], colour: str
) -> Paint:
    image = Image.new("RGB", (int(place[2] - place[0]), int(place[3] - place[1])), colour)
    draw(ImageDraw.Draw(image))
    file = io.BytesIO()
    image.save(file, "PNG")
    return lambda page: page.insert_image(place, stream=file.getvalue())


def raw(stream: str) -> Paint:
    """Drawing operators after what is there, in PDF's own places, which count from the bottom."""

    def paint(page: Page) -> None:
        page.insert_text((10, 20), " ", fontsize=10)  # so that the font has the name below
        name = page.get_fonts()[0][4]
        number = page.parent.get_new_xref()
        page.parent.update_object(number, "<<>>")
        page.parent.update_stream(number, stream.replace("/F", f"/{name}").encode())
        page.parent.xref_set_key(
            page.xref,
            "Contents",
            f"[{' '.join(f'{one} 0 R' for one in page.get_contents())} {number} 0 R]",
        )

    return paint


HIDING: dict[str, tuple[Paint, ...]] = {
    "white on white": (say(SECRET, color=WHITE),),
    "nearly white on white": (say(SECRET, color=(0.93, 0.94, 0.95)),),
    "navy on navy": (box(0, 0, 200, 842, NAVY), say(SECRET, (20, 400), color=NAVY)),
    "black on a nearly black picture": (
        picture(lambda _: None, (0, 500, 595, 842), "#0a0a0a"),
        say(SECRET, (20, 600)),
    ),
    "tiny": (say(SECRET, fontsize=1.0),),
    "beside the page": (say(SECRET, (700, 400)),),
    "below the page": (say(SECRET, (230, 1000)),),
    "not painted at all": (say(SECRET, render_mode=3),),
    "transparent": (say(SECRET, fill_opacity=0.0),),
    "hardly opaque": (say(SECRET, fill_opacity=0.05),),
    "under a white shape": (say(SECRET), box(220, 380, 560, 420, WHITE)),
    "under a picture": (say(SECRET), picture(lambda _: None, (220, 380, 560, 420), "#ddeeff")),
    "outside the crop box": (
        say(SECRET, (230, 700)),
        lambda page: page.set_cropbox(pymupdf.Rect(0, 0, 595, 600)),
    ),
    "white, behind black words": (say(SECRET, (230, 140), color=WHITE),),
}  # fmt: skip


@pytest.mark.parametrize("way", HIDING)
def test_what_is_hidden_is_not_read_and_its_words_are_counted(way: str) -> None:
    text, reading = read(made(written, *HIDING[way]))
    assert not any(word in text for word in SECRET.split())
    assert all(line in text for line in BODY)
    assert reading.quality.hidden_words == 3
    assert "3 words that the document hides were not read." in reading.quality.warnings


VISIBLE: dict[str, tuple[Paint, ...]] = {
    "white on a dark shape": (box(0, 0, 200, 842, NAVY), say(SIDE, (20, 400), color=WHITE)),
    "white on a dark picture": (
        picture(lambda _: None, (0, 0, 200, 842), "#1a2550"),
        say(SIDE, (20, 400), color=WHITE),
    ),
    "white on a picture over the whole page": (
        picture(
            lambda draw: draw.rectangle((0, 0, 200, 842), fill="#1a2550"), (0, 0, 595, 842), "white"
        ),
        say(SIDE, (20, 400), color=WHITE),
    ),
    "white in a shaded cell of a table": (box(225, 388, 400, 404, NAVY), say(SIDE, color=WHITE)),
    "white on a thick line": (
        lambda page: page.draw_line((100, 0), (100, 842), color=NAVY, width=200),
        say(SIDE, (20, 400), color=WHITE),
    ),
    "white on two shapes next to each other": (
        box(0, 0, 60, 842, NAVY),
        box(60, 0, 200, 842, (0.2, 0.4, 0.3)),
        say(SIDE, (20, 400), color=WHITE),
    ),
    "dark on a page that is painted white": (box(0, 0, 595, 842, WHITE), say(SIDE)),
    "light grey, but seen": (say(SIDE, color=(0.75, 0.75, 0.75)),),
    "yellow": (say(SIDE, color=(1.0, 0.9, 0.0)),),
    "small": (say(SIDE, fontsize=4.0),),
    "under a highlighter's colour": (
        say(SIDE),
        lambda page: page.draw_rect(
            (220, 380, 560, 420), fill=(1, 1, 0), color=None, fill_opacity=0.3
        ),
    ),
    "with a shape beside it that was painted later": (say(SIDE), box(400, 380, 560, 420, NAVY)),
    "half transparent": (say(SIDE, fill_opacity=0.5),),
    "as outlines only": (say(SIDE, render_mode=1, border_width=0.05),),
}


@pytest.mark.parametrize("ground", VISIBLE)
def test_what_can_be_seen_is_read(ground: str) -> None:
    text, reading = read(made(*VISIBLE[ground], written))
    assert all(word in text for word in SIDE.split())
    assert all(line in text for line in BODY)
    assert reading.quality.hidden_words == 0


def test_what_lies_outside_its_clip_is_not_read() -> None:
    clipped = raw(f"q 10 10 50 20 re W n BT /F 10 Tf 230 400 Td ({SECRET}) Tj ET Q")
    text, _ = read(made(written, clipped))
    assert not any(word in text for word in SECRET.split())
    assert all(line in text for line in BODY)


def test_a_line_is_read_as_far_as_its_clip_goes() -> None:
    clipped = raw(f"q 10 300 300 200 re W n BT /F 10 Tf 180 400 Td ({SIDE} {SECRET}) Tj ET Q")
    text, reading = read(made(written, clipped))
    assert SIDE in text
    assert "golang" not in text
    assert reading.quality.hidden_words >= 1


def test_a_white_line_is_read_as_far_as_it_stands_on_a_dark_ground() -> None:
    line = say(f"{SIDE} {SECRET}", (20, 600), color=WHITE)
    text, reading = read(made(written, box(0, 580, 136, 842, NAVY), line))
    assert SIDE in text
    assert not any(word in text for word in SECRET.split())
    assert reading.quality.hidden_words == 3


def test_a_line_that_runs_off_the_page_is_read_as_far_as_the_page_goes() -> None:
    text, reading = read(made(written, say(f"{SIDE} {'word ' * 80}{SECRET}")))
    assert SIDE in text
    assert SECRET.split()[0] not in text
    assert reading.quality.hidden_words > 40


def scanned(draw: ImageDraw.ImageDraw) -> None:
    for number, line in enumerate(BODY):
        draw.text((230, 50 + 16 * number), line, fill="black")


def recognised(**look: Any) -> Paint:
    def paint(page: Page) -> None:
        for number, line in enumerate(BODY):
            page.insert_text((230, 60 + 16 * number), line, fontsize=9, **look)

    return paint


@pytest.mark.parametrize("way", ["over", "under"])
def test_of_a_scan_the_unseen_layer_over_its_letters_is_the_text(way: str) -> None:
    scan = picture(scanned, (0, 0, 595, 842), "white")
    layers = [scan, recognised(render_mode=3)] if way == "over" else [recognised(), scan]
    text, reading = read(made(*layers))
    assert all(line in text for line in BODY)
    assert reading.quality.hidden_words == 0


def test_in_an_unseen_layer_over_a_scan_words_without_letters_below_them_are_hidden() -> None:
    scan = picture(scanned, (0, 0, 595, 842), "white")
    text, reading = read(
        made(scan, recognised(render_mode=3), say(SECRET, (230, 700), render_mode=3))
    )
    assert all(line in text for line in BODY)
    assert not any(word in text for word in SECRET.split())
    assert reading.quality.hidden_words == 3


def test_a_page_that_is_tiny_as_a_whole_is_read() -> None:
    def small(page: Page) -> None:
        for number, line in enumerate(BODY):
            page.insert_text((2, 4 + 2 * number), line, fontsize=1.2)

    text, reading = read(made(small, width=80, height=110))
    assert all(line in text for line in BODY)
    assert reading.quality.hidden_words == 0


def test_a_turned_page_is_looked_at_as_it_is_read() -> None:
    def turned(page: Page) -> None:
        page.set_rotation(90)

    side = (box(0, 0, 200, 842, NAVY), say(SIDE, (20, 400), color=WHITE))
    text, reading = read(made(*side, written, say(SECRET, color=WHITE), turned))
    assert all(word in text for word in SIDE.split())
    assert not any(word in text for word in SECRET.split())
    assert reading.quality.hidden_words == 3


def test_one_hidden_word_is_told_in_the_singular() -> None:
    _, reading = read(made(written, say("kubernetes", color=WHITE)))
    assert "1 word that the document hides was not read." in reading.quality.warnings
