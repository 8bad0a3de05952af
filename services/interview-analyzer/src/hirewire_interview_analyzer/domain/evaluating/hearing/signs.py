"""What an answer does, counted once: actions, numbers, reasons, results, fillers, and how much of it tells anything."""

from collections.abc import Iterable
from dataclasses import dataclass

from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.hearing import cues, faults
from hirewire_interview_analyzer.domain.evaluating.hearing.airy import airy
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import fillers_in, tokens_in
from hirewire_interview_analyzer.domain.evaluating.hearing.ideas import is_idea, tells
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import (
    ABSTRACT,
    HELPING,
    LITTLE,
    NOTHING,
    TIMES,
    WEAK_ACTS,
)
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said, is_past

Places = tuple[int, ...]
"""Numbers of words."""
_LIKE_A_PICTURE = 0.4
_SHRUNK = 20
_FROM_I = 4
"""Words between `I` and the verb, at most."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Of each cue the places where it stands, in order."""

    words: int
    details: int
    """Different words that tell something."""
    own: Places
    """`I` with something in particular done."""
    vague: Places
    """`I` with something done that could be anything."""
    now: Places
    """`I` with something in particular that I do or would do."""
    pasts: Places
    we: int
    setting: Places
    task: Places
    result: Places
    learned: Places
    cause: Places
    weighing: Places
    hard: Places
    would: Places
    order: Places
    example: Places
    opening: Places
    asks: Places
    cliche: Places
    evades: Places
    blames: Places
    dismisses: Places
    boasts: Places
    habits: Places
    admits: Places
    conditions: Places
    private: Places
    figures: Places
    times: Places
    names: Places
    fillers: tuple[str, ...]
    """Sounds, words and phrases that mean nothing, each as often as it is said."""
    abstract: Places
    telling: int
    """Words that do more than hold sentences together."""
    ideas: int
    """Of these, such as name an idea rather than anything that could be seen or counted."""
    airy: int
    """Pictures, living things and turns of words."""
    little: float
    """The share of the words that hold sentences together."""
    refusal: bool

    @property
    def density(self) -> float:
        """Of what tells something, in the whole."""
        return self.details / max(1, self.words)

    @property
    def cloud(self) -> float:
        """In a hundred words, as if there were some more: pictures, and names of ideas less; 9 and more in fluent nonsense, hardly 5 in a case."""
        held = self.airy + _LIKE_A_PICTURE * (self.ideas + len(self.abstract))
        return 100 * held / (self.words + _SHRUNK)

    @property
    def acts(self) -> int:
        return len(self.own)


def signs_of(said: Said) -> Signs:
    own, vague, now = _acts(said)
    worn = _worn(said)
    found = {name: _places(said, cue) for name, cue in _CUES.items()}
    words = max(1, len(said.words))
    return Signs(
        words=len(said.words),
        details=len(said.details),
        own=tuple(at for at in own if at not in worn),
        vague=vague,
        now=now,
        pasts=tuple(at for at, word in enumerate(said.words) if is_past(word)),
        we=sum(word in ("we", "we've", "we'd", "our", "us") for word in said.words),
        figures=tuple(at for at in said.figures if at not in worn),
        times=_where(said, TIMES),
        names=_names(said),
        fillers=tuple(one.term for one in fillers_in(tokens_in(said.counted), disfluencies=True)),
        abstract=_where(said, ABSTRACT),
        telling=sum(map(tells, said.words)),
        ideas=sum(map(is_idea, said.words, said.stems)),
        airy=airy(said),
        little=sum(word in LITTLE for word in said.words) / words,
        refusal=bool(cues.REFUSAL.search(said.plain)),
        **found,
    )


_CUES: dict[str, LatePattern] = {
    "setting": cues.SETTING, "task": cues.TASK, "result": cues.RESULT, "learned": cues.LEARNED, "cause": cues.CAUSE,
    "weighing": cues.WEIGHING, "hard": cues.HARD, "would": cues.WOULD, "order": cues.ORDER, "example": cues.EXAMPLE,
    "opening": cues.BUILT_ON, "asks": cues.ASKS, "cliche": cues.CLICHE,
    "evades": faults.EVADES, "blames": faults.BLAMES, "dismisses": faults.DISMISSES, "boasts": faults.BOASTS, "habits": faults.HABITS,
    "admits": faults.ADMITS, "conditions": faults.CONDITIONS, "private": faults.PRIVATE,
}  # fmt: skip


def _worn(said: Said) -> frozenset[int]:
    """The words of worn phrases, and an `I` right before one: a number in them is no number, a deed no deed."""
    found: set[int] = set()
    for match in cues.CLICHE.finditer(said.plain):
        first, last = said.word_at(match.start()), said.word_at(match.end() - 1)
        found.update(range(max(0, first - _FROM_I + 1), last + 1))
    return frozenset(found)


def _places(said: Said, cue: LatePattern) -> Places:
    return tuple(said.word_at(match.start()) for match in cue.finditer(said.plain))


def _where(said: Said, words: Iterable[str]) -> Places:
    return tuple(at for at, word in enumerate(said.words) if word in words)


def _acts(said: Said) -> tuple[Places, Places, Places]:
    own: list[int] = []
    vague: list[int] = []
    now: list[int] = []
    for at, word in enumerate(said.words):
        if word not in _I:
            continue
        after = at + 1
        while after < len(said.words) and after - at < _FROM_I and _helps(said.words[after]):
            after += 1
        verb = said.words[after] if after < len(said.words) else ""
        if is_past(verb):
            (vague if verb in WEAK_ACTS else own).append(at)
        elif verb and verb not in NOTHING:
            now.append(at)
    return tuple(own), tuple(vague), tuple(now)


_I = frozenset(("i", "i've", "ive", "i'd", "i'll"))


def _helps(word: str) -> bool:
    return word in HELPING or (len(word) > 4 and word.endswith("ly"))


def _names(said: Said) -> Places:
    """Capital letters inside of a sentence, and words with digits and letters; speech has none of the first."""
    ends = said.ends
    found: list[int] = []
    at_end = 0
    last = -1
    for at, (start, end) in enumerate(said.spans):
        while at_end < len(ends) and ends[at_end] < start:
            at_end += 1
        begins, last = at == 0 or at_end != last, at_end
        written = said.text[start:end]
        inside = any(letter.isupper() for letter in written[1:])
        if (inside or (written[0].isupper() and not begins)) and written.split("'")[0].split("’")[
            0
        ] != "I":
            found.append(at)
    return tuple(found)
