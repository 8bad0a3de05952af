"""The plain text of a document and the lines that can be quoted, in the order in which they are read."""

from hirewire_parser.documents import read_with_lines
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.domain.plain import plain


def at(x: float, y: float, text: str, page: int = 0) -> Line:
    return Line(text=text, page=page, x0=x, x1=x + 5 * len(text), y=y)


TWO_COLUMNS = Pages(
    (
        at(40, 20, "Jane Roe"),
        at(40, 60, "Experience"),
        at(360, 60, "Skills"),
        at(40, 75, "Acme Corp"),
        at(160, 75, "2020 – 2021"),
        at(360, 75, "Python"),
        at(40, 90, "Built things"),
        at(360, 90, "Rust"),
        at(40, 20, "Second page", page=1),
    ),
    (Page(612, 792), Page(612, 792)),
)


def test_one_column_comes_after_the_other_and_a_row_stays_one_line() -> None:
    first, second = plain(TWO_COLUMNS).text.split("\f")
    assert first.splitlines() == [
        "Jane Roe",
        "Experience",
        "Acme Corp  2020 – 2021",
        "Built things",
        "Skills",
        "Python",
        "Rust",
    ]
    assert second == "Second page\n"


def test_lines_have_ids_in_the_texts_order_and_boxes_on_pages_from_one() -> None:
    lines = plain(TWO_COLUMNS).lines
    assert [line.id for line in lines] == [f"L{n}" for n in range(1, 10)]
    assert lines[5].text == "Skills"
    assert lines[0].box
    assert lines[-1].box
    assert (lines[0].box.page, lines[-1].box.page) == (1, 2)
    assert lines[0].box.y0 < 20 < lines[0].box.y1


def test_every_line_of_a_document_is_in_its_text(resume_text: str) -> None:
    _, pages = read_with_lines(resume_text.encode(), "text/plain")
    written = plain(pages)
    assert all(line.text in written.text for line in pages.lines)
    assert len(written.lines) == len(pages.lines)
