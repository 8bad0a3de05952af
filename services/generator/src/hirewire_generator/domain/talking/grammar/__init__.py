"""The commands that are understood, as tables of what is meant and how people say it."""

from hirewire_generator.domain.talking.grammar.reading import Intent, intents

__all__ = ["Intent", "intents"]
