"""Patches of the kind that an optimisation proposes, applied to a résumé: texts by index, orders, and a new group of skills."""

from pydantic import JsonValue

from hirewire_common.contracts import Patch, PatchOp, Resume

Tree = dict[str, JsonValue]


def applied(resume: Resume, patch: Patch) -> Resume:
    """ValueError where it doesn't fit: `test` finds another text, or a path leads nowhere."""
    tree: Tree = {"resume": resume.model_dump(mode="json")}
    for op in patch:
        _apply(tree, op)
    return Resume.model_validate(tree["resume"])


def found(resume: Resume, path: str) -> JsonValue:
    """What stands at a path that goes by ids; None for what there is not."""
    try:
        parent, name = _find({"resume": resume.model_dump(mode="json")}, path)
        return _at(parent, name)
    except ValueError:
        return None


def _apply(tree: Tree, op: PatchOp) -> None:
    parent, name = _find(tree, op.path)
    if op.op == "move":
        source, index = _find(tree, op.source or "")
        if not isinstance(source, list) or source is not parent:
            raise ValueError(op.path)
        source.insert(int(name), source.pop(int(index)))
    elif op.op == "add" and isinstance(parent, list):
        parent.insert(len(parent) if name == "-" else int(name), op.value)
    elif op.op == "test":
        if _at(parent, name) != op.value:
            raise ValueError(op.path)
    elif op.op == "replace":
        _put(parent, name, op.value)
    else:
        raise ValueError(op.op)


def _find(tree: Tree, path: str) -> tuple[JsonValue, str]:
    *way, name = path.split("/")[1:]
    node: JsonValue = tree
    for step in way:
        node = _at(node, step)
    return node, name


def _at(node: JsonValue, name: str) -> JsonValue:
    if isinstance(node, dict) and name in node:
        return node[name]
    if isinstance(node, list):
        for index, one in enumerate(node):
            if name == str(index) or (isinstance(one, dict) and one.get("id") == name):
                return one
    raise ValueError(name)


def _put(parent: JsonValue, name: str, value: JsonValue) -> None:
    _at(parent, name)
    if isinstance(parent, dict):
        parent[name] = value
    elif isinstance(parent, list):
        parent[int(name)] = value
