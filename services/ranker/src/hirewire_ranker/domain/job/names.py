"""Names beside skills that the lexicon knows: in "Splunk, Logstash" the other is one too."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.job.telling import is_generic
from hirewire_ranker.domain.skills import Mention, find_skills

_PARTS = re.compile(r"[,;()/]|\b(?:and|or|und|oder|et|ou|such as|like|e\.g\.?|including)\b|[.:]\s")
_NAME = re.compile(r"[A-Z][\w.+#-]*[\w+#](?: (?:[A-Z][\w.+#-]*[\w+#]|\d[\w.]*)){0,2}")
_NO_NAME = re.compile(
    r"^(?:(?:Ability|Strong|Excellent|Experience|Knowledge|Good|Bachelor|Master|Degree|Required|Preferred|Must|Years?|The|You|Our|We|Other|Etc|Related|Similar|Skills?|United|US|USA|Inc|LLC|Monday|Friday|[A-Z]{2})\b)|(?:degree|skills?|experience|certification|license|field)$",
    re.I,
)
_UNLIKE_WORDS = re.compile(r"[a-z][A-Z]|[A-Z]{2}|\d|[.+#]")
"""What a sentence's first word has only where it is a name."""
_CAPITALS = r"[A-Z][A-Z\d]{2,11}"
_KNOWLEDGE_OF = re.compile(
    rf"^\W*({_CAPITALS})\W*$|\b({_CAPITALS})-[Kk]enntnisse|\b(?:[Kk]enntnisse?|[Ee]rfahrung(?:en)?|[Uu]mgang|[Ss]icher|[Kk]nowledge|[Ee]xperience|[Pp]roficien(?:t|cy)) (?:in|mit|of|with) ({_CAPITALS})(?![\w-])"
)
_LONGEST = 40


def with_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, and the names that stand in a list next to one of them; in their order."""
    if not mentions:
        return []
    cuts = [(0, 0), *(found.span() for found in _PARTS.finditer(text)), (len(text), len(text))]
    parts = [(end, start) for (_, end), (start, _) in pairwise(cuts)]
    known = [_has(part, mentions) for part in parts]
    found = list(mentions)
    for number, (start, end) in enumerate(parts):
        beside = (number > 0 and known[number - 1]) or known[number + 1 : number + 2] == [True]
        if beside and not known[number]:
            named = list(_name(text, start, end))
            found += named
            known[number] = bool(named)
    return sorted(found, key=lambda one: one.start)


def names_alone(text: str, *, item: bool) -> Iterator[Mention]:
    """Names in capitals that knowledge is asked of ("KNX-Kenntnisse"), or that an item of what is asked consists of."""
    for found in _KNOWLEDGE_OF.finditer(text):
        group = next(number for number in (1, 2, 3) if found[number])
        written = found[group]
        if (item or group > 1) and not find_skills(written) and not _NO_NAME.search(written):
            yield Mention(written, written, *found.span(group))


def _has(part: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    return any(part[0] <= one.start < part[1] for one in mentions)


def _name(text: str, start: int, end: int) -> Iterator[Mention]:
    written = text[start:end].strip()
    if not written or len(written) > _LONGEST or not _NAME.fullmatch(written):
        return
    begins = not text[:start].strip() and not _UNLIKE_WORDS.search(written)
    if not begins and not _NO_NAME.search(written) and not is_generic(fold(written)):
        place = text.index(written, start)
        yield Mention(written, written, place, place + len(written))
