"""Whether a field's confidence is worth its number: the share of fields of each confidence that are right."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import ModuleType
from typing import Any

from benchmarks.parsing.canonical import canonical
from hirewire_common.contracts import ReadResume

Truth = Mapping[str, Any]
SURE = 0.9
PROMISED = 0.95
_STEPS = (0.0, 0.5, 0.75, 0.85, SURE, 1.01)


@dataclass(frozen=True)
class Judged:
    kind: str
    """Its place without the entry: `experience.company`, `skills.keywords`."""
    confidence: float
    right: bool


def judge(score: ModuleType, reading: ReadResume, truth: Truth) -> Iterator[Judged]:
    """Each field that the truth knows, by the scorer's own rules; those that it doesn't are left out."""
    judges = _Judges(score, reading, truth)
    for source in reading.sources:
        section, *rest = source.field.split(".")
        right = judges.of(section, rest)
        if right is not None:
            names = [part for part in (section, *rest) if not re.search(r"(^|-)\d+$", part)]
            yield Judged(".".join(names), source.confidence, right)


class _Judges:
    """Right, wrong, or None where the truth has nothing to compare with."""

    def __init__(self, score: ModuleType, reading: ReadResume, truth: Truth) -> None:
        self._score, self._reading, self._truth = score, reading, truth
        self._read = canonical(reading.resume)
        self._places = {
            (section, entry.id): number
            for section in (
                "experience",
                "education",
                "skills",
                "languages",
                "certifications",
                "projects",
            )
            for number, entry in enumerate(getattr(reading.resume, section))
        }
        self._pairs = {
            "experience": self._aligned("experience", score.sim_exp),
            "education": self._aligned("education", score.sim_edu),
        }

    def _aligned(self, section: str, alike: Callable[..., float]) -> dict[int, int]:
        """The number of the true entry by that of the one that was read."""
        pairs = self._score.align(self._truth[section], self._read[section], alike)
        return {read: true for true, read in pairs.items()}

    def of(self, section: str, rest: Sequence[str]) -> bool | None:
        if section == "profile":
            return self._profile(*rest)
        if section == "summary":
            return self._known(self._truth["summary"], self._summary)
        if (section, rest[0]) not in self._places or not self._truth.get(section):
            return None
        number = self._places[section, rest[0]]
        if section in self._pairs:
            return self._entry(section, number, rest[1:])
        return self._listed(section, number, rest[1:])

    @staticmethod
    def _known(true: object, right: Callable[[], bool]) -> bool | None:
        return right() if true else None

    def _summary(self) -> bool:
        return bool(self._score.same(self._read["summary"], self._truth["summary"], 85))

    def _profile(self, field: str, number: str = "") -> bool | None:
        if field == "links":
            url = self._reading.resume.profile.links[int(number)].url
            if "@" in url:
                return None
            known = {self._score.url(link) for link in self._truth["links"]}
            return self._known(known, lambda: self._score.url(url) in known)
        value, true = getattr(self._reading.resume.profile, field), self._truth.get(field)
        return self._known(true, lambda: self._same(field, value, true))

    def _same(self, field: str, value: str, true: Any) -> bool:
        """As the scorer compares the scalar fields."""
        norm = self._score.norm
        if field == "email":
            return bool(norm(value) == norm(true))
        if field == "phone":
            return re.sub(r"\D", "", value)[-8:] == re.sub(r"\D", "", true)[-8:]
        if field == "location":
            return norm(true["city"]) in norm(value)
        return bool(self._score.same(value, true))

    def _entry(self, section: str, number: int, rest: Sequence[str]) -> bool | None:
        read, true = self._read[section][number], self._true_entry(section, number)
        field = {"field": "area", "highlights": "description"}.get(rest[0], rest[0])
        if field not in read:
            return None
        if true is None:
            return False
        if field in ("degree", "area"):
            whole = self._score.deg(true)
            return self._known(
                whole, lambda: bool(self._score.deg_ok(self._score.deg(read), whole))
            )
        if field == "description":
            text = read[field][int(rest[1])]
            return self._known(true[field], lambda: self._any(text, true[field], 85))
        same = self._score.date_ok if field.endswith("_date") else self._score.same
        return self._known(true[field], lambda: bool(same(read[field], true[field])))

    def _true_entry(self, section: str, number: int) -> Mapping[str, Any] | None:
        true = self._pairs[section].get(number)
        return None if true is None else self._truth[section][true]

    def _any(self, text: str, known: Iterable[str], cut: int = 90) -> bool:
        return any(self._score.same(text, other, cut) for other in known)

    def _listed(self, section: str, number: int, rest: Sequence[str]) -> bool | None:
        """Of an item only its name is in the truth, of a group of skills only its items."""
        entry = getattr(self._reading.resume, section)[number]
        if rest[0] not in ("name", "keywords") or (section == "skills" and rest[0] == "name"):
            return None
        if section == "skills":
            items = self._score.split([entry.keywords[int(rest[1])]])
            return all(self._any(item, self._truth["skills"]) for item in items)
        if section == "languages":
            return self._any(re.split(r"\s*[(:,–—-]", entry.name)[0], self._truth["languages"])
        if section == "projects":
            return self._any(entry.name, (project["name"] for project in self._truth["projects"]))
        name = self._score.norm(entry.name)
        given = self._truth["certifications"]
        return self._any(entry.name, given, 85) or any(
            name.startswith(self._score.norm(one)) for one in given
        )


def table(judged: Iterable[Judged]) -> Iterator[str]:
    """For each kind the share that is right of those that are sure, then of each step of confidence."""
    kinds: dict[str, list[Judged]] = defaultdict(list)
    everything = list(judged)
    for one in everything:
        kinds[one.kind].append(one)
    steps = list(pairwise(_STEPS))
    heads = "".join(f"{f'{low:.2f}–{min(high, 1):.2f}':>16}" for low, high in steps)
    yield f"  {'right, of how many':28}{heads}"
    for kind, some in [*sorted(kinds.items()), ("all", everything)]:
        cells = [[one.right for one in some if low <= one.confidence < high] for low, high in steps]
        shares = "".join(f"{_share(cell):>16}" for cell in cells)
        short = len(cells[-1]) and sum(cells[-1]) < PROMISED * len(cells[-1])
        yield f"  {kind:28}{shares}{'   LESS THAN PROMISED' if short else ''}"


def _share(cell: Sequence[bool]) -> str:
    return f"{sum(cell) / len(cell):.3f} of {len(cell):<4}" if cell else "–"
