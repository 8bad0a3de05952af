"""Who does what in each clause of a text, word by word: whether a skill that stands there was in the writer's own hands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from hirewire_ranker.domain.proof import nouns
from hirewire_ranker.domain.proof.words import VERB, Is, Token

Proof = Literal["done", "unclear", "not"]
Doer = Literal["", "me", "we", "others", "thing"]
_USE = Is.DIGITAL | Is.HANDS | Is.STATE
_NEVER = Is.NIL | Is.WISH
_BEHIND = 3
"""Words behind a skill that may belong to it: `Kubernetes platform team`."""
_FEW = 3
"""Words before a skill that may all be adjectives of it."""
_LONG = 30
"""Words that are looked back at."""
_ENDS = Is.PREP | Is.STOP | Is.COMMA | Is.RELATIVE | Is.OPENER | Is.BE | Is.MODAL | Is.HAVE | Is.TO
_NOMINAL_LEAD = Is.LIGHT | Is.SKILL | Is.AND | Is.COMMA | Is.NUMBER | Is.STATE | Is.ACTION


@dataclass(slots=True)
class _Clause:
    """From `start`; `lead` is what stands before its first verb, `since` what stands behind the last one."""

    start: int
    doer: Doer = ""
    verb: int = 0
    lead: list[Token] = field(default_factory=list)
    since: list[Token] = field(default_factory=list)
    gap: list[Token] | None = None
    """Behind the last comma or "and", once there is a verb."""
    passive: int = -1
    """Where what is told as suffered begins."""
    skills: list[int] = field(default_factory=list)
    locked: bool = False
    """Whatever is said is only wished for, up to the sentence's end."""
    inside: Doer = ""
    """Of a clause that a relative word begins: who its subject would be."""

    def leads(self, token: Token) -> None:
        """Nothing that is longer is read as a subject."""
        if len(self.lead) < _LONG:
            self.lead.append(token)

    def tells(self, token: Token) -> None:
        if len(self.since) > 2 * _LONG:
            del self.since[:_LONG]
        self.since.append(token)
        if self.gap is not None and len(self.gap) < _LONG:
            self.gap.append(token)


@dataclass(slots=True)
class Found:
    """`proofs` by the place of each skill among the tokens; `blanks` are spans of the text that tell nothing of the writer."""

    proofs: dict[int, Proof] = field(default_factory=dict)
    blanks: list[tuple[int, int]] = field(default_factory=list)


class Reading:
    """One walk over the tokens of a text, skills being one token each."""

    def __init__(
        self, tokens: Sequence[Token], digital: frozenset[int], confirmed: frozenset[int]
    ) -> None:
        """`digital` are the places of skills that are tools, `confirmed` those of certificates: each is had by other verbs."""
        self.tokens, self.digital, self.confirmed = tokens, digital, confirmed
        self.found = Found()
        self.now = _Clause(0)

    def read(self) -> Found:
        for at, token in enumerate(self.tokens):
            if self._begins_anew(at, token[3]):
                self._close(at)
                self.now = _Clause(at)
            self._take(at, token)
        self._close(len(self.tokens))
        return self.found

    def _take(self, at: int, token: Token) -> None:
        what = token[3]
        if what & (Is.STOP | Is.OPENER):
            self._stop(at, token)
        elif what & Is.SKILL:
            self._skill(at, token)
        elif what & Is.RELATIVE and (self.now.lead or self.now.since):
            self._relative(at)
        elif what & (Is.ME | Is.WE):
            self._begin(at, "me" if what & Is.ME else "we")
        elif what & (Is.COMMA | Is.AND):
            self._join(token)
        elif what & Is.BY:
            self._by(at, token)
        elif (self._is_verb(at, what) or self._is_phrase(at)) and not self._is_wished(at, what):
            self._verb(at, what)
        else:
            self._word(at, token)

    # how clauses begin and end

    def _begins_anew(self, at: int, what: int) -> bool:
        """Two bullets in one line: "Kept files Managed the desk"."""
        formed = what & Is.CAPITAL and what & _USE and what & (Is.PAST | Is.ING)
        if not formed or at <= self.now.start or what & Is.SOFT:
            return False
        return not self.tokens[at - 1][3] & (Is.CAPITAL | Is.SKILL | Is.STOP | Is.DET | Is.PREP)

    def _stop(self, at: int, token: Token) -> None:
        """A colon carries on what stands before it: "Objective: ..." wishes, "Tools: ..." has."""
        was, locked = self.now, self._is_locked()
        self._close(at)
        self.now = _Clause(at + 1)
        if token[3] & Is.OPENER and token[2] in _WHERE:
            sought = not was.verb and any(one[2] in _SOUGHT for one in was.lead)
            self.now.locked = locked or sought
        if token[2] == ":":
            if was.verb & _NEVER:
                self.now.verb, self.now.doer = Is.WISH, "me"
            elif was.verb & Is.STATE and was.doer == "me":
                self.now.doer, self.now.verb = "me", Is.STATE
            elif was.verb & _USE and was.doer == "me":
                self.now.doer, self.now.verb = "me", was.verb
            elif any(one[3] & (Is.PREP | Is.DET | Is.PERSON) for one in was.lead):
                self.now.inside = "thing"
        elif token[2] in "([" and was.doer:
            self.now.doer, self.now.verb = was.doer, was.verb

    def _begin(self, at: int, doer: Doer) -> None:
        self._close(at)
        self.now = _Clause(at, doer, locked=self._is_locked())

    def _is_locked(self) -> bool:
        return self.now.locked or bool(self.now.verb & Is.WISH and not self.now.verb & _USE)

    def _next(self, at: int) -> Token:
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else _END

    def _relative(self, at: int) -> None:
        was, doer = self.now, self.now.doer
        before = was.since or was.lead
        last = next((one[3] for one in reversed(before) if not one[3] & Is.LIGHT), 0)
        inside: Doer
        if last & Is.POST and not was.verb:
            inside = "me"
        elif last & (Is.PERSON | Is.POST) or doer == "others":
            inside = "others"
        else:
            inside = doer if was.verb & _USE else "thing"
        self._close(at)
        self.now = _Clause(at + 1, inside=inside, locked=self._is_locked())

    def _join(self, token: Token) -> None:
        now = self.now
        if now.verb:
            now.gap = []
        elif token[3] & Is.COMMA and now.lead and now.lead[0][3] & Is.PREP:
            now.lead = []
        else:
            now.leads(token)

    def _word(self, at: int, token: Token) -> None:
        now, what = self.now, token[3]
        if what & Is.MODAL and token[2] != "can" and not now.verb:
            now.doer = "thing" if now.doer in ("", "me") else now.doer
        if token[2] == "charge" and self._next(at)[2] == "of":
            what |= Is.STATE
        if what & Is.STATE and self._may_state():
            now.verb, now.doer, now.since = Is.STATE, now.doer or "me", []
        elif (
            self._is_wished(at, what)
            and (not now.verb or now.verb & Is.STATE)
            and now.doer != "others"
        ):
            now.verb, now.doer, now.since = Is.WISH, "me", []
        elif not now.verb:
            now.leads(token)
            return
        now.tells(token)

    def _is_wished(self, at: int, what: int) -> bool:
        """ "Keen to learn", "Goal: ..."; not "keen problem solver"."""
        return bool(what & Is.WISHED or (what & Is.WILLING and self._next(at)[3] & Is.PREP))

    def _may_state(self) -> bool:
        now = self.now
        if now.verb:
            return bool(now.verb & Is.HAVE) and now.doer in ("", "me")
        return not any(one[3] & (Is.PERSON | Is.EVENT) for one in now.lead)

    # verbs

    def _is_verb(self, at: int, what: int) -> bool:
        if what & (Is.BE | Is.HAVE):
            return True
        if not what & VERB:
            return False
        now = self.now
        last = self.tokens[at - 1][3] if at > now.start else Is.STOP
        if what & Is.BASE and not what & Is.PAST:
            return self._is_bare_verb(last, at)
        if (
            what & Is.DET
            or (last & Is.DET and not last & Is.LOOSE)
            or (what & Is.SOFT and not self._is_beginning(last))
        ):
            return False
        if what & Is.PAST:
            return not (last & Is.PREP) or bool(last & Is.TO)
        begun = now.verb or now.doer or all(one[3] & (Is.LIGHT | Is.PREP) for one in now.lead)
        return bool(begun) and not (last & (Is.POST | Is.ACTION))

    def _is_beginning(self, last: int) -> bool:
        now = self.now
        if not now.verb:
            return all(one[3] & Is.LIGHT for one in now.lead)
        return (now.gap is not None and not now.gap) or bool(last & (Is.BY | Is.NUMBER | Is.BE))

    def _is_bare_verb(self, last: int, at: int) -> bool:
        if last & (Is.STOP | Is.OPENER | Is.TO | Is.ME | Is.WE | Is.MODAL | Is.ASSIST):
            return True
        now = self.now
        if not now.verb and (not now.lead or all(one[3] & Is.LIGHT for one in now.lead)):
            follows = self.tokens[at + 1][3] if at + 1 < len(self.tokens) else Is.STOP
            return not follows & (Is.STOP | Is.COMMA | Is.BE)
        if last & (Is.COMMA | Is.AND):
            return bool(now.verb & Is.BASE) and not now.gap
        begun = now.lead and now.lead[0][3] & (Is.DET | Is.PERSON)
        return bool(last & Is.PERSON and not now.verb and begun)

    def _verb(self, at: int, what: int) -> None:
        now = self.now
        last = self.tokens[at - 1][3] if at > now.start else 0
        if what & Is.BE:
            self._be(at, what)
        elif not now.verb or now.verb & (Is.HAVE | Is.BE):
            self._first_verb(at, what, last)
        elif last & Is.TO or (last & Is.PREP and what & Is.ING and not last & Is.BY):
            self._carry(at, what)
        elif now.gap is not None:
            self._joined_verb(at, what)
        elif last & Is.ASSIST:
            now.since = []
        elif what & Is.ING:
            self._doing(at, what)
        else:
            self._past(at, what)

    def _carry(self, at: int, what: int) -> None:
        """ "Used it to draw plans" did both; "stopped short of using it" and "ready to use it" did neither."""
        able = self.now.verb & _USE and not self.now.verb & _NEVER
        if able and self.tokens[at - 1][2] in _CARRIES:
            self._govern(at, what)

    def _past(self, at: int, what: int) -> None:
        now = self.now
        if self._is_finite():
            now.doer = "others"
            self._govern(at, what)
        else:
            now.passive = at
            now.tells(self.tokens[at])

    def _is_finite(self) -> bool:
        """ "Head office handled it", "Design staff drew it": what looked like a verb is a part of the subject."""
        now = self.now
        bare = now.verb & Is.BASE and not now.verb & Is.PAST and now.doer == "me"
        named = any(one[3] & Is.PERSON for one in now.since) and len(now.since) <= _BEHIND
        return bool(bare and named and not any(one[3] & Is.PREP for one in now.since))

    def _be(self, at: int, what: int) -> None:
        now = self.now
        if not now.verb:
            now.doer = now.doer or self._subject()
            now.passive = now.start
        elif now.gap is not None and now.gap:
            self._joined_verb(at, what)
        now.verb = now.verb or what
        now.since = []

    def _first_verb(self, at: int, what: int, last: int) -> None:
        now = self.now
        if last & Is.TO and not now.doer and len(now.lead) == 1:
            now.doer, now.verb, now.since = "me", Is.WISH, []
            return
        if last & Is.TO:
            now.leads(self.tokens[at])
            now.verb = Is.OTHER_VERB if now.verb else 0
            return
        what = self._meant(at, what)
        if what & Is.FOREIGN and self._next(at)[3] & Is.HAVE:
            now.doer = now.doer or "thing"
        if what & Is.FOREIGN and now.doer in ("", "me") and self._is_last_word(at):
            return
        now.doer = now.doer or self._subject()
        self._govern(at, what)
        if now.doer == "thing" and what & Is.PAST:
            now.passive = now.start

    def _meant(self, at: int, what: int) -> int:
        """With the word behind it or before it: "threw out", "looked after", "never missed"."""
        if self._is_phrase(at):
            return Is.GIVEN_UP
        after = self.tokens[at][2].startswith("look") and self._next(at)[2] == "after"
        never = what & (Is.NIL | Is.AT) and any(one[2] in _NEVERS for one in self.now.lead)
        return Is.DIGITAL | Is.HANDS if after or never else what

    def _is_phrase(self, at: int) -> bool:
        return (self.tokens[at][2], self._next(at)[2]) in nouns.PHRASES

    def _is_last_word(self, at: int) -> bool:
        """ "Server mit Ansible automatisiert": the doer is left out, and the verb stands last."""
        now = self.now
        others = any(one[3] & (Is.PERSON | Is.DET) for one in (*now.lead, *now.since))
        if not now.skills or others or not self._next(at)[3] & (Is.STOP | Is.COMMA | Is.AND):
            return False
        for place in now.skills:
            self.found.proofs[place] = "done"
        now.doer, now.verb = "me", self.tokens[at][3]
        return True

    def _subject(self) -> Doer:
        now = self.now
        commas = [place for place, one in enumerate(now.lead) if one[3] & Is.COMMA]
        lead = now.lead[commas[-1] + 1 :] if commas else now.lead
        if commas and not lead and now.lead[0][3] & (Is.DET | Is.PERSON):
            lead = now.lead
        named = [one for one in lead if not one[3] & Is.LIGHT or one[3] & Is.PERSON]
        if not named:
            return now.inside or "me"
        return _whose(named, listed=len(commas) > 1)

    def _govern(self, at: int, what: int) -> None:
        now = self.now
        if at > now.start and (what & _NEVER) != (now.verb & _NEVER):
            start = self._gap_start(at)
            self._blank(start)
            now.start = start
        now.verb, now.since, now.gap, now.passive = what, [], None, -1

    def _gap_start(self, at: int) -> int:
        return at - len(self.now.gap or ()) if self.now.verb else self.now.start

    def _joined_verb(self, at: int, what: int) -> None:
        """ "..., and wrote the docs" has the same doer, "..., the vendor ran it" another, "... and tools made by them" none."""
        now = self.now
        gap = [one for one in now.gap or () if not one[3] & Is.LIGHT]
        if not gap:
            inverted = what & Is.FOREIGN and self._next(at)[3] & Is.HAVE
            self._govern(at, Is.OTHER_VERB if inverted else what)
            return
        people = any(one[3] & Is.PERSON for one in gap)
        if (
            not what & Is.ING
            and (people or gap[0][3] & Is.DET)
            and not any(t[3] & Is.PREP for t in gap)
        ):
            self._begin(at - len(now.gap or ()), "others" if people else "thing")
            self.now.verb = what
        elif what & Is.ING:
            self._doing(at, what)
        else:
            now.passive = at

    def _doing(self, at: int, what: int) -> None:
        """ "team of 5 building APIs": theirs, unless they are led; "cut costs using Docker": the writer's."""
        now = self.now
        last = next((t[3] for t in reversed(now.since) if not t[3] & Is.LIGHT), 0)
        led = self.tokens[now.start][2] in _LEADS
        if last & (Is.PERSON | Is.POST) and not led:
            self._begin(at, "thing")
            self.now.verb = what
        elif (
            not now.verb & (_NEVER | Is.OTHER_VERB | Is.AT)
            or now.verb & _USE
            or (what & Is.DIGITAL and now.verb & Is.OTHER_VERB)
        ):
            self._govern(at, what)

    def _by(self, at: int, token: Token) -> None:
        """Whoever stands behind it did what stands before it, unless it is a deed, a number or a means."""
        now = self.now
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else token
        named = any(one[3] & (Is.PERSON | Is.POST) for one in self.tokens[at + 1 : at + 5])
        if now.passive < 0 or behind[3] & (Is.ING | Is.NUMBER | Is.SKILL) or not named:
            self._word(at, token)
            return
        for place in now.skills:
            if place >= now.passive:
                self.found.proofs[place] = "not"
        now.skills = []
        now.tells(token)
        if now.passive <= now.start:
            now.doer = "others"
            return
        self._begin(now.passive, "others")
        self.now.verb = Is.OTHER_VERB

    # what they say of a skill

    def _skill(self, at: int, token: Token) -> None:
        now = self.now
        now.skills.append(at)
        self.found.proofs[at] = self._proof(at)
        if not now.verb:
            now.leads(token)
        else:
            now.tells(token)

    def _proof(self, at: int) -> Proof:
        now = self.now
        never = now.verb & _NEVER and not now.verb & _USE
        if now.locked or now.doer == "others" or never:
            given = bool(self.tokens[now.start][3] & (Is.DET | Is.PERSON))
            sure = (now.doer == "others" and given) or now.verb & Is.NIL
            named = at in self.digital or at in self.confirmed
            return "not" if sure or named else "unclear"
        if self._is_of_others(at):
            return "not" if at in self.digital else "unclear"
        if now.verb & (Is.GIVEN_UP | Is.MOVE):
            return self._given_up(at)
        if _is_away(now.since):
            return "not" if at in self.digital else "unclear"
        return self._by_verb(at) if now.verb else self._nominal(at)

    def _given_up(self, at: int) -> Proof:
        """What was left was once in hand, what came in its place is."""
        now = self.now
        if now.verb & Is.MOVE and self._is_left(at):
            return "unclear"
        if self._is_brought():
            moved = now.verb & Is.MOVE
            return self._by_verb(at) if moved and not _is_away(now.since) else self._left()
        if now.verb & Is.GIVEN_UP or _is_away(now.since):
            return "unclear"
        return self._by_verb(at)

    def _left(self) -> Proof:
        if not self.now.verb & Is.GIVEN_UP:
            return "unclear"
        return "unclear" if self.now.doer in ("we", "thing") else "done"

    def _is_left(self, at: int) -> bool:
        """ "Rewrote the Perl jobs in Go": it was there, and is no more."""
        near = self.tokens[at + 1 : at + 8]
        return any(
            one[2] in _INTO and other in self.digital
            for other, one in enumerate(near, start=at + 2)
        )

    def _by_verb(self, at: int) -> Proof:
        now = self.now
        if now.doer in ("we", "thing"):
            return "unclear"
        if at in self.digital and now.verb & Is.AT and not now.verb & Is.DIGITAL:
            return "not"
        if at not in self.digital and self._is_deed(at):
            return "done"
        if not now.verb & self._able(at) or now.verb & Is.ASSIST:
            return "unclear"
        return "unclear" if self._is_far(at) else "done"

    def _is_deed(self, at: int) -> bool:
        """Its own verb: "answered phones, scheduling appointments"."""
        now, last = self.now, self.tokens[at - 1][3] if at else Is.STOP
        joined = now.gap is not None and not now.gap and last & (Is.AND | Is.COMMA)
        return bool(joined and self.tokens[at][2] == _DOING and now.verb & (_USE | Is.OTHER_VERB))

    def _able(self, at: int) -> int:
        if at in self.confirmed:
            return Is.STATE | Is.HOLD | Is.HAVE
        return Is.STATE | Is.DIGITAL | Is.HAVE | (0 if at in self.digital else Is.HANDS | Is.HOLD)

    def _is_far(self, at: int) -> bool:
        """Spoken of, or where somebody is: "a book on Django", "for the Oracle shop", "patients to the ICU"."""
        now = self.now
        if now.verb & Is.STATE:
            return False
        links = [one for one in now.since if one[3] & Is.PREP]
        if not links or now.verb & Is.HAVE:
            return bool(links)
        last = links[-1][2]
        before = [one[3] for one in now.since if one[0] < links[-1][0]]
        if last in _OF and any(one & Is.PERSON for one in before):
            return True
        if last == "in" and any(one & Is.LESSON for one in before):
            return True
        if last in _ABOUT and any(one & Is.EVENT for one in before):
            return True
        return last in {"to", "into"} and not (now.verb & Is.MOVE and at in self.digital)

    def _is_brought(self) -> bool:
        """Behind `by`, `with` or `to`, in the place of what was replaced or left."""
        words = {one[2] for one in self.now.since if one[3] & Is.BACK}
        given_up = bool(self.now.verb & Is.GIVEN_UP)
        return bool(
            words
            & (
                {"by", "with", "through", "using"}
                if given_up
                else {"to", "into", "onto", "with", "using", "in"}
            )
        )

    def _is_of_others(self, at: int) -> bool:
        """By the next words of the same phrase; after "and" only behind another skill, which shares them."""
        others = Is.PERSON | Is.EVENT | (Is.POST if self.now.verb or self._has_words() else 0)
        seen, last = 0, Is.SKILL
        for one in self.tokens[at + 1 : at + 12]:
            if one[3] & _ENDS and not (one[3] & Is.COMMA and seen == 0):
                return False
            if (
                one[3] & others
                and not one[3] & (Is.STATE | Is.BODY | Is.GUESS)
                and not last & Is.COMMA
            ):
                return last & Is.AND == 0
            if not one[3] & (Is.SKILL | Is.AND | Is.COMMA):
                seen += 1
                if seen >= _BEHIND or last & (Is.AND | Is.COMMA) or one[3] & (Is.PAST | Is.STATE):
                    return False
            last = one[3]
        return False

    def _has_words(self) -> bool:
        return any(one[3] & (Is.PREP | Is.DET | Is.PERSON | Is.EVENT) for one in self.now.lead)

    def _nominal(self, at: int) -> Proof:
        lead = self.now.lead
        if self.now.inside or any(one[3] & (Is.PERSON | Is.EVENT) for one in lead):
            return "unclear"
        bare = all(one[3] & _NOMINAL_LEAD or one[3] & Is.POST for one in lead)
        bare = bare or (at not in self.digital and len(lead) <= _FEW and not self._has_words())
        begun = bool(lead) and bool(lead[0][3] & (Is.ACTION | Is.POST | Is.ING | Is.LIGHT))
        listed = bool(lead) and bool(lead[0][3] & Is.SKILL)
        begun = begun or self._is_somebody()
        begun = begun or (listed and all(one[3] & (_NOMINAL_LEAD | Is.PREP) for one in lead))
        return "done" if bare or begun else "unclear"

    def _is_somebody(self) -> bool:
        """ "Independent worker with great communication skills"."""
        for one in self.now.lead:
            if one[3] & (Is.PREP | Is.DET | Is.PERSON | Is.EVENT):
                return False
            if one[3] & (Is.POST | Is.ACTION):
                return True
        return False

    def _blank(self, until: int) -> None:
        now = self.now
        never = bool(now.verb & Is.NIL) and not now.verb & (_USE | Is.AT)
        others = now.doer == "others" and bool(now.verb & (Is.PAST | Is.BASE | Is.OTHER_VERB))
        if (others or never) and until > now.start:
            self.found.blanks.append((self.tokens[now.start][0], self.tokens[until - 1][1]))

    def _close(self, until: int) -> None:
        """What stood before a verb was no list: "Terraform was replaced", "SAP is not my field"."""
        now = self.now
        if now.verb and now.doer in ("thing", "others"):
            proof: Proof = (
                "not"
                if now.doer == "others" or now.verb & _NEVER | now.verb & Is.GIVEN_UP
                else "unclear"
            )
            for at in now.skills:
                if self.found.proofs[at] == "done":
                    self.found.proofs[at] = proof
        self._blank(until)


_CARRIES = frozenset({"to", "for", "of", "in", "with", "while", "through"})
_LEADS = frozenset({"led", "lead", "leading"})
_ABOUT = frozenset({"on", "of", "for"})
_OF = frozenset({"of", "at", "to", "for"})
_SOUGHT = frozenset(
    {
        "role",
        "position",
        "post",
        "job",
        "opportunity",
        "career",
        "company",
        "employer",
        "place",
        "stelle",
        "poste",
        "puesto",
    }
)
"""What somebody looks for "where I can ..."."""
_INTO = frozenset({"in", "to", "into"})
_WHERE = frozenset({"where", "when", "while", "wo"})
_NEVERS = frozenset({"never", "not", "without"})
_OUR, _TEAM = frozenset({"my", "our"}), frozenset({"team", "teams"})
_DOING = "ing"
"""What stands for a skill whose name is a verb's."""
_END: Token = (0, 0, "", Is.STOP)


def _whose(named: Sequence[Token], *, listed: bool) -> Doer:
    """Of the words of a subject."""
    given = bool(named[0][3] & Is.DET)
    people = [one for one in named if one[3] & Is.PERSON and (given or not one[3] & Is.BODY)]
    if people and not listed:
        return "we" if named[0][2] in _OUR and people[-1][2] in _TEAM else "others"
    if any(one[3] & Is.POST for one in named):
        return "others" if given else "me"
    return "thing"


def _is_away(since: Sequence[Token]) -> bool:
    """`from Oracle to Go` leaves the one and has the other; `with` and `in` bring back what stands behind them too."""
    particle = bool(since) and since[0][2] == "over"
    last = max(
        (at for at, one in enumerate(since) if one[3] & Is.AWAY and (at or not particle)),
        default=-1,
    )
    return last >= 0 and not any(one[3] & Is.BACK for one in since[last + 1 :])
