"""What is promised of the names that stand in a posting and are no demand of it."""

import pytest

from hirewire_common.contracts import Experience, JobContext, Resume
from hirewire_ranker.domain.comparison import compared
from hirewire_ranker.domain.comparison.employer import without_employer

AS_OF = 2026 * 12 + 10
NURSE = Resume(
    experience=(
        Experience(
            id="experience-1",
            position="Staff Nurse",
            company="City Hospital",
            start_date="2018-01",
            end_date="present",
            highlights=(
                "Looked after ventilated patients",
                "Showed students the ward",
                "Kept drug charts",
            ),
        ),
    )
)


def asked(description: str, resume: Resume = NURSE, **job: str) -> set[str]:
    context = JobContext(role="Assistant", description=description, **job)
    return {one.skill for one in compared(resume, context, AS_OF).missing}


@pytest.mark.parametrize(
    ("description", "name"),
    [
        ("Apprentice\nPennine Spark Ltd, Stockport\n\nYou will\n- Run cables in homes", "Spark"),
        ("Cleaner\nOracle Cleaning Services plc | Leeds\nYou clean offices at night.", "Oracle"),
        ("Night carer\nDelta Care Group - Swift House\n- Lead a night team", "Swift"),
        ("Chief Executive\nThe Port of Rust handles 9 million tonnes a year.", "Rust"),
        ("Head Chef\nPython & Peel is a group of four restaurants. You cook.", "Python"),
        ("Salon Manager - Swift Cuts\nSwift Cuts operates 22 salons. You cut hair.", "Swift"),
        ("Gardener, Terraform Landscapes\nTerraform Landscapes looks after 90 gardens.", "Terraform"),
        ("Nurse, Elixir Care Home\nElixir is a home for 40 people on Scala Road.", "Elixir"),
        ("Receptionist\nThe Maple Partnership (Python Road Surgery), Derby\nAnswer calls", "Python"),
        ("Head Nurse\nScala Vets (Hadoop Hill Ltd), Harrogate\nYou lead nine nurses.", "Scala"),
        ("Driver\nFalcon Freight (Redis Logistics Ltd), Daventry\nDrive by night", "Redis"),
        ("Host\nJoin Flask & Barrel! Our Kafka bar is the best in town. You serve guests.", "Kafka"),
    ],
)  # fmt: skip
def test_the_name_of_an_employer_a_place_or_a_product_is_no_demand(
    description: str, name: str
) -> None:
    assert name not in asked(description)


@pytest.mark.parametrize(
    "description",
    [
        "Data Engineer\nSpark Ltd, London\n\nRequirements\n- Experience with Spark",
        "Developer\nSpark, Scala, Kafka\nYou build our pipelines with Spark.",
        "Engineer\nAcme Ltd\n\nRequirements\n- Spark, Scala and SQL\n",
    ],
)
def test_what_is_asked_for_stays_asked_for_whatever_the_firm_is_called(description: str) -> None:
    assert "Spark" in asked(description, company="Spark")


def test_the_text_keeps_its_length_and_what_is_no_name() -> None:
    text = "Cook\nPython & Peel Ltd, Bath\nPython & Peel is small. Write menus, keep costs."
    bare = without_employer(text, "")
    assert len(bare) == len(text)
    assert "Python" not in bare
    assert bare.endswith("Write menus, keep costs.")


def test_what_there_is_to_be_done_is_quoted_with_its_names() -> None:
    posting = "Porter\nRoyal Phoenix Hospital NHS Trust\n\nYour duties\n- Move patients between Phoenix House and the theatres"
    duties = compared(NURSE, JobContext(role="Porter", description=posting), AS_OF).duties
    assert duties == ("Move patients between Phoenix House and the theatres",)


@pytest.mark.parametrize(
    ("position", "paper"),
    [
        ("Staff Nurse", "NMC registration"),
        ("Paramedic", "HCPC registration"),
        ("Primary School Teacher", "QTS"),
        ("HGV Driver", "CDL"),
    ],
)
def test_who_has_the_post_has_the_paper_that_nobody_has_it_without(
    position: str, paper: str
) -> None:
    post = NURSE.experience[0].model_copy(update={"position": position})
    held = NURSE.model_copy(update={"experience": (post,)})
    beside = post.model_copy(update={"position": f"{position} Assistant"})
    description = f"Post\n\nRequirements\n- {paper}\n"
    assert not any(paper.split()[0] in one for one in asked(description, held))
    assistant = NURSE.model_copy(update={"experience": (beside,)})
    assert any(paper.split()[0] in one for one in asked(description, assistant))


@pytest.mark.parametrize(
    ("line", "name"),
    [("Strong SQL, and Python or R", "R"), ("A CMMS (SAP PM, Maximo or similar)", "Maximo")],
)
def test_of_several_of_which_one_is_enough_none_is_missing(line: str, name: str) -> None:
    lines = ("Kept the plans in SAP PM and SQL", "Wrote reports with Python", "Checked machines")
    post = NURSE.experience[0].model_copy(update={"highlights": lines})
    assert name not in asked(f"Post\n\nRequirements\n- {line}\n", Resume(experience=(post,)))
    assert asked(f"Post\n\nRequirements\n- {line}\n")


def test_no_paper_and_nothing_that_everybody_has_used_is_said_to_be_lacking() -> None:
    context = JobContext(
        role="Clerk", description="Clerk\n\nRequirements\n- Excel\n- CSCS card\n- HubSpot or another CRM\n- Tableau"
    )  # fmt: skip
    missing = {one.skill: one.sure for one in compared(NURSE, context, AS_OF).missing}
    assert missing["Tableau"]
    assert not any(sure for name, sure in missing.items() if name != "Tableau")


def test_years_of_leading_are_counted_by_posts_that_lead() -> None:
    posting = "Manager\n\nRequirements\n- At least 3 years leading people\n"
    leader = NURSE.experience[0].model_copy(update={"position": "Ward Manager"})
    assert any("leading people" in one for one in asked(posting))
    assert not any("leading people" in one for one in asked(posting, Resume(experience=(leader,))))
