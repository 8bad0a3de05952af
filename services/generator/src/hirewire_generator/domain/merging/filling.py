"""A field that a document brings: taken where there is none, else a difference that is told."""

from hirewire_generator.domain.merging.work import Merging
from hirewire_generator.domain.sameness import Entry, folded
from hirewire_generator.domain.shape import cleaned

_DATED = ("start_date", "end_date", "date")


def fill(work: Merging, old: Entry, new: Entry, name: str, path: str, label: str) -> None:
    value, there = new.get(name), old.get(name)
    if not isinstance(value, str) or not isinstance(there, str):
        return
    value = cleaned(name, value)
    if not value or folded(value) == folded(there):
        return
    if there:
        if not (name in _DATED and there.startswith(value)):
            work.conflicts.append(
                f"Your file says {label} is “{value[:200]}”; I kept “{there[:200]}”."
            )
    elif f"{path}/{name}" not in work.said and work.takes(value, label):
        old[name] = value
