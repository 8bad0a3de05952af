"""Changes of an optimisation fitted to a résumé that has some of them already."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from hirewire_common.contracts import Optimized, PatchOp, Proposal, Resume

_INDEX = re.compile(r"^(.+)/(\d+)$")
_TEXTS = frozenset({"respell", "shorten", "rewrite"})


def missing(change: Proposal, result: Optimized, now: Resume) -> tuple[PatchOp, ...]:
    """What of its patch is still to be done; nothing of what stands there already. `result` is whose change it is."""
    if change.kind == "surface":
        listed = {word for group in now.skills for word in group.keywords}
        return () if _added(change) <= listed else change.patch
    if change.kind in _TEXTS:
        return _of_a_text(change, now.model_dump(mode="json"))
    return () if _is_in_order(change, result, now) else change.patch


def _of_a_text(change: Proposal, tree: dict[str, Any]) -> tuple[PatchOp, ...]:
    """An order may have moved it since."""
    path = change.patch[0].path
    item = _INDEX.match(path)
    there = _at(tree, item[1] if item else path)
    if not item or not isinstance(there, list):
        return () if there == change.proposed else change.patch
    at = int(item[2])
    if at < len(there) and there[at] == change.original:
        return change.patch
    if change.original in there:
        moved = f"{item[1]}/{there.index(change.original)}"
        return tuple(op.model_copy(update={"path": moved}) for op in change.patch)
    return () if change.proposed in there else change.patch


def _is_in_order(change: Proposal, result: Optimized, now: Resume) -> bool:
    """Whether what was in the list stands as it is to stand, reworded or not; what was added since doesn't count."""
    base = change.patch[0].path.rpartition("/")[0]
    before, there = (_at(one.model_dump(mode="json"), base) for one in (result.original, now))
    if not isinstance(before, list) or not isinstance(there, list):
        return False
    changes = result.report.changes
    was = {one.proposed: one.original for one in changes if one.kind in _TEXTS}
    known = [was.get(one, one) if one not in before else one for one in there]
    return [one for one in known if one in before] == _moved(before, change.patch)


def _moved(texts: Sequence[str], moves: Iterable[PatchOp]) -> list[str]:
    found = list(texts)
    for op in moves:
        found.insert(_number(op.path), found.pop(_number(op.source or "")))
    return found


def _number(path: str) -> int:
    return int(path.rpartition("/")[2])


def _at(tree: dict[str, Any], path: str) -> Any:
    """What stands there, entries by their ids; None for what there is not."""
    node: Any = {"resume": tree}
    for name in path.split("/")[1:]:
        if isinstance(node, list):
            node = next((one for one in node if isinstance(one, dict) and one["id"] == name), None)
        else:
            node = node.get(name) if isinstance(node, dict) else None
    return node


def _added(change: Proposal) -> set[str]:
    words: set[str] = set()
    for op in change.patch:
        if op.op == "add" and isinstance(op.value, str):
            words.add(op.value)
        elif op.op == "add" and isinstance(op.value, dict):
            keywords = op.value.get("keywords")
            words |= {str(one) for one in keywords} if isinstance(keywords, list) else set()
    return words
