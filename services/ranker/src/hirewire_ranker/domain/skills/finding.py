"""Which skills of the lexicon a text says, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from hirewire_common.words.folding import ByWord, remembered
from hirewire_common.words.tokens import WORD
from hirewire_ranker.domain.skills.known import (
    Spelling,
    spellings_by_first_word,
    word_parts,
    words_of,
)
from hirewire_ranker.domain.skills.senses import is_doubtful, is_something_else

_NEAR = 40
_LISTED = re.compile(
    r"$|[,;/(]|(?:and ?/ ?or|and|or|und|oder|et|ou|&) [A-Z]|(?:wird|skills?|knowledge|proficiency|required|preferred|erforderlich)\b"
)
"""Behind a name at the beginning of a sentence that is an everyday word there otherwise: "Go or Rust"."""
_ELIDED = re.compile(r"(?:[dlDL]|[Qq]u)['’](?=\w)")
_WRITTEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Mention:
    """`skill` is the lexicon's name, `written` the text's own, which stands at `start:end`."""

    skill: str
    written: str
    start: int
    end: int


@remembered
def find_skills(text: str) -> tuple[Mention, ...]:
    """In the order of the text; the longest where one lies in another."""
    return tuple(_found(text))


def skill_of(text: str) -> str | None:
    """The lexicon's name of what this text names as a whole; None when it is no known skill."""
    words = words_of(text)
    for spelling in spellings_by_first_word().get(words[0], ()) if words else ():
        plus = not spelling.plus or text.strip().endswith("+")
        if spelling.words == words and spelling.exact in ("", text.strip()) and plus:
            return spelling.skill
    return None


def _found(text: str) -> Iterator[Mention]:
    begins = _by_length()
    words = list(chain.from_iterable(words for words, _ in _WORDS.of(text)))
    spans: list[tuple[int, int]] = []
    behind = 0
    for place in [place for place, word in enumerate(words) if word in begins]:
        for spelling in _written_at(words, place) if place >= behind else ():
            until = place + len(spelling.words)
            spans = spans or list(_spans(text))
            span = spans[place][0], spans[until - 1][1]
            if _is_meant(spelling, spans[place], span, text) and not (
                is_doubtful(spelling.skill) and is_something_else(spelling.skill, text, *span)
            ):
                yield Mention(spelling.skill, text[slice(*span)], *span)
                behind = until
                break


def _written_at(words: list[str], place: int) -> Iterator[Spelling]:
    """The longest first."""
    for length, spellings in _by_length()[words[place]].items():
        yield from spellings.get(tuple(words[place : place + length]), ())


@cache
def _by_length() -> dict[str, dict[int, dict[tuple[str, ...], list[Spelling]]]]:
    """Spellings by their first word, by how many words they have, the longest first, and by all of them."""
    found: dict[str, dict[int, dict[tuple[str, ...], list[Spelling]]]] = {}
    for first, listed in spellings_by_first_word().items():
        lengths = found.setdefault(first, {})
        for one in listed:
            lengths.setdefault(len(one.words), {}).setdefault(one.words, []).append(one)
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each word is written; parts of one word stand where it does."""
    for written in _WRITTEN.finditer(text):
        at = written.start()
        for start, end in _WORDS[written[0]][1]:
            yield at + start, at + end


def _words_in(written: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Of what stands between two blanks, looked up as the lexicon's are, and where; no word goes over a blank."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for found in WORD.finditer(written):
        for part, start in _parts(found[0], found.start()):
            parts = word_parts(part)
            words.extend(parts)
            spans.extend([(start, start + len(part))] * len(parts))
    return tuple(words), tuple(spans)


_WORDS = ByWord(_words_in)


def _parts(written: str, start: int) -> Iterator[tuple[str, int]]:
    """`React/Vue` are two words, `CI/CD` is one that is known; "d'Excel" is Excel."""
    if elided := _ELIDED.match(written):
        written, start = written[elided.end() :], start + elided.end()
    if "/" not in written or (word_parts(written) or ("",))[0] in spellings_by_first_word():
        yield written, start
        return
    for part in written.split("/"):
        yield part, start
        start += len(part) + 1


def _is_meant(spelling: Spelling, first: tuple[int, int], span: tuple[int, int], text: str) -> bool:
    """A capital at the beginning of a sentence says nothing: `Excel at` is no spreadsheet."""
    if spelling.plus and not text.startswith("+", span[1]):
        return False
    if not spelling.exact:
        return True
    if spelling.exact.isupper() and len(spelling.exact) > 1:
        return text[slice(*first)] == spelling.exact
    before = text[max(0, span[0] - _NEAR) : span[0]].rstrip()
    after = text[span[1] : span[1] + _NEAR].lstrip()
    begins = not before or before[-1] in ".!?:;•|"
    return text[slice(*first)] == spelling.exact and (not begins or bool(_LISTED.match(after)))
