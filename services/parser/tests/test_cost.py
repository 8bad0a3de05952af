"""Reading costs what the text is long: no cheap file keeps the parser busy."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from hirewire_common.errors import Refused
from hirewire_parser.documents import read_document
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.domain.long_lines import LONGEST, cut
from hirewire_parser.domain.reading import read
from hirewire_testing.costs import Work, cost, excess

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.no_cover,
]  # tracing costs several times what is measured here

Make = Callable[[int], str]

# `n` is the size that the promise is made for; the cost is compared with that of half of it.
INPUTS: dict[str, tuple[Make, int]] = {
    "numbers and dashes": (lambda n: "1-" * n, 100_000),
    "letters and full stops": (lambda n: "a." * n, 100_000),
    "letters and at signs": (lambda n: "a@" * n, 10_000),
    "beginnings of addresses": (lambda n: "http://" * n, 5_000),
    "brackets": (lambda n: "(" * n + "a", 20_000),
    "years and dashes": (lambda n: "2019-" * n, 10_000),
    "months": (lambda n: "jan 2019 - " * n, 5_000),
    "commas": (lambda n: "," * n + "a", 50_000),
    "one letter": (lambda n: "a" * n, 200_000),
    "one digit": (lambda n: "1" * n, 200_000),
    "stars that nothing closes": (lambda n: "**a " * n, 50_000),
    "many short lines": (lambda n: "a@ b\n" * n, 5_999),
    "addresses of e-mail": (lambda n: "a@b.org\n" * n, 5_999),
    "headings and groups": (lambda n: "SKILLS\n" + "LEADERSHIP\n" * n, 5_998),
    "headings and lines": (lambda n: "Skills\nPython\n" * n, 2_999),
    "entries": (lambda n: "Experience\n" + "Nurse\n2019 - 2020\n" * n, 2_999),
    "dates alone": (lambda n: "Experience\n" + "2019\n" * n, 5_998),
    "lists in entries": (lambda n: "Experience\n" + "2019 - 2020 a,b,c,d,e,f,g,h,i,j\n" * n, 2_000),
    "items that go on": (lambda n: "Experience\n2019 - 2020\n" + "Word Word Word,\n" * n, 5_998),
    "columns": (lambda n: "a    " * n, 5_999),
}


def reading_text(text: str) -> Work:
    def work() -> None:
        with suppress(Refused):
            read_document(text.encode(), "text/plain")

    return work


@pytest.mark.parametrize("name", INPUTS)
def test_twice_the_text_costs_about_twice_the_time(name: str) -> None:
    """And never more than ten seconds of CPU: on a machine ten times as slow as the one it was measured on."""
    make, size = INPUTS[name]
    whole, half = reading_text(make(size)), reading_text(make(size // 2))
    assert excess(whole, half, times=3.5, most=10) == 0


WORDS = (
    "Engineer", "Acme Inc", "2019 - 2020", "Jan 2019", "Berlin", "Python, Go", "Experience", "Skills", "- built it", "a",
)  # fmt: skip


def cells(number: int, columns: int, step: float) -> list[Line]:
    """A page of words in so many columns, with so many points from one row to the next."""
    wide = 555 / columns
    places = [(20 + wide * (at % columns), 20 + step * (at // columns)) for at in range(number)]
    return [
        Line(WORDS[7 * at % len(WORDS)], 0, x, x + min(30, wide), y, bold=at % 3 == 0)
        for at, (x, y) in enumerate(places)
    ]


def reading_page(lines: list[Line]) -> Work:
    pages = Pages(tuple(lines), (Page(595.0, max(line.y for line in lines) + 20),))
    return lambda: read(pages)


@pytest.mark.parametrize("columns", [1, 2, 5, 20, 200])
@pytest.mark.parametrize("step", [0.5, 14.0])
def test_twice_the_lines_of_a_page_cost_about_twice_the_time(columns: int, step: float) -> None:
    whole, half = (reading_page(cells(number, columns, step)) for number in (6_000, 3_000))
    assert excess(whole, half, times=3) == 0


def test_a_large_text_file_is_refused_unread() -> None:
    with pytest.raises(Refused) as refused:
        read_document(b"a word\n" * 1_500_000, "text/plain")
    assert refused.value.code == "too_large"
    assert cost(reading_text("a word\n" * 1_500_000)) < 0.5


def test_a_long_paragraph_on_one_line_comes_out_whole() -> None:
    prose = " ".join(f"Sentence number {number} tells of work done well." for number in range(36))
    assert len(prose) > 3 * LONGEST
    text = f"Jane Roe\njane@example.org\n\nSummary\n{prose}\n\nExperience\nNurse, Acme Inc\n2019 - 2020\n{prose}\n"
    resume = read_document(text.encode(), "text/plain").resume
    assert resume.summary == prose
    assert [entry.highlights for entry in resume.experience] == [(prose,)]


def test_a_long_line_is_cut_and_nothing_is_dropped() -> None:
    for text in ("word " * 400 + "end", "one, two; " * 200 + "end", "工" * 1_700):
        pieces = cut([Line(text, 0, 0.0, 10.0, 12.0)])
        assert max(len(piece.text) for piece in pieces) <= LONGEST
        assert "".join((piece.glue or "") + piece.text for piece in pieces) == text


def test_bold_letters_stay_where_they_were() -> None:
    line = Line("a" * 1_200, 0, 0.0, 10.0, 12.0, bold=True, turns=(100, 700))
    first, second, third = cut([line])
    assert (first.bold, first.turns) == (True, (100,))
    assert (second.bold, second.turns) == (False, (200,))
    assert (third.bold, third.turns) == (False, ())


def test_a_chain_of_digits_is_no_telephone_number() -> None:
    text = f"Jane Roe\nNurse in a hospital\n{'1-' * 40}\n"
    assert read_document(text.encode(), "text/plain").resume.profile.phone == ""


def test_two_telephone_numbers_on_a_line_are_still_two() -> None:
    text = "Jane Roe\nNurse in a hospital\n030 12345678 / 0171 1234567\n"
    assert read_document(text.encode(), "text/plain").resume.profile.phone.startswith("030 1234567")
