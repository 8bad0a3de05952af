"""Whether a rewrite claims more of the work than the bullet: the verbs of both by rung, one against one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.reading import Text, Token, is_verb, read
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.skills import find_skills
from hirewire_ranker.domain.wording.keys import key, meanings
from hirewire_ranker.domain.wording.verbs import HEDGED, IRREGULAR, NEAR, RUNGS, Rung

_BEFORE_A_VERB = words_in("to and or i also we will can may then help responsible by but")
_NOUNS = words_in(
    "manager managers leader leaders director directors supervisor supervisors builder designer developer creator "
    "writer driver owner controller architect inventor founder producer composer lead leads head heads team teams "
    "program programs direct code codes control controls support partner partners run runs drive drives own design "
    "designs draft drafts engineer engineers chair chairs craft crafts aid aids mentor mentors drivers owners "
    "controllers programmer architectural productive product products production creative involved engineering "
    "programming building buildings driving leading coding heading supporting controlling running managing-director "
    "assistant assistants administrator coordinator administrators coordinators administrative leadership direction "
    "joint"
)
"""Forms of verbs that are nouns or adjectives unless they stand where a verb does."""

_PLURALS = words_in(
    "engineers partners teams programs codes mentors chairs aids crafts drafts controls designs engineering "
    "building buildings programming coding"
)

_OF_MACHINES = words_in("drive run")
"""Who drove a forklift led nobody, and who ran a press didn't build it."""
_OF_NOUNS = ("ion", "ions", "ance", "ment", "ive", "al", "y")


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb of the ladder where it stands; `lemma` is its base form."""

    written: str
    lemma: str
    key: str
    rung: Rung


def seniority(case: Comparison) -> Iterator[Reason]:
    old, new = list(_deeds(case.old)), list(_deeds(case.new))
    left, unmatched = _without_equals(old, new)
    unmatched = [one for one in unmatched if not _is_said_noun(one, case)]
    for deed in sorted(unmatched, key=lambda one: -one.rung):
        match = _support(deed, left)
        if match:
            left.remove(match)
        elif deed.rung > Rung.DO:
            yield _promoted(deed, case)
    yield from _unhedged(left, new, case)


def _is_said_noun(deed: _Deed, case: Comparison) -> bool:
    """The same word in the same form, which doesn't stand as a verb there: `designs`, `direct reports`."""
    word = deed.written.lower()
    return word in case.old.words and not word.endswith("ed")


def _without_equals(old: list[_Deed], new: list[_Deed]) -> tuple[list[_Deed], list[_Deed]]:
    """What stays of both when the same verbs have found each other; a nominal form may have stood twice."""
    left, unmatched = list(old), list[_Deed]()
    for deed in new:
        same = next((one for one in left if one.key == deed.key), None)
        if same:
            left.remove(same)
        elif not any(one.key == deed.key and one.rung > Rung.CONTRIBUTE for one in old):
            unmatched.append(deed)
    return left, unmatched


def _support(deed: _Deed, left: list[_Deed]) -> _Deed | None:
    """A verb of the original that claims as much, one that means the same first."""
    enough = [one for one in left if one.rung >= deed.rung]
    alike = [one for one in enough if meanings(one.key) & meanings(deed.key)]
    enough = [one for one in enough if one.lemma not in _OF_MACHINES]
    return next(iter(alike or enough), None)


def _promoted(deed: _Deed, case: Comparison) -> Reason:
    near = {key(word) for word in NEAR.get(deed.lemma, ())}
    alike = {one for one in case.old.keys if meanings(one) & meanings(deed.key)}
    low = {one.key for one in _deeds(case.old) if one.rung <= Rung.CONTRIBUTE}
    gone = {one.key for one in case.old.tokens if is_verb(one)} - set(case.new.keys)
    supported = (near | alike) & (gone - low)
    if supported and not low - set(case.new.keys):
        return warned("seniority", deed.written, "claims a little more than the original")
    return blocked("seniority", deed.written, "claims more of the work than the original")


def _unhedged(left: list[_Deed], new: list[_Deed], case: Comparison) -> Iterator[Reason]:
    """`Assisted in preparing` that became `prepared`."""
    low = [one for one in new if one.rung <= Rung.CONTRIBUTE]
    missing = [one for one in left if one.rung <= Rung.CONTRIBUTE and not case.new.keys[one.key]]
    for deed in missing[: max(0, len(missing) - len(low) + _in_common(left, low))]:
        if deed.lemma in HEDGED and case.new.keys[deed.key]:
            continue
        rule = warned if deed.lemma in HEDGED else blocked
        yield rule("seniority", deed.written, "the original claims only a part of the work")
        return


def _in_common(left: list[_Deed], low: list[_Deed]) -> int:
    """Of the low verbs of the rewrite, those that the original has too and that stand for nothing else."""
    return sum(not any(meanings(one.key) & meanings(other.key) for other in left) for one in low)


def _deeds(text: Text) -> Iterator[_Deed]:
    named = _words_of_skills(text)
    for place, one in enumerate(text.tokens):
        lemma = _lemmas().get(one.word)
        if lemma and one.word not in named and _stands_as_verb(text.tokens, place, one):
            yield _Deed(one.written, lemma, one.key, _rungs()[lemma])


def _words_of_skills(text: Text) -> frozenset[str]:
    """`management` in `project management`: the name of a skill and no deed."""
    return frozenset(
        one.word
        for found in find_skills(text.plain)
        if " " in found.written
        for one in read(found.written).tokens
        if one.word in _nominal()
    )


def _stands_as_verb(tokens: tuple[Token, ...], place: int, one: Token) -> bool:
    if one.word not in _NOUNS and one.word.endswith(("ed", "ing")):
        return True
    if one.word in _nominal() or (
        one.word in IRREGULAR and one.word not in _NOUNS and not one.word.endswith(_OF_NOUNS)
    ):
        return True
    if one.first:
        return True
    if one.word in _PLURALS:
        return False
    before = tokens[place - 1].word
    return before in _BEFORE_A_VERB or before.endswith("ly")


@cache
def _rungs() -> dict[str, Rung]:
    return {word: rung for word, rung, _ in _listed()}


@cache
def _nominal() -> frozenset[str]:
    return frozenset(word for word, _, nominal in _listed() if nominal)


def _listed() -> Iterator[tuple[str, Rung, bool]]:
    for rung, line in RUNGS.items():
        verbs, _, nouns = line.partition(":")
        yield from ((word, rung, False) for word in verbs.split())
        yield from ((word, rung, True) for word in nouns.split())


@cache
def _lemmas() -> dict[str, str]:
    """From every form of a verb of the ladder to its base form, a nominal form to itself."""
    found: dict[str, str] = {}
    for word, _, nominal in _listed():
        found.update(dict.fromkeys((word,) if nominal else _forms(word), word))
    found.update(
        {
            form: base
            for form, base in IRREGULAR.items()
            if base in found and form not in found and not form.endswith(_OF_NOUNS)
        }
    )
    return found


def _forms(word: str) -> tuple[str, ...]:
    bare = word.removesuffix("e")
    last = f"{bare}{bare[-1]}"
    past = f"{word[:-1]}ied" if word.endswith("y") else f"{bare}ed"
    return (word, f"{word}s", f"{word}es", past, f"{bare}ing", f"{last}ed", f"{last}ing")
