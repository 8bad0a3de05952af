"""Numbers written in words: English, German, French and Spanish."""

from functools import cache

from hirewire_common.words.tokens import words_in

_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_DE = "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn"
_DE_TENS = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"
_FR = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_FR_TENS = "vingt trente quarante cinquante soixante"
_ES = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve"
_ES_TWENTIES = "veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
_ES_HUNDREDS = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
_ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
MULTIPLIERS: dict[str, int] = {
    "hundred": 100, "hundert": 100, "cent": 100, "cents": 100, "cien": 100, "ciento": 100,
    "thousand": 1000, "tausend": 1000, "mille": 1000, "mil": 1000,
    "million": 10**6, "millions": 10**6, "millionen": 10**6, "millon": 10**6, "millones": 10**6,
    "billion": 10**9, "milliarde": 10**9, "milliarden": 10**9, "milliard": 10**9, "milliards": 10**9,
}  # fmt: skip
"""Not `billions` in other languages than English, where it is another number."""
MORE: dict[str, int] = {
    "dozen": 12, "dutzend": 12, "douzaine": 12, "docena": 12, "zwo": 2, "dreissig": 30,
    "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "verdoppelt": 2, "verdoppelte": 2,
    "hundreds": 100, "hunderte": 100, "hunderten": 100, "centaines": 100, "cientos": 100,
    "thousands": 1000, "tausende": 1000, "tausenden": 1000, "milliers": 1000, "miles": 1000,
    "dozens": 12, "dutzende": 12, "dutzenden": 12, "dizaines": 10, "decenas": 10,
    "double": 2, "duplique": 2, "duplicado": 2,
    "tripled": 3, "tripling": 3, "threefold": 3, "triple": 3, "verdreifacht": 3, "triplique": 3,
    "quadrupled": 4, "fourfold": 4, "vervierfacht": 4, "tenfold": 10, "verzehnfacht": 10,
}  # fmt: skip
AMBIGUOUS = words_in(
    # "one", "un" are articles, "once" and "neuf" ordinary words, "sept" a month, "cent" a coin
    "one once neuf sept cent cents mil un uno eins null zero acht elf miles double triple"
)
"""Taken for a number in what was said, but no claim of one in what is written."""


@cache
def small() -> dict[str, int]:
    """From words, folded, to numbers below a hundred and some beside them."""
    found: dict[str, int] = {}
    for line in (_EN, _DE, _FR, _ES):
        found.update({word: number for number, word in enumerate(line.split())})
    for line, first in ((_EN_TENS, 2), (_DE_TENS, 2), (_FR_TENS, 2), (_ES_TENS, 3)):
        found.update({word: number * 10 for number, word in enumerate(line.split(), first)})
    found.update({word: number for number, word in enumerate(_ES_TWENTIES.split(), 20)})
    found.update({word: number * 100 for number, word in enumerate(_ES_HUNDREDS.split(), 2)})
    found.update({"eine": 1, "ein": 1, "une": 1, "una": 1})
    return found | _german() | _french() | _joined("-", _EN_TENS, _EN) | MORE


def _german() -> dict[str, int]:
    units = ["", "ein", *_DE.split()[2:10]]
    large = {
        f"{unit}{name}": number * size
        for name, size in (("hundert", 100), ("tausend", 1000))
        for number, unit in enumerate(units)
        if unit
    }
    return large | {
        f"{unit}und{ten}": tens * 10 + number
        for tens, ten in enumerate(_DE_TENS.split(), 2)
        for number, unit in enumerate(units)
        if unit
    }


def _french() -> dict[str, int]:
    words, tens = _FR.split(), _FR_TENS.split()
    found = {
        f"{ten}-{words[n]}": (place + 2) * 10 + n
        for place, ten in enumerate(tens)
        for n in range(2, 10)
    }
    found |= {f"soixante-{words[n]}": 60 + n for n in range(10, 17)} | {"soixante-dix": 70}
    found |= {f"quatre-vingt-{words[n]}": 80 + n for n in range(1, 17)}
    teens = {"dix-sept": 17, "dix-huit": 18, "dix-neuf": 19}
    found |= {f"soixante-{word}": 60 + number for word, number in teens.items()}
    found |= {f"quatre-vingt-{word}": 80 + number for word, number in teens.items()}
    return found | teens | {"quatre-vingt": 80, "quatre-vingts": 80}


def _joined(by: str, tens: str, units: str) -> dict[str, int]:
    return {
        f"{ten}{by}{units.split()[n]}": place * 10 + n
        for place, ten in enumerate(tens.split(), 2)
        for n in range(1, 10)
    }
