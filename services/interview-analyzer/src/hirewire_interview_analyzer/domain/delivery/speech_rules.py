"""Advice on pace and pauses."""

from hirewire_common.contracts.analysis import Evidence, SpeechMetrics
from hirewire_interview_analyzer.domain.delivery.case import (
    AROUND,
    MOST_MOMENTS,
    Case,
    Finding,
    Rule,
    Stretch,
)
from hirewire_interview_analyzer.domain.delivery.numbers import clock, counted
from hirewire_interview_analyzer.domain.delivery.rates import MINUTE
from hirewire_interview_analyzer.domain.delivery.speech import LONG_PAUSE, length

FAST, SLOW = 185.0, 115.0
"""Words a minute."""
UNEVEN = 0.35
MANY_LONG = 2.0
ENDLESS = 8.0
"""Seconds of a pause that is told of also where it is the only one, and where too little is said for a score."""
_ENDLESS_PRIORITY = 600.0
FEW_PAUSES = 1.0
"""In a minute."""
_BEGINNING = 5.0
"""Seconds."""
_UNEVEN_WEIGHT = 800.0
"""Priority of the worst there is."""


def pace_fast(case: Case) -> Finding | None:
    rate = _rate(case)
    if rate is None or rate <= FAST:
        return None
    fastest = max(case.paces, key=lambda one: one.value, default=None)
    where = f" It is fastest {_around(fastest)}." if fastest else ""
    return Finding(
        "pace_fast", "pace", case.lost("pace"), "Give your words more room",
        f"You speak {round(rate)} words a minute; up to 175 is easy to follow.{where} End the sentence, take a breath, and only then begin the next one.",
        _paced(case, fastest, rate),
        "Tell the answer once more and breathe out fully at the end of every sentence before you go on.",
        "Record the same answer again with a breath after each sentence, and aim for 175 words a minute or fewer.",
    )  # fmt: skip


def pace_slow(case: Case) -> Finding | None:
    rate = _rate(case)
    if rate is None or rate >= SLOW:
        return None
    slowest = min(case.paces, key=lambda one: one.value, default=None)
    pauses = case.metrics.speech.pauses if case.metrics.speech else None
    silent = pauses is not None and pauses.silence_ratio > 0.3
    why = "Much of that time is silence between the words." if silent else "The words themselves come one by one."  # fmt: skip
    return Finding(
        "pace_slow", "pace", case.lost("pace"), "Keep it moving",
        f"You speak {round(rate)} words a minute; from about 130 it is easy to follow. {why} Knowing your next point before you finish this one helps most.",
        _paced(case, slowest, rate),
        "Write three keywords for this answer on a card, and talk from one to the next without looking for the perfect word.",
        "Record the same answer again from three keywords, and aim for 130 words a minute or a little more.",
    )  # fmt: skip


def pace_uneven(case: Case) -> Finding | None:
    variation = case.metrics.speech.pace_variation if case.metrics.speech else None
    if variation is None or variation <= UNEVEN or not case.paces:
        return None
    fast = max(case.paces, key=lambda one: one.value)
    slow = min(case.paces, key=lambda one: one.value)
    return Finding(
        "pace_uneven", "pace", _UNEVEN_WEIGHT * min(1.0, variation), "Even out your pace",
        f"Your pace changes a lot: {round(fast.value)} words a minute {_around(fast)}, {round(slow.value)} {_around(slow)}. Slow down for what matters, and leave the rest at one speed.",
        tuple(case.during(one, f"{round(one.value)} words a minute") for one in (fast, slow)),
        "Tap a slow, even beat with one finger while you tell the answer.",
        "Record the same answer again and keep one even speed from the first sentence to the last.",
    )  # fmt: skip


def long_pauses(case: Case) -> Finding | None:
    pauses = case.metrics.speech.pauses if case.metrics.speech else None
    if not pauses or not case.speech or not case.speech.enough:
        return None
    longest = sorted(case.speech.long_pauses, key=length, reverse=True)
    endless = (pauses.longest or 0.0) >= ENDLESS
    if not longest or (pauses.long_per_minute <= MANY_LONG and not endless):
        return None
    at = f"{length(longest[0]):.1f} seconds at {clock(longest[0].start)}"
    many = (
        f"There are {pauses.long} pauses of {LONG_PAUSE:.0f} seconds or more, the longest of {at}."
    )
    told = many if pauses.long > 1 else f"There is a pause of {at}."
    return Finding(
        "long_pauses", "pauses", max(case.lost("pauses"), _ENDLESS_PRIORITY * endless), "Shorten the long pauses",
        f"{told} Short pauses are good. In a long one, say what you are doing: “Let me think of a good example.”",
        tuple(case.at(one.start, one.end, f"{length(one):.1f} seconds", AROUND) for one in longest[:MOST_MOMENTS]),
        "Note the steps of your answer as keywords, and look at the next one before you finish a sentence.",
        "Record the same answer again with the steps noted as keywords, and let no pause grow beyond two seconds.",
    )  # fmt: skip


def no_pauses(case: Case) -> Finding | None:
    pauses = case.metrics.speech.pauses if case.metrics.speech else None
    speech = case.speech
    if not pauses or not speech or speech.seconds < MINUTE or pauses.per_minute >= FEW_PAUSES:
        return None
    stretch = max(speech.spans, key=length)
    return Finding(
        "no_pauses", "pauses", case.lost("pauses"), "Give your listeners a breath",
        f"In {clock(speech.seconds)} there {_are(pauses.count, 'pause')}. Four or five short ones in a minute sound natural, and a pause after an important point lets it sink in.",
        (case.at(stretch.start, stretch.end, f"{length(stretch):.0f} seconds without a pause"),),
        "Mark three places in this answer where a point ends, and count to one in silence at each.",
        "Record the same answer again and stop for one second after each point.",
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    pace_fast, pace_slow, pace_uneven, long_pauses, no_pauses,
)  # fmt: skip


def _rate(case: Case) -> float | None:
    speech: SpeechMetrics | None = case.metrics.speech
    return speech.speech_rate if speech else None


def _paced(case: Case, stretch: Stretch | None, rate: float) -> tuple[Evidence, ...]:
    if stretch is None:
        return case.whole(f"{round(rate)} words a minute")
    return (case.during(stretch, f"{round(stretch.value)} words a minute"),)


def _around(stretch: Stretch) -> str:
    return "at the beginning" if stretch.start < _BEGINNING else f"around {clock(stretch.start)}"


def _are(number: int, thing: str) -> str:
    """`is 1 pause`, `are 3 pauses`, `is no pause`."""
    if not number:
        return f"is no {thing}"
    return f"{'is' if number == 1 else 'are'} {counted(number, thing)}"
