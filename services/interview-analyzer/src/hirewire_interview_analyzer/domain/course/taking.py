"""For which turn an answer is meant, and whether it has been taken before."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NoReturn

from hirewire_common.contracts import Interview, Said, Turn
from hirewire_common.errors import Refused

_AT_ONCE = timedelta(seconds=8)
"""In which nobody has read the next question and answered it in the same words."""

_CLOSED = {
    "planning": "This interview is still being planned. Wait for its first question.",
    "paused": "This interview is paused. Resume it first.",
    "abandoned": "This interview was given up. Resume it first, or begin a new one.",
    "completed": "This interview is over. Look at its summary.",
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

    Who has seen that turn open sends the same again. Who has seen the next one, and hasn't `named` it, may have sent it
    twice, within seconds or with the very same measurements, or may say the same of another question. A skip says nothing,
    so that a second one is one of the next question.
    """
    last = interview.last
    if last is None or last.answered_at is None or not _same(last, said):
        return None
    if seen == last.number:
        return last
    if named or said is None or last.said is None:
        return None
    measured = said.seconds is not None or said.voice is not None or said.camera is not None
    resent = measured and last.said.digest == said.digest
    return last if resent or at - last.answered_at <= _AT_ONCE else None


def _same(last: Turn, said: Said | None) -> bool:
    """In words: a client may measure anew what it sends again."""
    if said is None or last.said is None:
        return said is None and last.state == "skipped"
    return " ".join(last.said.text.split()) == " ".join(said.text.split())


def tally(interview: Interview, turn: Turn, *, answered: bool) -> Tally:
    """With this turn, which was just answered or skipped."""
    counts = 0 if turn.question.follow_up else 1
    return Tally(
        interview.answered + counts * answered, interview.skipped + counts * (not answered)
    )
