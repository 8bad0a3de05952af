"""A résumé in Markdown is read as it is shown."""

import pytest

from hirewire_parser import text
from hirewire_parser.documents import read_document
from hirewire_parser.domain.line import Line

RESUME = """# Jane *Roe*

**Senior Engineer** · <jane@example.org> · [GitHub](https://github.com/janeroe "my code") · [site][1]

Experience
----------

### Engineer, Acme Systems Inc

_2019 – present_

- Built the **data** pipeline in C\\+\\+ &amp; `Python`
* Kept snake_case_names and 2 * 3 * 4 as they are

## Skills ##

| Area     | Tools            |
|----------|:----------------:|
| Back end | **Python**, SQL  |

[1]: https://jane.example.org
"""


def lines_of(written: str) -> list[Line]:
    return list(text.extract(written.encode()).lines)


def line(start: str) -> Line:
    return next(line for line in lines_of(RESUME) if line.text.startswith(start))


def test_marks_are_not_read() -> None:
    assert [line.text for line in lines_of(RESUME)] == [
        "Jane Roe",
        "Senior Engineer · jane@example.org · GitHub · site",
        "Experience",
        "Engineer, Acme Systems Inc",
        "2019 – present",
        "- Built the data pipeline in C++ & Python",
        "* Kept snake_case_names and 2 * 3 * 4 as they are",
        "Skills",
        "Area",
        "Tools",
        "Back end",
        "Python, SQL",
    ]


def test_headings_are_larger_the_higher_they_stand() -> None:
    sizes = [line(start).size for start in ("Jane", "Experience", "Engineer", "- Built")]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4
    assert all(line(start).bold for start in ("Jane", "Experience", "Engineer", "Skills"))


def test_bold_words_leave_turns() -> None:
    said = line("Senior Engineer")
    assert (said.bold, said.turns) == (True, (len("Senior Engineer"),))
    assert (line("- Built").bold, len(line("- Built").turns)) == (False, 2)


def test_every_link_is_known() -> None:
    assert text.extract(RESUME.encode()).links == (
        "https://github.com/janeroe",
        "https://jane.example.org",
    )


def test_cells_stand_beside_each_other() -> None:
    assert line("Back end").y == line("Python").y
    assert line("Tools").x0 == line("Python").x0


def test_a_link_to_a_script_is_none() -> None:
    assert text.extract(b"[a](javascript:alert)").links == ()


@pytest.mark.parametrize("written", ["2 * 3 * 4 = 24", "a_b_c@example.org", "Price: 5 < 6 > 4"])
def test_plain_text_stays_as_it_is(written: str) -> None:
    assert lines_of(written)[0].text == written


def test_the_whole_is_a_resume() -> None:
    resume = read_document(RESUME.encode(), "text/plain").resume
    assert (resume.profile.name, resume.profile.email) == ("Jane Roe", "jane@example.org")
    assert resume.experience[0].company == "Acme Systems Inc"
