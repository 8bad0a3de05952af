"""Plans an interview: slots by what matters, subjects by what is telling, wording by a seed."""

import hashlib
from collections.abc import Iterator
from itertools import islice

from hirewire_common.contracts import Comparison, JobContext, Question, Resume
from hirewire_common.contracts.questions import MOST_QUESTIONS, Difficulty
from hirewire_interview_analyzer.domain.planning.choosing import (
    LEADING,
    RETURNING,
    STRICTEST_FIRST,
    Asked,
    Chooser,
)
from hirewire_interview_analyzer.domain.planning.leading import asks_to_lead
from hirewire_interview_analyzer.domain.planning.mix import ORDER, slots_of, standing_of
from hirewire_interview_analyzer.domain.planning.person import Person, person_of
from hirewire_interview_analyzer.domain.planning.subjects import Subjects, subjects_of
from hirewire_interview_analyzer.domain.planning.wording import question

_ROUNDS = 2
"""Of the whole list of slots, by each of the rules."""


def planned(
    resume: Resume,
    context: JobContext,
    compared: Comparison,
    number: int,
    seed: str,
    avoid: frozenset[str] = frozenset(),
) -> tuple[Question, ...]:
    """As many as are wanted, in the order of an interview; the same for the same of everything.

    Other résumés draw other questions, also for the same job and by the same seed. `avoid` are items of
    the bank, and fingerprints of what was asked about lately.
    """
    person = person_of(resume, compared)
    subjects = subjects_of(person, context, compared)
    standing = standing_of(person, context, compared.years)
    leads = standing.job == "lead" and asks_to_lead(context.role, context.description)
    chooser = Chooser(
        subjects=subjects,
        standing=standing,
        trades=_trades(person, compared, leads=leads),
        seed=_digest(seed, resume, context),
        number=number,
        avoid=avoid,
    )
    for rules in STRICTEST_FIRST:
        for slot in islice(slots_of(context.interview_type, leads=leads), _ROUNDS * MOST_QUESTIONS):
            if len(chooser.asked) == number:
                break
            chooser.add(slot, rules)
    return tuple(_in_order(chooser.asked, subjects))


def _trades(person: Person, compared: Comparison, *, leads: bool) -> frozenset[str]:
    back = RETURNING if person.returning else ""
    lead = LEADING if leads else ""
    return frozenset(filter(None, (compared.family, compared.occupation, back, lead)))


def _digest(seed: str, resume: Resume, context: JobContext) -> str:
    told = (seed, resume.model_dump_json(), context.model_dump_json())
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()


HARDNESS: dict[Difficulty, int] = {"easy": 0, "medium": 1, "hard": 2}


def _place(one: Asked) -> int:
    return one.subject.tier if one.item.slot == "role" else HARDNESS[one.item.difficulty]


def _in_order(asked: list[Asked], subjects: Subjects) -> Iterator[Question]:
    """Introductions first and closings last; of roles the latest first, else the easy ones first within a slot."""
    ranked = sorted(asked, key=lambda a: (ORDER.index(a.item.slot), _place(a)))
    for number, one in enumerate(ranked, 1):
        yield question(f"q{number}", one, subjects)
