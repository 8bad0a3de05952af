"""What may stand where in a draft: the fields of its models, entries by id, texts by index, and how large they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from pydantic import BaseModel, JsonValue

from hirewire_common.contracts import Draft
from hirewire_common.errors import Refused

MOST = {
    "highlights": 40,
    "technologies": 60,
    "keywords": 120,
    "items": 60,
    "links": 20,
}
"""Texts of an entry; sections hold `MOST_ENTRIES`."""
MOST_ENTRIES = 60
LONGEST_LINE = 2_000
LONGEST_NAME = 200
LONGEST = {
    "summary": 6_000,
    "description": 4_000,
    "highlights": LONGEST_LINE,
    "items": LONGEST_LINE,
    "url": 500,
    "github": 500,
    "footer": 400,
    "key": 512,
}
"""Characters; of every other text `LONGEST_NAME`."""
_LINES = frozenset({"summary", "description"})
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile(r"\s*[\t\r\n\x85\u2028\u2029]+\s*")
_PREFIXES = {
    "experience": "experience",
    "education": "education",
    "skills": "skills",
    "projects": "project",
    "certifications": "certification",
    "languages": "language",
    "awards": "award",
    "publications": "publication",
    "custom": "custom",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A model's fields, a list of `items`, or (neither) a single value. `name` is the field it stands in."""

    name: str
    model: type[BaseModel] | None = None
    items: "Shape | None" = None
    optional: bool = False

    @property
    def entries(self) -> bool:
        """A list whose items are named by their ids."""
        model = self.items.model if self.items else None
        return model is not None and "id" in model.model_fields

    def field(self, name: str) -> "Shape | None":
        return _field(self.model, name) if self.model and name in self.model.model_fields else None


@cache
def _field(model: type[BaseModel], name: str) -> Shape:
    return _shape(name, model.model_fields[name].annotation)


def _shape(name: str, annotation: object) -> Shape:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(name, model=annotation)
    inner = get_args(annotation)
    if len(inner) == 2 and inner[1] is Ellipsis:
        return Shape(name, items=_shape(name, inner[0]))
    if type(None) in inner:
        found = _shape(name, inner[0])
        return Shape(name, model=found.model, items=found.items, optional=True)
    return Shape(name)


DRAFT = _shape("", Draft)


def completed(shape: Shape, value: JsonValue, path: str) -> JsonValue:
    """`value` as the model would hold it: cleaned, with all its fields, ids given where there are none.

    Refused when it has fields or sizes that the model does not know.
    """
    if value is None and shape.optional:
        return None
    if shape.model:
        return _completed_model(shape, value, path)
    if shape.items:
        return _completed_list(shape, shape.items, value, path)
    return _cleaned(shape.name, value, path) if isinstance(value, str) else value


def _completed_model(shape: Shape, value: JsonValue, path: str) -> JsonValue:
    if not isinstance(value, dict) or shape.model is None:
        raise Refused("bad_request", f"{path} holds an object, not {_kind(value)}.")
    fields = shape.model.model_fields
    for name in value:
        if name not in fields:
            raise Refused("bad_request", f"{path} has no field '{name[:60]}'. {_possible(fields)}")
    whole: dict[str, JsonValue] = {}
    for name, field in fields.items():
        if name in value:
            whole[name] = completed(_field(shape.model, name), value[name], f"{path}/{name}")
        elif not field.is_required():
            whole[name] = default(shape.model, name)
        elif name != "id":
            raise Refused("bad_request", f"{path} needs the field '{name}'.")
    return whole


def _completed_list(shape: Shape, items: Shape, value: JsonValue, path: str) -> JsonValue:
    if not isinstance(value, list):
        raise Refused("bad_request", f"{path} holds a list, not {_kind(value)}.")
    whole = [completed(items, one, f"{path}/{place}") for place, one in enumerate(value)]
    whole = [one for one in whole if one != ""]
    if shape.entries:
        for one in whole:
            with_id(shape, one, whole)
    return whole


def with_id(shape: Shape, entry: JsonValue, others: list[JsonValue]) -> None:
    """Give the entry an id, if it has none, that none of the others has."""
    if not isinstance(entry, dict) or entry.get("id"):
        return
    prefix = _PREFIXES.get(shape.name, shape.name)
    taken = [str(one.get("id", "")) for one in others if isinstance(one, dict)]
    numbers = [
        int(one[len(prefix) + 1 :]) for one in taken if re.fullmatch(rf"{prefix}-\d{{1,9}}", one)
    ]
    entry["id"] = f"{prefix}-{max(numbers, default=0) + 1}"


def default(model: type[BaseModel], name: str) -> JsonValue:
    """What the field holds when nothing was said."""
    value: JsonValue = model.model_fields[name].get_default(call_default_factory=True)
    if isinstance(value, BaseModel):
        dumped: JsonValue = value.model_dump(mode="json")
        return dumped
    return list(value) if isinstance(value, tuple) else value


def seen(text: str, *, lines: bool = False) -> str:
    """Without what cannot be seen or turns the text around; on one line, or on `lines`."""
    kept = _UNSEEN.sub("", text.replace("\r\n", "\n"))
    return kept.strip() if lines else _BREAKS.sub(" ", kept).strip()


def _cleaned(name: str, text: str, path: str) -> str:
    """As it can be shown; on one line where it has one."""
    clean = seen(text, lines=name in _LINES)
    longest = LONGEST.get(name, LONGEST_NAME)
    if len(clean) > longest:
        raise Refused(
            "too_large", f"{path} may hold {longest} characters; this has {len(clean)}. Shorten it."
        )
    return clean


def cleaned(name: str, text: str) -> str:
    """As the draft would hold it in a field of this name, cut where it would be too long."""
    kept = seen(text, lines=name in _LINES)
    return kept[: LONGEST.get(name, LONGEST_NAME)].strip()


def check_sizes(shape: Shape, value: JsonValue, path: str) -> None:
    """Refused when a list has too many items, or two entries one id."""
    if isinstance(value, dict):
        for name, one in value.items():
            inner = shape.field(name)
            if inner:
                check_sizes(inner, one, f"{path}/{name}")
    if isinstance(value, list) and shape.items:
        _check_list(shape, value, path)
        for one in value:
            check_sizes(shape.items, one, path)


def _check_list(shape: Shape, value: list[JsonValue], path: str) -> None:
    most = MOST_ENTRIES if shape.entries else MOST.get(shape.name, MOST_ENTRIES)
    if len(value) > most:
        raise Refused("too_large", f"{path} may hold {most} items; this would be {len(value)}.")
    if not shape.entries:
        return
    ids = [one["id"] for one in value if isinstance(one, dict)]
    twice = next((one for place, one in enumerate(ids) if one in ids[:place]), None)
    if twice is not None:
        raise Refused("conflict", f"{path} would have two entries with the id '{twice}'.")


def _possible(names: Iterable[str]) -> str:
    return f"Possible: {', '.join(names)}."


def _kind(value: JsonValue) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    return "nothing" if value is None else names.get(type(value), "a number")
