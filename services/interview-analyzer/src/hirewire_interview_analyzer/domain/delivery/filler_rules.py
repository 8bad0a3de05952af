"""Advice on fillers, and on how sentences begin."""

from collections.abc import Mapping, Sequence

from hirewire_common.contracts.analysis import Evidence
from hirewire_interview_analyzer.domain.delivery.case import MOST_MOMENTS, Case, Finding, Rule
from hirewire_interview_analyzer.domain.delivery.numbers import counted, percent
from hirewire_interview_analyzer.domain.delivery.speech import Speech
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import Token, sentences
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.words import STARTERS

MANY_FILLERS = 3.0
"""In 100 words."""
MANY_STARTS = 0.3
_STARTS_WEIGHT = 800.0
"""Priority of the worst there is."""


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


RULES: tuple[Rule, ...] = (fillers, starts_with_filler)


def _starts(case: Case, speech: Speech, metric: str) -> tuple[Evidence, ...]:
    begun = {one.start for one in speech.fillers or ()}
    weak = [
        one for one in sentences(speech.tokens)
        if one[0].plain in STARTERS or one[0].start in begun
    ]  # fmt: skip
    if not speech.timed:
        return case.whole(metric)
    return tuple(
        case.at(one[0].start, one[-1].end, f"begins with “{_begun(one, speech)}”", 0.0)
        for one in weak[:MOST_MOMENTS]
    )


def _begun(sentence: Sequence[Token], speech: Speech) -> str:
    """The filler at its beginning, else its first word."""
    at = sentence[0].start
    return next((one.term for one in speech.fillers or () if one.start == at), sentence[0].plain)


def _either(named: Sequence[str], word: str) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f" {word} ".join(one for one in (", ".join(named[:-1]), named[-1]) if one)
