"""The operations of a patch."""

from collections.abc import Callable
from copy import deepcopy

from pydantic import JsonValue

from hirewire_common.contracts import PatchOp
from hirewire_common.errors import Refused
from hirewire_generator.domain.patching.lists import (
    guard,
    name_of,
    next_name,
    put,
    set_value,
    take_out,
    value_at,
)
from hirewire_generator.domain.patching.tree import Done, Tree
from hirewire_generator.domain.places import Place, find
from hirewire_generator.domain.shape import completed


def _add(tree: Tree, op: PatchOp) -> Done:
    place = find(tree, op.path, adding=True)
    value = completed(place.shape, deepcopy(op.value), op.path)
    return put(place, value)


def _replace(tree: Tree, op: PatchOp) -> Done:
    place = find(tree, op.path)
    value = completed(place.shape, deepcopy(op.value), op.path)
    if value == "" and isinstance(place.parent, list):
        raise Refused("bad_request", f"{op.path} would be empty; remove it instead.")
    return set_value(place, value)


def _remove(tree: Tree, op: PatchOp) -> Done:
    return take_out(find(tree, op.path))


def _move(tree: Tree, op: PatchOp) -> Done:
    source = find(tree, _source(op))
    if op.path == source.path:
        return Done()
    if op.path.startswith(source.path + "/"):
        raise Refused("bad_request", f"{source.path} can't be moved into itself.")
    if source.base == op.path.rsplit("/", 1)[0] and isinstance(source.parent, list):
        return _reorder(tree, op, source)
    value = value_at(source)
    taken = take_out(source)
    given = put(find(tree, op.path, adding=True), completed_at(tree, op.path, value))
    return Done(given.inverse + taken.inverse, taken.touched + given.touched)


def _reorder(tree: Tree, op: PatchOp, source: Place) -> Done:
    """Within one list: what takes it back is a move too."""
    parent = source.parent
    if not isinstance(parent, list):
        raise TypeError(source.path)
    index = int(source.key)
    value = parent.pop(index)
    following = next_name(source, index)
    target = find(tree, op.path, adding=True)
    parent.insert(int(target.key), value)
    now = f"{source.base}/{name_of(source, value, int(target.key))}"
    back = PatchOp.model_validate({"op": "move", "from": now, "path": f"{source.base}/{following}"})
    touched = source.path if source.within.entries else source.base
    return Done((*guard(source, now, value), back), (touched,))


def _copy(tree: Tree, op: PatchOp) -> Done:
    value = deepcopy(value_at(find(tree, _source(op))))
    place = find(tree, op.path, adding=True)
    if isinstance(place.parent, list) and isinstance(value, dict):
        value.pop("id", None)
    return put(place, completed(place.shape, value, op.path))


def completed_at(tree: Tree, path: str, value: JsonValue) -> JsonValue:
    return completed(find(tree, path, adding=True).shape, value, path)


def _source(op: PatchOp) -> str:
    if op.source is None:
        raise Refused("bad_request", f"'{op.op}' to {op.path} needs 'from'.")
    return op.source


def _test(tree: Tree, op: PatchOp) -> Done:
    place = find(tree, op.path)
    if value_at(place) != completed(place.shape, deepcopy(op.value), op.path):
        raise Refused("conflict", f"{op.path} has changed meanwhile; look at it again.")
    return Done()


OPERATIONS: dict[str, Callable[[Tree, PatchOp], Done]] = {
    "add": _add,
    "remove": _remove,
    "replace": _replace,
    "move": _move,
    "copy": _copy,
    "test": _test,
}
