"""What a mention proves, by sentences of many trades: none that is untrue is taken for the writer's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from services.ranker.tests.scored import RESUME, job, only

from hirewire_common.contracts import Experience, Resume
from hirewire_ranker.domain.gaps import keyword_gaps, keywords_of
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.optimizing.bullets import skills_of
from hirewire_ranker.domain.proof import claims, proven
from hirewire_ranker.domain.skills import find_skills, skill_of

FOLDER = Path(__file__).parent / "mentions"
NOT_RECOGNISED = 0.1
"""Of the true ones."""


def labelled(kind: str) -> Iterator[tuple[str, str]]:
    """Sentences with the skill they name; those whose skill the lexicon hasn't, or not in small letters, are left out."""
    for path in sorted(FOLDER.glob(f"{kind}_*.txt")):
        for line in path.read_text().splitlines():
            _, text, written = line.split(" | ")
            skill = skill_of(written) or ""
            if any(one.skill == skill for one in find_skills(text)):
                yield text, skill


def proofs(text: str, skill: str) -> set[str]:
    return {one.proof for one in proven(text) if one.mention.skill == skill}


@pytest.mark.parametrize(("text", "skill"), list(labelled("untrue")))
def test_what_is_not_the_writer_s_is_never_taken_for_it(text: str, skill: str) -> None:
    assert "done" not in proofs(text, skill)


def test_nearly_all_that_the_writer_did_is_seen_as_done() -> None:
    every = list(labelled("true"))
    missed = [text for text, skill in every if "done" not in proofs(text, skill)]
    assert len(every) >= 140
    assert len(missed) <= NOT_RECOGNISED * len(every), missed


def test_the_sentences_are_of_many_kinds() -> None:
    lines = [line for path in FOLDER.glob("untrue_*.txt") for line in path.read_text().splitlines()]
    assert len(lines) >= 200
    assert len({line.split(" | ")[0] for line in lines}) >= 12


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Do not administer chemotherapy.", "chemotherapy"),
        ("Filled syringes, where other nurses ran the ventilators", "ventilators"),
        ("Shadowed the wound care nurse for two days", "wound"),
        ("Cleaned solar panels installed by a subcontractor", "installed"),
        ("The vendor's engineers configured the switches while I watched", "switches"),
    ],
)
def test_words_of_what_others_did_are_taken_out_too(text: str, gone: str) -> None:
    assert gone not in claims(text)
    assert len(claims(text)) == len(text)


def test_what_is_named_and_is_nobody_s_is_told_with_its_place() -> None:
    post = Experience(id="experience-1", highlights=("My colleagues ran Kubernetes.",))
    [gap] = keyword_gaps(Resume(experience=(post,)), keywords_of("We need Kubernetes."))
    assert gap.status == "unsupported"
    assert [one.place.path for one in gap.said] == ["/resume/experience/experience-1/highlights/0"]


def test_a_model_is_not_told_of_skills_that_are_denied_or_wished_for() -> None:
    deeds = ("Never touched Redshift.", "Would like to learn Terraform.", "Wrote tools in Python.")
    resume = Resume(experience=(Experience(id="experience-1", highlights=deeds),))
    assert skills_of(resume) == ("Python",)


@pytest.mark.parametrize(
    ("deed", "status"),
    [
        ("Ran Terraform for 12 services", "met"),
        ("Booths of Terraform were photographed at the fair", "partial"),
        ("Contractors wrote all our Terraform", "missing"),
    ],
)
def test_a_job_s_skill_is_met_by_deeds_alone(deed: str, status: str) -> None:
    text = RESUME.replace("Packed them with Docker", deed).replace("Terraform, Redis", "Redis")
    asked = requirements_of("", "Engineer\n\nRequirements\n- Terraform\n- Python\n")
    wanted = next(one.id for one in asked.items if "Terraform" in one.text)
    findings = only(text, job("", asked)).findings
    assert [one.status for one in findings if one.id == wanted] == [status]
