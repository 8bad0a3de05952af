"""What the generator does with its commands and questions: one method for each."""

from hirewire_generator.handlers.documents import Documents
from hirewire_generator.handlers.edits import Edits
from hirewire_generator.handlers.reports import Reports
from hirewire_generator.handlers.templates import Templates
from hirewire_generator.handlers.turns import Turns

__all__ = ["Documents", "Edits", "Reports", "Templates", "Turns"]
