"""What the job asks for and the résumé has, and what rules may change for it without a lie."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hirewire_common.contracts import (
    Certification,
    CustomSection,
    Education,
    Experience,
    PatchOp,
    Profile,
    Project,
    Resume,
    SkillGroup,
)
from hirewire_ranker.domain.edits import Edit, Goal, applied, propose, reachable
from hirewire_ranker.domain.gaps import keyword_gaps, keywords_of
from hirewire_ranker.domain.grounding import Entry, Rewrite, judge
from hirewire_ranker.domain.places import places
from hirewire_ranker.domain.skills import find_skills

JOB = "We need Kubernetes, Python, Terraform and Salesforce. A CPA is a plus. You plan rotas for 40 nurses."
GOALS: tuple[Goal, ...] = (
    "ats_optimization", "keyword_matching", "conciseness", "impact", "tailoring",
)  # fmt: skip
RESUME = Resume(
    profile=Profile(headline="Engineer"),
    summary="Engineer for clusters.",
    experience=(
        Experience(
            id="experience-1",
            company="Acme",
            position="Engineer",
            start_date="2019-02",
            end_date="present",
            highlights=(
                "Responsible for managing the canteen in order to feed the staff",
                "Wrote tools in Python",
                "Successfully moved 12 services with Terraform as well as scripts",
            ),
        ),
    ),
    education=(Education(id="education-1", degree="BSc", field="Biology"),),
    skills=(SkillGroup(id="skills-1", keywords=("Gardening", "K8s", "Python")),),
    projects=(Project(id="projects-1", name="Bees", technologies=("Arduino",)),),
    certifications=(Certification(id="certifications-1", name="First Aid"),),
    custom=(CustomSection(id="custom-1", title="Hobbies", items=("Chess",)),),
)


def test_every_keyword_has_one_of_four_states() -> None:
    gaps = keyword_gaps(RESUME, keywords_of(JOB, ["rotas for nurses", "moved 12 services"]))
    told = {one.keyword.written: one.status for one in gaps}
    assert told == {
        "rotas for nurses": "unsupported",
        "moved 12 services": "elsewhere",
        "Kubernetes": "variant",
        "Python": "present",
        "Terraform": "elsewhere",
        "Salesforce": "unsupported",
        "CPA": "unsupported",
    }


def test_where_it_is_said_is_a_place_of_the_resume() -> None:
    every = {one.path: one.text for one in places(RESUME)}
    for gap in keyword_gaps(RESUME, keywords_of(JOB)):
        for said in gap.said:
            assert said.written in every[said.place.path]


def test_a_keyword_that_is_named_often_says_so() -> None:
    assert keywords_of("Python, K8s, python", ["Kubernetes"])[1].times == 2


def test_edits_do_what_the_goals_ask_and_no_more() -> None:
    kinds = {goal: {one.kind for one in propose(RESUME, JOB, [goal])} for goal in GOALS}
    assert kinds == {
        "ats_optimization": {"respell", "surface"},
        "keyword_matching": {"respell", "surface", "order_skills"},
        "conciseness": {"shorten"},
        "impact": {"order_bullets"},
        "tailoring": {"order_bullets", "order_skills"},
    }
    assert propose(RESUME, JOB, []) == ()


def test_all_edits_together_make_a_better_resume_of_the_same_facts() -> None:
    after = reachable(RESUME, propose(RESUME, JOB, GOALS))
    assert after.skills[0].keywords == ("Kubernetes", "Python", "Terraform", "Gardening")
    assert after.experience[0].highlights == (
        "Moved 12 services with Terraform and scripts",
        "Wrote tools in Python",
        "Managed the canteen to feed the staff",
    )


def test_what_nothing_supports_is_never_inserted() -> None:
    after = reachable(RESUME, propose(RESUME, JOB, GOALS, ["hydroponics"]))
    text = after.model_dump_json()
    assert not any(word in text for word in ("Salesforce", "CPA", "hydroponics"))


@pytest.mark.parametrize("summary", ["No experience with Terraform", "Eager to learn Terraform"])
def test_a_skill_that_somebody_has_not_is_not_surfaced(summary: str) -> None:
    job = RESUME.experience[0].model_copy(update={"highlights": ()})
    bare = RESUME.model_copy(update={"summary": summary, "experience": (job,)})
    assert propose(bare, "Terraform", ["keyword_matching"]) == ()


def test_a_resume_without_skills_gets_a_list_of_those_it_says() -> None:
    bare = RESUME.model_copy(update={"skills": ()})
    edits = propose(bare, JOB, ["keyword_matching"])
    assert [one.kind for one in edits] == ["surface"]
    assert reachable(bare, edits).skills[0].keywords == ("Python", "Terraform")


def test_a_patch_that_does_not_fit_is_refused() -> None:
    for op in (
        PatchOp(op="test", path="/resume/summary", value="other"),
        PatchOp(op="replace", path="/resume/nothing", value="x"),
        PatchOp(op="remove", path="/resume/summary"),
        PatchOp.model_validate({"op": "move", "from": "/resume/summary", "path": "/resume/skills/0"}),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"."):
            applied(RESUME, (op,))


_DEEDS = st.sampled_from((
    "Responsible for managing a team of 5 cooks in order to serve guests", "Wrote tools in Python", "Assisted with K8s",
    "Successfully sold 40 phones as well as plans on a daily basis", "Not responsible for managing payroll", "Moved to GCP in 2020",
    "I trained nurses", "Effectively taught Spanish to 30 pupils", "Tasked with leading the audit", "Excel at sales, not at Excel",
    "In charge of running a variety of ovens", "Very quickly sold cars", "Was responsible for scheduling rotas in a timely manner",
))  # fmt: skip
_SKILLS = st.sampled_from(
    ("K8s", "python3", "Gardening", "MS Excel", "golang (2 years)", "Typing", "GCP", "nodejs")
)
_RESUMES = st.builds(
    lambda deeds, skills: RESUME.model_copy(
        update={
            "experience": (RESUME.experience[0].model_copy(update={"highlights": tuple(deeds)}),),
            "skills": (SkillGroup(id="skills-1", keywords=tuple(skills)),) if skills else (),
        }
    ),
    st.lists(_DEEDS, max_size=5, unique=True),
    st.lists(_SKILLS, max_size=4, unique=True),
)
_JOBS = st.lists(
    st.sampled_from(("Kubernetes", "Python", "Google Cloud Platform", "Microsoft Excel", "Spanish", "payroll", "Node.js", "Salesforce", "cooks", "Go")),
    max_size=6,
).map(", ".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_RESUMES, _JOBS, st.sets(st.sampled_from(GOALS)))
def test_no_edit_claims_anything_new(resume: Resume, job: str, goals: set[Goal]) -> None:
    edits = propose(resume, job, goals)
    after = reachable(resume, edits)
    assert _skills(after) <= _skills(resume)
    for edit in edits:
        assert _is_true(resume, edit)
        assert _skills(applied(resume, edit.patch)) <= _skills(resume)


@settings(max_examples=60, deadline=None)
@given(_RESUMES, _JOBS, st.sets(st.sampled_from(GOALS)), st.data())
def test_any_edit_may_be_left_out(resume: Resume, job: str, goals: set[Goal], data: st.DataObject) -> None:  # fmt: skip
    edits = propose(resume, job, goals)
    taken = [one for one in edits if data.draw(st.booleans())]
    assert _skills(reachable(resume, taken)) <= _skills(resume)


def test_what_is_past_behind_an_empty_word_is_past_at_once() -> None:
    told = (
        "Responsible for managing a team of 5 cooks in order to serve guests",
        "Successfully sold 40 phones",
    )
    entry = RESUME.experience[0].model_copy(update={"highlights": told, "end_date": "present"})
    resume = RESUME.model_copy(update={"experience": (entry,)})
    after = reachable(resume, propose(resume, "", {"conciseness"}))
    assert after.experience[0].highlights == (
        "Managed a team of 5 cooks to serve guests",
        "Sold 40 phones",
    )


@settings(max_examples=60, deadline=None)
@given(_RESUMES, _JOBS, st.sets(st.sampled_from(GOALS)))
def test_a_resume_with_all_edits_needs_none_of_them_again(
    resume: Resume, job: str, goals: set[Goal]
) -> None:
    after = reachable(resume, propose(resume, job, goals))
    assert propose(after, job, goals) == ()


@pytest.mark.parametrize(
    ("listed", "job", "after"),
    [
        (("Sewing", "K8s"), "Kubernetes and Terraform", ("Kubernetes", "Terraform", "Sewing")),
        (("K8s", "Sewing"), "Terraform, Kubernetes, Python", ("Kubernetes", "Terraform", "Python", "Sewing")),
        (("Sewing", "(such as knitting", "K8s)"), "Terraform", ("Sewing", "(such as knitting", "K8s)", "Terraform")),
    ],
)  # fmt: skip
def test_a_skill_comes_into_the_list_behind_those_that_the_job_names(
    listed: tuple[str, ...], job: str, after: tuple[str, ...]
) -> None:
    resume = RESUME.model_copy(update={"skills": (SkillGroup(id="skills-1", keywords=listed),)})
    edits = propose(resume, job, ["keyword_matching"])
    assert reachable(resume, edits).skills[0].keywords == after


@pytest.mark.parametrize(
    ("skill", "job", "after"),
    [
        ("K8s", "Strong Kubernetes wanted", "Kubernetes"),
        ("K8s", "kubernetes wanted", "Kubernetes"),
        ("Cloud: K8s (2 years), GCP", "Kubernetes", "Cloud: Kubernetes (2 years), GCP"),
        ("Docker & K8s", "Kubernetes", "Docker & Kubernetes"),
        ("Postgres 14", "PostgreSQL 16", "PostgreSQL 14"),
        ("K8s", "We run Kubernetes, Terraform and Go", "Kubernetes"),
        ("K8s", "RUN KUBERNETES AND MORE", "Kubernetes"),
        ("RHEL", "We run Red Hat Enterprise Linux", "Red Hat Enterprise Linux"),
        ("AWS", "Deep amazon web services", "Amazon Web Services"),
        ("K8s", "Kubernetes\nTerraform", "Kubernetes"),
    ],
)  # fmt: skip
def test_a_whole_name_is_written_as_the_job_writes_it(skill: str, job: str, after: str) -> None:
    resume = Resume(skills=(SkillGroup(id="skills-1", keywords=(skill,)),))
    found = [one for one in propose(resume, job, ["ats_optimization"]) if one.kind == "respell"]
    assert [one.after for one in found] == [after]
    assert all(word in job for word in found[0].reason.split("”")[0].split("“")[1:])


@pytest.mark.parametrize(
    ("skill", "job"),
    [
        ("RHEL", "Red Hat OpenShift"),
        ("RHEL", "A Red Hat shop"),
        ("Azure AD", "Microsoft Azure"),
        ("AP/AR", "Accounts payable"),
        ("RN student", "Registered Nurse"),
        ("K8s Operators Guild", "Kubernetes"),
        ("MSSQL", "SQL Server Reporting Services"),
        ("K8s", "We hold the Certified Kubernetes Administrator in esteem"),
        ("Postgres-XL", "PostgreSQL"),
        ("pre-K8s", "Kubernetes"),
    ],
)
def test_a_piece_of_a_longer_name_is_another_thing(skill: str, job: str) -> None:
    resume = Resume(skills=(SkillGroup(id="skills-1", keywords=(skill,)),))
    assert not [one for one in propose(resume, job, GOALS) if one.kind == "respell"]


def _skills(resume: Resume) -> set[str]:
    return {one.skill for place in places(resume) for one in find_skills(place.text)}


def _is_true(resume: Resume, edit: Edit) -> bool:
    if edit.kind in ("order_bullets", "order_skills"):
        after = applied(resume, edit.patch)
        return sorted(one.text for one in places(after)) == sorted(
            one.text for one in places(resume)
        )
    entry = Entry("Engineer", "Acme", "2019-02 - present")
    if edit.kind == "surface":
        return {one.skill for one in find_skills(edit.after)} <= _skills(resume)
    return judge(Rewrite(edit.before, edit.after, entry)).verdict == "pass"
