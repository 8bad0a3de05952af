"""What a document that was read brings to a draft: it fills and adds, and never overwrites."""

from hirewire_generator.domain.merging.merged import Merged, merged

__all__ = ["Merged", "merged"]
