"""What shows over several answers and in none alone: one story told again, substance that has to be asked for, answers that end too soon."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import fmean

from hirewire_common.contracts import Turn
from hirewire_common.words.folding import fold
from hirewire_interview_analyzer.domain.summing.gains import Gain, Shown, numbers
from hirewire_interview_analyzer.domain.summing.quoting import numbered, passage
from hirewire_interview_analyzer.domain.summing.scores import Exchange
from hirewire_interview_analyzer.domain.summing.speech import speech

_RAISED = 20
"""Points that a follow-up's answer has more than the one before."""
_OFTEN = 2
_STORY = 25
"""Words below which an answer is no story."""
_SAME = 0.6
"""The share of words in common from which two stories are one."""
_LETTERS = 4
"""Of words that tell stories apart."""
_BRIEF = 30
"""Words that are over before an interviewer has heard anything."""
_FINE = 60
"""A score from which a short answer was long enough."""
_LEAST = 3
_MOST_OF = 0.5
_AGAIN = 20.0
"""Points that a second story would bring."""


def habits(asked: Sequence[Exchange]) -> Iterator[Gain]:
    yield from _told_again(asked)
    yield from _only_when_asked(asked)
    yield from _over_soon(asked)
    yield from speech(asked)


def _told_again(asked: Sequence[Exchange]) -> Iterator[Gain]:
    """The first two answers that tell the same."""
    told = [(one, _words(one)) for one in asked]
    stories = [(one, words) for one, words in told if len(words) >= _STORY // 2 and _long(one)]
    for (first, some), (second, others) in combinations(stories, 2):
        if len(some & others) >= _SAME * min(len(some), len(others)):
            text = (
                f"You told the same story to questions {first.number} and {second.number}. Have three or four different ones ready,"
                " and choose the one that the question asks for."
            )
            shown = Shown(second, passage(_text(second.turn)), text)
            yield Gain(_AGAIN, "same story", (shown,), named=True)
            return


def _words(one: Exchange) -> frozenset[str]:
    return frozenset(word for word in fold(_text(one.turn)).split() if len(word) >= _LETTERS)


def _long(one: Exchange) -> bool:
    return _length(one.turn) >= _STORY


def _text(turn: Turn | None) -> str:
    return turn.said.text if turn and turn.said else ""


def _length(turn: Turn) -> int:
    return len(_text(turn).split())


def _only_when_asked(asked: Sequence[Exchange]) -> Iterator[Gain]:
    raised = sorted((one for one in asked if gained(one) >= _RAISED), key=lambda one: -gained(one))
    if not raised:
        return
    where = numbered(numbers(raised))
    text = (
        f"You are better when you are pressed (questions {where}): say at once what you said when you were asked further."
        if len(raised) >= _OFTEN
        else f"Say at once what you said when you were asked further: what carries your answer to question {where} came only then."
    )
    points = sum(map(gained, raised)) / 2
    shown = tuple(Shown(one, passage(_text(one.follow_up)), text) for one in raised)
    yield Gain(points, "pressed", shown, named=True)


def gained(one: Exchange) -> int:
    """Points that the answer to a follow-up has more than the one before."""
    first, second = one.turn.evaluation, one.follow_up and one.follow_up.evaluation
    return second.score - first.score if first and second else 0


def _over_soon(asked: Sequence[Exchange]) -> Iterator[Gain]:
    """Where most answers end before they have told anything; what may be short, and was good so, isn't one of them."""
    short = [
        one
        for one in asked
        if _length(one.turn) < _BRIEF and one.score is not None and one.score < _FINE
    ]
    if len(short) < _LEAST or len(short) < _MOST_OF * len(asked):
        return
    short.sort(key=lambda one: (one.score or 0, _length(one.turn)))
    words = round(fmean(_length(one.turn) for one in short))
    text = (
        f"Take more time: {_share(len(short), len(asked))} answers were over after some {words} words. Three or four sentences each"
        " would do: what it was about, what you did, what came of it."
    )
    points = sum(_FINE - (one.score or 0) for one in short) / 3
    shown = tuple(Shown(one, passage(_text(one.turn)), text) for one in short)
    yield Gain(points, "short", shown, named=True)


def _share(some: int, every: int) -> str:
    return f"all {every}" if some == every else f"{some} of your {every}"
