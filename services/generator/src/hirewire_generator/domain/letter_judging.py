"""A letter that a language model has written, without the sentences that claim what the résumé does not say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hirewire_common.contracts import Draft, Letter, LetterWish
from hirewire_generator.domain.facts.claims import Field, Known, unsupported
from hirewire_generator.domain.facts.evidence import Evidence, evidence_of, stem
from hirewire_generator.domain.facts.folding import WORD, compact, word_of
from hirewire_generator.domain.letter_kinds import (
    about_the_job,
    applies,
    is_ordinary,
    tells_the_past,
)
from hirewire_generator.domain.letter_model import ModelLetter
from hirewire_generator.domain.letter_writing import shown
from hirewire_generator.domain.letter_writing.phrases import LANGUAGES
from hirewire_generator.domain.letter_writing.years import years_of_work
from hirewire_generator.domain.plain import plain

_AT = Field("letter", "summary")
_SENTENCES = re.compile(r"(?<=[.!?…])[\"”“»’]?\s+(?=[\"„“«¿¡‘]?[A-ZÀ-ÖØ-ÞČŠŽ\d])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|inc|ltd|co|corp|st|vs|bzw|ca|bspw|dipl|ing|sr|sra|art|no|nr|approx)|\b[a-z]|z\.\s?b|u\.\s?a|e\.g|i\.e)\.$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"[\[\]{}<>]|\bX{2,}\b|lorem ipsum", re.IGNORECASE)
_MOST = 2_600
"""Characters of a letter that fits a page in every theme."""
_LEAST = 160
_LEAST_SENTENCES = 3
_LEAST_SHARE = 0.5
_COPIED = 8
"""Words in a row that make a sentence the description's own."""
_LINE = 300


@dataclass(frozen=True, slots=True)
class Judged:
    """`letter` is None when too little of it was left; `held` are the claims that nothing supports."""

    letter: Letter | None = None
    held: tuple[str, ...] = ()


class Judge:
    """Knows what may be said of the person, of the application, and of the job."""

    def __init__(self, draft: Draft, wish: LetterWish, today: date) -> None:
        resume = shown(draft)
        person = [f"{years_of_work(resume.experience, today)} years"]
        only = Draft(resume=resume)
        self._wish = wish
        self._understood = draft.design.locale in LANGUAGES
        self._german = draft.design.locale == "de"
        self._person = evidence_of(person, only, today)
        self._company = evidence_of([*person, wish.company], only, today)
        self._application = evidence_of([*person, wish.company, wish.role], only, today)
        self._job = evidence_of(
            [*person, wish.company, wish.role, wish.job_description], only, today
        )
        self._described = _described(wish)
        self._shingles = _shingles(wish.job_description) - _shingles(wish.role)

    def claims(self, sentence: str, *, first: bool = False) -> tuple[str, ...]:
        """What the sentence claims in vain; empty when it may be said. The first of a letter says what it is for."""
        if _PLACEHOLDER.search(sentence):
            return (sentence[:80],)
        if _shingles(sentence) & self._shingles:
            return (sentence[:80],)
        if about_the_job(sentence):
            return self._unsupported(sentence, self._job)
        evidence = self._application if first else self._evidence(sentence)
        return (*self._unsupported(sentence, evidence), *self._borrowed(sentence, evidence))

    def line(self, text: str, *recipient: str) -> str:
        """A subject or a salutation, or nothing."""
        bare = " ".join(plain(text).split())[:_LINE]
        known = evidence_of([self._wish.company, self._wish.role, *recipient], None)
        fine = not _PLACEHOLDER.search(bare) and not unsupported(_AT, bare, "", Known(known, known))
        return bare if fine else ""

    def _evidence(self, sentence: str) -> Evidence:
        if not self._understood:
            return self._person
        if applies(sentence):
            return self._application
        return self._person if tells_the_past(sentence) else self._company

    def _unsupported(self, sentence: str, evidence: Evidence) -> tuple[str, ...]:
        return unsupported(_AT, sentence, "", Known(evidence, evidence, german=self._german))

    def _borrowed(self, sentence: str, evidence: Evidence) -> Iterator[str]:
        """Words of the description that would be the person's own."""
        for found in WORD.finditer(sentence):
            word = word_of(found[0])
            if stem(word) in self._described and not is_ordinary(word) and not evidence.knows(word):
                yield found[0]


def judged(
    answer: ModelLetter, draft: Draft, wish: LetterWish, given: Letter, rules: Letter, today: date
) -> Judged:
    """The letter with what may be said. `given` are lines of the user's, `rules` those where the model has none."""
    judge = Judge(draft, wish, today)
    kept, held, count = list[str](), list[str](), 0
    for paragraph in _paragraphs(answer):
        sentences = sentences_of(paragraph)
        count += len(sentences)
        found = [
            (one, judge.claims(one, first=not kept and not at and not held))
            for at, one in enumerate(sentences)
        ]
        held += [claim for _, claims in found for claim in claims]
        if left := [one for one, claims in found if not claims]:
            kept.append(" ".join(left))
    letter = rules.model_copy(
        update={
            "paragraphs": tuple(_on_one_page(kept)),
            "subject": given.subject or judge.line(answer.subject) or rules.subject,
            "salutation": given.salutation
            or judge.line(answer.salutation, *rules.recipient)
            or rules.salutation,
            "closing": given.closing or judge.line(answer.closing) or rules.closing,
        }
    )
    told = tuple(dict.fromkeys(held))
    return Judged(letter if _is_enough(kept, count) else None, told)


def sentences_of(paragraph: str) -> list[str]:
    """Abbreviations end no sentence."""
    found: list[str] = []
    for part in _SENTENCES.split(" ".join(paragraph.split())):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return found


def _paragraphs(answer: ModelLetter) -> list[str]:
    """Without a salutation, a closing and a name at the ends, which models like to add."""
    parts = [one for text in answer.paragraphs for one in plain(text).split("\n\n") if one.strip()]
    while parts and _is_a_line(parts[0]):
        parts = parts[1:]
    while parts and _is_a_line(parts[-1]):
        parts = parts[:-1]
    return parts


def _is_a_line(text: str) -> bool:
    return len(text) <= 80 and not text.rstrip().endswith((".", "!", "?"))


def _is_enough(kept: list[str], count: int) -> bool:
    left = sum(len(sentences_of(one)) for one in kept)
    long = sum(map(len, kept)) >= _LEAST
    return long and left >= _LEAST_SENTENCES and left >= count * _LEAST_SHARE


def _on_one_page(paragraphs: list[str]) -> list[str]:
    kept, size = [], 0
    for paragraph in paragraphs:
        fitting: list[str] = []
        for sentence in sentences_of(paragraph):
            size += len(sentence)
            if size <= _MOST:
                fitting.append(sentence)
        if fitting:
            kept.append(" ".join(fitting))
    return kept


def _described(wish: LetterWish) -> frozenset[str]:
    words = (word_of(found[0]) for found in WORD.finditer(wish.job_description))
    return frozenset(stem(word) for word in words if len(compact(word)) > 3)


def _shingles(text: str) -> frozenset[str]:
    row = [word_of(found[0]) for found in WORD.finditer(text)]
    return frozenset(" ".join(row[at : at + _COPIED]) for at in range(len(row) - _COPIED + 1))
