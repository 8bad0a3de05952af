"""What a text claims that is not known, field by field: the one question that the gate asks."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from hirewire_common.words.degrees import WORDS as DEGREE_WORDS
from hirewire_common.words.degrees import claimed_levels, levels_of
from hirewire_common.words.months import months_of
from hirewire_common.words.numbers import Number, numbers_of
from hirewire_common.words.tokens import compact, fold, parts_of, word_of, words_in
from hirewire_generator.domain.facts.boasts import (
    ANYWHERE,
    begun,
    leading,
    ranks,
    words_of,
    words_that_claim,
)
from hirewire_generator.domain.facts.contacts import address, email, phone
from hirewire_generator.domain.facts.evidence import Evidence
from hirewire_generator.domain.facts.names import is_german, named
from hirewire_generator.domain.facts.vocabulary import (
    CLAIMS,
    CONNECTORS,
    LEGAL,
    SENIORITY,
    TECHNOLOGIES,
)

_DATES = frozenset({"start_date", "end_date", "date"})
_NAMES = frozenset({
    "company", "institution", "issuer", "awarder", "publisher", "name", "title", "position", "degree", "field", "location",
    "keywords", "technologies", "fluency",
})  # fmt: skip
_SENTENCES = words_in("summary highlights description items footer headline")
_LABELS = {("skills", "name"), ("custom", "title")}
_TRANSLATED = frozenset(
    {"position", "degree", "field", "location", "keywords", "fluency", "title", "name"}
)
"""Where a translation has other words for the same."""
_EMAIL = re.compile(r"[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;.]+")
_URL = re.compile(
    r"\b(?:https?://|www\.)[^\s<>()\"']+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|de|fr|es|edu|ai|co|uk|ch|at|me|app)/[^\s<>()\"']+",
    re.IGNORECASE,
)
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Field:
    """`section` and `name` as the model has them: experience, position."""

    section: str
    name: str


@dataclass(frozen=True, slots=True)
class Known:
    """`evidence` is what may be said at all, `told` what may take the place of a date that stands there already, `spoken`
    what may take the place of something that the user said.

    `german`: where a text doesn't show whether its nouns have capitals. `translating`: the user wants other words.
    """

    evidence: Evidence
    told: Evidence
    spoken: Evidence | None = None
    german: bool = False
    translating: bool = False


def unsupported(field: Field, text: str, old: str, known: Known) -> tuple[str, ...]:
    """What `text` claims, in its own words, that nobody said; each once. What `old` claimed already may stay."""
    if not text.strip() or text == old:
        return ()
    if (
        old
        and known.spoken
        and field.name not in _SENTENCES
        and _is_spoken(field, old, known.spoken)
    ):
        # a file may not correct its owner
        known = replace(known, evidence=known.spoken, told=known.spoken)
    return tuple(dict.fromkeys(_claims(field, text, old, known)))


def _is_spoken(field: Field, text: str, spoken: Evidence) -> bool:
    if field.name in _DATES:
        year, _, month = text.partition("-")
        return (
            year.isdigit()
            and spoken.has_year(int(year))
            and (not month or spoken.has_month(int(year), int(month)))
        )
    return len(compact(text)) > 2 and compact(text) in spoken.letters


def _claims(field: Field, text: str, old: str, known: Known) -> Iterator[str]:
    evidence = known.evidence
    if field.name in _DATES:
        found = _date(text, old, known)
    elif field.name in _EXACTLY:
        found = _EXACTLY[field.name](text, evidence)
    elif field.name in _NAMES and (field.section, field.name) not in _LABELS:
        found = _strict(field, text, known)
    else:
        found = _free(field, text, known)
    return found


def _date(text: str, old: str, known: Known) -> Iterator[str]:
    if old[:4] == text:
        return
    evidence = known.told if old else known.evidence
    if text == "present":
        if old and not evidence.present:
            yield text
        return
    year, _, month = text.partition("-")
    if (
        not year.isdigit()
        or not evidence.has_year(int(year))
        or (month and not evidence.has_month(int(year), int(month)))
    ):
        yield text


def _strict(field: Field, text: str, known: Known) -> Iterator[str]:
    """Every word of a name is a claim; in a translation only what is the same in all languages."""
    evidence = known.evidence
    if _NO_SPACES.search(text):
        if compact(text) not in evidence.letters:
            yield text
        return
    if field.name == "degree" and levels_of(text, alone=True) - evidence.levels:
        yield text
    if field.name == "position":
        yield from ranks(text, evidence, SENIORITY)
    yield from _numbers(text, evidence)
    if known.translating and field.name in _TRANSLATED:
        yield from _known_names(text, known)
    else:
        yield from _all_words(
            text, evidence, DEGREE_WORDS if field.name == "degree" else frozenset()
        )


def _all_words(text: str, evidence: Evidence, besides: frozenset[str]) -> Iterator[str]:
    for word, written in words_of(text):
        said_elsewhere = word in CONNECTORS | LEGAL | besides or word.isdigit() or word in SENIORITY
        if not said_elsewhere and not _is_known(word, evidence):
            yield written


def _free(field: Field, text: str, known: Known) -> Iterator[str]:
    evidence = known.evidence
    addresses = [found[0] for form in (_EMAIL, _URL) for found in form.finditer(text)]
    for one in addresses:
        if compact(one) not in evidence.letters:
            yield one
    plain = _URL.sub(" ", _EMAIL.sub(" ", text))
    yield from _numbers(plain, evidence)
    yield from _months(plain, evidence)
    yield from _known_names(plain, known)
    yield from ranks(plain, evidence, SENIORITY if field.name == "headline" else ANYWHERE)
    if claimed_levels(plain) - evidence.levels:
        yield plain if len(plain) < 40 else "a degree"
    yield from words_that_claim(plain, evidence)
    yield from leading(plain, evidence)


def _numbers(text: str, evidence: Evidence) -> Iterator[str]:
    for number in numbers_of(text):
        if (
            number.sure
            and not evidence.has_number(number)
            and not _is_a_name(number, text, evidence)
        ):
            yield number.told


def _is_a_name(number: Number, text: str, evidence: Evidence) -> bool:
    """`ISO 27001` and `HTML 5`, where the user said that very thing."""
    around = re.search(rf"([^\W\d_]+)[\s-]?{re.escape(number.told)}", fold(text))
    return around is not None and f"{compact(around[1])}{compact(number.told)}" in evidence.words


def _months(text: str, evidence: Evidence) -> Iterator[str]:
    for year, month in months_of(text):
        if not evidence.has_month(year, month):
            yield f"{year}-{month:02d}"


def _known_names(text: str, known: Known) -> Iterator[str]:
    german = is_german(text, otherwise=known.german)
    for written in named(text, german=german):
        if not _is_known(word_of(written), known.evidence):
            yield written


def _is_known(word: str, evidence: Evidence) -> bool:
    if evidence.knows(word) or any(
        word.startswith(line) and begun(line, evidence) for line in CLAIMS
    ):
        return True
    parts = parts_of(word)
    return len(parts) > 1 and word not in TECHNOLOGIES and all(map(evidence.knows, parts))


_EXACTLY: Mapping[str, Callable[[str, Evidence], Iterator[str]]] = {
    "url": address,
    "github": address,
    "email": email,
    "phone": phone,
    "gpa": _numbers,
}
