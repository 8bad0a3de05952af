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
from hirewire_generator.domain.talking.referring import Ref, bare, entry_named, section_named
from hirewire_generator.domain.talking.removing_entries import remove_entries, remove_entry
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
    if _remove_words(work, what):
        return None
    return remove_entries(work, what)


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


def remove_from(work: Working, intent: Intent) -> None:
    """'remove X from Y': a whole thing called so, a keyword, or an entry of the section Y."""
    whole = f"{intent['what']} from {intent['where']}"
    section = section_named(intent["where"])
    if section == "skills":
        remove_keywords(work, items_of(intent["what"]))
        return None
    if section and section != "summary":
        ref = entry_named(work.draft, intent["what"], section)
        return work.say(ref) if isinstance(ref, str) else remove_entry(work, ref)
    owner = entry_named(work.draft, intent["where"])
    field = bare(intent["what"]).lower()
    if isinstance(owner, Ref) and ENTRY_KINDS.get(field) == owner.section and field in _WHOLE:
        return remove_entry(work, owner)
    if isinstance(owner, Ref) and remove_field_of(work, owner, field):
        return None
    if bare(intent["where"]).lower() in ("resume", "résumé", "cv", "it", "list", "document"):
        whole = intent["what"]
    return remove_any(work, Intent("remove", {"what": whole}))
