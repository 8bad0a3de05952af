"""Cases of any hand are judged, and the gate holds what it promises on the public résumés."""

import json
import sys
from pathlib import Path

import pytest
from benchmarks.grounding.__main__ import main, measure
from benchmarks.grounding.bullets import SHARED, bullets
from benchmarks.grounding.lies import LIES
from benchmarks.grounding.truths import TRUTHS
from benchmarks.grounding.turned import TURNED_LIES, TURNED_TRUTHS


def test_cases_of_a_file_are_judged_by_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {"title": "Cook", "employer": "Inn", "dates": {"start": "2019", "end": "2020"}}
    cases = [
        {"id": 1, "entry": entry, "skills": ["Baking"], "jd": "", "original": "Baked bread", "rewrite": "Baked bread"},
        {"id": "b", "entry": None, "skills": "Baking, SAP", "jd": None, "original": "Baked bread", "rewrite": "Baked 40 breads"},
        {"id": "c", "entry": entry, "skills": [], "jd": ["SAP"], "original": "Baked bread", "rewrite": "Baked bread since 2019 until 2020"},
    ]  # fmt: skip
    there, out = tmp_path / "cases.json", tmp_path / "verdicts.json"
    there.write_text(json.dumps(cases))
    monkeypatch.setattr(sys, "argv", ["grounding", "--cases", str(there), "--out", str(out)])
    main()
    assert json.loads(out.read_text()) == {"1": "pass", "b": "block", "c": "block"}


@pytest.mark.skipif(not SHARED.exists(), reason="the public résumés are not at hand")
def test_lies_are_blocked_and_honest_rewrites_are_not() -> None:
    found = bullets(150, seed=11)
    caught = measure(found, LIES | TURNED_LIES, lies=True, show=0)
    wrong = measure(found, TRUTHS | TURNED_TRUTHS, lies=False, show=0)
    assert min(caught) >= 0.9
    assert sum(wrong) / len(wrong) <= 0.02
