"""What a language contributes to a cover letter: whole sentences with gaps, and how a line of a résumé is told in it."""

import re
from dataclasses import dataclass
from typing import Literal

from hirewire_common.words.tokens import fold, words_in

Gender = Literal["f", "m", ""]


def deeds(text: str) -> frozenset[str]:
    return words_in(fold(text))


@dataclass(frozen=True, slots=True)
class Told:
    """One kind of line in three frames: after the name of a company, by itself, and as one more."""

    placed: str
    alone: str
    more: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """Which lines of a résumé can become a sentence, by how they begin, and what that sentence is.

    Words are compared folded. `deeds` begin a line that says what was done; a word of the form `deed_form` does so before one
    of `determiners`. `passive` and `states` are patterns of whole beginnings. Each of `nouns` is the pattern of a first
    word, and its article.
    """

    deed: Told
    duty: Told
    state: Told
    was: tuple[str, str]
    """The verb of a duty, in the past and now; and so below."""
    be: tuple[str, str]
    deeds: frozenset[str]
    deed_form: re.Pattern[str] | None = None
    only_before_determiners: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    presents: frozenset[str] = frozenset()
    """Deeds that go on, before a determiner; also with an `s` at their end."""
    adverbs: re.Pattern[str] | None = None
    passive: re.Pattern[str] | None = None
    """What was done to one; it follows the verb in the past."""
    states: re.Pattern[str] | None = None
    nouns: tuple[tuple[re.Pattern[str], str], ...] = ()
    after_noun: re.Pattern[str] | None = None
    """What must follow such a noun, so that nothing else in the line needs an article."""
    lower_nouns: bool = True
    whole: re.Pattern[str] | None = None
    """How a line begins that is a sentence about oneself already."""
    accented: bool = False
    """A deed that ends in a plain `e` is another form of the verb."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences stand without their final stop. `*_role` takes `role`, `*_company` `company`, and so on."""

    grammar: Grammar
    applies: str
    applies_role: str
    applies_company: str
    applies_both: str
    works: str
    worked: str
    as_position: str
    at_company: str
    headline: str
    years: str
    one_year: str
    says_of_me: str
    quoted_at: str
    quoted: str
    project: str
    studies: str
    asked: str
    skills: str
    goodbye: str
    subject: str
    subject_role: str
    subject_company: str
    neutral: str
    """The salutation when nobody is named."""
    madam: str
    sir: str
    doctor: str
    named: str
    """For a name without a title; may be the neutral one."""
    closing: str
    quotes: tuple[str, str]
    conjunction: str
    months: str
    date: str
    dated: str
    lower_first: bool = False
    """The letter goes on in lower case after a salutation that ends with a comma."""
    of: str = "{role}"
    of_vowel: str = "{role}"
    surname: bool = True
    """Who has a title is addressed by the surname; else by the whole name."""
    capital_particle: bool = False
    """A surname after a title begins with a capital, as in `mevrouw De Vries`."""
    address: tuple[str, str, str] = ("", "", "")
    """How the closing repeats the salutation: neutral, to a woman, to a man."""
    first_day: str = "1"
