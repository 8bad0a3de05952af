"""What a language model proposes, through the grounding gate: passed, marked, or kept out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hirewire_ranker.domain.grounding import Judgement, Rewrite, judge
from hirewire_ranker.domain.grounding.reading import plain
from hirewire_ranker.domain.optimizing.asking import Rewritten
from hirewire_ranker.domain.optimizing.bullets import Bullet

_MARKS = re.compile(r"\*\*|`|^(?:[•▪●◦*–—-]\s+)+")


@dataclass(frozen=True, slots=True)
class Judged:
    bullet: Bullet
    proposed: str
    judgement: Judgement

    @property
    def kept_out(self) -> bool:
        return self.judgement.verdict == "block"


def judged(
    rewrites: Iterable[Rewritten],
    bullets: Mapping[str, Bullet],
    skills: Sequence[str],
    description: str,
) -> tuple[Judged, ...]:
    """The first rewrite of each of these bullets that says it otherwise; what names another place is no rewrite."""
    found: dict[str, Judged] = {}
    for one in rewrites:
        bullet, proposed = bullets.get(one.path), cleared(one.proposed)
        if bullet is None or one.path in found or not proposed or same(bullet.text, proposed):
            continue
        case = Rewrite(bullet.text, proposed, bullet.entry, tuple(skills), description)
        found[one.path] = Judged(bullet, proposed, judge(case))
    return tuple(found.values())


def cleared(text: str) -> str:
    """One line without the marks that models like to put in."""
    return " ".join(_MARKS.sub("", " ".join(text.split())).split())


def same(one: str, other: str) -> bool:
    return plain(one) == plain(other)
