"""What bounds an answer before anything is weighed: nothing said, too little, the question again, another language."""

from collections.abc import Sequence

from hirewire_common.words.language import language_of
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.lexicon import LITTLE
from hirewire_interview_analyzer.domain.evaluating.reading import Said

LEAST_WORDS = 10
_ENGLISH = words_in(
    "the and was i my we to of it that with for they but because then have had would them from not when what so is are this you i'd i'm at on be there she he her his were which who been as or if could"
)
_LEAST_ENGLISH = 0.16
_LEAST_KNOWN = 0.08
"""Below it, it isn't English, whatever else it may be."""
_COPIED = 6
"""Words in a row that stand in the question too: not by chance."""
_OWN = 3
"""Different telling words that an answer holds and its question doesn't, at least."""


def foreign(said: Said) -> str:
    """The language that it is in, `unknown`, or empty for English and for what is too short to tell."""
    if len(said.words) < 4:
        return (
            "unknown"
            if said.text.strip()
            and not said.text.isascii()
            and language_of(said.text) not in ("", "en")
            else ""
        )
    share = sum(word in _ENGLISH for word in said.words) / len(said.words)
    if share >= _LEAST_ENGLISH:
        return ""
    language = language_of(said.text)
    if language not in ("", "en"):
        return language
    known = sum(word in LITTLE for word in said.words) / len(said.words)
    listed = said.text.count(",") + said.text.count("\n") > len(said.words) / 6
    names = sum(said.text[start].isupper() for start, _ in said.spans) > 0.3 * len(said.words)
    return "unknown" if known < _LEAST_KNOWN and not listed and not names else ""


def copied(said: Said, question: Sequence[str]) -> frozenset[int]:
    """Which words of the answer stand in runs that are the question's."""
    runs = {tuple(question[at : at + _COPIED]) for at in range(len(question) - _COPIED + 1)}
    found: set[int] = set()
    for at in range(len(said.words) - _COPIED + 1):
        if said.words[at : at + _COPIED] in runs:
            found.update(range(at, at + _COPIED))
    return frozenset(found)


def echoes(said: Said, question: frozenset[str], again: frozenset[int]) -> bool:
    """Nothing but the question: its telling words, and hardly one that it hasn't."""
    telling = {
        one for word, one in zip(said.words, said.stems, strict=True) if word not in LITTLE
    }  # fmt: skip
    if not telling or not question:
        return len(again) > 0.8 * len(said.words) > 0
    fresh, shared = telling - question, telling & question
    if len(fresh) >= _OWN or not shared:
        return False
    return len(shared) >= 0.5 * len(question) and len(fresh) <= 0.34 * len(telling)
