"""A model's questions in the places of the bank's, slot by slot; the bank's stay where there are too few."""

from collections.abc import Iterable, Iterator

from hirewire_common.contracts import Question
from hirewire_interview_analyzer.domain.planning.believing import alike
from hirewire_interview_analyzer.domain.planning.mix import ORDER
from hirewire_interview_analyzer.domain.planning.planning import HARDNESS


def joined(by_rules: tuple[Question, ...], by_model: Iterable[Question]) -> tuple[Question, ...]:
    """As many as the rules have planned and of the same slots, none that asks what another does; numbered anew."""
    left = {slot: [one for one in by_rules if one.slot == slot] for slot in ORDER}
    taken: list[Question] = []
    for one in by_model:
        if left[one.slot]:
            left[one.slot].remove(_replaced(one, left[one.slot]))
            taken.append(one)
    rest = [one for slot in ORDER for one in left[slot]]
    return tuple(_numbered(_in_order((*taken, *rest))))


def _replaced(one: Question, others: list[Question]) -> Question:
    """The one that asks the same, else the last: the bank's first are its most telling."""
    return next((other for other in others if alike(one.text, other.text)), others[-1])


def _in_order(questions: Iterable[Question]) -> list[Question]:
    return sorted(questions, key=lambda one: (ORDER.index(one.slot), HARDNESS[one.difficulty]))


def _numbered(questions: Iterable[Question]) -> Iterator[Question]:
    for number, one in enumerate(questions, 1):
        yield one.model_copy(update={"id": f"q{number}"})
