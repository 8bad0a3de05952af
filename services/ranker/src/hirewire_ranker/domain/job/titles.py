"""The title of a job, as it is given or as its description says it."""

import re
from collections.abc import Iterator

from hirewire_common.words.folding import clean
from hirewire_common.words.vocabulary import says_employer, says_post
from hirewire_ranker.domain.job.locations import is_city
from hirewire_ranker.domain.job.seeking import ARTICLE, ENDS, SOUGHT, VACANCY
from hirewire_ranker.domain.skills import skill_of

_LABELLED = re.compile(
    r"(?:^|\n|[.•|]\s{0,9})[ \t]{0,9}(?:job title|position title|position|title|role|job|stelle|position|poste|intitul[eé] du poste|puesto|vacante|vacature|functie|posizione|vaga|cargo)[ \t]{0,9}:[ \t]{0,9}([^\n•|;]{3,100})",
    re.I,
)
_LABEL = re.compile(r"\W*([^:\n|.!?]{2,40}?)\s?:\s+(?=\S)")
_VACANCY = re.compile(VACANCY, re.I)
_PARTS = re.compile(r"\s?[|·•]\s?|\s[-–—@]\s")
_BEGUN = re.compile(
    r"\W*([A-ZÀ-Þ][^\n.:;!?]{2,80}?)(?: (?:[Ww]anted|[Nn]eeded|[Gg]esucht))?[.:!] +(?=[A-ZÀ-Þ])"
)
"""A description on one line: "Backend developer. Requirements: …"."""
_ALL_GENDERS = re.compile(
    r"\((?:[mfwdhxi]|div|gn|all genders)(?: ?[/|*] ?(?:[mfwdhxi]|div|gn)){1,3}\)", re.I
)
"""Nothing but a title has "(m/w/d)" or "(H/F)" behind it."""
_FIRST_NAME = re.compile(r",| (?:or|and|oder|ou|/|\(|-) ?|\W*$")
_AWAY = re.compile(r"(?:fully )?(?:remote|hybrid|on-?site)\b", re.I)
_BRACKET = re.compile(r"\([^()]{0,40}\)")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.[A-Z]|[Ss]r|[Jj]r|[Aa]sst|[Mm]gr|[Aa]ssoc|[Dd]ept)\.$")
_OCCUPATION = re.compile(
    r"(?:ers?|ors?|ists?|ians?|ants?|eurs?|euses?|iers?|ières?|ards?|men|man|women|woman|persons?|eers?|smiths?|wrights?|hands?|crew)$",
    re.I,
)
"""How most occupations end that no vocabulary knows."""
_LONGEST, _LONGEST_LINE, _LOOKED_AT = 200, 100, 4_000
_MOST_WORDS = 12
_MOST_SOUGHT = 7
_LABEL_WORDS = 3


def title_of(title: str, description: str) -> str:
    """The one that is given; else the first line, a labelled one, or who is looked for, where these are an occupation."""
    if given := clean(title):
        return given[:_LONGEST]
    first = next((line for line in description.split("\n") if line.strip()), "")
    written = next(_candidates(first, description[:_LOOKED_AT]), "")
    return clean(written)[:_LONGEST]


def _candidates(first: str, description: str) -> Iterator[str]:
    if vacancy := _behind_label(first):
        yield vacancy
    sought = SOUGHT.search(first)
    if not (sought or _LABELLED.match(first)) and _is_title(first):
        yield _trimmed(_post_of(first))
    begun = _BEGUN.match(first)
    if begun and not SOUGHT.search(begun[1]) and _is_title(begun[1]):
        yield _trimmed(_post_of(begun[1]))
    yield from _named_in(description, first)


def _named_in(description: str, first: str) -> Iterator[str]:
    """By its ending in a line of parts, behind a label, or where somebody is looked for."""
    parts = [_BRACKET.sub("", part).strip() for part in _PARTS.split(first)]
    parts = [part for part in parts if not skill_of(part)]
    if (
        len(first) <= _LONGEST_LINE
        and len(parts) > 1
        and (post := next((part for part in parts if _is_sought(part)), ""))
    ):
        yield _trimmed(post)
    for found in _LABELLED.finditer(description):
        if _is_title(written := _trimmed(_post_of(found[1]))):
            yield written
    for found in SOUGHT.finditer(description):
        if _is_sought(written := _trimmed(found[1])):
            yield written


def _behind_label(line: str) -> str:
    """ "URGENT: HVAC Technician": what follows a word for a vacancy, or an occupation behind any other label."""
    label = _LABEL.match(line)
    if not label or len(line) > _LONGEST_LINE or says_post(label[1]):
        return ""
    written = _trimmed(_post_of(line[label.end() :]))
    if _VACANCY.fullmatch(label[1].strip()):
        return written if _is_sought(written) or _is_title(written) else ""
    return written if _is_title(written) and len(label[1].split()) <= _LABEL_WORDS else ""


def _post_of(line: str) -> str:
    """Of "company | title | place" the title."""
    parts = _PARTS.split(line)
    if len(parts) < 2 or (says_post(parts[0]) and not _is_company(parts[0])):
        return line
    post = (part for part in parts if says_post(part) and not _is_company(part))
    return next(post, line)


def _trimmed(written: str) -> str:
    if marked := _ALL_GENDERS.search(written):
        written = written[: marked.end()]
    head, comma, behind = written.partition(", ")
    if comma and (is_city(_FIRST_NAME.split(behind)[0]) or _AWAY.match(behind)):
        written = head
    return ARTICLE.sub("", ENDS.sub("", written.strip(" \t\r*#-–—:.!"))).strip(" -–—:.!")


def _is_title(line: str) -> bool:
    bare = line.strip()
    if (
        not 2 < len(bare) <= _LONGEST_LINE
        or len(bare.split()) > _MOST_WORDS
        or (bare.endswith((".", "!", "?")) and not _ABBREVIATED.search(bare))
    ):
        return False
    return bool(_ALL_GENDERS.search(bare)) or (
        says_post(bare) and not _is_company(_post_of(bare).strip())
    )


def _is_sought(written: str) -> bool:
    """Who is looked for is an occupation also where no vocabulary knows it, by its capital or its ending."""
    words = written.split()
    if _is_title(written):
        return True
    known = bool(words) and len(words) <= _MOST_SOUGHT and len(written) > 2
    return known and words[0][:1].isupper() and bool(_OCCUPATION.search(words[-1]))


def _is_company(line: str) -> bool:
    """ "Hospital nurse" is none, but a line that an employer's name ends is."""
    last = " ".join(line.split()[-2:])
    return says_employer(last) and not says_post(last)
