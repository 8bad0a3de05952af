"""Skills that are put into the draft and taken out of it, whoever asks for it."""

from pydantic import JsonValue

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.lists import is_name
from hirewire_generator.domain.talking.working import Working, add, remove


def add_skills(work: Working, items: list[str], group: str = "") -> None:
    """Into the group of that name, which is made if it has to be; without a name into the first."""
    fresh = _fresh(work, items)
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
        name = group.capitalize() if group.islower() else group
        entry: JsonValue = {"name": name, "keywords": [*fresh]}
        work.do(said, add("/resume/skills/-", entry))


def _fresh(work: Working, items: list[str]) -> list[str]:
    """Those that can be added; of the others it is said why not."""
    fresh = []
    for item in items:
        if not is_name(item):
            work.say(f"“{item[:80]}” is too long for a skill, so I did not add it.")
        elif keyword_places(work, item):
            work.say(f"{item} is already among your skills.")
        else:
            fresh.append(item)
    return fresh


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
