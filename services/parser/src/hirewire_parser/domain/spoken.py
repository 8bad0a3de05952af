"""Languages, and how well they are spoken."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from hirewire_common.contracts import Language
from hirewire_common.words.folding import fold
from hirewire_parser.domain.items import items_of
from hirewire_parser.domain.line import Line, Row, rows_of
from hirewire_parser.domain.tongues import is_language

_FLUENCY = re.compile(
    r"^(?:native|mother tongue|bilingual|fluent|full professional|professional|limited|working|conversational|intermediate|upper|basic|beginner|elementary|advanced"
    r"|proficient|good|excellent|very good|level|ielts|toefl|delf|dalf|dele|c2|c1|b2|b1|a2|a1"
    r"|muttersprache|verhandlungssicher|fliessend|flie[s]+end|grundkenntnisse|gute|sehr gut|langue maternelle|courant|bilingue|intermediaire|notions|scolaire|debutant"
    r"|nativo|nativa|avanzado|intermedio|basico|fluido|lengua materna|avancado|fluente|intermediario|lingua madre|madrelingua|avanzato|fluente|ottimo|buono|base|scolastico"
    r"|moedertaal|vloeiend|goed|modersmal|flytande|god|grundlaggande|morsmal|flytende|ojczysty|biegly|plynny|komunikatywny|rodily|materstina|plynne|pokrocil)\b"
)
_MOST_WORDS = 3
"""Of a language's name."""
_LONGEST = 25
_ENDS_NAME = re.compile(r"\s*[(:–—]\s*|\s+-\s+|\s{2,}")

Spoken = tuple[str, str]
"""A language, and how well."""


def read_languages(lines: Iterable[Line]) -> list[Language]:
    """Where languages are known by their names, nothing else is one, unless it stands beside one or says how well."""
    rows = [_spoken(row) for row in rows_of(lines)]
    found = _with_levels(rows)
    listed = {name for row in rows if any(is_language(one) for one, _ in row) for name, _ in row}
    known = [(name, how) for name, how in found if name in listed or (how and _says_how(how))]
    sure = known if listed else found
    return [
        Language(id=f"language-{number}", name=name, fluency=how)
        for number, (name, how) in enumerate(dict(sure).items(), 1)
    ]


def _spoken(row: Row) -> list[Spoken]:
    return [
        spoken
        for line in row
        for item in items_of(_told_apart(line))
        for spoken in _languages(item)
    ]


def _with_levels(rows: Iterable[Iterable[Spoken]]) -> list[Spoken]:
    """In order; what only says how well belongs to the name before."""
    found: list[Spoken] = []
    for name, how in (spoken for row in rows for spoken in row):
        if name:
            found.append((name, how))
        elif found and how and not found[-1][1]:
            found[-1] = (found[-1][0], how)
    return found


def _told_apart(line: Line) -> Line:
    """ "**Hindi** fluent · **Urdu**" with the levels in brackets: names in bold letters need no other sign."""
    if not (line.bold and line.turns):
        return line
    places = [0, *line.turns, len(line.text)]
    made = ""
    for number, (start, end) in enumerate(pairwise(places)):
        piece = line.text[start:end].strip()
        how, sign, rest = piece.partition("·") if number % 2 else (piece, "", "")
        plain = number % 2 and how.strip() and not _ENDS_NAME.search(piece)
        made += f" ({how.strip()})" if plain else f" {how}"
        made += f"{sign}{rest}"
    return replace(line, text=made.strip(), gaps=(), turns=())


def _languages(item: str) -> list[Spoken]:
    """No name when the words only say how well; several when they are names and nothing else."""
    words = item.split()
    if len(words) > 1 and all(is_language(word) for word in words):
        return [(word, "") for word in words]
    return [_language(item)]


def _language(item: str) -> Spoken:
    if _says_how(item):
        return "", item
    name, *rest = _ENDS_NAME.split(item, maxsplit=1)
    how = rest[0].strip(" )") if rest else ""
    words = name.split()
    for cut in range(1, min(len(words), _MOST_WORDS + 1)):
        if _says_how(" ".join(words[cut:])):
            name, how = " ".join(words[:cut]), how or " ".join(words[cut:])
            break
    fits = len(name) < _LONGEST and len(name.split()) <= _MOST_WORDS
    return (name.strip(" ,"), how) if fits else ("", "")


def _says_how(text: str) -> bool:
    return bool(_FLUENCY.match(fold(text)))
