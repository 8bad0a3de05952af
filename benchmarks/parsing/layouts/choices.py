"""The choices that make a layout, each drawn on its own, so that most layouts have never been seen before."""

import random
from dataclasses import asdict, dataclass, fields
from typing import Any

CHOICES: dict[str, tuple[Any, ...]] = {
    "columns": ("one", "one", "left rail", "left sidebar", "right sidebar"),
    "headings": ("bold", "capitals", "ruled", "coloured", "band", "spaced"),
    "order": ("title first", "company first"),
    "joint": ("newline", "newline", "comma", "pipe", "dash", "at", "dot"),
    "dates": ("right", "right", "right of second", "left", "below", "above", "brackets"),
    "date_form": ("long", "short", "slash", "dot", "iso", "year", "comma", "apostrophe"),
    "dash": (" – ", "–", " - ", " — ", "to"),
    "open_end": ("word", "word", "nothing", "since"),
    "town": ("hidden", "hidden", "after company", "after dates", "own line"),
    "grouped": (False, True),
    "weight": ("title bold", "company bold", "neither", "company italic"),
    "bullets": ("drawn", "sign", "dash", "none"),
    "school": ("school first", "degree first"),
    "school_joint": ("newline", "comma", "dash"),
    "degree": ("comma", "word", "brackets", "dash"),
    "skills": ("commas", "groups", "chips", "table", "items", "pipes"),
    "languages": ("commas", "rows", "items", "dash"),
    "certificates": ("name", "issuer", "year first", "items"),
    "summary": ("heading", "bare", "none"),
    "first": ("experience", "experience", "education", "skills"),
    "name": ("one line", "one line", "two lines"),
    "name_case": ("as is", "as is", "capitals"),
    "align": ("left", "centre", "right"),
    "headline": (True, False),
    "contact": ("pipes", "dots", "stacked", "labels", "aside"),
    "running": ("nothing", "nothing", "number", "name and number"),
    "justified": (False, False, True),
    "font": ("sans", "serif", "humanist", "old", "condensed"),
    "size": (8.5, 9.5, 10.0, 11.0, 12.0),
    "paper": ("a4", "letter", "narrow"),
    "gap": ("tight", "middle", "wide"),
}
"""A value that stands twice is twice as likely."""


@dataclass(frozen=True)
class Layout:
    columns: str
    headings: str
    order: str
    joint: str
    dates: str
    date_form: str
    dash: str
    open_end: str
    town: str
    grouped: bool
    weight: str
    bullets: str
    school: str
    school_joint: str
    degree: str
    skills: str
    languages: str
    certificates: str
    summary: str
    first: str
    name: str
    name_case: str
    align: str
    headline: bool
    contact: str
    running: str
    justified: bool
    font: str
    size: float
    paper: str
    gap: str

    @property
    def sidebar(self) -> bool:
        return "sidebar" in self.columns

    def told(self) -> dict[str, str]:
        return {name: str(value) for name, value in asdict(self).items()}


def draw(lot: random.Random) -> Layout:
    """One of about 10^18. What nobody would write is set right: "at" stands only after a title."""
    drawn = {field.name: lot.choice(CHOICES[field.name]) for field in fields(Layout)}
    if drawn["joint"] == "at":
        drawn["order"] = "title first"
    if drawn["contact"] == "aside" and "sidebar" not in drawn["columns"]:
        drawn["contact"] = "stacked"
    if drawn["dates"] == "right of second" and drawn["joint"] != "newline":
        drawn["dates"] = "right"
    if drawn["dash"] == "–" and drawn["date_form"] == "iso":
        drawn["dash"] = " – "
    if "sidebar" in drawn["columns"]:
        drawn["paper"] = "a4" if drawn["paper"] == "narrow" else drawn["paper"]
        drawn["size"] = min(drawn["size"], 10.0)
    return Layout(**drawn)
