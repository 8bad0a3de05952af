"""What the ranker does with its commands and questions: one method for each."""

from hirewire_ranker.handlers.comparing import Comparisons
from hirewire_ranker.handlers.indexing import Indexing
from hirewire_ranker.handlers.optimizing import Optimizations
from hirewire_ranker.handlers.ranking import Rankings
from hirewire_ranker.handlers.searching import Searches

__all__ = ["Comparisons", "Indexing", "Optimizations", "Rankings", "Searches"]
