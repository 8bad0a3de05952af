"""Commands that replace and remove what stands in a draft, whatever it is called."""

import re
from difflib import get_close_matches

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.editing import LABELS, profile_set, set_field
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    ref_of,
    section_named,
)
from hirewire_generator.domain.talking.vocabulary import (
    COUNTS,
    DATE_FIELDS,
    ENTRY_FIELDS,
    ENTRY_KINDS,
    LINK_FIELDS,
    PROFILE_FIELDS,
)
from hirewire_generator.domain.talking.working import Working, put, remove


def replace(work: Working, intent: Intent) -> None:
    """'change Postgres to PostgreSQL': where that stands, once."""
    old, new = unquoted(intent["old"]), unquoted(intent["new"])
    wanted = re.sub(r"\s+(?:in|from|on)\s+(?:my|the)\s+\w+$", "", old)
    new = re.sub(r"\s+(?:in|on)\s+(?:my|the)\s+(?:skills|experience|summary|resume|cv)$", "", new)
    for candidate in dict.fromkeys((old, bare(old), wanted, bare(wanted))):
        found = _texts_with(work, candidate)
        if found:
            return _replace_there(work, candidate, new, found)
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


def _replace_there(work: Working, old: str, new: str, found: list[tuple[str, str]]) -> None:
    whole = [one for one in found if one[1].casefold() == old.casefold()]
    found = whole or found
    if len(found) > 1 and not all(value == found[0][1] for _, value in found):
        there = "; ".join(value[:50] for _, value in found[:4])
        return work.say(
            f"“{old[:60]}” stands in {len(found)} places ({there}). Say which one you mean."
        )
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    ops = [put(path, pattern.sub(lambda _: new, value)) for path, value in found]
    work.do(f"“{old[:80]}” is now “{new[:80]}”.", *ops)
    return None


def _texts_with(work: Working, text: str) -> list[tuple[str, str]]:
    """Paths and values of all texts with these words."""
    if len(text) < 2:
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE)
    return [
        (path, value)
        for path, value in texts_of(work)
        if pattern.search(value) and not path.endswith(("_date", "/date", "/url", "/email"))
    ]


def texts_of(work: Working) -> list[tuple[str, str]]:
    """Every text of the résumé with its path."""
    found: list[tuple[str, str]] = []

    def walk(value: object, path: str) -> None:
        if isinstance(value, dict):
            for name, one in value.items():
                if name != "id":
                    walk(one, f"{path}/{name}")
        elif isinstance(value, list):
            for place, one in enumerate(value):
                walk(one, f"{path}/{one['id'] if isinstance(one, dict) and 'id' in one else place}")
        elif isinstance(value, str) and value:
            found.append((path, value))

    walk(work.draft.resume.model_dump(mode="json"), "/resume")
    return found


def remove_any(work: Working, intent: Intent) -> None:
    """A section, a field, an entry, a skill or a link, whichever is called so."""
    what = intent["what"]
    name = bare(unquoted(what)).lower()
    section = section_named(what)
    if section and (name.endswith(("section", "s")) or name in (section, "summary", "profile")):
        return remove_section(work, section)
    if name in PROFILE_FIELDS and name != "role":
        return _remove_field(work, PROFILE_FIELDS[name])
    if _remove_link(work, name):
        return None
    if _remove_words(work, what):
        return None
    return _remove_entries(work, what)


def remove_section(work: Working, section: SectionName) -> None:
    empty: JsonValue = "" if section == "summary" else []
    if not getattr(work.draft.resume, section):
        return work.say(f"Your résumé has no {section}.")
    work.do(
        f"Removed the {section} section. “undo” brings it back.", put(f"/resume/{section}", empty)
    )
    return None


def _remove_field(work: Working, field: str) -> None:
    path = "/resume/summary" if field == "summary" else f"/resume/profile/{field}"
    work.do(f"Removed your {LABELS.get(field, field)}.", put(path, ""))


def _remove_link(work: Working, name: str) -> bool:
    kind = re.sub(r"^links? (?:to|of) (?:my )?|\s+(?:links?|profile|url|account|page)$", "", name)
    links = work.draft.resume.profile.links
    if name in ("links", "all links") and links:
        return work.do("Removed your links.", put("/resume/profile/links", [])) or True
    for place, link in enumerate(links):
        hit = kind in LINK_FIELDS and kind in f"{link.url} {link.label}".lower()
        if (
            hit
            or (folded(kind) and folded(kind) == folded(link.url.split("://")[-1]))
            or (kind in ("link", "website", "site") and len(links) == 1)
        ):
            return (
                work.do(f"Removed the link {link.url}.", remove(f"/resume/profile/links/{place}"))
                or True
            )
    return False


def _remove_words(work: Working, what: str) -> bool:
    """Skills and technologies; all of them must be there, else it is no list of them."""
    items = [bare(one) for one in items_of(re.sub(r"\bskills?$", "", unquoted(what)))]
    places = [place for one in items for place in keyword_places(work, one)]
    if not items or len(places) < len(items):
        return False
    return remove_keywords(work, items)


def keyword_places(work: Working, word: str) -> list[tuple[str, int]]:
    return [
        (group.id, place)
        for group in work.draft.resume.skills
        for place, keyword in enumerate(group.keywords)
        if keyword.casefold() == word.casefold() or folded(keyword) == folded(word)
    ]


def remove_keywords(work: Working, items: list[str]) -> bool:
    for item in items:
        places = keyword_places(work, item)
        if not places:
            work.say(f"{item[:60]} is not among your skills.")
        for group, place in reversed(places):
            path = f"/resume/skills/{group}"
            last = (
                len(next(one for one in work.draft.resume.skills if one.id == group).keywords) == 1
            )
            work.do(
                f"Removed {item} from your skills.",
                remove(path if last else f"{path}/keywords/{place}"),
            )
    return True


def _remove_entries(work: Working, what: str) -> None:
    several = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", what)
    named = [entry_named(work.draft, one) for one in several[:10]]
    refs = dict.fromkeys(one for one in named if isinstance(one, Ref))
    if len(several) > 1 and all(isinstance(one, Ref) for one in named):
        for one in refs:
            remove_entry(work, one)
        return None
    dated = _dated(work, what)
    if dated:
        return remove_entry(work, dated)
    what = re.sub(r"\s+(?:thing|stuff|bit|entry)$", "", what, flags=re.IGNORECASE)
    whole = entry_named(work.draft, what)
    if isinstance(whole, Ref):
        return remove_entry(work, whole)
    return _remove_text(work, what, whole)


def _dated(work: Working, what: str) -> Ref | None:
    """'the job from 2018 to 2021'."""
    match = re.fullmatch(
        r"(?:job|role|position|work|one) (?P<when>(?:from |between )?.+)", bare(what), re.IGNORECASE
    )
    span = span_in(match["when"]) if match else None
    if span is None or span.rest or not (span.start and span.end):
        return None
    found = [
        Ref("experience", one.id, one.company or one.position)
        for one in work.draft.resume.experience
        if one.start_date.startswith(span.start) and one.end_date.startswith(span.end)
    ]
    return found[0] if len(found) == 1 else None


def _remove_numbered(work: Working, section: SectionName, text: str) -> None:
    entries = [ref_of(section, one) for one in entries_of(work.draft, section)]
    numbers = sorted({int(one) for one in re.findall(r"\d", text)})
    if not numbers or numbers[0] < 1 or numbers[-1] > len(entries):
        return work.say(f"Your résumé has {len(entries)} of these ({section}).")
    for number in numbers:
        remove_entry(work, entries[number - 1])
    return None


def remove_line(work: Working, intent: Intent) -> None:
    """'the SQL reports bullet': the one line that has these words; else whatever is called so."""
    wanted = folded(unquoted(bare(intent["what"])))
    lines = [one for one in texts_of(work) if "/highlights/" in one[0] and wanted in folded(one[1])]
    if wanted and len(lines) == 1:
        work.do(f"Removed “{lines[0][1][:60]}”.", remove(lines[0][0]))
        return None
    return remove_any(work, intent)


def remove_several(work: Working, intent: Intent) -> None:
    """'the last two jobs', as they stand in the résumé."""
    section = section_named(intent["kind"]) or ENTRY_KINDS[intent["kind"].lower().rstrip("s")]
    if intent["list"]:
        return _remove_numbered(work, section, intent["list"])
    many = COUNTS.get(intent["n"].lower()) or int(intent["n"])
    entries = [ref_of(section, one) for one in entries_of(work.draft, section)]
    if len(entries) < many:
        return work.say(f"Your résumé has {len(entries)} of these ({section}).")
    behind = intent["edge"].lower() in ("last", "oldest", "bottom")
    for one in entries[-many:] if behind else entries[:many]:
        remove_entry(work, one)
    return None


def remove_entry(work: Working, ref: Ref) -> None:
    work.do(f"Removed {ref.label}. “undo” brings it back.", remove(ref.path))


_BULLET = re.compile(
    r"^(?:bullet points?|bullets?|points?|lines?)\s+(?:about|that says|saying|with|on|which says|starting with)?\s*",
    re.IGNORECASE,
)


def _remove_text(work: Working, what: str, why: str) -> None:
    """A bullet that is quoted word for word."""
    about = _BULLET.sub("", bare(what))
    wanted = folded(unquoted(about))
    stem = wanted[: max(5, len(wanted) - 3)] if " " not in about.strip() else wanted
    if about != bare(what):
        lines = [
            (path, value)
            for path, value in texts_of(work)
            if "/highlights/" in path and wanted and stem in folded(value)
        ]
        if len(lines) == 1:
            work.do(f"Removed “{lines[0][1][:60]}”.", remove(lines[0][0]))
        else:
            many = f"{len(lines)} bullets have" if lines else "No bullet has"
            work.say(f"{many} “{unquoted(about)[:60]}” in it, so nothing was removed.")
        return
    for path, value in texts_of(work):
        line = "/highlights/" in path or "/items/" in path
        if line and len(wanted) > 8 and folded(value) == wanted:
            work.do(f"Removed “{value[:60]}”.", remove(path))
            return
    work.say(f"{why} Nothing was removed.")
    return


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
    if isinstance(owner, Ref):
        name = ENTRY_FIELDS[owner.section].get(field) or DATE_FIELDS.get(field)
        if name and name != "dates":
            work.do(f"Removed the {field} of {owner.label}.", put(f"{owner.path}/{name}", ""))
            return None
        if name:
            work.do(
                f"Removed the dates of {owner.label}.",
                put(f"{owner.path}/start_date", ""),
                put(f"{owner.path}/end_date", ""),
            )
            return None
    if bare(intent["where"]).lower() in ("resume", "résumé", "cv", "it", "list", "document"):
        whole = intent["what"]
    return remove_any(work, Intent("remove", {"what": whole}))
