"""What a résumé is told about itself, and that a good one is left in peace."""

from hirewire_common.contracts import (
    CustomSection,
    Education,
    Experience,
    Profile,
    Quality,
    Resume,
    SkillGroup,
)
from hirewire_ranker.domain.ats import check

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
