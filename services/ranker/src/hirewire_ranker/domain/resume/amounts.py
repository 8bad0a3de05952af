"""How much of a week a role took, and what stands between two dates and is no work."""

import re

from hirewire_common.words.folding import fold

_FULL_WEEK = 40
_LEAST_HOURS, _LEAST_SHARE = 2, 5
_PART = re.compile(
    r"\bpart[- ]?time\b|\bteilzeit\w*|\b(?:a )?temps partiel|\bmi[- ]temps\b|\bhalf[- ]time\b|\bminijob\b|\bmedia jornada\b|\bdeeltijd\b|\bgeringfugig\w*"
)
_HALF = re.compile(r"\bmi[- ]temps\b|\bhalf[- ]time\b|\bhalbtags\b|\bmedia jornada\b")
_HOURS = re.compile(
    r"(?<![\d.,-])(\d{1,2})(?:[.,]\d)? ?(?:hours?|hrs?|h|stunden|std\.?|heures|horas|ore|uur)(?: ?(?:per|a|an|each|pro|par|/|in der|por|alla) ?|\.?/)(?:week|wk|w\b|woche|wo\b|semaine|semana|settimana)"
)
_PERCENT = re.compile(
    r"(?<![\d.,])(\d{2,3}) ?%(?: ?(?:fte|teilzeit|part[- ]time|stelle|pensum|position|employment|contract|workload))"
    r"|\((\d{2,3}) ?%\)|(?:part[- ]?time|teilzeit|pensum|workload|fte|temps partiel)[ ,:(]{1,3}(?:at |a )?(\d{2,3}) ?%"
)
_FTE = re.compile(r"(?<![\d.,])0?[.,](\d{1,2}) ?(?:fte|wte)\b")
_AWAY = re.compile(
    r"\b(?:sabbatical|sabbatjahr|career (?:break|gap|pause)|gap years?|(?:parental|maternity|paternity|family|sick|medical|unpaid|carer'?s|childcare|study) leave|elternzeit|erziehungszeit|mutterschutz|elternkarenz|conge (?:parental|maternite|paternite|sabbatique|maladie)|ano sabatico|excedencia|baja maternal|congedo|ouderschapsverlof|foraldraledig\w*"
    r"|(?:leave|conge|baja|permiso)(?= of absence|\W*(?:\d|$))|unemployed|arbeitslos\w*|arbeit(?:s)?suchend|sans emploi|job search|seeking employment|stay[- ]at[- ]home|full[- ]time (?:parent|carer|mother|father)|homemaker|family time|familienphase|travel(?:l?ing|l?ed)? (?:the world|around|through|in|across)|world trip|weltreise|backpacking|auszeit|career sabbatical|between jobs|personal (?:time off|leave|break)|time off)\b"
)
_POST_FOLLOWS = re.compile(
    r"\b(?:cover|covering|vertretung|remplacement|specialist|officer|manager)"
)


def share_of(head: str) -> int | None:
    """Of a full week in percent, by what the lines say that head a role; None where it is part-time and no number is told."""
    text = fold(head)
    if found := _HOURS.search(text):
        return _percent(100 * int(found[1]) // _FULL_WEEK)
    if found := _PERCENT.search(text):
        return _percent(int(next(filter(None, found.groups()))))
    if found := _FTE.search(text):
        return _percent(int(found[1].ljust(2, "0")))
    if _HALF.search(text):
        return 50
    return None if _PART.search(text) else 100


def _percent(share: int) -> int:
    return min(100, share) if share >= _LEAST_SHARE else 100


def is_away(head: str) -> bool:
    """ "Parental leave", but not who stands in for somebody on it."""
    text = fold(head)
    return bool(_AWAY.search(text)) and not _POST_FOLLOWS.search(text)
