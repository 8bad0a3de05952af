"""What the ranker does with its commands and questions: one method for each."""

from hirewire_ranker.handlers.optimizing import Optimizations

__all__ = ["Optimizations"]
