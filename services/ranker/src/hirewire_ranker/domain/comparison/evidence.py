"""Where a résumé shows something best: in what somebody has done rather than in a list of what they know."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from hirewire_common.contracts import Resume, Shared
from hirewire_common.words.suspicion import suspicious_in
from hirewire_ranker.domain.comparison import meeting
from hirewire_ranker.domain.comparison.demands import Demand, sort_of
from hirewire_ranker.domain.comparison.wording import clipped
from hirewire_ranker.domain.gaps import LISTING, Gap, Keyword, gaps_in, judged, spelled
from hirewire_ranker.domain.job.skilled import SOFT
from hirewire_ranker.domain.places import Place, places

_RANKS = {"experience": 0, "projects": 1, "summary": 2, "profile": 4, "education": 5}
_ELSEWHERE, _TITLE, _LISTED = 3, 4, 6


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
        if demand.sort not in ("tool", "skill", "certificate"):
            return
        for gap in gaps_in(self.places, demand.words):
            if gap.status != "unsupported":
                yield _best(gap)

    def meets(self, demand: Demand) -> bool:
        """By other things than its words."""
        match demand.sort:
            case "years":
                return meeting.has_years(self.resume, demand.least, self.as_of)
            case "education":
                return demand.equivalent or meeting.has_degree(self.resume, demand.level)
            case "language":
                return meeting.speaks(self.resume, [one.written for one in demand.words])
            case "duty":
                return meeting.has_done(self.places, demand.name)
            case _:
                return meeting.is_called_so(self.resume, [one.written for one in demand.words])

    def own(self) -> Iterator[Shared]:
        """The skills of the résumé itself, those first that most of the work shows."""
        found: dict[str, list[tuple[int, Place, str]]] = defaultdict(list)
        for place in self.places:
            for one in judged(place) if place.section != "languages" else ():
                if one.proof == "done" and one.mention.skill not in SOFT:
                    found[one.mention.skill].append((rank(place), place, one.mention.written))
        for skill, shown in sorted(found.items(), key=lambda one: _by_work(one[1])):
            first, place, written = min(shown, key=lambda one: one[0])
            keyword = Keyword(spelled(written, skill), skill)
            if (sort := sort_of(keyword)) != "certificate" and first != _TITLE:
                line, path = clipped(place.text), place.path[:300]
                yield Shared(skill=keyword.written[:120], resume_line=line, path=path, sort=sort)


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
    return Shown(gap.keyword.written, clipped(one.place.text), one.place.path, rank(one.place))


def _counts(text: str) -> bool:
    return any(map(str.isdigit, chain(text)))
