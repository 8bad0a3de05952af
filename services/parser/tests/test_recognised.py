"""Tesseract's words become the lines that were printed."""

from hirewire_parser.recognised import pages_of
from hirewire_parser.recognition import (
    PageFrame,
    Recognised,
    RecognisedPage,
)


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
