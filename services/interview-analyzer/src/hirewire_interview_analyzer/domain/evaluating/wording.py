"""An evaluation in sentences: what was good with the words that show it, what is missing, and what to do about it."""

from collections.abc import Mapping, Sequence

from hirewire_common.contracts.evaluation import BEST_LEVEL, Cap, Dimension
from hirewire_interview_analyzer.domain.evaluating import tact
from hirewire_interview_analyzer.domain.evaluating.advice import advice_for
from hirewire_interview_analyzer.domain.evaluating.anchors import ANCHORS
from hirewire_interview_analyzer.domain.evaluating.asked import BRIEF, Kind
from hirewire_interview_analyzer.domain.evaluating.case import Case
from hirewire_interview_analyzer.domain.evaluating.cues import CAUSE, LEARNED, RESULT
from hirewire_interview_analyzer.domain.evaluating.gaps import Gap, chosen
from hirewire_interview_analyzer.domain.evaluating.reading import plainly
from hirewire_interview_analyzer.domain.evaluating.totals import total, weakest

_GOOD = 3
_FEW = 30
_NOT_READ = "Not read: the answer doesn't seem to be in English."
_SHOWN = 150
"""Letters of a quote inside of a sentence."""
_STRENGTHS: dict[Dimension, tuple[str, ...]] = {
    "specificity": ("It is concrete", "There is something to see in it", "It can be checked"),
    "depth": ("There is thought behind it", "It goes below the surface"),
    "structure": ("It has a line", "One thing leads to the next", "It can be followed"),
    "relevance": ("It answers what was asked", "It is to the point", "It stays with the question"),
    "clarity": ("It is told clearly",),
}
_FAR_ENOUGH = 70
_WITHOUT = BRIEF | frozenset[Kind](("questions",))
"""Kinds of questions whose answers need no more than they have."""
_FURTHER: dict[Dimension, tuple[str, ...]] = {
    "relevance": (
        "Begin with one sentence that answers the question itself.",
        "Say in the first sentence what you are asked for, and tell the rest after it.",
    ),
    "structure": (
        "A last sentence that comes back to the question would round it off.",
        "Say at the beginning where it is going; then it is easier to follow.",
    ),
    "specificity": (
        "One more detail would bring it closer: a name, a figure, or what somebody said.",
        "Make one point more particular: which one, how exactly, with whom?",
    ),
    "depth": (
        "Follow one of your reasons a step further: what stood behind it?",
        "Say which part of it you had to think about most.",
    ),
    "clarity": ("Say it in shorter sentences, each thing once.",),
}
_REASONS = ("It says why, not only what", "The reason is there")
_BY_CAP: dict[Cap, str] = {
    "empty": "There is no answer yet.",
    "echo": "This was said already, in the question or in an answer before. Say in your own words what is new: what you did, thought or would do.",
    "too_short": "This is too short to show much: three or four sentences are enough for a start.",
    "irrelevant": "It isn't clear yet how this answers the question.",
    "not_read": "This was not evaluated: without a language model only answers in English are read. That says nothing about the answer. Give it in English for a score that means something.",
}
_DOES: dict[Dimension, str] = {
    "relevance": "to the point",
    "specificity": "concrete",
    "depth": "with reasons",
    "structure": "in order",
}
_BY_SCORE = (
    (80, "Your answer is {does}."),
    (60, "A good answer: {does}."),
    (38, "A fair start: {does}, and it could hold more."),
    (0, "This is a beginning; there is more to be said about it."),
)
_A_START = "the line is there"
_UNCHECKED = "Whether the facts are right isn't judged here."
_FACTUAL = frozenset[Kind](("explanation",))
_REFUSED = "You left this question open, which is your right. A small example is better than none: one from school or from daily life shows how you work, too."
NOTES = {
    "orders": "A part of this answer speaks to whoever evaluates it. That part was left out and earns nothing.",
    "copied": "Words that stand in the question, or in an answer before, were left out: they say nothing new.",
    "not_read": "The answer does not seem to be in English, which is the only language that is read without a language model.",
}
MOST_STRENGTHS = 3


def why(dimension: Dimension, level: int, case: Case, caps: Sequence[Cap]) -> str:
    """The sentence of the level, and where it is known what the level comes from; never against what the answer holds."""
    if "not_read" in caps:
        return _NOT_READ
    told = ANCHORS[dimension][level]
    if not case.signs.words or {"empty", "echo"} & set(caps):
        return told
    if dimension == "clarity" and level < _GOOD:
        return next((text for text, holds in _unclear(case) if holds), told)
    if level < 2:
        return next((text for text, holds in _begun(dimension, case) if holds), told)
    return told


def _begun(dimension: Dimension, case: Case) -> tuple[tuple[str, bool], ...]:
    """What is there of a dimension, where its anchor would deny it."""
    signs = case.signs
    facts = len(signs.figures) + len(signs.names) + len(signs.own)
    by: dict[Dimension, tuple[tuple[str, bool], ...]] = {
        "depth": (("A first reason is there; it could be followed further.", bool(signs.cause)),),
        "specificity": (("There is a first detail; the rest is general so far.", facts > 0),),
        "structure": (
            ("An outcome is told; the way to it could be clearer.", bool(signs.result)),
            ("A point with its reason, and room for more.", bool(signs.cause)),
        ),
    }
    return by.get(dimension, ())


def _unclear(case: Case) -> tuple[tuple[str, bool], ...]:
    signs = case.signs
    return (
        ("Words side by side rather than sentences.", case.listed),
        ("Longer than what it tells needs.", case.rambling),
        ("Fillers take some of its force.", signs.fillers > max(2, signs.words / 25)),
        ("Large words; smaller ones would tell more.", case.hollow),
        ("Clear as far as it goes; there is room for a sentence more.", signs.words < _FEW),
        ("It takes many words for what it tells.", signs.details < signs.words / 5),
    )


def strengths(
    levels: Mapping[Dimension, int], quotes: Mapping[Dimension, str], case: Case
) -> tuple[str, ...]:
    """Of the dimensions that are good, best first, with what was said; of one that nothing shows without."""
    if case.contempt:
        return ()
    good: list[Dimension] = [one for one in _STRENGTHS if levels[one] >= _GOOD and one != "clarity"]
    good.sort(key=lambda one: -levels[one])
    if len(good) < MOST_STRENGTHS and good and levels["clarity"] >= _GOOD:
        good.append("clarity")
    told: list[str] = []
    used: set[str] = set()
    for one in good[:MOST_STRENGTHS]:
        quote = shortened(quotes.get(one, "")) if _shows(one, quotes.get(one, ""), case) else ""
        said = f": “{quote}”" if quote and quote not in used and one != "clarity" else "."
        used.add(quote)
        told.append(f"{chosen(_ways(one, quote), case)}{said}")
    return tuple(told)


def _shows(one: Dimension, quote: str, case: Case) -> bool:
    """A line is shown by where it leads, and by nothing that stands anywhere else in it."""
    plain = plainly(quote)
    if one != "structure":
        return True
    return case.asked.kind == "story" and any(cue.search(plain) for cue in (RESULT, LEARNED))


def _ways(one: Dimension, quote: str) -> tuple[str, ...]:
    """Of reasons only where the quote gives one."""
    return _REASONS if one == "depth" and CAUSE.search(plainly(quote)) else _STRENGTHS[one]


def _next(levels: Mapping[Dimension, int]) -> Dimension:
    """Where most is to be gained; what does speak of the question isn't told to."""
    if levels["relevance"] < 2:
        return "relevance"
    return weakest({**levels, "relevance": BEST_LEVEL})


def weak_areas(
    open_ones: Sequence[Gap], case: Case, levels: Mapping[Dimension, int], *, beside: bool
) -> tuple[str, ...]:
    """What to do about what is missing; where nothing is, and there is still much to gain, what would carry it further."""
    if beside:
        return (chosen(_FURTHER["relevance"], case),)
    told = [chosen(advice_for(gap, case.asked.kind), case) for gap in open_ones]
    if (
        not told
        and not case.hurts
        and case.asked.kind not in _WITHOUT
        and total(levels) < _FAR_ENOUGH
    ):
        told = [chosen(_FURTHER[_next(levels)], case)]
    return tuple(told[:MOST_STRENGTHS])


def feedback(
    score: int,
    caps: Sequence[Cap],
    good: Sequence[str],
    weak: Sequence[str],
    heard: Case,
    levels: Mapping[Dimension, int],
    *,
    order: bool,
) -> str:
    if heard.hurts:
        return " ".join((tact.heard(heard), *(one for one in good[:1] if "“" in one), *weak[:1]))
    if heard.refused:
        return _REFUSED
    if caps:
        told = _BY_CAP[caps[0]]
        return f"{told} {NOTES['orders']}" if order else told
    if heard.contempt:
        return tact.CONDUCT[heard.contempt]
    parts = [_opening(score, levels), *good[:1], *weak[:2]]
    if score >= _SOLID and heard.asked.kind in _FACTUAL:
        parts.append(_UNCHECKED)
    return " ".join(part if part.endswith((".", "?", "”")) else f"{part}." for part in parts)


_SOLID = 60


def _opening(score: int, levels: Mapping[Dimension, int]) -> str:
    """What the answer does; whether it convinces is for people to say."""
    does = [told for one, told in _DOES.items() if levels[one] >= _GOOD] or [_A_START]
    listed = does[0] if len(does) == 1 else f"{', '.join(does[:-1])} and {does[-1]}"
    return next(text for least, text in _BY_SCORE if score >= least).format(does=listed)


def shortened(quote: str) -> str:
    """Whole words, as many as fit into a sentence."""
    if len(quote) <= _SHOWN:
        return quote.rstrip(",;:-–— ")
    return quote[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:-–— .") + " …"
