"""Eleven speakers: what was measured of them, without anybody having spoken."""

import pytest

from hirewire_interview_analyzer.domain.delivery import Measured
from hirewire_testing.recordings import (
    EVEN,
    QUICK,
    SLOW,
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
    "My task was to bring that below one second before the summer. | I drew all the calls on one page, and I found that two services made half of them. | "
    "I proposed an event bus, and I moved those two first. | The hard part was that two teams had fixed their release dates | so I wrote the adapters for them myself. "
    "We measured after each step, and after three weeks nobody asked for the old way. | In the end a confirmation took four hundred milliseconds, | and support had a third fewer tickets. "
    "I learned to measure first, and to take work off the people whom I need."
)
FILLED = (
    "So basically I was, you know, working in like a small team. | And, like, we had this project, you know, and it was like really hard. | "
    "So we basically had to, like, rewrite the whole service. | So I, you know, asked my manager, and he was like okay. | Basically we wrote it in, like, Go and stuff. | "
    "So it was, you know, kind of slow at first. | And then we, like, measured it and, you know, found two queries. | So basically we fixed those, and it was kind of fine in the end."
)
UNFINISHED = "I've worked with teams of all sizes and | I like to talk to people first. | When something goes wrong I ask what happened."


def _said(text: str, rate: float, **sound: float) -> Measured:
    words = words_of(text, rate)
    seconds = length_of(words)
    return Measured(
        media=media_of(seconds),
        transcript=transcript_of(words, disfluencies=True),
        sound=sound_of(words, seconds, **sound),
    )


@pytest.fixture(scope="session")
def speakers() -> dict[str, Measured]:
    """By what is to be noticed in each."""
    calm = words_of(STORY, EVEN)
    seconds = length_of(calm)
    halting = STORY.replace("| ", "|2.6 ")
    film = {"media": media_of(seconds, video=True), "transcript": transcript_of(calm, disfluencies=True), "sound": sound_of(calm, seconds)}  # fmt: skip
    return {
        "good": Measured(**film, faces=faces_of(seconds)),  # type: ignore[arg-type]
        "fast": _said(STORY.replace("| ", ""), QUICK + 20),
        "slow": _said(STORY, SLOW),
        "halting": _said(halting, EVEN),
        "monotone": _said(STORY, EVEN, moving=1.2),
        "filled": _said(FILLED, EVEN),
        "short": _said(UNFINISHED, EVEN),
        "quiet": _said(STORY, EVEN, level=-50.0, snr=9.0),
        "silent": Measured(media=media_of(30), transcript=transcript_of(()), sound=silence_of(30)),
        "faceless": Measured(**film, faces=faces_of(seconds, there=0.0)),  # type: ignore[arg-type]
        "away": Measured(**film, faces=faces_of(seconds, facing=0.4, smiling=0.0)),  # type: ignore[arg-type]
    }
