"""How much of a résumé is new to its reader, on a résumé of the usual size."""

from collections.abc import Callable
from typing import Any

import pytest

from hirewire_common.contracts import (
    Change,
    Draft,
    Education,
    Experience,
    Profile,
    Project,
    Resume,
    SkillGroup,
)
from hirewire_generator.domain.changes import change_of


def job(number: int, company: str, position: str, *highlights: str) -> Experience:
    return Experience(
        id=f"experience-{number}",
        company=company,
        position=position,
        location="Lyon",
        start_date=f"20{20 - 3 * number}-02",
        end_date=f"20{23 - 3 * number}-01",
        highlights=highlights,
    )


DRAFT = Draft(
    resume=Resume(
        profile=Profile(
            name="Lena Marchetti",
            headline="Operations Engineer",
            email="lena@marchetti.example",
            phone="+33 6 12 34 56 78",
            location="Lyon, France",
        ),
        summary="Operations engineer who keeps water plants running: pumps, controls and the people on call for both.",
        experience=(
            job(
                1, "Rhône Hydro", "Operations Engineer",
                "Cut unplanned stops of 14 pumping stations by 38 percent with a new inspection plan.",
                "Led the change of control systems at 6 plants without a day of interruption.",
                "Trained 22 technicians in fault finding and wrote the manual they use today.",
                "Reduced energy costs by 0.9 million euros a year by moving loads into the night.",
            ),
            job(
                2, "Alpine Cement", "Maintenance Engineer",
                "Planned the yearly stop of two kilns with 130 people of nine contractors.",
                "Introduced vibration measurement, which found 11 bearings before they broke.",
                "Kept the stock of spare parts below 2 million euros for the first time.",
            ),
            job(
                3, "Metro Lines", "Junior Engineer",
                "Measured the doors of 84 trains and found the cause of most delays in winter.",
                "Wrote the reports that the board decided on when it ordered new doors.",
            ),
        ),
        education=(
            Education(id="education-1", institution="INSA Lyon", degree="Diplôme d'ingénieur", field="Mechanics"),
        ),
        skills=(
            SkillGroup(id="skills-1", name="Systems", keywords=("Siemens S7", "SCADA", "SAP PM")),
            SkillGroup(id="skills-2", name="Methods", keywords=("RCM", "FMEA", "Six Sigma")),
        ),
        projects=(
            Project(id="project-1", name="Well watch", description="Open sensors for private wells, used by 300 farms in the region."),
        ),
    )
)  # fmt: skip


def resume(**changes: Any) -> Draft:
    return DRAFT.model_copy(update={"resume": DRAFT.resume.model_copy(update=changes)})


def design(**changes: Any) -> Draft:
    return DRAFT.model_copy(update={"design": DRAFT.design.model_copy(update=changes)})


def headline() -> Draft:
    return resume(
        profile=DRAFT.resume.profile.model_copy(update={"headline": "Head of Operations"})
    )


def jobs(change: Callable[[int, Experience], Experience]) -> Draft:
    return resume(experience=tuple(change(n, one) for n, one in enumerate(DRAFT.resume.experience)))


def first_bullet(text: str) -> Draft:
    return jobs(
        lambda n, one: (
            one.model_copy(update={"highlights": (text, *one.highlights[1:])}) if n == 0 else one
        )
    )


def more_skills() -> Draft:
    group = DRAFT.resume.skills[0]
    return resume(
        skills=(
            group.model_copy(update={"keywords": (*group.keywords, "Grafana")}),
            DRAFT.resume.skills[1],
        )
    )


CASES: list[tuple[str, Callable[[], Draft], Change]] = [
    ("nothing", lambda: DRAFT, "none"),
    ("title", headline, "minor"),
    ("one more skill", more_skills, "minor"),
    ("a number in a bullet", lambda: first_bullet(DRAFT.resume.experience[0].highlights[0].replace("38", "41")), "minor"),
    ("a bullet rewritten", lambda: first_bullet("Answered for budget and safety of every station in the valley."), "minor"),
    ("summary rewritten", lambda: resume(summary="A leader of teams in utilities who likes hard winters, long rivers, quiet control rooms, apprentices and numbers that hold."), "moderate"),
    ("a job removed", lambda: resume(experience=DRAFT.resume.experience[:2]), "moderate"),
    ("a job added", lambda: resume(experience=(Experience(id="experience-4", company="X"), *DRAFT.resume.experience)), "moderate"),
    ("jobs in another order", lambda: resume(experience=DRAFT.resume.experience[::-1]), "moderate"),
    ("a section dropped", lambda: resume(projects=()), "moderate"),
    ("a section hidden", lambda: design(hidden=("projects",)), "moderate"),
    ("sections in another order", lambda: design(order=("education",)), "moderate"),
    ("two sections dropped", lambda: resume(projects=(), education=()), "major"),
    ("all bullets rewritten", lambda: jobs(lambda n, one: one.model_copy(update={"highlights": tuple(f"Entirely other words stand here now, and {n} of them are new." for _ in one.highlights)})), "major"),
    ("another person", lambda: Draft(resume=Resume(profile=Profile(name="Bo Li"), summary="Teacher.")), "major"),
    ("theme", lambda: design(theme="classic"), "major"),
    ("language", lambda: design(locale="de"), "major"),
    ("paper", lambda: design(paper="letter"), "major"),
    ("accent", lambda: design(accent="#113355"), "moderate"),
    ("density", lambda: design(density="compact"), "moderate"),
    ("pages", lambda: design(page_target="2"), "moderate"),
    ("an order that changes nothing", lambda: design(order=("summary", "experience")), "minor"),
    ("a hidden section without content", lambda: design(hidden=("awards",)), "minor"),
    ("whether the source is embedded", lambda: design(embed_source=False), "minor"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "after", "expected"), CASES, ids=[one[0] for one in CASES])
def test_a_change_has_the_class_that_its_reader_would_give_it(
    name: str, after: Callable[[], Draft], expected: Change
) -> None:
    assert change_of(DRAFT, after()) == expected
    assert change_of(after(), DRAFT) == expected


def test_the_first_words_of_an_empty_resume_are_a_major_change() -> None:
    assert change_of(Draft(), DRAFT) == "major"
