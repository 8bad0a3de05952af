"""What a file brings fills and adds; what the user said, and what stands there, stays."""

from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import (
    LARGEST_DRAFT,
    CustomSection,
    Draft,
    Education,
    Experience,
    Language,
    Link,
    Profile,
    Project,
    ReadResume,
    Resume,
    SkillGroup,
)
from hirewire_generator.domain.merging import Merged, merged
from hirewire_generator.domain.patching import apply
from hirewire_testing.properties import examples

FILE = Resume(
    profile=Profile(name="Ana Ruiz", headline="Baker", email="ana@file.example", location="Porto", links=(Link(url="https://www.ana.dev/"),)),
    summary="Bakes.",
    experience=(
        Experience(id="experience-1", company="Sweet Buns, Lda.", position="Head Baker", start_date="2021-03", end_date="present", highlights=("Baked 400 loaves a day",)),
        Experience(id="experience-2", company="ACME Inc.", position="Baker", location="Porto", start_date="2018-02", end_date="2021", highlights=("Cut waste by 20 %.", "Trained 3 people")),
    ),
    education=(Education(id="education-1", institution="Baking School", degree="Diploma", end_date="2017"),),
    skills=(SkillGroup(id="skills-1", name="Baking", keywords=("Bread", "Cakes")), SkillGroup(id="skills-2", keywords=("Excel",))),
    languages=(Language(id="language-1", name="Portuguese", fluency="Native"),),
)  # fmt: skip
MINE = Draft(
    resume=Resume(
        profile=Profile(name="Ana R. Ruiz", email="ana@said.example", links=(Link(url="http://ana.dev"),)),
        experience=(Experience(id="experience-1", company="Acme", position="Baker", start_date="2018", highlights=("Cut waste by 20%",)),),
        skills=(SkillGroup(id="skills-1", name="Office", keywords=("EXCEL",)),),
    )
)  # fmt: skip


def after(draft: Draft, done: Merged) -> Draft:
    return apply(draft, done.patch).draft


def read(resume: Resume, *unplaced: str) -> ReadResume:
    return ReadResume(resume=resume, unplaced=unplaced)


def test_an_empty_draft_becomes_what_the_file_says() -> None:
    result = after(Draft(), merged(Draft(), read(FILE), frozenset()))
    assert result.resume == FILE


def test_what_is_empty_is_filled_and_what_stands_there_stays() -> None:
    done = merged(MINE, read(FILE), frozenset())
    person = after(MINE, done).resume.profile
    assert (person.name, person.headline, person.email, person.location) == (
        "Ana R. Ruiz",
        "Baker",
        "ana@said.example",
        "Porto",
    )
    assert len(person.links) == 1
    assert any(
        "e-mail address is “ana@file.example”; I kept “ana@said.example”" in one
        for one in done.conflicts
    )


def test_what_the_user_emptied_stays_empty() -> None:
    done = merged(MINE, read(FILE), frozenset({"/resume/profile/location", "/resume/summary"}))
    result = after(MINE, done).resume
    assert (result.profile.location, result.summary) == ("", "")


def test_the_same_job_is_recognised_and_gets_what_it_lacks() -> None:
    jobs = after(MINE, merged(MINE, read(FILE), frozenset())).resume.experience
    assert [one.company for one in jobs] == ["Sweet Buns, Lda.", "Acme"]
    acme = jobs[1]
    assert (acme.id, acme.location, acme.start_date, acme.end_date) == (
        "experience-1",
        "Porto",
        "2018",
        "2021",
    )
    assert acme.highlights == ("Cut waste by 20%", "Trained 3 people")


def test_two_jobs_in_one_company_stay_two() -> None:
    later = Experience(
        id="experience-9",
        company="Acme GmbH",
        position="Manager",
        start_date="2022",
        end_date="present",
    )
    jobs = after(
        MINE, merged(MINE, read(Resume(experience=(later,))), frozenset())
    ).resume.experience
    assert [one.position for one in jobs] == ["Manager", "Baker"]


def test_a_skill_stands_once_in_whichever_group() -> None:
    groups = after(MINE, merged(MINE, read(FILE), frozenset())).resume.skills
    assert [(one.name, one.keywords) for one in groups] == [
        ("Office", ("EXCEL",)),
        ("Baking", ("Bread", "Cakes")),
    ]


def test_the_same_file_twice_brings_nothing_new() -> None:
    reading = read(FILE, "Driving licence B")
    once = after(MINE, merged(MINE, reading, frozenset()))
    assert merged(once, reading, frozenset()).patch == ()


def test_what_found_no_place_is_kept() -> None:
    done = merged(MINE, read(FILE, "Driving licence B", "Trained 3 people"), frozenset())
    assert after(MINE, done).resume.custom == (
        CustomSection(id="custom-1", title="Other", items=("Driving licence B",)),
    )


def test_more_than_there_is_room_for_is_named() -> None:
    huge = Resume(
        projects=tuple(
            Project(id=f"project-{n}", name=f"Project {n}", description="x" * 3000)
            for n in range(40)
        )
    )
    done = merged(MINE, read(huge), frozenset())
    result = after(MINE, done)
    assert 5 < len(result.resume.projects) < 12
    assert len(result.resume.projects) + len(done.left_out) == 40
    assert "Project 39" in done.left_out


def test_lines_beyond_the_caps_find_another_place() -> None:
    lines = tuple(f"Line number {n}" for n in range(70))
    big = Resume(
        profile=Profile(name="N" * 300),
        experience=(Experience(id="experience-1", company="Big", highlights=(*lines, "y" * 4500)),),
    )
    done = merged(Draft(), read(big), frozenset())
    result = after(Draft(), done).resume
    kept = [line for one in result.experience for line in one.highlights]
    assert set(lines) <= set(kept)
    assert sum(line.count("y") for line in kept) == 4500
    assert len(result.profile.name) == 200


words = st.text(alphabet="abcdefg \x00\n", max_size=12)
lists = st.lists(words, max_size=4).map(tuple)
resumes = st.builds(
    Resume,
    profile=st.builds(Profile, name=words, email=words, links=st.lists(st.builds(Link, url=words), max_size=2).map(tuple)),
    summary=words,
    experience=st.lists(st.builds(Experience, id=st.just("experience-1"), company=words, position=words, start_date=st.sampled_from(["", "2019", "2020-01"]), highlights=lists), max_size=4).map(tuple),
    skills=st.lists(st.builds(SkillGroup, id=st.just("skills-1"), name=words, keywords=lists), max_size=3).map(tuple),
    languages=st.lists(st.builds(Language, id=st.just("language-1"), name=words), max_size=3).map(tuple),
)  # fmt: skip


@examples(200)
@given(resumes, resumes, lists)
def test_nothing_of_the_draft_is_ever_lost(
    first: Resume, second: Resume, unplaced: tuple[str, ...]
) -> None:
    mine = after(Draft(), merged(Draft(), read(first), frozenset()))
    both = after(mine, merged(mine, read(second, *unplaced), frozenset()))
    assert len(both.model_dump_json()) < LARGEST_DRAFT
    for old in mine.resume.experience:
        new = next(one for one in both.resume.experience if one.id == old.id)
        assert set(old.highlights) <= set(new.highlights)
        assert old.company in ("", new.company)
    for name in ("name", "email"):
        assert getattr(mine.resume.profile, name) in ("", getattr(both.resume.profile, name))
