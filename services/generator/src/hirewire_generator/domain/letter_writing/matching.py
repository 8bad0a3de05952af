"""What a job description and a résumé have in common: skills by all their names, lines by their words."""

import re
from collections.abc import Iterable
from functools import cache

from hirewire_common.words.stems import stem
from hirewire_common.words.tokens import WORD, compact, fold, word_of, words_in
from hirewire_generator.domain.facts.vocabulary import CONNECTORS, EXACT, SAME, SHORT, TECHNOLOGIES

_MORE_SAME = (
    "aws amazonwebservices", "gcp googlecloud googlecloudplatform", "azure microsoftazure", "cicd continuousintegration",
    "react reactjs", "vue vuejs", "nextjs next", "nodejs node", "c# csharp", "c++ cpp", "excel msexcel microsoftexcel",
    "word msword microsoftword", "powerbi microsoftpowerbi", "sqlserver mssql microsoftsqlserver", "restapi rest restful restapis restfulapis",
    "spring springboot", "ux userexperience", "ui userinterface", "powerpoint mspowerpoint microsoftpowerpoint",
)  # fmt: skip
_STOP = CONNECTORS | words_in(
    "you your we our us they this that these those who what which will would can could should must may have has had are was were be been "
    "from by as or not all more most other into over about their its such than also work working team role job position candidate "
    "experience years year skills strong good great knowledge ability looking plus required requirements preferred ideal company "
    "sie wir ihr ihre unser unsere ein eine einen mit als auch oder nicht bei aus nach uber suchen erfahrung kenntnisse stelle "
    "vous nous votre notre nos vos une dans pour avec sur par sont est experience poste nuestro nuestra para con por una los las "
    "experiencia puesto con per una che sono esperienza com para uma experiencia voor met een het wij ervaring"
)
_ENDS = re.compile(r"[.!?:;•\n\-*–—(]\s*$")
_LIST = re.compile(r"\s*(?:[,;/|)&]|$|\n|and\b|und\b|et\b|or\b|y\b|e\b|en\b)")
_ALTERNATIVES = re.compile(r"\s*[/()|]\s*|\s+-\s+")
_NEAR = 20
"""Characters beside a word that tell whether it begins a sentence or stands in a list."""
_LONGEST_RUN = 4


class Asked:
    """A description, ready to be asked whether it names something."""

    def __init__(self, description: str) -> None:
        self._text = description
        row = [found[0] for found in WORD.finditer(description)]
        self._runs = frozenset(_runs(row))
        self._stems = frozenset(stems(description))

    def names(self, skill: str) -> bool:
        """By this name or another one; of `Kubernetes (K8s)` and `Go/Golang` each counts."""
        whole = [skill, *(part for part in _ALTERNATIVES.split(skill) if part)]
        return any(self._names(one) for one in whole)

    def likeness(self, line: str) -> int:
        """How many words of the description stand in the line, in whatever form."""
        return len(self._stems & stems(line))

    def _names(self, name: str) -> bool:
        key = _key(name)
        if not key:
            return False
        others = _names_of(key)
        if _is_a_word_too(name, key):
            return self._stands_alone(name) or any(one in self._runs for one in others - {key})
        return any(one in self._runs for one in others)

    def _stands_alone(self, name: str) -> bool:
        """`Go` as a name: with its capital, and not the first word of a sentence."""
        for found in WORD.finditer(self._text):
            if found[0] == name and (
                not _ENDS.search(self._text[max(0, found.start() - _NEAR) : found.start()] or "\n")
                or _LIST.match(self._text[found.end() : found.end() + _NEAR])
            ):
                return True
        return False


def _names_of(key: str) -> frozenset[str]:
    return _same().get(key, frozenset({key}))


@cache
def _same() -> dict[str, frozenset[str]]:
    """Every name with all that mean the same, itself among them."""
    found: dict[str, frozenset[str]] = {}
    lines = [[_key(word) for word in line.split()] for line in (*SAME, *_MORE_SAME)]
    for line in [*lines, *([short, _key(long)] for short, long in SHORT.items())]:
        for key in line:
            found[key] = found.get(key, frozenset()) | frozenset(line)
    return found


def stems(text: str) -> frozenset[str]:
    words = (word_of(found[0]) for found in WORD.finditer(text))
    return frozenset(
        word if word in TECHNOLOGIES else stem(word)
        for word in words
        if len(word) > 2 and word not in _STOP and not word.isdigit()
    )


def _is_a_word_too(name: str, key: str) -> bool:
    return len(key) <= 2 or (key in EXACT and key not in TECHNOLOGIES) or name.lower() == "excel"


def _runs(row: list[str]) -> Iterable[str]:
    """Every word, and up to four in a row as one."""
    for start in range(len(row)):
        for end in range(start + 1, min(start + _LONGEST_RUN, len(row)) + 1):
            yield _key("".join(row[start:end]))


def _key(name: str) -> str:
    """`Node.js`, `NodeJS` and `node js` are the same, and `Negotiations` is `negotiation`."""
    key = compact(fold(name))
    return (
        key[:-1]
        if len(key) > 5 and key.endswith("s") and not key.endswith(("ss", "js", "is"))
        else key
    )
