"""Whether two entries tell of one thing: whatever the legal form, the case and the punctuation of their names."""

import re

from pydantic import JsonValue

_LEGAL = re.compile(
    r"[\s,]+(?:inc|ltd|llc|llp|gmbh|ag|s\.?a\.?|s\.?l\.?|plc|corp(?:oration)?|co|company|limited|bv|oy|ab|srl|spa|pty|kg|sas|sarl|group|holding)\.?$",
    re.IGNORECASE,
)
Entry = dict[str, JsonValue]


def folded(text: str) -> str:
    """Letters and digits in lower case: what makes two names the same."""
    return "".join(sign for sign in text.casefold() if sign.isalnum() or sign in "+#")


def same_company(one: str, other: str) -> bool:
    a, b = _company(one), _company(other)
    return bool(a) and a == b


def _company(name: str) -> str:
    bare = name.strip()
    for _ in range(3):
        bare = _LEGAL.sub("", bare)
    return folded(bare)


def same_entry(section: str, one: Entry, other: Entry) -> bool:
    if section == "experience":
        return _same_job(one, other)
    if section == "education":
        return _same_studies(one, other)
    title = "title" if section in ("awards", "publications", "custom") else "name"
    return _text(one, title) != "" and folded(_text(one, title)) == folded(_text(other, title))


def _same_job(one: Entry, other: Entry) -> bool:
    """Two jobs in one company are two, unless their titles or their beginnings agree."""
    known = bool(_text(one, "company") and _text(other, "company"))
    if known and not same_company(_text(one, "company"), _text(other, "company")):
        return False
    titles = _agree(_text(one, "position"), _text(other, "position"))
    starts = _dates_agree(_text(one, "start_date"), _text(other, "start_date"))
    if known:
        return (titles and starts is not False) or bool(starts)
    return titles and bool(starts) and bool(_text(one, "position") and _text(other, "position"))


def _same_studies(one: Entry, other: Entry) -> bool:
    schools = folded(_text(one, "institution")), folded(_text(other, "institution"))
    if not all(schools) or not (schools[0] in schools[1] or schools[1] in schools[0]):
        return False
    return _agree(_text(one, "degree"), _text(other, "degree"))


def _agree(one: str, other: str) -> bool:
    a, b = folded(one), folded(other)
    return not a or not b or a in b or b in a


def _dates_agree(one: str, other: str) -> bool | None:
    """None when one of them is not known."""
    return one[: len(other)] == other[: len(one)] if one and other else None


def _text(entry: Entry, field: str) -> str:
    value = entry.get(field)
    return value if isinstance(value, str) else ""
