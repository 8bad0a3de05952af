"""What bounds an answer before anything is weighed: nothing said, too little, the question again, another language."""

from collections.abc import Sequence

from hirewire_common.words.language import language_of
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import (
    ABSTRACT,
    EMPTY,
    FIGURES,
    LITTLE,
    NOTHING,
    WORK,
)
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said, is_figure
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem

LEAST_WORDS = 10
UNKNOWN = "unknown"
WITHOUT_BLANKS = frozenset(("zh", "ja", "th"))
"""Languages in which words can't be counted by blanks."""
_ENGLISH = words_in(
    "the and was i my we to of it that with for they but because then have had would them from not when what so is are this you i'd i'm at on be there she he her his were which who been as or if could"
)
_WORK = frozenset(map(stem, WORK))
_LEAST_ENGLISH = 0.16
_LEAST_KNOWN = 0.14
"""Below it, it isn't English, whatever else it may be."""
_FEW = 4
_COPIED = 6
"""Words in a row that stand in the question too: not by chance."""
_PERSONS = words_in(
    "i me my mine myself we our us you your yourself did do had have a the it is was and"
)
"""That change when a question is said by the other one."""
_PADDING = FIGURES | words_in(
    "basically literally honestly actually like yeah anyway whatever mean situation time question asked asking answer good think"
)
"""That may stand around a question said again; a year is one number when written and four words when spoken."""
_ALL_BUT = 0.85
_MOSTLY = 0.7
_TOLD = 0.6
_SENTENCES = 15
"""Words from which on an answer that tells nothing new isn't merely brief."""
_NEW = 2
_MANY = 20
_CIRCLED = 0.6
"""Of the telling words: what answers has at most 0.4 of them in common with its question."""
_OWN = 3
"""Different telling words that an answer holds and its question doesn't, at least."""


def foreign(said: Said) -> str:
    """The language that it is in, `other`, UNKNOWN where it may be none, or empty for English and for what is too short to tell."""
    if len(said.words) < _FEW and said.text.isascii():
        return ""
    share = sum(word in _ENGLISH for word in said.words) / len(said.words)
    if share >= _LEAST_ENGLISH:
        return ""
    language = language_of(said.text)
    if language not in ("", "en"):
        return language
    known = sum(
        word in LITTLE or word in EMPTY or word in ABSTRACT or one in _WORK
        for word, one in zip(said.words, said.stems, strict=True)
    )
    names = sum(said.text[start].isupper() for start, _ in said.spans) > 0.3 * len(said.words)
    if names or known >= _LEAST_KNOWN * len(said.words):
        return ""
    return UNKNOWN if said.text.isascii() else "other"


def copied(said: Said, question: Sequence[str]) -> frozenset[int]:
    """Which words of the answer stand in runs that are the question's."""
    runs = {tuple(question[at : at + _COPIED]) for at in range(len(question) - _COPIED + 1)}
    found: set[int] = set()
    for at in range(len(said.words) - _COPIED + 1):
        if said.words[at : at + _COPIED] in runs:
            found.update(range(at, at + _COPIED))
    return frozenset(found)


def paraphrases(said: Said, question: Said, *, close: bool) -> bool:
    """The question in other forms of its own words: hardly one of all that tells anything is new. `close`: in meaning, where that is known."""
    asked = frozenset(question.stems)
    new: set[str] = set()
    again: set[str] = set()
    for word, one in zip(said.words, said.stems, strict=True):
        if word not in NOTHING and not is_figure(word):
            (again if one in asked else new).add(one)
    return len(said.words) >= _SENTENCES and len(new) < _NEW < len(again) + close


def circles(said: Said, question: Said) -> bool:
    """Many words, of which most that tell anything are the question's in one form or another, and hardly one is new."""
    asked = frozenset(question.stems)
    told = [
        one
        for word, one in zip(said.words, said.stems, strict=True)
        if word not in LITTLE and word not in _PADDING and not is_figure(word)
    ]
    begun = tuple(one for one in asked if len(one) >= _FEW)
    new = [one for one in told if one not in asked and not _another_form(one, begun)]
    return (
        len(said.words) >= _MANY
        and len(told) - len(new) >= max(1.0, _CIRCLED * len(told))
        and len(set(new)) <= max(_NEW, len(said.words) // _MANY)
    )


def _another_form(one: str, of: tuple[str, ...]) -> bool:
    return one.startswith(of) or (len(one) >= _FEW and any(it.startswith(one) for it in of))


def echoes(said: Said, question: Said, again: frozenset[int]) -> bool:
    """Nothing but the question: most of its telling words, and hardly a word that it hasn't."""
    asked = frozenset(question.stems)
    telling = {
        one
        for word, one in zip(question.words, question.stems, strict=True)
        if (word not in NOTHING and not is_figure(word)) or len(question.words) < _FEW
    }
    shared = telling & set(said.stems)
    fresh = {
        one
        for word, one in zip(said.words, said.stems, strict=True)
        if one not in asked and word not in LITTLE and word not in _PADDING
    }
    old = sum(
        one in asked or word in _PERSONS or word in _PADDING
        for word, one in zip(said.words, said.stems, strict=True)
    )
    if len(again) > _ALL_BUT * len(said.words):
        return True
    return (
        len(fresh) < _OWN
        and old >= _MOSTLY * len(said.words)
        and len(shared) >= _TOLD * len(telling) > 0
    )
