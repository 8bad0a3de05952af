"""How somebody speaks, over a whole interview: fillers, apologies, and what takes back what was said."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import fillers_in, tokens_in
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import plainly, read
from hirewire_interview_analyzer.domain.evaluating.judging.bounds import foreign
from hirewire_interview_analyzer.domain.summing.gains import Gain, Shown, numbers
from hirewire_interview_analyzer.domain.summing.quoting import numbered, passage
from hirewire_interview_analyzer.domain.summing.scores import Exchange

_SORRY = re.compile(
    r"(?:^|[.,;!?…-]\s*|\b(?:um|uh|er|erm|and|but|so|oh|well)\s+)(?P<it>sorry|apologies|i apologi[sz]e|forgive me|my apologies|excuse me|i'm (?:so |really |very )?sorry(?! (?:for|to hear|that (?:you|he|she|they)|about (?:your|his|her|their))))(?=\s*(?:[,.;!?…-]|$|(?:it's|it is|that's|if|i|about (?:that|the|my)|for (?:that|the|my|being|rambling)|with|what|my|this|could|can)\b))"
)
"""To the interviewer. Who says how they apologised to somebody tells a story."""
_TAKEN_BACK = re.compile(
    r"\b(?P<it>i guess\b|i suppose\b|that's (?:about )?it,? really|if that makes (?:any )?sense|does that make sense|i don't know if that|not sure if that (?:answers|helps|counts)|it's nothing special|nothing special,? really|i'm (?:only|just) an?\b|i was (?:only|just) an?\b|it was only|hopefully that|i hope that(?:'s| is) ok(?:ay)?)"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_REPORTED = re.compile(
    r"\b(?:said|say|says|saying|told (?:him|her|them)|tell (?:him|her|them))[,:]?$", re.IGNORECASE
)
_LEAST_FILLERS, _LEAST_RATE = 4, 1.5
"""From so many on, and so many in a hundred words, they are heard."""
_OFTEN = 2
_LEAST_TAKEN_BACK = 3
_POINTS = 6.0
"""That a habit costs an answer, roughly."""
_SHOWN = 3


Finder = Callable[[str], list[str]]
"""The words of one kind in a text."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Of one kind: in which answers it was heard how often, and the words."""

    name: str
    find: Finder
    by_answer: tuple[tuple[Exchange, int], ...]
    words: Counter[str]

    @property
    def times(self) -> int:
        return sum(count for _, count in self.by_answer)

    @property
    def answers(self) -> list[Exchange]:
        """Those in which it is heard most first."""
        return [one for one, _ in sorted(self.by_answer, key=lambda told: -told[1])]


def speech(asked: Sequence[Exchange]) -> Iterator[Gain]:
    """At most one: what is to be heard belongs together."""
    fillers = _heard("fillers", _fillers, asked)
    sorry = _heard("apologies", partial(_cued, _SORRY), asked)
    back = _heard("taking back", partial(_cued, _TAKEN_BACK), asked)
    parts = []
    if _filled(fillers, _length(asked)):
        parts.append((fillers, _of_fillers(fillers)))
    if len(sorry.answers) >= _OFTEN:
        parts.append((sorry, _of_apologies(sorry)))
    if back.times >= _LEAST_TAKEN_BACK and len(back.answers) >= _OFTEN:
        parts.append((back, _of_taking_back(back)))
    if not parts:
        return
    first = parts[0][0]
    affected = {one.number for kind, _ in parts for one in kind.answers}
    advice = " ".join(text for _, text in parts)
    shown = tuple(Shown(one, _shows(one, first.find), advice) for one in first.answers)
    yield Gain(_POINTS * len(affected), first.name, shown, "clarity", named=True)


def _filled(fillers: Heard, length: int) -> bool:
    often = fillers.times >= _LEAST_FILLERS and len(fillers.answers) >= _OFTEN
    return often and 100 * fillers.times >= _LEAST_RATE * length


def _of_fillers(fillers: Heard) -> str:
    words = [f"“{word}”" for word, _ in fillers.words.most_common(_SHOWN)]
    named = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
    most = fillers.answers[0].number
    return f"Make a short pause where you say {named}: {_times(fillers.times)} in {len(fillers.answers)} answers, most in the one to question {most}."


def _of_apologies(sorry: Heard) -> str:
    where = numbered(numbers(sorry.answers))
    return f"Leave out the apologies ({_times(sorry.times)}, questions {where}): nothing that you said there needs one."


def _of_taking_back(back: Heard) -> str:
    words = " and ".join(f"“{word}”" for word, _ in back.words.most_common(2))
    return f"Let what you say stand: {words} take it back ({_times(back.times)}, questions {numbered(numbers(back.answers))})."


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


def _heard(name: str, find: Finder, asked: Sequence[Exchange]) -> Heard:
    words: Counter[str] = Counter()
    by_answer = []
    for one in asked:
        text = _said(one)
        found = find(_QUOTED.sub(_blank, text)) if _english(text) else []
        words.update(found)
        if found:
            by_answer.append((one, len(found)))
    return Heard(name, find, tuple(by_answer), words)


def _english(text: str) -> bool:
    said = read(text)
    return bool(said.words) and not foreign(said)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _fillers(text: str) -> list[str]:
    return [one.term for one in fillers_in(tokens_in(text), disfluencies=True)]


def _cued(cue: re.Pattern[str], text: str) -> list[str]:
    """What is told of an apology to somebody else is none."""
    found = cue.finditer(plainly(text))
    return [
        " ".join(one["it"].strip(" ,.").split())
        for one in found
        if not _REPORTED.search(text, 0, one.start())
    ]


def _said(one: Exchange) -> str:
    """All that was said to a question."""
    return "\n".join(turn.said.text for turn in one.turns if turn.said)


def _length(asked: Sequence[Exchange]) -> int:
    return sum(len(_said(one).split()) for one in asked) or 1


def _shows(one: Exchange, find: Finder) -> str:
    """The sentence in which it is heard most."""
    texts = [turn.said.text for turn in one.turns if turn.said]
    sentences = [each for text in texts for each in re.split(r"(?<=[.!?…])\s+", text.strip())]
    best = max(sentences, key=lambda each: len(find(_QUOTED.sub(_blank, each))), default="")
    return passage(best)
