"""A ranking as a workbook for whoever decides whom to talk to: who stands where, by what, and why."""

import io
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from hirewire_common.contracts import Finding, Ranked, Ranking, Requirement
from hirewire_ranker.reports.sheet import Cell, Column, add_sheet, looks
from hirewire_ranker.reports.wording import (
    BUCKETS,
    PARTS,
    STATUSES,
    flags_of,
    listed,
    points_of,
)

_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001  (a workbook's dates have no zone; and it is always the same one)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_TINTS = {
    "pass": ("#E2F0D9", "#375623"),
    "unknown": ("#FFF2CC", "#7F6000"),
    "fail": ("#FBE0DD", "#8E1B10"),
}
_SCORE, _BUCKET = 2, 3
"""Columns."""
_LENGTH_OF_EVIDENCE = 100_000
"""Rows: a sheet holds a million, but nobody reads them."""


def as_xlsx(ranking: Ranking) -> bytes:
    """Sheets `Ranking`, `Requirements`, `Evidence` and, where there is something to tell, `Not ranked` and `Notes`."""
    import xlsxwriter  # nothing else of a ranker needs it, and a start need not wait for it

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        title = ranking.requirements.title or "Ranking"
        book.set_properties({"title": title[:255], "created": _NEVER})
        formats = looks(book)
        _add_ranking(book, formats, ranking)
        _add_requirements(book, formats, ranking)
        _add_evidence(book, formats, ranking)
        if ranking.unranked:
            rows = [(one.file_name, one.reason) for one in ranking.unranked]
            add_sheet(
                book, formats, "Not ranked", (Column("File", 42, "strong"), Column("Why", 90)), rows
            )
        if notes := list(_notes(ranking)):
            add_sheet(book, formats, "Notes", (Column("What to know", 120),), notes)
    return file.getvalue()


def _add_ranking(book: Any, formats: dict[str, Any], ranking: Ranking) -> None:
    points = [Column(f"{PARTS[name]}, points", 12, "points") for name, _ in _weights(ranking)]
    columns = (
        Column("Rank", 7, "number"), Column("File", 32, "strong"), Column("Score (of 100)", 13, "score"),
        Column("Hard requirements", 19), Column("Confidence", 12, "share"), *points,
        Column("Skills found", 34), Column("Skills not found", 28), Column("To look at", 30),
        Column("Why", 64),
    )  # fmt: skip
    rows = [_ranked(one, ranking) for one in ranking.ranked]
    sheet = add_sheet(book, formats, "Ranking", columns, rows, fixed=3)
    last = max(len(rows), 1)
    bar = {
        "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": "#9DC3E6",
        "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 100,
    }  # fmt: skip
    sheet.conditional_format(1, _SCORE, last, _SCORE, bar)
    for bucket, words in BUCKETS.items():
        ground, letters = _TINTS[bucket]
        tint = book.add_format({"bg_color": ground, "font_color": letters})
        told = {"type": "cell", "criteria": "==", "value": f'"{words}"', "format": tint}
        sheet.conditional_format(1, _BUCKET, last, _BUCKET, told)


def _weights(ranking: Ranking) -> list[tuple[Any, float]]:
    """Of the parts that anything was asked about, in the order of `PARTS`."""
    return [(name, ranking.weights[name]) for name in PARTS if name in ranking.weights]


def _ranked(one: Ranked, ranking: Ranking) -> tuple[Cell, ...]:
    points = points_of(one)
    return (
        one.rank, one.filename, one.score, BUCKETS[one.bucket], one.confidence,
        *(points.get(name) for name, _ in _weights(ranking)),
        listed(one.matched_skills), listed(one.missing_skills), flags_of(one), one.explanation,
    )  # fmt: skip


def _add_requirements(book: Any, formats: dict[str, Any], ranking: Ranking) -> None:
    columns = (
        Column("No.", 7, "middle"), Column("Requirement", 62, "strong"), Column("Kind", 14),
        Column("Importance", 15), Column("Hard", 9, "middle"), Column("Weight", 10, "number"),
        Column("One of these suffices", 44), Column("Met by", 12, "number"),
    )  # fmt: skip
    met = Counter(
        finding.id for one in ranking.ranked for finding in one.findings if finding.status == "met"
    )
    explained = any(one.findings for one in ranking.ranked)
    rows = [
        _asked(item, met[item.id] if explained else None) for item in ranking.requirements.items
    ]
    add_sheet(book, formats, "Requirements", columns, rows, fixed=2)


def _asked(item: Requirement, met: int | None) -> tuple[Cell, ...]:
    importance = "must have" if item.importance == "must" else "nice to have"
    hard = "yes" if item.hard else ""
    return item.id, item.text, item.kind, importance, hard, item.weight, listed(item.terms), met


def _add_evidence(book: Any, formats: dict[str, Any], ranking: Ranking) -> None:
    columns = (
        Column("Rank", 7, "number"), Column("File", 30, "strong"), Column("Requirement", 46),
        Column("Found", 14), Column("Section", 16), Column("What the résumé says", 80, "quote"),
        Column("Note", 34),
    )  # fmt: skip
    asked = {item.id: item.text for item in ranking.requirements.items}
    rows = [
        row
        for one in ranking.ranked
        for finding in one.findings
        for row in _found(one, finding, asked.get(finding.id, finding.id))
    ]
    add_sheet(book, formats, "Evidence", columns, rows[:_LENGTH_OF_EVIDENCE], fixed=2)


def _found(one: Ranked, finding: Finding, asked: str) -> Iterator[tuple[Cell, ...]]:
    """A row for every quote; one without where there is none."""
    status, note = STATUSES[finding.status], _note(finding)
    if not finding.quotes:
        yield one.rank, one.filename, asked, status, "", "", note
    for quote in finding.quotes:
        yield one.rank, one.filename, asked, status, quote.section, quote.text, note


def _note(finding: Finding) -> str:
    variants = listed(f"{variant.resume} for {variant.job}" for variant in finding.variants)
    missing = listed(finding.missing)
    told = (
        finding.note,
        f"Written otherwise: {variants}" if variants else "",
        f"Not found: {missing}" if missing else "",
        f"Read by {finding.read_by}" if finding.read_by != "rules" else "",
    )
    return ". ".join(filter(None, told))


def _notes(ranking: Ranking) -> Iterator[tuple[str]]:
    yield from ((note,) for note in (*ranking.requirements.notes, *ranking.notes))
    if model := ranking.model:
        yield (f"{model.model} read {model.read} résumés and changed {model.changed} findings.",)
        if model.why:
            yield (model.why,)
