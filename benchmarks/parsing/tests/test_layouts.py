"""Fresh layouts: as many as one likes, the same for the same seed, and nothing in the truth that can't be seen."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.parsing.layouts import typesetters
from benchmarks.parsing.layouts.choices import CHOICES, Layout, draw
from benchmarks.parsing.layouts.dates import period, visible
from benchmarks.parsing.layouts.generate import drawn, generate
from benchmarks.parsing.layouts.people import people, words

from hirewire_common.words.folding import letters_only
from hirewire_parser.pymupdf_lean import pymupdf


def layout(**choices: Any) -> Layout:
    """The first value of each choice where the test doesn't say another."""
    return Layout(**{**{name: values[0] for name, values in CHOICES.items()}, **choices})


def shown(path: Path) -> str:
    with pymupdf.open(path) as document:
        return letters_only(" ".join(page.get_text() for page in document))


def test_the_same_seed_gives_the_same_files(tmp_path: Path) -> None:
    first, second = (tmp_path / name for name in ("first", "second"))
    for folder in (first, second):
        generate(folder, 6, 3, ["typst"])
    names = sorted(path.name for path in first.glob("*.pdf"))
    assert len(names) == 6
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in names)


def test_another_seed_gives_other_layouts() -> None:
    one, other = (drawn(5, seed, ["typst"]) for seed in (1, 2))
    assert not {document.layout for document in one} & {document.layout for document in other}


def test_each_value_of_each_choice_is_drawn() -> None:
    lot = random.Random(1)  # noqa: S311 layouts are no secrets
    layouts = [draw(lot).told() for _ in range(400)]
    for name, values in CHOICES.items():
        assert {told[name] for told in layouts} == {str(value) for value in values}, name


def test_people_write_eleven_languages_that_have_all_their_words() -> None:
    languages = {person.language for person in people()}
    assert len(languages) == 11
    for language in languages:
        said = words(language)
        assert len(said.months) == len(said.short) == 12
        assert all(said.headings.values())


@pytest.mark.parametrize("setter", sorted(set(typesetters.at_hand())))
def test_everything_in_the_truth_can_be_seen(setter: str, tmp_path: Path) -> None:
    count = 48 if setter == "typst" else 6
    manifest = generate(tmp_path, count, 4, [setter])
    assert len(manifest) == count
    for document in manifest:
        truth = json.loads((tmp_path / document["truth"]).read_text())
        text = shown(tmp_path / document["file"])
        unseen = [
            said
            for said in strings(truth)
            if not all(letters_only(word) in text for word in said.split())
        ]
        assert unseen == [], document["id"]


def strings(truth: dict[str, Any]) -> Iterator[str]:
    yield from (truth[name] for name in ("name", "email", "phone", "headline"))
    yield from (*truth["links"], *truth["skills"], *truth["languages"], *truth["certifications"])
    yield truth["location"]["city"]
    for job in truth["experience"]:
        yield from (job["company"], job["position"], job["start_date"][2:4], *job["description"])
    for school in truth["education"]:
        yield from (school["institution"], school["degree"], school["area"])


def test_months_are_no_part_of_the_truth_where_only_years_are_shown() -> None:
    assert visible("2019-04", layout(date_form="year")) == "2019"
    assert visible("2019-04", layout(date_form="iso")) == "2019-04"
    assert visible("present", layout(date_form="year")) == "present"


@pytest.mark.parametrize(
    ("choices", "written"),
    [
        ({"date_form": "long"}, "April 2019 – heute"),
        ({"date_form": "slash", "dash": "to"}, "04/2019 bis heute"),
        ({"date_form": "short", "open_end": "since"}, "seit Apr. 2019"),
        ({"date_form": "dot", "open_end": "nothing"}, "04.2019 –"),
    ],
)
def test_an_open_end_is_written_as_the_layout_and_the_language_do(
    choices: dict[str, str], written: str
) -> None:
    assert period("2019-04", "present", layout(**choices), words("de")) == written


def test_a_job_without_dates_shows_none() -> None:
    assert period("", "", layout(), words("en")) == ""
