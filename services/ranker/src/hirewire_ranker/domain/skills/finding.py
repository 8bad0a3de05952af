"""Which skills of the lexicon a text says, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.words.folding import remembered
from hirewire_common.words.tokens import WORD
from hirewire_ranker.domain.skills.known import (
    Spelling,
    spellings_by_first_word,
    word_parts,
    words_of,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """`skill` is the lexicon's name, `written` the text's own, which stands at `start:end`."""

    skill: str
    written: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
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
    tokens = list(_tokens(text))
    place = 0
    while place < len(tokens):
        length, skill = _at(tokens, place, text)
        if skill:
            start, end = tokens[place].start, tokens[place + length - 1].end
            yield Mention(skill, text[start:end], start, end)
        place += max(1, length)


def _tokens(text: str) -> Iterator[_Token]:
    for found in WORD.finditer(text):
        for written, start in _parts(found[0], found.start()):
            for part in word_parts(written):
                yield _Token(part, written, start, start + len(written))


def _parts(written: str, start: int) -> Iterator[tuple[str, int]]:
    """`React/Vue` are two words, `CI/CD` is one that is known."""
    if "/" not in written or next(word_parts(written), "") in spellings_by_first_word():
        yield written, start
        return
    for part in written.split("/"):
        yield part, start
        start += len(part) + 1


def _at(tokens: list[_Token], place: int, text: str) -> tuple[int, str]:
    for spelling in spellings_by_first_word().get(tokens[place].word, ()):
        length = len(spelling.words)
        run = tokens[place : place + length]
        if tuple(one.word for one in run) == spelling.words and _is_meant(spelling, run, text):
            return length, spelling.skill
    return 0, ""


def _is_meant(spelling: Spelling, run: list[_Token], text: str) -> bool:
    """A capital at the beginning of a sentence says nothing: `Excel at` is no spreadsheet."""
    if spelling.plus and not text.startswith("+", run[-1].end):
        return False
    if not spelling.exact:
        return True
    if spelling.exact.isupper() and len(spelling.exact) > 1:
        return run[0].written == spelling.exact
    before, after = text[: run[0].start].rstrip(), text[run[-1].end :].lstrip()
    begins = not before or before[-1] in ".!?:;•|"
    return run[0].written == spelling.exact and (
        not begins or after[:1] in {"", ",", ";", "/", "("}
    )
