"""From a path to the place in a draft that it names, as the draft is just then."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel, JsonValue

from hirewire_common.errors import Refused
from hirewire_generator.domain.shape import DRAFT, Shape


@dataclass(frozen=True, slots=True)
class Place:
    """`parent[key]`; where something is to be added to a list, `key` is where it will stand."""

    path: str
    parent: dict[str, JsonValue] | list[JsonValue]
    key: str | int
    within: Shape
    """Of the parent."""
    shape: Shape
    """Of what stands there, or shall."""

    @property
    def base(self) -> str:
        return self.path.rsplit("/", 1)[0]

    @property
    def model(self) -> type[BaseModel] | None:
        return self.within.model


def find(tree: dict[str, JsonValue], path: str, *, adding: bool = False) -> Place:
    """Refused with `bad_request` for what can't be in a draft, with `conflict` for what is not there now."""
    tokens = _tokens(path)
    node: JsonValue = tree
    shape = DRAFT
    for depth, part in enumerate(tokens):
        last = depth == len(tokens) - 1
        where = "/" + "/".join(tokens[:depth]) if depth else ""
        place = _step(node, shape, part, where, adding=adding and last)
        if last:
            return place
        node, shape = _into(place), place.shape
    raise Refused("bad_request", "A path begins with /resume, /design or /photo.")


def _tokens(path: str) -> list[str]:
    if not path.startswith("/"):
        raise Refused(
            "bad_request", f"'{path[:60]}' is no path: it begins with /resume, /design or /photo."
        )
    return [part.replace("~1", "/").replace("~0", "~") for part in path[1:].split("/")]


def _into(place: Place) -> JsonValue:
    if isinstance(place.parent, dict):
        return place.parent[str(place.key)]
    return place.parent[int(place.key)]


def _step(node: JsonValue, shape: Shape, part: str, where: str, *, adding: bool) -> Place:
    path = f"{where}/{part}"
    if isinstance(node, dict) and shape.model:
        inner = shape.field(part)
        if inner is None:
            raise Refused(
                "bad_request", f"{path} does not exist. {_choice(shape.model.model_fields)}"
            )
        return Place(path, node, part, shape, inner)
    if isinstance(node, list) and shape.items:
        key = (
            _by_id(node, part, where, adding=adding)
            if shape.entries
            else _by_index(node, part, where, adding=adding)
        )
        return Place(path, node, key, shape, shape.items)
    raise Refused("bad_request", f"{where or '/'} has no parts, so {path} does not exist.")


def _by_id(node: list[JsonValue], part: str, where: str, *, adding: bool) -> int:
    ids = [str(one["id"]) for one in node if isinstance(one, dict)]
    if part == "-" and adding:
        return len(node)
    if part in ids:
        return ids.index(part)
    there = f"There are {', '.join(ids[:20])}" if ids else "There are no entries"
    raise Refused(
        "conflict", f"{where} has no entry '{part[:60]}'. {there}; - stands behind the last."
    )


def _by_index(node: list[JsonValue], part: str, where: str, *, adding: bool) -> int:
    if part == "-" and adding:
        return len(node)
    if not re.fullmatch(r"0|[1-9][0-9]{0,5}", part):
        raise Refused(
            "bad_request", f"{where} goes by numbers from 0, so '{part[:60]}' names nothing in it."
        )
    if int(part) >= len(node) + adding:
        raise Refused(
            "conflict", f"{where} has {len(node)} items, so there is no {part}; they count from 0."
        )
    return int(part)


def _choice(names: Iterable[str]) -> str:
    return f"Possible: {', '.join(names)}."
