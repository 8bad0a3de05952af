"""Numbers, months, degrees and tokens of a text, however they are written."""

from decimal import Decimal

import pytest

from hirewire_common.words.degrees import claimed_levels, levels_of
from hirewire_common.words.months import loose_months_of, months_of, partial
from hirewire_common.words.numbers import numbers_of
from hirewire_common.words.stems import stem
from hirewire_common.words.tokens import WORD, compact, fold, word_of


def values(text: str) -> list[tuple[str, str, Decimal]]:
    return [(one.kind, one.unit, one.value) for one in numbers_of(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twelve people", "12 people"),
        ("$1.2M", "1,200,000 dollars"),
        ("40 percent", "40%"),
        ("a decade", "10 years"),
        ("twenty-five stores", "25 stores"),
        ("10k users", "10,000 users"),
        ("€3 million", "3.000.000 €"),
        ("cut by half", "cut by 50%"),
    ],
)
def test_forms_of_one_number_are_equal(one: str, other: str) -> None:
    assert values(one) == values(other) != []


def test_the_same_digits_in_another_form_are_another_number() -> None:
    assert len({*values("5 stores"), *values("5%"), *values("$5"), *values("5 years")}) == 4


def test_an_address_holds_no_numbers() -> None:
    assert values("mail jo99@example.org or https://example.org/2020/7") == []


def test_a_word_that_is_rather_no_number_is_not_sure_of_itself() -> None:
    assert [one.sure for one in numbers_of("one of us")] == [False]


def test_months_are_read_in_words_and_in_digits() -> None:
    assert set(months_of("from March 2019 to 04/2021")) == {(2019, 3), (2021, 4)}
    assert list(loose_months_of("from June to August 2020")) == [6]
    assert partial("March 2019") == "2019-03"


def test_a_degree_is_known_by_its_many_names() -> None:
    assert levels_of("B.Sc. in Biology") == levels_of("Bachelor of Science")
    assert levels_of("MBA") == {"mba", "master"}
    assert claimed_levels("a sales associate") == frozenset()


def test_signs_inside_a_word_belong_to_it() -> None:
    assert [one[0] for one in WORD.finditer("C++, Node.js and CI/CD.")] == [
        "C++", "Node.js", "and", "CI/CD",
    ]  # fmt: skip
    assert word_of("B.Sc") == "bsc"
    assert compact("C#") == "c#"
    assert fold("Größe") == "grosse"


def test_words_of_one_family_share_a_stem() -> None:
    assert stem("manager") == stem("managed") == stem("management")
    assert stem("nurse") != stem("manage")
