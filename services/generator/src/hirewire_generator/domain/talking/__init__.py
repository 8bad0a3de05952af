"""Talking about a résumé without a language model: a grammar of commands, and facts found in what a person says."""

from hirewire_generator.domain.talking.turns import plan_turn

__all__ = ["plan_turn"]
