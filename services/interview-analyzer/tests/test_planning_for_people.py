"""What is promised of plans for people and jobs that are far apart."""

import re

import pytest

from hirewire_common.contracts import (
    Comparison,
    Experience,
    JobContext,
    Missing,
    Project,
    Question,
    Resume,
    Shared,
)
from hirewire_common.words.subjects import fingerprint, subjects_of
from hirewire_interview_analyzer.domain.bank import all_items
from hirewire_interview_analyzer.domain.planning import planned
from hirewire_interview_analyzer.domain.planning.kinds import kind_of
from hirewire_interview_analyzer.domain.planning.lines import Weigher
from hirewire_interview_analyzer.domain.planning.person import person_of
from hirewire_interview_analyzer.domain.planning.purposes import is_told

LEAD, BUDGET = "Lead 27 technicians in five shifts", "Own a maintenance budget of 48 million"
MANAGER = JobContext(role="Maintenance Manager", description=f"Duties\n- {LEAD}\n- {BUDGET}")
ENGINEER = Resume(
    experience=(
        Experience(
            id="experience-1",
            position="Reliability Engineer",
            company="Norrsund Paper",
            start_date="2016-05",
            end_date="2025-10",
            highlights=(
                "Built up vibration monitoring on 340 machines; stops went from 61 to 22 hours",
                "Planned and led four shutdowns with 180 contractors and a budget of 21 million",
                "The mill was closed in October 2025",
            ),
        ),
        Experience(
            id="experience-2",
            position="Shop Assistant",
            company="Corner Shop",
            start_date="2008",
            end_date="2010",
            highlights=("Tills and shelves",),
        ),
    )
)
COMPARED = Comparison(
    title="Maintenance Manager",
    family="factory",
    years=11.0,
    shared=(
        Shared(
            skill="SAP",
            sort="skill",
            resume_line="Moved the plans to SAP PM",
            job_line="A CMMS such as SAP PM",
        ),
    ),
    missing=(
        Missing(skill="HACCP", sort="standard"),
        Missing(skill="at least 3 years leading people", sort="years"),
        Missing(skill=BUDGET, sort="duty", must=False),
        Missing(skill="AI", sort="skill", job_line="AI (artificial insemination) helps"),
        Missing(skill="Useful", sort="skill", job_line="Useful: a van"),
    ),
    duties=(LEAD, BUDGET, "Drive the replacement of the CMMS"),
    language="en",
)
_OF_LEADING = {
    one.id
    for one in all_items()
    if one.stages == {"lead"} or "leading" in one.trades or one.places & {"people_task", "money_task"}
}  # fmt: skip


def plan(number: int = 9, seed: str = "s", **given: Resume | JobContext) -> tuple[Question, ...]:
    resume, job = given.get("resume", ENGINEER), given.get("job", MANAGER)
    assert isinstance(resume, Resume)
    assert isinstance(job, JobContext)
    return planned(resume, job, COMPARED, number, seed, frozenset())


@pytest.mark.parametrize("kind", ["", "technical", "behavioural", "situational", "HR"])
@pytest.mark.parametrize("number", [5, 6, 8, 10, 15])
def test_from_five_questions_on_one_is_about_why(number: int, kind: str) -> None:
    for seed in "abcdef":
        job = MANAGER.model_copy(update={"interview_type": kind})
        asked = [one for one in plan(number, seed, job=job) if one.slot == "motivation"]
        assert any(one.focus in ("motivation", "interest in us") for one in asked)


@pytest.mark.parametrize(("number", "least"), [(5, 1), (8, 2), (10, 2), (15, 3)])
def test_who_shall_lead_is_asked_about_people_or_money(number: int, least: int) -> None:
    for seed in "abcdef":
        assert sum(one.item in _OF_LEADING for one in plan(number, seed)) >= least


def test_who_leads_nobody_is_not_asked_to_whatever_the_job_is_called() -> None:
    job = JobContext(role="Records Manager", description="You bring order to 400 m of files.")
    compared = COMPARED.model_copy(update={"duties": (), "missing": ()})
    for seed in "abcdef":
        asked = planned(ENGINEER, job, compared, 10, seed, frozenset())
        assert not any(one.item.startswith(("lead-", "mot-lead", "gap-people")) for one in asked)


def test_the_latest_role_comes_first_and_one_with_nothing_to_show_for_it_last() -> None:
    for seed in "abcdef":
        first, second = [one for one in plan(9, seed) if one.slot == "role"][:2]
        assert first.reason.line in ENGINEER.experience[0].highlights
        assert "Corner Shop" not in f"{second.text} {second.reason.line}"
        assert not any("was closed" in one.text for one in plan(9, seed))


def test_the_gap_that_weighs_most_is_asked_about_first() -> None:
    for seed in "abcdef":
        gap = next(one for one in plan(9, seed) if one.slot == "gap")
        assert "leading people" in gap.text or BUDGET in gap.text


def test_what_a_posting_spells_out_is_told_so_and_no_heading_is_asked_about() -> None:
    compared = COMPARED.model_copy(update={"missing": COMPARED.missing[-2:]})
    plans = (planned(ENGINEER, MANAGER, compared, 20, seed, frozenset()) for seed in "abcdef")
    asked = " ".join(one.text for questions in plans for one in questions)
    assert "artificial insemination" in asked
    assert not re.search(r"\bAI\b|\bUseful\b", asked)
    assert "SAP PM" in asked


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("64 houses before school, six days a week", "scope_now"),
        ("First point of contact for 9,800 patients", "scope_now"),
        ("Class of 27, ages 8 to 10", "scope_now"),
        ("Member of the bereavement support group", "scope_now"),
        ("Responsible for presses and furnaces", "scope_now"),
        ("Fire marshal", "scope_now"),
        ("Employee of the month February 2025", "award"),
        ("Negotiator of the Year 2018", "award"),
        ("Second prize, state robotics contest", "award"),
        ("118% of quota in 2023", "outcome"),
        ("Train new Saturday staff on the tills", "guide"),
        ("Showed two new receptionists the ropes", "guided"),
    ],
)
def test_a_line_of_how_much_or_of_an_honour_is_no_routine_and_no_outcome(
    line: str, kind: str
) -> None:
    assert kind_of(line, "now") == kind


@pytest.mark.parametrize(
    "position",
    ["anna@example.org", "left because of illness", "Calf mortality down from 9 to 3 percent"],
)
def test_what_is_no_title_is_never_told_as_one(position: str) -> None:
    post = ENGINEER.experience[0].model_copy(update={"position": position, "company": "Farm"})
    asked = plan(30, resume=Resume(experience=(post,)))
    assert not any(position in one.text or position.capitalize() in one.text for one in asked)


def test_a_place_of_work_is_not_told_as_a_post() -> None:
    post = ENGINEER.experience[1].model_copy(
        update={"position": "Little Acorns Nursery", "company": ""}
    )
    asked = " ".join(one.text for one in plan(30, resume=Resume(experience=(post,))))
    assert "at Little Acorns Nursery" in asked
    assert not re.search(r"as Little Acorns Nursery", asked, re.I)


def test_a_title_in_brackets_is_no_step_in_a_career() -> None:
    title = "Sales Assistant (part time then full time)"
    post = ENGINEER.experience[0].model_copy(update={"position": title})
    asked = " ".join(one.text for one in plan(30, resume=Resume(experience=(post,))))
    assert "Sales Assistant" in asked
    assert "ull time" not in asked


def test_what_somebody_made_beside_work_is_asked_about_before_an_empty_post() -> None:
    made = "Rewired a doll's house with LED lights"
    resume = ENGINEER.model_copy(
        update={
            "experience": ENGINEER.experience[1:],
            "projects": (Project(id="project-1", name=made),),
        }
    )
    for seed in "abcdef":
        asked = plan(8, seed, resume=resume, job=JobContext(role="Apprentice Electrician"))
        assert any(one.reason.line == made for one in asked)


def test_what_earlier_interviews_were_about_does_not_come_again() -> None:
    first = plan(8, "a")
    told = {name for one in first for name in (one.item, *subjects_of(one.model_dump()))}
    again = planned(ENGINEER, MANAGER, COMPARED, 8, "b", frozenset(told))
    lines = {one for post in ENGINEER.experience for one in post.highlights}
    quoted = [{one.reason.line for one in asked} & lines for asked in (first, again)]
    assert quoted[0]
    assert not quoted[0] & quoted[1]
    gaps = [{one.reason.line or one.text for one in asked if one.slot == "gap"} for asked in (first, again)]  # fmt: skip
    assert not gaps[0] & gaps[1]


def test_a_subject_is_known_again_however_it_is_spaced_or_cut() -> None:
    assert fingerprint("Cut  waste by 12% …") == fingerprint("cut waste by 12%")
    assert fingerprint(" … ") == ""


def test_every_question_says_what_is_to_be_learned_by_it() -> None:
    assert all(is_told(one.focus) for one in all_items())
    for one in plan(30):
        assert "wants to learn" in one.reason.why
        assert len(one.reason.why) <= 200


def test_nothing_is_said_to_be_missing_from_a_resume() -> None:
    asked = [one for seed in "abcdef" for one in plan(30, seed)]
    assert not any("can't find" in one.text or "doesn't show" in one.reason.why for one in asked)


def test_what_is_done_unpaid_is_no_latest_post() -> None:
    jobs = (
        Experience(
            id="e1",
            position="Warehouse Operative",
            company="Northgate",
            start_date="2019-01",
            end_date="2024-01",
        ),
        Experience(
            id="e2",
            position="Volunteer interpreter",
            company="a food bank",
            start_date="2020-01",
            end_date="present",
        ),
        Experience(
            id="e3",
            position="Volunteer Coordinator",
            company="City Hospice",
            start_date="2016-01",
            end_date="2018-12",
        ),
    )
    person = person_of(Resume(experience=jobs), Comparison())
    assert [one.title for one in person.posts] == [
        "Warehouse Operative",
        "Volunteer Coordinator",
        "Volunteer interpreter",
    ]


def test_the_figure_that_is_asked_about_is_the_one_that_moved() -> None:
    said = "Rewrote the discharge plan; readmissions within 30 days fell from 11 to 6 in a year"
    (line,) = Weigher(frozenset(), frozenset()).lines([said], "then")
    assert line.figure == "11"
