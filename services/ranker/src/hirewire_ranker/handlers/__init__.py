"""What the ranker does with its commands and questions."""

from hirewire_ranker.handlers.indexing import Indexing
from hirewire_ranker.handlers.ranking import Rankings
from hirewire_ranker.handlers.searching import Searches

__all__ = ["Indexing", "Rankings", "Searches"]
