"""What is said of a field of a wrong type."""

from typing import Any

import pytest

from hirewire_gateway.domain import models, sections
from hirewire_gateway.domain.optimizing import SentOptimization
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.ranking import SentRanking, SentSearch
from hirewire_gateway.domain.sent import read
from hirewire_gateway.domain.unread import note_of


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"llm_config": "gpt"}, "llm_config: should be an object"),
        (
            {"session_duration_hours": 999},
            "session_duration_hours: should be less than or equal to 168",
        ),
    ],
)
def test_what_is_wrong_is_said_without_the_names_of_our_classes(
    body: dict[str, Any], said: str
) -> None:
    with pytest.raises(Problem) as caught:
        read(models.SentSession, body)
    assert caught.value.detail.startswith(said)


def test_a_section_that_is_no_list_is_told_so() -> None:
    with pytest.raises(Problem) as caught:
        sections.revision({"skills": 7})
    assert caught.value.detail == "skills: should be a list: send it in square brackets"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "jd: is missing: send it too"),
        ({"jd": 5}, "jd: should be a text: send it in quotes"),
        ({"jd": "A cook", "parsed": "x"}, "parsed: should be an object: send it in curly brackets"),
        ({"jd": "A cook", "resume_id": "one"}, "resume_id: should be an id, as the answer that named it has it"),
        ({"jd": "A cook", "optimization_goals": ["peace"]}, "optimization_goals.0: should be 'ats_optimization', "),
        ({"jd": None}, "jd: is empty: send the job's description"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_what_to_do(body: dict[str, Any], said: str) -> None:
    with pytest.raises(Problem) as caught:
        read(SentOptimization, body)
    assert caught.value.detail.startswith(said)
    assert caught.value.status == 400


def test_too_many_entries_are_told_with_how_many_are_taken() -> None:
    with pytest.raises(Problem) as caught:
        sections.revision({"skills": ["x"] * 1_001})
    assert caught.value.detail.startswith("skills: has too many entries: at most 1,000 are taken.")


@pytest.mark.parametrize("form", [(SentOptimization, "jd"), (SentRanking, "job_description"), (SentSearch, "query")])  # fmt: skip
def test_a_description_that_nobody_reads_whole_is_too_large(form: tuple[Any, str]) -> None:
    model, field = form
    with pytest.raises(Problem) as caught:
        read(model, {field: "x" * 50_001})
    assert (caught.value.status, caught.value.code) == (413, "too_large")
    assert "50,001 characters, and at most 50,000" in caught.value.detail
    assert read(model, {field: "x" * 50_000})


@pytest.mark.parametrize(
    ("parsed", "named"),
    [
        ({"work_experience": [{"company": "Inn", "bullets": ["Cooked"], "team": ""}], "hobbies": ["Chess"]}, ["work_experience.bullets", "hobbies"]),
        ({"experience": [{"title": "Cook", "description": "Cooked"}], "skills": ["Soup"], "awards": [{"title": "x"}]}, []),
        ({"personal_info": {"name": "Jo", "pronouns": "they", "links": ["x"]}}, ["personal_info.pronouns"]),
        ({"basics": {"name": "Jo"}, "work": []}, []),
    ],
)  # fmt: skip
def test_what_is_not_read_is_told(parsed: dict[str, Any], named: list[str]) -> None:
    told = note_of(parsed)
    assert bool(told) is bool(named)
    assert not named or told.split(": ")[1].startswith(", ".join(named) + ".")
