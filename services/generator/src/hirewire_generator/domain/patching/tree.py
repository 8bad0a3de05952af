"""What operations on a draft have in common: the draft as a tree, and what one of them came to."""

from dataclasses import dataclass

from pydantic import JsonValue

from hirewire_common.contracts import PatchOp

Tree = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Done:
    """What one operation came to: what takes it back, in order, and the paths it touched."""

    inverse: tuple[PatchOp, ...] = ()
    touched: tuple[str, ...] = ()
