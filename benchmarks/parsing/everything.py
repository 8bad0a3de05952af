"""All that can be measured on this machine: the corpus, fresh layouts, speed, other parsers."""

import importlib.util
import json
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from benchmarks.parsing import calibration, peers, speed
from benchmarks.parsing.canonical import canonical
from benchmarks.parsing.losses import losses
from benchmarks.parsing.losses import table as losses_table
from benchmarks.parsing.predicting import readings
from benchmarks.parsing.quality import field_table, worst
from benchmarks.parsing.scoring import CORPUS, Documents, manifest, scorer

_LOSSES = 15


def everything(layouts: int, seed: int | None) -> None:
    """Without the corpus there is no scorer either: then only the time is left to measure, on fresh layouts."""
    score = scorer(CORPUS)
    if score is None:
        print(f"quality: left out, the development corpus and its scorer are not at {CORPUS}")
    else:
        documents = manifest(CORPUS)
        measured("the development corpus", score, CORPUS, documents)
        show("speed, on the same documents", speed.table(documents, CORPUS))
        show("other parsers", peers.table(score, documents, CORPUS))
    if importlib.util.find_spec("typst") and importlib.util.find_spec("docx"):
        fresh(layouts, secrets.randbelow(10**6) if seed is None else seed)
    else:
        print("\nfresh layouts: left out, typst and python-docx are not installed")


def measured(
    title: str, score: ModuleType, folder: Path, documents: Documents
) -> dict[str, dict[str, object]]:
    """Prints fields, worst documents and calibration; the predictions."""
    read = dict(readings(documents, folder))
    predictions = {name: canonical(reading.resume) for name, reading in read.items()}
    show(f"fields, {title} (PDF)", field_table(score, predictions, documents))
    show("the ten worst documents and their weakest fields", worst(score, predictions, documents))
    judged = [
        one
        for document in documents
        if document["id"] in read
        for one in calibration.judge(
            score, read[document["id"]], json.loads((folder / document["truth"]).read_bytes())
        )
    ]
    show(f"calibration, {title}", calibration.table(judged))
    return predictions


def fresh(count: int, seed: int) -> None:
    from benchmarks.parsing.layouts import typesetters
    from benchmarks.parsing.layouts.generate import generate

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        generate(folder, count, seed, typesetters.at_hand())
        documents, score = manifest(folder), scorer(folder)
        title = f"{len(documents)} fresh layouts, seed {seed}"
        if score is None:
            show(f"speed, {title}", speed.table(documents, folder))
            return
        predictions = measured(title, score, folder, documents)
        found = losses(score, predictions, documents)
        show("the choices of layout that cost most", losses_table(found, _LOSSES))


def show(title: str, lines: Iterable[str]) -> None:
    print(f"\n== {title}")
    for line in lines:
        print(line, flush=True)
