"""A résumé out of whatever comes: what is understood, and that nothing is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import (
    Education,
    Experience,
    Link,
    Profile,
    Project,
    ReadResume,
    Resume,
    SkillGroup,
)
from hirewire_gateway.domain import views
from hirewire_gateway.domain.job_context import context_from
from hirewire_gateway.domain.sent_resume import resume_from

NAMES = (
    "name", "data", "resume", "profile", "basics", "summary", "experience", "work", "education",
    "skills", "projects", "location", "links", "profiles", "description", "highlights", "items",
    "start_date", "end_date", "duration", "keywords", "technologies", "custom", "languages", "line",
    "certifications", "awards", "publications", "url", "role", "job", "current", "year",
)  # fmt: skip
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.sampled_from(["2020 - present", "a at b", "{", "[1"])
)  # fmt: skip
ANY_JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=30,
)
WHOLE = Resume(
    profile=Profile(
        name="Jane Roe",
        headline="Cook",
        email="jane@example.com",
        phone="+1 555 0100",
        location="Riga",
        links=(Link(url="https://github.com/jane"), Link(url="https://jane.example")),
    ),
    summary="Cooks for many.\nDaily.",
    experience=(
        Experience(
            id="experience-1",
            company="Acme",
            position="Cook",
            start_date="2020-01",
            end_date="present",
            highlights=("Cooked, a lot", "Led four cooks"),
        ),
    ),
    education=(Education(id="education-1", institution="RTU", degree="BSc", end_date="2014"),),
    skills=(SkillGroup(id="skills-1", keywords=("Soups", "Sauces")),),
    projects=(
        Project(id="projects-1", name="Book", description="Recipes.", technologies=("LaTeX",)),
    ),
)


@given(ANY_JSON)
def test_whatever_comes_becomes_a_resume_that_can_be_sent(sent: Any) -> None:
    found = resume_from(sent)
    assert Resume.model_validate_json(found.model_dump_json()) == found
    assert context_from(sent).model_dump_json()


def test_what_the_parser_answered_comes_back_as_it_was() -> None:
    assert resume_from(json.loads(json.dumps(views.reading(ReadResume(resume=WHOLE))))) == WHOLE


@pytest.mark.parametrize(
    "wrap",
    [
        lambda one: {"success": True, "data": one},
        lambda one: {"resume_data": {"data": one}},
        lambda one: [one],
        lambda one: json.dumps(one),
        lambda one: {"parsed_json": json.dumps(one)},
        lambda one: {name.upper(): value for name, value in one.items()},
    ],
)
def test_it_is_found_in_what_it_is_wrapped_in(wrap: Any) -> None:
    sent = json.loads(json.dumps(views.reading(ReadResume(resume=WHOLE))))
    assert resume_from(wrap(sent)) == WHOLE


def test_other_forms_are_understood() -> None:
    found = resume_from(
        {
            "personalInfo": {"fullName": "Jane Roe", "location": {"city": "Riga", "country": "LV"}},
            "workExperience": [
                {"jobTitle": "Cook", "employer": "Acme", "duration": "Jan 2020 – Present", "responsibilities": "Cooked\n- Led"},
                "Waiter at Beta, 2015-2018",
            ],
            "education": {"university": "RTU", "graduation_year": 2014},
            "technicalSkills": {"Kitchen": ["Soups", {"name": "Sauces"}], "Tools": "Knife, Oven"},
            "projects": ["Book"],
        }
    )  # fmt: skip
    assert (found.profile.name, found.profile.location) == ("Jane Roe", "Riga, LV")
    first, second = found.experience
    assert (first.position, first.company, first.start_date) == ("Cook", "Acme", "2020-01")
    assert (first.end_date, first.highlights) == ("present", ("Cooked", "Led"))
    assert (second.position, second.company) == ("Waiter", "Beta")
    assert (second.start_date, second.end_date) == ("2015", "2018")
    assert (found.education[0].institution, found.education[0].end_date) == ("RTU", "2014")
    groups = {group.name: group.keywords for group in found.skills}
    assert groups == {"Kitchen": ("Soups", "Sauces"), "Tools": ("Knife", "Oven")}
    assert found.projects[0].name == "Book"


def test_json_resume_is_understood() -> None:
    found = resume_from(
        {
            "basics": {"name": "Jane", "label": "Cook", "profiles": [{"url": "https://a.example"}]},
            "work": [{"name": "Acme", "position": "Cook", "startDate": "2020-01-15"}],
            "skills": [{"name": "Kitchen", "keywords": ["Soups"]}],
        }
    )
    assert (found.profile.headline, found.profile.links) == ("Cook", (Link(url="https://a.example"),))  # fmt: skip
    assert (found.experience[0].company, found.experience[0].start_date) == ("Acme", "2020-01")
    assert found.skills[0] == SkillGroup(id="skills-1", name="Kitchen", keywords=("Soups",))


@pytest.mark.parametrize(
    ("sent", "summary"),
    [
        ("Jane Roe\n<b>Cook</b> at *Acme*", "Jane Roe\n<b>Cook</b> at *Acme*"),
        ({"raw_text": "Jane Roe, cook"}, "Jane Roe, cook"),
        ({"whatever": {"it": ["is", 5]}}, "is, 5"),
        (["Jane Roe", 5, None], "Jane Roe\n5"),
        ("{not json", "{not json"),
        ("a\0b\ud800c\x1b[2J", "a b c [2J"),
        (None, ""),
        (7, ""),
    ],
)
def test_text_without_sections_is_the_summary(sent: object, summary: str) -> None:
    assert resume_from(sent) == Resume(summary=summary)


def test_what_is_far_too_much_is_cut() -> None:
    sent = {"experience": [{"description": ["x" * 5_000] * 500}] * 500, "skills": ["s"] * 9_000}
    found = resume_from(sent)
    assert len(found.experience) <= 100
    assert all(len(one.highlights) <= 60 for one in found.experience)
    assert found.skills[0].keywords == ("s",)
