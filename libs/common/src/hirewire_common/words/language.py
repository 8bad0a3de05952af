"""Which language a document is written in, by its little words, or by its script."""

import re
from collections import Counter

from hirewire_common.words.folding import fold

_LITTLE: dict[str, str] = {
    "en": "the of and to in for with on by from at as our their while which across through using into over than",
    "de": "und der die das fur mit von im bei zur zum den auf eine eines sowie durch nach uber als aus einer dem ist am an",
    "fr": "et de la le les des du en pour avec dans sur une au aux par d l chez ainsi ses aupres afin sein plus nous vous votre vos notre nos est ou qui",
    "es": "y de la el los las del en para con por una un al como mas sobre entre desde su sus durante e",
    "pt": "e de da do das dos em para com por uma um na no nas nos ao mais como sobre entre pela pelo sua",
    "it": "e di il la le dei delle del della in per con una un nel nella al alla gli da sul presso dal dalla anche",
    "nl": "en de het van een in voor met op bij naar door aan uit te over tot om als tussen binnen zijn",
    "pl": "i w z na do oraz dla od przez ze po przy za o nad pod jest jako w tym",
    "cs": "a v na s z pro do se ve za od pri o k po jako u ze nad pod ktere byl",
    "sv": "och av i for med pa till en ett som att fran inom den det vid samt om mellan har",
    "da": "og af i for med pa til en et som at fra inden den det ved samt om mellem har ved",
    "no": "og av i for med pa til en et som a fra innen den det ved samt om mellom har ble",
    "fi": "ja on sen seka mukaan oli joka kanssa myos tai etta vuoden",
    "hu": "es a az egy valamint is hogy nem volt meg vagy szerint mellett",
    "ro": "si de la in cu pentru din pe un o prin care al ale sau",
    "tr": "ve bir ile icin olarak bu da de den gore sonra",
    "vi": "va cua cho cac trong voi la duoc tai mot nhung theo ve den",
    "id": "dan di untuk dengan yang dari pada dalam sebagai oleh ke",
}
_WORDS = {language: frozenset(words.split()) for language, words in _LITTLE.items()}
_MARKS = {
    "de": "äöüß",
    "fr": "éèêçàùœ",
    "es": "ñáéíóú¿",
    "pt": "ãõçáéê",
    "it": "àèìòù",
    "pl": "ąęłńśźżó",
    "cs": "ěščřžůýí",
    "sv": "åäö",
    "da": "æøå",
    "no": "æøå",
    "fi": "äö",
    "hu": "őűáé",
    "ro": "ăâîșțşţ",
    "tr": "ğışç",
    "vi": "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}
"""Letters with a mark that a language uses; they decide between languages that share their little words."""
_SCRIPTS = {
    "ja": "[\u3040-\u30ff]",
    "ko": "[\uac00-\ud7af]",
    "zh": "[\u4e00-\u9fff]",
    "uk": "[іїєґІЇЄҐ]",
    "ru": "[\u0400-\u04ff]",
    "el": "[\u0370-\u03ff]",
    "he": "[\u0590-\u05ff]",
    "ar": "[\u0600-\u06ff]",
    "hi": "[\u0900-\u097f]",
    "th": "[\u0e00-\u0e7f]",
}
"""In the order in which they are asked: Japanese uses Chinese letters too, and Ukrainian Russian ones."""
_ANY_SCRIPT = re.compile("|".join(_SCRIPTS.values()))
_LETTER = re.compile(r"[^\W\d_]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_FOREIGN = 0.2
"""Of the letters: from there on the script decides."""
_TELLING = {"ja": 0.02, "uk": 0.005}
_LEAST = 4
_ENOUGH = 4000
"""Letters."""
_MARK_WEIGHT = 0.25


def language_of(text: str) -> str:
    """ISO 639-1; empty when too little of the text tells."""
    if not _LETTER.search(text):
        return ""
    scripts = _SCRIPTS if _ANY_SCRIPT.search(text) else {}
    letters = len(_LETTER.findall(text)) if scripts else 0
    for language, script in scripts.items():
        if len(re.findall(script, text)) > _TELLING.get(language, _FOREIGN) * letters:
            return language
    return _by_little_words(text)


def _by_little_words(text: str) -> str:
    text = text[:_ENOUGH]
    words = Counter(re.findall(r"[^\W\d_]+", fold(text)))
    marks = Counter(_NOT_ASCII.findall(text.lower()))
    scores = {
        language: sum(map(words.__getitem__, little & words.keys()))
        + _MARK_WEIGHT * sum(marks[mark] for mark in _MARKS.get(language, "") if marks)
        for language, little in _WORDS.items()
    }
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= _LEAST else ""
