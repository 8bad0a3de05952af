"""What of a model's coaching is taken: nothing that the candidate hasn't said, or would have to believe."""

import re
from collections.abc import Iterable, Sequence

from hirewire_common.contracts import Coaching, Sample, Turn
from hirewire_common.words.folding import fold
from hirewire_interview_analyzer.domain.coaching.asking import (
    MOST_SAMPLES,
    Coached,
    SampleAnswer,
    speaks,
)

_BLANK = re.compile(r"\[[^\[\]]{0,200}\]")
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"(?<![.!?:\n“\"'] )(?<!^)(?<![\w'’-])[A-Z][\w'’-]+", re.MULTILINE)
_USUAL = frozenset({"I", "I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll"})
_LONGEST_FEEDBACK, _LONGEST_SAMPLE = 2000, 3000


def taken(read: Coached, turns: Sequence[Turn], model: str) -> Coaching:
    """`why` it is less than was asked for stands in `degraded_reason`."""
    by_id = {one.question.id: one for one in turns if speaks(one)}
    samples = [
        _sample(one, by_id[one.question_id]) for one in read.samples if one.question_id in by_id
    ]
    kept = list({one.question: one for one in samples if one}.values())
    lost = (
        ""
        if len(kept) == len(read.samples)
        else "A sample answer was left out because it said what you hadn't."
    )
    return Coaching(
        feedback=_shortened(read.feedback, _LONGEST_FEEDBACK),
        samples=tuple(kept[:MOST_SAMPLES]),
        model=model,
        degraded_reason="" if len(kept) >= min(MOST_SAMPLES, len(read.samples)) else lost,
    )


def _sample(one: SampleAnswer, turn: Turn) -> Sample | None:
    """None when it has figures or names that neither the answer nor the question has."""
    text = one.text.strip()
    if not text or len(text) > _LONGEST_SAMPLE:
        return None
    said = f"{turn.said.text if turn.said else ''} {turn.question.text} {turn.question.reason.line}"
    claims = _BLANK.sub(" ", text)
    if _unsaid(_NUMBER.findall(claims), said) or _unsaid(_names(claims), said):
        return None
    return Sample(question=one.question_id, text=text)


def _names(text: str) -> list[str]:
    return [one for one in _NAME.findall(text) if one not in _USUAL]


def _unsaid(words: Iterable[str], said: str) -> bool:
    told = fold(said)
    return any(fold(word.rstrip(".,")) not in told for word in words)


def _shortened(text: str, most: int) -> str:
    plain = text.strip()
    return plain if len(plain) <= most else plain[:most].rsplit(None, 1)[0]
