"""What a job asks for as somebody would be asked about it: by the description, else by the skills that were named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hirewire_common.contracts import JobContext, Requirement, Requirements
from hirewire_common.contracts.questions import AskedSort
from hirewire_common.words.language import language_of
from hirewire_common.words.suspicion import suspicious_in
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.comparison.decisive import decisive_in
from hirewire_ranker.domain.comparison.duties import as_duty, duties_in
from hirewire_ranker.domain.comparison.employer import without_employer
from hirewire_ranker.domain.comparison.sorts import is_asked_about, sort_of
from hirewire_ranker.domain.comparison.wording import clipped, line_at
from hirewire_ranker.domain.gaps import Keyword, keywords_of, spelled
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.job.skilled import SOFT
from hirewire_ranker.domain.job.telling import is_generic
from hirewire_ranker.domain.skills import skill_of
from hirewire_ranker.domain.skills.known import words_of
from hirewire_ranker.domain.tongues import code_of, languages_in
from hirewire_ranker.domain.tongues import language_of as tongue_of

_READ = frozenset({"", "en", "de", "fr"})
"""Languages whose postings are read; of others only the skills that the lexicon knows are."""
_KNOWING = re.compile(r"(?:kenntniss?e?n?|sprachig\w*|sprachkenntnisse)\b", re.I)
_MOST_WORDS = 4
_LEARNED = re.compile(
    r"\b(?:training|qualifications?|qualified|instructor|course|apprenticeship|diploma|cpc|licen[cs]e|certified|accredit\w+)\b",
    re.I,
)
_PAPER = re.compile(r"\b(?:qualifications?|qualified|instructor|diploma|cpc)\b(?:[^a-z]|$)", re.I)
"""Whatever the first word is: "Transport Manager CPC"."""
_GONE_THROUGH = re.compile(r"\b(?:experience|record|background|exposure)\b", re.I)
_MOST_OF_PHRASE = 12
_FEW = 2
"""Names so many of which may all be told; of more those that are known."""


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that is asked for. `words` are keywords of which one suffices; of years `least` is how many."""

    name: str
    sort: AskedSort
    line: str
    must: bool
    weight: float = 1.0
    words: tuple[Keyword, ...] = ()
    least: float = 0.0
    level: str = ""
    equivalent: bool = False
    phrase: bool = False
    """Told in so many words, so that only such words show it."""
    tongues: tuple[str, ...] = ()
    """Of a language: by their English names; of several one suffices where the posting says "or"."""
    either: bool = False


@dataclass(frozen=True, slots=True)
class Posting:
    title: str = ""
    language: str = ""
    demands: tuple[Demand, ...] = ()
    duties: tuple[str, ...] = ()


def posting_of(context: JobContext) -> Posting:
    """What speaks to a reader instead of about the job is not read."""
    named = tuple(_named(context.skills))
    description = _about_the_job(context.description)
    if not description.strip():
        return Posting(title=" ".join(context.role.split()), demands=named)
    language = language_of(description)
    told = without_employer(description, context.company)
    asked = requirements_of(context.role, told)
    read = asked if language in _READ else Requirements(title=asked.title)
    written = {one.skill: one for one in keywords_of(told) if one.skill}
    others = () if read.items else _known(written)
    found = (*_of_items(_quoting(read, description), description, written), *others, *named)
    found = tuple(_with_decisive(found, description, asked.title))
    duties = tuple(duties_in(description)) if language in ("", "en") else ()
    return Posting(asked.title, language, found, duties)


def _quoting(read: Requirements, description: str) -> Requirements:
    """With the names of the employer in what there is to be done, which weren't read as demands."""
    items = [
        one.model_copy(update={"text": " ".join(description[slice(*one.span)].split())})
        if one.kind == "duty" and one.span and one.text not in description
        else one
        for one in read.items
    ]
    return read.model_copy(update={"items": tuple(items)})


def _about_the_job(description: str) -> str:
    lines = description.splitlines()
    barred = set(suspicious_in(lines))
    return "\n".join(" " * len(line) if n in barred else line for n, line in enumerate(lines))


def _named(skills: tuple[str, ...]) -> Iterator[Demand]:
    told = [clipped(one, 60) for one in skills if any(map(str.isalpha, one))]
    barred = set(suspicious_in(told))
    for keyword in keywords_of("", [one for n, one in enumerate(told) if n not in barred]):
        yield _of_keyword(keyword, "")


def _known(written: dict[str, Keyword]) -> Iterator[Demand]:
    for keyword in written.values():
        if keyword.skill not in SOFT:
            yield _of_keyword(keyword, "")


def _with_decisive(found: Sequence[Demand], description: str, title: str) -> Iterator[Demand]:
    """What is named in full takes the place of its parts; the trade's own name is no demand."""
    known = [set(words_of(one.name)) for one in found if one.sort == "certificate"]
    every = ((one, set(words_of(one.name))) for one in decisive_in(description))
    decisive = [one for one, said in every if not any(other <= said for other in known)]
    whole = [set(words_of(one.name)) for one in decisive] + [set(words_of(title))]
    for one in found:
        said = set(words_of(one.name))
        worded = one.sort in ("tool", "skill", "certificate", "standard")
        part = said and any(said <= other or other <= said for other in whole if other)
        if not (worded and part):
            yield one
    for told in decisive:
        words = tuple(Keyword(name, skill_of(name) or "") for name in told.name.split(" or "))
        yield Demand(told.name, told.sort, told.line, told.must, words=words)


def _of_keyword(keyword: Keyword, line: str) -> Demand:
    if tongue := tongue_of(keyword.written):
        return Demand(tongue, "language", line, must=True, tongues=(tongue,))
    return Demand(keyword.written, sort_of(keyword), line, must=True, words=(keyword,))


def _of_items(
    asked: Requirements, description: str, written: dict[str, Keyword]
) -> Iterator[Demand]:
    for one in asked.items:
        line = line_at(description, *one.span) if one.span else clipped(one.text)
        if one.kind in ("skill", "certificate"):
            yield from _of_terms(one, line, written)
        elif one.kind == "language":
            yield _of_language(one, line)
        elif one.kind in ("years", "education", "duty"):
            name, sort = _phrased(one.text) if one.kind == "duty" else (one.text, one.kind)
            yield Demand(
                name=clipped(name, 120),
                sort=sort,
                line=line,
                must=one.importance == "must",
                weight=one.weight,
                words=tuple(_keyword(term, written) for term in one.terms),
                least=one.least_years or 0.0,
                level=one.level,
                equivalent=one.equivalent,
                phrase=one.kind == "duty",
            )


def _phrased(text: str) -> tuple[str, AskedSort]:
    """What is asked for in so many words: to be done, learned or gone through; nameless where none can be told."""
    if (done := as_duty(text)) and not _PAPER.search(done):
        return done, "duty"
    bare = text.strip(" .;,")
    if not _FEW <= len(bare.split()) <= _MOST_OF_PHRASE or not bare[:1].isupper():
        return "", "duty"
    if _LEARNED.search(bare):
        return bare, "education"
    return (bare, "years") if _GONE_THROUGH.search(bare) else ("", "duty")


def _of_language(one: Requirement, line: str) -> Demand:
    """By its English name, whatever the posting calls it."""
    text = _KNOWING.sub(" ", " ".join((one.text, *one.terms)))
    tongues = tuple(dict.fromkeys(name for name, _ in languages_in(text, listed=True)))
    either = bool(re.search(r"\b(?:or|oder|ou|o)\b|/", one.text))
    code = code_of(one.text).upper()
    name = (" or " if either else " and ").join(tongues) or clipped(one.text, 120)
    name = f"{name} at {code}" if code and tongues else name
    must = one.importance == "must"
    words = tuple(Keyword(term, "") for term in one.terms)
    return Demand(
        name, "language", line, must, one.weight, words, level=code, tongues=tongues, either=either
    )


def _of_terms(one: Requirement, line: str, written: dict[str, Keyword]) -> Iterator[Demand]:
    """What is asked of everybody is left out: no word of a résumé shows it."""
    words = tuple(
        _keyword(term, written)
        for term in one.terms
        if term not in SOFT and not is_generic(fold(term))
    )
    words = tuple(filter(is_asked_about, words))
    if len(words) > _FEW and any(one.skill for one in words):
        words = tuple(one for one in words if one.skill)
    if not words:
        return
    sort = "certificate" if one.kind == "certificate" else sort_of(words[0])
    must = one.importance == "must"
    yield Demand(_either([w.written for w in words]), sort, line, must, one.weight, words)


def _keyword(term: str, written: dict[str, Keyword]) -> Keyword:
    """In the description's spelling, but "Forklift" of a title as the lexicon has it."""
    skill = skill_of(term) or ""
    found = written.get(skill) or Keyword(spelled(term, skill), skill)
    titled = skill.islower() and found.written.istitle()
    return replace(found, written=skill) if titled else found


def _either(words: list[str]) -> str:
    """ "Python, Java or Go"."""
    few = words[:_MOST_WORDS]
    return " or ".join(filter(None, (", ".join(few[:-1]), few[-1])))
