"""Where a résumé shows something best: in what somebody has done rather than in a list of what they know."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from hirewire_common.contracts import Resume, Shared
from hirewire_common.words.language import language_of
from hirewire_common.words.suspicion import suspicious_in
from hirewire_ranker.domain.comparison import meeting
from hirewire_ranker.domain.comparison.demands import Demand
from hirewire_ranker.domain.comparison.implied import (
    holds,
    is_everyday,
    is_open,
    leading,
    leads_people,
)
from hirewire_ranker.domain.comparison.sorts import is_adjective, sort_of
from hirewire_ranker.domain.comparison.telling import named_in, touches
from hirewire_ranker.domain.comparison.wording import clipped, in_a_sentence
from hirewire_ranker.domain.gaps import LISTING, Gap, Keyword, gaps_in, judged, spelled
from hirewire_ranker.domain.job.skilled import SOFT
from hirewire_ranker.domain.places import Place, places

_RANKS = {"experience": 0, "projects": 1, "summary": 2, "profile": 4, "education": 5}
_ELSEWHERE, _TITLE, _LISTED = 3, 4, 6
_SEVERAL = 2
_MUCH = 3
"""Texts of work from which on a résumé's silence says something."""


@dataclass(frozen=True, slots=True)
class Shown:
    """`rank` is 0 where work shows it and higher where less does."""

    word: str
    line: str
    path: str
    rank: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """`places` are without those that speak to whoever reads instead of about the person."""

    resume: Resume
    places: tuple[Place, ...]
    as_of: int

    @classmethod
    def of(cls, resume: Resume, as_of: int) -> "Evidence":
        every = tuple(places(resume))
        barred = set(suspicious_in([one.text for one in every]))
        return cls(resume, tuple(one for n, one in enumerate(every) if n not in barred), as_of)

    def of_words(self, demand: Demand) -> Iterator[Shown]:
        """Each of the words that the résumé shows as the person's own."""
        if demand.sort not in ("tool", "skill", "certificate", "standard"):
            return
        for gap in gaps_in(self.places, demand.words):
            if gap.status != "unsupported" and not is_adjective(gap.keyword):
                yield _best(gap)

    def meets(self, demand: Demand) -> bool:
        """By other things than its words."""
        if demand.phrase:
            return not demand.name or meeting.has_done(self.places, demand.name)
        match demand.sort:
            case "years":
                led = leads_people(demand.name)
                counted = leading(self.resume) if led else self.resume
                return meeting.has_years(counted, demand.least, self.as_of, sure=led)
            case "education":
                return demand.equivalent or meeting.has_degree(self.resume, demand.level)
            case "language":
                return meeting.speaks(
                    self.resume, demand.tongues, demand.level, either=demand.either
                )
            case "duty":
                return meeting.has_done(self.places, demand.name)
            case _:
                return self._implies(demand)

    def _implies(self, demand: Demand) -> bool:
        """By a post that nobody has without it, by what somebody is called, or by all of its words."""
        words = [one.written for one in demand.words]
        return (
            (demand.sort == "certificate" and holds(self.resume, (demand.name, *words)))
            or any(meeting.is_the_trade(self.resume, one) for one in words)
            or meeting.is_called_so(self.resume, words)
            or any(named_in(self.places, one) for one in words)
        )

    def lacking(self, demand: Demand) -> str:
        """What to call it: of several languages those that the résumé doesn't show."""
        if demand.sort != "language" or demand.either or len(demand.tongues) < _SEVERAL:
            return demand.name
        return " and ".join(meeting.unspoken(self.resume, demand.tongues, demand.level))

    def surely_lacks(self, demand: Demand, language: str) -> bool:
        """Only tools can be sure to be missing, and only where the résumé tells much and in the posting's language.

        A rule or a paper never is: whoever has long had it seldom writes so; nor what everybody has at hand.
        """
        told = sum(one.section == "experience" for one in self.places)
        named = demand.sort == "tool" and not (is_everyday(demand.name) or is_open(demand.line))
        text = "\n".join(one.text for one in self.places)[:4_000]
        alike = language_of(text) in ("", language or "en")
        return named and told >= _MUCH and alike and not touches(self.places, demand.name)

    def own(self) -> Iterator[Shared]:
        """The skills of the résumé itself, those first that most of the work shows."""
        found: dict[str, list[tuple[int, Place, str]]] = defaultdict(list)
        for place in self.places:
            for one in judged(place) if place.section != "languages" else ():
                keyword = Keyword(one.mention.written, one.mention.skill)
                fits = not is_adjective(keyword) and sort_of(keyword) != "language"
                if one.proof == "done" and one.mention.skill not in SOFT and fits:
                    found[one.mention.skill].append((rank(place), place, one.mention.written))
        for skill, shown in sorted(found.items(), key=lambda one: _by_work(one[1])):
            first, place, written = min(shown, key=lambda one: one[0])
            keyword = Keyword(spelled(written, skill), skill)
            if (sort := sort_of(keyword)) != "certificate" and first != _TITLE:
                line, path = clipped(place.text), place.path[:300]
                yield Shared(
                    skill=in_a_sentence(keyword.written, skill)[:120],
                    resume_line=line,
                    path=path,
                    sort=sort,
                )


def _by_work(shown: list[tuple[int, Place, str]]) -> tuple[int, int]:
    return min(one[0] for one in shown), -len(shown)


def rank(place: Place) -> int:
    if place.path.endswith("/position"):
        return _TITLE
    listed = place.section in LISTING or "/technologies/" in place.path
    return _LISTED if listed else _RANKS.get(place.section, _ELSEWHERE)


def _best(gap: Gap) -> Shown:
    """Of places that show it equally well one with a figure, else the first: résumés begin with what is newest."""
    one = min(gap.said, key=lambda said: (rank(said.place), not _counts(said.place.text)))
    word = in_a_sentence(gap.keyword.written, gap.keyword.skill)
    return Shown(word, clipped(one.place.text), one.place.path, rank(one.place))


def _counts(text: str) -> bool:
    return any(map(str.isdigit, chain(text)))
