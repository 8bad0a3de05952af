"""Makes the background of terms out of O*NET and federal job announcements: `python make.py --onet DIR --announcements CSV… --out FILE`."""

import argparse
import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.background import packed, scaled
from hirewire_ranker.domain.fit.terms import counts

_DIMENSIONS = 64
_RARELY = 3
"""A term that fewer announcements have, and no second occupation, is as good as unseen."""
_ONET = {
    "Occupation Data": (("Title", 3), ("Description", 2)),
    "Task Statements": (("Task", 1),),
    "Alternate Titles": (("Alternate Title", 1),),
    "Technology Skills": (("Example", 1),),
    "Tools Used": (("Example", 1),),
}
"""The files of O*NET, their columns, and how many times each text counts: a title says most of an occupation."""
_ANNOUNCEMENT = ("PositionTitle", "JobSummary", "QualificationSummary")


def occupations(folder: Path) -> list[Counter[str]]:
    """The terms of each occupation, in the order of their codes."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, columns in _ONET.items():
        for row in _rows(folder / f"{name}.txt", "\t"):
            for column, times in columns:
                for term, count in counts(row[column]).items():
                    found[row["O*NET-SOC Code"]][term] += times * count
    _activities(folder, found)
    return [found[code] for code in sorted(found)]


def _activities(folder: Path, found: dict[str, Counter[str]]) -> None:
    titles = {row["DWA ID"]: row["DWA Title"] for row in _rows(folder / "DWA Reference.txt", "\t")}
    pairs = {(r["O*NET-SOC Code"], r["DWA ID"]) for r in _rows(folder / "Tasks to DWAs.txt", "\t")}
    for code, activity in sorted(pairs):
        found[code].update(counts(titles[activity]))


def announcements(files: list[Path]) -> list[Counter[str]]:
    """The terms of each announcement, once each however many searches found it."""
    texts: dict[str, str] = {}
    for file in sorted(files):
        for row in _rows(file, ","):
            if row.get("JobSummary"):
                texts[row["PositionID"]] = " ".join(row[column] or "" for column in _ANNOUNCEMENT)
    return [counts(text) for _, text in sorted(texts.items())]


def _rows(file: Path, delimiter: str) -> Iterator[dict[str, str]]:
    csv.field_size_limit(10**8)
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        yield from csv.DictReader(lines, delimiter=delimiter)


def shares(documents: list[Counter[str]]) -> tuple[Counter[str], int]:
    """In how many documents each term stands, and how many there are."""
    return Counter(term for document in documents for term in document), len(documents)


def latent(
    documents: list[Counter[str]], terms: list[str], rarity: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Terms as rows in the space of the largest singular values of the occupations' (1 + ln tf)·idf, rows of length 1."""
    place = {term: at for at, term in enumerate(terms)}
    matrix = np.zeros((len(documents), len(terms)))
    for row, document in enumerate(documents):
        for term, count in document.items():
            if term in place:
                matrix[row, place[term]] = (1 + math.log(count)) * rarity[place[term]]
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    values, vectors = np.linalg.eigh(matrix @ matrix.T)
    best = np.argsort(values)[::-1][:_DIMENSIONS]
    return np.asarray(matrix.T @ (vectors[:, best] / np.sqrt(values[best])))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--onet", type=Path, required=True)
    arguments.add_argument("--announcements", type=Path, nargs="+", required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    works = occupations(given.onet)
    (in_works, n_works), (in_offers, n_offers) = (
        shares(works),
        shares(announcements(given.announcements)),
    )
    pointing = sorted(term for term, n in in_works.items() if n > 1)
    others = sorted(t for t, n in in_offers.items() if n >= _RARELY and in_works[t] < 2)
    terms = pointing + others
    share = [
        max((1 + in_works[t]) / (1 + n_works), (1 + in_offers[t]) / (1 + n_offers)) for t in terms
    ]
    steps = np.array([round(32 * math.log(1 / one)) for one in share], np.uint8)
    rows = latent(works, pointing, 1 + steps[: len(pointing)] / 32)
    lengths = np.linalg.norm(rows, axis=1)
    strengths = np.rint(lengths / lengths.max() * 65535).astype(np.uint16)
    directions = np.array([scaled(row / np.linalg.norm(row)) for row in rows], np.int8)
    lost = np.linalg.norm(directions.astype(np.float64), axis=1)
    strengths = np.rint(strengths / lost * lost.min()).astype(np.uint16)
    given.out.write_bytes(packed(tuple(terms), steps, strengths, directions))
    print(
        f"{len(terms)} terms, {len(pointing)} of them with a direction, {given.out.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
