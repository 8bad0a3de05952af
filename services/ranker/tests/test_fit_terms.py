"""Which terms a text has, what is known of them, and which passages count."""

import gzip

import numpy as np
import pytest

from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.background import packed, scaled, unpacked
from hirewire_ranker.domain.fit.passages import passages
from hirewire_ranker.domain.fit.terms import counts


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Managing managers managed", {"manag": 2, "manager": 1}),
        ("policies policy", {"policy": 2}),
        ("C++, C#, C and R", {"c++": 1, "c#": 1, "c": 1, "r": 1}),
        ("Node.js and .NET", {"node.js": 1, "net": 1}),
        ("in sales.Must travel", {"sale": 1, "travel": 1}),
        ("U.K. and e.g. an M.B.A., B.S.", {"uk": 1, "mba": 1, "bs": 1}),
        ("the company's clients’ needs", {"company": 1, "client": 1, "need": 1}),
        ("Résumé RESUME resume", {"resum": 3}),
        ("full-time", {"time": 1}),
        ("in 2019 and 2020", {}),
        ("软件工程", {"软件": 1, "件工": 1, "工程": 1}),
        ("Java开发", {"java": 1, "开发": 1}),
        ("", {}),
    ],
)
def test_the_terms_of_a_text(text: str, terms: dict[str, int]) -> None:
    assert counts(text) == terms


def test_a_word_of_one_trade_is_rarer_than_one_of_all_and_an_unseen_one_rarest() -> None:
    known = background()
    assert known.rarity("experienc") < known.rarity("patient") < known.rarity("phlebotomy")
    assert known.rarity("qqzzxx") >= known.rarity("phlebotomy")


def test_the_shipped_background_is_small_and_holds_words_only() -> None:
    known = background()
    assert known.directions.nbytes < 1_000_000
    assert all(len(term) <= 64 and " " not in term for term in known.terms)


def test_a_background_comes_back_as_it_was_packed() -> None:
    known = background()
    again = packed(known.terms, known.commonness, known.strengths, known.directions)
    assert unpacked(again).digest == known.digest


@pytest.mark.parametrize("data", [b"", b"not gzip", gzip.compress(b"another file")])
def test_another_file_is_no_background(data: bytes) -> None:
    with pytest.raises((ValueError, OSError, EOFError)):
        unpacked(data)


def test_the_order_of_terms_does_not_change_where_they_point() -> None:
    weights = {"patient": 1.3, "ledger": 0.7, "java": 2.9, "weld": 0.1}
    turned = dict(reversed(weights.items()))
    assert background().pointing(weights).tobytes() == background().pointing(turned).tobytes()


def test_a_direction_of_nothing_is_nothing() -> None:
    assert not scaled(np.zeros(4)).any()
    assert not scaled(np.array([np.inf, 1.0])).any()


POSTING = """Warehouse Clerk
About us
We are the world's leading distributor of garden furniture. Our people are proud.
Your duties
Pick and pack orders; drive a forklift.
Requirements: two years in a warehouse.
Benefits
Fruit and gym.
"""


def test_what_stands_under_about_us_and_benefits_counts_little_and_duties_count() -> None:
    weight = {one.text: one.weight for one in passages(POSTING)}
    assert weight["Pick and pack orders;"] == weight["drive a forklift."] == 1
    assert weight["Requirements: two years in a warehouse."] == weight["Warehouse Clerk"] == 1
    assert weight["Fruit and gym."] == weight["Our people are proud."] < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "We are an equal opportunity employer.",
        "All applicants are considered without regard to race.",
        "Medical, dental and vision insurance from day one.",
        "The salary range is $40,000 to $50,000.",
        "Apply now at https://example.com/jobs.",
        "A background check is required.",
        "Founded in 1911, we are a Fortune 500 company.",
    ],
)
def test_boilerplate_is_told_by_its_words_where_there_is_no_heading(text: str) -> None:
    (only,) = passages(text)
    assert only.weight < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Manage accounts payable and the general ledger.",
        "Apply accounting principles to month-end close.",
        "Administer employee benefits and payroll.",
        "Lead a team of diverse engineers.",
        "Benefits Administrator",
        "Compensation and benefits analysis",
        "Three years of experience in equal measure of sales and service.",
    ],
)
def test_work_that_has_a_word_of_boilerplate_is_still_work(text: str) -> None:
    (only,) = passages(text)
    assert only.weight == 1


@pytest.mark.parametrize(
    "heading",
    ["What we're looking for", "Requirements", "What You’ll Do", "**Your role**", "Tools:"],
)
def test_a_heading_about_the_work_ends_what_stands_beside_it(heading: str) -> None:
    told = passages(f"## About us\nA family of bakers.\n{heading}\nBake bread at night.")
    weight = {one.text: one.weight for one in told}
    assert weight["A family of bakers."] < weight["Bake bread at night."] == 1
