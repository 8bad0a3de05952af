"""The two texts beside each other, and everything that the rewrite may draw on."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.grounding.reading import Text, Token, is_number, read
from hirewire_ranker.domain.grounding.verdict import Rewrite
from hirewire_ranker.domain.proof import claims, proven
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.wording.emptiness import NEGATIONS
from hirewire_ranker.domain.wording.keys import meanings


@dataclass(frozen=True)
class Comparison:
    case: Rewrite

    @cached_property
    def old(self) -> Text:
        return read(self.case.original)

    @cached_property
    def new(self) -> Text:
        return read(self.case.rewrite)

    @cached_property
    def entry(self) -> Text:
        one = self.case.entry
        return read(f"{one.title} | {one.employer} | {one.dates}")

    @cached_property
    def title(self) -> Text:
        return read(self.case.entry.title)

    @cached_property
    def listed(self) -> Text:
        """The résumé's skills, without those that it says the person has not or only wishes for."""
        return read(" | ".join(map(claims, self.case.skills)))

    @cached_property
    def job(self) -> Text:
        return read(self.case.jd)

    @cached_property
    def old_skills(self) -> frozenset[str]:
        return frozenset(one.skill for one in find_skills(self.old.plain))

    @cached_property
    def listed_skills(self) -> frozenset[str]:
        told = (one for text in self.case.skills for one in proven(text, "listed"))
        return frozenset(one.mention.skill for one in told if one.proof == "done")

    @cached_property
    def entry_skills(self) -> frozenset[str]:
        return frozenset(one.skill for one in find_skills(self.case.entry.title))

    def is_listed(self, token: Token) -> bool:
        """Whether the person's skills have it, in this or another spelling."""
        return token.key in self.listed.keys or any(
            token.word in {other.word for other in read(one.written).tokens}
            for one in find_skills(self.new.plain)
            if one.skill in self.listed_skills
        )

    def supports(self, token: Token) -> bool:
        """Said in the bullet or in its entry."""
        if self.old.says(token) or token.key in self.entry.keys or token.word in self.entry.joined:
            return True
        return token.word in self._apart or self.spells(token)

    def spells(self, token: Token) -> bool:
        """Whether it is a word of a skill that is there in another spelling."""
        return self.spells_word(token.word)

    def spells_word(self, word: str) -> bool:
        return any(word in words for words in self._spelled_out)

    @cached_property
    def _apart(self) -> frozenset[str]:
        return _halves(self.new, self.old)

    @cached_property
    def _old_apart(self) -> frozenset[str]:
        return _halves(self.old, self.new)

    @cached_property
    def _spelled_out(self) -> tuple[frozenset[str], ...]:
        """The words of every spelling of a skill that is there: `K8s` supports `Kubernetes`."""
        said = {
            one.skill
            for one in find_skills(self.new.plain)
            if one.skill in self.old_skills | self.entry_skills
        }
        return tuple(
            frozenset(token.word for token in read(one.written).tokens)
            for one in find_skills(self.new.plain)
            if one.skill in said
        )

    @cached_property
    def added(self) -> tuple[Token, ...]:
        """Words of the rewrite that claim something and that nothing supports, numbers apart."""
        return tuple(
            one
            for one in self.new.tokens
            if not one.empty
            and not is_number(one.word)
            and not self.supports(one)
            and not (one.word in NEGATIONS and self.old.words & NEGATIONS)
        )

    @cached_property
    def lost(self) -> tuple[Token, ...]:
        """Words of the original that say something and that the rewrite has not, or has less often."""
        spent: dict[str, int] = {}
        gone: list[Token] = []
        for one in self.old.tokens:
            if one.empty or is_number(one.word) or self.is_respelled(one) or self.is_denied(one):
                continue
            spent[one.key] = spent.get(one.key, 0) + 1
            if spent[one.key] > self._times(one):
                gone.append(one)
        return tuple(gone)

    def is_denied(self, token: Token) -> bool:
        """Whether it is a denial, and the rewrite has one: `never` and `not` deny alike."""
        return token.word in NEGATIONS and bool(self.new.words & NEGATIONS)

    def _times(self, token: Token) -> int:
        here = self.new.keys[token.key]
        if token.word in self.new.joined or token.word in self._old_apart:
            return max(1, here)
        alike = meanings(token.key)
        return here + sum(
            max(0, count - self.old.keys[other])
            for other, count in self.new.keys.items()
            if other != token.key and meanings(other) & alike
        )

    def is_respelled(self, token: Token) -> bool:
        """Whether it is a word of a skill that the rewrite has in another spelling."""
        return any(token.word in words for words in self._old_spellings)

    @cached_property
    def _old_spellings(self) -> tuple[frozenset[str], ...]:
        """Of skills that the rewrite names as often, and less often in this spelling."""
        here = Counter(one.skill for one in find_skills(self.new.plain))
        there = Counter(one.skill for one in find_skills(self.old.plain))
        so_here = Counter(fold(one.written) for one in find_skills(self.new.plain))
        so_there = Counter(fold(one.written) for one in find_skills(self.old.plain))
        return tuple(
            frozenset(token.word for token in read(one.written).tokens)
            for one in find_skills(self.old.plain)
            if here[one.skill] >= there[one.skill]
            and so_here[fold(one.written)] < so_there[fold(one.written)]
        )


def _halves(text: Text, other: Text) -> frozenset[str]:
    """Words of a text, two by two, that the other writes as one: `health care` and `healthcare`."""
    pairs = pairwise(one.word for one in text.tokens)
    return frozenset(
        word for first, last in pairs if first + last in other.words for word in (first, last)
    )
