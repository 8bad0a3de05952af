"""What an answer holds already, more generously read than for its levels: nobody is advised to do what was just done."""

from dataclasses import dataclass

from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case

_REASON = LatePattern(
    r"\b(?:because|cause|since (?!then|19|20|\d|last|yesterday|january|march|april|may|june|july)|so that|so (?:i|we|they|the|it|he|she|that|you|there|nobody|people|one|everybody|a|an|every)|therefore|that(?:'s| is| was) (?:why|because|what|how)|which (?:is why|meant|means|showed)|reasons?|due to|thanks to|in order (?:to|that|not)|otherwise|or else|if (?:not|i hadn't|we hadn't)|given that|as (?:i|we|they|it|she|he) (?:\w+ )?(?:had|was|were|could|couldn't|can't|know|knew|would|need)|to (?:avoid|make sure|prevent|be sure|keep|save|see (?:if|whether)|find out|understand|protect|show)|it matters|matters (?:to|more|most)|believe|point is|means that|afraid (?:of|that)|worried|i (?:like|want|wanted|enjoy|love)|for (?:that|this|a) (?:good )?reason|made me|and not (?:to|for|in|with|by|because) (?:the|a|me|them|him|her|us)|(?:^|(?<= ))because|not the one who)\b"
)
_ENDED = LatePattern(
    r"\b(?:since then|ever since|still (?:do|does|use|uses|in use|is|are|has|have|there|works|work|comes|run)|we still|i still|(?:is|are|was|were) still|thank(?:ed|s)?|thank you|they still|now (?:we|i|they|the|it|he|she|there|every\w+)|and now|today|went from|(?:from|of) \S+ (?:\w+ )?to (?:about |under |over |only )?\S+|in the end|at the end|finally|eventually|as a result|the result|result(?:ed)?|led to|turned out|ended|after(?:wards| that| the| a| this| two| three| some)|later|until|within|by (?:the|noon|ten|eleven|midnight|evening|morning|then|friday|monday|\d|one|two|three|four|five|six|seven|eight|nine)|the (?:first|second|third|next|following|last) (?:month|week|year|day|time|morning)|was (?:back|open|done|solved|fixed|happy|better|fine|over|signed|accepted|approved|ready)|were (?:back|done|happy|satisfied|fine|ready)|dropped|fell|rose|grew|reduced|halved|doubled|saved|lost|won|passed|accepted|agreed|stayed|came back|went home|thanked|promoted|made me (?:captain|head|lead)|worked (?:well|out|fine)|it worked|renewed|cost us|only \S+ (?:\w+ )?(?:got|had|were|was|left)|nobody|learned|learnt|taught)\b"
)
_PLACED = LatePattern(
    r"\b(?:when (?:i|we|my|our|the|he|she|they|a)|last|ago|during|while|once|one (?:day|night|evening|morning|time)|in (?:my|our|the|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|19\d\d|20\d\d)|at (?:my|our|the|home|school|university|college|work|a)|on (?:my|our|the|a|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|yesterday|this (?:year|month|week|morning|spring|summer|autumn|winter)|every (?:day|week|month|year|morning|shift)|before|after|the (?:first|second|third) (?:week|month|year|day|time)|years?)\b"
)
_OBSTACLE = LatePattern(
    r"\b(?:but|hard|difficult\w*|tricky|tough|worried|afraid|feared|scared|fear|against|although|though|however|despite|problem\w*|wrong|mistake\w*|refus\w+|complain\w*|angry|hated|grumbled|annoyed|upset|objected|disagree\w*|doubt\w*|sceptic\w*|skeptic\w*|risks?|cost|costs|instead|rather than|otherwise|alternatives?|options?|either|on the other hand|trade-?offs?|compromise|struggl\w+|failed|broke|slow|late|forgot|over budget|unfortunately|not enough|too (?:\w+)|didn't|couldn't|wouldn't|wasn't|weren't|couldn|nobody|only|never|downside|limits?|price)\b"
)
_DECIDED = LatePattern(
    r"\b(?:decid\w+|decisions?|chose|choose|choice|picked|opted|went for|settled (?:on|for)|made up my mind|insisted|i (?:stopped|cancelled|canceled|refused|dropped|switched|replaced|introduced|proposed|suggested|moved))\b"
)
_LEARNED = LatePattern(
    r"\b(?:learn\w*|lessons?|taught|since then|ever since|from (?:then|that day) on|now (?:i|we|they|it|nobody|everybody)|today (?:i|we)|next time|differently|would (?:\w+ )?(?:now|today|again)|looking back|in hindsight|should have|never again|still do|changed (?:that|it|my|the way|how)|realis\w+|realiz\w+|understood|what (?:i|it) (?:took|take))\b"
)
_CHECKED = LatePattern(
    r"\b(?:know (?:it|that it|whether|if)|knew|measure\w*|checks?|checked|checking|see (?:if|whether|that)|test\w*|count\w*|compare\w*|make sure|confirm\w*|verif\w+|follow(?:ed)? up|until|within|by (?:the|week|then|noon)|afterwards|look (?:at it )?again|sign(?:ed)? off|debrief\w*|review\w*|prevent\w*|next time)\b"
)
_DEPENDS = LatePattern(
    r"\b(?:if|unless|otherwise|whether|in case|depend\w*|risk\w*|worst|but|only|wouldn't|would not|don't|never|limits?|except|rather than|instead|however|although)\b"
)
_VAGUE_AMOUNT = LatePattern(
    r"\b(?:a lot|lots of|many|much (?:faster|better|less|more|quicker|easier|lower|higher)|faster|quicker|fewer|less|improved|increased|decreased|reduced|grew|rose|fell|dropped|better|most of|several|big(?:ger)?|large|significant\w*|saved|more (?:customers|guests|sales|orders|money|people|often|time)|often|busy|huge)\b"
)
_ANY_AMOUNT = frozenset(
    ("half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "twice", "double", "doubled", "halved", "dozen", "once", "couple", "percent")
)  # fmt: skip


_TAIL, _LONG = 12, 30
"""Words at the end of an answer, and of one that is long enough to have one."""


_WAS = frozenset(("was", "were", "had"))


def _arrives(case: Case) -> bool:
    """Something happens in its last words, after enough has been told."""
    words = case.signs.words
    return words >= _LONG and (
        any(at >= words - _TAIL for at in case.signs.pasts)
        or not _WAS.isdisjoint(case.said.words[-_TAIL:])
    )


@dataclass(frozen=True, slots=True)
class Held:
    reason: bool
    end: bool
    place: bool
    obstacle: bool
    decision: bool
    lesson: bool
    check: bool
    condition: bool
    amount: bool
    wants_amount: bool
    """It speaks of more and less without saying how much."""
    case: bool
    """Something that happened, or that somebody did, and not only what is so."""


def held(case: Case) -> Held:
    signs, plain = case.signs, case.said.plain
    amount = bool(signs.figures) or not _ANY_AMOUNT.isdisjoint(case.said.words)
    return Held(
        reason=bool(signs.cause or _REASON.search(plain)),
        end=bool(signs.result or _ENDED.search(plain) or _arrives(case)),
        place=bool(signs.setting or signs.times or signs.names or _PLACED.search(plain)),
        obstacle=bool(signs.hard or signs.admits or _OBSTACLE.search(plain)),
        decision=bool(_DECIDED.search(plain)),
        lesson=bool(signs.learned or signs.admits or _LEARNED.search(plain)),
        check=bool(_CHECKED.search(plain)),
        condition=bool(signs.conditions or _DEPENDS.search(plain)),
        amount=amount,
        wants_amount=not amount and bool(_VAGUE_AMOUNT.search(plain)),
        case=bool(
            signs.own
            or signs.example
            or (len(signs.pasts) > 1 and (amount or signs.setting or signs.names))
        ),
    )
