"""How near an answer is to its question in meaning, by the encoder where there is one."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Self

import structlog

from hirewire_common.contracts import JobContext, Question
from hirewire_common.minilm.encoder import Encoder
from hirewire_common.minilm.opening import open_encoder
from hirewire_interview_analyzer.directions import NONSENSE, ORDER
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Span
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness

log = structlog.get_logger()

_CHUNK = 40
"""Words: more of them blur what is said, fewer are led by single words."""
_CHUNKS = 10
_STOP = re.compile(r"(?<=[.!?])\s+|\n+")
_LEAST_WORDS = 3
_MOST = 24


class Meaning:
    """Opens the encoder at once, in a thread of its own; whoever asks before it is open waits for it."""

    def __init__(self, opens: Callable[[], Encoder | None]) -> None:
        opening = ThreadPoolExecutor(1, "encoder")
        self._encoder = opening.submit(_opened, opens)
        opening.shutdown(wait=False)

    @classmethod
    def kept_in(cls, cache: Path) -> Self:
        return cls(lambda: open_encoder(cache))

    def nearness(
        self, question: Question, answer: str, context: JobContext, followed: str = ""
    ) -> Nearness | None:
        """`followed` is the question that this one asks on about. None without an encoder, and of an answer without words.

        Takes some 4 ms of a processor for 40 words; not for the loop.
        """
        encoder = self._encoder.result()
        chunks = _chunks(answer.split())
        if encoder is None or not chunks:
            return None
        asked = [
            encoder.vector(encoder.pieces(one)[0]) for one in _subjects(question, context, followed)
        ]
        said = [encoder.vector(encoder.pieces(one)[0]) for one in chunks]
        cosine = max(float(one @ other) for one in asked for other in said)
        mean = sum(said[1:], start=said[0]) / len(said)
        if len(mean) != len(NONSENSE.weights):
            return Nearness(cosine)
        addressed = tuple(
            (span, _addresses(encoder, answer[slice(*span)])) for span in _sentences(answer)
        )
        return Nearness(cosine, NONSENSE.of(mean), addressed)


def _addresses(encoder: Encoder, sentence: str) -> float:
    return ORDER.of(encoder.vector(encoder.pieces(sentence)[0]))


def _sentences(answer: str) -> list[Span]:
    """Those of three words and more; of a long answer the first and the last, for the rest costs more than it tells."""
    ends = [match.span() for match in _STOP.finditer(answer)]
    starts = [0, *(end for _, end in ends)]
    spans = zip(starts, [*(start for start, _ in ends), len(answer)], strict=True)
    found = [span for span in spans if len(answer[slice(*span)].split()) >= _LEAST_WORDS]
    return found if len(found) <= _MOST else [*found[: _MOST // 2], *found[-_MOST // 2 :]]


def _opened(opens: Callable[[], Encoder | None]) -> Encoder | None:
    try:
        return opens()
    except Exception:  # words alone judge worse than with it, but better than nothing
        log.exception("no encoder: answers are judged by their words")
        return None


def _subjects(question: Question, context: JobContext, followed: str) -> list[str]:
    """The question for that job, and the one before it that it asks on about; what of the résumé or the job it is about may be near too."""
    role = f" ({context.role})" if context.role else ""
    about = " ".join(filter(None, (question.focus, question.reason.line)))
    return [f"{one}{role}" for one in (question.text, followed) if one] + [about] * bool(about)


def _chunks(words: list[str]) -> list[str]:
    """Of about the same length; of a long answer as many, evenly spread over it."""
    number = -(-len(words) // _CHUNK)
    taken = sorted({at * number // min(number, _CHUNKS) for at in range(min(number, _CHUNKS))})
    cuts = [len(words) * at // number for at in range(number + 1)] if number else []
    return [" ".join(words[cuts[at] : cuts[at + 1]]) for at in taken]
