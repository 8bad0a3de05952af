"""Orders that remove whole entries: by name, by dates, by number, several at once."""

import re

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.bullets import remove_text
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    ref_of,
    section_of_kind,
)
from hirewire_generator.domain.talking.vocabulary import COUNTS
from hirewire_generator.domain.talking.working import Working, remove


def remove_entries(work: Working, what: str) -> None:
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
    return remove_text(work, what, whole)


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


def remove_several(work: Working, intent: Intent) -> None:
    """'the last two jobs', as they stand in the résumé."""
    section = section_of_kind(intent["kind"])
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


_OWN_LISTS = re.compile(
    r"(?:hobb(?:y|ies)|interests?|activities|volunteering|memberships?|references?)\b",
    re.IGNORECASE,
)


def remove_items(work: Working, what: str, where: str = "") -> bool:
    """Some of the lines of a section of one's own, 'chess' of the hobbies; else nothing of it."""
    named = folded(re.sub(r"\s+(?:section|list|part)$", "", bare(where)))
    wanted = [bare(one) for one in items_of(unquoted(what))]
    there = [
        (f"/resume/custom/{one.id}", one.title, nth, item)
        for one in work.draft.resume.custom
        if not named or folded(one.title) == named or _OWN_LISTS.match(bare(where))
        for nth, item in enumerate(one.items)
        if folded(item) in {folded(word) for word in wanted}
    ]
    if not wanted or {folded(one[3]) for one in there} < {folded(word) for word in wanted}:
        return _none_of_them(work, what, named)
    paths = {path for path, *_ in there}
    gone = [path for path in paths if _all_of(work, path) == sum(path == one[0] for one in there)]
    ops = [remove(f"{path}/items/{nth}") for path, _, nth, _ in reversed(there) if path not in gone]
    return work.do(
        f"Removed {', '.join(one[3] for one in there)} from {there[0][1]}.",
        *ops,
        *(remove(one) for one in gone),
    )


def _all_of(work: Working, path: str) -> int:
    return next(len(one.items) for one in work.draft.resume.custom if path.endswith(f"/{one.id}"))


def _none_of_them(work: Working, what: str, named: str) -> bool:
    """Of a list that is named: it stays when it has no such line."""
    title = next((one.title for one in work.draft.resume.custom if folded(one.title) == named), "")
    if not named or not title or bare(what).lower() in ("everything", "all", "it"):
        return False
    work.say(f"“{bare(what)[:60]}” is not in {title}, so nothing was removed.")
    return True


def remove_entry(work: Working, ref: Ref) -> None:
    work.do(f"Removed {ref.label}. “undo” brings it back.", remove(ref.path))
