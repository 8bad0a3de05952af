"""What comes again and again over a candidate's interviews."""

from collections.abc import Mapping, Sequence
from statistics import fmean

from hirewire_common.contracts import Dimension, Pattern

_LOW = 50.0
"""An average below which a dimension was a weakness of an interview."""
_FINE = 75.0
"""An average from which a dimension is fine, however good it was before."""
_MOVED = 12.0
"""A difference from the average of earlier ones that is more than a day's form."""
_ENOUGH = 3
"""Answers from which an interview can be compared with others."""
_MOST = 3
_NAMES: dict[Dimension, str] = {
    "relevance": "answering what was asked",
    "structure": "giving answers a shape",
    "specificity": "being concrete",
    "depth": "giving reasons and going into depth",
    "clarity": "speaking clearly",
}


def patterns(
    now: Mapping[Dimension, float], earlier: Sequence[Mapping[Dimension, float]], answered: int
) -> tuple[Pattern, ...]:
    """`earlier` are the averages of earlier interviews. The clearest first; none where there is too little to compare."""
    if not earlier or answered < _ENOUGH:
        return ()
    found = [one for name, level in now.items() if (one := _pattern(name, level, earlier))]
    return tuple(pattern for _, pattern in sorted(found, key=lambda one: -one[0])[:_MOST])


def _pattern(
    name: Dimension, level: float, earlier: Sequence[Mapping[Dimension, float]]
) -> tuple[float, Pattern] | None:
    """With how clear it is."""
    before = [one[name] for one in earlier if name in one]
    if not before:
        return None
    what, usual, count = _NAMES[name], fmean(before), len(before) + 1
    moved, low = level - usual, sum(one < _LOW for one in before)
    compared = f"{usual:.0f} {'on average ' if len(before) > 1 else ''}before, {level:.0f} now."
    if moved >= _MOVED:
        text = f"Better at {what}: {compared}"
        return moved, Pattern(dimension=name, kind="improving", text=text, interviews=count)
    if level < _LOW and low:
        times = low + 1
        text = f"In {times} of your last {count} interviews there was much to gain in {what}."
        return 100 + times, Pattern(dimension=name, kind="recurring", text=text, interviews=times)
    if moved <= -_MOVED and level < _FINE:
        text = f"Weaker at {what}: {compared}"
        return -moved, Pattern(dimension=name, kind="declining", text=text, interviews=count)
    return None
