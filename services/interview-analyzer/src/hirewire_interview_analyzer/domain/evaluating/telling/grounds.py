"""Why a level is what it is: the sentence of the level, and never one that another level has."""

from collections.abc import Sequence

from hirewire_common.contracts.evaluation import Cap, Dimension
from hirewire_interview_analyzer.domain.evaluating.hearing.ideas import is_idea
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import ABSTRACT
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.telling.anchors import ANCHORS

_GOOD = 3
_FEW = 30
_LARGE, _SHARE = 8, 0.12
"""Letters of a large word, and of all words the share from which on they are many."""
_MANY = 3
_NOT_READ = "Not read: the answer doesn't seem to be in English."


def why(dimension: Dimension, level: int, case: Case, caps: Sequence[Cap]) -> str:
    """The level's anchor; of clarity below good, what keeps it there, where that is known."""
    if "not_read" in caps:
        return _NOT_READ
    told = ANCHORS[dimension][level]
    if not case.signs.words or {"empty", "echo"} & set(caps):
        return told
    if dimension == "clarity" and level < _GOOD:
        return next((text for text, holds in _unclear(case) if holds), told)
    return told


def _unclear(case: Case) -> tuple[tuple[str, bool], ...]:
    signs = case.signs
    return (
        ("Words side by side rather than sentences.", case.listed),
        ("Longer than what it tells needs.", case.rambling),
        ("Fillers take some of its force.", len(signs.fillers) > max(2, signs.words / 25)),
        ("Large words; smaller ones would tell more.", case.hollow and many_large_words(case)),
        ("Phrases that many use; words of your own would tell more.", case.hollow and bool(signs.cliche)),
        ("In few words; a sentence or two more would say it fully.", signs.words < _FEW),
        ("It takes many words for what it tells.", signs.details < signs.words / 5),
    )  # fmt: skip


def many_large_words(case: Case) -> bool:
    """Long ones that name ideas, and not few of them."""
    said = case.said
    large = [
        word for word, one in zip(said.words, said.stems, strict=True)
        if len(word) >= _LARGE and (word in ABSTRACT or is_idea(word, one))
    ]  # fmt: skip
    return len(large) >= max(_MANY, _SHARE * len(said.words))
