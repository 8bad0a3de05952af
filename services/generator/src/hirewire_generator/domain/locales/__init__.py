"""The words of every locale that a design may name."""

from hirewire_common.contracts import Locale
from hirewire_generator.domain.locales import (
    ar,
    cs,
    da,
    de,
    el,
    en,
    en_gb,
    es,
    fi,
    fr,
    he,
    hu,
    it,
    ja,
    ko,
    nb,
    nl,
    pl,
    pt,
    ro,
    ru,
    sv,
    tr,
    uk,
    vi,
    zh,
)
from hirewire_generator.domain.locales.words import DateForm, Words

__all__ = ["DateForm", "Words", "words"]

_WORDS: dict[Locale, Words] = {
    "ar": ar.WORDS,
    "cs": cs.WORDS,
    "da": da.WORDS,
    "de": de.WORDS,
    "el": el.WORDS,
    "en": en.WORDS,
    "en-GB": en_gb.WORDS,
    "es": es.WORDS,
    "fi": fi.WORDS,
    "fr": fr.WORDS,
    "he": he.WORDS,
    "hu": hu.WORDS,
    "it": it.WORDS,
    "ja": ja.WORDS,
    "ko": ko.WORDS,
    "nb": nb.WORDS,
    "nl": nl.WORDS,
    "pl": pl.WORDS,
    "pt": pt.WORDS,
    "ro": ro.WORDS,
    "ru": ru.WORDS,
    "sv": sv.WORDS,
    "tr": tr.WORDS,
    "uk": uk.WORDS,
    "vi": vi.WORDS,
    "zh": zh.WORDS,
}


def words(locale: Locale) -> Words:
    return _WORDS[locale]
