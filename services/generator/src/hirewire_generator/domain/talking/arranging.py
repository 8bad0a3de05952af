"""Orders that put one thing beside another or sort a list: 'put education above experience', 'swap my two jobs', 'oldest first'."""

import re

from pydantic import BaseModel

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.moving import move_entry
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    section_named,
    section_of_kind,
    text_of,
)
from hirewire_generator.domain.talking.sections import order_of, set_order
from hirewire_generator.domain.talking.skills.keeping import add_skills, keyword_places
from hirewire_generator.domain.talking.skills.moving import keyword_beside
from hirewire_generator.domain.talking.working import Working, move

_ABOVE = ("above", "before", "over", "on top of", "in front of", "ahead of")


def place(work: Working, intent: Intent) -> None:
    where = "above" if intent["where"].lower() in _ABOVE else "below"
    first, second = section_named(intent["what"]), section_named(intent["other"])
    if first and second and first != second:
        order = [name for name in order_of(work) if name != first]
        order.insert(order.index(second) + (where == "below"), first)
        return set_order(work, order, f"{first.capitalize()} now stands {where} {second}.")
    if not first and _under_group(work, intent):
        return None
    if keyword_beside(work, intent["what"], intent["other"], above=where == "above"):
        return None
    a, b = entry_named(work.draft, intent["what"]), entry_named(work.draft, intent["other"])
    if isinstance(a, str) or isinstance(b, str):
        return work.say(a if isinstance(a, str) else str(b))
    if a.section != b.section or a.id == b.id:
        return work.say(
            f"{a.label} and {b.label} do not stand in one list, so I left them where they are."
        )
    return _place_entry(work, a, b, where)


def _place_entry(work: Working, a: Ref, b: Ref, where: str) -> None:
    ids = [text_of(one, "id") for one in entries_of(work.draft, b.section)]
    ids.remove(a.id)
    at = ids.index(b.id) + (where == "below")
    said = f"{a.label} now stands {where} {b.label}."
    move_entry(work, a, ids[at] if at < len(ids) else "-", said)


def _under_group(work: Working, intent: Intent) -> bool:
    """'put Looker under Tools' where Tools is a group of skills."""
    name = folded(re.sub(r"\s+(?:group|skills|list)$", "", bare(intent["other"])))
    group = next((one for one in work.draft.resume.skills if folded(one.name) == name), None)
    items = items_of(intent["what"])
    if group is None or not name or intent["where"].lower() not in ("under", "underneath", "below"):
        return False
    if not items or not all(is_name(one) and not keyword_places(work, one) for one in items):
        return False
    add_skills(work, items, group.name)
    return True


def swap(work: Working, intent: Intent) -> None:
    a, b = section_named(intent["a"]), section_named(intent["b"])
    if not a or not b:
        return _swap_words(work, intent)
    there = {a: b, b: a}
    return set_order(
        work, [there.get(name, name) for name in order_of(work)], f"Swapped {a} and {b}."
    )


def _swap_words(work: Working, intent: Intent) -> None:
    """Two entries of one list, if they are called so."""
    one, other = (entry_named(work.draft, intent[name]) for name in ("a", "b"))
    if isinstance(one, str) or isinstance(other, str) or one.section != other.section:
        return work.say(
            "I can swap two sections or two entries, for example “swap education and experience”."
        )
    ids = [text_of(entry, "id") for entry in entries_of(work.draft, one.section)]
    first, second = sorted((ids.index(one.id), ids.index(other.id)))
    path = f"/resume/{one.section}"
    behind = ids[second + 1] if second + 1 < len(ids) else "-"
    work.do(
        f"Swapped {one.label} and {other.label}.",
        move(f"{path}/{ids[second]}", f"{path}/{ids[first]}"),
        move(f"{path}/{ids[first]}", f"{path}/{behind}"),
    )
    return None


def swap_entries(work: Working, intent: Intent) -> None:
    section = section_of_kind(intent["kind"])
    ids = [text_of(one, "id") for one in entries_of(work.draft, section)]
    many, last = len(ids), intent["which"].lower() == "last two"
    if many < 2 or (intent["which"].lower() == "two" and many > 2):
        return work.say(f"Your résumé has {many} of these ({section}). Say which two you mean.")
    at = many - 2 if last else 0
    path = f"/resume/{section}"
    work.do("Swapped those two.", move(f"{path}/{ids[at + 1]}", f"{path}/{ids[at]}"))
    return None


def sort(work: Working, intent: Intent) -> None:
    """By the date on which each began; what has no date stays behind the others."""
    section = section_of_kind(intent["kind"])
    how = intent["how"].lower()
    oldest = how.startswith(("oldest", "chrono"))
    entries = list(entries_of(work.draft, section))

    def begun(entry: BaseModel) -> str:
        return text_of(entry, "start_date") or text_of(entry, "end_date") or text_of(entry, "date")

    dated = sorted((one for one in entries if begun(one)), key=begun, reverse=not oldest)
    wanted = [text_of(one, "id") for one in (*dated, *(e for e in entries if not begun(e)))]
    path = f"/resume/{section}"
    work.do(
        f"Sorted {section}, {'oldest' if oldest else 'newest'} first.",
        *(move(f"{path}/{one}", f"{path}/-") for one in wanted),
    )
