"""How dates and spans of time are written in many languages: patterns of folded text."""

import re

from hirewire_common.words.folding import fold
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
MONTH_NUMBERS = {
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
_MONTH = rf"(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\b[.׳]?"
YEAR = r"(?:19[4-9]\d|20\d\d)(?!\d)"
_SEASON = r"(?:spring|summer|fall|autumn|winter|fruhjahr|fruhling|sommer|herbst|printemps|ete|automne|hiver|q[1-4])"
_ONE = (
    rf"(?:(?:\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s+)?(?:(?:de|of)\s+)?(?<![^\W\d_]){_MONTH}[,/]?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?(?:de[l]?\s+)?(?:{YEAR}|'\d\d(?!\d))"
    rf"|(?<!\d){YEAR}[-/., ]\s?{_MONTH}(?![^\W\d_])"
    rf"|(?<![a-z]){_SEASON}\s+{YEAR}"
    rf"|(?<![a-z])(?:thang|thg\.?)\s?(?:1[0-2]|0?[1-9])\s?[/,.-]?\s?(?:nam\s+)?{YEAR}"
    rf"|(?<!\d){YEAR}[-/.](?:1[0-2]|0?[1-9])(?:[-/.]\d{{1,2}}|\.(?=\s|$))?(?![\d-])"
    rf"|(?<!\d){YEAR}\s?[年년](?:\s?\d{{1,2}}\s?[月월])?"
    rf"|(?<!\d)(?:\d{{1,2}}[./-])?(?:1[0-2]|0?[1-9])\s?[./-]\s?{YEAR}"
    rf"|(?<![\d.,$€£+]){YEAR})"
)
_BETWEEN = r"(?:\s*(?:[-–—−~→‐‑‒]|--+)\s*|\s+(?:to|through|thru|bis|until|till|til|a|au|al|hasta|ate|tot|t/m|do|fino ad?|e|den)\s+)"
_SINCE = r"(?:since|from|seit|ab|depuis|desde|dal|dal l'|sedan|fran|vanaf|sinds|od|siden)"
RANGE = LatePattern(
    rf"({_ONE})(?:\s+((?:up )?to date|onwards?)\b|{_BETWEEN}(?:({_ONE}|(?:{_OPEN})\b)|(?!\d)))"
)
"""The start, a word for "onwards", and the end; neither of them where a dash or the like stands alone."""
_SHORT = r"(?<![\d/.,$€£])(?:0?[1-9]|1[0-2])/\d\d(?![\d/])"
SHORT_MONTHS = LatePattern(rf"({_SHORT})\s?(?:[-–—−]|to|until|bis)\s?({_SHORT}|(?:{_OPEN})\b)")
"""Of two only: "3/20" alone may be anything."""
SHORT_YEARS = LatePattern(
    rf"(?<![\d$€£.,/-])({YEAR})\s?(?:([–—−])|[-/])\s?['’]?(\d\d)(?![\d/.-]|\s?%)"
)
SINGLE_YEAR_PAIR = re.compile(rf"(?<!\d)({YEAR})\s?/\s?({YEAR})")
OPENED_SPAN = LatePattern(rf"\b{_SINCE}\s+({_ONE})")
MONTHS_OF_ONE_YEAR = LatePattern(rf"(?<![^\W\d_])({_MONTH})\s*[-–—]\s*({_MONTH})\s+({YEAR})")
SINGLE_DATE = LatePattern(_ONE)
_DURATION = (
    r"(?:\d+(?:[.,]\d)?\+?\s*(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|anos?|meses|mes|ann[io]|mes[ie]"
    r"|ar|manad(?:er)?|jaar|maand(?:en)?|lat[a]?|rok[uy]?)\b\.?)"
)
DURATION = LatePattern(rf"\(?\s*{_DURATION}(?:\s*(?:,|and|und|et|y|e|och|i)?\s*{_DURATION})?\s*\)?")
ONLY_DATES = LatePattern(
    rf"^(?:{YEAR}\s?[-–—/]\s?['’]?\d\d(?!\d)|{_SHORT}|{_ONE}|(?<![^\W\d_]){_MONTH}|(?:{_OPEN})\b|{_SINCE}\b|{_DURATION}|\b(?:to|through|onwards?|bis|den|until|a|au|al|hasta|ate|tot|do)\b|[-–—−~→‐‑‒,()\s·|/])+$"
)
LEADING_DATE = LatePattern(rf"({_ONE}|(?:{_OPEN})\b)\s+(?=[^\W\d_])")
HANGING_DATE = LatePattern(rf"({_ONE}\s*[-–—−‐‑‒])\s+(?!{_ONE}|(?:{_OPEN})\b)(?=[^\W\d_])")
OPEN_ALONE = LatePattern(_OPEN)
MONTH_AND_SHORT_YEAR = LatePattern(rf"({_MONTH})\s*'(\d\d)\b")
NAMED_MONTH = LatePattern(rf"(?<![^\W\d_]){_MONTH}")
