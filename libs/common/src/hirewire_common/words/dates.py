"""Dates and spans of time as résumés write them, in many languages, to `YYYY-MM`, `YYYY` or `present`."""

import re
from dataclasses import dataclass

from hirewire_common.words.folding import fold, remembered
from hirewire_common.words.late import LatePattern

_MONTHS = (
    "january jan januar janvier janv enero ene janeiro gennaio gen januari styczen stycznia sty leden ledna ocak ianuarie tammikuu led",
    "february feb februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego lut unor unora subat februarie helmikuu uno unr",
    "march mar mars marz maerz mrz marzo marco maart mrt marzec marca brezen brezna mart martie maaliskuu bre",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna nisan aprilie huhtikuu dub",
    "may mai mayo maio maggio mag mei maj maja kveten kvetna mayis toukokuu kve",
    "june jun juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna haziran iunie kesakuu cvn",
    "july jul juli juillet juil julio julho luglio lug lipiec lipca lip cervenec cervence temmuz iulie heinakuu cvc",
    "august aug aout agosto ago augustus augusti sierpien sierpnia sie srpen srpna agustos elokuu srp",
    "september sep sept septembre septiembre setembro set settembre wrzesien wrzesnia wrz zari eylul septembrie syyskuu zar",
    "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz rijen rijna ekim octombrie lokakuu rij",
    "november nov novembre noviembre novembro listopad listopada lis kasim noiembrie marraskuu",
    "december dec dezember dez decembre diciembre dic dezembro dicembre desember des grudzien grudnia gru prosinec prosince aralik decembrie joulukuu pro",
)
_MORE_MONTHS = (
    "يناير ιαν ιανουαριος ιανουαριου tammi ינו ינואר ian янв январь января oca січ січень січня",
    "فبراير φεβ φεβρουαριος φεβρουαριου helmi פבר פברואר febr февр фев февраль февраля sub лют лютии лютого",
    "مارس marts μαρ μαρτιος μαρτιου maalis מרץ marc marcius март марта бер березень березня",
    "أبريل απρ απριλιος απριλιου huhti אפר אפריל aprilis апр апрель апреля nis квіт квітень квітня",
    "مايو μαι μαιος μαιου touko מאי majus май мая трав травень травня",
    "يونيو ιουν ιουνιος ιουνιου kesa יוני junius iun июнь июня haz черв червень червня",
    "يوليو ιουλ ιουλιος ιουλιου heina יולי julius iul июль июля tem лип липень липня",
    "أغسطس αυγ αυγουστος αυγουστου elo אוג אוגוסט augusztus авг август августа agu серп серпень серпня",
    "سبتمبر σεπ σεπτεμβριος σεπτεμβριου syys ספט ספטמבר szept szeptember сент сен сентябрь сентября eyl вер вересень вересня",
    "أكتوبر οκτ οκτωβριος οκτωβριου loka אוק אוקטובר окт октябрь октября eki жовт жовтень жовтня",
    "نوفمبر νοε νοεμβριος νοεμβριου marras נוב נובמבר нояб ноя ноябрь ноября kas лист листопад листопада",
    "ديسمبر δεκ δεκεμβριος δεκεμβριου joulu דצמ דצמבר дек декабрь декабря ara груд грудень грудня",
)
"""Of other scripts, and short forms that stand in few languages."""
_NUMBER = {
    fold(name): number
    for all_names in (_MONTHS, _MORE_MONTHS)
    for number, names in enumerate(all_names, 1)
    for name in names.split()
}
_OPEN = (
    r"(?:up )?to date|till date|present|current(?:ly)?|now|today|ongoing|heute|aktuell|laufend|jetzt"
    r"|aujourd.?hui|actuel(?:lement)?|en cours|ce jour|(?:la )?actualidad|actual(?:mente|idade)?|presente|hoy|atual(?:mente)?"
    r"|hoje|(?:o )?momento|oggi|in corso|attual(?:e|mente)|heden|nu|pagaende|nuvarande|i dag|idag|dags dato|d\.?d\."
    r"|obecnie|teraz|nadal|soucasnost(?:i)?|dosud|nyni|halen|gunumuz|devam ediyor|hien (?:tai|nay)|nay|nykyinen|prezent"
    r"|na|jelenleg|jelen|"
    + "|".join(
        map(
            fold,
            (
                "по настоящее время",
                "настоящее время",
                "по сей день",
                "сейчас",
                "дотепер",
                "по теперішній час",
                "зараз",
                "σήμερα",
                "έως σήμερα",
                "παρόν",
                "היום",
                "כיום",
                "הווה",
                "حتى الآن",
                "الآن",
                "الحاضر",
                "現在",
                "至今",
                "现在",
                "目前",
                "현재",
                "재직중",
                "재직 중",
            ),
        )
    )
)
_MONTH = rf"(?:{'|'.join(sorted(_NUMBER, key=len, reverse=True))})\b[.׳]?"
_YEAR = r"(?:19[4-9]\d|20\d\d)(?!\d)"
_SEASON = r"(?:spring|summer|fall|autumn|winter|fruhjahr|fruhling|sommer|herbst|printemps|ete|automne|hiver|q[1-4])"
_ONE = (
    rf"(?:(?:\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s+)?(?:(?:de|of)\s+)?(?<![^\W\d_]){_MONTH}[,/]?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?(?:de[l]?\s+)?(?:{_YEAR}|'\d\d(?!\d))"
    rf"|(?<!\d){_YEAR}[-/., ]\s?{_MONTH}(?![^\W\d_])"
    rf"|(?<![a-z]){_SEASON}\s+{_YEAR}"
    rf"|(?<![a-z])(?:thang|thg\.?)\s?(?:1[0-2]|0?[1-9])\s?[/,.-]?\s?(?:nam\s+)?{_YEAR}"
    rf"|(?<!\d){_YEAR}[-/.](?:1[0-2]|0?[1-9])(?:[-/.]\d{{1,2}}|\.(?=\s|$))?(?![\d-])"
    rf"|(?<!\d){_YEAR}\s?[年년](?:\s?\d{{1,2}}\s?[月월])?"
    rf"|(?<!\d)(?:\d{{1,2}}[./-])?(?:1[0-2]|0?[1-9])\s?[./-]\s?{_YEAR}"
    rf"|(?<![\d.,$€£+]){_YEAR})"
)
_BETWEEN = r"(?:\s*(?:[-–—−~→‐‑‒]|--+)\s*|\s+(?:to|through|thru|bis|until|till|til|a|au|al|hasta|ate|tot|t/m|do|fino ad?|e|den)\s+)"
_SINCE = r"(?:since|from|seit|ab|depuis|desde|dal|dal l'|sedan|fran|vanaf|sinds|od|siden)"
_RANGE = LatePattern(
    rf"({_ONE})(?:\s+((?:up )?to date|onwards?)\b|{_BETWEEN}(?:({_ONE}|(?:{_OPEN})\b)|(?!\d)))"
)
_SHORT = r"(?<![\d/.,$€£])(?:0?[1-9]|1[0-2])/\d\d(?![\d/])"
_SHORT_MONTHS = LatePattern(rf"({_SHORT})\s?(?:[-–—−]|to|until|bis)\s?({_SHORT}|(?:{_OPEN})\b)")
"""Of two only: "3/20" alone may be anything."""
_SHORT_YEARS = LatePattern(
    rf"(?<![\d$€£.,/-])({_YEAR})\s?(?:([–—−])|[-/])\s?['’]?(\d\d)(?![\d/.-]|\s?%)"
)
_SINGLE_YEAR_PAIR = re.compile(rf"(?<!\d)({_YEAR})\s?/\s?({_YEAR})")
_OPENED = LatePattern(rf"\b{_SINCE}\s+({_ONE})")
_MONTHS_OF_ONE_YEAR = LatePattern(rf"(?<![^\W\d_])({_MONTH})\s*[-–—]\s*({_MONTH})\s+({_YEAR})")
_SINGLE = LatePattern(_ONE)
_DURATION = (
    r"(?:\d+(?:[.,]\d)?\+?\s*(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|anos?|meses|mes|ann[io]|mes[ie]"
    r"|ar|manad(?:er)?|jaar|maand(?:en)?|lat[a]?|rok[uy]?)\b\.?)"
)
DURATION = LatePattern(rf"\(?\s*{_DURATION}(?:\s*(?:,|and|und|et|y|e|och|i)?\s*{_DURATION})?\s*\)?")
_ONLY = LatePattern(
    rf"^(?:{_YEAR}\s?[-–—/]\s?['’]?\d\d(?!\d)|{_SHORT}|{_ONE}|(?<![^\W\d_]){_MONTH}|(?:{_OPEN})\b|{_SINCE}\b|{_DURATION}|\b(?:to|through|onwards?|bis|den|until|a|au|al|hasta|ate|tot|do)\b|[-–—−~→‐‑‒,()\s·|/])+$"
)


_LEADING = LatePattern(rf"({_ONE}|(?:{_OPEN})\b)\s+(?=[^\W\d_])")
_LEADING_HANGING = LatePattern(rf"({_ONE}\s*[-–—−‐‑‒])\s+(?!{_ONE}|(?:{_OPEN})\b)(?=[^\W\d_])")
_OPEN_ALONE = LatePattern(_OPEN)
_MONTH_AND_SHORT_YEAR = LatePattern(rf"({_MONTH})\s*'(\d\d)\b")
_NAMED_MONTH = LatePattern(rf"(?<![^\W\d_]){_MONTH}")
_LONGEST = 60
_MOST_PERIODS = 6
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """`at` is where in the text it was written. A single date has a `start` and no `end`."""

    start: str
    end: str
    at: tuple[int, int]

    @property
    def is_range(self) -> bool:
        return bool(self.end)


def partial_date(written: str) -> str:
    """One written date as `YYYY-MM`, `YYYY`, `present` or empty."""
    text = fold(written).strip()
    if _OPEN_ALONE.fullmatch(text):
        return "present"
    if short := _MONTH_AND_SHORT_YEAR.search(text):
        return f"{_century(int(short[2]))}{short[2]}-{_number(short[1]):02d}"
    year = re.search(_YEAR, text)
    if year is None:
        return ""
    month = _month_beside(text, year)
    return f"{year[0]}-{month:02d}" if 1 <= month <= 12 else year[0]


def _century(year: int) -> int:
    return 20 if year < 50 else 19


def _number(month: str) -> int:
    return _NUMBER.get(month.rstrip(".׳"), 0)


def _month_beside(text: str, year: re.Match[str]) -> int:
    if named := _NAMED_MONTH.search(text):
        return _number(named[0])
    if vietnamese := re.search(r"(?:thang|thg\.?)\s?(\d{1,2})", text):
        return int(vietnamese[1])
    if after := re.match(r"\s?[-/.年년]\s?(\d{1,2})", text[year.end() :]):
        return int(after[1])
    before = re.search(r"(\d{1,2})\s?[./-]\s?$", text[: year.start()])
    return int(before[1]) if before else 0


@remembered
def find_period(text: str) -> Period | None:
    """The first span of time in the text; a single date only when there is no span."""
    folded = fold(text)
    for look in (_short_span, _span, _opened, _single):
        if found := look(folded):
            return found
    return None


@remembered
def find_periods(text: str) -> tuple[Period, ...]:
    """Every span of time in the text: "2017 - 2019, 2021 - 2023"."""
    found: list[Period] = []
    start = 0
    while (one := find_period(text[start:])) and one.is_range and len(found) < _MOST_PERIODS:
        at = (one.at[0] + start, one.at[1] + start)
        found.append(Period(one.start, one.end, at))
        start = at[1]
    return tuple(found)


def _short_span(text: str) -> Period | None:
    if found := _MONTHS_OF_ONE_YEAR.search(text):
        start, end = (f"{found[3]}-{_number(found[part]):02d}" for part in (1, 2))
        return Period(start, end, found.span())
    if found := _SINGLE_YEAR_PAIR.search(text):
        return Period(found[1], found[2], found.span())
    return _of_short_months(text) or _of_short_years(text)


def _of_short_months(text: str) -> Period | None:
    """ "3/20 - 5/22"; of a text that has no whole year."""
    found = None if re.search(_YEAR, text) else _SHORT_MONTHS.search(text)
    if found is None:
        return None
    start, end = (_short_month(found[part]) for part in (1, 2))
    return Period(start, end, found.span()) if end == "present" or start <= end else None


def _short_month(written: str) -> str:
    month, _, year = written.partition("/")
    return f"{_century(int(year))}{year}-{int(month):02d}" if year else "present"


def _of_short_years(text: str) -> Period | None:
    """ "2019-22" and "2010–12"; with a hyphen "2010-12" is a month."""
    for found in _SHORT_YEARS.finditer(text):
        end = int(found[1][:2] + found[3])
        if int(found[1]) < end and (found[2] or int(found[3]) > _MONTHS_A_YEAR):
            return Period(found[1], str(end), found.span())
    return None


def _span(text: str) -> Period | None:
    for found in _RANGE.finditer(text):
        dash = re.search(r"[-–—−~→]\s*$", found[0])
        if found[2] or found[3] or dash:
            return Period(partial_date(found[1]), partial_date(found[3] or "present"), found.span())
    return None


def _opened(text: str) -> Period | None:
    found = _OPENED.search(text)
    return Period(partial_date(found[1]), "present", found.span()) if found else None


def _single(text: str) -> Period | None:
    found = _SINGLE.search(text)
    return Period(partial_date(found[0]), "", found.span()) if found else None


@remembered
def is_only_dates(text: str) -> bool:
    """True for what a date column holds: dates, dashes, words like "present", durations."""
    if len(text) > _LONGEST:
        return False
    folded = fold(text).strip()
    return bool(_ONLY.match(folded)) and any(letter.isalnum() for letter in folded)


def leading_date(text: str, *, hanging: bool) -> int:
    """The letters of a date that the text begins with, when words follow; `hanging`: only with a dash and no end."""
    found = (_LEADING_HANGING if hanging else _LEADING).match(fold(text[:_LONGEST]))
    return found.end(1) if found else 0


@remembered
def without_dates(text: str) -> str:
    """The text with its span of time and its duration replaced by a gap."""
    if period := find_period(text):
        text = text[: period.at[0]] + "  " + text[period.at[1] :]
    for found in reversed(list(DURATION.finditer(fold(text)))):
        text = text[: found.start()] + "  " + text[found.end() :]
    return re.sub(r"\(\s*\)|\[\s*\]", "  ", text).strip(" ,|–—-·•/\t")
