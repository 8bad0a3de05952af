"""Whether a piece of text names a place: by a gazetteer of cities, regions and countries, and by its form."""

import re
from typing import Literal

from hirewire_common.words.folding import fold, remembered
from hirewire_common.words.gazetteer import names
from hirewire_common.words.vocabulary import (
    says_degree,
    says_organisation,
    says_post,
    says_school,
)

Placeness = Literal["none", "form", "known"]

_CITIES = names("cities.txt")
_REGIONS = names("regions.txt")

_AWAY = re.compile(
    r"^(?:remote(?:ly)?|hybrid|on-?site|home ?office|teletravail|a distance|remoto|remota|da remoto|distans|pa distans|zdalnie|hjemmefra|thuiswerk\w*)\b"
)
_FORM = re.compile(
    r"^[A-ZÀ-ŽĐ][\w'’. -]{1,28}(?:,\s*[A-ZÀ-ŽĐ][\w'’. -]{1,28}){1,2}$"
    r"|^[A-ZÀ-ŽĐ][\w'’ -]{1,28}\s\([A-Z]{2,3}\)$"
    r"|^[A-ZÀ-ŽĐ][\w'’ -]{2,28},?\s[A-Z]{2}$"
)
_CODE = re.compile(r"^[A-Z]{2,3}$|^[A-Z]\.[A-Z]\.$")
_POSTAL = re.compile(
    r"\b(?:[A-Z]{1,2}-?)?\d{4,6}(?:-\d{3,4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
)
_AREA = re.compile(
    r"^(?:greater|gro[sß]+raum|region|area|metropolitan area of)\s+|\s+(?:area|region|metropolitan area|bay area|city|county|y alrededores|en omgeving)$"
)
_CUT = re.compile(r"\s*[,/|()·•]\s*|\s+[–—-]\s+")
_MOST_PIECES = 4
_MOST_WORDS = 7
_LONGEST = 70


@remembered
def placeness(text: str) -> Placeness:
    """How surely the whole text is a place: by names that are known, or only by the form "Word, Word"."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return "none"
    if _AWAY.match(fold(text)):
        return "known"
    pieces = [piece for piece in _CUT.split(_POSTAL.sub(" ", text)) if piece.strip(" .")]
    if not pieces or len(pieces) > _MOST_PIECES:
        return "none"
    known = [_is_known(piece) for piece in pieces]
    rest = [piece for piece, is_known in zip(pieces, known, strict=True) if not is_known]
    if any(known) and all(_may_belong(piece) for piece in rest):
        return "known"
    return "form" if _FORM.match(text) else "none"


def _is_known(piece: str) -> bool:
    name = _AREA.sub("", fold(piece).strip(" ."))
    return name in _REGIONS or (name in _CITIES and not piece[:1].islower())


def _may_belong(piece: str) -> bool:
    """A district, a small town or a code beside a name that is known."""
    return (
        bool(_CODE.match(piece))
        or (piece[:1].isupper() and len(piece.split()) <= 2 and not any(c.isdigit() for c in piece))
        or bool(_AWAY.match(fold(piece)))
    )


def says_place(text: str) -> bool:
    """ "City, Region", "City, CC", "City (CC)", "Remote": what names no post and no organisation."""
    how = placeness(text)
    if how == "known":
        return not says_school(text)
    return how == "form" and not (says_post(text) or says_organisation(text) or says_degree(text))
