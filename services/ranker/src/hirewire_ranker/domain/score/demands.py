"""A requirement in the terms of the reader: the skills, or the words and how telling each is, one of which is asked for."""

from dataclasses import dataclass

from hirewire_common.contracts import Requirement
from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.fit.background import Background
from hirewire_ranker.domain.fit.terms import counts, stem
from hirewire_ranker.domain.skills import skill_of

_STEP = 256
"""Rarities are whole steps of 1/256, so that their sums are exact in any order."""
_RAREST = 6.0
"""A word that the background hasn't seen is no more telling than one that stands in a hundredth of all texts."""
_ORDINARY = 3.0
"""The rarity of "Python": a word in a seventh of all texts."""
_LEAST = 0.1
_ASKING = frozenset(
    stem(word)
    for word in words_in(
        """
        ability able active advanced basic bonus candidate capable comfortable competent competency
        deep demonstrated desirable desire desired effective effectively essential excellent
        exceptional experience experienced expert expertise extensive familiar familiarity good
        great hands highly including knowledge knowledgeable looking mandatory minimum must
        necessary need needed plus possess prefer preferable preferably preferred prior proficiency
        proficient proven qualification related relevant require required requirement skill skilled
        solid similar strong successful successfully superior thorough track record understanding
        using various well willing willingness work working year years
        """
    )
)
"""What postings ask with, and not for."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the things that would do. `skill` is the lexicon's name, empty where it hasn't one; then `words` count, by steps."""

    written: str
    skill: str
    words: tuple[tuple[str, int], ...]

    @property
    def whole(self) -> int:
        return sum(weight for _, weight in self.words)


@dataclass(frozen=True, slots=True)
class Demand:
    requirement: Requirement
    alternatives: tuple[Alternative, ...]

    @property
    def telling(self) -> float:
        """How much its words set one résumé apart from others: their mean rarity, about 1 for an ordinary skill, 0.1..2.5."""
        words = [weight for one in self.alternatives for _, weight in one.words]
        mean = sum(words) / len(words) / _STEP if words else _ORDINARY
        return max(_LEAST, (mean - 1) / (_ORDINARY - 1))


def demand(requirement: Requirement, background: Background) -> Demand:
    """Without terms of its own a requirement is asked for by its text."""
    terms = requirement.terms or (requirement.text,)
    found = tuple(_alternative(term, background) for term in terms)
    return Demand(requirement, tuple(one for one in found if one.skill or one.words))


def _alternative(written: str, background: Background) -> Alternative:
    said = sorted(counts(written))
    telling = [term for term in said if term not in _ASKING] or said
    words = tuple((t, round(min(background.rarity(t), _RAREST) * _STEP)) for t in telling)
    return Alternative(written, skill_of(written) or "", words)
