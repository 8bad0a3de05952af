"""Changing a draft by a patch whose paths go by ids: everything or nothing, with the patch that takes it back."""

from hirewire_generator.domain.patching.applying import (
    Applied,
    apply,
    refuse_foreign_objects,
    size_of,
    tree_of,
    whole,
)

__all__ = ["Applied", "apply", "refuse_foreign_objects", "size_of", "tree_of", "whole"]
