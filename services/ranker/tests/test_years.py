"""Which roles are relevant, how many years they make, and what is said of it."""

import pytest
from services.ranker.tests.scored import job, kept, only

from hirewire_common.contracts import Finding, Ranked
from hirewire_ranker.domain.score.ranking import Job

PYTHON = job("Backend Developer\n\nRequirements\n- 3+ years of Python experience\n- SQL\n")
WORK = job("Backend Developer\n\nRequirements\n- 4+ years of experience\n- SQL\n")


def resume(*roles: str, rest: str = "") -> str:
    told = "\n\n".join(roles)
    return f"Emily Walsh\nemily.walsh@example.com\n\nExperience\n\n{told}\n\n{rest}"


def asked_years(found: Ranked, asked: Job) -> Finding:
    wanted = next(d.requirement.id for d in asked.demands if d.requirement.kind == "years")
    return next(one for one in found.findings if one.id == wanted)


def years(text: str, asked: Job) -> Finding:
    return asked_years(only(text, asked), asked)


@pytest.mark.parametrize(
    "title", ["Software Engineer", "Software Developer", "Backend Engineer", "Programmer"]
)
def test_another_name_of_the_same_occupation_makes_the_same_years(title: str) -> None:
    text = resume(f"{title}, Northgate\n01/2016 - 12/2021\n- Wrote services in Python\n- On call")
    found = only(text, PYTHON)
    assert found.years is not None
    assert found.years.found == 6.0
    assert asked_years(found, PYTHON).status == "met"


def test_a_skill_that_is_only_listed_makes_no_years_that_could_be_told() -> None:
    text = resume(
        "Java Developer, Northgate\n01/2010 - 12/2021\n- Wrote services in Java\n- Oracle",
        rest="Skills\nPython, Java\n",
    )
    found = years(text, PYTHON)
    assert found.credit is None
    assert "no role with dates says it" in found.note
    assert "12.0 years" in found.note


@pytest.mark.parametrize(
    "line",
    [
        "Patched one Python script for a colleague",
    ],
)
def test_a_single_task_makes_no_years(line: str) -> None:
    found = years(resume(f"Java Developer, Northgate\n01/2010 - 12/2021\n- {line}"), PYTHON)
    assert found.status == "missing"
    assert "single task" in found.note


def test_years_of_a_skill_are_told_beside_those_of_all_relevant_roles() -> None:
    text = resume(
        "Backend Developer, Northgate\n01/2020 - 12/2021\n- Wrote services in Python",
        "Backend Developer, Kessel\n01/2014 - 12/2019\n- Wrote services in Go",
    )
    note = years(text, PYTHON).note
    assert "2.0 years found" in note
    assert "All relevant roles together are 8.0 years." in note


@pytest.mark.parametrize(
    ("hours", "found", "said"),
    [
        ("part-time, 20 hours a week", "2.0", "in proportion"),
        ("50 % Teilzeit", "2.0", "in proportion"),
        ("0.5 FTE", "2.0", "in proportion"),
        ("mi-temps", "2.0", "in proportion"),
        ("part-time", "4.0", "where no hours are told"),
        ("full-time", "4.0", ""),
    ],
)
def test_part_time_counts_in_proportion_where_hours_are_told(
    hours: str, found: str, said: str
) -> None:
    text = resume(f"Backend Developer, Northgate\n01/2018 - 12/2021 ({hours})\n- SQL services")
    note = years(text, WORK).note
    assert f"{found} years found" in note
    assert said in note
    assert ("Part-time" in note) == bool(said)


def test_two_part_time_roles_at_once_make_one_week_and_no_more() -> None:
    role = "Backend Developer, {}\n01/2018 - 12/2021 (30 hours per week)\n- SQL services"
    assert "4.0 years found" in years(resume(role.format("One"), role.format("Two")), WORK).note


@pytest.mark.parametrize(
    "away",
    [
        "Sabbatical, 2016 - 2020\n",
        "Parental leave\n2016 - 2020\n- Two children",
        "Elternzeit 2016 - 2020",
    ],
)
def test_time_away_is_no_work_and_lends_its_dates_to_none(away: str) -> None:
    text = resume(away, "Backend Developer, Kessel\n01/2014 - 12/2015\n- SQL services")
    assert "2.0 years found" in years(text, WORK).note


def test_two_spans_in_a_line_are_both_worked() -> None:
    text = resume("Backend Developer, Kessel\n2013 - 2015, 2017 - 2019\n- Wrote Python services")
    assert "4.0 years found" in years(text, WORK).note
    assert "4.0 years found" in years(text, PYTHON).note


def test_a_role_in_a_language_that_is_not_read_is_unknown_unless_its_title_is_known() -> None:
    asked = job(
        "Comptable fournisseurs (H/F)\n\nVotre profil\n- Vous avez au minimum 3 ans d'expérience dans un poste"
        " similaire\n- Vous maîtrisez la saisie des factures et les rapprochements bancaires\n"
    )
    french = "Saisie des factures et préparation des paiements pour les filiales de la société"
    known = years(resume(f"Comptable fournisseurs, Nord SA\n2018 - 2022\n- {french}"), asked)
    other = years(resume(f"Pâtissier, Nord SA\n2018 - 2022\n- {french}"), asked)
    untold = years(resume(f"Poinçonneur, Nord SA\n2018 - 2022\n- {french}"), asked)
    assert (known.status, other.status, untold.status) == ("met", "missing", "unknown")
    assert "can't be told" in untold.note


@pytest.mark.parametrize("heading", ["Where I have worked", "Praxis", ""])
def test_what_stands_under_a_dated_role_is_work_whatever_the_heading(heading: str) -> None:
    text = (
        f"Emily Walsh\nemily.walsh@example.com\n\n{heading}\n\nBackend Developer, Northgate\n01/2016 - 12/2021\n"
        "- Wrote services in Python\n- Tuned SQL\n\nSkills: Terraform\n"
    )
    found = only(text, PYTHON)
    assert all("no role shows it" not in one.note for one in found.findings)
    sections = {one.section for one in kept(text).seen.passages if one.role == 0}
    assert sections == {"experience"}


def test_a_list_below_the_last_role_is_no_work() -> None:
    text = (
        "Emily Walsh\n\nBackend Developer, Kessel\n2016 - 2021\n- Tuned SQL\n\nSkills: Terraform\n"
    )
    seen = kept(text).seen
    place = next(one.passage for one in seen.skills if one.skill == "Terraform")
    assert seen.passages[place].role is None


def test_taking_away_what_is_quoted_lends_no_skill_to_the_role_above() -> None:
    text = resume(
        "Backend Developer, Kessel\n01/2010 - 12/2019\n- Wrote services in Go",
        "Backend Developer, Northgate\n01/2020 - 12/2021\n- Wrote services in Python\n- On call",
    )
    found = years(text, PYTHON)
    assert found.quotes
    for quote in found.quotes:
        rest = text[: quote.start] + text[quote.end :]
        assert (years(rest, PYTHON).credit or 0.0) <= (found.credit or 0.0)
