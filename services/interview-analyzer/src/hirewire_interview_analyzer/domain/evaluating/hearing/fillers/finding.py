"""Fillers: words and phrases that mean nothing where they stand. A word that could mean something there is never counted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import words
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.clauses import before_clause
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.like import says_nothing
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.place import Place
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.tokens import Token, sentences
from hirewire_interview_analyzer.domain.evaluating.hearing.sounds import SOUNDS

Rule = Callable[[Place], bool]
FEWEST_SENTENCES = 4
_NEEDING = words.BEING | words.DETERMINERS | words_in("turn turned all not quite looked said")
"""Words that need one after them, also after a pause."""


@dataclass(frozen=True, slots=True)
class Filler:
    """`first` and `last` are numbers of tokens, both included; times in seconds."""

    term: str
    first: int
    last: int
    start: float
    end: float


def fillers_in(tokens: Sequence[Token], *, disfluencies: bool) -> tuple[Filler, ...]:
    """Of English, in order and without overlaps. `um` and `uh` only with `disfluencies`: else some would stand for all."""
    found: list[Filler] = []
    at = 0
    while at < len(tokens):
        sound = tokens[at].sound if disfluencies else ""
        one = _filler(sound, tokens, at, at) if sound else _phrase(tokens, at)
        if one:
            found.append(one)
        at = one.last + 1 if one else at + 1
    return tuple(found)


def sentence_starts(tokens: Sequence[Token], fillers: Sequence[Filler]) -> float | None:
    """The share of the sentences that begin with a filler, or with `so`, `okay`, `well`; None of too few sentences."""
    begun = sentences(tokens)
    if len(begun) < FEWEST_SENTENCES:
        return None
    starting = {one.first for one in fillers}
    weak, at = 0, 0
    for sentence in begun:
        weak += at in starting or sentence[0].plain in words.STARTERS
        at += len(sentence)
    return weak / len(begun)


def _phrase(tokens: Sequence[Token], at: int) -> Filler | None:
    """The longest that begins here."""
    for phrase, term, rule in _RULES.get(tokens[at].plain, ()):
        last = at + len(phrase) - 1
        if tuple(token.plain for token in tokens[at : last + 1]) != phrase:
            continue
        # a phrase that is interrupted is none
        if not any(token.stopped for token in tokens[at + 1 : last + 1]) and rule(Place(tokens, at, last)):  # fmt: skip
            return _filler(term, tokens, at, last)
    return None


def _filler(term: str, tokens: Sequence[Token], first: int, last: int) -> Filler:
    return Filler(term, first, last, tokens[first].start, max(tokens[first].start, tokens[last].end))  # fmt: skip


def _always(_place: Place) -> bool:
    return True


def _aside(place: Place) -> bool:
    """`Right, so we went on`, but not `that was right, so`."""
    return place.apart and place.before not in _NEEDING


def _okay(place: Place) -> bool:
    """`Okay so we went on` at the beginning of a sentence, too."""
    opens = place.tokens[place.first].stopped and place.after in words.GOING_ON
    return _aside(place) or (opens and place.before not in _NEEDING)


def _begins(place: Place) -> bool:
    return place.parted_before


def _knowing(place: Place) -> bool:
    if place.before in words.KNOWING_BEFORE:
        return False
    return place.after not in words.KNOWN or before_clause(place)


def _asking(place: Place) -> bool:
    """`You know what I mean`, but not `do you know what I mean by that`."""
    return place.before not in words.KNOWING_BEFORE and place.after not in words.MEANT


def _meaning(place: Place) -> bool:
    if place.before in words.SAYING or "by" in place.within(4):
        return False
    return place.after not in words.MEANT or before_clause(place)


def _literally(place: Place) -> bool:
    """`I literally translated it`, `he took it literally` say how."""
    return not {place.after, *place.within(3)} & words.WORD_FOR_WORD


def _kind(place: Place) -> bool:
    if place.after in words.KINDLY:
        return False
    return not place.before or place.before in words.KIND_AFTER


def _honestly(place: Place) -> bool:
    """`I honestly think`, but not `I answered honestly`."""
    if place.before in words.TOLD or place.before.endswith("ed"):
        return False
    return place.parted_before or place.before in words.SUBJECTS | words.JOINING


def _frankly(place: Place) -> bool:
    """`To be honest, it was late`, but neither `I have to be honest` nor `to be honest with them is hard`."""
    begins = not place.before or place.before in words.JOINING
    return begins and (place.parted_after or place.after in words.SUBJECTS | words.DETERMINERS)


def _tail(place: Place) -> bool:
    """At the end of a clause; `or something else` goes on."""
    return place.parted_after or place.after in words.TAIL_AFTER


def _table() -> dict[str, list[tuple[tuple[str, ...], str, Rule]]]:
    """By the first word: phrases, the longest first, as what they are counted, and whether they mean nothing."""
    rules: dict[str, Rule] = {
        "you know what i mean": _asking, "you know": _knowing, "i mean": _meaning, "like": says_nothing,
        "kind of": _kind, "sort of": _kind, "basically": _always, "literally": _literally, "honestly": _honestly, "to be honest": _frankly,
        "actually": _aside, "right": _aside, "okay": _okay, "ok": _okay, "yeah": _begins,
        "and stuff like that": _tail, "and things like that": _tail, "or something like that": _tail,
        "and stuff": _tail, "or whatever": _tail, "or something": _tail,
    }  # fmt: skip
    counted = {"i mean": "I mean", "you know what i mean": "you know", "ok": "okay", "and stuff like that": "and stuff", "or something like that": "or something"}  # fmt: skip
    table: dict[str, list[tuple[tuple[str, ...], str, Rule]]] = {}
    for phrase in sorted(rules, key=lambda phrase: -len(phrase.split())):
        words_of = tuple(phrase.split())
        table.setdefault(words_of[0], []).append((words_of, counted.get(phrase, phrase), rules[phrase]))  # fmt: skip
    return table


_RULES = _table()
TERMS = frozenset(term for found in _RULES.values() for _, term, _ in found) | SOUNDS
"""All that is ever counted."""
