"""A stretch of words with what stands around it, as far as nothing parts it from that."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.tokens import Token


@dataclass(frozen=True)
class Place:
    """The tokens `first` to `last`, both included."""

    tokens: Sequence[Token]
    first: int
    last: int

    @cached_property
    def before(self) -> str:
        """The word before, also before a pause: slow speakers make one in `I like it`; empty after a comma or a full stop."""
        marked = self.first == 0 or self.tokens[self.first].marked
        return "" if marked else self.tokens[self.first - 1].plain

    @cached_property
    def after(self) -> str:
        """The word after; empty where a comma, a full stop or a pause parts them."""
        return "" if self.parted_after else self.tokens[self.last + 1].plain

    @cached_property
    def second_after(self) -> str:
        """The word after the one after."""
        beyond = Place(self.tokens, self.first, self.last + 1)
        return beyond.after if self.after else ""

    @cached_property
    def parted_before(self) -> bool:
        return self.first == 0 or self.tokens[self.first].parted

    @cached_property
    def parted_after(self) -> bool:
        return self.last + 1 >= len(self.tokens) or self.tokens[self.last + 1].parted

    @cached_property
    def apart(self) -> bool:
        """Parted from both sides: nothing needs it."""
        return self.parted_before and self.parted_after

    def within(self, words: int) -> list[str]:
        """So many words before, as far as no mark parts them."""
        found: list[str] = []
        for at in range(self.first, max(0, self.first - words), -1):
            if self.tokens[at].marked:
                break
            found.append(self.tokens[at - 1].plain)
        return found
