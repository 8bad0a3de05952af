"""Orders that remove something, whatever it is called: a section, a field, an entry, a skill or a link."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.fields import remove_field_of
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.links import remove_link
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.profile import remove_field
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entry_named,
    place_in,
    section_named,
)
from hirewire_generator.domain.talking.removing_entries import (
    remove_entries,
    remove_entry,
    remove_items,
)
from hirewire_generator.domain.talking.skills.keeping import keyword_places, remove_keywords
from hirewire_generator.domain.talking.texts import texts_of
from hirewire_generator.domain.talking.vocabulary import (
    ENTRY_KINDS,
    PROFILE_FIELDS,
)
from hirewire_generator.domain.talking.working import Working, put, remove


def remove_any(work: Working, intent: Intent) -> None:
    """A section, a field, an entry, a skill or a link, whichever is called so."""
    what = intent["what"]
    name = bare(unquoted(what)).lower()
    section = section_named(what)
    if section and (name.endswith(("section", "s")) or name in (section, "summary", "profile")):
        return remove_section(work, section)
    if name in PROFILE_FIELDS and name != "role":
        return remove_field(work, PROFILE_FIELDS[name])
    if remove_link(work, name):
        return None
    if _remove_nth_skill(work, what) or _remove_words(work, what) or remove_items(work, what):
        return None
    return remove_entries(work, what)


def _remove_nth_skill(work: Working, what: str) -> bool:
    """'the last skill', counted over all groups."""
    match = re.fullmatch(r"(?P<nth>[\w ]{3,11}) (?:skill|keyword)", bare(what), re.IGNORECASE)
    words = [word for group in work.draft.resume.skills for word in group.keywords]
    nth = place_in(match["nth"], len(words)) if match else None
    return nth is not None and remove_keywords(work, [words[nth]])


def remove_section(work: Working, section: SectionName) -> None:
    empty: JsonValue = "" if section == "summary" else []
    if not getattr(work.draft.resume, section):
        return work.say(f"Your résumé has no {section}.")
    work.do(
        f"Removed the {section} section. “undo” brings it back.", put(f"/resume/{section}", empty)
    )
    return None


def _remove_words(work: Working, what: str) -> bool:
    """Skills and technologies; all of them must be there, else it is no list of them."""
    items = [bare(one) for one in items_of(re.sub(r"\bskills?$", "", unquoted(what)))]
    places = [place for one in items for place in keyword_places(work, one)]
    if not items or len(places) < len(items):
        return False
    return remove_keywords(work, items)


def remove_line(work: Working, intent: Intent) -> None:
    """'the SQL reports bullet': the one line that has these words; else whatever is called so."""
    wanted = folded(unquoted(bare(intent["what"])))
    lines = [one for one in texts_of(work) if "/highlights/" in one[0] and wanted in folded(one[1])]
    if wanted and len(lines) == 1:
        work.do(f"Removed “{lines[0][1][:60]}”.", remove(lines[0][0]))
        return None
    return remove_any(work, intent)


_WHOLE = ("degree", "job", "role", "internship", "education", "project", "studies", "experience")


def _remove_line_of(work: Working, owner: Ref, what: str) -> bool:
    """The one bullet of an entry that has these words."""
    wanted = folded(unquoted(bare(what)))
    lines = [
        one
        for one in texts_of(work)
        if one[0].startswith(f"{owner.path}/highlights/") and wanted in folded(one[1])
    ]
    if len(wanted) < 6 or len(lines) != 1:
        return False
    return work.do(f"Removed “{lines[0][1][:60]}”.", remove(lines[0][0]))


def _called(field: str) -> bool:
    """'the cook role' is a whole entry, 'cooking' something in it."""
    return re.search(rf"\b(?:{'|'.join(ENTRY_KINDS)})s?\b", field) is not None


def remove_from(work: Working, intent: Intent) -> None:
    """'remove X from Y': a whole thing called so, a keyword, or an entry of the section Y."""
    what, where = intent["what"], intent["where"]
    section = section_named(where)
    if remove_items(work, what, where):
        return None
    if section == "skills":
        remove_keywords(work, items_of(what))
        return None
    if section and section != "summary":
        ref = entry_named(work.draft, what, section)
        return work.say(ref) if isinstance(ref, str) else remove_entry(work, ref)
    owner = entry_named(work.draft, where)
    if isinstance(owner, Ref) and _remove_of(work, owner, what, f"{what} from {where}"):
        return None
    about_all = bare(where).lower() in ("resume", "résumé", "cv", "it", "list", "document")
    return remove_any(
        work, Intent("remove", {"what": what if about_all else f"{what} from {where}"})
    )


def _remove_of(work: Working, owner: Ref, what: str, whole: str) -> bool:
    """The entry itself, a field of it or a line; what is not in it leaves it as it is."""
    field = bare(what).lower()
    if ENTRY_KINDS.get(field) == owner.section and field in _WHOLE:
        remove_entry(work, owner)
        return True
    if remove_field_of(work, owner, field) or _remove_line_of(work, owner, what):
        return True
    if entry_named(work.draft, whole) != owner or _called(field):
        return False
    work.say(f"I found nothing called “{field[:60]}” in {owner.label}. Nothing was removed.")
    return True
