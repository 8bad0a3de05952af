"""Whether words that could belong to what follows stand before a clause of its own instead: `you know | it was late`."""

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.place import Place
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import is_past

_BEGINNING = words_in("and but")
"""After these a clause begins without a pause too."""
_SUBJECTS = words_in(
    "it that this he she they we i there nobody everybody everyone everything somebody people"
)
_DETERMINERS = words_in("the a an my our his her their this that these those some")
_FINITE = words_in(
    "is isn't are aren't was wasn't were weren't has hasn't have haven't had hadn't does doesn't do don't did didn't can can't could couldn't will won't would wouldn't should must might may"
)
_RELATIVE = words_in("who that which i we you he she they it where when whose called named")
"""After these the noun before them is what is known or meant: `you know the tool we use`."""
_LONGEST = 3
"""Words between a determiner and its verb."""


def before_clause(place: Place) -> bool:
    """Only where no punctuation is written: else a comma would tell."""
    if any(token.marked for token in place.tokens[1:]):
        return False
    begins = place.parted_before or place.before in _BEGINNING
    return begins and _clause([one.plain for one in place.tokens[place.last + 1 : place.last + 3 + _LONGEST]])  # fmt: skip


def _clause(words: list[str]) -> bool:
    """A subject and its verb, right after each other, or with a noun between them."""
    if len(words) < 2:
        return False
    first, second, *rest = words
    if first in _SUBJECTS and (second in _FINITE or is_past(second)):
        return True
    return first in _DETERMINERS and _noun_and_verb([second, *rest])


def _noun_and_verb(words: list[str]) -> bool:
    verb = next((at for at, one in enumerate(words[: _LONGEST + 1]) if one in _FINITE), 0)
    return verb > 0 and not _RELATIVE.intersection(words[:verb])
