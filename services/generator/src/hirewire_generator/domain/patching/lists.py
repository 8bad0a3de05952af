"""Values put into a draft and taken out of it, each with what takes that back."""

from pydantic import JsonValue

from hirewire_common.contracts import PatchOp
from hirewire_common.errors import Refused
from hirewire_generator.domain.patching.tree import Done
from hirewire_generator.domain.places import Place
from hirewire_generator.domain.shape import default, with_id


def put(place: Place, value: JsonValue) -> Done:
    parent = place.parent
    if isinstance(parent, dict):
        return set_value(place, value)
    if place.within.entries:
        with_id(place.within, value, parent)
    elif value == "":
        raise Refused("bad_request", f"{place.path} would be empty; give it a text.")
    index = int(place.key)
    parent.insert(index, value)
    path = f"{place.base}/{name_of(place, value, index)}"
    gone = (PatchOp(op="remove", path=path),)
    return Done(guard(place, path, value) + gone, (path if place.within.entries else place.base,))


def guard(place: Place, path: str, value: JsonValue) -> tuple[PatchOp, ...]:
    """Indexes go wrong when something else moves, so what stands there is tested first; ids never do."""
    return () if place.within.entries else (PatchOp(op="test", path=path, value=value),)


def name_of(place: Place, value: JsonValue, index: int) -> str:
    return str(value["id"]) if place.within.entries and isinstance(value, dict) else str(index)


def set_value(place: Place, value: JsonValue) -> Done:
    if isinstance(place.parent, dict):
        _refuse_new_id(place, value)
        before = place.parent[str(place.key)]
        place.parent[str(place.key)] = value
        return Done((PatchOp(op="replace", path=place.path, value=before),), (place.path,))
    index = int(place.key)
    before = place.parent[index]
    _refuse_other_entry(place, before, value)
    place.parent[index] = value
    back = PatchOp(op="replace", path=place.path, value=before)
    touched = place.path if place.within.entries else place.base
    return Done((*guard(place, place.path, value), back), (touched,))


def _refuse_new_id(place: Place, value: JsonValue) -> None:
    if place.key == "id" and isinstance(place.parent, dict) and place.parent["id"] != value:
        raise Refused("bad_request", f"{place.path} can't be changed: an id is given once.")


def _refuse_other_entry(place: Place, before: JsonValue, value: JsonValue) -> None:
    if not place.within.entries or not isinstance(before, dict) or not isinstance(value, dict):
        return
    if value.setdefault("id", before["id"]) != before["id"]:
        raise Refused("bad_request", f"{place.path}/id can't be changed: an id is given once.")


def take_out(place: Place) -> Done:
    """A field that is removed holds what it holds when nothing was said."""
    if isinstance(place.parent, dict):
        if place.key == "id" or place.model is None:
            raise Refused("bad_request", f"{place.path} can't be removed.")
        return set_value(place, default(place.model, str(place.key)))
    index = int(place.key)
    value = place.parent.pop(index)
    following = next_name(place, index)
    back = PatchOp(op="add", path=f"{place.base}/{following}", value=value)
    return Done((back,), (place.path if place.within.entries else place.base,))


def next_name(place: Place, index: int) -> str:
    """How the path names the place before which the item at `index` stands."""
    parent = place.parent
    if not isinstance(parent, list) or index >= len(parent):
        return "-"
    return name_of(place, parent[index], index)


def value_at(place: Place) -> JsonValue:
    if isinstance(place.parent, dict):
        return place.parent[str(place.key)]
    return place.parent[int(place.key)]
