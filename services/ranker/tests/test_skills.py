"""Skills are found by any of their spellings, and by none that only looks like one."""

from collections import Counter

import pytest

from hirewire_ranker.domain.proof import claims, proven
from hirewire_ranker.domain.skills import all_skills, find_skills, skill_of
from hirewire_ranker.domain.spelling import american


def claimed_skills(text: str) -> list[str]:
    """In a list of skills."""
    return [one.mention.skill for one in proven(text, "listed") if one.proof == "done"]


def named(text: str) -> list[str]:
    return [one.skill for one in find_skills(text)]


def test_a_mention_is_where_it_says() -> None:
    text = "Deployed with K8s, front-end development and C++."
    for one in find_skills(text):
        assert text[one.start : one.end] == one.written
    assert named(text) == ["Kubernetes", "front-end development", "C++"]


@pytest.mark.parametrize(
    "text",
    ["Excel at everything", "in the spring", "react to calls", "safe work", "R&D and C-level"],
)
def test_ordinary_words_are_no_skills(text: str) -> None:
    assert named(text) == []


def test_a_language_of_one_letter_is_found_as_it_is_written() -> None:
    assert named("Written in C, R and Go") == ["C", "R", "Go"]


def test_the_longer_name_wins() -> None:
    assert named("React Native apps, Microsoft Excel") == ["React Native", "Microsoft Excel"]


def test_a_whole_text_is_a_skill_or_none() -> None:
    assert skill_of("k8s") == "Kubernetes"
    assert skill_of("k8s and more") is None
    assert skill_of("") is None


def test_british_spelling_names_the_same_skill() -> None:
    assert named("programme management") == ["program management"]
    assert american("organisational") == "organizational"
    assert american("advise") == "advise"


def test_no_skill_is_listed_twice() -> None:
    assert [name for name, times in Counter(one.name for one in all_skills()).items() if times > 1] == []  # fmt: skip


def test_the_lexicon_knows_every_field() -> None:
    assert len(all_skills()) > 1400
    for one in ("phlebotomy", "bricklaying", "payroll", "lesson planning", "Kubernetes", "cold calling", "CPR"):  # fmt: skip
        assert skill_of(one), one


def test_names_around_a_slash_are_found_apart_where_the_whole_is_none() -> None:
    assert named("React/Vue, CI/CD and MS Office/Windows") == [
        "React",
        "Vue.js",
        "CI/CD",
        "Microsoft Office",
        "Windows",
    ]


def test_a_name_that_ends_in_a_plus_needs_it() -> None:
    assert named("network security, Canvas and clean windows") == ["network security", "Canvas LMS"]
    assert named("CompTIA Security+ and Network+") == ["CompTIA", "Security+", "Network+"]


def test_capitals_are_no_ordinary_word_at_the_beginning() -> None:
    assert named("BLS and ACLS required") == ["BLS", "ACLS"]


@pytest.mark.parametrize(
    "text",
    [
        "We did not use Python, Docker, PostgreSQL or Kubernetes",
        "No Python or Kubernetes knowledge",
        "No FastAPI yet.",
        "wants to learn Terraform and Kubernetes",
        "would like to become an AWS Certified Solutions Architect",
        "I have no hands-on experience with Kubernetes",
        "Kubernetes: none",
        "Docker and Kubernetes were not used",
        "Haven't worked with React or Vue",
        "Currently learning Rust",
        "Keine Erfahrung mit Python",
        "Ich möchte Kubernetes lernen",
        "Aucune expérience en Python",
        "BLS and ACLS certified (expired 2015)",
        "Expired certificates: BLS, ACLS",
        "PMP candidate",
    ],
)
def test_what_is_denied_or_wished_for_is_no_skill(text: str) -> None:
    assert find_skills(text)
    assert claimed_skills(text) == []


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("No Python knowledge, basic Docker.", ["Docker"]),
        ("No FastAPI yet, but Django", ["Django"]),
        ("Python, Kubernetes (no experience), Docker", ["Python", "Docker"]),
        ("Moved it without downtime using Docker and Terraform", ["Docker", "Terraform"]),
        ("Not only Python but also Java", ["Python", "Java"]),
        ("I have no experience with Kubernetes, I used Docker for years", ["Docker"]),
        ("CPA (active), CISA (expired)", ["CPA"]),
        ("Machine learning, NoSQL", ["machine learning", "NoSQL"]),
        ("Never missed a deadline in Python projects", ["Python"]),
    ],
)
def test_a_denial_takes_nothing_with_it_that_is_claimed(text: str, claimed: list[str]) -> None:
    assert claimed_skills(text) == claimed


def test_words_that_are_denied_are_taken_out_of_a_text() -> None:
    text = "No experience with ship engines; ran a canteen"
    assert claims(text).split() == [";", "ran", "a", "canteen"]
    assert len(claims(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Driving licence: Class B",
        "Driver’s license",
        "Full UK driving licence",
        "Clean driving license",
        "Führerschein Klasse B",
        "Driving licence: B, own car",
        "Permis B",
        "Valid CA drivers license",
    ],
)
def test_a_driving_licence_is_known_however_it_is_called(text: str) -> None:
    assert "Driver's licence" in claimed_skills(text)
