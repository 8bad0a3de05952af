"""Interviews, questions and evaluations with sensible contents, for tests."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hirewire_common.contracts import (
    WEIGHTS,
    Dimension,
    Evaluation,
    Interview,
    InterviewSetting,
    JobContext,
    Question,
    Rated,
    Said,
    Turn,
)

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SESSION = "ab" * 16


def a_plan(number: int = 10) -> tuple[Question, ...]:
    return tuple(
        Question(id=f"q{n}", item=f"item-{n}", text=f"What about thing {n}?", slot="role")
        for n in range(1, number + 1)
    )


def an_evaluation(score: int = 50, *, quote: str = "", **more: Any) -> Evaluation:
    level = min(4, score // 20)
    dimensions: dict[Dimension, Rated] = {
        name: Rated(level=level, quote=quote, why="It says why.") for name in WEIGHTS
    }
    told: dict[str, Any] = {"weakest": "depth", "follow_up": "What changed in the end?"}
    return Evaluation(score=score, dimensions=dimensions, **{**told, **more})


def a_turn(
    plan: tuple[Question, ...],
    number: int,
    *,
    said: str | None = None,
    evaluation: Evaluation | None = None,
    question: Question | None = None,
    skipped: bool = False,
    seconds: float | None = None,
) -> Turn:
    """Open, unless something was `said` or it was `skipped`."""
    done = said is not None or skipped
    return Turn(
        number=number,
        question=question or plan[number - 1],
        state="skipped" if skipped else "answered" if done else "open",
        said=Said(text=said, seconds=seconds) if said is not None else None,
        evaluation=evaluation,
        asked_at=AT + timedelta(minutes=number),
        answered_at=AT + timedelta(minutes=number, seconds=40) if done else None,
    )


def an_interview(plan: tuple[Question, ...] = (), **more: Any) -> Interview:
    plan = plan or a_plan()
    usual: dict[str, Any] = {
        "id": UUID(int=7),
        "session": SESSION,
        "status": "asking",
        "setting": InterviewSetting(context=JobContext(role="Baker"), number=len(plan)),
        "plan": plan,
        "current": a_turn(plan, 1),
        "job": UUID(int=8),
        "created_at": AT,
        "started_at": AT,
    }
    return Interview(**(usual | more))
