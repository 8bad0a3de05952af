"""One answer, evaluated by rules alone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hirewire_common.contracts.evaluation import WEIGHTS, Cap, Dimension, Evaluation, Rated
from hirewire_common.contracts.questions import JobContext, Question
from hirewire_interview_analyzer.domain.evaluating.hearing.conduct import AT_MOST, contemptuous
from hirewire_interview_analyzer.domain.evaluating.hearing.painful import painful_in
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said, Span, read
from hirewire_interview_analyzer.domain.evaluating.hearing.signs import signs_of
from hirewire_interview_analyzer.domain.evaluating.judging import bounds
from hirewire_interview_analyzer.domain.evaluating.judging.addressed import addressed_in
from hirewire_interview_analyzer.domain.evaluating.judging.asked import BRIEF, LONGEST_BRIEF, asked
from hirewire_interview_analyzer.domain.evaluating.judging.brief import LEAST_WORDS as LEAST_BRIEF
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case, Found
from hirewire_interview_analyzer.domain.evaluating.judging.earlier import NOTHING_EARLIER, Earlier
from hirewire_interview_analyzer.domain.evaluating.judging.levels import found_levels
from hirewire_interview_analyzer.domain.evaluating.judging.meant import as_meant
from hirewire_interview_analyzer.domain.evaluating.judging.nearness import Nearness
from hirewire_interview_analyzer.domain.evaluating.judging.sharing import about
from hirewire_interview_analyzer.domain.evaluating.judging.totals import capped, weakest
from hirewire_interview_analyzer.domain.evaluating.telling import wording
from hirewire_interview_analyzer.domain.evaluating.telling.following import follow_up
from hirewire_interview_analyzer.domain.evaluating.telling.gaps import gaps
from hirewire_interview_analyzer.domain.evaluating.telling.showing import quotes


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer without what is no answer; `caps` are those that hold whatever the levels are."""

    case: Case
    caps: tuple[Cap, ...]
    orders: tuple[Span, ...]
    language: str
    copied: bool

    @property
    def beside(self) -> bool:
        """It shares nothing at all with the question, the job or the trade."""
        return about(self.case) < 0.5

    @property
    def notes(self) -> tuple[str, ...]:
        told = {"orders": self.orders, "copied": self.copied, "not_read": "not_read" in self.caps}
        return tuple(wording.NOTES[name] for name, holds in told.items() if holds)


def evaluate(
    question: Question,
    answer: str,
    context: JobContext,
    nearness: Nearness | None = None,
    earlier: Earlier = NOTHING_EARLIER,
) -> Evaluation:
    """By rules that read English, written or spoken; without `nearness` by words alone. Raises nothing, whatever the answer is."""
    heard = hear(question, answer, context, nearness, earlier)
    found = _levels(heard)
    levels = {dimension: one.level for dimension, one in found.items()}
    shown = quotes(heard.case, levels)
    rated = {
        one: Rated(level=levels[one], quote=shown[one], why=wording.why(one, levels[one], heard.case, heard.caps))
        for one in WEIGHTS
    }  # fmt: skip
    return told(heard, question, rated)


def told(heard: Heard, question: Question, rated: Mapping[Dimension, Rated]) -> Evaluation:
    """The whole evaluation, from levels and quotes."""
    levels = {one: rated[one].level for one in WEIGHTS}
    score, caps = capped(levels, heard.caps)
    open_ones = gaps(heard.case, levels)
    shown = {one: rated[one].quote for one in WEIGHTS}
    good = () if caps else wording.strengths(levels, shown, heard.case)
    read_at_all = not set(caps) - {"too_short", "irrelevant"}
    beside = "irrelevant" in caps
    weak = wording.weak_areas(open_ones, heard.case, levels, beside=beside) if read_at_all else ()
    return Evaluation(
        score=score,
        dimensions=dict(rated),
        weakest=weakest(levels),
        feedback=wording.feedback(
            score, caps, good, weak, heard.case, levels, order=bool(heard.orders)
        ),
        strengths=good,
        weak_areas=weak,
        follow_up=follow_up(heard.case, question.text, score, caps, open_ones),
        caps=caps,
        notes=heard.notes,
        sensitive=bool(heard.case.hurts),
    )


def hear(
    question: Question,
    answer: str,
    context: JobContext,
    nearness: Nearness | None = None,
    earlier: Earlier = NOTHING_EARLIER,
) -> Heard:
    """What of an answer counts, and what bounds it."""
    wanted = as_meant(asked(question, context, earlier.question))
    orders = addressed_in(answer, nearness)
    said = read(answer, orders)
    if wanted.kind in BRIEF and len(said.words) > LONGEST_BRIEF:
        wanted = replace(wanted, kind="reasons")
    again = bounds.copied(said, wanted.said.words) | earlier.again(said)
    least = 2 if wanted.follows else LEAST_BRIEF.get(wanted.kind, bounds.LEAST_WORDS)
    caps = _caps(said, wanted.said, again, least)
    if again and not caps:
        said = read(answer, (*orders, *(said.spans[at] for at in sorted(again))))
        caps = _caps(said, wanted.said, frozenset(), least)
    if not caps and bounds.paraphrases(said, wanted.said, close=bool(nearness and nearness.alike)):
        caps = ("echo",)
    language = bounds.foreign(said) if said.words else ""
    if language and not {"empty", "echo"} & set(caps):
        caps = ("not_read", *(() if language in bounds.WITHOUT_BLANKS else caps))
    return Heard(
        Case(said, signs_of(said), wanted, nearness, painful_in(said), contemptuous(said)),
        caps,
        orders,
        language,
        bool(again),
    )


def _caps(said: Said, question: Said, again: frozenset[int], least: int) -> tuple[Cap, ...]:
    if not said.words:
        return ("empty",)
    if bounds.echoes(said, question, again) or bounds.circles(said, question):
        return ("echo",)
    return ("too_short",) if len(said.words) < least else ()


def _levels(heard: Heard) -> dict[Dimension, Found]:
    if {"empty", "echo"} & set(heard.caps):
        return dict.fromkeys(WEIGHTS, Found(0, None))
    if "not_read" in heard.caps:
        return dict.fromkeys(WEIGHTS, Found(int(heard.language != bounds.UNKNOWN), None))
    found = found_levels(heard.case)
    if heard.case.contempt:
        found = {one: Found(min(was.level, AT_MOST[one]), was.word) for one, was in found.items()}
    if heard.orders and len(heard.case.said.words) < _BESIDE_ORDERS:
        return {
            one: Found(min(_AROUND_ORDERS[one], at.level), at.word) for one, at in found.items()
        }
    if heard.orders:
        clarity = found["clarity"]
        found["clarity"] = Found(max(0, clarity.level - 1), clarity.word)
    return found


_BESIDE_ORDERS = 50
"""Words beside an order from which on there is an answer of its own; fewer only wrap it."""
_AROUND_ORDERS: dict[Dimension, int] = dict.fromkeys(WEIGHTS, 0) | {"relevance": 1, "clarity": 2}
