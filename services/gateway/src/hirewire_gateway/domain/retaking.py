"""Changes of an optimisation taken one after the other: which of them a résumé has already, and what it becomes with more."""

import re
from collections.abc import Iterable, Sequence

from pydantic import JsonValue

from hirewire_common.contracts import Optimized, PatchOp, Proposal, Resume
from hirewire_common.patches import applied, found

_INDEX = re.compile(r"^(.+)/(\d+|-)$")
_TEXTS = frozenset({"respell", "shorten", "rewrite"})


def taken_of(result: Optimized, now: Resume) -> tuple[Proposal, ...] | None:
    """The changes that made `now` of what was optimised; None when somebody has edited it besides."""
    changes = result.report.changes
    taken = tuple(one for one in changes if _is_there(one, result, now))
    return taken if resume_with(result, taken) == now else None


def resume_with(result: Optimized, changes: Iterable[Proposal]) -> Resume:
    """What was optimised with these changes, whose order is always the one in which they were proposed."""
    wanted, resume = {one.id for one in changes}, result.original
    for change in result.report.changes:
        if change.id in wanted:
            resume = applied(resume, change.patch)
    return resume


def difference(now: Resume, then: Resume, changes: Iterable[Proposal]) -> tuple[PatchOp, ...]:
    """From one to the other, by the lists and texts that the changes touch."""
    touched = dict.fromkeys(_base(op.path) for one in changes for op in one.patch)
    both = {path: (found(now, path), found(then, path)) for path in touched}
    return tuple(
        PatchOp(op="replace", path=path, value=value)
        for path, (old, value) in both.items()
        if old != value
    )


def _is_there(change: Proposal, result: Optimized, now: Resume) -> bool:
    base = _base(change.patch[0].path)
    before, there = found(result.original, base), found(now, base)
    if change.kind == "surface":
        return _added(change) <= _listed(now) and not _added(change) <= _listed(result.original)
    if change.kind not in _TEXTS:
        return _is_in_order(change, result, _texts(before), _texts(there))
    new = next((op.value for op in change.patch if op.op == "replace"), change.proposed)
    if not isinstance(there, list):
        return there == new
    return new in there and _texts(there).count(str(new)) > _texts(before).count(str(new))


def _is_in_order(
    change: Proposal, result: Optimized, before: Sequence[str], there: Sequence[str]
) -> bool:
    """Whether what was in the list stands as it is to stand, reworded or not; what was added since doesn't count."""
    changes = result.report.changes
    was = {one.proposed: one.original for one in changes if one.kind in _TEXTS}
    known = [was.get(one, one) if one not in before else one for one in there]
    return [one for one in known if one in before] == _moved(before, change.patch)


def _moved(texts: Sequence[str], moves: Iterable[PatchOp]) -> list[str]:
    ordered = list(texts)
    for op in moves:
        ordered.insert(_number(op.path), ordered.pop(_number(op.source or "")))
    return ordered


def _number(path: str) -> int:
    return int(path.rpartition("/")[2])


def _base(path: str) -> str:
    """The list that an item stands in, else the text itself."""
    item = _INDEX.match(path)
    return item[1] if item else path


def _texts(value: JsonValue) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _listed(resume: Resume) -> set[str]:
    return {word for group in resume.skills for word in group.keywords}


def _added(change: Proposal) -> set[str]:
    words: set[str] = set()
    for op in change.patch:
        if op.op == "add" and isinstance(op.value, str):
            words.add(op.value)
        elif op.op == "add" and isinstance(op.value, dict):
            keywords = op.value.get("keywords")
            words |= {str(one) for one in keywords} if isinstance(keywords, list) else set()
    return words
