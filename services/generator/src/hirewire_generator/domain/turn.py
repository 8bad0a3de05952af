"""One turn of the conversation, as whoever answers it sees it."""

import re
from dataclasses import dataclass, field
from datetime import date

from hirewire_common.contracts import ChatMessage, Draft

_YES = re.compile(
    r"\W*(?:yes|yeah|yep|yup|correct|right|exactly|sure|ok|okay|confirmed|that'?s (?:right|correct|true)|it is|go ahead|please do"
    r"|ja|jawohl|genau|stimmt|richtig|korrekt|passt|oui|exact|exactement|c'est (?:ça|exact|juste|vrai)|d'accord"
    r"|s[ií]|correcto|exacto|así es|claro|de acuerdo|sim|certo|esatto|giusto|tak|hai|да|是的?|对|はい)\b",
    re.IGNORECASE,
)
_LONGEST_YES = 60
"""Characters; who says more says what it is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that came with the turn, as text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """`history` is what was said before, oldest first; `message` what the user says now."""

    message: str
    draft: Draft
    history: tuple[ChatMessage, ...] = ()
    readings: tuple[Reading, ...] = ()
    today: date = field(kw_only=True)

    @property
    def agrees(self) -> bool:
        """Whether the user only says yes to what was asked last."""
        return len(self.message) <= _LONGEST_YES and _YES.match(self.message) is not None

    @property
    def said(self) -> tuple[str, ...]:
        """The user's words of the whole conversation, and those that they say yes to now."""
        words = [one.content for one in self.history if one.role == "user"]
        if self.agrees and self.history and self.history[-1].role == "assistant":
            words.append(self.history[-1].content)
        return (*words, self.message)
