"""One chosen item as the question that is asked, with its reason and what an answer to it speaks of."""

import re

from hirewire_common.contracts import Question, Reason
from hirewire_interview_analyzer.domain.planning.choosing import LEADING, RETURNING, Asked
from hirewire_interview_analyzer.domain.planning.purposes import purpose
from hirewire_interview_analyzer.domain.planning.subject import LONGEST_WHY
from hirewire_interview_analyzer.domain.planning.subjects import Subjects
from hirewire_interview_analyzer.domain.planning.words import telling

_PLACE = re.compile(r"\{(\w+)\}")
_MOST_SIGNALS = 40
_COMES_UP = "It comes up in this kind of work"


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
    """Which line, what of it, and what is to be learned by the question."""
    item, subject = asked.item, asked.subject
    why = purpose(item.focus, item.slot)
    if item.places & subject.places.keys():
        return _told(subject.reason, why)
    known = [subjects.reasons[one] for one in sorted(item.places)]
    if own := sorted(known, key=lambda one: one.source != "resume"):
        return _told(own[0], why)
    if RETURNING in item.trades:
        return _told(Reason(why="You come back after some time away from work"), why)
    line = subjects.known.get("role", "") if item.trades else ""
    if line:
        comes = "In this job you answer for others" if LEADING in item.trades else _COMES_UP
        return _told(Reason(source="job", line=line, why=comes), why)
    return Reason(why=why)


def _told(of: Reason, purpose: str) -> Reason:
    """What of the line, in so far as there is room for it."""
    whole = f"{of.why}. {purpose}"
    why = whole if len(whole) <= LONGEST_WHY else purpose
    return of.model_copy(update={"why": why})
