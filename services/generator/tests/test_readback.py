"""A document is read again: what it shows is found in its order, and what is not there is told."""

import pytest
import typst

from hirewire_generator.domain.readback import check, check_pages, without_running
from hirewire_generator.readback import pages_of_pdf


def test_all_that_is_there_in_order_is_found() -> None:
    found = check(["Jane Roe", "Python", "Rust"], "Jane  Roe\nPython,\nRust")
    assert found.readback.model_dump() == {"fields": 3, "found": 3}


def test_what_is_not_there_is_missing() -> None:
    assert check(["Jane Roe", "Python", "Rust"], "Jane Roe Rust").missing == ("Python",)


def test_what_stands_elsewhere_is_out_of_order() -> None:
    found = check(["one", "two", "three"], "two one three")
    assert (found.missing, found.out_of_order) == ((), ("two",))


def test_a_text_that_is_said_twice_has_to_be_there_twice() -> None:
    assert check(["Python", "Go", "Python"], "Python Go Python").lost == 0
    assert check(["Python", "Go", "Python"], "Python Go").out_of_order == ("Python",)


def test_a_far_place_that_says_the_same_does_not_swallow_what_lies_between() -> None:
    text = "start " + "x" * 3000 + " Go end"
    assert check(["start", "Go", "x" * 3000, "end"], text).out_of_order == ("Go",)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("e\u0301te\u0301", "été"),
        ("office", "o\ufb03ce"),
        ("data base", "data\u00a0base"),
        ("cross-team", "cross\x02\nteam"),
        ("hyphen", "hy\u00adphen"),
        ("a b", "a\u200b b"),
    ],
)
def test_how_letters_are_spaced_and_composed_does_not_count(field: str, text: str) -> None:
    assert check([field], text).lost == 0


def test_fields_of_nothing_are_not_counted() -> None:
    assert check(["", "  ", "\u00ad", "a"], "a").fields == 1


def test_a_footer_in_the_middle_of_a_field_does_not_break_it() -> None:
    pages = [["Jane", "first half of a"], ["sentence here", "end"]]
    pages = [[*page, f"Jane – {number}/2"] for number, page in enumerate(pages, 1)]
    assert check_pages(["Jane", "first half of a sentence here", "end"], pages).lost == 0


def test_lines_that_only_look_like_footers_still_count() -> None:
    pages = [["a", "b", "Python 1"], ["c", "d", "Python 2"]]
    assert check_pages(["a", "b", "Python 1", "c", "d", "Python 2"], pages).lost == 0


def test_running_lines_are_those_at_the_edges_of_several_pages() -> None:
    assert without_running([["head", "x", "y", "z", "1"], ["head", "q", "r", "s", "2"]]) == [
        ["x", "y", "z"],
        ["q", "r", "s"],
    ]


def test_texts_from_right_to_left_are_found_word_by_word() -> None:
    fields = ["ליאת כהן", "050-123", "מהנדסת תוכנה"]
    assert check(fields, "050-123 | ליאת כהן\nמהנדסת תוכנה").lost == 0
    assert check(fields, "050-123 | ןהכ תאיל\nהנכות תסדנהמ").lost == 0
    assert check(fields, "050-123 | ליאת כהן\nמהנדסת").missing == ("מהנדסת תוכנה",)


def test_many_fields_of_a_long_text_cost_little() -> None:
    fields = [f"word{number} and more" for number in range(3000)]
    assert check(fields, "\n".join(fields)).lost == 0


def test_a_pdf_is_read_page_by_page() -> None:
    source = b"#set page(width: 6cm, height: 4cm, footer: [Jane -- #context counter(page).display()])\n= Jane Roe\n#pagebreak()\nSecond page text"
    first, second = pages_of_pdf(typst.compile(source))
    assert first[0] == "Jane Roe"
    assert "Second page text" in second


def test_a_second_column_is_read_for_itself_over_several_pages() -> None:
    long = [f"Bullet {number} of many words that fill the page" for number in range(60)]
    fields = ["Jane", *long, "Contact", "Leeds", "Skills"]
    pages = [["Jane", *long[:30], "Contact", "Leeds", "Skills"], long[30:]]
    assert check_pages(fields, pages, second=61).lost == 0
    assert check_pages(fields, pages).lost > 0
    mixed = [["Jane", *long[:30], "Leeds", "Contact", "Skills"], long[30:]]
    assert check_pages(fields, mixed, second=61).lost == 1
