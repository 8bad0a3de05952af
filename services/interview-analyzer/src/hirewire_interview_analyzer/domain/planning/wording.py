"""One chosen item as the question that is asked, with its reason and what an answer to it speaks of."""

import re

from hirewire_common.contracts import Question, Reason
from hirewire_interview_analyzer.domain.planning.choosing import Asked
from hirewire_interview_analyzer.domain.planning.subjects import Subjects
from hirewire_interview_analyzer.domain.planning.words import telling

_PLACE = re.compile(r"\{(\w+)\}")
_MOST_SIGNALS = 40
_GENERAL = {
    "introduction": "It opens nearly every interview.",
    "role": "It shows how you work.",
    "skill": "It is at the heart of this kind of work.",
    "gap": "It shows how you deal with what is new to you.",
    "behavioural": "What you have done tells more than what you would do.",
    "situational": "It shows how you would decide in everyday work.",
    "motivation": "It shows whether the job and you fit together.",
    "closing": "It closes nearly every interview.",
}


def question(name: str, asked: Asked, subjects: Subjects) -> Question:
    item = asked.item
    places = {**subjects.known, **asked.subject.places}
    said = " ".join(places[one] for one in sorted(item.places))
    source = asked.subject.reason.line if item.places & asked.subject.places.keys() else ""
    signals = dict.fromkeys((*item.signals, *telling(f"{said} {source}")))
    return Question(
        id=name,
        item=item.id,
        text=_filled(item.text, places),
        slot=item.slot,
        difficulty=item.difficulty,
        focus=_filled(item.focus, places)[:120],
        seconds=item.seconds,
        reason=_reason(asked, subjects),
        signals=tuple(signals)[:_MOST_SIGNALS],
    )


def _filled(text: str, places: dict[str, str]) -> str:
    """In one pass: what is filled in is never looked at again."""
    return _PLACE.sub(lambda place: places[place[1]], text)


def _reason(asked: Asked, subjects: Subjects) -> Reason:
    item, subject = asked.item, asked.subject
    if item.places & subject.places.keys():
        return subject.reason
    known = [subjects.reasons[one] for one in sorted(item.places)]
    if own := sorted(known, key=lambda one: one.source != "resume"):
        return own[0]
    if item.trades:
        line = subjects.known.get("role", "")
        source = "job" if line else "general"
        return Reason(source=source, line=line, why="It comes up in this field of work.")
    return Reason(why=_GENERAL[item.slot])
