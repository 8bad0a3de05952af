"""What of an answer speaks to whoever evaluates it: by turns of phrase, and by meaning where that is known."""

from hirewire_interview_analyzer.domain.evaluating.hearing.orders import orders_in
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Span, joined
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness

_RATHER = 0.0
"""Log-odds of a sentence that speaks to the reader rather than not."""
_TOGETHER, _SHARE = 1.5, 0.4
"""Log-odds of all of them, and their part of the letters: a single sentence may happen to sound like it."""


def addressed_in(answer: str, nearness: Nearness | None) -> tuple[Span, ...]:
    """Their places. Meaning overrules words where it is plain that somebody tells of work."""
    by_words = orders_in(answer)
    if nearness is None or not nearness.sentences:
        return by_words
    told = [span for span, odds in nearness.sentences if odds < _RATHER]
    kept = [one for one in by_words if not any(_covers(span, one) for span in told)]
    return joined([*kept, *_by_meaning(answer, nearness)])


def _by_meaning(answer: str, nearness: Nearness) -> list[Span]:
    likely = [(end - start, odds) for (start, end), odds in nearness.sentences if odds > _RATHER]
    letters, odds = sum(one for one, _ in likely), sum(one for _, one in likely)
    if letters < _SHARE * len(answer.strip()) or odds < _TOGETHER:
        return []
    return [span for span, odds in nearness.sentences if odds > _RATHER]


def _covers(span: Span, other: Span) -> bool:
    """All of the other but what stands at its edges."""
    return span[0] <= other[0] + _EDGE and other[1] - _EDGE <= span[1]


_EDGE = 3
