"""Commands that move and hide sections, entries and bullets."""

import re

from pydantic import BaseModel, JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.projecting import ORDER
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.listing import add_skills
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import (
    Ref,
    bare,
    entries_of,
    entry_named,
    place_in,
    section_named,
    text_of,
)
from hirewire_generator.domain.talking.removing import keyword_places
from hirewire_generator.domain.talking.vocabulary import ENTRY_KINDS
from hirewire_generator.domain.talking.working import Working, expect, move, put

_BULLET = re.compile(
    r"(?P<nth>\w+) (?:bullet|bullet point|point|highlight|line)(?: (?:of|from|in|at|under|for) (?P<entry>.+))?|(?:bullet|point|line) (?P<number>\d+)(?: (?:of|from|in|at|under|for) (?P<entry2>.+))?",
    re.IGNORECASE,
)
_ABOVE = ("above", "before", "over", "on top of", "in front of", "ahead of")
_TOP = ("top", "first", "beginning", "start", "front", "on top")
_BOTTOM = ("bottom", "last", "end")


def order_of(work: Working) -> list[SectionName]:
    chosen = work.draft.design.order
    return [*chosen, *(name for name in ORDER if name not in chosen)]


def _set_order(work: Working, order: list[SectionName], said: str) -> None:
    names: list[JsonValue] = list(order)
    work.do(said, put("/design/order", names))


def place(work: Working, intent: Intent) -> None:
    above = intent["where"].lower() in _ABOVE
    first, second = section_named(intent["what"]), section_named(intent["other"])
    if first and second and first != second:
        order = [name for name in order_of(work) if name != first]
        order.insert(order.index(second) + (not above), first)
        return _set_order(
            work,
            order,
            f"{first.capitalize()} now stands {'above' if above else 'below'} {second}.",
        )
    if not first and _under_group(work, intent):
        return None
    a, b = entry_named(work.draft, intent["what"]), entry_named(work.draft, intent["other"])
    if isinstance(a, str) or isinstance(b, str):
        return work.say(a if isinstance(a, str) else str(b))
    if a.section != b.section or a.id == b.id:
        return work.say(
            f"{a.label} and {b.label} do not stand in one list, so I left them where they are."
        )
    ids = [
        text_of(one, "id")
        for one in entries_of(work.draft, b.section)
        if text_of(one, "id") != a.id
    ]
    at = ids.index(b.id) + (not above)
    _move_entry(
        work,
        a,
        ids[at] if at < len(ids) else "-",
        f"{a.label} now stands {'above' if above else 'below'} {b.label}.",
    )
    return None


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


def _move_entry(work: Working, ref: Ref, before: str, said: str) -> None:
    work.do(said, move(ref.path, f"/resume/{ref.section}/{before}"))


def edge(work: Working, intent: Intent) -> None:
    where = intent["where"].lower()
    section = section_named(intent["what"])
    if section:
        return _section_to(work, section, where)
    quoted = _quoted_to(work, intent["what"], where)
    if quoted:
        return None
    bullet = _BULLET.fullmatch(bare(intent["what"]))
    if bullet:
        return _bullet_to(work, bullet, where)
    ref = entry_named(work.draft, intent["what"])
    if isinstance(ref, str):
        return work.say(ref)
    ids = [text_of(one, "id") for one in entries_of(work.draft, ref.section)]
    at = _target(ids.index(ref.id), len(ids), where)
    ids.remove(ref.id)
    _move_entry(work, ref, ids[at] if at < len(ids) else "-", f"Moved {ref.label}.")
    return None


def _quoted_to(work: Working, what: str, where: str) -> bool:
    """A bullet that is given word for word."""
    wanted = folded(unquoted(re.sub(r"^(?:the )?(?:bullet|point|line)\s+", "", what)))
    for job in work.draft.resume.experience:
        for nth, line in enumerate(job.highlights):
            if wanted and folded(line) == wanted:
                path = f"/resume/experience/{job.id}/highlights"
                at = _target(nth, len(job.highlights), where)
                return work.do(
                    "Moved that bullet.",
                    expect(f"{path}/{nth}", line),
                    move(f"{path}/{nth}", f"{path}/{at}"),
                )
    return False


def _target(now: int, many: int, where: str) -> int:
    if where in _TOP:
        return 0
    if where in _BOTTOM:
        return many - 1
    step = -1 if where in ("up", "higher") else 1
    return max(0, min(many - 1, now + step))


def _section_to(work: Working, section: SectionName, where: str) -> None:
    """Up and down go by the sections that have something to show."""
    order = order_of(work)
    shown = [name for name in order if getattr(work.draft.resume, name) or name == section]
    at = _target(shown.index(section), len(shown), where)
    shown.remove(section)
    rest = [name for name in order if name != section]
    place = rest.index(shown[at]) if at < len(shown) else len(rest)
    rest.insert(place, section)
    _set_order(work, rest, f"Moved {section}.")


def _bullet_to(work: Working, match: re.Match[str], where: str) -> None:
    named = match["entry"] or match["entry2"] or ""
    jobs = work.draft.resume.experience
    ref = entry_named(work.draft, named) if named else None
    if isinstance(ref, str) or not jobs:
        return work.say(ref if isinstance(ref, str) else "There is no job in your résumé yet.")
    wanted = ref.id if ref else work.job or jobs[0].id
    job = next((one for one in jobs if one.id == wanted), None)
    if job is None:
        return work.say("Only the bullets of jobs can be moved.")
    nth = place_in(match["nth"] or match["number"], len(job.highlights))
    if nth is None:
        return work.say(f"{job.company or job.position} has {len(job.highlights)} bullets.")
    path = f"/resume/experience/{job.id}/highlights"
    at = _target(nth, len(job.highlights), where)
    work.do(
        "Moved that bullet.",
        expect(f"{path}/{nth}", job.highlights[nth]),
        move(f"{path}/{nth}", f"{path}/{at}"),
    )
    return None


def order(work: Working, intent: Intent) -> None:
    """All names must be known, or nothing is moved."""
    parts = [
        one
        for one in re.split(
            r"\s*(?:,|;|>|→|->|\bfirst\b|\bthen\b|\band\b|\bfollowed by\b)\s*", intent["names"]
        )
        if one
    ]
    names = [section_named(one) for one in parts]
    chosen = list(dict.fromkeys(name for name in names if name))
    if not chosen or len(chosen) < 2 or None in names:
        unknown = ", ".join(part for part, name in zip(parts, names, strict=True) if not name)[:80]
        return work.say(f"I don't know the section “{unknown}”. There are: {', '.join(ORDER)}.")
    rest = [name for name in order_of(work) if name not in chosen]
    return _set_order(work, [*chosen, *rest], f"The sections now begin with {', '.join(chosen)}.")


def swap(work: Working, intent: Intent) -> None:
    a, b = section_named(intent["a"]), section_named(intent["b"])
    if not a or not b:
        return _swap_words(work, intent)
    there = {a: b, b: a}
    return _set_order(
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
    section = section_named(intent["kind"]) or ENTRY_KINDS[intent["kind"].lower().rstrip("s")]
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
    section = section_named(intent["kind"]) or ENTRY_KINDS[intent["kind"].lower().rstrip("s")]
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


def hide(work: Working, intent: Intent) -> None:
    section = section_named(intent["what"])
    if section is None:
        return work.say(
            f"I can hide whole sections: {', '.join(ORDER)}. To take out “{intent['what'][:60]}”, say “remove”."
        )
    hidden: list[JsonValue] = [*dict.fromkeys((*work.draft.design.hidden, section))]
    work.do(
        f"The section {section} is hidden; “show {section}” brings it back.",
        put("/design/hidden", hidden),
    )
    return None


def show(work: Working, intent: Intent) -> None:
    section = section_named(intent["what"])
    if section is None:
        return work.say(
            f"I don't know the section “{intent['what'][:60]}”. There are: {', '.join(ORDER)}."
        )
    if section not in work.draft.design.hidden:
        return work.say(
            f"The section {section} is not hidden."
            + ("" if getattr(work.draft.resume, section) else " There is nothing in it yet.")
        )
    hidden: list[JsonValue] = [name for name in work.draft.design.hidden if name != section]
    work.do(f"The section {section} is shown again.", put("/design/hidden", hidden))
    return None
