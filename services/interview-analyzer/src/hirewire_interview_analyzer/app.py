"""The table: command → handler, question → who answers it."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    AnalyzeRecording,
    CheckSpeech,
    CoachCandidate,
    EvaluateAnswer,
    PlanInterview,
    PlanQuestions,
    ScoreAnswer,
    SteerInterview,
    SumUpInterview,
    TakeAnswer,
    TranscribeSpeech,
)
from hirewire_interview_analyzer.handlers import (
    Analyzing,
    Asking,
    Evaluating,
    Questions,
    Reading,
    Speech,
    Summaries,
)


def wire(
    bus: Bus,
    asking: Asking,
    reading: Reading,
    summaries: Summaries,
    evaluating: Evaluating,
    questions: Questions,
    speech: Speech,
    analyzing: Analyzing,
    *,
    concurrency: int,
    analyses: int,
) -> None:
    bus.handle(PlanInterview, asking.plan_interview, concurrency=concurrency)
    bus.handle(TakeAnswer, asking.take_answer, concurrency=concurrency)
    bus.handle(SteerInterview, asking.steer_interview, concurrency=concurrency)
    bus.handle(ScoreAnswer, reading.score_answer, concurrency=concurrency)
    bus.handle(CoachCandidate, reading.coach_candidate, concurrency=concurrency)
    bus.handle(AnalyzeRecording, analyzing.analyze_recording, concurrency=analyses, tidy=analyzing.withdraw)  # fmt: skip
    bus.answer(SumUpInterview, summaries.sum_up_interview)
    bus.answer(EvaluateAnswer, evaluating.evaluate_answer)
    bus.answer(PlanQuestions, questions.plan_questions)
    bus.answer(TranscribeSpeech, speech.transcribe_speech)
    bus.answer(CheckSpeech, speech.check_speech)
