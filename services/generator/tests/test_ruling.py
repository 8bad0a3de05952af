"""What the rules are certain of is not asked of a language model; everything else is."""

from datetime import date

import pytest

from hirewire_common.contracts import Draft
from hirewire_generator.domain.ruling import ruled
from hirewire_generator.domain.turn import Reading, Turn

DRAFT = Draft.model_validate(
    {
        "resume": {
            "profile": {"name": "Jane"},
            "summary": "Developer.",
            "skills": [{"id": "skills-1", "keywords": ["Go"]}],
        }
    }
)
TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    "message",
    [
        "undo",
        "Undo that, please.",
        "redo",
        "generate",
        "Generate my resume",
        "use the compact theme",
        "set the accent colour to #1a2b3c",
        "use A4 paper",
        "move skills above summary",
    ],
)
def test_commands_are_done_by_the_rules(message: str) -> None:
    assert ruled(Turn(message, DRAFT, today=TODAY)).certain


@pytest.mark.parametrize(
    "message",
    [
        "Write a summary that sounds confident",
        "I led a team at Acme",
        "add Docker to my skills",
        "undo that and tell them I worked at Acme in 2019",
        "hello",
        "translate it to German",
        "Generate a better summary for me",
        "make it shorter",
        "asdf",
    ],
)
def test_everything_else_is_asked_of_the_model(message: str) -> None:
    assert not ruled(Turn(message, DRAFT, today=TODAY)).certain


def test_files_are_read_whatever_is_said() -> None:
    assert not ruled(
        Turn("generate", DRAFT, readings=(Reading("cv.txt", "Jane"),), today=TODAY)
    ).certain
