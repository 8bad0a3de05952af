"""What the benchmark says about readings whose truth is known."""

import asyncio
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from benchmarks.parsing import calibration, losses, quality, speed
from benchmarks.parsing.calibration import Judged
from benchmarks.parsing.canonical import canonical
from benchmarks.parsing.layouts.generate import generate
from benchmarks.parsing.predicting import predict, readings
from benchmarks.parsing.scoring import CORPUS, manifest, scorer

from hirewire_common.contracts import (
    Experience,
    Profile,
    ReadResume,
    Resume,
    SkillGroup,
    Source,
)

FLOOR = 0.90
EXACT = 0.70

TRUTH: dict[str, Any] = {
    "name": "Ada Byron",
    "email": "",
    "headline": "",
    "summary": "",
    "phone": "",
    "location": {},
    "links": [],
    "experience": [
        {
            "company": "Difference Engines",
            "position": "Analyst",
            "start_date": "2019-04",
            "end_date": "present",
            "description": ["Wrote the first program"],
        }
    ],
    "education": [],
    "skills": ["Bernoulli numbers", "Poetry"],
    "languages": [],
    "certifications": [],
    "projects": [],
}


@pytest.fixture
def score(tmp_path: Path) -> ModuleType:
    found = scorer(tmp_path)
    if found is None:
        pytest.skip(f"the scorer is not beside this checkout ({CORPUS})")
    return found


def job(number: int, company: str, **fields: Any) -> Experience:
    return Experience(
        id=f"experience-{number}",
        company=company,
        position="Analyst",
        start_date="2019-04",
        end_date="present",
        **fields,
    )


def reading(resume: Resume, *fields: str) -> ReadResume:
    sources = tuple(Source(field=field, confidence=0.9) for field in fields)
    return ReadResume(resume=resume, sources=sources)


def judged(score: ModuleType, resume: Resume, *fields: str) -> list[tuple[str, bool]]:
    found = calibration.judge(score, reading(resume, *fields), TRUTH)
    return [(one.kind, one.right) for one in found]


def test_fields_are_judged_by_the_entry_that_they_belong_to(score: ModuleType) -> None:
    resume = Resume(experience=(job(1, "Sea Mills"), job(2, "Difference Engines")))
    fields = ("experience.experience-1.company", "experience.experience-2.company")
    assert judged(score, resume, *fields) == [
        ("experience.company", False),
        ("experience.company", True),
    ]


def test_what_the_truth_does_not_know_is_not_judged(score: ModuleType) -> None:
    resume = Resume(profile=Profile(name="Ada Byron", email="ada@example.org"), summary="A poet.")
    fields = ("profile.name", "profile.email", "summary")
    assert judged(score, resume, *fields) == [("profile.name", True)]


def test_items_are_judged_one_by_one(score: ModuleType) -> None:
    resume = Resume(
        experience=(job(1, "Difference Engines", highlights=("Wrote the first program", "Tea")),),
        skills=(SkillGroup(id="skills-1", keywords=("Poetry", "Tea")),),
    )
    fields = [f"experience.experience-1.highlights.{number}" for number in (0, 1)]
    fields += [f"skills.skills-1.keywords.{number}" for number in (0, 1)]
    assert [right for _, right in judged(score, resume, *fields)] == [True, False, True, False]


def test_a_kind_that_is_sure_too_often_is_marked() -> None:
    some = [Judged("summary", 0.94, number > 0) for number in range(10)]
    lines = list(calibration.table(some))
    assert "0.900 of 10" in lines[1]
    assert lines[1].endswith("LESS THAN PROMISED")


def test_doubtful_fields_may_be_wrong() -> None:
    lines = list(calibration.table([Judged("summary", 0.6, right=False)]))
    assert not any("PROMISED" in line for line in lines)


def test_fresh_layouts_are_read_above_their_floor(score: ModuleType, tmp_path: Path) -> None:
    documents = generate(tmp_path, 36, 1, ["typst"])
    predictions = {name: canonical(read.resume) for name, read in readings(documents, tmp_path)}
    tally = score.run(predictions, documents)
    assert tally.macro() >= FLOOR
    assert tally.prf("exp.exact")[2] >= EXACT
    assert next(quality.field_table(score, predictions, documents)).startswith("36 documents")
    assert len(list(quality.worst(score, predictions, documents))) == 10
    found = losses.losses(score, predictions, documents)
    assert [loss.lost for loss in found] == sorted((loss.lost for loss in found), reverse=True)
    assert all(len(loss.ids) >= 6 for loss in found)


def test_predictions_are_the_same_in_the_sandbox(tmp_path: Path) -> None:
    documents = generate(tmp_path, 2, 1, ["typst"])
    predictions, seconds = asyncio.run(predict(documents, tmp_path))
    assert predictions == {
        name: canonical(read.resume) for name, read in readings(documents, tmp_path)
    }
    assert len(seconds) == 2


def test_a_file_that_is_no_resume_is_an_empty_prediction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    predictions, _ = asyncio.run(predict([{"id": "one", "file": "broken.pdf"}], tmp_path))
    assert predictions == {"one": {}}
    assert "one: " in capsys.readouterr().err


def test_each_round_of_speed_times_both(tmp_path: Path) -> None:
    generate(tmp_path, 1, 1, ["typst"])
    data = (tmp_path / manifest(tmp_path)[0]["file"]).read_bytes()
    rounds = speed.ratios([data], rounds=2)
    assert len(rounds) == 2
    assert all(ours > 0 and bare > 0 for ours, bare in rounds)


def test_the_manifest_says_how_each_document_was_made(tmp_path: Path) -> None:
    generate(tmp_path, 2, 1, ["typst"])
    for document in json.loads((tmp_path / "manifest.json").read_text()):
        assert {"id", "file", "truth", "set", "kind", "person", "choices"} <= document.keys()
        assert (tmp_path / document["truth"]).exists()
