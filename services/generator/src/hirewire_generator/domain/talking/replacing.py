"""Orders that put other words in the place of some, wherever they stand: 'change Postgres to PostgreSQL'."""

import re
from difflib import get_close_matches

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.profile import profile_set
from hirewire_generator.domain.talking.referring import Ref, bare, entry_named
from hirewire_generator.domain.talking.skills.keeping import keyword_places
from hirewire_generator.domain.talking.texts import exactly, texts_with, words
from hirewire_generator.domain.talking.vocabulary import PROFILE_FIELDS
from hirewire_generator.domain.talking.working import Working, put


def replace(work: Working, intent: Intent) -> None:
    """'change Postgres to PostgreSQL': where that stands, once."""
    old, new = unquoted(intent["old"]), unquoted(intent["new"])
    if _replaced_at(work, old, new):
        return None
    wanted = re.sub(r"\s+(?:in|from|on)\s+(?:my|the)\s+\w+$", "", old)
    new = re.sub(r"\s+(?:in|on)\s+(?:my|the)\s+(?:skills|experience|summary|resume|cv)$", "", new)
    for candidate in dict.fromkeys((old, bare(old), wanted, bare(wanted))):
        found = texts_with(work, candidate)
        if found:
            return _replace_there(work, candidate, new, found)
    if _group_renamed(work, bare(old), new) or _word_replaced(work, old, new):
        return None
    ref = entry_named(work.draft, old)
    if isinstance(ref, Ref) and old.lower() != ref.section:
        return set_field(
            work,
            ref,
            "name" if ref.section not in ("awards", "publications", "custom") else "title",
            new,
        )
    near = get_close_matches(bare(old).lower(), PROFILE_FIELDS, n=1, cutoff=0.8)
    if near and re.match(r"my\b", old, re.IGNORECASE):
        return profile_set(work, Intent("profile_set", {"field": near[0], "value": new}))
    return work.say(f"I found “{old[:80]}” nowhere in your résumé, so nothing was changed.")


def _replaced_at(work: Working, old: str, new: str) -> bool:
    """'change cook to Head Cook at Grill': in that entry only, whose name is no part of the new words."""
    match = re.fullmatch(r"(?P<new>.{2,200}?)\s+(?:at|for|in|of)\s+(?P<where>.{2,60})", new)
    ref = entry_named(work.draft, match["where"]) if match else None
    if match is None or not isinstance(ref, Ref) or folded(ref.label) != folded(match["where"]):
        return False
    found = [one for one in texts_with(work, bare(old)) if one[0].startswith(f"{ref.path}/")]
    found = exactly(found, bare(old)) or found
    if len(found) == 1:
        _replace_there(work, bare(old), match["new"], found)
    return len(found) == 1


def _word_replaced(work: Working, old: str, new: str) -> bool:
    """A skill of one letter, which stands in too many texts to be looked for there."""
    places = keyword_places(work, old) if len(old) == 1 else []
    return len(places) == 1 and work.do(
        f"“{old}” is now “{new[:80]}”.",
        put(f"/resume/skills/{places[0][0]}/keywords/{places[0][1]}", new),
    )


def _group_renamed(work: Working, old: str, new: str) -> bool:
    """'call the Tools group Software'."""
    named = re.sub(r"\s+(?:group|category)$", "", old)
    found = [
        one for one in work.draft.resume.skills if one.name and folded(one.name) == folded(named)
    ]
    if not found or named == old:
        return False
    set_field(work, Ref("skills", found[0].id, found[0].name), "name", new)
    return True


def _replace_there(work: Working, old: str, new: str, found: list[tuple[str, str]]) -> None:
    found = exactly(found, old) or found
    if len(found) > 1 and not all(value == found[0][1] for _, value in found):
        there = "; ".join(value[:50] for _, value in found[:4])
        return work.say(
            f"“{old[:60]}” stands in {len(found)} places ({there}). Say which one you mean."
        )
    ops = [put(path, words(old).sub(lambda _: new, value)) for path, value in found]
    work.do(f"“{old[:80]}” is now “{new[:80]}”.", *ops)
    return None
