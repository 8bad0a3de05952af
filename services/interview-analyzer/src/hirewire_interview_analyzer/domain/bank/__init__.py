"""The questions that are there without a language model."""

from hirewire_interview_analyzer.domain.bank.items import Item, Stage, all_items

__all__ = ["Item", "Stage", "all_items"]
