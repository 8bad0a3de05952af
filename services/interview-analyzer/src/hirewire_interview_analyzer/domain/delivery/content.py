"""What the words of a recording are worth as an answer, with the reason, out of their evaluation as one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hirewire_common.contracts.analysis import Component
from hirewire_common.contracts.evaluation import BEST_LEVEL, WEIGHTS, Cap, Evaluation
from hirewire_interview_analyzer.domain.evaluating.judging.totals import CAPS, total

UNASKED = "No question came with this recording, so what was said wasn't judged as an answer. Send one, and it is."
PAINFUL = "Something painful is told here, so what was said isn't judged as an answer."
_ALL = 100
_CAPPED: Mapping[Cap, str] = MappingProxyType(
    {
        "empty": "An answer that says nothing scores {most}.",
        "echo": "The question said again scores {most}.",
        "too_short": "An answer of under ten words scores {most} at most, whatever else is in it.",
        "irrelevant": "An answer that is beside the question scores {most} at most, whatever else is in it.",
        "not_read": "An answer that isn't in English can't be judged by its words, and scores {most} at most.",
    }
)


@dataclass(frozen=True, slots=True)
class Content:
    """`score` is 0 to 100, None where it isn't judged; `why` says why it is what it is, and why there is none."""

    score: float | None
    why: str
    parts: tuple[Component, ...] = ()


def content_of(found: Evaluation) -> Content:
    """Without the words themselves: a transcriber may have heard others than were said."""
    if found.sensitive:
        return Content(None, PAINFUL)
    bare = found.unquoted
    told = (bare.feedback, *_bounds(bare), *bare.notes)
    return Content(float(bare.score), " ".join(filter(None, told)), tuple(_parts(bare)))


def _bounds(found: Evaluation) -> Iterator[str]:
    """Those without which it would score more."""
    free = total({name: one.level for name, one in found.dimensions.items()})
    for cap in found.caps:
        if CAPS[cap] < free:
            yield _CAPPED[cap].format(most=CAPS[cap])


def _parts(found: Evaluation) -> Iterator[Component]:
    for name, weight in WEIGHTS.items():
        if rated := found.dimensions.get(name):
            yield Component(
                id=name,
                score=_ALL * rated.level / BEST_LEVEL,
                weight=_ALL * weight,
                value=rated.level,
                unit=f"of {BEST_LEVEL}",
                why=rated.why,
            )
