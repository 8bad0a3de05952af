"""What a client wants to have made, and what it changes by hand."""

from typing import Any

import pytest

from hirewire_common.contracts import Design
from hirewire_common.json_resume import to_json_resume
from hirewire_gateway.domain import editing
from hirewire_gateway.domain.generation import (
    SentGeneration,
    SentLetter,
    SentMarkdown,
    designed,
    redesigned,
    resume_of,
    theme,
)
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import read

SECTIONS = {
    "personal_details": {"name": "Jane Roe"},
    "work_experience": [{"company": "Acme", "start_date": "2020"}],
    "skills": ["Go"],
}
OP = {"op": "replace", "path": "/resume/summary", "value": "Cooks"}


def refusal(call: Any, *given: Any) -> str:
    """What a 400 says."""
    with pytest.raises(Problem) as refused:
        call(*given)
    assert (refused.value.status, refused.value.code) == (400, "bad_request")
    return refused.value.detail


def test_nothing_said_is_a_word_file_in_the_sessions_own_design() -> None:
    sent: SentGeneration = read(SentGeneration, {})
    own = Design(theme="ledger", paper="a4")
    assert (sent.filetype, sent.parsed, designed(own, sent)) == ("docx", None, own)


@pytest.mark.parametrize("kind", ["docx", "pdf", "md", "json", "png", " PDF "])
def test_every_form_is_told_by_its_name(kind: str) -> None:
    sent: SentGeneration = read(SentGeneration, {"filetype": kind, "template": "Classic"})
    assert (sent.filetype, sent.template) == (kind.strip().lower(), "classic")


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"filetype": "exe"}, "filetype"),
        ({"template": "neon"}, "template"),
        ({"parsed": []}, "parsed"),
        ({"design": "red"}, "design"),
    ],
)
def test_what_is_wrong_in_a_wish_is_named(body: dict[str, Any], named: str) -> None:
    assert refusal(read, SentGeneration, body).startswith(f"{named}:")


def test_a_template_wins_over_the_design_and_the_rest_of_it_holds() -> None:
    sent: SentGeneration = read(
        SentGeneration, {"template": "compact", "design": {"theme": "ledger", "paper": "letter"}}
    )
    assert designed(Design(accent="#102030"), sent) == Design(
        theme="compact", paper="letter", accent="#102030"
    )


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"colour": "red"}, "design.colour"),
        ({"accent": "red"}, "design.accent"),
        ({"order": ["summary", "nowhere"]}, "design.order.1"),
        ({"fonts": "../x"}, "design.fonts"),
    ],
)
def test_a_design_that_cannot_be_is_refused_by_name(changes: dict[str, Any], named: str) -> None:
    assert refusal(redesigned, Design(), changes).startswith(f"{named}:")


def test_a_resume_comes_in_sections_or_as_json_resume() -> None:
    resume = resume_of(SECTIONS)
    assert resume.profile.name == "Jane Roe"
    assert resume_of(to_json_resume(resume)).profile.name == "Jane Roe"
    assert "parsed" in refusal(resume_of, {"basics": {"name": 7}, "work": 3})
    assert "work_experience" in refusal(resume_of, {"work_experience": 7})


def test_no_photo_comes_in_with_a_resume() -> None:
    """It would name an object that may be another's."""
    photo = {"key": "photos/another/1.jpg", "sha256": "0" * 64, "size": 1}
    told = resume_of({**SECTIONS, "photo": photo}).model_dump_json()
    assert "photos/" not in told
    assert "photo" in refusal(redesigned, Design(), {"photo": photo})


def test_a_letter_that_is_written_already_leaves_nothing_to_wish_for() -> None:
    sent: SentLetter = read(
        SentLetter, {"body": "First\nline.\n\n\nSecond.", "recipient": "Acme Ltd\n1 Road"}
    )
    assert sent.letter.paragraphs == ("First line.", "Second.")
    assert sent.letter.recipient == ("Acme Ltd", "1 Road")
    assert sent.wish is None


def test_a_letter_that_is_not_written_is_wished_for_under_the_names_that_clients_use() -> None:
    sent: SentLetter = read(
        SentLetter, {"company": "Acme", "target_role": "Cook", "jd": "Soups.", "date": "Today"}
    )
    assert sent.wish
    assert (sent.wish.company, sent.wish.role, sent.wish.job_description) == (
        "Acme",
        "Cook",
        "Soups.",
    )
    assert (sent.letter.place_and_date, sent.filetype) == ("Today", "pdf")


def test_a_theme_that_is_none_is_404_and_says_which_there_are() -> None:
    assert theme("sidebar") == "sidebar"
    with pytest.raises(Problem) as refused:
        theme("neon")
    assert refused.value.status == 404
    assert "classic" in refused.value.detail


def test_a_text_is_too_long_from_60001_characters_on() -> None:
    assert not SentMarkdown(session_id="x", markdown="漢" * 60_000).too_long
    assert SentMarkdown(session_id="x", markdown="漢" * 60_001).too_long


def test_a_patch_comes_as_rfc_6902_has_it() -> None:
    moved = {"op": "move", "from": "/resume/skills/skills-2", "path": "/resume/skills/skills-1"}
    wanted = editing.patch({"patch": [OP, moved], "revision": 3})
    assert wanted["seen"] == 3
    assert [op["path"] for op in wanted["patch"]] == [OP["path"], moved["path"]]
    assert wanted["patch"][1]["source"] == moved["from"]
    assert editing.patch({"patch": [OP]})["seen"] is None


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "patch"),
        ({"patch": []}, "patch"),
        ({"patch": [OP] * 201}, "patch"),
        ({"patch": [{**OP, "op": "break"}]}, "patch.0.op"),
        ({"patch": [OP, {"op": "add"}]}, "patch.1.path"),
        ({"patch": [{**OP, "path": "/" * 301}]}, "patch.0.path"),
        ({"patch": [OP], "revision": -1}, "revision"),
    ],
)
def test_what_is_wrong_in_a_patch_is_named(body: dict[str, Any], named: str) -> None:
    assert refusal(editing.patch, body).startswith(f"{named}:")


def test_one_step_is_taken_back_unless_more_are_asked_for() -> None:
    assert (editing.steps({}), editing.steps({"steps": 50})) == (1, 50)
    for wrong in (0, 51, "many", None):
        assert refusal(editing.steps, {"steps": wrong}).startswith("steps:")


def test_a_revision_is_a_number_from_1_on() -> None:
    assert (editing.revision({"revision": 7}), editing.number("7")) == (7, 7)
    assert refusal(editing.revision, {}).startswith("revision:")
    assert refusal(editing.revision, {"revision": 0}).startswith("revision:")
    for wrong in ("0", "-1", "x", "", "١", "9" * 12, str(2**31)):
        with pytest.raises(Problem) as refused:
            editing.number(wrong)
        assert refused.value.status == 404
