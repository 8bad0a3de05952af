"""What shows over several answers and in none alone: one story told again and again, and substance that has to be asked for."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hirewire_common.contracts import Remark
from hirewire_common.words.folding import fold
from hirewire_interview_analyzer.domain.summing.scores import Exchange

_RAISED = 20
"""Points that a follow-up's answer has more than the one before."""
_OFTEN = 2
_STORY = 25
"""Words below which an answer is no story."""
_SAME = 0.6
"""The share of words in common from which two stories are one."""
_LETTERS = 4
"""Of words that tell stories apart."""


def habits(asked: Sequence[Exchange]) -> Iterator[Remark]:
    yield from _told_again(asked)
    yield from _only_when_asked(asked)


def _told_again(asked: Sequence[Exchange]) -> Iterator[Remark]:
    """The first two answers that tell the same."""
    told = [(one, _words(one)) for one in asked]
    stories = [(one, words) for one, words in told if len(words) >= _STORY // 2 and _long(one)]
    for (first, some), (second, others) in combinations(stories, 2):
        if len(some & others) >= _SAME * min(len(some), len(others)):
            one, two = first.turn.question.id, second.turn.question.id
            text = (
                f"You told the same story to questions {one[1:]} and {two[1:]}. Have three or four different ones ready,"
                " and choose the one that the question asks for."
            )
            yield Remark(text=text, question=two)
            return


def _words(one: Exchange) -> frozenset[str]:
    said = one.turn.said.text if one.turn.said else ""
    return frozenset(word for word in fold(said).split() if len(word) >= _LETTERS)


def _long(one: Exchange) -> bool:
    return one.turn.said is not None and len(one.turn.said.text.split()) >= _STORY


def _only_when_asked(asked: Sequence[Exchange]) -> Iterator[Remark]:
    raised = [one for one in asked if _raised(one)]
    if len(raised) < _OFTEN:
        return
    text = "You are better when you are pressed: say at once what you said when you were asked further."
    followed = raised[0].follow_up
    quote = (followed.said.text if followed and followed.said else "")[:300]
    yield Remark(text=text, question=raised[0].turn.question.id, quote=quote)


def _raised(one: Exchange) -> bool:
    first, second = one.turn.evaluation, one.follow_up and one.follow_up.evaluation
    if not first or not second or first.sensitive or second.sensitive:
        return False
    return second.score - first.score >= _RAISED
