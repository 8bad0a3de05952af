"""Months and years as people write them, and as the résumé holds them."""

import re
from collections.abc import Iterator
from datetime import date

from hirewire_common.words.numbers import numbers_of
from hirewire_common.words.tokens import fold

_NAMES = """
january jan januar janner enero ene janvier janv gennaio gen janeiro januari styczen leden
february feb februar febrero fevrier fevr febbraio fevereiro fev februari luty unor
march mar marz maerz mrz marzo mars marco maart marzec brezen
april apr avril avr abril abr aprile kwiecien duben
may mai mayo maggio mag maio mei maj kveten
june jun juni junio juin giugno giu junho czerwiec cerven
july jul juli julio juillet juil luglio lug julho lipiec cervenec
august aug agosto aout augustus sierpien srpen
september sep sept septiembre septembre settembre setembro wrzesien zari
october oct oktober okt octubre octobre ottobre ott outubro pazdziernik rijen
november nov noviembre novembre novembro listopad
december dec dezember dez diciembre dic decembre dicembre dezembro grudzien prosinec
"""
MONTHS: dict[str, int] = {
    name: number
    for number, line in enumerate(_NAMES.strip().splitlines(), 1)
    for name in line.split()
}
_ORDINARY = frozenset({"may", "march", "mars", "mar", "gen", "mag", "set", "mai", "maj", "jan"})
"""Words of other meanings too: months only beside a year."""
PRESENT = re.compile(
    r"\b(?:present|current\w*|now|today|ongoing|since|still|heute|aktuell\w*|derzeit\w*|seit|jetzt|momentan"
    r"|actuel\w*|depuis|aujourd'hui|maintenant|en cours|actual\w*|presente|desde|hoy|ahora|oggi|attual\w*|atual\w*|hoje|huidig\w*|heden)\b"
)
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d)"
_FORMS = (
    re.compile(
        rf"\b(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?,?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:de\s+|of\s+)?{_YEAR}\b"
    ),
    re.compile(
        r"(?<!\d)(?:\d{1,2}[./-])?(?P<month>0?[1-9]|1[0-2])[./-](?P<year>(?:19|20)\d\d)(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[./-](?P<month>0?[1-9]|1[0-2])(?!\d)"),
)
_YEARS_BACK = (
    (re.compile(r"\b(?:this year|dieses jahr|heuer|cette annee|este ano)\b"), 0),
    (
        re.compile(
            r"\b(?:last year|letztes jahr|voriges jahr|l'annee derniere|l'an dernier|el ano pasado)\b"
        ),
        1,
    ),
)
_AGO = re.compile(r"\S+ years? ago\b|\bvor \S+ jahren?\b|\bil y a \S+ ans?\b|\bhace \S+ anos?\b")
_HELD = re.compile(r"present|\d{4}(?:-\d\d)?")


def months_of(text: str) -> Iterator[tuple[int, int]]:
    """Pairs of year and month."""
    folded = fold(text)
    for form in _FORMS:
        for found in form.finditer(folded):
            named = found.groupdict()
            month = MONTHS[named["name"]] if named.get("name") else int(named["month"])
            yield _year(named["year"]), month


def loose_months_of(text: str) -> Iterator[int]:
    """Months without a year beside them, as the first one of `from March to June 2021`."""
    folded = _FORMS[0].sub(" ", fold(text))
    for word in re.findall(r"[^\W\d_]+", folded):
        if word in MONTHS and (word not in _ORDINARY or f"{word} to " in folded):
            yield MONTHS[word]


def partial(text: str) -> str:
    """A date as the résumé holds it, from the forms that people write; the text itself where it is none of them."""
    bare = text.strip()
    if not bare or _HELD.fullmatch(bare):
        return bare
    if pair := next(months_of(bare), None):
        return f"{pair[0]:04d}-{pair[1]:02d}"
    if PRESENT.fullmatch(fold(bare)):
        return "present"
    year = re.fullmatch(r"\D{0,12}((?:19|20)\d\d)\D{0,3}", bare)
    return year[1] if year else bare


def relative_years(text: str, today: date) -> Iterator[int]:
    """Those that `last year` and `two years ago` mean today."""
    folded = fold(text)
    for pattern, back in _YEARS_BACK:
        if pattern.search(folded):
            yield today.year - back
    for found in _AGO.finditer(folded):
        for number in numbers_of(found[0]):
            if number.kind == "span" and 0 < number.value < 80:
                yield today.year - int(number.value)


def _year(written: str) -> int:
    digits = int(written.lstrip("'’"))
    if digits > 99:
        return digits
    return 1900 + digits if digits > 50 else 2000 + digits
