"""Orders that move a skill within its group: 'put SQL first', 'move Python before Java'."""

import re

from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.referring import bare
from hirewire_generator.domain.talking.skills.keeping import keyword_places
from hirewire_generator.domain.talking.working import Working, expect, move

_SKILL = re.compile(
    r"\s+(?:skill|keyword)$|\s+(?:in|of|from|among) (?:my |the )?skills?(?: list)?$", re.IGNORECASE
)


def keyword_to(work: Working, what: str, where: str) -> bool:
    """To an end of its group, or one place up or down; False when no skill is called so."""
    found = _keyword(work, what)
    if found is None:
        return False
    group, nth, words = found
    ends = {
        "up": nth - 1,
        "higher": nth - 1,
        "down": nth + 1,
        "lower": nth + 1,
        "bottom": len(words) - 1,
        "last": len(words) - 1,
        "end": len(words) - 1,
    }
    _move(work, group, nth, max(0, min(len(words) - 1, ends.get(where, 0))))
    return True


def keyword_beside(work: Working, what: str, other: str, *, above: bool) -> bool:
    """False when the two are not skills of one group."""
    one, two = _keyword(work, what), _keyword(work, other)
    if one is None or two is None or one[0] != two[0]:
        return False
    at = two[1] - (one[1] < two[1]) + (not above)
    _move(work, one[0], one[1], at)
    return True


def _keyword(work: Working, text: str) -> tuple[str, int, tuple[str, ...]] | None:
    word = _SKILL.sub("", unquoted(bare(text)))
    places = keyword_places(work, word)
    if len(places) != 1:
        return None
    group, nth = places[0]
    words = next(one.keywords for one in work.draft.resume.skills if one.id == group)
    return group, nth, words


def _move(work: Working, group: str, nth: int, at: int) -> None:
    path = f"/resume/skills/{group}/keywords"
    words = next(one.keywords for one in work.draft.resume.skills if one.id == group)
    said = f"Your skills now read {', '.join(_moved(list(words), nth, at))}."
    work.do(said, expect(f"{path}/{nth}", words[nth]), move(f"{path}/{nth}", f"{path}/{at}"))


def _moved(words: list[str], nth: int, at: int) -> list[str]:
    words.insert(at, words.pop(nth))
    return words
