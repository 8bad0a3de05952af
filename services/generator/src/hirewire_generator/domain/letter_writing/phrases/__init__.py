"""The languages in which letters are written."""

from hirewire_common.contracts import Locale
from hirewire_generator.domain.letter_writing.phrases.de import DE
from hirewire_generator.domain.letter_writing.phrases.en import EN, EN_GB
from hirewire_generator.domain.letter_writing.phrases.es import ES
from hirewire_generator.domain.letter_writing.phrases.fr import FR
from hirewire_generator.domain.letter_writing.phrases.frames import Gender, Grammar, Phrases, Told
from hirewire_generator.domain.letter_writing.phrases.it import IT
from hirewire_generator.domain.letter_writing.phrases.nl import NL
from hirewire_generator.domain.letter_writing.phrases.pt import PT

__all__ = ["LANGUAGES", "Gender", "Grammar", "Phrases", "Told", "phrases"]

LANGUAGES: dict[Locale, Phrases] = {
    "de": DE,
    "en": EN,
    "en-GB": EN_GB,
    "es": ES,
    "fr": FR,
    "it": IT,
    "nl": NL,
    "pt": PT,
}


def phrases(locale: Locale) -> Phrases:
    """English for languages in which no letters are written."""
    return LANGUAGES.get(locale, EN)
