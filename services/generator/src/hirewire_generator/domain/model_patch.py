"""The patch that comes of what a language model answered, within what it may change."""

import re
from collections.abc import Iterator

from pydantic import JsonValue

from hirewire_common.contracts import Draft, Patch, PatchOp
from hirewire_common.errors import Refused
from hirewire_common.words.months import partial
from hirewire_generator.domain.model_turn import ModelOp, ModelTurn
from hirewire_generator.domain.plain import plain, plain_line

MOST_OPS = 60
_TOO_LONG = 8_000
"""Characters that no field may have; such a text is refused as it is."""
_DATES = frozenset({"start_date", "end_date", "date"})
_LISTS = frozenset({"highlights", "keywords", "technologies", "items"})
_VERBATIM = frozenset({"url", "github", "email", "phone", "accent"})
_SECTIONS = frozenset({
    "experience", "education", "skills", "projects", "certifications", "languages", "awards", "publications", "custom",
})  # fmt: skip
_DESIGN = frozenset({
    "theme", "paper", "accent", "density", "page_target", "locale", "direction", "date_format", "order", "hidden", "photo",
    "fonts", "footer",
})  # fmt: skip
_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")


def patch_of(turn: ModelTurn, draft: Draft, hidden: frozenset[str] = frozenset()) -> Patch:
    """What the model wants, within what it may: fields and entries, never a whole section or the draft itself.

    Refused, in words that the model can act upon, for anything else.
    """
    if len(turn.patches) > MOST_OPS:
        raise Refused("too_large", f"At most {MOST_OPS} patches.")
    return tuple(op for one in turn.patches for op in _ops(one, draft, hidden))


def _ops(one: ModelOp, draft: Draft, hidden: frozenset[str]) -> Iterator[PatchOp]:
    parts = one.path.removesuffix("/").split("/")[1:]
    _check(one, parts, hidden)
    path, name = "/" + "/".join(parts), _name(parts)
    if one.op == "move":
        yield _moved(one, path)
    elif one.op == "remove" or (one.op == "replace" and one.value is None):
        yield PatchOp(op="remove", path=path)
    elif one.op == "replace" and isinstance(one.value, dict):
        for field, value in one.value.items():
            if field != "id":
                yield PatchOp(op="replace", path=f"{path}/{field}", value=_clean(field, value))
    elif one.op == "add" and _holds_many(parts):
        yield from _added(path, name, one.value, draft)
    else:
        yield PatchOp(op=one.op, path=path, value=_clean(name, one.value))


def _check(one: ModelOp, parts: list[str], hidden: frozenset[str]) -> None:
    if len(parts) < 2 or parts[0] not in {"resume", "design"}:
        raise Refused(
            "bad_request",
            f"'{one.path[:80]}' can't be changed: paths begin with /resume/ or /design/.",
        )
    if parts[0] == "design" and parts[1] not in _DESIGN:
        raise Refused(
            "bad_request",
            f"'{one.path[:80]}' can't be changed. Possible: {', '.join(sorted(_DESIGN))}.",
        )
    whole = len(parts) == 2 and (parts[1] in _SECTIONS or parts[1] == "profile")
    if whole and not (
        one.op == "add"
        or (one.op == "replace" and isinstance(one.value, dict) and parts[1] == "profile")
    ):
        raise Refused(
            "bad_request", f"'{one.path[:80]}' is a whole section: name its entries one by one."
        )
    if one.op in {"replace", "remove"} and one.path in hidden:
        raise Refused("bad_request", f"'{one.path[:80]}' was not shown to you: leave it as it is.")


def _name(parts: list[str]) -> str:
    """The field that a path leads to."""
    named = [part for part in parts if part != "-" and not part.isdigit()]
    return named[-1]


def _holds_many(parts: list[str]) -> bool:
    last = parts[-2] if parts[-1] == "-" else parts[-1]
    return (
        last in _LISTS
        or last == "links"
        or len(parts) == 3
        or (len(parts) == 2 and last in _SECTIONS)
    )


def _added(path: str, name: str, value: JsonValue, draft: Draft) -> Iterator[PatchOp]:
    """To add to a list never takes anything from it, however the path is put."""
    parts = path.split("/")[1:]
    if len(parts) == 3 and parts[1] == "profile" and name != "links":
        yield PatchOp(op="replace", path=path, value=_clean(name, value))
        return
    ends = parts[-1] in _LISTS or parts[-1] == "links" or len(parts) == 2
    for one in value if isinstance(value, list) else [value]:
        entry = _entry(one, draft) if isinstance(one, dict) else _clean(name, one)
        yield PatchOp(op="add", path=f"{path}/-" if ends else path, value=entry)


def _entry(value: dict[str, JsonValue], draft: Draft) -> JsonValue:
    """An id that can't be taken is left out, and given anew."""
    kept = {name: _clean(name, one) for name, one in value.items() if name != "id"}
    wanted = value.get("id")
    if (
        isinstance(wanted, str)
        and _ID.fullmatch(wanted)
        and f'"{wanted}"' not in draft.model_dump_json()
    ):
        kept["id"] = wanted
    return kept


def _moved(one: ModelOp, path: str) -> PatchOp:
    source = one.source or ""
    if source.rsplit("/", 1)[0] != path.rsplit("/", 1)[0]:
        raise Refused(
            "bad_request",
            "A move stays within one list: 'from' and 'path' differ in their last part only.",
        )
    return PatchOp.model_validate({"op": "move", "from": source, "path": path})


def _clean(name: str, value: JsonValue) -> JsonValue:
    """As the draft has it; numbers are written as texts there."""
    if isinstance(value, list):
        return [_clean(name, one) for one in value]
    if isinstance(value, dict):
        return {field: _clean(field, one) for field, one in value.items()}
    if value is None:
        return [] if name in _LISTS else ""
    return _clean_text(name, value if isinstance(value, str) else str(value))


def _clean_text(name: str, text: str) -> str:
    if name in _DATES:
        return partial(text)
    if name in _VERBATIM or len(text) > _TOO_LONG:
        return text.strip()
    return plain_line(text) if name in _LISTS else plain(text)
