"""How far a text has been read: the clause that is open, and what the closed ones have told."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hirewire_ranker.domain.proof.clause import NEVER, USE, Clause, Doer, Proof
from hirewire_ranker.domain.proof.words import Is, Token

_BEYOND: Token = (0, 0, "", Is.STOP)


@dataclass(frozen=True, slots=True)
class Text:
    """Each skill is one token; `tools` are the places of digital ones, `certificates` of those: each is had by other verbs."""

    tokens: Sequence[Token]
    tools: frozenset[int]
    certificates: frozenset[int]

    def after(self, at: int) -> Token:
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else _BEYOND


@dataclass(slots=True)
class Found:
    """`proofs` by the place of each skill among the tokens; `blanks` are spans of the text that tell nothing of the writer."""

    proofs: dict[int, Proof] = field(default_factory=dict)
    blanks: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Walk:
    """`now` is the open clause."""

    text: Text
    now: Clause = field(default_factory=lambda: Clause(0))
    found: Found = field(default_factory=Found)

    def before(self, at: int, first: int) -> int:
        """What the word before may be, `first` where the clause begins."""
        return self.text.tokens[at - 1][3] if at > self.now.start else first

    def begin(self, at: int, doer: Doer, verb: int = 0) -> None:
        """Another clause of the same sentence."""
        self.close(at)
        self.now = Clause(at, doer, verb, locked=self.now.wishes)

    def govern(self, at: int, what: int) -> None:
        """The verb at this place takes over the clause; between what was done and what was not, it is cut in two."""
        now = self.now
        if at > now.start and (what & NEVER) != (now.verb & NEVER):
            start = at - len(now.gap or ()) if now.verb else now.start
            self._blank(start)
            now.start = start
        now.verb, now.since, now.gap, now.passive = what, [], None, -1

    def judge(self, place: int, proof: Proof) -> None:
        self.found.proofs[place] = proof

    def close(self, until: int) -> None:
        """What stood before a verb was no list: "Terraform was replaced", "SAP is not my field"."""
        now = self.now
        if now.verb and now.doer in ("thing", "others"):
            lost = now.doer == "others" or now.verb & (NEVER | Is.GIVEN_UP)
            for place in now.skills:
                if self.found.proofs[place] == "done":
                    self.judge(place, "not" if lost else "unclear")
        self._blank(until)

    def _blank(self, until: int) -> None:
        now = self.now
        never = now.verb & Is.NIL and not now.verb & (USE | Is.AT)
        others = now.doer == "others" and now.verb & (Is.PAST | Is.BASE | Is.OTHER_VERB)
        if (others or never) and until > now.start:
            tokens = self.text.tokens
            self.found.blanks.append((tokens[now.start][0], tokens[until - 1][1]))
