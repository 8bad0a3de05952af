"""The title of a job, as it is given or as its description says it."""

import re

from hirewire_common.words.folding import clean
from hirewire_common.words.vocabulary import says_employer, says_post

_LABELLED = re.compile(
    r"(?:^|\n|[.•|]\s{0,9})[ \t]{0,9}(?:job title|position title|position|title|role|job|stelle|position|poste|intitul[eé] du poste|puesto|vacante)[ \t]{0,9}:[ \t]{0,9}([^\n•|;]{3,100})",
    re.I,
)
_SOUGHT = re.compile(
    r"\b(?:looking for|seeking|searching for|in search of|in need of|hiring:?|recruiting:?|wanted:|have an? (?:immediate )?(?:opening|opportunity|need) for|(?:suchen|gesucht:?)(?: wir)?(?: zum nächstmöglichen zeitpunkt| ab sofort)?|recherch(?:e|ent|ons)|buscamos|busca)\s+(?:for\s+)?"
    r"(?:(?:an?|the|several|multiple|two|our next|eine?(?:/n|\(n\)|n|[*:_]n)?|une?(?:\(e\)|/une|\.e)?|un|una|experienced|talented|motivated|dynamic|skilled|passionate|qualified|highly|full-time|part-time|full time|part time|energetic|dedicated|enthusiastic|professional|new|reliable)\s+)*"
    r"([^\n,.;:!?()•]{3,90})",
    re.I,
)
_ENDS = re.compile(
    r"\s+(?:to|who|with|for|that|in (?:our|the)|at|within|position|positions|on a|join|based|located|mit|zur|für|à|pour|para|and will|will|whose|having|is|are)\b.*$|\s[-–—|]\s.*$|(?<=[a-z])(?=[A-Z][a-z]+ ?(?:Description|:)).*$",
    re.I,
)
_ARTICLE = re.compile(
    r"^(?:an?|the|our|eine?(?:/n|\(n\)|n|[*:_]n)?|une?(?:\(e\)|/une|\.e)?|una?)\s+", re.I
)
_BEGUN = re.compile(
    r"\W*([A-ZÀ-Þ][^\n.:;!?]{2,80}?)(?: (?:[Ww]anted|[Nn]eeded|[Gg]esucht))?[.:!] +(?=[A-ZÀ-Þ])"
)
"""A description on one line: "Backend developer. Requirements: …"."""
_ALL_GENDERS = re.compile(
    r"\((?:[mfwdhxi]|div|gn|all genders)(?: ?[/|*] ?(?:[mfwdhxi]|div|gn)){1,3}\)", re.I
)
"""Nothing but a title has "(m/w/d)" or "(H/F)" behind it."""
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.[A-Z]|[Ss]r|[Jj]r|[Aa]sst|[Mm]gr|[Aa]ssoc|[Dd]ept)\.$")
_LONGEST, _LONGEST_LINE, _LOOKED_AT = 200, 100, 4_000
_MOST_WORDS = 12


def title_of(title: str, description: str) -> str:
    """The one that is given; else the first line, a labelled one, or who is looked for, where these are an occupation."""
    if given := clean(title):
        return given[:_LONGEST]
    first = next((line for line in description.split("\n") if line.strip()), "")
    if _LABELLED.match(first) is None and _is_title(first):
        return clean(_trimmed(first))[:_LONGEST]
    begun = _BEGUN.match(first)
    if begun and not _SOUGHT.search(begun[1]) and _is_title(begun[1]):
        return clean(_trimmed(begun[1]))[:_LONGEST]
    for pattern in (_LABELLED, _SOUGHT):
        for found in pattern.finditer(description[:_LOOKED_AT]):
            written = _trimmed(found[1])
            if _is_title(written):
                return clean(written)[:_LONGEST]
    return ""


def _trimmed(written: str) -> str:
    if marked := _ALL_GENDERS.search(written):
        written = written[: marked.end()]
    return _ARTICLE.sub("", _ENDS.sub("", written.strip(" \t\r*#-–—:."))).strip(" -–—:.")


def _is_title(line: str) -> bool:
    bare = line.strip()
    if (
        not 2 < len(bare) <= _LONGEST_LINE
        or len(bare.split()) > _MOST_WORDS
        or (bare.endswith((".", "!", "?")) and not _ABBREVIATED.search(bare))
    ):
        return False
    return bool(_ALL_GENDERS.search(bare)) or (says_post(bare) and not _is_company(bare))


def _is_company(line: str) -> bool:
    """ "Hospital nurse" is none, but a line that an employer's name ends is."""
    last = " ".join(line.split()[-2:])
    return says_employer(last) and not says_post(last)
