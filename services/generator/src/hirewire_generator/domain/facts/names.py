"""The words of a sentence that name something: companies, products, technologies, places and people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.words.months import MONTHS
from hirewire_common.words.tokens import WORD, fold, parts_of, word_of, words_in
from hirewire_generator.domain.facts.vocabulary import (
    CONNECTORS,
    FAMOUS,
    HOUSES,
    LEGAL,
    ORDINARY,
    ROLES,
    TECHNOLOGIES,
)

_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:;•|\n\t–—\"“„(]|\s-)\s*$")
_UNNAMED = re.compile(r"\d|[qh][1-4]$|v\d|p\d\d$|[a-c][12]$", re.IGNORECASE)
"""Words of digits and a letter that are numbers, quarters, versions or levels of a language."""
_GERMAN = words_in(
    "und der die das mit für von bei zur zum dem den des eine einer einem einen auf als durch ich nicht sowie im wurde"
)
_OTHER = words_in(
    "the and of with for by to at from using et les des pour avec dans y el los para con por una"
)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    first: bool
    """Of a sentence, where a capital says nothing."""

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def special(self) -> bool:
        """Capitals inside, or letters with digits: written like that, it is a name."""
        text = self.text.rstrip("s") if self.text[-2:-1].isupper() else self.text
        letters = [sign for sign in text if sign.isalpha()]
        inside = any(sign.isupper() for sign in text[1:]) and not _is_title(text)
        mixed = len(letters) < len(text.replace("-", "").replace("'", "")) and any(
            s.isdigit() for s in text
        )
        return bool(letters) and not _UNNAMED.match(text) and (inside or mixed)


def _is_title(text: str) -> bool:
    """`Full-Stack` and `Front/Back` are two ordinary words."""
    return all(part[1:].islower() or len(part) == 1 for part in re.split(r"[-/&'’]", text) if part)


def is_german(text: str, *, otherwise: bool = False) -> bool:
    """Whether nouns have capitals in it; `otherwise` where that can't be told."""
    words = [one[0].lower() for one in WORD.finditer(text)]
    german = sum(word in _GERMAN for word in words)
    other = sum(word in _OTHER for word in words)
    return otherwise if german == other else german > other


def named(text: str, *, german: bool = False) -> Iterator[str]:
    """The words that claim something by being there, as they are written."""
    tokens = list(_tokens(text))
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        before = tokens[place - 1] if place else None
        if _names(token, before, following, german=german):
            yield token.text


def _tokens(text: str) -> Iterator[_Token]:
    for found in WORD.finditer(text):
        yield _Token(found[0], _SENTENCE_ENDS.search(text[: found.start()]) is not None)


def _names(token: _Token, before: _Token | None, following: _Token | None, *, german: bool) -> bool:
    word = word_of(token.text)
    if word in TECHNOLOGIES and not (token.first and word in _VERBS):
        return True
    if word in CONNECTORS | LEGAL or (token.text[0].isupper() and fold(token.text) in MONTHS):
        return False
    if word in ORDINARY or all(part in ORDINARY for part in parts_of(word)):
        return False
    if token.special or (token.capital and any(part in FAMOUS for part in (word, *parts_of(word)))):
        return True
    return (
        token.capital
        and len(token.text) > 1
        and _stands_for_a_name(token, before, following, german=german)
    )


_VERBS = words_in("excel lean bash node unity")
"""Technologies that begin a sentence as another word."""


def _stands_for_a_name(
    token: _Token, before: _Token | None, following: _Token | None, *, german: bool
) -> bool:
    housed = (
        following is not None and not following.first and word_of(following.text) in LEGAL | HOUSES
    )
    if token.first:
        return housed and following is not None and following.capital
    if not german:
        return not all(part in ROLES for part in parts_of(word_of(token.text)))
    at = before is not None and before.text.lower() in {"bei", "firma", "beim"}
    return housed or (at and word_of(token.text) not in _GERMAN_NOUNS)


_GERMAN_NOUNS = words_in(
    "kunden projekten bedarf aufbau entwicklung umsetzung planung einfuhrung betrieb team kundinnen mitarbeitern partnern "
    "prozessen veranstaltungen problemen fragen themen besprechungen messen auswahl gestaltung"
)
