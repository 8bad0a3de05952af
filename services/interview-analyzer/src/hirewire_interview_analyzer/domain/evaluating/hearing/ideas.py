"""Which words tell anything, and which of those name an idea rather than what could be seen or counted."""

from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import (
    ABSTRACT,
    IDEAS_END_IN,
    LITTLE,
    WORK,
)
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem

_LITTLE, _LONG = 3, 6
_WORK = frozenset(map(stem, WORK))


def tells(word: str) -> bool:
    """Of a folded word: it does more than hold sentences together."""
    return word not in LITTLE and len(word) > _LITTLE


def is_idea(word: str, one: str) -> bool:
    """Of a folded word and its stem: by what nouns and verbs of ideas end in, unless it is a word of work such as `medication`."""
    ends = len(word) > _LONG and word.endswith(IDEAS_END_IN)
    return tells(word) and (word in ABSTRACT or ends) and one not in _WORK
