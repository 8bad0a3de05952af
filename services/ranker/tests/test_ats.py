"""What a résumé is told about itself, and that a good one is left in peace."""

import pytest

from hirewire_common.contracts import (
    CustomSection,
    Education,
    Experience,
    Profile,
    Project,
    Quality,
    Resume,
    SkillGroup,
)
from hirewire_ranker.domain.ats import check
from hirewire_ranker.domain.ats.person import first_person

DEEDS = (
    "Cut the cost of 12 kitchens by a fifth within a year, without changing any of the menus that guests liked",
    "Trained 30 cooks of four hotels in food safety and wrote the handbook which all of them use until today",
    "Bought vegetables from farms nearby and built the first menu of the region that changes with every season",
)
GOOD = Resume(
    profile=Profile(name="Ada Cook", email="ada@example.org", phone="+1 555 0100", location="Lyon"),
    summary="Cook with ten years in hotels, known for menus of the season and for calm kitchens. " * 3,
    experience=tuple(
        Experience(id=f"experience-{n}", company="Inn", position="Cook", start_date=start, end_date=end, highlights=DEEDS)
        for n, (start, end) in enumerate((("2019-02", "present"), ("2015-01", "2019-01")), 1)
    ),
    education=(Education(id="education-1", institution="School of Cooks"),),
    skills=(SkillGroup(id="skills-1", keywords=("Baking", "Menus")),),
)  # fmt: skip


def found(resume: Resume, quality: Quality | None = None) -> set[tuple[str, str]]:
    return {(one.check, one.path) for one in check(resume, quality)}


def job(**changed: object) -> Resume:
    one = GOOD.experience[0].model_copy(update=changed)
    return GOOD.model_copy(update={"experience": (one, GOOD.experience[1])})


def test_a_good_resume_is_left_in_peace() -> None:
    assert check(GOOD, Quality(pages=1)) == ()


def test_an_empty_resume_is_told_what_is_missing() -> None:
    told = found(Resume())
    assert {path for name, path in told if name == "contact"} == {
        "/resume/profile/name", "/resume/profile/email", "/resume/profile/phone", "/resume/profile/location",
    }  # fmt: skip
    assert {path for name, path in told if name == "sections"} == {
        "/resume/experience", "/resume/education", "/resume/skills", "/resume/summary",
    }  # fmt: skip
    assert ("length", "") in told


def test_problems_stand_before_advice_and_each_says_what_to_do() -> None:
    levels = [one.level for one in check(Resume())]
    assert levels == sorted(levels, reverse=True)
    assert all(one.do and one.what for one in check(Resume()))


def test_dates_are_checked() -> None:
    path = "/resume/experience/experience-1"
    assert ("dates", f"{path}/start_date") in found(job(start_date=""))
    assert ("dates", f"{path}/start_date") in found(job(start_date="2019"))
    assert ("dates", f"{path}/end_date") in found(job(end_date="2018-12"))
    assert ("dates", "/resume/experience") in found(job(start_date="2014-01", end_date="2014-05"))


def profile(**changed: str) -> Resume:
    return GOOD.model_copy(update={"profile": GOOD.profile.model_copy(update=changed)})


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("noor at example", False), ("noor@example", False), ("@example.org", False), ("noor@", False),
        ("noor@example.org", True), ("n.o+r@mail.example.co.uk", True), ("a@b.org / c@d.org", True), ("noor@bücher.example", True),
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere_is_a_problem(value: str, *, known: bool) -> None:
    told = [one for one in check(profile(email=value)) if one.path == "/resume/profile/email"]
    assert [one.level for one in told] == ([] if known else ["problem"])


@pytest.mark.parametrize(
    ("value", "known"),
    [("12", False), ("ask me", False), ("555 01", False), ("+1 415 555 0133", True), ("٠٢٠ ٧٩٤٦ ٠٠٠٠", True)],
)  # fmt: skip
def test_a_number_that_nobody_can_call_is_a_problem(value: str, *, known: bool) -> None:
    told = [one for one in check(profile(phone=value)) if one.path == "/resume/profile/phone"]
    assert [one.level for one in told] == ([] if known else ["problem"])


NOW = 2026 * 12 + 10


@pytest.mark.parametrize(
    ("start", "end", "field", "level"),
    [
        ("2035-01", "2040-01", "start_date", "problem"),
        ("2026-12", "present", "start_date", "problem"),
        ("2019-02", "2027-03", "end_date", "advice"),
        ("2019-02", "2026-11", "", ""),
        ("2019-02", "present", "", ""),
    ],
)
def test_days_to_come_are_told(start: str, end: str, field: str, level: str) -> None:
    told = [one for one in check(job(start_date=start, end_date=end), now=NOW) if one.check == "dates"]  # fmt: skip
    path = f"/resume/experience/experience-1/{field}"
    assert [(one.path, one.level) for one in told] == ([(path, level)] if field else [])


def test_what_ends_before_it_begins_is_told_of_schools_and_projects_too() -> None:
    school = Education(id="education-1", institution="Inn", start_date="2012", end_date="2008-06")
    project = Project(id="project-1", name="Bees", start_date="2020-02", end_date="2020-01")
    told = found(GOOD.model_copy(update={"education": (school,), "projects": (project,)}))
    assert ("dates", "/resume/education/education-1/end_date") in told
    assert ("dates", "/resume/projects/project-1/end_date") in told
    fine = school.model_copy(update={"end_date": "2031"})
    assert check(GOOD.model_copy(update={"education": (fine,)}), now=NOW) == ()


@pytest.mark.parametrize("field", ["company", "position"])
def test_a_post_that_has_no_name_is_a_problem(field: str) -> None:
    told = [one for one in check(job(**{field: " "})) if one.check == "posts"]
    path = f"/resume/experience/experience-1/{field}"
    assert [(one.path, one.level) for one in told] == [(path, "problem")]


def test_signs_that_systems_lose_are_shown() -> None:
    told = [one for one in check(job(highlights=("★ Rated ✅ the best of 12 🚀",))) if one.check == "symbols"]  # fmt: skip
    assert [one.what for one in told] == ["It has ★ ✅ 🚀 in it."]
    plain = "Kept soup at 5 °C → 3 °C for Inn® & Co – “best” of 12, ㈱ included"
    assert "symbols" not in {one.check for one in check(job(highlights=(plain,)))}


def test_a_skill_that_is_listed_twice_is_told() -> None:
    groups = (SkillGroup(id="skills-1", keywords=("Filing", "C", "C++", "filing ")),)
    told = [one for one in check(GOOD.model_copy(update={"skills": groups})) if one.check == "skills"]  # fmt: skip
    assert [one.path for one in told] == ["/resume/skills/skills-1/keywords/3"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I scanned and my boss was happy", "I"), ("In Berlin I led a team", "I"), ("The team and I won", "I"),
        ("Sold what we had", "we"), ("My team won", "My"), ("We sold cars", "We"), ("Won; our team too", "our"), ("Did it myself.", "myself"),
        ("I've sold cars", "I've"), ("It was I", "I"),
        ("Scanned 9,000 pages for Phase I of the archive", ""), ("Passed Part I and Part II", ""), ("Ran phase I trials", ""),
        ("Served US customers, Part I and We Energies Ltd.", ""), ("Wrote on World War I", ""), ("Engineer I, promoted to Engineer II", ""),
        ("Taught Calculus I to 30 pupils", ""), ("Cleaned for Our Lady Hospital", ""), ("Kept I/O and R&I in order", ""), ("Type I errors", ""),
    ],
)  # fmt: skip
def test_numbers_and_names_are_no_first_person(text: str, said: str) -> None:
    assert first_person(text) == said


def test_a_short_bullet_with_a_number_tells_something() -> None:
    told = found(job(highlights=("Trained 4 clerks.", "Trained two clerks", "Trained clerks")))
    path = "/resume/experience/experience-1/highlights"
    assert [one for one in told if one[0] == "bullet_length"] == [("bullet_length", f"{path}/2")]


def test_headings_that_no_system_knows_are_named() -> None:
    section = CustomSection(id="custom-1", title="My Odyssey", items=("Sailed",))
    assert ("headings", "/resume/custom/custom-1") in found(GOOD.model_copy(update={"custom": (section,)}))  # fmt: skip


def test_bullets_are_checked_one_by_one() -> None:
    path = "/resume/experience/experience-1"
    bad = ("Responsible for soups", "I baked my best bread", "Cooked " + "very " * 40 + "well", "Cooks rice at night for guests")  # fmt: skip
    told = found(job(highlights=bad, end_date="2019-03"))
    assert ("opening", f"{path}/highlights/0") in told
    assert ("bullet_length", f"{path}/highlights/0") in told
    assert ("first_person", f"{path}/highlights/1") in told
    assert ("bullet_length", f"{path}/highlights/2") in told
    assert ("tense", path) in told


def test_a_post_that_has_ended_is_told_in_the_past() -> None:
    old = GOOD.experience[1].model_copy(update={"highlights": ("Cooks rice for many guests",)})
    told = found(GOOD.model_copy(update={"experience": (GOOD.experience[0], old)}))
    assert ("tense", "/resume/experience/experience-2") in told


def test_bullets_without_numbers_and_with_one_verb_are_told_once() -> None:
    same = tuple(f"Cooked {dish} for the guests" for dish in ("rice", "fish", "soup", "eggs"))
    jobs = tuple(one.model_copy(update={"highlights": same}) for one in GOOD.experience)
    told = found(GOOD.model_copy(update={"experience": jobs}))
    assert {("numbers", "/resume/experience"), ("opening", "/resume/experience")} <= told
    assert ("bullets", "/resume/experience/experience-1") in found(job(highlights=()))


def test_a_long_resume_is_told_so() -> None:
    assert ("length", "") in found(GOOD.model_copy(update={"summary": "word " * 1200}))


def test_the_document_is_judged_too() -> None:
    bad = Quality(scanned=True, garbled=True, columns=2, repaired=True, pages=5)
    assert len([one for one in check(GOOD, bad) if one.check == "document"]) == 5
