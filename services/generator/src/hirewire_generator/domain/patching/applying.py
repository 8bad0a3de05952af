"""A patch applied to a draft: everything or nothing, with the patch that takes it back."""

import json
from dataclasses import dataclass

from pydantic import ValidationError

from hirewire_common.contracts import LARGEST_DRAFT, Draft, Patch, PatchOp
from hirewire_common.errors import Refused
from hirewire_generator.domain.patching.operations import OPERATIONS
from hirewire_generator.domain.patching.tree import Tree
from hirewire_generator.domain.shape import DRAFT, check_sizes


@dataclass(frozen=True, slots=True)
class Applied:
    """`inverse` applied to `draft` gives what was there before; `touched` are paths by ids, each once."""

    draft: Draft
    inverse: Patch
    touched: tuple[str, ...]


def apply(draft: Draft, patch: Patch) -> Applied:
    """Refused with `bad_request`, `conflict` or `too_large` when any of it does not fit; then nothing is changed."""
    tree = tree_of(draft)
    if size_of(patch) > LARGEST_DRAFT:
        raise Refused("too_large", "These are too many changes for one step. Make them in several.")
    inverse: tuple[PatchOp, ...] = ()
    touched: dict[str, None] = {}
    for op in patch:
        done = OPERATIONS[op.op](tree, op)
        inverse = done.inverse + inverse
        touched.update(dict.fromkeys(done.touched))
    after = _validated(tree)
    if size_of(inverse) > LARGEST_DRAFT:
        inverse = whole(after, draft)
    return Applied(draft=after, inverse=inverse, touched=tuple(touched))


def refuse_foreign_objects(patch: Patch) -> None:
    """A client may take its photo away, but not name a stored object, which might be another's, nor read where its own lies."""
    for op in patch:
        names_one = op.op not in ("remove", "test") and not (
            op.op == "replace" and op.value is None
        )
        if op.path.startswith("/photo") and names_one:
            raise Refused("bad_request", "/photo is set by sending a picture, not by a patch.")
        if (op.source or "").startswith("/photo"):
            raise Refused("bad_request", "/photo can't be copied: it is no text.")


def whole(before: Draft, after: Draft) -> Patch:
    """From one to the other in one piece for each part that differs."""
    old, new = tree_of(before), tree_of(after)
    return tuple(
        PatchOp(op="replace", path=f"/{name}", value=new[name])
        for name in new
        if new[name] != old[name]
    )


def tree_of(draft: Draft) -> Tree:
    tree: Tree = draft.model_dump(mode="json")
    return tree


def size_of(patch: Patch) -> int:
    """Bytes as JSON."""
    return sum(len(op.model_dump_json(exclude_defaults=True)) for op in patch)


def _validated(tree: Tree) -> Draft:
    check_sizes(DRAFT, tree, "")
    if len(json.dumps(tree, ensure_ascii=False).encode()) > LARGEST_DRAFT:
        raise Refused(
            "too_large",
            f"A résumé may take {LARGEST_DRAFT // 1000} KB; this change would make it larger. Shorten something first.",
        )
    try:
        return Draft.model_validate(tree)
    except ValidationError as error:
        first = error.errors()[0]
        path = "/".join(str(part) for part in ("", *first["loc"]))
        raise Refused("bad_request", f"{path[:200]}: {first['msg'][:300]}.") from None
