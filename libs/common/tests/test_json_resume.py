"""A résumé survives JSON Resume and back whatever it holds; what others wrote is read, or refused in one way."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import CustomSection, Experience, Profile, Resume
from hirewire_common.json_resume import from_json_resume, to_json_resume
from hirewire_common.json_resume.names import OURS

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
DATE = st.from_regex(r"\A(|present|[0-9]{4}(-(0[1-9]|1[0-2]))?)\Z")
ID = st.from_regex(r"\A[a-z][a-z0-9-]{0,39}\Z")


def entries(section: str) -> st.SearchStrategy[Any]:
    """Of the model that the résumé has in this section, with ids that differ."""
    kind = Resume.model_fields[section].annotation.__args__[0]  # type: ignore[union-attr]  # a tuple of models
    fields = {
        name: ID
        if name == "id"
        else DATE
        if "date" in name
        else TEXT
        if field.annotation is str
        else TEXTS
        for name, field in kind.model_fields.items()
    }
    return st.lists(st.builds(kind, **fields), max_size=3, unique_by=lambda one: one.id).map(tuple)


LINKS = st.lists(st.fixed_dictionaries({"url": TEXT, "label": TEXT}), max_size=3)
PROFILE = st.fixed_dictionaries(
    dict.fromkeys(("name", "headline", "email", "phone", "location"), TEXT) | {"links": LINKS}
)
LISTS = [name for name in Resume.model_fields if name not in {"profile", "summary"}]
RESUMES = st.builds(
    Resume,
    profile=PROFILE.map(Profile.model_validate),
    summary=TEXT,
    **{name: entries(name) for name in LISTS},
)


@given(RESUMES)
def test_nothing_is_lost_on_the_way_there_and_back(resume: Resume) -> None:
    written = json.dumps(to_json_resume(resume))
    assert from_json_resume(json.loads(written)) == resume


@given(RESUMES)
def test_dates_have_the_form_that_the_schema_asks_for(resume: Resume) -> None:
    told = to_json_resume(resume)
    for section in ("work", "education", "projects", "certificates", "awards"):
        for entry in told.get(section, []):
            for name in {"startDate", "endDate", "date"} & set(entry):
                assert entry[name][0] in "12"
                assert len(entry[name]) in {4, 7}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["basics", "work", "skills", "meta", OURS, "custom", "profiles", "id", "name"]
                ),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_anything_else_is_read_or_is_a_value_error(told: Any) -> None:
    try:
        assert isinstance(from_json_resume(told), Resume)
    except ValueError:
        return


def test_a_present_job_has_no_end_as_json_resume_says_it() -> None:
    job = Experience(id="experience-1", company="Acme", start_date="2020-01", end_date="present")
    (work,) = to_json_resume(Resume(experience=(job,)))["work"]
    assert work == {
        "name": "Acme",
        "startDate": "2020-01",
        OURS: {"id": "experience-1", "endDate": "present"},
    }


def test_what_has_no_place_stands_in_meta() -> None:
    custom = CustomSection(id="custom-1", title="Volunteering", items=("Reading aloud",))
    told = to_json_resume(Resume(custom=(custom,)))
    assert set(told) == {"$schema", "meta"}
    assert told["meta"][OURS]["custom"][0]["title"] == "Volunteering"


def test_a_file_of_another_program_is_read() -> None:
    told = {
        "basics": {
            "name": "Jane Roe",
            "url": "https://jane.example",
            "location": {"city": "Springfield", "countryCode": "US", "postalCode": None},
            "profiles": [{"network": "GitHub", "username": "jane", "url": None}],
        },
        "work": [
            {"name": "Acme", "startDate": "2020-01-15", "endDate": None, "highlights": None},
            {"name": "Initech", "startDate": "some day"},
        ],
        "skills": [{"name": "Tools", "level": "Master", "keywords": ["Go"]}],
        "volunteer": [{"organization": "ignored"}],
    }
    resume = from_json_resume(told)
    assert resume.profile.location == "Springfield, US"
    assert [link.url for link in resume.profile.links] == ["https://jane.example", "jane"]
    assert [job.id for job in resume.experience] == ["experience-1", "experience-2"]
    assert [job.start_date for job in resume.experience] == ["2020-01", ""]


def test_ids_that_are_none_or_taken_are_given_anew() -> None:
    same = [
        {"name": "a", OURS: {"id": "x-1"}},
        {"name": "b", OURS: {"id": "x-1"}},
        {"name": "c", OURS: {"id": "<>"}},
    ]
    ids = [one.id for one in from_json_resume({"certificates": same}).certifications]
    assert ids == ["x-1", "certifications-1", "certifications-2"]


@pytest.mark.parametrize("told", [None, [], "x", {"work": 3}, {"work": [3]}, {"basics": []}])
def test_what_is_no_json_resume_is_refused(told: Any) -> None:
    with pytest.raises(ValueError, match="validation error"):
        from_json_resume(told)
