"""What is promised of résumés in plain words, whose sections hold more than their headings say."""

import pytest

from hirewire_common.contracts import ReadResume
from hirewire_parser import text
from hirewire_parser.domain.reading import read

HEAD = "Chloe Barker\nStockport | chloe@example.org | 07700 900862{more}\n\n"
SHOP = "Work\nSales Assistant (part time then full time)\nHomeFix DIY, Stockport\nJuly 2024 - now\n- Serving customers on tills and in the electrical and lighting aisle\n- Stock checks of cable and lamps\n"


def read_text(written: str) -> ReadResume:
    return read(text.extract(written.encode()))


@pytest.mark.parametrize("heading", ["\nSchool\n", "\n"])
@pytest.mark.parametrize(
    "school",
    ["Stockport Park High School, 2019 - 2024", "Northgate Sixth Form College, A levels, 2022 - 2024"],
)  # fmt: skip
def test_a_school_among_the_jobs_is_education(heading: str, school: str) -> None:
    resume = read_text(HEAD.format(more="") + SHOP + heading + school + "\n").resume
    assert [one.position.split(" (")[0] for one in resume.experience] == ["Sales Assistant"]
    assert [one.institution for one in resume.education] == [school.split(",")[0]]


def test_who_works_at_a_school_has_a_job_there() -> None:
    job = "Work\nCaretaker\nParkside Primary School, Derby\n2018 - 2022\n- Kept the boilers running\n- Opened the hall\n"
    resume = read_text(HEAD.format(more="") + job).resume
    assert [one.position for one in resume.experience] == ["Caretaker"]
    assert not resume.education


def test_why_somebody_left_is_no_post_and_no_degree() -> None:
    left = "Tameside Sixth Form College, A levels, September 2024 - January 2025 (left because of family illness)\n"
    for heading in ("School\n", ""):
        resume = read_text(HEAD.format(more="") + SHOP + f"\n{heading}" + left).resume
        said = [one.position for one in resume.experience] + [
            one.degree for one in resume.education
        ]
        assert not any("left" in one for one in said)  # fmt: skip


def test_an_employer_with_its_town_is_no_place() -> None:
    (job,) = read_text(HEAD.format(more="") + SHOP).resume.experience
    assert (job.company, job.location) == ("HomeFix DIY", "Stockport")


def test_what_was_done_is_no_employer_where_lines_have_no_marks() -> None:
    jobs = "Jobs\nWarehouse operative, Argos DC, Wigan, 2018 - now\nPicking 900 lines a shift\nReach truck\n"
    (job,) = read_text(HEAD.format(more="") + jobs).resume.experience
    assert (job.position, job.company, job.location) == ("Warehouse operative", "Argos DC", "Wigan")
    assert "Picking 900 lines a shift" in job.highlights


@pytest.mark.parametrize(
    "credential",
    ["NMC PIN on request", "SC cleared", "Full UK driving licence", "Level 3 Food Safety", "SIA licensed"],
)  # fmt: skip
def test_a_credential_beside_the_address_is_kept(credential: str) -> None:
    resume = read_text(HEAD.format(more=f" | {credential}") + SHOP).resume
    assert [one.name for one in resume.certifications] == [credential]
    assert resume.profile.email == "chloe@example.org"


@pytest.mark.parametrize("beside", ["Baltimore, MD", "linkedin.com/in/registered", "Sales Manager"])
def test_what_else_stands_beside_the_address_is_no_credential(beside: str) -> None:
    assert not read_text(HEAD.format(more=f" | {beside}") + SHOP).resume.certifications


def test_the_persons_own_name_heads_no_section() -> None:
    head = "VIKTOR LINDQVIST\nReliability Engineer\nGävle, Sweden · viktor@example.se · +46 70 555 01 88\n\n"
    work = "WORK EXPERIENCE\n\nReliability Engineer, Norrsund Paper AB, Norrsund\n05/2016 – 10/2025\n• Built up monitoring on 340 machines\n\nSKILLS\nSAP, hydraulics\n"
    found = read_text(head + work)
    assert found.resume.profile.name == "Viktor Lindqvist"
    assert not found.resume.custom
    assert not found.unplaced


def test_projects_are_read_without_dates_and_bold_letters() -> None:
    studies = "EDUCATION\nBSc Physics, Newton University, 2021 - 2025\n\n"
    marked = "PROJECTS\nSolar dryer for turmeric\n- Designed a 40 kg dryer\nRacing car\n- Led four students\n"
    names = [one.name for one in read_text(HEAD.format(more="") + studies + marked).resume.projects]
    assert names == ["Solar dryer for turmeric", "Racing car"]


def test_of_a_mixed_section_projects_are_what_somebody_did_and_nothing_is_lost() -> None:
    mixed = "Projects and interests\nRewired a 1970s doll's house with LED lights\nGirls' football, goalkeeper\n"
    found = read_text(HEAD.format(more="") + SHOP + "\n" + mixed)
    assert [one.name for one in found.resume.projects] == ["Rewired a 1970s doll's house with LED lights"]  # fmt: skip
    assert "Girls' football, goalkeeper" in found.unplaced


def test_an_age_is_no_part_of_a_place() -> None:
    written = "Chloe Barker\n18 years old, Stockport SK3\nchloe@example.org\n\n" + SHOP
    assert read_text(written).resume.profile.location == "Stockport SK3"
