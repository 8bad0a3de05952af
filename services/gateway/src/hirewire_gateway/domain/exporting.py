"""Interviews with their answers as a table, a row an answer."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import get_args

from hirewire_common.contracts import BEST_LEVEL, Dimension, InterviewRecord, RecordedAnswer
from hirewire_common.words.invisible import INVISIBLE
from hirewire_gateway.domain.views.moments import iso
from hirewire_gateway.domain.views.records import FOLLOW_UP, state

COLUMNS = (
    "interview_id", "completed_at", "job_role", "overall_score", "question_order", "question_type",
    "question_text", "answer_text", "score", *get_args(Dimension), "feedback", "scored_by",
    "is_follow_up", "state",
)  # fmt: skip
_MARK = "\ufeff"
"""Tells Excel that the text is UTF-8."""
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "|", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST_CELL = 32_000
"""Characters; a spreadsheet takes 32,767."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def head() -> bytes:
    return (_MARK + _written([dict(zip(COLUMNS, COLUMNS, strict=True))])).encode()


def rows(record: InterviewRecord, answers: Sequence[RecordedAnswer]) -> bytes:
    """As RFC 4180 has it, in UTF-8. What would begin a formula gets an apostrophe in front.

    An interview without answers has one row all the same.
    """
    about = {
        "interview_id": str(record.id),
        "completed_at": iso(record.completed_at) if record.completed_at else "",
        "job_role": safe(record.job_role),
        "overall_score": number(record.overall_score),
    }
    found = [{**about, **_answer(one)} for one in answers]
    return _written(found or [about]).encode()


def _answer(one: RecordedAnswer) -> dict[str, str]:
    judged = one.evaluation.discreet if one.evaluation else None
    levels = judged.dimensions if judged else {}
    step = 100 // BEST_LEVEL
    return {
        "question_order": str(one.question_order),
        "question_type": safe(one.question_type),
        "question_text": safe(one.question_text),
        "answer_text": safe(one.answer_text or ""),
        "score": number(one.score),
        **{name: str(rated.level * step) for name, rated in levels.items()},
        "feedback": safe(judged.feedback if judged else ""),
        "scored_by": safe(judged.scored_by if judged else ""),
        "is_follow_up": "true" if one.question_type == FOLLOW_UP else "false",
        "state": state(one),
    }


def number(value: float | None) -> str:
    """Two places after the point, without zeros at the end; empty for none."""
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def safe(text: str) -> str:
    """Of a stranger: no formula, nothing that a cell can't hold."""
    one = _UNSEEN.sub("", text)[:_LONGEST_CELL]
    seen = one.translate(INVISIBLE).lstrip(" \u00a0\u3000")
    return f"'{one}" if seen.startswith(_BEGINS_A_FORMULA) else one


def _written(found: Iterable[dict[str, str]]) -> str:
    text = io.StringIO()
    csv.DictWriter(text, COLUMNS, restval="").writerows(found)
    return text.getvalue()
