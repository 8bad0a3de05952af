"""Certificates and rules that a posting names, however it names them: nobody may do the work without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hirewire_ranker.domain.comparison.wording import clipped, line_at

_NAME = r"(?-i:[A-Z][\w&/+-]{1,24})"
_CERTIFICATE = re.compile(
    rf"\b({_NAME}(?: {_NAME}){{0,3}} (?:certificate|certification|card|badge|registration|accreditation|ticket|diploma))\b|\b((?-i:SMSTS|SSSTS|NEBOSH|IOSH|CSCS|CDL|TWIC|ISTQB|CISSP|IWS|IWE|CSWIP|HGV|PSV|PCV|ADR|NVQ|PGCE|QTS|ACCA|CIPD))\b"
    r"|(?-i:\b((?:[A-ZÄÖÜ][\wäöüß-]{0,24})?(?:[Mm]eisterbrief|[Gg]esellenbrief|[Bb]efähigungsnachweis|[Ss]taplerschein|[Ff]ührungszeugnis|[Gg]esundheitszeugnis))\b)",
    re.I,
)
_STANDARD = re.compile(
    r"(?-i:\b((?:(?:EU|EC|EEC) )?(?:Regulation|Directive|Verordnung|Richtlinie) (?:\((?:EU|EC|EG)\) )?(?:N[or]\.? ?)?\d{2,4}/\d{2,4}(?:/E[CGU])?|ISO(?:/IEC|/TS)? ?\d{3,5}(?:[-:]\d{1,4})?|(?:EN|DIN|BS|IEC|NFPA|ASTM|ANSI|VDE)(?: EN)?(?: ISO)? \d{2,6}(?:-\d{1,4})?|\d{1,2}(?:th|st|nd|rd) Edition|MAS Notice \d{2,4}|HACCP|GDPR|DSGVO|HIPAA|IFRS|GAAP|OSHA|NEC|DORA|MaRisk|COSHH|CDM|GMP|GxP|GLP|PSD2|MiFID(?: II)?|Basel I{1,3}|HGB|VOB)\b)"
)
_NICE = re.compile(
    r"\b(?:plus|advantage\w*|desir\w+|welcome|preferr\w+|nice[- ]to[- ]have|useful|helpful|appreciated|ideal\w*|bonus|not required|optional|willing\w*|von vorteil|wünschenswert|gerne|idealerweise|serait un plus|souhait\w+|valorable)\b",
    re.I,
)
_CLAUSE = re.compile(r"[.;!?](?=\s|$)|\n|,(?= (?:and |ideally |preferably )?[a-z])")
_AROUND = 90
_MOST = 12
_OR_BEFORE = re.compile(r"(?-i:\b([A-Z][\w-]{1,24})) or $")
_OR_BEHIND = re.compile(r" or [A-Z]")
_NO_NAME = re.compile(
    r"(?:the|your|a|an|our|valid|current|full|professional|relevant|required|must|need|needs|requirements?|education|degree|student|gift|credit|id|time|business|sim|school|report)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Decisive:
    name: str
    sort: Literal["certificate", "standard"]
    line: str
    must: bool


def decisive_in(description: str) -> Iterator[Decisive]:
    """In the order of the text, each once."""
    text = description[:20_000]
    seen: set[str] = set()
    found = [(one, "certificate") for one in _CERTIFICATE.finditer(text)]
    found += [(one, "standard") for one in _STANDARD.finditer(text)]
    for one, sort in sorted(found, key=lambda each: each[0].start())[: 4 * _MOST]:
        if _OR_BEHIND.match(text, one.end()):
            continue
        name = _with_other(text, one.start(), clipped(next(filter(None, one.groups())), 60))
        fresh = name.casefold() not in seen and not _NO_NAME.match(name)
        if fresh and len(seen) < _MOST:
            seen.add(name.casefold())
            must = not _NICE.search(_clause(text, *one.span()))
            yield Decisive(name, _sort(sort), line_at(text, *one.span()), must)


def _with_other(text: str, start: int, name: str) -> str:
    """ "HCPC or NMC registration" is one thing to ask for."""
    other = _OR_BEFORE.search(text, max(0, start - _AROUND), start)
    return f"{other[1]} or {name}" if other else name


def _sort(sort: str) -> Literal["certificate", "standard"]:
    return "certificate" if sort == "certificate" else "standard"


def _clause(text: str, start: int, end: int) -> str:
    before = _CLAUSE.split(text[max(0, start - _AROUND) : start])[-1]
    return f"{before}{text[start:end]}{_CLAUSE.split(text[end : end + _AROUND])[0]}"
