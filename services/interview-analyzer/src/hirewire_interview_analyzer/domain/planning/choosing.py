"""Chooses questions one by one: for each slot a subject that is still fresh, and for the subject an item that fits."""

import hashlib
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hirewire_common.contracts.questions import Slot
from hirewire_common.words.subjects import fingerprint
from hirewire_interview_analyzer.domain.bank import Item, Stage, all_items
from hirewire_interview_analyzer.domain.planning.mix import Standing, most_of
from hirewire_interview_analyzer.domain.planning.places import (
    BESIDE,
    OF_JOB,
    OF_LEADING,
    OF_LINE,
)
from hirewire_interview_analyzer.domain.planning.subject import Subject
from hirewire_interview_analyzer.domain.planning.subjects import Subjects

_ABOUT_SUBJECTS: frozenset[Slot] = frozenset({"role", "skill", "gap"})
_OWN, _TRADE, _BACK = 3.0, 5.0, 10_000.0
"""How much sooner something is asked that is about this person or job, or this field of work, or
about coming back to work."""
RETURNING = "returning"
"""The trade of those who come back to work."""
LEADING = "leading"
"""The trade of those who shall lead others."""
_LEADING_SLOTS: frozenset[Slot] = frozenset({"behavioural", "situational"})
_ONE_LED, _TWO_LED, _MANY_LED = 4, 7, 15
"""Questions of an interview from which on so many are about leading, where the job leads."""
_ABOUT_WHY = frozenset({"motivation", "interest in us"})
"""What the first question about motives is about."""
_SHORT, _PERSONAL = 5, 30.0
"""So few questions, and hardly one that somebody else might be asked for the same job."""
_EACH, _ALIKE = 3, 3
_USUAL = 12
"""So many questions at most, and no line is asked about twice."""
_TURN = 12
"""Tiers that a post falls back by each question about it."""
_ONCE: frozenset[Slot] = frozenset({"skill", "gap"})
"""Slots whose subjects are asked about once; others twice at most."""
_AHEAD: frozenset[Slot] = frozenset({"skill", "gap", "situational", "motivation", "closing"})
"""Slots about what is to come or needed for it, for which the job's level counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    item: Item
    subject: Subject


@dataclass(frozen=True, slots=True)
class Rules:
    """How strictly is chosen: the last ones hold only when nothing else is left."""

    avoid: bool = True
    focus: bool = True
    stage: bool = True


STRICTEST_FIRST = (
    Rules(),
    Rules(focus=False),
    Rules(focus=False, stage=False),
    Rules(avoid=False),
    Rules(avoid=False, focus=False, stage=False),
)


@dataclass(slots=True)
class Chooser:
    """`seed` decides between items that fit alike; `trades` are the family and the occupation of the job."""

    subjects: Subjects
    standing: Standing
    trades: frozenset[str]
    seed: str
    number: int
    avoid: frozenset[str]
    asked: list[Asked] = field(default_factory=list)
    _uses: Counter[str] = field(default_factory=Counter)
    _draws: dict[str, float] = field(default_factory=dict)

    def add(self, slot: Slot, rules: Rules) -> bool:
        """One more of this slot; False when it has none that these rules allow."""
        if sum(one.item.slot == slot for one in self.asked) >= most_of(slot, self.number):
            return False
        pool = [item for item in all_items() if item.slot == slot and self._fits(item, rules)]
        first = [item for item in pool if self._comes_first(slot, item)]
        found = self._first(slot, first, rules) or self._first(slot, pool, rules)
        if found is None:
            return False
        self.asked.append(found)
        topic = self._topic(found.item, found.subject)
        quoted = found.subject.group if "feat_line" in found.item.places else ""
        of_role = found.subject.group if slot == "role" else ""
        used = (found.subject.key, found.item.id, topic, quoted, of_role and f"of {of_role}")
        self._uses.update(filter(None, used))
        return True

    def _first(self, slot: Slot, pool: list[Item], rules: Rules) -> Asked | None:
        return next(self._candidates(slot, pool, rules), None)

    def _comes_first(self, slot: Slot, item: Item) -> bool:
        """Why this job, before what else moves somebody; leading, where the job is to lead."""
        if slot == "motivation":
            return item.focus in _ABOUT_WHY and not self._asked_of(slot)
        if slot not in _LEADING_SLOTS or LEADING not in self.trades:
            return False
        led = sum(_is_of_leading(one.item) for one in self.asked)
        wanted = sum(self.number >= least for least in (_ONE_LED, _TWO_LED, _MANY_LED))
        return led < wanted and _is_of_leading(item)

    def _asked_of(self, slot: Slot) -> int:
        return sum(one.item.slot == slot for one in self.asked)

    def _fits(self, item: Item, rules: Rules) -> bool:
        return (
            not self._uses[item.id]
            and (not item.trades or bool(item.trades & self.trades))
            and not (rules.avoid and item.id in self.avoid)
            and not (rules.stage and not self._stages(item.slot) <= item.stages)
            and not (rules.focus and self._uses[f"focus {item.focus}"])
        )

    def _stages(self, slot: Slot) -> set[Stage]:
        """What is ahead is of the job, so that whoever shall lead others isn't asked how a tool works; a pupil stays one."""
        person, job = self.standing.person, self.standing.job
        if person == "school":
            return {person}
        return {job if slot in _AHEAD else person}

    def _candidates(self, slot: Slot, pool: list[Item], rules: Rules) -> Iterator[Asked]:
        """By subject where the slot is about subjects, the least used first; else by item."""
        ranked = sorted(pool, key=self._key)
        subjects = self._fresh(slot, rules)
        if slot not in _ABOUT_SUBJECTS:
            yield from filter(None, (self._with_subject(item, subjects) for item in ranked))
            return
        of_trade = [Asked(item, Subject("")) for item in ranked if item.trades]
        asked = sum(one.item.slot == slot for one in self.asked)
        early = asked % _EACH == _EACH - 1
        yield from of_trade if early else ()
        for subject in subjects:
            yield from (
                Asked(i, subject) for i in ranked if not i.trades and self._says(i, subject)
            )
        yield from of_trade

    def _fresh(self, slot: Slot, rules: Rules) -> list[Subject]:
        """Those that may still be asked about, the least used first; of a few that tell alike one that is drawn.

        What earlier interviews were about only when nothing else is left.
        """
        most = 1 if slot in _ONCE or self.number <= _USUAL else 2
        listed = [
            (at, one)
            for at, one in enumerate(self.subjects.by_slot[slot])
            if self._uses[one.key] < most and not (rules.avoid and self._is_told(one))
        ]
        listed.sort(key=lambda one: self._rank(slot, *one))
        return [subject for _, subject in listed]

    def _is_told(self, one: Subject) -> bool:
        """It was asked about lately: its line, or what it puts into questions."""
        said = (one.key, *(text for name, text in one.places.items() if name not in BESIDE))
        return bool(self.avoid) and any(fingerprint(text) in self.avoid for text in said)

    def _rank(self, slot: Slot, at: int, one: Subject) -> tuple[int, int, int, float]:
        """Posts come by turns, each with one of its best lines that is drawn; other subjects by few that tell alike."""
        if slot == "role":
            tier = one.tier + _TURN * self._uses[f"of {one.group}"]
            return (self._uses[one.key], tier, 0, self._draw(one.key))
        used = self._uses[one.key] + (slot == "skill" and self._uses[one.group] > 1)
        some = 1 if slot in ("skill", "gap") else _ALIKE
        return (used, one.tier, at // some, self._draw(one.key))

    def _with_subject(self, item: Item, subjects: list[Subject]) -> Asked | None:
        """What anybody may be asked uses no subject up."""
        if item.places <= self.subjects.known.keys():
            return Asked(item, Subject(""))
        return next((Asked(item, one) for one in subjects if self._says(item, one)), None)

    def _says(self, item: Item, subject: Subject) -> bool:
        """Every place can be filled, and where the slot is about subjects the item is about this one."""
        known = self.subjects.known.keys() | subject.places.keys()
        line = OF_LINE & subject.places.keys()
        must = line if item.slot == "role" and line else subject.places.keys()
        about = item.slot not in _ABOUT_SUBJECTS or bool(item.places & must)
        if "feat_line" in item.places and self._uses[subject.group] > (self.number > _USUAL):
            return False
        return item.places <= known and about

    def _topic(self, item: Item, subject: Subject) -> str:
        return f"focus {item.focus}" if "{" not in item.focus else f"focus {subject.key}"

    def _key(self, item: Item) -> float:
        """The smaller the sooner: drawn by weight, after Efraimidis and Spirakis."""
        weight = self.standing.weight(item.difficulty)
        if RETURNING in item.trades:
            weight *= _BACK
        elif item.trades:
            weight *= _TRADE
        elif item.places:
            weight *= _OWN
        if self.number < _SHORT and item.places - OF_JOB:
            weight *= _PERSONAL
        return -math.pow(self._draw(item.id), 1 / weight)

    def _draw(self, name: str) -> float:
        if name not in self._draws:
            digest = hashlib.blake2b(f"{self.seed} {name}".encode(), digest_size=8).digest()
            self._draws[name] = (int.from_bytes(digest) + 1) / 2**64
        return self._draws[name]


def _is_of_leading(item: Item) -> bool:
    return item.stages == {"lead"} or LEADING in item.trades or bool(item.places & OF_LEADING)
