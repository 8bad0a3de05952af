"""`python -m benchmarks.generator`: costs, times, read-back and our own reading of drawn résumés, all in one run."""

import argparse
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uvloop

from benchmarks.bus.report import show
from benchmarks.generator import cost, turns
from benchmarks.generator.drawing import MORE, REQUIRED
from benchmarks.generator.matrix import ATS_SAFE, THEMES, Case, Outcome, cases, documents, outcomes
from benchmarks.parsing.losses import losses
from benchmarks.parsing.losses import table as losses_table
from benchmarks.parsing.quality import field_table, worst
from benchmarks.parsing.scoring import scorer

_LOST = 10
_FEW = 10
"""Résumés of a language, or in a format, that is only reported."""


def read_again(title: str, wanted: list[Case]) -> None:
    """Prints how many come back whole, and how well our parser reads them."""
    made = list(outcomes(wanted))
    lost = [one for one in made if not one.faithful]
    largest = max(one.size for one in made) / 1e3
    print(
        f"\n== {title}: {len(made)} documents, {len(lost)} unfaithful, the largest {largest:.0f} KB"
    )
    for one in lost[:_LOST]:
        what = one.trouble or (*one.found.missing, *one.found.out_of_order)[:3]
        print(f"  {one.case.id}: {what}")
    for line in _scores(made):
        print(line, flush=True)


def _scores(made: list[Outcome]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        score = scorer(Path(name))
        if score is None:
            yield "  not scored: the corpus and its scorer are not at hand"
            return
        told = documents(made, Path(name))
        predictions = {one.case.id: one.prediction for one in made}
        for key in ("theme", "person"):
            groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
            for one in told:
                groups[one[key]].append(one)
            parts = (f"{k} {score.run(predictions, v).macro():.3f}" for k, v in groups.items())
            yield "  macro F1: " + "  ".join(parts)
        yield from field_table(score, predictions, told)
        yield from worst(score, predictions, told)
        yield from losses_table(losses(score, predictions, told), _LOST)


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.generator", description=__doc__)
    arguments.add_argument("--resumes", type=int, default=50, help="of each language")
    arguments.add_argument("--rounds", type=int, default=12, help="of what costs are measured by")
    arguments.add_argument("--only", choices=("costs", "turns", "reading"))
    given = arguments.parse_args()
    few = range(min(given.resumes, _FEW))
    if given.only in (None, "costs"):
        show("documents", cost.measure(given.rounds))
    if given.only in (None, "turns"):
        show("a turn, on the wall clock", uvloop.run(turns.measure()))
    if given.only in (None, "reading"):
        every = range(given.resumes)
        read_again("PDF, themes for tracking systems", cases(ATS_SAFE, REQUIRED, every))
        read_again("PDF, sidebar", cases(("sidebar",), REQUIRED, every))
        read_again("PDF, more languages", cases(ATS_SAFE, MORE, few))
        read_again("DOCX", cases(THEMES, REQUIRED, few, "docx"))
        read_again("Markdown", cases(("modern",), REQUIRED, every, "md"))
    print(f"\nload of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
