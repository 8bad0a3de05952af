"""Chooses questions one by one: for each slot a subject that is still fresh, and for the subject an item that fits."""

import hashlib
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hirewire_common.contracts.questions import Slot
from hirewire_interview_analyzer.domain.bank import Item, all_items
from hirewire_interview_analyzer.domain.planning.mix import Standing, most_of
from hirewire_interview_analyzer.domain.planning.subjects import Subject, Subjects

_ABOUT_SUBJECTS: frozenset[Slot] = frozenset({"role", "skill", "gap"})
_OWN, _TRADE, _FEW = 2.0, 2.5, 5
_ONCE: frozenset[Slot] = frozenset({"skill", "gap"})
"""Slots whose subjects are asked about once; others twice at most."""
_AHEAD: frozenset[Slot] = frozenset({"gap", "situational", "motivation", "closing"})
"""Slots about what is to come, for which the job's level counts."""


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
        found = next(self._candidates(slot, pool), None)
        if found is None:
            return False
        self.asked.append(found)
        self._uses.update(
            (found.subject.key, found.item.id, self._topic(found.item, found.subject))
        )
        return True

    def _fits(self, item: Item, rules: Rules) -> bool:
        stage = self.standing.job if item.slot in _AHEAD else self.standing.person
        return (
            not self._uses[item.id]
            and (not item.trades or bool(item.trades & self.trades))
            and not (rules.avoid and item.id in self.avoid)
            and not (rules.stage and stage not in item.stages)
            and not (rules.focus and self._uses[f"focus {item.focus}"])
        )

    def _candidates(self, slot: Slot, pool: list[Item]) -> Iterator[Asked]:
        """By subject where the slot is about subjects, the least used first; else by item."""
        ranked = sorted(pool, key=self._key)
        if slot not in _ABOUT_SUBJECTS:
            yield from filter(None, (self._with_subject(item) for item in ranked))
            return
        fresh = [
            one for one in self.subjects.by_slot[slot] if self._uses[one.key] < self._most(slot)
        ]
        for subject in sorted(fresh, key=lambda one: self._uses[one.key]):
            yield from (
                Asked(i, subject) for i in ranked if not i.trades and self._says(i, subject)
            )
        yield from (Asked(item, Subject("")) for item in ranked if item.trades)

    def _with_subject(self, item: Item) -> Asked | None:
        for subject in self.subjects.by_slot[item.slot]:
            fresh = not subject.key or self._uses[subject.key] < self._most(item.slot)
            if fresh and self._says(item, subject):
                return Asked(item, subject)
        return None

    def _most(self, slot: Slot) -> int:
        return 1 if slot in _ONCE else 2

    def _says(self, item: Item, subject: Subject) -> bool:
        """Every place can be filled, and where the slot is about subjects the item is about this one."""
        known = self.subjects.known.keys() | subject.places.keys()
        line = {"line", "feat", "project"} & subject.places.keys()
        must = line if item.slot == "role" and line else subject.places.keys()
        about = item.slot not in _ABOUT_SUBJECTS or bool(item.places & must)
        return item.places <= known and about

    def _topic(self, item: Item, subject: Subject) -> str:
        return f"focus {item.focus}" if "{" not in item.focus else f"focus {subject.key}"

    def _key(self, item: Item) -> float:
        """The smaller the sooner: drawn by weight, after Efraimidis and Spirakis."""
        weight = self.standing.weight(item.difficulty)
        if item.places:
            weight *= _OWN * (_FEW if self.number < _FEW else 1)
        if item.trades:
            weight *= _TRADE
        return -math.pow(self._draw(item.id), 1 / weight)

    def _draw(self, name: str) -> float:
        if name not in self._draws:
            digest = hashlib.blake2b(f"{self.seed} {name}".encode(), digest_size=8).digest()
            self._draws[name] = (int.from_bytes(digest) + 1) / 2**64
        return self._draws[name]
