"""For which turn an answer is meant, and whether it has been taken before."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NoReturn

from hirewire_common.contracts import Interview, Said, Turn
from hirewire_common.errors import Refused

_WORDS = 5
"""An answer of fewer words may be given twice in honesty, but hardly within the time below."""
_AT_ONCE = timedelta(seconds=10)

_CLOSED = {
    "planning": "This interview is still being planned. Wait for its first question.",
    "paused": "This interview is paused. Resume it first.",
    "abandoned": "This interview was given up. Resume it first, or begin a new one.",
    "completed": "This interview is over: all its questions have been asked. Its summary is there.",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """Questions of the plan that were answered and skipped; what follows them up isn't counted."""

    answered: int
    skipped: int


def meant(interview: Interview, seen: int) -> Turn:
    """The open turn. Refused when none is, or when it isn't the one that whoever answers has `seen`."""
    turn = interview.current
    if turn is None or interview.status != "asking":
        raise Refused("conflict", _CLOSED.get(interview.status, _CLOSED["completed"]))
    if turn.number != seen:
        _not_open(turn)
    return turn


def _not_open(turn: Turn) -> NoReturn:
    raise Refused(
        "conflict",
        "That question has been answered already, perhaps in another tab."
        f" Now this one is open: {turn.question.text}",
    )


def repeated(
    interview: Interview, seen: int, said: Said | None, at: datetime, *, named: bool = False
) -> Turn | None:
    """The turn that has taken just this before, None when none has.

    Who has seen that turn open sends the same again; who has seen the next one would hardly answer it in exactly the
    words of the one before, all that comes with them included; unless the question was `named`, which leaves no doubt.
    """
    last = interview.last
    if last is None or last.answered_at is None:
        return None
    same = last.state == ("answered" if said else "skipped") and _text(last.said) == _text(said)
    if seen == last.number:
        return last if same else None
    if named or said is None or not same or last.said is None or last.said.digest != said.digest:
        return None
    soon = at - last.answered_at <= _AT_ONCE
    return last if soon or len(said.text.split()) >= _WORDS else None


def _text(said: Said | None) -> str:
    return " ".join(said.text.split()) if said else ""


def tally(interview: Interview, turn: Turn, *, answered: bool) -> Tally:
    """With this turn, which was just answered or skipped."""
    counts = 0 if turn.question.follow_up else 1
    return Tally(
        interview.answered + counts * answered, interview.skipped + counts * (not answered)
    )
