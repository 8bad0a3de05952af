"""A résumé's text read blind."""

from collections.abc import Iterator
from typing import TypedDict

from hirewire_common.words.dates import without_dates
from hirewire_common.words.language import language_of
from hirewire_common.words.suspicion import suspicious_in
from hirewire_ranker.domain.proof import proven
from hirewire_ranker.domain.resume.blinding import LONGEST, masked
from hirewire_ranker.domain.resume.contact import digests
from hirewire_ranker.domain.resume.heads import place_behind
from hirewire_ranker.domain.resume.naming import SEGMENTS
from hirewire_ranker.domain.resume.outline import outline
from hirewire_ranker.domain.resume.passages import passages_of
from hirewire_ranker.domain.resume.roles import with_roles
from hirewire_ranker.domain.resume.schooling import schooling_in
from hirewire_ranker.domain.resume.seen import Known, Passage, Role, Schooling, Seen, Spoken
from hirewire_ranker.domain.resume.spoken import spoken_in

_TELLING = 4_000
"""Letters by which the language is told."""
_HEADER = 130
"""Letters of a line that heads a role."""
_LISTS = frozenset({"head", "skills", "education", "certifications", "languages"})
"""Where being named is evidence enough."""
_BLOCK = frozenset({"head", "contact"})


def seen(text: str, person: str) -> Seen:
    """What a résumé says, without whom it says it of. `person` is the name that is masked; empty when it isn't known.

    The text's first 200,000 letters are read.
    """
    text = text[:LONGEST]
    blind, places = masked(text, person)
    passages, roles = with_roles(blind.text, passages_of(blind, text))
    return Seen(
        blind=blind,
        roles=tuple(roles),
        contacts=_contacts(text),
        places=tuple(dict.fromkeys((*places, *_at_work(blind.text, passages, roles)))),
        language=language_of(blind.text[:_TELLING]),
        **facts(blind.text, tuple(passages)),
    )


class Facts(TypedDict):
    """What each passage says by itself."""

    passages: tuple[Passage, ...]
    skills: tuple[Known, ...]
    schooling: tuple[Schooling, ...]
    spoken: tuple[Spoken, ...]
    suspicious: tuple[int, ...]


def facts(text: str, passages: tuple[Passage, ...]) -> Facts:
    """Of a blind text's passages; what speaks to the reader, or denies, states none."""
    written = [text[one.start : one.end] for one in passages]
    suspicious = tuple(suspicious_in(written))
    told = ["" if n in suspicious else one for n, one in enumerate(written)]
    numbered = list(enumerate(zip(passages, told, strict=True)))
    return Facts(
        passages=passages,
        skills=tuple(_skills(passages, told)),
        schooling=tuple(one for n, (p, w) in numbered for one in schooling_in(w, p, n)),
        spoken=tuple(one for n, (p, w) in numbered for one in spoken_in(w, p, n)),
        suspicious=suspicious,
    )


def _skills(passages: tuple[Passage, ...], written: list[str]) -> Iterator[Known]:
    for number, (passage, text) in enumerate(zip(passages, written, strict=True)):
        listed = passage.heading or passage.section in _LISTS
        for one in proven(text, "listed" if listed else "told"):
            if one.proof != "not":
                yield Known(one.mention.skill, one.mention.written, number, one.proof == "done")


def _at_work(text: str, passages: list[Passage], roles: list[Role]) -> Iterator[str]:
    """Where somebody worked last, as the lines say that head it."""
    last = max((role.end for role in roles), default=0)
    for role in (one for one in roles if one.end == last):
        for one in passages[max(0, role.passage - 1) : role.passage + 2]:
            written = without_dates(text[one.start : one.end]).strip(" |–—-()\t\n·•")
            pieces = SEGMENTS.split(written) if len(written) <= _HEADER else []
            yield from filter(None, map(place_behind, pieces))


def _contacts(text: str) -> tuple[str, ...]:
    """Those of the contact block; of the whole text only where that has none, since referees are reached too."""
    every = digests(text)
    if not every:
        return ()
    own = [text[one.start : one.end] for one in outline(text) if one.kind in _BLOCK]
    return digests("\n".join(own)) or every[:2]
