"""What is said in a recording, as a script has it, and as Transcribe writes it down."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Word:
    """`start` and `end` in seconds, `confidence` between 0 and 1."""

    content: str
    start: float
    end: float
    confidence: float = 0.99

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"{self.content!r} from {self.start} to {self.end}")


@dataclass(frozen=True)
class Mark:
    """Punctuation, which has no time."""

    content: str


Speech = Sequence[Word | Mark]

_TALK = (
    "I led a small team that moved our oldest service to a new platform",
    "we wrote down what could fail before we touched anything",
    "the first attempt was too slow so I measured where the time went",
    "in the end it took three weeks and nobody noticed the change",
    "what I would do again is to ask the people on call first",
)

_PER_SECOND = 2.4
"""144 words a minute."""


def talk_like(content: bytes, seconds: float) -> Speech:
    """Ordinary sentences at an ordinary pace until the end; always the same for the same bytes. Nothing listens."""
    first = hashlib.sha256(content).digest()[0]
    said: list[Word | Mark] = []
    step, at = 1 / _PER_SECOND, 0.1
    for number in range(first, first + int(seconds * _PER_SECOND) + 1):
        for word in _TALK[number % len(_TALK)].split():
            if at + step > seconds:
                return said
            said.append(Word(word, round(at, 3), round(at + step * 0.8, 3)))
            at += step
        said.append(Mark("."))
    return said


def transcript(job: str, account: str, speech: Speech) -> dict[str, Any]:
    """The document that Transcribe leaves in S3: numbers are strings, and punctuation has no times."""
    items = [_item(number, one) for number, one in enumerate(speech)]
    results = {
        "transcripts": [{"transcript": _text(speech)}],
        "items": items,
        "audio_segments": _segments(speech),
    }
    return {"jobName": job, "accountId": account, "status": "COMPLETED", "results": results}


def _item(number: int, one: Word | Mark) -> dict[str, Any]:
    if isinstance(one, Mark):
        alternatives = [{"confidence": "0.0", "content": one.content}]
        return {"id": number, "type": "punctuation", "alternatives": alternatives}
    return {
        "id": number,
        "type": "pronunciation",
        "alternatives": [{"confidence": str(round(one.confidence, 3)), "content": one.content}],
        "start_time": _time(one.start),
        "end_time": _time(one.end),
    }


def _time(seconds: float) -> str:
    return str(round(float(seconds), 3))


def _text(speech: Speech) -> str:
    parts = (one.content if isinstance(one, Mark) else f" {one.content}" for one in speech)
    return "".join(parts).strip()


def _segments(speech: Speech) -> list[dict[str, Any]]:
    """One for each sentence."""
    segments: list[dict[str, Any]] = []
    sentence: list[int] = []
    for number, one in enumerate(speech):
        sentence.append(number)
        if number == len(speech) - 1 or (isinstance(one, Mark) and one.content in ".?!"):
            segments.append(_segment(len(segments), sentence, speech))
            sentence = []
    return segments


def _segment(number: int, items: list[int], speech: Speech) -> dict[str, Any]:
    said = [speech[item] for item in items]
    words = [one for one in said if isinstance(one, Word)]
    times = {"start_time": _time(words[0].start), "end_time": _time(words[-1].end)} if words else {}
    return {"id": number, "transcript": _text(said), **times, "items": items}
