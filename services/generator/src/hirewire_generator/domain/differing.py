"""The patch that leads from one draft to another, by ids and as small as is simple."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from pydantic import JsonValue

from hirewire_common.contracts import LARGEST_DRAFT, Draft, Patch, PatchOp
from hirewire_generator.domain.patching import size_of, tree_of, whole
from hirewire_generator.domain.shape import DRAFT, Shape

_FEW = 4
"""Operations on one list of texts; above it the list is replaced as a whole."""


def diff(before: Draft, after: Draft) -> Patch:
    """Applied to `before` it gives `after`."""
    patch = tuple(_between(DRAFT, tree_of(before), tree_of(after), ""))
    return patch if size_of(patch) <= LARGEST_DRAFT else whole(before, after)


def _between(shape: Shape, old: JsonValue, new: JsonValue, path: str) -> Iterator[PatchOp]:
    if old == new:
        return
    if shape.model and isinstance(old, dict) and isinstance(new, dict):
        for name in new:
            inner = shape.field(name)
            if inner:
                yield from _between(inner, old[name], new[name], f"{path}/{name}")
    elif shape.items and shape.entries and isinstance(old, list) and isinstance(new, list):
        yield from _entries(shape.items, old, new, path)
    elif (
        shape.items
        and shape.items.model is None
        and isinstance(old, list)
        and isinstance(new, list)
    ):
        several = list(_texts(old, new, path))
        whole_list = PatchOp(op="replace", path=path, value=new)
        yield from several if len(several) <= _FEW else [whole_list]
    else:
        yield PatchOp(op="replace", path=path, value=new)


def _entries(
    shape: Shape, old: list[JsonValue], new: list[JsonValue], path: str
) -> Iterator[PatchOp]:
    was = {one["id"]: one for one in old if isinstance(one, dict)}
    wanted = {one["id"]: one for one in new if isinstance(one, dict)}
    for gone in was:
        if gone not in wanted:
            yield PatchOp(op="remove", path=f"{path}/{gone}")
    for name in wanted:
        if name in was:
            yield from _between(shape, was[name], wanted[name], f"{path}/{name}")
    stay = _in_order([one for one in was if one in wanted], list(wanted))
    following = "-"
    for name in reversed(wanted):
        if name not in was:
            yield PatchOp(op="add", path=f"{path}/{following}", value=wanted[name])
        elif name not in stay:
            move = {"op": "move", "from": f"{path}/{name}", "path": f"{path}/{following}"}
            yield PatchOp.model_validate(move)
        following = str(name)


def _in_order(old: list[JsonValue], new: list[JsonValue]) -> set[JsonValue]:
    """Those that already stand in each other's order."""
    matcher = SequenceMatcher(
        None, [str(one) for one in old], [str(one) for one in new], autojunk=False
    )
    return {
        one
        for block in matcher.get_matching_blocks()
        for one in old[block.a : block.a + block.size]
    }


def _texts(old: list[JsonValue], new: list[JsonValue], path: str) -> Iterator[PatchOp]:
    """From behind, so that the indexes before it stay right."""
    a, b = [str(one) for one in old], [str(one) for one in new]
    for _, i, i_end, j, j_end in reversed(
        SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    ):
        both = min(i_end - i, j_end - j)
        for index in range(i_end - 1, i + both - 1, -1):
            yield PatchOp(op="remove", path=f"{path}/{index}")
        for index in range(j_end - 1, j + both - 1, -1):
            yield PatchOp(op="add", path=f"{path}/{i + both}", value=b[index])
        for offset in range(both):
            if a[i + offset] != b[j + offset]:
                yield PatchOp(op="replace", path=f"{path}/{i + offset}", value=b[j + offset])
