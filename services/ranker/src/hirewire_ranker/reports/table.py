"""A ranking as one table for a spreadsheet or a script: a row for every résumé, then the files that could not be ranked."""

import csv
import io
from collections.abc import Iterator

from hirewire_common.contracts import Ranked, Ranking, Unranked
from hirewire_ranker.reports.wording import PARTS, fit, flags_of, listed, points_of

_POINTS = {name: f"points_{name}" for name in PARTS}
COLUMNS = (
    "rank", "filename", "score", "bucket", "confidence", *_POINTS.values(),
    "matched_skills", "missing_skills", "flags", "explanation", "resume_id",
)  # fmt: skip
NOT_RANKED = "not ranked"
_MARK = "\ufeff"
"""Tells Excel that the text is UTF-8."""
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(ranking: Ranking) -> bytes:
    """As RFC 4180 has it, in UTF-8 with a mark. What would begin a formula gets an apostrophe in front.

    Files that could not be ranked have no rank, the bucket `not ranked` and the reason as their explanation.
    """
    text = io.StringIO()
    text.write(_MARK)
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for row in _rows(ranking):
        writer.writerow(row)
    return text.getvalue().encode()


def _rows(ranking: Ranking) -> Iterator[dict[str, str]]:
    yield from (_ranked(one) for one in ranking.ranked)
    yield from (_unranked(one) for one in ranking.unranked)


def _ranked(one: Ranked) -> dict[str, str]:
    points = {_POINTS[name]: _number(value) for name, value in points_of(one).items()}
    return {
        "rank": str(one.rank),
        "filename": _safe(one.filename),
        "score": _number(one.score),
        "bucket": one.bucket,
        "confidence": _number(one.confidence),
        **points,
        "matched_skills": _safe(listed(one.matched_skills)),
        "missing_skills": _safe(listed(one.missing_skills)),
        "flags": _safe(flags_of(one)),
        "explanation": _safe(one.explanation),
        "resume_id": str(one.resume_id),
    }


def _unranked(one: Unranked) -> dict[str, str]:
    return {
        "filename": _safe(one.file_name),
        "bucket": NOT_RANKED,
        "explanation": _safe(one.reason),
    }


def _number(value: float) -> str:
    """Two places after the point, without zeros at the end."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _safe(text: str) -> str:
    one = fit(text)
    return f"'{one}" if one.startswith(_BEGINS_A_FORMULA) else one
