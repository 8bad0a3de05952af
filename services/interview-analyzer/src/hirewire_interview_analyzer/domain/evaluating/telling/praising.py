"""What is good about an answer, with the words that show it: no praise without them, and none for what somebody went through."""

from collections.abc import Mapping

from hirewire_common.contracts.evaluation import Dimension
from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.hearing.cues import CAUSE, LEARNED
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import plainly, read
from hirewire_interview_analyzer.domain.evaluating.hearing.replies import (
    admits_lack,
    only_asks_back,
)
from hirewire_interview_analyzer.domain.evaluating.hearing.signs import signs_of
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.judging.meant import understood
from hirewire_interview_analyzer.domain.evaluating.telling.gaps import chosen

MOST_STRENGTHS = 3
GOOD = 3
_SHOWN = 150
"""Letters of a quote inside of a sentence."""
_PRAISED: tuple[Dimension, ...] = ("specificity", "depth", "structure", "relevance")
_CHECKED = ("It can be checked", "It is concrete")
_SEEN = ("One can see what you did", "There is something to see in it")
_REASONS = ("It says why, not only what", "The reason is there")
_DRAWN = ("You draw something from it", "It says what you took from it")
_CONSIDERED = ("You show what was hard or open about it", "It says what there was to weigh")
_ENDS = ("It arrives somewhere", "It says what came of it")
_TO_THE_POINT = ("It answers what was asked", "It is to the point", "It stays with the question")
_ARRIVES = LatePattern(
    r"\b(?:in the end|since then|ever since|now (?:i|we|it|they|he|she|the|every\w*)|after that|from then on|as a result|the result|(?:fell|went|dropped|rose|grew|came) (?:\w+ ){0,2}?(?:from|to|down|up|by)|halved|doubled|it worked|worked (?:well|out)|passed|thanked|came back|stayed|still (?:use|do|in use|there|works?)|until today|nobody has|the year after|never again|i never|saved|went out|was solved|reopened|delivered|signed)\b"
)
_WEIGHS = LatePattern(
    r"\b(?:instead|rather than|although|even though|on the other hand|alternatives?|risk|cost|downside|either|trade-?off|hard|difficult|worried|afraid|refused|against|uncomfortable|not easy|unless|would have|in return|price|limits?)\b"
)
_LINES = {
    "story": "It goes from how it began to how it ended, and says what you did in between.",
    "steps": "It says what comes first and what comes after it.",
    "claim": "A point and its reason stand together.",
}
_CLEAR = "It is told clearly."


def strengths(
    levels: Mapping[Dimension, int], quotes: Mapping[Dimension, str], case: Case
) -> tuple[str, ...]:
    """Of the dimensions that are good: first what can be shown, best first; none of an answer that tells of something painful."""
    if case.contempt or case.hurts or only_asks_back(case.said):
        return ()
    good = sorted((one for one in _PRAISED if levels[one] >= GOOD), key=lambda one: -levels[one])
    shown: list[str] = []
    bare: list[str] = []
    used: set[str] = set()
    for one in good:
        quote = shortened(quotes.get(one, ""))
        ways = () if quote in used or admits_lack(plainly(quote)) else _ways(one, quote)
        if quote and ways:
            used.add(quote)
            shown.append(f"{chosen(ways, case)}: “{quote}”")
        elif told := _bare(one, case):
            bare.append(told)
    if good and levels["clarity"] >= GOOD:
        bare.append(_CLEAR)
    return (*shown, *bare)[:MOST_STRENGTHS]


def _ways(one: Dimension, quote: str) -> tuple[str, ...]:
    """What may be said of these words; nothing where they don't show it."""
    plain, signs = plainly(quote), signs_of(read(quote))
    if signs.blames or signs.boasts or signs.dismisses or signs.evades:
        return ()
    if one == "relevance":
        return _TO_THE_POINT
    if one == "structure":
        return _ENDS if _ARRIVES.search(plain) else ()
    if one == "depth":
        return _thought(plain)
    return _CHECKED if signs.figures or signs.names else _SEEN if signs.own or signs.now else ()


def shows(strength: str) -> Dimension | None:
    """Which dimension one of these strengths is of; None for clarity."""
    said = strength.partition(":")[0].rstrip(".")
    return next((one for one, ways in _SAID.items() if said in ways), None)


_SAID: dict[Dimension, tuple[str, ...]] = {
    "specificity": _CHECKED + _SEEN,
    "depth": _REASONS + _DRAWN + _CONSIDERED,
    "structure": _ENDS,
    "relevance": _TO_THE_POINT,
}


def _thought(plain: str) -> tuple[str, ...]:
    if CAUSE.search(plain):
        return _REASONS
    if LEARNED.search(plain):
        return _DRAWN
    return _CONSIDERED if _WEIGHS.search(plain) else ()


def _bare(one: Dimension, case: Case) -> str:
    """What the whole of it shows, where no words of it do alone."""
    signs = case.signs
    if one == "structure":
        if understood(case).asked.kind == "story" and signs.setting and signs.own and signs.result:
            return _LINES["story"]
        if len(signs.order) > 1 and (signs.would or signs.now or signs.own):
            return _LINES["steps"]
        return _LINES["claim"] if signs.cause else ""
    return f"{chosen(_TO_THE_POINT, case)}." if one == "relevance" else ""


def shortened(quote: str) -> str:
    """Whole words, as many as fit into a sentence."""
    if len(quote) <= _SHOWN:
        return quote.rstrip(",;:-–— ")
    return quote[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:-–— .") + " …"
