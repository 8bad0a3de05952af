"""Other parsers on the same documents, where the person who measures has fetched them: docs/parsing.md says how."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.parsing.scoring import Documents
from benchmarks.parsing.speed import bare

PEERS = ("open-resume", "offlinecv")
_HERE = Path(__file__).parent
_ROUNDS = 3
_SECONDS = 900


def table(score: ModuleType, documents: Documents, folder: Path) -> Iterator[str]:
    """For each parser at hand its scores and its time over bare text extraction, measured before and after it."""
    found = at_hand()
    if not found:
        yield "  left out: HIREWIRE_PEERS names no folder with one of them, or there is no node"
    for place in found:
        before = _bare(documents, folder)
        answers = _answers(place, [str(folder / document["file"]) for document in documents])
        if answers is None:
            yield f"  {place.name}: could not be run"
            continue
        text = (before + _bare(documents, folder)) / 2
        results = [answer["result"] or {} for answer in answers]
        predictions = {
            document["id"]: result for document, result in zip(documents, results, strict=True)
        }
        yield _line(place.name, score.run(predictions, documents), _seconds(answers) / text)


def at_hand() -> list[Path]:
    """The folders of the parsers whose source is there."""
    folder = Path(os.environ.get("HIREWIRE_PEERS") or "/nonexistent")
    if not shutil.which("node"):
        return []
    return [folder / name for name in PEERS if (folder / name / "source").is_dir()]


def _line(name: str, tally: Any, ratio: float) -> str:
    fields = ("exp.exact", "exp.description", "name", "email", "phone")
    told = "  ".join(f"{field} {tally.prf(field)[2]:.3f}" for field in fields)
    return f"  {name}: macro F1 {tally.macro():.3f}  {told}  {ratio:.1f} x bare text"


def _answers(place: Path, files: list[str]) -> list[dict[str, Any]] | None:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as listed:
        json.dump(files, listed)
        listed.flush()
        script, bridge = _HERE / "run.mjs", _HERE / f"{place.name}.ts"
        node = shutil.which("node") or "node"
        command = [node, str(script), str(place), str(bridge), listed.name, str(_ROUNDS)]
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    answers: list[dict[str, Any]] | None = json.loads(done.stdout) if done.stdout else None
    return answers


def _seconds(answers: list[dict[str, Any]]) -> float:
    """Of one round over all files: the median, the first round left out because it also warms up."""
    rounds = zip(*(answer["ms"][1:] for answer in answers), strict=True)
    return float(statistics.median(sum(each) for each in rounds)) / 1e3


def _bare(documents: Documents, folder: Path) -> float:
    files = [(folder / document["file"]).read_bytes() for document in documents]
    rounds = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        for data in files:
            bare(data)
        rounds.append(time.perf_counter() - begun)
    return statistics.median(rounds)
