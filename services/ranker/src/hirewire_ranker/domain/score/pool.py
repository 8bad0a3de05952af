"""Many résumés at once, turned over: for each term and skill the passages that say it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.fit.index import Dense, Index
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.domain.resume.seen import Passage, SectionName
from hirewire_ranker.domain.trades import Trades, trades_of

_USED: Mapping[SectionName, float] = {"experience": 1.0, "projects": 1.0}
_TOLD = 0.75
_LISTED: Mapping[SectionName, float] = {
    "skills": 0.5,
    "education": 0.5,
    "certifications": 0.5,
    "languages": 0.5,
}
_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Row:
    """A résumé to be scored. `as_of` is the month in which it was handed in, which "present" means; counted from year 0."""

    id: str
    kept: Kept
    as_of: int


def rung(passage: Passage) -> float:
    """What saying a skill there is worth: used in a role 1, told in a summary 0.75, listed 0.5; a heading says nothing."""
    if passage.heading:
        return 0.0
    return _USED.get(passage.section) or _LISTED.get(passage.section) or _TOLD


class Pool:
    """Résumés in the order of their ids, their passages one behind the other.

    Whatever is asked of it is answered for each résumé alone: neither order nor number of the others changes a bit.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        """Raises ValueError when ids repeat or versions differ."""
        self.rows = sorted(rows, key=lambda row: row.id)
        self.index = Index((row.id, row.kept.features) for row in self.rows)
        sizes = [len(row.kept.seen.passages) for row in self.rows]
        self.bounds: NDArray[np.int64] = np.cumsum([0, *sizes]).astype(np.int64)
        self.owners = np.repeat(np.arange(len(self.rows)), sizes)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def rungs(self) -> NDArray[np.float64]:
        """Of every passage."""
        return np.array(
            [rung(one) for row in self.rows for one in row.kept.seen.passages], np.float64
        )

    def titled(self, beginning: str) -> NDArray[np.int64]:
        """The passages with the dates of roles in whose title a word begins so."""
        found = [at for word, at in self._titles if word.startswith(beginning)]
        return np.array(sorted(set(found)), np.int64)

    @cached_property
    def _titles(self) -> list[tuple[str, int]]:
        return [
            (word, start + role.passage)
            for start, row in zip(self.bounds.tolist(), self.rows, strict=False)
            for role in row.kept.seen.roles
            for word in fold(role.title).split()
        ]

    def most(self, worth: NDArray[np.float64]) -> NDArray[np.float64]:
        """The highest of each résumé's passages; 0 where it has none."""
        found = np.zeros(len(self))
        at = np.flatnonzero(worth)
        np.maximum.at(found, self.owners[at], worth[at])
        return found

    def saying(self, term: str) -> NDArray[np.int64]:
        """The passages that have the term, in their order."""
        place = self._terms[0].get(term)
        if place is None:
            return _NONE
        _, starts, passages = self._terms
        found: NDArray[np.int64] = passages[starts[place] : starts[place + 1]]
        return found

    def knowing(self, skill: str) -> NDArray[np.int64]:
        """The passages that say that the skill is the writer's, in their order."""
        return self._skills[True].get(skill, _NONE)

    def naming(self, skill: str) -> NDArray[np.int64]:
        """The passages that name it and leave open whose it is, in their order."""
        return self._skills[False].get(skill, _NONE)

    def sums(self, worth: NDArray[np.float64]) -> NDArray[np.float64]:
        """Of each résumé's passages, in their order."""
        found: NDArray[np.float64] = np.bincount(self.owners, worth, len(self)).astype(np.float64)
        return found

    def roles(self, towards: NDArray[np.int8]) -> NDArray[np.float64]:
        """The cosines of all roles, one behind the other, with a direction."""
        return self._roles.cosines(towards)

    def told(self, towards: NDArray[np.int8]) -> NDArray[np.float64]:
        """The cosine with a direction of what each résumé tells beside its lists."""
        return self._told.cosines(towards)

    @cached_property
    def role_bounds(self) -> NDArray[np.int64]:
        """Where each résumé's roles begin, but for the first one's."""
        found: NDArray[np.int64] = np.cumsum([len(row.kept.roles) for row in self.rows])[:-1]
        return found

    @cached_property
    def role_owners(self) -> NDArray[np.int64]:
        """Of every role the place of its résumé."""
        counts = [len(row.kept.roles) for row in self.rows]
        found: NDArray[np.int64] = np.repeat(np.arange(len(self.rows)), counts)
        return found

    @cached_property
    def role_of(self) -> NDArray[np.int64]:
        """Of every passage the place of its role among all; -1 where it has none."""
        firsts = np.concatenate((np.zeros(1, np.int64), self.role_bounds)).tolist()
        every = [
            -1 if one.role is None else first + one.role
            for first, row in zip(firsts, self.rows, strict=False)
            for one in row.kept.seen.passages
        ]
        return np.array(every, np.int64)

    @cached_property
    def role_trades(self) -> tuple[list[Trades], NDArray[np.int64]]:
        """What the titles of roles name, each once, and which of them each role's does."""
        places: dict[Trades, int] = {}
        which = [
            places.setdefault(trades_of(role.title), len(places))
            for row in self.rows
            for role in row.kept.seen.roles
        ]
        return list(places), np.array(which, np.int64)

    @cached_property
    def role_foreign(self) -> NDArray[np.bool_]:
        """Whether each role stands in a text that isn't English."""
        owned = [row.kept.seen.language not in ("en", "") for row in self.rows]
        return np.array(owned, bool)[self.role_owners]

    @cached_property
    def _roles(self) -> Dense:
        return Dense([direction for row in self.rows for direction in row.kept.roles])

    @cached_property
    def _told(self) -> Dense:
        return Dense([row.kept.told for row in self.rows])

    @cached_property
    def _skills(self) -> dict[bool, dict[str, NDArray[np.int64]]]:
        found: dict[bool, dict[str, set[int]]] = {True: {}, False: {}}
        for start, row in zip(self.bounds.tolist(), self.rows, strict=False):
            for one in row.kept.seen.skills:
                found[one.sure].setdefault(one.skill, set()).add(start + one.passage)
        return {
            sure: {skill: np.array(sorted(at), np.int64) for skill, at in each.items()}
            for sure, each in found.items()
        }

    @cached_property
    def _terms(self) -> tuple[dict[str, int], NDArray[np.int64], NDArray[np.int64]]:
        """Compressed sparse columns: places of terms, where each begins, the passages."""
        vocabulary: dict[str, int] = {}
        columns, passages = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for first, row in zip(self.bounds.tolist(), self.rows, strict=False):
            kept = row.kept
            names = [vocabulary.setdefault(t, len(vocabulary)) for t in kept.features.terms]
            columns.append(np.array(names, np.int64)[kept.said])
            each = kept.starts[1:].astype(np.int64) - kept.starts[:-1].astype(np.int64)
            passages.append(np.repeat(np.arange(first, first + len(each)), each))
        column, passage = np.concatenate(columns), np.concatenate(passages)
        order = np.argsort(column, kind="stable")
        starts = np.searchsorted(column[order], np.arange(len(vocabulary) + 1))
        return vocabulary, starts, passage[order]
