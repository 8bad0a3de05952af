"""A cover letter out of what a résumé says, and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from hirewire_common.contracts import Draft, Experience, Letter, LetterWish, Resume
from hirewire_common.words.tokens import fold
from hirewire_generator.domain.letter_writing import addressing
from hirewire_generator.domain.letter_writing.choosing import achievements
from hirewire_generator.domain.letter_writing.matching import Asked
from hirewire_generator.domain.letter_writing.phrases import LANGUAGES, Phrases, phrases
from hirewire_generator.domain.letter_writing.telling import capital, ended, listed, quoted, told
from hirewire_generator.domain.letter_writing.years import goes_on, latest, years_of_work

_MOST_SKILLS = 8
_MOST_UNASKED = 6
_LONGEST_NAME = 100
"""Characters of a title, a company or a skill that is still named; and below of a text that is still told."""
_LONGEST_TEXT = 400
_MOST_LINES = 8
_LONGEST_LINE = 300
_VOWELS = "aeiouyhàâäéèêëîïôöùûü"


def written(draft: Draft, wish: LetterWish, given: Letter, today: date) -> Letter:
    """What is given stays; the rest is filled in, in the language of the design."""
    resume, said = shown(draft), phrases(draft.design.locale)
    company = _squeezed(wish.company)
    recipient = given.recipient or ((company,) if company else ())
    person = addressing.person_of(recipient, company)
    salutation = given.salutation or addressing.salutation(person, said)
    dated = addressing.place_and_date(resume.profile.location, today, said)
    lower = said.lower_first and salutation.rstrip().endswith(",")
    paragraphs = given.paragraphs or tuple(_Writer(resume, wish, said, today, lower).paragraphs())
    return given.model_copy(
        update={
            "recipient": recipient[:_MOST_LINES],
            "place_and_date": given.place_and_date or dated,
            "subject": given.subject or _subject(wish, said),
            "salutation": salutation[:_LONGEST_LINE],
            "paragraphs": paragraphs,
            "closing": given.closing or addressing.closing(person, said),
        }
    )


def remarks(draft: Draft, language: str = "English") -> tuple[str, ...]:
    """What the user should know about a letter that these rules have written."""
    if draft.design.locale in LANGUAGES:
        return ()
    return (
        f"Without a language model, letters are not written in the language '{draft.design.locale}': "
        f"this one is in {language}.",
    )


def shown(draft: Draft) -> Resume:
    """The résumé without the sections that its owner hides."""
    hidden = {name for name in draft.design.hidden if name in Resume.model_fields}
    return draft.resume.model_copy(update={name: getattr(Resume(), name) for name in hidden})


def _subject(wish: LetterWish, said: Phrases) -> str:
    role, company = _squeezed(wish.role), _squeezed(wish.company)
    if role:
        return said.subject_role.format(role=role)
    return said.subject_company.format(company=company) if company else said.subject


@dataclass(frozen=True, slots=True)
class _Writer:
    resume: Resume
    wish: LetterWish
    said: Phrases
    today: date
    lower: bool

    def paragraphs(self) -> Iterator[str]:
        asked = Asked(f"{self.wish.role}\n{self.wish.job_description}")
        opening = self._opening()
        yield " ".join((opening if self.lower else capital(opening), *self._person()))
        parts = (self._achievements(asked), self._learnt(asked), self._skills())
        yield from (" ".join(sentences) for one in parts if (sentences := list(one)))
        yield self.said.goodbye

    def _opening(self) -> str:
        role, company = _squeezed(self.wish.role), _squeezed(self.wish.company)
        of = self.said.of_vowel if fold(role)[:1] in _VOWELS and role else self.said.of
        frames = {
            (True, True): self.said.applies_both,
            (True, False): self.said.applies_role,
            (False, True): self.said.applies_company,
            (False, False): self.said.applies,
        }
        frame = frames[bool(role), bool(company)]
        return ended(frame.format(role=role, company=company, of=of.format(role=role)))

    def _person(self) -> Iterator[str]:
        """Who writes: their profile, their latest job, and how long they have worked."""
        job = latest(self.resume.experience)
        headline = _named(self.resume.profile.headline)
        position = _named(job.position) if job else ""
        if headline and fold(headline) not in fold(position):
            yield ended(self.said.headline.format(headline=headline))
        if job and (worked := self._worked(job)):
            yield worked
        years = years_of_work(self.resume.experience, self.today)
        if years:
            frame = self.said.years if years > 1 else self.said.one_year
            yield ended(frame.format(years=years))
        if not headline and not job and 0 < len(self.resume.summary) <= _LONGEST_TEXT:
            summary = quoted(_squeezed(self.resume.summary), self.said)
            yield ended(self.said.says_of_me.format(quoted=summary))

    def _worked(self, job: Experience) -> str:
        position, company = _named(job.position), _named(job.company)
        if not position and not company:
            return ""
        frame = self.said.works if goes_on(job) else self.said.worked
        role = self.said.as_position.format(position=position) if position else ""
        at = self.said.at_company.format(company=company) if company else ""
        return ended(frame.format(as_position=role, at_company=at))

    def _achievements(self, asked: Asked) -> Iterator[str]:
        chosen = achievements(self.resume, latest(self.resume.experience), asked, self.said)
        for _, group in groupby(chosen, key=lambda one: one.job.id):
            of_job = list(group)
            job, lines = of_job[0].job, [line for one in of_job for line in one.lines]
            yield from told(lines, self.said, _named(job.company), now=goes_on(job))

    def _learnt(self, asked: Asked) -> Iterator[str]:
        """Studies and projects of those who have no achievements at work to tell of."""
        if any(job.highlights for job in self.resume.experience):
            return
        for study in self.resume.education[:1]:
            what = [_named(one) for one in (study.degree, study.field, study.institution)]
            if any(what):
                yield ended(self.said.studies.format(what=", ".join(filter(None, what))))
        ranked = sorted(
            self.resume.projects,
            key=lambda one: (
                -asked.likeness(f"{one.name} {one.description} {' '.join(one.technologies)}")
            ),
        )
        for project in [one for one in ranked if _named(one.name)][:2]:
            about = _squeezed(project.description)
            told_of = f": {quoted(about, self.said)}" if 0 < len(about) <= _LONGEST_TEXT else ""
            yield ended(self.said.project.format(name=_named(project.name)) + told_of)

    def _skills(self) -> Iterator[str]:
        asked = Asked(self.wish.job_description)
        own = [word for group in self.resume.skills for word in group.keywords]
        more = [one.name for one in self.resume.languages]
        more += [one.name for one in self.resume.certifications]
        wanted = _once(word for word in (*own, *more) if asked.names(word))[:_MOST_SKILLS]
        if wanted:
            yield ended(self.said.asked.format(skills=listed(wanted, self.said)))
        elif some := _once(own)[:_MOST_UNASKED]:
            yield ended(self.said.skills.format(skills=listed(some, self.said)))


def _once(words: Iterable[str]) -> list[str]:
    named = {fold(one): one for word in reversed(list(words)) if (one := _named(word))}
    return list(reversed(named.values()))


def _named(text: str) -> str:
    """Empty when it is too long to be a name."""
    one = _squeezed(text)
    return one if len(one) <= _LONGEST_NAME else ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())
