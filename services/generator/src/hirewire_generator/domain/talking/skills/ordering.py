"""Orders about skills: 'add Go to my skills', 'remove Java from my tools'."""

from pydantic import JsonValue

from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import is_name, items_of
from hirewire_generator.domain.talking.referring import bare
from hirewire_generator.domain.talking.skills.keeping import (
    add_skills,
    keyword_places,
    remove_keywords,
)
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


def skills_group(work: Working, intent: Intent) -> None:
    add_skills(work, items_of(intent["items"]), unquoted(intent["group"]))


def keyword_move(work: Working, intent: Intent) -> None:
    """'move Git to the Languages group': words that are there, to a group; what is new is added to it."""
    items = items_of(intent["items"])
    there = [one for one in items if keyword_places(work, one)]
    if there:
        remove_keywords(work, there)
    add_skills(work, items, unquoted(intent["group"]))


def skills_sort(work: Working, _: Intent) -> None:
    """By the alphabet, in each group."""
    groups = work.draft.resume.skills
    ops = [
        put(f"/resume/skills/{one.id}/keywords", [*sorted(one.keywords, key=str.casefold)])
        for one in groups
    ]
    if not ops:
        return work.say("There are no skills in your résumé yet.")
    work.do("Your skills stand in the order of the alphabet now.", *ops)
    return None


def skills_groups(work: Working, intent: Intent) -> None:
    """'Tools: Desmos, LaTeX; Teaching: classroom management': what is in no group stays as it is."""
    for one in intent["groups"].split(";"):
        name, _, words = one.partition(":")
        keyword_move(work, Intent("keyword_move", {"items": words, "group": name.strip()}))


def skills_beside(work: Working, intent: Intent) -> None:
    """'add Rust after Python'."""
    places = keyword_places(work, unquoted(intent["other"]))
    items = [one for one in items_of(intent["items"]) if not keyword_places(work, one)]
    if not places or not all(is_name(one) for one in items):
        return work.say(
            f"“{intent['other'][:60]}” is not among your skills, so I did not add “{intent['items'][:60]}”."
        )
    if not items:
        return work.say(f"{intent['items'][:60]} is already among your skills.")
    group, nth = places[0]
    at = nth + (intent["where"].lower() not in ("before", "ahead of", "in front of"))
    path = f"/resume/skills/{group}/keywords"
    work.do(
        f"Added {', '.join(items)} to your skills.",
        *(add(f"{path}/{at + n}", one) for n, one in enumerate(items)),
    )
    return None


def merge_groups(work: Working, _: Intent) -> None:
    """All words in the first group, in their order."""
    groups = work.draft.resume.skills
    if len(groups) < 2:
        return work.say("Your skills are one group already.")
    words: list[JsonValue] = [*dict.fromkeys(word for one in groups for word in one.keywords)]
    work.do("Your skills are one group now.", put("/resume/skills", [{"keywords": words}]))
    return None


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
