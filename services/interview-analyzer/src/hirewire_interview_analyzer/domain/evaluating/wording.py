"""An evaluation in sentences: what was good with the words that show it, what is missing, and what to do about it."""

from collections.abc import Mapping, Sequence

from hirewire_common.contracts.evaluation import Cap, Dimension
from hirewire_interview_analyzer.domain.evaluating.anchors import ANCHORS
from hirewire_interview_analyzer.domain.evaluating.case import Case
from hirewire_interview_analyzer.domain.evaluating.gaps import ADVICE, OF, Gap

_GOOD = 3
_FEW = 30
_NOT_READ = "Not read: the answer doesn't seem to be in English."
_SHOWN = 110
"""Letters of a quote inside of a sentence."""
_STRENGTHS: dict[Dimension, str] = {
    "specificity": "It is concrete",
    "depth": "It says why, not only what",
    "structure": "It can be followed from the beginning to the end",
    "relevance": "It answers what was asked",
    "clarity": "It is told clearly",
}
_BY_CAP: dict[Cap, str] = {
    "empty": "There is no answer yet.",
    "echo": "This repeats the question. Say in your own words what you did, thought or would do.",
    "too_short": "This is too short to show anything: three or four sentences are enough for a start.",
    "irrelevant": "This doesn't answer the question that was asked.",
    "not_read": "This was not evaluated: without a language model only answers in English are read. That says nothing about the answer. Give it in English for a score that means something.",
}
_BY_SCORE = (
    (80, "An answer that would convince: to the point, concrete and thought through."),
    (60, "A good answer with something left to gain."),
    (38, "A fair start: the line is there, but it stays thin in places."),
    (0, "So far this doesn't show much of what you can do."),
)
_REFUSED = "You left this question open, which is your right. A small example is better than none: one from school or from daily life shows how you work, too."
NOTES = {
    "orders": "A part of this answer speaks to whoever evaluates it. That part was left out and earns nothing.",
    "copied": "Words that stand in the question were left out: they say nothing about you.",
    "not_read": "The answer does not seem to be in English, which is the only language that is read without a language model.",
}
MOST_STRENGTHS = 3


def why(dimension: Dimension, level: int, case: Case, caps: Sequence[Cap]) -> str:
    """The sentence of the level, and where it is known what the level comes from."""
    if "not_read" in caps:
        return _NOT_READ
    told = ANCHORS[dimension][level]
    if dimension == "structure" and 1 <= level <= _GOOD and case.asked.kind == "story":
        missing = _missing(case)
        return f"{told} Missing: {', '.join(missing)}." if missing else told
    if dimension == "clarity" and level < _GOOD:
        return next((text for text, holds in _unclear(case) if holds), told)
    return told


def _missing(case: Case) -> list[str]:
    parts = (
        ("the situation", case.signs.setting),
        ("your own part", case.signs.own or case.signs.vague),
        ("how it ended", case.signs.result),
        ("what you took from it", case.signs.learned),
    )
    return [name for name, places in parts if not places]


def _unclear(case: Case) -> tuple[tuple[str, bool], ...]:
    signs = case.signs
    return (
        ("A list of words rather than sentences.", case.listed),
        ("Far more words than it tells something with.", case.rambling),
        ("Fillers get in the way of what is told.", signs.fillers > max(2, signs.words / 25)),
        ("Fine words that say little.", case.hollow),
        ("Too few words to follow a thought.", signs.words < _FEW),
        ("Many words, little that tells something.", signs.details < signs.words / 5),
    )


def strengths(levels: Mapping[Dimension, int], quotes: Mapping[Dimension, str]) -> tuple[str, ...]:
    """Of the dimensions that are good, best first, with what was said."""
    good: list[Dimension] = [one for one in _STRENGTHS if levels[one] >= _GOOD and one != "clarity"]
    good.sort(key=lambda one: -levels[one])
    if len(good) < MOST_STRENGTHS and good and levels["clarity"] >= _GOOD:
        good.append("clarity")
    told: list[str] = []
    used: set[str] = set()
    for one in good[:MOST_STRENGTHS]:
        quote = shortened(quotes.get(one, ""))
        said = f": “{quote}”" if quote and quote not in used and one != "clarity" else ""
        used.add(quote)
        told.append(f"{_STRENGTHS[one]}{said}" + ("" if said else "."))
    return tuple(told)


def weak_areas(levels: Mapping[Dimension, int], open_ones: Sequence[Gap]) -> tuple[str, ...]:
    """What to do about what is missing; only about dimensions that aren't excellent."""
    return tuple(ADVICE[gap] for gap in open_ones if levels[OF[gap][0]] < _GOOD + 1)[
        :MOST_STRENGTHS
    ]


def feedback(
    score: int,
    caps: Sequence[Cap],
    good: Sequence[str],
    weak: Sequence[str],
    heard: Case,
    *,
    order: bool,
) -> str:
    if heard.refused:
        return _REFUSED
    if caps:
        told = _BY_CAP[caps[0]]
        return f"{told} {NOTES['orders']}" if order else told
    parts = [next(text for least, text in _BY_SCORE if score >= least)]
    parts += [one if one.endswith((".", "”")) else f"{one}." for one in good[:1]]
    parts += weak[:2]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def shortened(quote: str) -> str:
    """Whole words, as many as fit into a sentence."""
    if len(quote) <= _SHOWN:
        return quote.rstrip(",;:-–— ")
    return quote[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:-–— .") + " …"
