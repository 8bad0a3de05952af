"""Changing a draft by a patch whose paths go by ids: everything or nothing, with the patch that takes it back."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from pydantic import JsonValue, ValidationError

from hirewire_common.contracts import LARGEST_DRAFT, Draft, Patch, PatchOp
from hirewire_common.errors import Refused
from hirewire_generator.domain.places import Place, find
from hirewire_generator.domain.shape import DRAFT, check_sizes, completed, default, with_id

Tree = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Applied:
    """`inverse` applied to `draft` gives what was there before; `touched` are paths by ids, each once."""

    draft: Draft
    inverse: Patch
    touched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """What one operation came to: what takes it back, in order, and the paths it touched."""

    inverse: tuple[PatchOp, ...] = ()
    touched: tuple[str, ...] = ()


def apply(draft: Draft, patch: Patch) -> Applied:
    """Refused with `bad_request`, `conflict` or `too_large` when any of it does not fit; then nothing is changed."""
    tree = tree_of(draft)
    if size_of(patch) > LARGEST_DRAFT:
        raise Refused("too_large", "These are too many changes for one step. Make them in several.")
    inverse: tuple[PatchOp, ...] = ()
    touched: dict[str, None] = {}
    for op in patch:
        done = _OPS[op.op](tree, op)
        inverse = done.inverse + inverse
        touched.update(dict.fromkeys(done.touched))
    after = _validated(tree)
    if size_of(inverse) > LARGEST_DRAFT:
        inverse = whole(after, draft)
    return Applied(draft=after, inverse=inverse, touched=tuple(touched))


def refuse_foreign_objects(patch: Patch) -> None:
    """A client may take its photo away, but not name a stored object, which might be another's, nor read where its own lies."""
    for op in patch:
        names_one = op.op not in ("remove", "test") and not (
            op.op == "replace" and op.value is None
        )
        if op.path.startswith("/photo") and names_one:
            raise Refused("bad_request", "/photo is set by sending a picture, not by a patch.")
        if (op.source or "").startswith("/photo"):
            raise Refused("bad_request", "/photo can't be copied: it is no text.")


def whole(before: Draft, after: Draft) -> Patch:
    """From one to the other in one piece for each part that differs."""
    old, new = tree_of(before), tree_of(after)
    return tuple(
        PatchOp(op="replace", path=f"/{name}", value=new[name])
        for name in new
        if new[name] != old[name]
    )


def tree_of(draft: Draft) -> Tree:
    tree: Tree = draft.model_dump(mode="json")
    return tree


def size_of(patch: Patch) -> int:
    """Bytes as JSON."""
    return sum(len(op.model_dump_json(exclude_defaults=True)) for op in patch)


def _validated(tree: Tree) -> Draft:
    check_sizes(DRAFT, tree, "")
    if len(json.dumps(tree, ensure_ascii=False).encode()) > LARGEST_DRAFT:
        raise Refused(
            "too_large",
            f"A résumé may take {LARGEST_DRAFT // 1000} KB; this change would make it larger. Shorten something first.",
        )
    try:
        return Draft.model_validate(tree)
    except ValidationError as error:
        first = error.errors()[0]
        path = "/".join(str(part) for part in ("", *first["loc"]))
        raise Refused("bad_request", f"{path[:200]}: {first['msg'][:300]}.") from None


def _add(tree: Tree, op: PatchOp) -> _Done:
    place = find(tree, op.path, adding=True)
    value = completed(place.shape, deepcopy(op.value), op.path)
    return _put(place, value)


def _put(place: Place, value: JsonValue) -> _Done:
    parent = place.parent
    if isinstance(parent, dict):
        return _set(place, value)
    if place.within.entries:
        with_id(place.within, value, parent)
    elif value == "":
        raise Refused("bad_request", f"{place.path} would be empty; give it a text.")
    index = int(place.key)
    parent.insert(index, value)
    path = f"{place.base}/{_name(place, value, index)}"
    gone = (PatchOp(op="remove", path=path),)
    return _Done(_guard(place, path, value) + gone, (path if place.within.entries else place.base,))


def _guard(place: Place, path: str, value: JsonValue) -> tuple[PatchOp, ...]:
    """Indexes go wrong when something else moves, so what stands there is tested first; ids never do."""
    return () if place.within.entries else (PatchOp(op="test", path=path, value=value),)


def _name(place: Place, value: JsonValue, index: int) -> str:
    return str(value["id"]) if place.within.entries and isinstance(value, dict) else str(index)


def _set(place: Place, value: JsonValue) -> _Done:
    if isinstance(place.parent, dict):
        _refuse_new_id(place, value)
        before = place.parent[str(place.key)]
        place.parent[str(place.key)] = value
        return _Done((PatchOp(op="replace", path=place.path, value=before),), (place.path,))
    index = int(place.key)
    before = place.parent[index]
    _refuse_other_entry(place, before, value)
    place.parent[index] = value
    back = PatchOp(op="replace", path=place.path, value=before)
    touched = place.path if place.within.entries else place.base
    return _Done((*_guard(place, place.path, value), back), (touched,))


def _refuse_new_id(place: Place, value: JsonValue) -> None:
    if place.key == "id" and isinstance(place.parent, dict) and place.parent["id"] != value:
        raise Refused("bad_request", f"{place.path} can't be changed: an id is given once.")


def _refuse_other_entry(place: Place, before: JsonValue, value: JsonValue) -> None:
    if not place.within.entries or not isinstance(before, dict) or not isinstance(value, dict):
        return
    if value.setdefault("id", before["id"]) != before["id"]:
        raise Refused("bad_request", f"{place.path}/id can't be changed: an id is given once.")


def _replace(tree: Tree, op: PatchOp) -> _Done:
    place = find(tree, op.path)
    value = completed(place.shape, deepcopy(op.value), op.path)
    if value == "" and isinstance(place.parent, list):
        raise Refused("bad_request", f"{op.path} would be empty; remove it instead.")
    return _set(place, value)


def _remove(tree: Tree, op: PatchOp) -> _Done:
    return _take(find(tree, op.path))


def _take(place: Place) -> _Done:
    """A field that is removed holds what it holds when nothing was said."""
    if isinstance(place.parent, dict):
        if place.key == "id" or place.model is None:
            raise Refused("bad_request", f"{place.path} can't be removed.")
        return _set(place, default(place.model, str(place.key)))
    index = int(place.key)
    value = place.parent.pop(index)
    following = _following(place, index)
    back = PatchOp(op="add", path=f"{place.base}/{following}", value=value)
    return _Done((back,), (place.path if place.within.entries else place.base,))


def _following(place: Place, index: int) -> str:
    """How the path names the place before which the item at `index` stands."""
    parent = place.parent
    if not isinstance(parent, list) or index >= len(parent):
        return "-"
    return _name(place, parent[index], index)


def _move(tree: Tree, op: PatchOp) -> _Done:
    source = find(tree, _source(op))
    if op.path == source.path:
        return _Done()
    if op.path.startswith(source.path + "/"):
        raise Refused("bad_request", f"{source.path} can't be moved into itself.")
    if source.base == op.path.rsplit("/", 1)[0] and isinstance(source.parent, list):
        return _reorder(tree, op, source)
    value = _value_at(source)
    taken = _take(source)
    given = _put(find(tree, op.path, adding=True), completed_at(tree, op.path, value))
    return _Done(given.inverse + taken.inverse, taken.touched + given.touched)


def _reorder(tree: Tree, op: PatchOp, source: Place) -> _Done:
    """Within one list: what takes it back is a move too."""
    parent = source.parent
    if not isinstance(parent, list):
        raise TypeError(source.path)
    index = int(source.key)
    value = parent.pop(index)
    following = _following(source, index)
    target = find(tree, op.path, adding=True)
    parent.insert(int(target.key), value)
    now = f"{source.base}/{_name(source, value, int(target.key))}"
    back = PatchOp.model_validate({"op": "move", "from": now, "path": f"{source.base}/{following}"})
    touched = source.path if source.within.entries else source.base
    return _Done((*_guard(source, now, value), back), (touched,))


def _copy(tree: Tree, op: PatchOp) -> _Done:
    value = deepcopy(_value_at(find(tree, _source(op))))
    place = find(tree, op.path, adding=True)
    if isinstance(place.parent, list) and isinstance(value, dict):
        value.pop("id", None)
    return _put(place, completed(place.shape, value, op.path))


def completed_at(tree: Tree, path: str, value: JsonValue) -> JsonValue:
    return completed(find(tree, path, adding=True).shape, value, path)


def _value_at(place: Place) -> JsonValue:
    if isinstance(place.parent, dict):
        return place.parent[str(place.key)]
    return place.parent[int(place.key)]


def _source(op: PatchOp) -> str:
    if op.source is None:
        raise Refused("bad_request", f"'{op.op}' to {op.path} needs 'from'.")
    return op.source


def _test(tree: Tree, op: PatchOp) -> _Done:
    place = find(tree, op.path)
    if _value_at(place) != completed(place.shape, deepcopy(op.value), op.path):
        raise Refused("conflict", f"{op.path} has changed meanwhile; look at it again.")
    return _Done()


_OPS: dict[str, Callable[[Tree, PatchOp], _Done]] = {
    "add": _add,
    "remove": _remove,
    "replace": _replace,
    "move": _move,
    "copy": _copy,
    "test": _test,
}
