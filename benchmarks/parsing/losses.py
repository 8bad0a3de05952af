"""Where quality is lost: the marginal scores of each choice that layouts are made of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import ModuleType
from typing import Any

from benchmarks.parsing.scoring import Documents, Prediction

MEASURES = ("exp.exact", "exp.company", "exp.position", "exp.start", "exp.end", "exp.description")
MORE = ("edu.exact", "edu.institution", "edu.degree", "skills", "languages", "certifications")
_FEWEST = 6


@dataclass(frozen=True)
class Loss:
    """Documents with these choices: `choice` as `dates=above`, or two of them joined by ` & `."""

    choice: str
    ids: tuple[str, ...]
    """The worst first."""
    scores: dict[str, float]

    @property
    def lost(self) -> float:
        """By how much entries are read worse than wholly right, in entries of jobs."""
        return 1 - self.scores["exp.exact"]


def losses(
    score: ModuleType,
    predictions: Mapping[str, Prediction],
    documents: Documents,
    together: int = 1,
) -> list[Loss]:
    """For each choice that enough documents share, or each pair of them; those that lose most first."""
    alone = {d["id"]: _exact(score, predictions, [d]) for d in documents}
    made = []
    for choice, sharing in _sharing(documents, together):
        ids = sorted((d["id"] for d in sharing), key=lambda name: (alone[name], name))
        made.append(Loss(choice, tuple(ids), _scores(score, predictions, sharing)))
    return sorted(made, key=lambda loss: -loss.lost)


def _sharing(documents: Documents, together: int) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    found = defaultdict(list)
    for document in documents:
        told = {
            "typesetter": document["theme"],
            "person": document["person"],
            **document["choices"],
        }
        for pairs in combinations(sorted(told.items()), together):
            found[" & ".join(f"{name}={value}" for name, value in pairs)].append(document)
    yield from ((choice, sharing) for choice, sharing in found.items() if len(sharing) >= _FEWEST)


def _scores(
    score: ModuleType, predictions: Mapping[str, Prediction], documents: Documents
) -> dict[str, float]:
    tally = score.run(predictions, documents)
    return {"macro": tally.macro(), **{name: tally.prf(name)[2] for name in (*MEASURES, *MORE)}}


def _exact(score: ModuleType, predictions: Mapping[str, Prediction], documents: Documents) -> float:
    return float(score.run(predictions, documents).prf("exp.exact")[2])


def table(found: list[Loss], most: int) -> Iterator[str]:
    """Lines to print, the worst first."""
    yield "   ".join(["documents", "macro", *MEASURES, *MORE])
    for loss in found[:most]:
        figures = " ".join(f"{loss.scores[name]:.2f}" for name in ("macro", *MEASURES, *MORE))
        yield f"{len(loss.ids):4d}  {figures}  {loss.choice}"
