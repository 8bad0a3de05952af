"""The facts gate: a patch without what nobody said, and what was held back."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import JsonValue

from hirewire_common.contracts import Draft, Patch, PatchOp
from hirewire_common.errors import Refused
from hirewire_common.words.tokens import fold
from hirewire_generator.domain.facts.claims import Field, Known, unsupported
from hirewire_generator.domain.patching import apply

_ALIKE = 0.35
"""Share of common words from which on a text is another version of one that stands there."""
_MAIN = (
    ("keywords",),
    ("items",),
    ("company", "position"),
    ("institution", "degree"),
    ("title",),
    ("name",),
)
"""What an entry of each kind is about; without any of it it is none."""


@dataclass(frozen=True, slots=True)
class Held:
    """A text that was not written, the words in it that nobody said, and where it would have stood."""

    path: str
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gated:
    draft: Draft
    patch: Patch
    held: tuple[Held, ...]


@dataclass(slots=True)
class _Gate:
    known: Known
    held: list[Held] = field(default_factory=list)

    def checked(self, at: Field, path: str, value: JsonValue, old: JsonValue) -> JsonValue:
        """`value` with everything that may be said; what may not stays as it was, or out."""
        if isinstance(value, str):
            return self._text(at, path, value, old if isinstance(old, str) else "")
        if isinstance(value, list):
            return self._list(at, path, value, old if isinstance(old, list) else [])
        if isinstance(value, dict):
            return self._entry(at, path, value, old if isinstance(old, dict) else {})
        return value

    def _text(self, at: Field, path: str, value: str, old: str) -> str:
        claims = unsupported(at, value, old, self.known)
        if not claims:
            return value
        self.held.append(Held(path, value, claims))
        return old

    def _entry(
        self, at: Field, path: str, value: dict[str, JsonValue], old: dict[str, JsonValue]
    ) -> JsonValue:
        return {
            name: one
            if name == "id"
            else self.checked(Field(at.section, name), f"{path}/{name}", one, old.get(name))
            for name, one in value.items()
        }

    def _list(
        self, at: Field, path: str, value: list[JsonValue], old: list[JsonValue]
    ) -> JsonValue:
        kept: list[JsonValue] = []
        for place, (one, before) in enumerate(_paired(value, old)):
            found = self.checked(at, f"{path}/{place}", one, before)
            if not _is_empty(found):
                kept.append(found)
        return kept


def gated(before: Draft, patch: Patch, known: Known) -> Gated:
    """The operations one after the other, each with what it may say; those that have nothing left to do are dropped.

    The patch must fit `before` as a whole. What no longer fits because something before it was held is dropped too.
    """
    gate, draft, kept = _Gate(known), before, list[PatchOp]()
    for op in patch:
        allowed = _allowed(gate, draft, op)
        if allowed is None:
            continue
        try:
            after = apply(draft, (allowed,)).draft
        except Refused:
            continue
        if after != draft:
            draft = after
            kept.append(allowed)
    return Gated(draft, tuple(kept), tuple(gate.held))


def _allowed(gate: _Gate, draft: Draft, op: PatchOp) -> PatchOp | None:
    if op.op not in {"add", "replace"} or not op.path.startswith("/resume/"):
        return _design(gate, op)
    parts = op.path.split("/")[2:]
    name = next(part for part in reversed(parts) if not _is_a_place(part, parts))
    old = None if op.op == "add" and _is_in_a_list(parts) else _value_at(draft, op.path)
    value = gate.checked(Field(parts[0], name), op.path, op.value, old)
    return (
        None
        if _is_empty(value) and not _is_empty(op.value)
        else op.model_copy(update={"value": value})
    )


def _design(gate: _Gate, op: PatchOp) -> PatchOp | None:
    """The footer is the one free text of a design."""
    if op.path != "/design/footer" or not isinstance(op.value, str):
        return op
    return None if unsupported(Field("design", "footer"), op.value, "", gate.known) else op


def _is_a_place(part: str, parts: list[str]) -> bool:
    return (
        part == "-"
        or part.isdigit()
        or (len(parts) > 1 and part == parts[1] and parts[0] != "profile")
    )


def _is_in_a_list(parts: list[str]) -> bool:
    return parts[-1] == "-" or parts[-1].isdigit() or (len(parts) == 2 and parts[0] != "profile")


def _value_at(draft: Draft, path: str) -> JsonValue:
    node: JsonValue = draft.model_dump(mode="json")
    for part in path.split("/")[1:]:
        if isinstance(node, dict):
            node = node.get(part)
        elif isinstance(node, list):
            node = next(
                (one for place, one in enumerate(node) if part in {str(place), _id(one)}), None
            )
    return node


def _id(value: JsonValue) -> str:
    return str(value.get("id", "")) if isinstance(value, dict) else ""


def _paired(new: list[JsonValue], old: list[JsonValue]) -> Iterator[tuple[JsonValue, JsonValue]]:
    """Each with the one that it is another version of; a text that stands there already with itself."""
    left = [one for one in old if one not in new]
    for place, value in enumerate(new):
        if value in old:
            yield value, value
            continue
        best = max(left, key=lambda one: _likeness(value, one), default=None)
        if _likeness(value, best) < _ALIKE:
            best = old[place] if len(old) == len(new) and old[place] in left else None
        if best is not None:
            left.remove(best)
        yield value, best


def _likeness(one: JsonValue, other: JsonValue) -> float:
    """The share of common words, or 1 for the same entry."""
    if isinstance(one, dict) and isinstance(other, dict):
        return 1.0 if _id(one) and _id(one) == _id(other) else 0.0
    if isinstance(one, str) and isinstance(other, str):
        mine, theirs = set(fold(one).split()), set(fold(other).split())
        return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
    return 0.0


def _is_empty(value: JsonValue) -> bool:
    """Without what it is about: an entry that has only dates, a link without its address."""
    if isinstance(value, dict):
        main = (
            ("url",)
            if "label" in value
            else next((one for one in _MAIN if any(n in value for n in one)), ())
        )
        return all(_is_empty(value.get(name)) for name in main)
    if isinstance(value, list):
        return all(map(_is_empty, value))
    return value is None or value == ""
