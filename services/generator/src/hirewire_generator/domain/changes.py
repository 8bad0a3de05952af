"""How much of a résumé a change makes new to a reader: none, minor, moderate or major."""

from difflib import SequenceMatcher

from pydantic import JsonValue

from hirewire_common.contracts import Change, Design, Draft, SectionName
from hirewire_generator.domain.patching import tree_of
from hirewire_generator.domain.projecting import ORDER
from hirewire_generator.domain.shape import DRAFT, Shape

MINOR_SHARE, MINOR_BLOCKS = 0.06, 0.12
MAJOR_SHARE, MAJOR_BLOCKS = 0.30, 0.45
_FEW_WORDS = 400
"""A text longer than this is compared by what its ends have in common, which costs no more than reading it."""
_MAJOR_DESIGN = ("theme", "locale", "paper", "direction")
_UNSEEN_DESIGN = ("embed_source",)

Blocks = dict[str, str]


def change_of(before: Draft, after: Draft) -> Change:
    """A block is a field, a line or a group; its share is that of the characters that were not there before."""
    old, new = _blocks(before), _blocks(after)
    sections = {_section(path) for path in old} ^ {_section(path) for path in new}
    sections -= {"profile"}
    touched = [path for path in old.keys() | new.keys() if old.get(path) != new.get(path)]
    share, part = _share(old, new, touched), len(touched) / max(len(old.keys() | new.keys()), 1)
    if len(sections) >= 2 or share >= MAJOR_SHARE or part >= MAJOR_BLOCKS:
        return "major"
    if _design_of(before, after) == "major":
        return "major"
    if sections or share >= MINOR_SHARE or part >= MINOR_BLOCKS or _structure(before, after):
        return "moderate"
    if _design_of(before, after) == "moderate":
        return "moderate"
    return "minor" if touched or before != after else "none"


def _share(old: Blocks, new: Blocks, touched: list[str]) -> float:
    changed = sum(_changed(old.get(path, ""), new.get(path, "")) for path in touched)
    return changed / max(sum(map(len, old.values())) + sum(map(len, new.values())), 1)


def _changed(old: str, new: str) -> float:
    """Characters of both that the other has not, by words."""
    if not old or not new:
        return len(old) + len(new)
    a, b = old.split(), new.split()
    if len(a) + len(b) > _FEW_WORDS:
        start = _common(a, b)
        end = _common(a[start:][::-1], b[start:][::-1])
        same = 2 * (start + end) / (len(a) + len(b))
    else:
        same = SequenceMatcher(None, a, b, autojunk=False).ratio()
    return (len(old) + len(new)) * (1 - same)


def _common(a: list[str], b: list[str]) -> int:
    return next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )


def _section(path: str) -> str:
    return path.split("/")[2]


def _shown(draft: Draft) -> list[SectionName]:
    """Sections that have something to show, in their order."""
    order = [*draft.design.order, *(name for name in ORDER if name not in draft.design.order)]
    return [
        name for name in order if name not in draft.design.hidden and getattr(draft.resume, name)
    ]


def _structure(before: Draft, after: Draft) -> bool:
    """An entry came, went or stands elsewhere, or a section does."""
    if _shown(before) != _shown(after):
        return True
    return any(_ids(before, name) != _ids(after, name) for name in _shown(after))


def _ids(draft: Draft, name: SectionName) -> list[str]:
    entries = getattr(draft.resume, name)
    return [] if isinstance(entries, str) else [one.id for one in entries]


def _design_of(before: Draft, after: Draft) -> Change:
    old, new = _look(before.design), _look(after.design)
    differing = [name for name in new if old[name] != new[name]]
    if any(name in _MAJOR_DESIGN for name in differing):
        return "major"
    return "moderate" if differing or before.photo != after.photo else "none"


def _look(design: Design) -> dict[str, JsonValue]:
    """Order and hidden sections count by what they make of the sections that are there."""
    look: dict[str, JsonValue] = design.model_dump(
        mode="json", exclude={"order", "hidden", *_UNSEEN_DESIGN}
    )
    return {**look, "accent": design.accent.lower()}


def _blocks(draft: Draft) -> Blocks:
    """By their paths, in sections that are shown; lists of single words are one block."""
    found: Blocks = {}
    tree = tree_of(draft)["resume"]
    shape = DRAFT.field("resume")
    if shape is None or not isinstance(tree, dict):
        return found
    for name in ("profile", *_shown(draft)):
        inner = shape.field(name)
        if inner:
            _collect(inner, tree[name], f"/resume/{name}", found)
    return found


def _collect(shape: Shape, value: JsonValue, path: str, found: Blocks) -> None:
    if isinstance(value, dict):
        for name, one in value.items():
            inner = shape.field(name)
            if inner and name != "id":
                _collect(inner, one, f"{path}/{name}", found)
    elif isinstance(value, list) and shape.items:
        if shape.name in ("keywords", "technologies"):
            found[path] = ", ".join(str(one) for one in value)
            return
        for place, one in enumerate(value):
            key = one["id"] if isinstance(one, dict) and "id" in one else place
            _collect(shape.items, one, f"{path}/{key}", found)
    elif value:
        found[path] = str(value)
