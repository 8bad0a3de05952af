"""Skills that a document brings: each stands once, in whichever group."""

from pydantic import JsonValue

from hirewire_generator.domain.cutting import cut, parts
from hirewire_generator.domain.merging.entries import insert
from hirewire_generator.domain.merging.work import Merging
from hirewire_generator.domain.sameness import Entry, folded
from hirewire_generator.domain.shape import MOST


def merge_skills(work: Merging, new: JsonValue) -> None:
    """A skill stands once, in whichever group."""
    groups = work.list_at("skills")
    known = {folded(str(word)) for one in groups for word in _words(one)}
    for raw in new if isinstance(new, list) else []:
        for group in parts(cut("skills", raw)):
            fresh = [word for word in _words(group) if folded(str(word)) not in known]
            known |= {folded(str(word)) for word in fresh}
            if fresh:
                _group(work, groups, {**group, "keywords": fresh})


def _group(work: Merging, groups: list[JsonValue], group: Entry) -> None:
    name = folded(str(group["name"]))
    there = next(
        (one for one in groups if isinstance(one, dict) and folded(str(one["name"])) == name), None
    )
    if isinstance(there, dict):
        _lines_of_words(work, there, group)
    else:
        insert(work, "skills", groups, group)


def _lines_of_words(work: Merging, there: Entry, group: Entry) -> None:
    words = there["keywords"]
    for word in _words(group):
        if (
            isinstance(words, list)
            and len(words) < MOST["keywords"]
            and work.takes(word, str(word))
        ):
            words.append(word)
        elif isinstance(words, list) and len(words) >= MOST["keywords"]:
            work.left_out.append(str(word)[:80])


def _words(group: JsonValue) -> list[JsonValue]:
    words = group.get("keywords") if isinstance(group, dict) else None
    return words if isinstance(words, list) else []
