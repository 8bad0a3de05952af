"""Analyses of nine recordings that nobody made, each with something else to show or to leave out."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from hirewire_common.contracts import JobContext, Question
from hirewire_common.contracts.analysis import Analysis
from hirewire_common.contracts.recording import FaceAbilities
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.domain.delivery.content import content_of
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_testing.recordings import (
    faces_of,
    length_of,
    media_of,
    silence_of,
    sound_of,
    transcript_of,
    words_of,
)

STORY = (
    "In my last year at the bank our confirmations took nine seconds | because fourteen services asked each other again and again. "
    "So basically I had to, like, draw all the calls on one page, you know, | and I found that two services made half of them. |2.6 "
    "I proposed an event bus, and I moved those two first. In the end a confirmation took four hundred milliseconds."
)
QUESTION = Question(
    id="q1", item="", text="Tell me about a problem that you solved.", slot="behavioural"
)
BEGUN = datetime(2026, 3, 9, 23, 5, tzinfo=timezone(timedelta(hours=2)))
HOSTILE = (
    '<script>alert(1)</script> <img/src=x/onerror=alert(1)> "&amp; #eval("1") *bold* $x$ </svg> ]]>'
)


def _said(text: str, rate: float = 165, *, video: bool = True, faces: int = 1) -> Measured:
    words = words_of(text, rate)
    seconds = length_of(words)
    return Measured(
        media=media_of(seconds, video=video),
        transcript=transcript_of(words, disfluencies=True),
        sound=sound_of(words, seconds),
        faces=faces_of(seconds, there=0.8, facing=0.5, faces=faces) if video else None,
    )


@pytest.fixture(scope="session")
def reported() -> dict[str, Analysis]:
    """By what is to be noticed in each."""
    told = _said(STORY)
    measured = {
        "fast": _said(STORY.replace("|", "").replace("2.6", ""), 240, video=False),
        "silent": Measured(media=media_of(30), transcript=transcript_of(()), sound=silence_of(30)),
        "audio": _said(STORY, video=False),
        "wordless": Measured(media=told.media, sound=told.sound, faces=faces_of(told.media.seconds, knows=FaceAbilities())),
        "long": _said(f"{STORY} |3.0 " * 55),
        "two": _said(STORY * 2, faces=2),
        "asked": replace(told, content=content_of(evaluate(QUESTION, STORY, JobContext()))),
        "hostile": _said(f"{HOSTILE} " * 6 + STORY, video=False),
        "nothing": Measured(media=media_of(0.0)),
    }  # fmt: skip
    made = {name: analysed(UUID(int=1), one) for name, one in measured.items()}
    about = {"question": QUESTION.text, "begun_at": BEGUN}
    return {**made, "asked": made["asked"].model_copy(update=about)}
