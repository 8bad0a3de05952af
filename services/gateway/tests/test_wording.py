"""What is said of a field of a wrong type."""

from typing import Any

import pytest

from hirewire_gateway.domain import models, sections
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import read


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"llm_config": "gpt"}, "llm_config: should be an object"),
        ({"session_duration_hours": 999}, "session_duration_hours: Input should be less than"),
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
    assert caught.value.detail == "skills: should be a list"
