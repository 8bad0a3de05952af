"""Questions, evaluations and transcripts by requests, without an interview."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from hirewire_common.contracts import (
    WEIGHTS,
    CheckSpeech,
    EvaluateAnswer,
    Evaluation,
    PlanQuestions,
    Question,
    QuestionPlan,
    Rated,
    SpeechStatus,
    Transcribed,
    TranscribeSpeech,
)
from hirewire_common.errors import Refused, TryAgain

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

QUESTIONS, EVALUATE, STT = "/api/questions/generate", "/api/evaluate-answer", "/api/audio/stt"
ASKED = {"question": "Why?", "answer_text": "Because it was late."}
AUDIO = {"audio": ("a.webm", b"sound", "audio/webm")}


class Coaches:
    """What an interviewer answers at once, and what it was asked."""

    def __init__(self, gateway: "Rig") -> None:
        self.gateway = gateway
        self.asked: list[Any] = []
        self.heard: list[bytes] = []
        self.fault: Exception | None = None
        gateway.bus.others |= {
            PlanQuestions: self._plan,
            EvaluateAnswer: self._evaluate,
            TranscribeSpeech: self._transcribe,
            CheckSpeech: self._check,
        }

    def _plan(self, ask: PlanQuestions) -> QuestionPlan:
        self.asked.append(ask)
        numbers = range(1, ask.number + 1)
        questions = tuple(
            Question(id=f"q{n}", item="x", text=f"{n}?", slot="role", signals=("secret",))
            for n in numbers
        )
        return QuestionPlan(questions=questions, context=ask.context, notes=("So.",))

    def _evaluate(self, ask: EvaluateAnswer) -> Evaluation:
        self.asked.append(ask)
        rated = {name: Rated(level=3, quote="late", why="So.") for name in WEIGHTS}
        return Evaluation(score=75, dimensions=rated, weakest="depth", follow_up="And then?")

    def _transcribe(self, ask: TranscribeSpeech) -> Transcribed:
        self.asked.append(ask)
        self.heard.append(self.gateway.store.objects[ask.audio.key])
        if self.fault:
            raise self.fault
        return Transcribed(text="hello", language=ask.language, transcriber="ears", seconds=1.5)

    def _check(self, _: CheckSpeech) -> SpeechStatus:
        if self.fault:
            raise self.fault
        return SpeechStatus(available=True, message="Yes.", transcriber="ears", languages=("en",))


@pytest.fixture
def coaches(gateway: "Rig") -> Coaches:
    return Coaches(gateway)


async def test_questions_come_without_an_interview(coaches: Coaches) -> None:
    body = {"resume_data": {"name": "Jane"}, "job_context": {"role": "Cook"}, "num_questions": "2"}
    told = (await coaches.gateway.http.post(QUESTIONS, json=body)).json()
    assert (told["success"], told["total"], told["job_context"]["role"]) == (True, 2, "Cook")
    assert [one["question_number"] for one in told["questions"]] == [1, 2]
    assert told["notes"] == ["So."]
    assert "secret" not in str(told)
    (ask,) = coaches.asked
    assert ask.resume.profile.name == "Jane"
    assert not coaches.gateway.done


async def test_nothing_need_be_said(coaches: Coaches) -> None:
    answer = await coaches.gateway.http.post(QUESTIONS)
    assert (answer.status_code, answer.json()["total"]) == (200, 10)


async def test_a_resume_beyond_measure_is_refused(gateway_with: "Callable[..., Rig]") -> None:
    coaches = Coaches(gateway_with(max_body_bytes=2_000_000))
    many = [{"description": [f"{n} {'x' * 900}" for n in range(50)]}] * 20
    answer = await coaches.gateway.http.post(QUESTIONS, json={"resume_data": {"work": many}})
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")


async def test_what_does_not_fit_together_is_refused_by_its_names(
    gateway_with: "Callable[..., Rig]",
) -> None:
    coaches = Coaches(gateway_with(max_body_bytes=2_000_000))
    lines = [f"{n} {'x' * 900}" for n in range(50)]
    person = {"work": [{"company": name, "description": lines} for name in "ABC"]}
    job = {"job_description": "語" * 20_000}
    answer = await coaches.gateway.http.post(
        QUESTIONS, json={"resume_data": person, "job_context": job}
    )
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")
    assert answer.json()["detail"].startswith("resume_data and job_context")
    assert not coaches.asked


@pytest.mark.parametrize("odd", [5, ["a"], True, {"question": 5}])
async def test_a_question_that_is_none_is_refused(coaches: Coaches, odd: object) -> None:
    answer = await coaches.gateway.http.post(EVALUATE, json={**ASKED, "question": odd})
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("question")
    assert not coaches.asked


@pytest.mark.parametrize("empty", ["\u200b", "...", "👍"])
async def test_an_answer_without_a_letter_is_none(coaches: Coaches, empty: str) -> None:
    answer = await coaches.gateway.http.post(EVALUATE, json={**ASKED, "answer_text": empty})
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("answer_text")


async def test_an_evaluation_tells_levels_quotes_and_scores(coaches: Coaches) -> None:
    body = {**ASKED, "target_role": "Cook", "experience_level": None, "category": "role"}
    told = (await coaches.gateway.http.post(EVALUATE, json=body)).json()
    assert told["success"]
    one = told["evaluation"]
    assert one["scores"] == dict.fromkeys(WEIGHTS, 75)
    assert one["levels"] == dict.fromkeys(WEIGHTS, 3)
    assert {part["quote"] for part in one["evidence"]} == {"late"}
    assert (one["score"], one["follow_up_question"]) == (75, "And then?")
    (ask,) = coaches.asked
    assert (ask.context.role, ask.category, ask.text) == ("Cook", "role", ASKED["answer_text"])


async def test_a_question_may_come_as_it_was_given(coaches: Coaches) -> None:
    question = {"id": "q1", "question": "Why?", "category": "role"}
    await coaches.gateway.http.post(EVALUATE, json={**ASKED, "question": question})
    assert coaches.asked[0].question == "Why?"


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ({"answer_text": "So."}, 400, "question: is missing"),
        ({**ASKED, "question": "x" * 601}, 400, "at most 600"),
        ({**ASKED, "answer_text": " "}, 400, "answer_text: is empty"),
        ({**ASKED, "answer_text": ["a"]}, 400, "answer_text: should be a text"),
        ({**ASKED, "answer_text": "x" * 20_001}, 413, "20,000"),
    ],
)
async def test_what_can_not_be_evaluated_is_refused(
    gateway_with: "Callable[..., Rig]", body: Any, status: int, words: str
) -> None:
    coaches = Coaches(gateway_with(max_body_bytes=100_000))
    answer = await coaches.gateway.http.post(EVALUATE, json=body)
    assert answer.status_code == status
    assert words in answer.json()["detail"]
    assert not coaches.asked


async def test_a_recording_is_written_down_and_not_kept(coaches: Coaches) -> None:
    answer = await coaches.gateway.http.post(STT, files=AUDIO, data={"language": "en-US"})
    assert answer.json() == {
        "success": True,
        "transcript": "hello",
        "confidence": None,
        "language": "en-US",
        "audio_size_bytes": 5,
        "duration_seconds": 1.5,
        "transcriber": "ears",
        "notes": [],
    }
    assert coaches.heard == [b"sound"]
    assert not coaches.gateway.store.objects


async def test_a_recording_that_nobody_understands_is_not_kept_either(coaches: Coaches) -> None:
    for fault, status in (
        (Refused("unsupported_type", "This is no audio."), 415),
        (TryAgain(log="away"), 503),
        (RuntimeError("a bug"), 500),
    ):
        coaches.fault = fault
        answer = await coaches.gateway.http.post(STT, files=AUDIO)
        assert answer.status_code == status
        assert not coaches.gateway.store.objects
    assert len(coaches.heard) == 3


@pytest.mark.parametrize(
    ("files", "data", "status", "error"),
    [
        ({"file": ("a", b"x")}, {}, 400, "missing_file"),
        ({"audio": ("a", b"")}, {}, 422, "empty"),
        ({"audio": ("a", b"x" * 10_001)}, {}, 413, "too_large"),
        (AUDIO, {"language": "x" * 21}, 400, "bad_request"),
    ],
)
async def test_what_is_no_recording_is_refused(
    coaches: Coaches, files: Any, data: Any, status: int, error: str
) -> None:
    answer = await coaches.gateway.http.post(STT, files=files, data=data)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert not coaches.asked


async def test_whether_speech_is_written_down_is_told(coaches: Coaches) -> None:
    told = (await coaches.gateway.http.get(f"{STT}/status")).json()
    assert told == {
        "available": True,
        "message": "Yes.",
        "transcriber": "ears",
        "languages": ["en"],
    }
    coaches.fault = TryAgain(log="away")
    told = (await coaches.gateway.http.get(f"{STT}/status")).json()
    assert told["available"] is False
    assert told["message"]


async def test_each_is_limited_by_address(gateway_with: "Callable[..., Rig]") -> None:
    coaches = Coaches(gateway_with(evaluations_per_minute=1))
    for path, sent in ((QUESTIONS, {"json": {}}), (EVALUATE, {"json": ASKED}), (STT, {"files": AUDIO})):  # fmt: skip
        statuses = []
        for _ in range(2):
            answer = await coaches.gateway.http.post(path, **sent)
            statuses.append(answer.status_code)
        assert statuses == [200, 429]
        assert int(answer.headers["retry-after"]) >= 1


@pytest.mark.parametrize("path", [QUESTIONS, EVALUATE])
async def test_a_key_is_for_one_request(coaches: Coaches, path: str) -> None:
    key = {"Idempotency-Key": "once"}
    first = await coaches.gateway.http.post(path, json=ASKED, headers=key)
    again = await coaches.gateway.http.post(path, json=ASKED, headers=key)
    assert first.json() == again.json()
    other = {**ASKED, "answer_text": "Another.", "num_questions": 3}
    refused = await coaches.gateway.http.post(path, json=other, headers=key)
    assert (refused.status_code, refused.json()["error"]) == (422, "idempotency_mismatch")
