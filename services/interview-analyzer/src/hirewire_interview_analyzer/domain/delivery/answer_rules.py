"""Advice on the answer as such, as far as its words show: how long it is, how it begins, how plainly it is said."""

import re
from collections.abc import Callable, Sequence

from hirewire_common.contracts.analysis import Evidence
from hirewire_interview_analyzer.domain.delivery import wording
from hirewire_interview_analyzer.domain.delivery.case import MOST_MOMENTS, Case, Finding, Rule
from hirewire_interview_analyzer.domain.delivery.numbers import clock, counted
from hirewire_interview_analyzer.domain.delivery.points import Curve
from hirewire_interview_analyzer.domain.delivery.rates import MINUTE
from hirewire_interview_analyzer.domain.delivery.speech import Speech
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import sentences

FEW_WORDS, SHORT, LONG = 60, 30.0, 180.0
"""Words, seconds, seconds."""
MANY_HEDGES = 2.0
"""In 100 words."""
OPENING = 12
"""Words with which an answer begins."""
EASY = 175.0
"""Words a minute up to which a pace is easy to follow."""
_HEDGED = Curve("hedges", "in 100 words", ((2, 70), (6, 0)), "", "")
_RAMBLED = Curve("seconds", "s", ((180, 50), (300, 0)), "", "")
_SHORT_WEIGHT, _LONG_WEIGHT, _HEDGES_WEIGHT = 15.0, 10.0, 8.0
_OPENING_PRIORITY, _WE_PRIORITY = 400.0, 420.0
_MUCH_WE, _MORE_WE = 8, 3
_SEARCHING = re.compile(
    r"\b(?:good question|(?:tough|hard|difficult) (?:question|one)|i don't (?:really )?know|i'm not (?:really )?sure|where (?:do i|should i|to) (?:start|begin)|let me think|how (?:do|should) i (?:say|put))\b"
)


def answer_short(case: Case) -> Finding | None:
    speech = heard(case)
    if not speech or not speech.words or not case.measured.heard_whole:
        return None
    # who speaks fast is told so, and not that the same words took too little time
    seconds = max(speech.seconds, len(speech.words) * MINUTE / EASY)
    if len(speech.words) >= FEW_WORDS and seconds >= SHORT:
        return None
    there = min(1.0, len(speech.words) / FEW_WORDS, seconds / SHORT)
    took = f" in {counted(round(speech.seconds), 'second')}" if speech.spans else ""
    metric = f"{counted(len(speech.words), 'word')}{took}"
    return Finding(
        "answer_short", "length", _SHORT_WEIGHT * 100 * (1 - there), "Say a little more",
        f"The answer has {metric}. A minute or two leaves room for the situation, your own part in it and what came of it.",
        (case.at(speech.start, speech.end, metric),),
        "Answer in four sentences: what the case was, what you had to do, what you did, what came of it.",
        "Record the same answer again in four parts, the case, your task, what you did, what came of it, and let it take a minute.",
    )  # fmt: skip


def rambling(case: Case) -> Finding | None:
    speech = heard(case)
    if not speech or speech.seconds <= LONG:
        return None
    metric = f"{clock(speech.seconds)} long"
    late = speech.start + LONG
    return Finding(
        "rambling", "length", _LONG_WEIGHT * (100 - _RAMBLED.at(speech.seconds)), "Come to the point sooner",
        f"The answer is {metric}; two minutes are enough for most. Say the outcome first, then only what one needs to understand it.",
        (case.at(late, late, metric),),
        "Tell the answer three times: in two minutes, in one, and in thirty seconds.",
        "Record the same answer again in two minutes, and begin with how it ended.",
    )  # fmt: skip


def weak_opening(case: Case) -> Finding | None:
    speech = understood(case)
    if not speech or not speech.english or len(speech.words) < FEW_WORDS:
        return None
    first = speech.words[:OPENING]
    fillers = sum(one.start <= first[-1].start for one in speech.fillers or ())
    searching = _SEARCHING.search(" ".join(one.plain for one in first))
    if fillers + len(wording.hedges_in(first)) < 2 and not searching:
        return None
    sentence = sentences(speech.tokens)[0]
    begun = sentence[:OPENING]
    said = " ".join(one.text for one in begun).rstrip(".,;:!?")
    said += " …" if len(begun) < len(sentence) else ""
    end = min(begun[-1].end, case.measured.media.seconds)
    return Finding(
        "weak_opening", "opening", _OPENING_PRIORITY, "Begin with the answer itself",
        f"You begin with “{said}”. Put the answer into the first sentence; how it came about can follow.",
        (Evidence(start=min(begun[0].start, end), end=end, quote=said, metric="the first words"),),
        "Learn the first sentence of this answer by heart, and speak the rest freely.",
        "Record the same answer again with a first sentence that could stand alone.",
    )  # fmt: skip


def hedges(case: Case) -> Finding | None:
    speech = understood(case)
    number = case.metrics.speech.hedges if case.metrics.speech else None
    if not speech or not number or not speech.enough:
        return None
    rate = 100 * number / len(speech.words)
    if rate <= MANY_HEDGES:
        return None
    places = wording.hedges_in(speech.words)
    phrase = _phrase(speech, places[0])
    return Finding(
        "hedges", "wording", _HEDGES_WEIGHT * (100 - _HEDGED.at(rate)), "Say plainly what you are sure of",
        f"You soften what you say {_times(number)}, with words such as “{phrase}”. Keep them for what is really uncertain.",
        _quoted(case, speech, places, f"{rate:.1f} in 100 words", _phrase),
        f"Tell the answer once with a full stop after every sentence and no “{phrase}” in it.",
        f"Record the same answer again, and say “{phrase}” only where you mean that you don't know.",
    )  # fmt: skip


def mostly_we(case: Case) -> Finding | None:
    speech = understood(case)
    if not speech or not speech.english or len(speech.words) < FEW_WORDS:
        return None
    we, single = wording.persons(speech.words)
    if we < _MUCH_WE or we < _MORE_WE * single:
        return None
    places = [at for at, one in enumerate(speech.words) if one.plain in ("we", "we've", "we'd")]
    return Finding(
        "mostly_we", "wording", _WE_PRIORITY, "Say what your own part was",
        f"It is “we” {_times(we)} and “I” {_times(single)}. What the team did matters; say beside it what you did yourself.",
        _quoted(case, speech, places, f"{we} to {single}", lambda of, at: of.words[at].plain),
        "Tell the answer once with “I” in every second sentence.",
        "Record the same answer again with two sentences that say what you did yourself.",
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    answer_short, rambling, weak_opening, hedges, mostly_we,
)  # fmt: skip


def heard(case: Case) -> Speech | None:
    """None where nothing was written down."""
    return case.speech if case.speech and case.speech.transcribed else None


def understood(case: Case) -> Speech | None:
    """Speech whose words may be held against the speaker."""
    return None if case.measured.unsure else heard(case)


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")


def _phrase(speech: Speech, at: int) -> str:
    """A hedge, as it is written."""
    phrase = wording.hedge_at(speech.words, at)
    return f"I{phrase[1:]}" if phrase.startswith(("i ", "i'")) else phrase


def _quoted(case: Case, speech: Speech, places: Sequence[int], whole: str, named: Callable[[Speech, int], str]) -> tuple[Evidence, ...]:  # fmt: skip
    """Each moment by the words that are meant; `whole` where no word's time is known."""
    if not speech.timed:
        return case.whole(whole)
    chosen = [(speech.words[at], named(speech, at)) for at in places[:MOST_MOMENTS]]
    return tuple(case.at(one.start, one.end, f"“{phrase}”") for one, phrase in chosen)
