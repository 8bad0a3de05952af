"""What must be allowed, to drive, to work, to know secrets: read alike out of postings and résumés."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["driver's licence", "security clearance", "work permit", "citizenship"]
HINTS: Mapping[Kind, tuple[str, ...]] = {
    "driver's licence": ("driv", "licen", "schein", "fahrerl", "permis", "carn", "patente", "cart", "rijbewijs", "prawo", "kort", "ridi", "řidi"),
    "security clearance": ("clear", "ts/sci", "check", "vett", "sicherheits"),
    "work permit": ("work", "green", "permanent", "remain", "settled", "sponsor", "arbeits", "aufenth", "niederl", "travail", "trabajo", "permesso", "citizen", "national", "passport"),
    "citizenship": ("citizen", "national", "passport"),
}  # fmt: skip
"""One of these stands, in small letters, in every text that tells of the kind."""


@dataclass(frozen=True, slots=True)
class Permit:
    """`scope` is a country, the level of a clearance or the class of a licence; empty where none is told.

    `held` is False where it is said to be missing. `start` and `end` are of the folded text.
    """

    kind: Kind
    scope: str
    held: bool
    start: int
    end: int


_FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "driver's licence",
        re.compile(
            r"\bdriv(?:er|ing|er'?s|ers)(?:'?s?'?)? ?licen[cs]es?\b|\blicen[cs]ed driver|\bdriving permit\b|\blicen[cs]e to drive\b|\b(?:pkw-?|lkw-?)?fuhrerschein\w*|\bfahrerlaubnis\w*"
            r"|\bpermis (?:de conduire|b\b)|\b(?:carnet?|permiso) de conducir|\bpatente (?:di guida|b\b)|\bcarta de conducao|\bcarteira de motorista|\brijbewijs|\bprawo jazdy|\bkorkort|\bforerkort|\bridicsky prukaz"
        ),
    ),
    (
        "security clearance",
        re.compile(
            r"\b(?:(?:ts/sci|top secret|secret|confidential|public trust|sc|dv|bpss|ctc|q|l|security)[/, -]*){1,3}(?:clearances?|cleared|check|vetting)\b|\bts/sci\b|\bsicherheitsuberprufung\w*|\bclearance (?:is )?required"
        ),
    ),
    (
        "work permit",
        re.compile(
            r"\b(?:legally )?(?:authori[sz]ed|eligib(?:le|ility)|entitled|permitted|authori[sz]ation|allowed|right|permission)(?: \w+){0,2}? to (?:legally )?(?:live and |reside and )?work\b"
            r"|\bwork(?:ing)? (?:permit|authori[sz]ation|visa|rights)s?\b|\bgreen ?card\b|\bpermanent residen\w+|\bindefinite leave to remain|\bsettled status|\b(?:visa |work )?sponsor(?:ship|ed|s)? ?(?:visas?)?\b(?=[^.;]{0,40}$|[^.;]{0,40}[.;])"
            r"|\barbeitserlaubnis|\baufenthaltstitel|\bniederlassungserlaubnis|\bautorisation de travail|\bpermiso de trabajo|\bpermesso di (?:soggiorno|lavoro)"
        ),
    ),
    (
        "citizenship",
        re.compile(
            r"\b(?:u\.?s\.?a?\.?|american|uk|british|eu|european|canadian|australian|irish|german|swiss) (?:citizen(?:ship|s)?|nationals?|passport)\b|\bcitizen(?:ship|s)? (?:of|in|is|required)\b"
        ),
    ),
)
_SPONSOR = re.compile(r"sponsor")
_VISA = re.compile(
    r"visa|h-?1b|employ|immigra|require|need|without|no |not |unable|can't|cannot|offer|provide|work"
)
_COUNTRY = re.compile(
    r"(?<![^\W_])(united states|u\.?s\.?a?\.?|america|american|uk|u\.k\.|united kingdom|great britain|england|british|ireland|irish|eu|europe|european(?: union)?|eea|germany|german|deutschland|france|spain|espana|italy|netherlands|austria|osterreich|switzerland|schweiz|swiss|canada|canadian|australia|australian|new zealand|singapore|india|uae)(?![^\W_])"
)
_COUNTRIES: Mapping[str, str] = {
    "united states": "us", "u.s": "us", "u.s.": "us", "u.s.a": "us", "u.s.a.": "us", "us": "us", "us.": "us", "usa": "us", "america": "us", "american": "us",
    "u.k.": "uk", "united kingdom": "uk", "great britain": "uk", "england": "uk", "british": "uk",
    "europe": "eu", "european": "eu", "european union": "eu", "eea": "eu", "deutschland": "germany", "german": "germany",
    "osterreich": "austria", "schweiz": "switzerland", "swiss": "switzerland", "espana": "spain", "canadian": "canada", "australian": "australia", "irish": "ireland",
}  # fmt: skip
_OF_UNION = frozenset(["germany", "france", "spain", "italy", "netherlands", "austria", "ireland"])
_CLEARANCES = ("baseline", "bpss", "public trust", "ctc", "confidential", "l", "sc", "secret", "dv", "q", "top secret", "ts/sci")  # fmt: skip
"""From the lowest on; those of two countries in one row, as a résumé has seldom both."""
_CLEARANCE = re.compile(
    r"(?<![^\W_])(ts/sci|top secret|public trust|bpss|ctc|confidential|secret|sc|dv|q|l)(?![^\W_])"
)
_CLASS = re.compile(
    r"^[ ,:(–-]{0,3}(?:class|category|categories|cat\.?|klassen?|categorie|clase)? ?(?P<one>[abcd](?:1|e|1e)?|be|ce|de)(?![^\W_])"
)
_LEAD = re.compile(
    r"(?<![^\W_])(?:(?:active|current|valid|full|clean|unrestricted|u\.?s\.?a?\.?|uk|u\.k\.|eu|british|american|german|canadian|australian|irish|swiss),? )+$"
)
_CLAUSE = re.compile(r"[.;!?\n](?=\s|$)|\b(?:but|however|aber|mais|pero)\b")
_LACKING_BEFORE = re.compile(
    r"(?<![^\W_])(?:no|not|without|never|lack\w*|provisional|learner'?s?|lessons|learning|towards?|suspended|revoked|expired|lapsed|appl(?:y|ied|ying) for|awaiting|don't|doesn't|do not|does not|kein\w*|ohne|sans|pas de|sin|noch nicht)(?![^\W_])"
)
_LACKING_BEHIND = re.compile(
    r"^[^.;\n]{0,20}?(?:[:–-] ?(?:no|none|nil|pending|n/a|applied|expired)|\((?:expired|suspended|revoked|lapsed|provisional|pending)|(?:is |was |has )?(?:expired|lapsed|suspended|revoked|pending|denied|refused))(?![^\W_])"
)
_OF_OTHERS = re.compile(
    r"(?<![^\W_])(?:issu(?:ed|ing)|process(?:ed|ing)|check(?:ed|ing)|verif(?:ied|ying)|renew(?:ed|ing)|collect(?:ed|ing)|taught|teaching|prepar(?:ed|ing)|handl(?:ed|ing)|manag(?:ed|ing)|arrang(?:ed|ing)|obtain(?:ing)?|customers?'?|candidates?'?|applicants?'?|employees?'?)(?![^\W_])"
)
_NEEDS = re.compile(
    r"(?<![^\W_])(?:need|needs|needed|require|requires|required|requiring|seek\w*|want|looking)(?![^\W_])"
)
_NEEDS_NONE = re.compile(
    r"(?<![^\W_])(?:no|not|without|don't|doesn't|never|n't|none|keine?)(?![^\W_])|: ?no(?![^\W_])"
)
_AROUND = 60


def permits_in(folded: str, *, asked: bool = False) -> Iterator[Permit]:
    """Those that a folded text tells of its writer, or asks for; whoever issued driving licences has told of none."""
    for kind, form in _FORMS:
        for found in form.finditer(folded):
            before, behind = _clause(folded, *found.span())
            if not asked and _OF_OTHERS.search(before):
                continue
            if kind == "work permit" and _SPONSOR.search(found[0]):
                if not _VISA.search(f"{before}{found[0]}{behind}"):
                    continue
                held = _needs_no_sponsor(before, found[0], behind)
            else:
                held = not (_LACKING_BEFORE.search(before) or _LACKING_BEHIND.search(behind))
            lead = _LEAD.search(before)
            start = found.start() - len(lead[0] if lead else "")
            yield Permit(kind, _scope(kind, before, found[0], behind), held, start, found.end())


def meets(told: Permit, asked: Permit) -> bool | None:
    """None where the one says nothing about the other."""
    if told.kind != asked.kind:
        if (told.kind, asked.kind) != ("citizenship", "work permit"):
            return None
        return True if _is_in(told.scope, asked.scope) else None
    if told.kind == "security clearance":
        return _is_cleared(told, asked)
    if told.kind == "driver's licence":
        return told.held if not asked.scope or told.scope in ("", asked.scope) else None
    if told.scope and asked.scope and not _is_in(told.scope, asked.scope):
        return None
    return told.held


def _is_in(told: str, asked: str) -> bool:
    """Whoever may work in the Union may work in its countries, and is its citizen by being theirs."""
    if not asked or told == asked:
        return True
    return (told == "eu" and asked in _OF_UNION) or (asked == "eu" and told in _OF_UNION)


def _is_cleared(told: Permit, asked: Permit) -> bool | None:
    if not told.held:
        return False
    if not asked.scope or told.scope == asked.scope:
        return True
    if not told.scope:
        return None
    return _CLEARANCES.index(told.scope) >= _CLEARANCES.index(asked.scope) or None


def _clause(folded: str, start: int, end: int) -> tuple[str, str]:
    before = _CLAUSE.split(folded[max(0, start - _AROUND) : start])[-1]
    return before, _CLAUSE.split(folded[end : end + _AROUND])[0]


def _needs_no_sponsor(before: str, found: str, behind: str) -> bool:
    """ "No sponsorship needed" says that one may work, "I need visa sponsorship" that one may not yet."""
    if _NEEDS_NONE.search(before) or _NEEDS_NONE.search(behind):
        return True
    return not _NEEDS.search(f"{before} {found} {behind}")


def _scope(kind: Kind, before: str, found: str, behind: str) -> str:
    if kind == "security clearance":
        level = _CLEARANCE.search(found) or _CLEARANCE.search(behind[:20])
        return level[1] if level else ""
    if kind == "driver's licence":
        one = _CLASS.search(behind)
        return one["one"] if one else ""
    told = _COUNTRY.search(found) or _COUNTRY.search(behind) or _COUNTRY.search(before)
    return _COUNTRIES.get(told[1], told[1]) if told else ""
