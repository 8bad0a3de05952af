"""Orders about whole sections: their order, and whether they are shown."""

import re

from pydantic import JsonValue

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.projecting import ORDER
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.referring import section_named
from hirewire_generator.domain.talking.working import Working, put


def order_of(work: Working) -> list[SectionName]:
    chosen = work.draft.design.order
    return [*chosen, *(name for name in ORDER if name not in chosen)]


def set_order(work: Working, order: list[SectionName], said: str) -> None:
    names: list[JsonValue] = list(order)
    work.do(said, put("/design/order", names))


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
    return set_order(work, [*chosen, *rest], f"The sections now begin with {', '.join(chosen)}.")


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
