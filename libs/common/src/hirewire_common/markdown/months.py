"""Dates as our Markdown writes them."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date(value: str) -> str:
    """`Mar 2021`, `2021`, `Present`."""
    if value == "present":
        return "Present"
    year, _, month = value.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def span(start: str, end: str) -> str:
    """`Mar 2021 – Present`; `– 2021` has no start."""
    return f"{date(start)} – {date(end)}".strip() if end else date(start)
