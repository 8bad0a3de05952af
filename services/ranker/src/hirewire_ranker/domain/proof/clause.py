"""One clause as far as it has been read: who does what in it, and which skills stand there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from hirewire_ranker.domain.proof.words import Is, Token

Proof = Literal["done", "unclear", "not"]
Doer = Literal["", "me", "we", "others", "thing"]
USE = Is.DIGITAL | Is.HANDS | Is.STATE
NEVER = Is.NIL | Is.WISH
_LONG = 30
"""Words that are looked back at."""


@dataclass(slots=True)
class Clause:
    """From the token at `start`; `verb` is what the verb that governs it may be, 0 before there is one."""

    start: int
    doer: Doer = ""
    verb: int = 0
    lead: list[Token] = field(default_factory=list)
    """What stands before its first verb."""
    lead_is: int = 0
    """What the words of `lead` may be, all together."""
    since: list[Token] = field(default_factory=list)
    """What stands behind its last verb."""
    gap: list[Token] | None = None
    """Behind the last comma or "and", once there is a verb."""
    passive: int = -1
    """Where what is told as suffered begins."""
    skills: list[int] = field(default_factory=list)
    locked: bool = False
    """Whatever is said is only wished for, up to the sentence's end."""
    inside: Doer = ""
    """Of a clause that a relative word begins: who its subject would be."""

    @property
    def wishes(self) -> bool:
        """Whether what follows in the same sentence is only wished for too."""
        return self.locked or bool(self.verb & Is.WISH and not self.verb & USE)

    @property
    def is_joined(self) -> bool:
        """Whether the last word was a comma or "and" behind a verb."""
        return self.gap is not None and not self.gap

    def hears(self, token: Token) -> None:
        """A word that is neither a verb nor a boundary."""
        if self.verb:
            self.tells(token)
        else:
            self.leads(token)

    def leads(self, token: Token) -> None:
        """Nothing that is longer is read as a subject."""
        if len(self.lead) < _LONG:
            self.lead.append(token)
            self.lead_is |= token[3]

    def leads_anew(self) -> None:
        self.lead, self.lead_is = [], 0

    def tells(self, token: Token) -> None:
        since, gap = self.since, self.gap
        if len(since) > 2 * _LONG:
            del since[:_LONG]
        since.append(token)
        if gap is not None and len(gap) < _LONG:
            gap.append(token)

    def turns(self, verb: int, doer: Doer) -> None:
        """From here on something else is said, and of somebody known."""
        self.verb, self.doer, self.since = verb, doer, []


def some(words: Iterable[Token], what: int) -> bool:
    """Whether any of the words may be one of these."""
    return any(one[3] & what for one in words)


def only(words: Iterable[Token], what: int) -> bool:
    """Whether each of the words may be one of these; true of no words."""
    return all(one[3] & what for one in words)


def weighty(words: Iterable[Token]) -> list[Token]:
    """Without the words that say nothing of whose something is."""
    return [one for one in words if not one[3] & Is.LIGHT]
