"""What a question asks for where its words alone would mislead: one that follows up wants what it names, and one after a licence a plain fact."""

from dataclasses import replace

from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Asked, Kind
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.gap import Gap
from hirewire_interview_analyzer.domain.evaluating.judging.inquiries import gap_of

_WANTED: dict[Gap, Kind] = {
    "own_part": "story", "result": "story", "setting": "practical", "steps": "plan", "saying": "plan", "example": "story", "number": "practical",
    "reason": "reasons", "weighing": "reasons", "risk": "plan", "check": "plan", "learning": "reasons", "link": "reasons", "fact": "practical", "question": "questions",
}  # fmt: skip
_HAVING = LatePattern(
    r"\bdo you (?:already |currently )?(?:have|hold) (?:it|one|that|them|this|an?|the|your|any)\b(?! (?:question|example|idea|experience))|\bhow far are you from it\b|\bwhen did you get it\b|\bare you (?:already |currently )?(?:registered|licen[cs]ed|certified|insured|chartered|accredited)\b"
)


_HINDSIGHT = LatePattern(
    r"\b(?:would you (?:do|make|answer|take|begin|start|plan|handle|solve) (?:\w+ ){0,3}?(?:differently|another way)|would you change about)\b"
)
"""Of what was: whoever answers weighs it, and plans nothing."""
_PEOPLE = LatePattern(
    r"^(?!.*\b(?:thirty days|first weeks?|two weeks in|cause|machine|installation|half-done|third less|money|project|most urgent)\b).*\b(?:colleagues?|customers?|guests?|boss|manager|patients?|residents?|parents?|clients?|pupils?|team|somebody|someone|neighbou?rs?|equals|praised?|shouts?|rude|angry|do you say|ask for help)\b"
)
"""Of questions about what is done between people; no piece of work has to be planned."""


def pursued(asked: Asked) -> Gap | None:
    """What a follow-up of the rules asks for; None for any other question."""
    return gap_of(asked.said.text) if asked.follows else None


def as_meant(asked: Asked) -> Asked:
    """The same question, with the kind of answer that it wants."""
    if gap := pursued(asked):
        kind = _WANTED.get(gap, asked.kind)
        return replace(asked, kind=kind, event=gap == "example", forward=False, lesson=False)
    if asked.kind in ("explanation", "story", "reasons") and _HAVING.search(asked.said.plain):
        return replace(asked, kind="practical", event=False, forward=False, lesson=False)
    if asked.kind == "plan" and _HINDSIGHT.search(asked.said.plain):
        return replace(asked, kind="reasons", event=False, forward=False)
    return asked


def understood(case: Case) -> Case:
    """The case with its question as it is meant."""
    return replace(case, asked=as_meant(case.asked))


def between_people(asked: Asked) -> bool:
    """What is asked for is done by talking rather than step by step."""
    return bool(_PEOPLE.search(asked.said.plain))
