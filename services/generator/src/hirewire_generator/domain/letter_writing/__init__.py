"""A cover letter out of what a résumé says: by rules, in seven languages."""

from hirewire_generator.domain.letter_writing.composing import remarks, shown, written

__all__ = ["remarks", "shown", "written"]
