"""A letter that a language model has written, without the sentences that claim what the résumé does not say."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hirewire_common.contracts import Draft, Letter, LetterWish, Resume
from hirewire_common.words.stems import stem
from hirewire_common.words.tokens import WORD, compact, word_of
from hirewire_generator.domain.facts.claims import Field, Known, unsupported
from hirewire_generator.domain.facts.evidence import Evidence, evidence_of
from hirewire_generator.domain.facts.vocabulary import EXACT, FAMOUS, ORDINARY
from hirewire_generator.domain.letter_kinds import (
    about_the_job,
    addresses,
    applies,
    is_ordinary,
    tells_the_past,
)
from hirewire_generator.domain.letter_model import ModelLetter
from hirewire_generator.domain.letter_text import on_one_page, paragraphs_of, sentences_of
from hirewire_generator.domain.letter_writing import shown
from hirewire_generator.domain.letter_writing.phrases import LANGUAGES
from hirewire_generator.domain.letter_writing.years import years_of_work
from hirewire_generator.domain.plain import plain
from hirewire_generator.domain.wording import language_of

_AT = Field("letter", "summary")
_PLACEHOLDER = re.compile(r"[\[\]{}<>]|\bX{2,}\b|lorem ipsum", re.IGNORECASE)
_LEAST = 160
_LEAST_SENTENCES = 3
_LEAST_SHARE = 0.5
_LEAST_KNOWN = 0.34
"""Share of the words that tell something."""
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
        self._named = frozenset(word_of(found[0]) for found in WORD.finditer(wish.company))
        self._understood = draft.design.locale in LANGUAGES
        self._same_language = language_of(_prose(resume)) == draft.design.locale[:2]
        self._german = draft.design.locale == "de"
        self._known: Callable[..., Evidence] = lambda *texts: evidence_of(
            [*person, *texts], only, today
        )
        self._described = _described(wish)
        self._shingles = _shingles(wish.job_description) - _shingles(wish.role)

    @cached_property
    def _person(self) -> Evidence:
        return self._known()

    @cached_property
    def _company(self) -> Evidence:
        return self._known(self._wish.company)

    @cached_property
    def _application(self) -> Evidence:
        return self._known(self._wish.company, self._wish.role)

    @cached_property
    def _job(self) -> Evidence:
        wish = self._wish
        return self._known(wish.company, wish.role, wish.job_description)

    def claims(self, sentence: str, *, first: bool = False) -> tuple[str, ...]:
        """What the sentence claims in vain; empty when it may be said. The first of a letter says what it is for."""
        if _PLACEHOLDER.search(sentence):
            return (sentence[:80],)
        if _shingles(sentence) & self._shingles:
            return (sentence[:80],)
        if about_the_job(sentence):
            return self._unsupported(sentence, self._job)
        evidence = self._application if first else self._evidence(sentence)
        return (
            *self._unsupported(sentence, evidence),
            *self._borrowed(sentence, first=first),
            *(() if first or applies(sentence) else self._unlike(sentence)),
        )

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
        found = unsupported(_AT, sentence, "", Known(evidence, evidence, german=self._german))
        return tuple(one for one in found if not (self._german and _is_german_only(one)))

    def _unlike(self, sentence: str) -> Iterator[str]:
        """A deed of which hardly a word stands in the résumé, where both are of one language."""
        if not self._same_language or not tells_the_past(sentence):
            return
        words = [word_of(found[0]) for found in WORD.finditer(sentence)]
        telling = [word for word in words if not is_ordinary(word)]
        known = sum(self._person.knows(word) for word in telling)
        if telling and known < len(telling) * _LEAST_KNOWN:
            yield sentence[:80]

    def _borrowed(self, sentence: str, *, first: bool) -> Iterator[str]:
        """Words of the description that would be the person's own."""
        evidence = self._person
        if first or applies(sentence):
            evidence = self._application
        elif addresses(sentence) and not tells_the_past(sentence):
            evidence = self._company
        named = frozenset[str]() if tells_the_past(sentence) else self._named
        for found in WORD.finditer(sentence):
            word = word_of(found[0])
            if word in named:
                continue
            if stem(word) in self._described and not is_ordinary(word) and not evidence.knows(word):
                yield found[0]


def judged(
    answer: ModelLetter, draft: Draft, wish: LetterWish, given: Letter, rules: Letter, today: date
) -> Judged:
    """The letter with what may be said. `given` are lines of the user's, `rules` those where the model has none."""
    judge = Judge(draft, wish, today)
    kept, held, count = list[str](), list[str](), 0
    for paragraph in paragraphs_of(answer):
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
            "paragraphs": tuple(on_one_page(kept)),
            "subject": given.subject or judge.line(answer.subject) or rules.subject,
            "salutation": given.salutation
            or judge.line(answer.salutation, *rules.recipient)
            or rules.salutation,
            "closing": given.closing or judge.line(answer.closing) or rules.closing,
        }
    )
    told = tuple(dict.fromkeys(held))
    return Judged(letter if _is_enough(kept, count) else None, told)


def _is_enough(kept: list[str], count: int) -> bool:
    left = sum(len(sentences_of(one)) for one in kept)
    long = sum(map(len, kept)) >= _LEAST
    return long and left >= _LEAST_SENTENCES and left >= count * _LEAST_SHARE


def _is_german_only(claim: str) -> bool:
    """`Über`, and compounds as `Abrechnungs-API`, of which a part is ordinary and none a name."""
    parts = [word_of(one) for one in claim.split("-")]
    ordinary = any(part in ORDINARY for part in parts)
    named = any(part in EXACT or part in FAMOUS for part in parts)
    return claim in {"Über", "Mit"} or (len(parts) > 1 and ordinary and not named)


def _prose(resume: Resume) -> str:
    lines = [line for job in resume.experience for line in job.highlights]
    about = [one.description for one in resume.projects]
    return " ".join((resume.summary, *lines, *about))


def _described(wish: LetterWish) -> frozenset[str]:
    words = (word_of(found[0]) for found in WORD.finditer(wish.job_description))
    return frozenset(stem(word) for word in words if len(compact(word)) > 3)


def _shingles(text: str) -> frozenset[str]:
    row = [word_of(found[0]) for found in WORD.finditer(text)]
    return frozenset(" ".join(row[at : at + _COPIED]) for at in range(len(row) - _COPIED + 1))
