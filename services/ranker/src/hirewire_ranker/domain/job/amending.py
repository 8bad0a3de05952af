"""Requirements as whoever ranks has changed them: ids are kept, and none is given twice."""

from collections.abc import Iterable
from typing import Any

from hirewire_common.contracts.requirements import (
    MOST_REQUIREMENTS,
    Amendment,
    Amendments,
    Requirement,
    Requirements,
)
from hirewire_common.errors import Refused
from hirewire_ranker.domain.job.reading import notes_on, wanted_of
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted

_READ = ("kind", "terms", "least_years", "most_years", "level", "equivalent", "hard", "weight")


def amended(requirements: Requirements, amendments: Amendments) -> Requirements:
    """The next version. What an added requirement doesn't say of itself is read from its text.

    Raises Refused: `conflict` when they were made for another version, `bad_request` for an id that isn't there, for an
    added one without a text, for years that contradict each other, and for more requirements than a job may have.
    """
    if amendments.seen is not None and amendments.seen != requirements.version:
        raise Refused(
            "conflict",
            f"These changes were made for version {amendments.seen} of the requirements, which are at version "
            f"{requirements.version} now. Look at them again, and repeat what still holds.",
        )
    items = {one.id: one for one in requirements.items}
    last = max([requirements.given, *map(_number, items)])
    for change in amendments.items:
        if change.id is None:
            last += 1
            items[f"r{last}"] = _added(change, last)
        else:
            _change(items, change)
    if len(items) > MOST_REQUIREMENTS:
        raise Refused(
            "bad_request",
            f"A job has {MOST_REQUIREMENTS} requirements at most; these would be {len(items)}. Remove some first.",
        )
    title = requirements.title if amendments.title is None else amendments.title
    return requirements.model_copy(
        update={
            "version": requirements.version + 1,
            "title": title,
            "items": tuple(items.values()),
            "given": last,
            "notes": tuple(notes_on(tuple(items.values()), requirements.language)),
        }
    )


def _change(items: dict[str, Requirement], change: Amendment) -> None:
    name = change.id or ""
    if name not in items:
        raise Refused("bad_request", f"There is no requirement {name}. {_those(items)}")
    if change.remove:
        del items[name]
        return
    items[name] = _changed(items[name], _said(change))


def _those(names: Iterable[str]) -> str:
    listed = ", ".join(names)
    return f"There are: {listed}." if listed else "There are none."


def _changed(before: Requirement, said: dict[str, Any]) -> Requirement:
    """A new text is read anew, as far as nothing else is said and the kind stays."""
    read: dict[str, Any] = {}
    if "text" in said and said["text"] != before.text:
        found = _read(said["text"], said.get("kind", before.kind))
        if found and found.kind == said.get("kind", before.kind):
            read = {
                name: getattr(found, name)
                for name in _READ
                if name not in ("kind", "hard", "weight")
            }
        read["span"] = None
    return _checked(before.model_copy(update=read | said))


def _added(change: Amendment, number: int) -> Requirement:
    if change.remove:
        raise Refused("bad_request", "Say by its id which requirement to remove.")
    if change.text is None or not change.text.strip():
        raise Refused("bad_request", "A new requirement needs a text: what is asked for.")
    said = _said(change)
    found = _read(change.text, change.kind)
    values: dict[str, Any] = {"kind": "duty", "importance": "must"}
    if found:
        values |= {name: getattr(found, name) for name in (*_READ, "importance")}
    return _checked(Requirement(id=f"r{number}", **(values | said)))


def _read(text: str, kind: str | None) -> Wanted | None:
    """What the text asks for by the rules, of this kind where one is given."""
    found = wanted_of(Statement(text, 0, "must"))
    return next((one for one in found if kind in (None, one.kind)), None)


def _said(change: Amendment) -> dict[str, Any]:
    told = change.model_dump(exclude={"id", "remove"}, exclude_none=True)
    if "text" in told:
        told["text"] = " ".join(told["text"].split())
    return told


def _checked(one: Requirement) -> Requirement:
    least, most = one.least_years, one.most_years
    if least is not None and most is not None and most < least:
        raise Refused(
            "bad_request", f"{one.id} asks for at least {least:g} and at most {most:g} years."
        )
    return Requirement.model_validate(one.model_dump())


def _number(name: str) -> int:
    return int(name[1:])
