"""What comes again and again over a candidate's interviews, and what has changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from hirewire_common.contracts import Dimension, Pattern, Remark
from hirewire_interview_analyzer.domain.summing.quoting import passage

_LOW = 50.0
"""An average below which a dimension was a weakness of an interview."""
_FINE = 75.0
"""An average from which a dimension is fine, however good it was before."""
_MOVED = 12.0
"""A difference of a dimension from earlier ones that is more than a day's form, of eight answers or more."""
_OVERALL_MOVED = 10.0
_ENOUGH = 3
"""Answers from which an interview can be compared with others."""
_PAIR = 2
_LONGEST = 450
"""Characters of an improvement that came again."""
_MANY = 8
"""Answers below which more has to have changed, and it is told how few they were."""
_NAMES: dict[Dimension, str] = {
    "relevance": "answering what was asked",
    "structure": "giving answers a shape",
    "specificity": "being concrete",
    "depth": "giving reasons and going into depth",
    "clarity": "speaking clearly",
}


@dataclass(frozen=True, slots=True)
class Came:
    """To what an interview came: averages of the dimensions, the overall score, what there was to gain, and of how many answers."""

    dimensions: Mapping[Dimension, float]
    overall: float | None
    improvements: Sequence[Remark]
    answered: int


def patterns(now: Came, earlier: Sequence[Came]) -> tuple[Pattern, ...]:
    """The overall score, what comes again, then every dimension that has moved; none where there is too little to compare.

    Interviews count by their answers: one of four questions says less than one of ten.
    """
    before = [one for one in earlier if one.answered and one.dimensions]
    if not before or now.answered < _ENOUGH:
        return ()
    low, lowest = _low_again(now, before), _lowest(now, before)
    return (*_overall(now, before), *_again(now, before), *low, *lowest, *_moved(now, before))


def _overall(now: Came, before: Sequence[Came]) -> Iterator[Pattern]:
    usual = _mean([(one.overall, one.answered) for one in before])
    if now.overall is None or usual is None:
        return
    moved = now.overall - usual
    if abs(moved) < _needed(_OVERALL_MOVED, now):
        return
    better = moved > 0
    text = f"{'Better' if better else 'Weaker'} on the whole: {_compared(usual, now.overall, now, before)}"
    yield Pattern(
        kind="improving" if better else "declining", text=text, interviews=len(before) + 1
    )


def _again(now: Came, before: Sequence[Came]) -> Iterator[Pattern]:
    """What there was to gain by then, and is again."""
    for one in now.improvements:
        times = sum(one.about in {each.about for each in other.improvements} for other in before)
        if one.about and times:
            text = (
                f"This came up {_when(times, len(before))}, and again: {_first_sentence(one.text)}"
            )
            yield Pattern(
                dimension=one.dimension, kind="recurring", text=text, interviews=times + 1
            )


def _of(times: int, every: int) -> str:
    if times < every:
        return f"{times} of your last {every}"
    return f"{'both' if every == _PAIR else 'all'} of your last {every}"


def _when(times: int, before: int) -> str:
    if before == 1:
        return "the last time"
    return f"in {'each' if times == before else times} of the {before} interviews before"


def _low_again(now: Came, before: Sequence[Came]) -> Iterator[Pattern]:
    """Dimensions that were low before, and are so still: neither better nor weaker."""
    for name, level in now.dimensions.items():
        low = sum(one.dimensions.get(name, _FINE) < _LOW for one in before)
        usual = _usual(name, before)
        if usual is None or level >= _LOW or not low:
            continue
        if abs(level - usual) >= _needed(_MOVED, now):
            continue
        times = f"In {_of(low + 1, len(before) + 1)} interviews"
        text = f"{times} there was much to gain in {_NAMES[name]}: {_compared(usual, level, now, before)}"
        yield Pattern(dimension=name, kind="recurring", text=text, interviews=low + 1)


def _lowest(now: Came, before: Sequence[Came]) -> Iterator[Pattern]:
    """The dimension that is the lowest each time, where it is neither low nor fine."""
    name = _weakest(now)
    if name is None or any(_weakest(one) != name for one in before):
        return
    if not _LOW <= now.dimensions[name] < _FINE or _better(name, now, before):
        return
    told = ", ".join(f"{one.dimensions[name]:.0f}" for one in reversed(before))
    text = f"Lowest each time so far: {_NAMES[name]} ({told}, and {now.dimensions[name]:.0f} now)."
    yield Pattern(dimension=name, kind="recurring", text=text, interviews=len(before) + 1)


def _weakest(one: Came) -> Dimension | None:
    """None where there are several."""
    least = min(one.dimensions.values())
    found = [name for name, level in one.dimensions.items() if level == least]
    return found[0] if len(found) == 1 else None


def _moved(now: Came, before: Sequence[Came]) -> Iterator[Pattern]:
    """The clearest first."""
    found = []
    for name, level in now.dimensions.items():
        usual = _usual(name, before)
        if usual is None:
            continue
        moved = level - usual
        if moved <= -_needed(_MOVED, now) and level < _FINE:
            text = f"Weaker at {_NAMES[name]}: {_compared(usual, level, now, before)}"
        elif _better(name, now, before):
            text = f"Better at {_NAMES[name]}: {_compared(usual, level, now, before)}"
        else:
            continue
        kind = "improving" if moved > 0 else "declining"
        found.append((abs(moved), name, kind, text))
    for _, name, kind, text in sorted(found, key=lambda one: -one[0]):
        yield Pattern.model_validate(
            {"dimension": name, "kind": kind, "text": text, "interviews": len(before) + 1}
        )


def _better(name: Dimension, now: Came, before: Sequence[Came]) -> bool:
    usual = _usual(name, before)
    return usual is not None and now.dimensions[name] - usual >= _needed(_MOVED, now)


def _usual(name: Dimension, before: Sequence[Came]) -> float | None:
    return _mean([(one.dimensions.get(name), one.answered) for one in before])


def _mean(told: Sequence[tuple[float | None, int]]) -> float | None:
    """By the number of answers."""
    known = [(value, count) for value, count in told if value is not None]
    every = sum(count for _, count in known)
    return sum(value * count for value, count in known) / every if every else None


def _needed(moved: float, now: Came) -> float:
    """An average of few answers moves by itself: its spread is that of many times the root of many by few."""
    return moved * max(1.0, sqrt(_MANY / now.answered))


def _compared(usual: float, level: float, now: Came, before: Sequence[Came]) -> str:
    average = "on average " if len(before) > 1 else ""
    few = f" This time it is by {now.answered} answers only." if now.answered < _MANY else ""
    return f"{usual:.0f} {average}before, {level:.0f} now.{few}"


def _first_sentence(text: str) -> str:
    return passage(text.split(" Your answer to question ")[0], _LONGEST)
