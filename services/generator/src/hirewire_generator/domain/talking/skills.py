"""Skills that are added to a draft and taken out of it."""

from pydantic import JsonValue

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import (
    bare,
)
from hirewire_generator.domain.talking.removing import keyword_places, remove_keywords
from hirewire_generator.domain.talking.working import Working, add, put


def skills_add(work: Working, intent: Intent) -> None:
    add_skills(work, items_of(intent["items"]), _group_name(intent["group"]))


def skills_set(work: Working, intent: Intent) -> None:
    items: list[JsonValue] = [one for one in items_of(intent["items"]) if is_name(one)]
    if items:
        work.do(
            f"Your skills are now {', '.join(map(str, items))}.",
            put("/resume/skills", [{"keywords": items}]),
        )


def skills_remove(work: Working, intent: Intent) -> None:
    items = items_of(intent["items"])
    if [one.lower() for one in items] in (["everything"], ["all"]):
        work.do("Removed all skills. “undo” brings them back.", put("/resume/skills", []))
        return
    remove_keywords(work, items)


def _group_name(text: str) -> str:
    name = bare(text)
    return (
        ""
        if name.lower()
        in (
            "",
            "technical",
            "tech",
            "list of",
            "list",
            "existing",
            "current",
            "key",
            "core",
            "hard",
            "main",
        )
        else name
    )


def add_skills(work: Working, items: list[str], group: str = "") -> None:
    """Into the group of that name, which is made if it has to be; without a name into the first."""
    fresh = []
    for item in items:
        if not is_name(item):
            work.say(f"“{item[:80]}” is too long for a skill, so I did not add it.")
        elif keyword_places(work, item):
            work.say(f"{item} is already among your skills.")
        else:
            fresh.append(item)
    if not fresh:
        return
    groups = work.draft.resume.skills
    named = (
        [one for one in groups if folded(one.name).startswith(folded(group))]
        if group
        else list(groups)
    )
    said = f"Added {', '.join(fresh)} to your {group + ' ' if group else ''}skills."
    if named:
        path = f"/resume/skills/{named[0].id}/keywords/-"
        work.do(said, *(add(path, one) for one in fresh))
    else:
        keywords: list[JsonValue] = list(fresh)
        work.do(
            said,
            add(
                "/resume/skills/-",
                {"name": group.capitalize() if group.islower() else group, "keywords": keywords},
            ),
        )
