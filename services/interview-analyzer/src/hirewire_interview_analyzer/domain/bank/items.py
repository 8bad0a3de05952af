"""The bank's text as values: one item a line, under a heading with its slot and the trades that it is for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from hirewire_common.contracts.questions import Difficulty, Slot
from hirewire_interview_analyzer.domain.bank import (
    behaviour,
    ends,
    situations,
    skills,
    trades,
    work,
)

Stage = Literal["school", "entry", "mid", "senior", "lead"]
"""Where somebody stands: still at school, at the beginning, or farther."""
_PLACE = re.compile(r"\{(\w+)\}")
_STAGES: tuple[Stage, ...] = get_args(Stage)
_GROUPS = {"any": _STAGES, "worked": _STAGES[1:]}


@dataclass(frozen=True, slots=True)
class Item:
    """`text` and `focus` have places in braces, whose names are `places`. `trades` are families or occupations as the
    comparison names them, empty for everybody; `signals` are words that an answer speaks of.
    """

    id: str
    slot: Slot
    focus: str
    difficulty: Difficulty
    seconds: int
    stages: frozenset[Stage]
    text: str
    signals: tuple[str, ...]
    trades: frozenset[str]
    places: frozenset[str]


@cache
def all_items() -> tuple[Item, ...]:
    texts = (
        ends.INTRODUCTIONS, ends.RETURNING, work.WORK, skills.SKILLS, skills.GAPS, behaviour.BEHAVIOUR,
        situations.SITUATIONS, ends.MOTIVES, ends.MOTIVES_TO_LEAD, ends.CLOSINGS, situations.LEADING, behaviour.LEADING, trades.DESKS, trades.HANDS,
    )  # fmt: skip
    return tuple(item for text in texts for item in _items(text))


def _items(text: str) -> Iterator[Item]:
    slot, trades = "", frozenset[str]()
    for line in text.strip().splitlines():
        if line.startswith("["):
            slot, *named = line.strip("[]").split()
            trades = frozenset(named)
        elif line:
            yield _item(cast("Slot", slot), trades, line)


def _item(slot: Slot, trades: frozenset[str], line: str) -> Item:
    """ "id | focus | difficulty | seconds | who | question | signals"."""
    name, focus, difficulty, seconds, who, text, signals = (
        part.strip() for part in line.split(" | ")
    )
    stages = _GROUPS.get(who) or who.split()
    return Item(
        id=name,
        slot=slot,
        focus=focus,
        difficulty=cast("Difficulty", difficulty),
        seconds=int(seconds),
        stages=frozenset(cast("list[Stage]", stages)),
        text=text,
        signals=tuple(signals.split()),
        trades=trades,
        places=frozenset(_PLACE.findall(text)),
    )
