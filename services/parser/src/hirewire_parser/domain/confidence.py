"""How sure a field is: about the share of fields with the same evidence that were right where the truth is known.

The steps were measured on 600 documents, in 57 layouts by others and in 350 drawn at random (`make bench-parsing` prints them anew) and are set a little lower,
because other layouts are harder.
"""

from bisect import bisect_right

from hirewire_common.words.dates import Period
from hirewire_common.words.folding import letters_only
from hirewire_parser.domain.places import placeness
from hirewire_parser.domain.tongues import is_language

_STEPS: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "position": ((1.0, 2.0, 3.0, 5.0), (0.55, 0.65, 0.88, 0.93, 0.96)),
    "company": ((0.5, 1.0, 2.0, 4.0, 6.0), (0.45, 0.55, 0.68, 0.87, 0.93, 0.96)),
    "institution": ((2.0, 5.0, 6.0), (0.5, 0.82, 0.89, 0.93)),
    "degree": ((0.5, 1.0, 1.5, 3.0, 6.0), (0.57, 0.85, 0.93, 0.6, 0.89, 0.93)),
    "field": ((0.5, 1.0, 1.5, 3.0, 6.0), (0.57, 0.85, 0.93, 0.6, 0.89, 0.93)),
    "location": ((1.0, 3.0), (0.6, 0.8, 0.89)),
}
"""By how much the piece beat the next best one, and the confidence below, between and above these leads."""
ITEM = 0.88
"""Of a bullet: where it begins and ends is often told by the page's layout alone."""
LISTED = 0.8
"""Of an item of a list: a skill, a certificate, an award."""
FOUND = 0.97
"""Of what has a form of its own: an address, a number, a name of a language."""
GUESSED = 0.6


def of_lead(field: str, lead: float) -> float:
    """For a piece of a heading that was dealt to this field with this lead over the next best choice."""
    leads, confidences = _STEPS[field]
    return confidences[bisect_right(leads, lead)]


def of_period(period: Period) -> dict[str, float]:
    """A span of time was meant as one; a date alone may be the start, the end or neither."""
    sure = 0.96 if period.is_range else 0.85
    return {"start_date": sure, "end_date": sure}


def of_name(name: str, addresses: str) -> float:
    """Addresses often hold the name; then it is no title and no company."""
    words = [word for word in name.replace("-", " ").split() if len(word) > 2]
    if any(letters_only(word) in addresses for word in words):
        return FOUND
    return 0.85 if 2 <= len(name.split()) <= 4 else GUESSED


def of_place(place: str) -> float:
    return {"known": 0.95, "form": 0.8, "none": GUESSED}[placeness(place)]


def of_language(name: str) -> float:
    return FOUND if is_language(name) else GUESSED
