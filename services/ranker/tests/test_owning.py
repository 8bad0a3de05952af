"""What is brought into a list of skills, or to the front, is what somebody did or used, and nothing that stands beside it."""

import pytest

from hirewire_common.contracts import Experience, Project, Resume, SkillGroup
from hirewire_ranker.domain.edits import propose
from hirewire_ranker.domain.gaps import keyword_gaps, keywords_of

DONE = [
    ("Wrote tools in Python", "Python"),
    ("Successfully moved 12 services with Terraform as well as scripts", "Terraform"),
    ("Replaced RabbitMQ, Terraform and MySQL by Apache Kafka", "Apache Kafka"),
    ("Replaced spreadsheets with Python scripts", "Python"),
    ("Migrated 12 databases from MySQL to PostgreSQL", "PostgreSQL"),
    ("Managed accounts payable for 3 companies", "accounts payable"),
    ("Responsible for payroll and accounts payable", "accounts payable"),
    ("Advanced Microsoft Excel reporting", "Microsoft Excel"),
    ("Python developer with 5 years in payments", "Python"),
    ("Cut deployment time by 40% using Docker and Kubernetes", "Kubernetes"),
    ("Led a team of 5 building payment APIs in Django", "Django"),
    ("Built and ran Kubernetes clusters for 40 teams", "Kubernetes"),
    ("Maintains Terraform modules", "Terraform"),
    ("Built hiring dashboards in Tableau", "Tableau"),
    ("Increased coverage to 90% with pytest and Selenium", "Selenium"),
]
NOT_DONE = [
    ("Replaced RabbitMQ, Terraform and MySQL by a spreadsheet", "RabbitMQ Terraform MySQL"),
    ("Worked next to the Kubernetes team", "Kubernetes"),
    ("Interviewed candidates for Django and RabbitMQ posts", "Django RabbitMQ"),
    ("Migrated 12 databases from MySQL to PostgreSQL", "MySQL"),
    ("Taught students about Kubernetes", "Kubernetes"),
    ("We did not use Python, Docker, PostgreSQL or Kubernetes", "Python Docker PostgreSQL Kubernetes"),
    ("Moved away from Jenkins", "Jenkins"),
    ("Retired Jenkins and Ansible", "Jenkins Ansible"),
    ("Collaborated with Terraform engineers on rollouts", "Terraform"),
    ("Gave a talk about Docker", "Docker"),
    ("Hired Kubernetes and Go developers", "Kubernetes Go"),
    ("Recruited engineers with Kubernetes and Go", "Kubernetes Go"),
    ("Terraform was replaced by scripts", "Terraform"),
    ("Sold Salesforce licences to banks", "Salesforce"),
    ("Attended a Docker workshop", "Docker"),
    ("Managed a team of Kubernetes engineers", "Kubernetes"),
    ("Colleagues who wrote Python took over", "Python"),
    ("Worked with a team that ran Kubernetes", "Kubernetes"),
    ("The Python code was written by another team", "Python"),
    ("Chose PostgreSQL over MySQL", "MySQL"),
    ("Used Go instead of Python", "Python"),
    ("Explained Docker to interns", "Docker"),
]  # fmt: skip


def surfaced(text: str, job: str) -> set[str]:
    post = Experience(id="experience-1", position="Worker", highlights=(text,))
    return {
        word
        for edit in propose(Resume(experience=(post,)), f"We need {job}.", ["keyword_matching"])
        for word in edit.keywords + tuple(edit.after.split(", "))
        if edit.kind == "surface"
    }


@pytest.mark.parametrize(("text", "skill"), DONE)
def test_what_somebody_did_or_used_is_surfaced(text: str, skill: str) -> None:
    assert surfaced(text, skill)


@pytest.mark.parametrize(("text", "skills"), NOT_DONE)
def test_what_somebody_replaced_left_or_saw_others_have_is_not(text: str, skills: str) -> None:
    assert surfaced(text, " and ".join(skills.split())) == set()


def test_what_a_project_was_made_with_is_the_writer_s() -> None:
    project = Project(id="projects-1", name="Bees", technologies=("Terraform",))
    edits = propose(Resume(projects=(project,)), "We need Terraform.", ["keyword_matching"])
    assert [one.after for one in edits] == ["Terraform"]


@pytest.mark.parametrize(
    "text",
    [
        "We did not use Python, Docker or Kubernetes in this post",
        "Replaced Python, Docker and Kubernetes by a spreadsheet",
        "Interviewed candidates for Python and Kubernetes posts",
    ],
)
def test_no_bullet_comes_first_for_what_it_denies(text: str) -> None:
    post = Experience(id="experience-1", highlights=("Fed the cats at home every day", text))
    job = "We use Python, Docker and Kubernetes in this post."
    assert propose(Resume(experience=(post,)), job, ["tailoring"]) == ()


def test_a_list_of_skills_may_deny_one_too() -> None:
    listed = SkillGroup(id="skills-1", keywords=("Chess", "No Python or Kubernetes knowledge"))
    resume, job = Resume(skills=(listed,)), "We need Python and Kubernetes."
    assert {one.status for one in keyword_gaps(resume, keywords_of(job))} == {"unsupported"}
    assert propose(resume, job, ["keyword_matching", "tailoring"]) == ()


@pytest.mark.parametrize(
    ("written", "job"), [("Postgres", "PostgreSQL"), ("K8s", "Kubernetes"), ("Mongo", "MongoDB")]
)
def test_a_short_name_takes_the_job_s_spelling(written: str, job: str) -> None:
    listed = Resume(skills=(SkillGroup(id="skills-1", keywords=(written,)),))
    assert [one.after for one in propose(listed, f"We need {job}.", ["keyword_matching"])] == [job]
