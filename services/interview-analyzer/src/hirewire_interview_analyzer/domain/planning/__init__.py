"""Which questions one person is asked for one job: by rules, from the bank, and what of a model's is believed."""

from hirewire_interview_analyzer.domain.planning.asking import INSTRUCTIONS, Drafts, asked
from hirewire_interview_analyzer.domain.planning.believing import believed
from hirewire_interview_analyzer.domain.planning.joining import joined
from hirewire_interview_analyzer.domain.planning.notes import notes_of
from hirewire_interview_analyzer.domain.planning.planning import planned

__all__ = ["INSTRUCTIONS", "Drafts", "asked", "believed", "joined", "notes_of", "planned"]
