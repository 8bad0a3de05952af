"""Which occupation a title names, in which language it may be, and how near two titles are."""

import pytest

from hirewire_ranker.domain.trades import Nearness, nearness, trades_of
from hirewire_ranker.domain.trades.known import known


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Backend Developer", "Senior Software Engineer"),
        ("Programmer", "Full-Stack-Entwicklerin"),
        ("Structural Engineer", "Tragwerksplaner (m/w/d)"),
        ("Registered Nurse", "Infirmier·ère"),
        ("ICU Nurse", "Krankenschwester"),
        ("HGV Driver", "Berufskraftfahrer"),
        ("Account Executive", "Business Development Manager"),
        ("UX Designer", "Senior Product Designer"),
        ("Assistante comptable", "Steuerfachangestellter"),
        ("Sales Assistant, Shoes", "Conseillère de vente"),
        ("Senior Widget Wrangler", "Widget Wrangler"),
    ],
)
def test_synonyms_name_the_same_occupation_in_any_language(one: str, other: str) -> None:
    assert nearness(trades_of(one), trades_of(other)) == "same"
    assert nearness(trades_of(other), trades_of(one)) == "same"


@pytest.mark.parametrize(
    ("job", "role"),
    [
        ("Structural Engineer", "Sound Engineer"),
        ("Structural Engineer", "Stationary Engineer"),
        ("Product Manager", "Property Manager"),
        ("Product Manager", "Production Manager"),
        ("ICU Nurse", "Veterinary Nurse"),
        ("ICU Nurse", "Nurse Recruiter"),
        ("Data Engineer", "Design Engineer"),
        ("Backend Developer", "Business Developer"),
        ("HGV Driver", "Device Driver Developer"),
        ("Comptable", "Pâtissier"),
    ],
)
def test_the_word_beside_the_head_tells_occupations_apart(job: str, role: str) -> None:
    assert nearness(trades_of(job), trades_of(role)) == "other"


@pytest.mark.parametrize(
    ("job", "role", "near"),
    [
        ("Data Engineer", "Backend Developer", "near"),
        ("Accountant", "Bookkeeper", "near"),
        ("Electrician", "Plumber", "kin"),
        ("Data Engineer", "Consultant", "unknown"),
        ("Data Engineer", "Whisky Blender", "unheard"),
        ("", "Data Engineer", "unknown"),
        ("Data Engineer", "", "unknown"),
    ],
)
def test_beside_the_same_there_is_near_kin_and_unknown(job: str, role: str, near: Nearness) -> None:
    assert nearness(trades_of(job), trades_of(role)) == near


def test_a_head_beside_an_unknown_word_names_an_occupation_only_loosely() -> None:
    found = trades_of("Harpsichord Teacher")
    assert not found.sure
    assert found.loose == {"teaching"}


@pytest.mark.parametrize("title", ["Team Lead", "Senior Manager", "Consultant", "VP", "Tech Lead"])
def test_a_head_alone_names_none(title: str) -> None:
    assert not trades_of(title)


def test_occupations_are_only_near_to_occupations() -> None:
    assert {name for pair in known().near for name in pair} <= set(known().families)


def test_long_titles_are_read_in_their_beginning() -> None:
    assert trades_of("Backend Developer " + "x" * 100_000).sure == {"software"}
    assert not trades_of("engineer" * 20_000)
