"""Commas that part a post from an employer, or an employer from its place, and commas that do not."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from hirewire_common.words.folding import letters_only
from hirewire_common.words.vocabulary import says_employer, says_organisation, says_post
from hirewire_parser.domain.parts import MOST_COMMAS, Part, numbered
from hirewire_parser.domain.places import placeness

Order = Literal["post first", "employer first", ""]

_JOINED = re.compile(r"&|\s(?:and|und|et|y|i|e|och|og|en)\s")
_COMMON = 0.6
"""Of a section's headings: with a comma in as many, one line says post and employer."""


def split_at_commas(headings: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """ "Post, Employer" as two pieces, where the words say so, or where the other entries are written so."""
    order = _order(headings)
    ends = Counter(end for parts in headings for part in parts for end in _ends(part.text))
    return [
        numbered(
            [side for part in parts for side in _sides(part, order if _alone(parts) else "", ends)]
        )
        for parts in headings
    ]


def _alone(parts: Sequence[Part]) -> bool:
    """True when this piece has to hold both the post and the employer."""
    return sum(placeness(part.text) != "known" for part in parts) == 1


def _order(headings: Sequence[Sequence[Part]]) -> Order:
    """What stands first in headings of one piece, when most of them hold a comma."""
    single = [parts for parts in headings if _alone(parts)]
    texts = [part.text for parts in single for part in parts if "," in part.text]
    if not texts or len(texts) < _COMMON * len(headings):
        return ""
    votes = [says_post(text.split(",")[0]) - says_post(text.rsplit(",", 1)[1]) for text in texts]
    return "post first" if sum(votes) >= 0 else "employer first"


def _ends(text: str) -> list[str]:
    """What stands behind each comma."""
    pieces = text.split(",")
    return [letters_only(",".join(pieces[cut:])) for cut in range(1, len(pieces))]


def _sides(part: Part, order: Order, ends: Counter[str]) -> list[Part]:
    pieces = [piece.strip() for piece in part.text.split(",")]
    if not 2 <= len(pieces) <= MOST_COMMAS or not all(pieces):
        return [part]
    cut = _cut_by_words(pieces) or (_cut_by_order(pieces, order, ends) if order else 0)
    if not cut:
        return [part]
    return [part.saying(", ".join(pieces[:cut])), part.saying(", ".join(pieces[cut:]))]


def _cut_by_words(pieces: list[str]) -> int:
    """The number of pieces before the comma whose sides say a post and an employer; 0 when none does."""
    posts = [number for number, piece in enumerate(pieces) if says_post(piece)]
    employers = [
        number
        for number, piece in enumerate(pieces)
        if says_employer(piece) and not says_post(piece)
    ]
    if not posts or not employers:
        return 0
    if posts[-1] < employers[0]:
        return _between(pieces, posts[-1] + 1, employers[0])
    return employers[-1] + 1 if employers[-1] < posts[0] else 0


def _between(pieces: list[str], after_post: int, employer: int) -> int:
    """What stands between a post and an employer is the employer's when it reads like one of its partners' names."""
    cut = employer
    while (
        cut > after_post
        and len(pieces[cut - 1].split()) == 1
        and (cut < employer or _JOINED.search(pieces[employer]))
    ):
        cut -= 1
    return cut


def _cut_by_order(pieces: list[str], order: Order, ends: Counter[str]) -> int:
    posts = [number for number, piece in enumerate(pieces) if says_post(piece)]
    if order == "employer first":
        return posts[0] if posts and posts[0] else 1
    first = posts[-1] + 1 if posts and posts[-1] + 1 < len(pieces) else 1
    again = [
        cut for cut in range(first, len(pieces)) if ends[letters_only(",".join(pieces[cut:]))] > 1
    ]
    if again:
        return again[0]
    employer = len(pieces) - 1
    while employer > first and placeness(", ".join(pieces[employer:])) == "known":
        employer -= 1
    return _between(pieces, first, employer)


def without_place(company: str) -> tuple[str, str]:
    """ "Frankenstrom GmbH, Nürnberg" is a name and a place, "Smith, Klein" is a name."""
    for found in re.finditer(r",\s+|\.\s+(?=\w+$)|\s+\((?=[^)]*\)$)", company):
        name, rest = company[: found.start()], company[found.end() :].strip(" ()")
        town = says_organisation(name) and len(rest.split()) == 1 and not _says_more(rest)
        twice = (
            company[: found.start()].endswith(rest.split(",")[0])
            or rest.split(",")[0] == rest.split(", ")[-1] != rest
        )
        if (placeness(rest) == "known" and not twice) or (town and found[0].startswith(",")):
            return name, rest
    return company, ""


def _says_more(text: str) -> bool:
    return says_organisation(text) or says_post(text) or not text[:1].isupper()
