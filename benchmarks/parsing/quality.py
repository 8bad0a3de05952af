"""The field table of the corpus's scorer, and the documents that are read worst."""

from collections.abc import Iterator, Mapping
from types import ModuleType

from benchmarks.parsing.scoring import Documents, Prediction

Predictions = Mapping[str, Prediction]
_WORST = 10
_WEAKEST = 4


def field_table(score: ModuleType, predictions: Predictions, documents: Documents) -> Iterator[str]:
    """As `score.py` prints it: each field's precision, recall and F1 over all documents, and their mean."""
    tally = score.run(predictions, documents)
    exact = {name: tally.prf(name)[2] for name in ("exp.entries", "exp.exact", "edu.exact")}
    told = "   ".join(f"{name} {value:.3f}" for name, value in exact.items())
    yield f"{len(documents)} documents   macro F1 {tally.macro():.3f}   {told}"
    for field in score.FIELDS:
        precision, recall, f1, count = tally.prf(field)
        yield f"  {field:17s} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  n={count}"


def worst(score: ModuleType, predictions: Predictions, documents: Documents) -> Iterator[str]:
    """The documents with the lowest mean, each with its weakest fields."""
    tallies = [(score.run(predictions, [document]), document["id"]) for document in documents]
    for tally, name in sorted(tallies, key=lambda pair: (pair[0].macro(), pair[1]))[:_WORST]:
        scores = sorted((tally.prf(field)[2], field) for field in score.FIELDS if field in tally)
        weak = ", ".join(f"{field} {f1:.2f}" for f1, field in scores[:_WEAKEST] if f1 < 1)
        yield f"  {tally.macro():.3f}  {name}: {weak}"
