"""Advice on pace, fillers and pauses."""

from collections.abc import Mapping, Sequence

from hirewire_common.contracts.analysis import Evidence, SpeechMetrics
from hirewire_interview_analyzer.domain.delivery.case import (
    MOST_MOMENTS,
    Case,
    Finding,
    Rule,
    Stretch,
)
from hirewire_interview_analyzer.domain.delivery.filler_words import STARTERS
from hirewire_interview_analyzer.domain.delivery.numbers import clock, counted, percent
from hirewire_interview_analyzer.domain.delivery.rates import MINUTE
from hirewire_interview_analyzer.domain.delivery.speech import LONG_PAUSE, Speech, length
from hirewire_interview_analyzer.domain.delivery.tokens import sentences

FAST, SLOW = 185.0, 115.0
"""Words a minute."""
UNEVEN = 0.35
MANY_FILLERS = 3.0
"""In 100 words."""
MANY_STARTS = 0.3
MANY_LONG = 2.0
FEW_PAUSES = 1.0
"""In a minute."""
_UNEVEN_WEIGHT, _STARTS_WEIGHT = 800.0, 800.0
"""Priority of the worst there is."""


def pace_fast(case: Case) -> Finding | None:
    rate = _rate(case)
    if rate is None or rate <= FAST:
        return None
    fastest = max(case.paces, key=lambda one: one.value, default=None)
    where = f" It is fastest around {clock(fastest.start)}." if fastest else ""
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
        f"Your pace changes a lot: {round(fast.value)} words a minute around {clock(fast.start)}, {round(slow.value)} around {clock(slow.start)}. Slow down for what matters, and leave the rest at one speed.",
        tuple(case.at(one.start, one.end, f"{round(one.value)} words a minute") for one in (fast, slow)),
        "Tap a slow, even beat with one finger while you tell the answer.",
        "Record the same answer again and keep one even speed from the first sentence to the last.",
    )  # fmt: skip


def fillers(case: Case) -> Finding | None:
    found = case.metrics.speech.fillers if case.metrics.speech else None
    if (
        not found
        or not case.speech
        or not case.speech.enough
        or found.per_100_words <= MANY_FILLERS
    ):
        return None
    often = most_often(found.by_term)
    named = _either([f"“{term}”" for term in often], "and")
    one_of = _either([f"“{term}”" for term in often], "or")
    times = counted(found.by_term[often[0]], "time")
    each = [one for one in case.timeline.events if one.type == "filler" and one.label in often]
    shown = tuple(moment for one in each[:MOST_MOMENTS] for moment in case.shown([one], f"“{one.label}”"))  # fmt: skip
    metric = f"{found.per_100_words:.1f} fillers in 100 words"
    return Finding(
        "fillers", "fillers", case.lost("fillers"), f"Swap {named} for a short silence",
        f"There are at least {counted(found.count, 'filler')} in {len(case.speech.words)} words, most often {named} ({times}{' each' if len(often) > 1 else ''}). Up to 3 in 100 words hardly anybody notices. A short silence gives you the same time to think.",
        shown or case.whole(metric),
        f"Tell the answer aloud, and whenever {one_of} is about to come, close your mouth for a moment instead.",
        f"Record the same answer again with one thing in mind: silence where {one_of} would come.",
    )  # fmt: skip


def most_often(by_term: Mapping[str, int]) -> list[str]:
    """The terms that are said most, all of a tie, in order of the alphabet."""
    most = max(by_term.values(), default=0)
    return sorted(term for term, times in by_term.items() if times == most)


def starts_with_filler(case: Case) -> Finding | None:
    found = case.metrics.speech.fillers if case.metrics.speech else None
    part = found.sentence_starts if found else None
    if part is None or part < MANY_STARTS or case.speech is None:
        return None
    return Finding(
        "starts_with_filler", "fillers", _STARTS_WEIGHT * part, "Begin sentences with the point",
        f"{percent(part)} of your sentences begin with a filler or a word such as “so” or “okay”. Begin with who or what the sentence is about.",
        _starts(case, case.speech, f"{percent(part)} of the sentences"),
        "Tell the answer sentence by sentence, and think of the first word of each before you open your mouth.",
        "Record the same answer again and begin every sentence with who or what it is about.",
    )  # fmt: skip


def long_pauses(case: Case) -> Finding | None:
    pauses = case.metrics.speech.pauses if case.metrics.speech else None
    if not pauses or pauses.long_per_minute <= MANY_LONG or not case.speech or not case.speech.enough:  # fmt: skip
        return None
    longest = sorted(case.speech.long_pauses, key=length, reverse=True)
    return Finding(
        "long_pauses", "pauses", case.lost("pauses"), "Shorten the long pauses",
        f"There {_are(pauses.long, 'pause')} of {LONG_PAUSE:.0f} seconds or more, the longest of {length(longest[0]):.1f} seconds at {clock(longest[0].start)}. Short pauses are good. In a long one, say what you are doing: “Let me think of a good example.”",
        tuple(case.at(one.start, one.end, f"{length(one):.1f} seconds") for one in longest[:MOST_MOMENTS]),
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
    pace_fast, pace_slow, pace_uneven, fillers, starts_with_filler, long_pauses, no_pauses,
)  # fmt: skip


def _rate(case: Case) -> float | None:
    speech: SpeechMetrics | None = case.metrics.speech
    return speech.speech_rate if speech else None


def _paced(case: Case, stretch: Stretch | None, rate: float) -> tuple[Evidence, ...]:
    if stretch is None:
        return case.whole(f"{round(rate)} words a minute")
    return (case.at(stretch.start, stretch.end, f"{round(stretch.value)} words a minute"),)


def _starts(case: Case, speech: Speech, metric: str) -> tuple[Evidence, ...]:
    begun = {one.start for one in speech.fillers or ()}
    weak = [
        one for one in sentences(speech.tokens)
        if one[0].plain in STARTERS or one[0].start in begun
    ]  # fmt: skip
    if not speech.timed:
        return case.whole(metric)
    return tuple(case.at(one[0].start, one[-1].end, metric, 0.0) for one in weak[:MOST_MOMENTS])


def _either(named: Sequence[str], word: str) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f" {word} ".join(one for one in (", ".join(named[:-1]), named[-1]) if one)


def _are(number: int, thing: str) -> str:
    """`is 1 pause`, `are 3 pauses`, `is no pause`."""
    if not number:
        return f"is no {thing}"
    return f"{'is' if number == 1 else 'are'} {counted(number, thing)}"
