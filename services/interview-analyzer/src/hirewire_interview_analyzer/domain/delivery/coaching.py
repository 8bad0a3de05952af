"""Coaching by rules: at most three things to practise, two that work, and one step that comes next."""

from collections.abc import Iterable

from hirewire_common.contracts.analysis import Advice, DeliveryCoaching, Metrics
from hirewire_interview_analyzer.domain.delivery import (
    answer_rules,
    filler_rules,
    picture_rules,
    speech_rules,
    story_rules,
    voice_rules,
)
from hirewire_interview_analyzer.domain.delivery.case import Case, Finding
from hirewire_interview_analyzer.domain.delivery.numbers import clock, counted
from hirewire_interview_analyzer.domain.delivery.reasons import unheard
from hirewire_interview_analyzer.domain.delivery.strengths import strengths
from hirewire_interview_analyzer.domain.delivery.tact import tactful
from hirewire_interview_analyzer.domain.delivery.unspoken import unspoken

MOST_IMPROVEMENTS, MOST_STRENGTHS = 3, 2
LEAST_PRIORITY = 100.0
"""A twentieth of what silence where there should be speech would cost; less isn't worth anybody's attention."""
RULES = (
    *speech_rules.RULES,
    *filler_rules.RULES,
    *voice_rules.RULES,
    *picture_rules.RULES,
    *answer_rules.RULES,
    *story_rules.RULES,
)
_TACTFUL = frozenset(("sound", "framing"))
"""Topics of advice to somebody who tells of something painful."""
_UNKNOWN = "Neither words nor sound nor picture of this recording could be analysed, so there is nothing to say about it."
_AGAIN = "Have the recording analysed again, or record the answer once more."
_CLEARER = "Record the answer again, closer to the microphone and where it is quiet, so that more of its words are understood."
_KEEP_ON = "Record an answer to a harder question, and keep what works."


def coached(case: Case) -> DeliveryCoaching:
    """One advice of a topic; a recording in which nobody is heard has advice on that alone."""
    why = unheard(case.measured)
    if why:
        return unspoken(case, why)
    if case.metrics == Metrics():
        return DeliveryCoaching(summary=_UNKNOWN, next_practice=_AGAIN)
    chosen = _improvements(case)
    topics = {one.topic for one in chosen}
    praised = [one for one in strengths(case) if one.topic not in topics and not case.painful]
    best = sorted(praised, key=_order)[:MOST_STRENGTHS]
    told = DeliveryCoaching(
        summary=_summary(case, chosen, best),
        strengths=tuple(map(_advice, best)),
        improvements=tuple(map(_advice, chosen)),
        drills=tuple(one.drill for one in chosen),
        next_practice=_next(case, chosen),
    )
    return tactful(told, measured=case.metrics.voice is not None) if case.painful else told


def _next(case: Case, chosen: list[Finding]) -> str:
    if chosen:
        return chosen[0].goal
    if case.measured.unsure:
        return _CLEARER
    return _KEEP_ON if _worded(case) else _AGAIN


def _improvements(case: Case) -> list[Finding]:
    found = [one for rule in RULES if (one := rule(case)) and one.priority >= LEAST_PRIORITY]
    tactful = [one for one in found if not case.painful or one.topic in _TACTFUL]
    best: dict[str, Finding] = {}
    for one in sorted(tactful, key=_order):
        best.setdefault(one.topic, one)
    return list(best.values())[:MOST_IMPROVEMENTS]


def _order(finding: Finding) -> tuple[float, str]:
    return -finding.priority, finding.id


def _advice(finding: Finding) -> Advice:
    return Advice(
        id=finding.id,
        priority=round(finding.priority, 1),
        title=finding.title,
        advice=finding.advice,
        evidence=finding.evidence,
    )


def _summary(case: Case, chosen: Iterable[Finding], best: Iterable[Finding]) -> str:
    parts = [_length(case)]
    works = [_small(one.title) for one in best]
    helps = [_small(one.title) for one in chosen]
    if works:
        parts.append(f"What works already: {', '.join(works)}.")
    if helps:
        parts.append(f"What would help most: {', then '.join(helps)}.")
    if not works and not helps and _worded(case):
        parts.append("Nothing in how it is said stands out.")
    return " ".join(parts)


def _length(case: Case) -> str:
    speech = case.speech
    if speech is None or not _worded(case):
        unknown = (
            "what was said was not understood"
            if case.measured.uncounted
            else "its words are not known"
        )
        return f"The recording takes {clock(case.measured.media.seconds)}; {unknown}."
    words = counted(len(speech.words), "word")
    rate = case.metrics.speech.speech_rate if case.metrics.speech else None
    took = f" in {clock(speech.seconds)}" if speech.spans else ""
    return f"{words}{took}." if rate is None else f"{words}{took}, {round(rate)} a minute."


def _worded(case: Case) -> bool:
    return case.speech is not None and case.speech.transcribed


def _small(title: str) -> str:
    return title[0].lower() + title[1:]
