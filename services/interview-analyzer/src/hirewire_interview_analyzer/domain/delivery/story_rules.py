"""Advice on a case that is told: whether it says what came of it, and how large it was."""

from hirewire_interview_analyzer.domain.delivery.answer_rules import FEW_WORDS, understood
from hirewire_interview_analyzer.domain.delivery.case import Case, Finding, Rule
from hirewire_interview_analyzer.domain.delivery.endings import may_tell_end
from hirewire_interview_analyzer.domain.delivery.speech import Speech
from hirewire_interview_analyzer.domain.evaluating.hearing.cues import SETTING
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import is_figure, is_past

LEAST_SURE = 0.5
"""Confidence in a transcript, below which nothing is said of what it doesn't hold."""
_RESULT_PRIORITY, _FIGURE_PRIORITY = 480.0, 260.0
_STORY = 3
"""Verbs in the past of an answer that tells a case."""
_LONG_STORY = 100
"""Words in which there is room for a figure."""


def no_result(case: Case) -> Finding | None:
    speech = _story(case)
    if speech is None or may_tell_end([one.plain for one in speech.words]):
        return None
    return Finding(
        "no_result", "content", _RESULT_PRIORITY, "Say what came of it",
        "We found no sentence towards the end of the transcript that tells how it ended. One is enough: what changed, for whom, and by how much.",
        case.last("the last words"),
        "Finish this sentence in three ways: “In the end …”.",
        "Record the same answer again with a last sentence that begins with “In the end”.",
    )  # fmt: skip


def no_numbers(case: Case) -> Finding | None:
    speech = _story(case)
    if speech is None or len(speech.words) < _LONG_STORY or any(is_figure(one.plain) for one in speech.words):  # fmt: skip
        return None
    return Finding(
        "no_numbers", "content", _FIGURE_PRIORITY, "Add a figure",
        f"There is no figure in the transcript's {len(speech.words)} words. How many people, how long, how much: one figure lets others see the size of it.",
        case.whole("no figure"),
        "Write down three figures that belong to this story, and choose one.",
        "Record the same answer again with one figure in it.",
    )  # fmt: skip


RULES: tuple[Rule, ...] = (no_result, no_numbers)


def _story(case: Case) -> Speech | None:
    """Speech that tells a case, all of it, and written down well enough to say what isn't in it."""
    speech, transcript = understood(case), case.measured.transcript
    if not speech or not transcript or not speech.english or len(speech.words) < FEW_WORDS:
        return None
    pasts = sum(is_past(one.plain) for one in speech.words)
    told = pasts >= _STORY and SETTING.search(speech.plain)
    sure = transcript.confidence is None or transcript.confidence >= LEAST_SURE
    return speech if told and sure and case.measured.heard_whole else None
