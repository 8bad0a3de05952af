"""Dates as people of a language write them."""

from benchmarks.parsing.layouts.choices import Layout
from benchmarks.parsing.layouts.people import Words


def written(date: str, layout: Layout, words: Words) -> str:
    """`2019-04` or `2019` in the layout's form; `present` in the language's first word for it."""
    if date == "present":
        return words.present[0]
    year, _, month = date.partition("-")
    if not month or layout.date_form == "year":
        return year
    number = int(month) - 1
    short = words.short[number]
    forms = {
        "long": f"{words.months[number]} {year}",
        "short": f"{short} {year}",
        "slash": f"{month}/{year}",
        "dot": f"{month}.{year}",
        "iso": f"{year}-{month}",
        "comma": f"{short}, {year}",
        "apostrophe": f"{short} ’{year[2:]}",
    }
    return forms[layout.date_form]


def period(start: str, end: str, layout: Layout, words: Words) -> str:
    """Both ends, or the one that there is; empty when there is none."""
    if not start or not end:
        return written(start or end, layout, words) if start or end else ""
    first = written(start, layout, words)
    dash = f" {words.to} " if layout.dash == "to" else layout.dash
    if end == "present" and layout.open_end == "nothing":
        return f"{first} –"
    if end == "present" and layout.open_end == "since":
        return f"{words.since} {first}"
    last = written(end, layout, words)
    return first if first == last else f"{first}{dash}{last}"


def visible(date: str, layout: Layout) -> str:
    """What can be seen of a date: years only where the layout shows no months."""
    return date if date == "present" or layout.date_form != "year" else date[:4]
