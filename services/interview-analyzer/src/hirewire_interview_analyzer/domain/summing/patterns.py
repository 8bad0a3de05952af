"""What comes again and again over a candidate's interviews."""

from collections.abc import Mapping, Sequence
from statistics import fmean

from hirewire_common.contracts import Dimension, Pattern

_LOW = 50.0
"""An average below which a dimension was a weakness of an interview."""
_MOVED = 12.0
"""A difference from the average of earlier ones that is more than a day's form."""
_NAMES: dict[Dimension, str] = {
    "relevance": "answering what was asked",
    "structure": "giving answers a shape",
    "specificity": "being concrete",
    "depth": "giving reasons and going into depth",
    "clarity": "speaking clearly",
}


def patterns(
    now: Mapping[Dimension, float], earlier: Sequence[Mapping[Dimension, float]]
) -> tuple[Pattern, ...]:
    """`earlier` are the averages of earlier interviews; without any there are no patterns."""
    if not earlier:
        return ()
    found = (_pattern(name, level, earlier) for name, level in now.items())
    return tuple(one for one in found if one)


def _pattern(
    name: Dimension, level: float, earlier: Sequence[Mapping[Dimension, float]]
) -> Pattern | None:
    before = [one[name] for one in earlier if name in one]
    if not before:
        return None
    what, moved = _NAMES[name], level - fmean(before)
    count = len(before) + 1
    if moved >= _MOVED:
        text = (
            f"Better than before at {what}: {level:.0f} now, {fmean(before):.0f} on average before."
        )
        return Pattern(dimension=name, kind="improving", text=text, interviews=count)
    low = sum(one < _LOW for one in before)
    if level < _LOW and low:
        times = low + 1
        text = f"Again and again there is most to gain in {what}: in {times} of your last {count} interviews."
        return Pattern(dimension=name, kind="recurring", text=text, interviews=times)
    if moved <= -_MOVED:
        text = (
            f"Weaker than before at {what}: {level:.0f} now, {fmean(before):.0f} on average before."
        )
        return Pattern(dimension=name, kind="declining", text=text, interviews=count)
    return None
