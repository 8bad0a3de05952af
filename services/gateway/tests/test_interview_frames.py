"""The steps of an interview as clients see them on the socket."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    WEIGHTS,
    AnswerEvaluated,
    AnswerScored,
    AnswerTaken,
    CandidateCoached,
    CoachCandidate,
    Coaching,
    Evaluation,
    Event,
    Fault,
    InterviewPlanned,
    InterviewSteered,
    JobFailed,
    Principal,
    Question,
    Rated,
    ScoreAnswer,
    TakeAnswer,
    Turn,
    session_key,
)
from hirewire_gateway.domain.frames import frame

SESSION = uuid4()
URL = f"/api/session/{SESSION}/summary"
QUESTION = Question(id="q2", item="b", text="Why?", slot="gap", signals=("secret",))
TURN = Turn(number=3, question=QUESTION, asked_at=datetime.now(UTC))
JUDGED = Evaluation(
    score=50, dimensions={name: Rated(level=2) for name in WEIGHTS}, weakest="depth"
)
NUMBERS = {"total": 5, "answered": 1, "skipped": 1}


def about() -> dict[str, Any]:
    return {"job": uuid4(), "session": session_key(SESSION), "principal": Principal(owner=uuid4())}


def told(event: Event) -> dict[str, Any]:
    text = frame(event, 7, str(SESSION))
    assert text is not None
    assert "secret" not in text
    found: dict[str, Any] = json.loads(text)
    assert (found["seq"], found["session_id"]) == (7, str(SESSION))
    return found


def taken(**more: Any) -> AnswerTaken:
    usual = {"interview": uuid4(), "number": 2, "question": "q1", **NUMBERS}
    return AnswerTaken.model_validate({**about(), **usual, **more})


def steered(**more: Any) -> InterviewSteered:
    return InterviewSteered.model_validate({**about(), "interview": uuid4(), **NUMBERS, **more})


@pytest.mark.parametrize(
    ("event", "answered"),
    [
        (InterviewPlanned(**about(), interview=uuid4(), turn=TURN, total=5), 0),
        (taken(next=TURN), 1),
        (steered(status="asking", turn=TURN), 1),
    ],
    ids=["planned", "answered", "resumed"],
)
def test_a_question_is_asked(event: Event, answered: int) -> None:
    found = told(event)
    assert found["type"] == "interview_question"
    assert (found["question"]["id"], found["question"]["total_questions"]) == ("q2", 5)
    assert (found["progress"]["current"], found["progress"]["answered"]) == (2, answered)


def test_an_answer_is_evaluated() -> None:
    found = told(AnswerEvaluated(**about(), number=3, question="q2", evaluation=JUDGED))
    assert (found["type"], found["question_id"]) == ("answer_evaluated", "q2")
    assert found["evaluation"]["scores"]["depth"] == 50


@pytest.mark.parametrize(
    ("event", "status"),
    [(taken(), "completed"), (steered(status="completed"), "completed"), (steered(status="abandoned"), "abandoned")],
)  # fmt: skip
def test_the_end_tells_where_the_summary_is(event: Event, status: str) -> None:
    found = told(event)
    assert (found["type"], found["status"]) == ("interview_completed", status)
    assert found["summary_url"] == URL


def test_a_pause_is_told() -> None:
    assert told(steered(status="paused"))["type"] == "interview_paused"


def failed(kind: str) -> JobFailed:
    return JobFailed(**about(), kind=kind, fault=Fault(code="unavailable", message="Away."))


def test_what_changes_nothing_is_not_told() -> None:
    for event in (
        taken(next=TURN, repeated=True),
        AnswerScored(**about(), number=1),
        CandidateCoached(**about(), coaching=Coaching()),
        failed(ScoreAnswer.kind()),
        failed(CoachCandidate.kind()),
    ):
        assert frame(event, 7, str(SESSION)) is None
    assert told(failed(TakeAnswer.kind()))["type"] == "error"
