"""Where somebody tells of what hurts: a death, an injury, violence, an illness, a disaster, a lost job. It is heard, and nobody asks further into it."""

import re
from collections.abc import Iterator

from hirewire_common.words.late import LatePattern
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing import sorrows
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said

_EVENTS = (
    *sorrows.DEATHS, *sorrows.INJURIES, *sorrows.VIOLENCE, *sorrows.ILLNESSES, *sorrows.DISASTERS, *sorrows.LOSSES,
)  # fmt: skip
_ANYBODY = words_in("it they one both neither")
"""That may stand for things: what it stands for must have been named."""
_LIVING = LatePattern(
    r"\b(?:patients?|residents?|bab(?:y|ies)|infants?|newborns?|twins?|triplets|child|children|boys?|girls?|m[ae]n|wom[ae]n|people|colleagues?|mother|father|friends?|soldiers?|passengers?|family|drivers?|workers?|students?|victims?|dogs?|cats?|horses?|mares?|foals?|cows?|cal(?:f|ves)|herd|flock|sheep|ewes?|lambs?|goats?|pigs?|sows?|piglets?|hens?|chickens?|pupp(?:y|ies)|kittens?|rabbits?|animals?|colt|filly|heifers?|birds?)\b"
)
_THINGS = words_in(
    "server servers battery batteries project projects engine engines motor motors phone phones laptop computer machine machines process system systems pump pumps line lines connection signal deal deals idea ideas company firm plan plans "
    "campaign product products conversation talk topic show party fire light lights screen disk drive database generator compressor boiler oven fridge freezer car van truck lorry tractor app website service network plant plants tree trees crop crops "
    "seedlings yeast culture cultures container containers sensor sensors monitor monitors router routers processor conveyor conveyors heater charger adapter projector mixer scanner trailer roller rollers breaker ladder cooler filter speaker number order orders paper timber letter tower door floor error power water cells cell sourdough starter rumour trend market software code printer radio meeting startup magazine newspaper"
)
_SAYS = words_in("said told tells says thought saw noticed heard knew wrote reported")
_DENIED = words_in(
    "never nobody no not none without prevent prevented preventing avoid avoided haven't hasn't hadn't didn't wasn't weren't isn't if could might would may should can unless before least neither cannot can't won't luckily instead"
)
_BEFORE_EVENT, _BEFORE = 3, 3
"""Words in which it may be denied, or be no more than possible."""
_RELATIVE = 2
_EARLIER = 220
"""Letters before it in which what `it` stands for is named."""


def painful_in(said: Said) -> tuple[int, ...]:
    """The words at which it begins, in order; nothing that did not happen, and nothing said of things."""
    plain = said.plain
    found = {said.word_at(match.start()) for match in _told_of(said, plain)}
    if found:
        found |= {said.word_at(match.start()) for match in sorrows.AFTERMATH.finditer(plain)}
    return tuple(sorted(found))


def of_oneself(said: Said) -> bool:
    """It happened to who tells it, or to somebody near."""
    plain = said.plain
    return any(
        _OWN.match(match[0]) or sorrows.FAMILY.search(plain, max(0, match.start() - _NEAR), match.end())
        for match in _told_of(said, plain)
    )  # fmt: skip


_NEAR = 20
"""Letters before what happened in which it is said whose it is."""
_OWN = re.compile(
    r"(?:i (?!lost (?:a|an|one|two|another|some)\b|had to|told|fired|dismissed|sacked|let|made|laid|found|hit|ran)|i'm |i've |my (?:job|house|home|flat|burn-?out|illness|cancer|depression|breakdown|divorce|miscarriage|diagnosis|grief|addiction)\b|(?:laid|fired|sacked|made) me\b|let me go\b|(?:punched|hit|kicked|assaulted|groped|raped|attacked|slapped) me\b)"
)


def _told_of(said: Said, plain: str) -> Iterator[re.Match[str]]:
    events = [*_EVENTS, sorrows.OF_FAMILY] if sorrows.FAMILY.search(plain) else _EVENTS
    said_to = (
        cue for like_it, cues in sorrows.TO_SOMEBODY if like_it.search(plain) for cue in cues
    )
    for cue in (*events, *said_to):
        yield from (match for match in cue.finditer(plain) if _happened(said, plain, match))


def _happened(said: Said, plain: str, match: re.Match[str]) -> bool:
    first, last = said.word_at(match.start()), said.word_at(match.end() - 1)
    event = said.word_at(match.start("event"))
    if said.sentence_of(first)[1] < last:
        return False
    begin = said.sentence_of(first)[0]
    around = (*said.words[max(begin, first - _BEFORE) : first], *said.words[max(first, event - _BEFORE_EVENT) : event])  # fmt: skip
    if not _DENIED.isdisjoint(around):
        return False
    between = said.words[first + 1 : event]
    if len(between) > _RELATIVE and not (_THINGS | _SAYS).isdisjoint(between):
        return False
    return said.words[first] not in _ANYBODY or _stands_for_living(plain, match.start())


def _stands_for_living(plain: str, at: int) -> bool:
    """The last thing or living being that was named before it lives."""
    before = plain[max(0, at - _EARLIER) : at]
    living = max((match.end() for match in _LIVING.finditer(before)), default=-1)
    things = max((match.end() for match in re.finditer(r"\w+", before) if match[0] in _THINGS), default=-1)  # fmt: skip
    return living > things
