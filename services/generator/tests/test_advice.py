"""What is remarked about lines, and what shortening leaves of them."""

import pytest

from hirewire_common.contracts import Draft, Experience, Resume
from hirewire_generator.domain.advice import Remark, advice_on, longest_lines, remarks_on
from hirewire_generator.domain.shortening import shorter


@pytest.mark.parametrize(
    ("line", "remarks"),
    [
        ("Cut delivery times by 30 percent in one year", ()),
        ("Responsible for 12 stores in the region", ("weak_verb",)),
        ("I sold 40 cars a month for my team", ("first_person",)),
        ("Planned the yearly conference of the company", ("no_number",)),
        ("Sold cars", ("no_number", "too_short")),
        ("Led 3 teams " + "through a long year " * 12, ("too_long",)),
        ("Doubled the sales of the whole department", ()),
    ],
)
def test_a_line_is_remarked_upon(line: str, remarks: tuple[Remark, ...]) -> None:
    assert remarks_on(line) == remarks


def test_lines_that_begin_alike_are_seen_together() -> None:
    lines = tuple(f"Managed {n} people in the shop" for n in (3, 5, 8))
    draft = Draft(resume=Resume(experience=(Experience(id="experience-1", highlights=lines),)))
    found = advice_on(draft)
    assert [one.remarks for one in found] == [("repeated_verb",)] * 3
    assert found[0].path == "/resume/experience/experience-1/highlights/0"
    assert "Managed 3 people" in found[0].sentence


def test_the_longest_lines_come_first() -> None:
    draft = Draft(
        resume=Resume(experience=(Experience(id="experience-1", highlights=("aa", "aaaa", "a")),))
    )
    assert longest_lines(draft, 2) == ("aaaa", "aa")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("I successfully led a variety of teams in order to grow", "Led many teams to grow"),
        ("Utilized 3 cranes as well as 2 lifts", "Used 3 cranes and 2 lifts"),
        ("Built it", "Built it"),
        ("I/O scheduling for 12 disks", "I/O scheduling for 12 disks"),
    ],
)
def test_filler_words_go_and_numbers_stay(line: str, expected: str) -> None:
    assert shorter(line) == expected
