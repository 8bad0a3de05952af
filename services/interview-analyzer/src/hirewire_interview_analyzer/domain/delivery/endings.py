"""Whether an answer tells how it ended. A result has too many shapes to be known by, so what is looked for is an end of deeds and views alone."""

import re
from collections.abc import Sequence

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.cues import RESULT
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import HELPING
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import is_figure, is_past

_SHORTEST_END, _END = 40, 3
"""Words of an end at least, and which part of the answer it is: the third."""
_LAST = 20
"""Words in which a figure is one of what came of it."""
_TIME = r"(?:days?|mornings?|weeks?|months?|years?|time|shift|summer|autumn|fall|winter|spring|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_LATER = re.compile(
    rf"\b(?:now(?:adays)?|today|these days|this {_TIME}|since|later|until|till|eventually|finally|afterwards?|again(?! and again)|(?<!again and )again|still|any ?more|no longer|ever|at last|(?:at|in|by|until) the end|(?:by|in) (?:the |that |this |last |next )?{_TIME}"
    rf"|after (?:that|this|a|the|two|three|four|five|six|some|few)|(?:the|on the) (?:next|following|same) {_TIME}|{_TIME} (?:after|on)|from (?:that|then))\b"
)
_CHANGED = re.compile(
    r"\b(?:better|worse|faster|quicker|easier|happier|quieter|safer|cheaper|shorter|smoother|calmer|cleaner|lower|higher|more|less|fewer|nobody|no ?one|none|half|twice|double|could|couldn't|able to|managed|thank\w*|proud|happy|glad|satisfied|grateful|success\w*|results?|outcome|award|prize|bonus|raise|promot\w+|prais\w+|recommend\w*|feedback"
    r"|(?:the|my|our|his|her|their|its|both|all|every|each) (?:(?!(?:you|i|we|that|who|which)\b)\w+ ){1,2}?(?:is|are|isn't|aren't|has|have|can|does|do|knows?|runs?|works?|goes|comes?|takes?|uses?)"
    r"|(?:everybody|everyone|he|she) (?:can|\w+s(?<!needs)(?<!always))|(?:they|people) (?!(?:should|would|must|might|may|can't|need|who|that|and|how|in|with|to)\b)(?!\w+ed\b)\w+|it (?:was|has|works|runs|goes|takes|helps|looks)|it(?: is|'s) (?!\w* ?important)\w+)\b"
)  # fmt: skip
_MINE = words_in("i we i'd we'd")
_STATES = words_in("was were wasn't weren't")
_ENDED = words_in("got became won finished passed reached achieved sold saved earned kept delivered solved fixed received ended completed launched opened reopened shipped succeeded doubled halved cut reduced increased raised grew beat")  # fmt: skip
"""What I did, and what came of it, in one word."""
_NOT_PAST_AFTER = words_in("to is are am be been being a an the my our his her their would should could can will must might may don't didn't did not what's it's that's i'm you're had")  # fmt: skip
_JOINED = words_in("and then or but")
_ASKED = words_in("what how which whom where why when who whether")
_PERFECT = words_in("have has haven't hasn't i've we've they've you've he's she's")
_BEEN = words_in("been had gone done become come grown seen given taken run never always not no")


def may_tell_end(words: Sequence[str]) -> bool:
    """Of plain words. False only where the end holds nothing that could be an outcome: what changed, what others did, a figure, praise."""
    plain = " ".join(words)
    end = words[-max(_SHORTEST_END, len(words) // _END) :]
    said = " ".join(end)
    return bool(
        RESULT.search(plain)
        or _LATER.search(said)
        or _CHANGED.search(said)
        or any(map(is_figure, end[-_LAST:]))
        or any(_perfect(end, at) for at in range(len(end)))
        or _befell(end)
    )


def _perfect(words: Sequence[str], at: int) -> bool:
    """`She has booked us`, `we've had`."""
    after = words[at + 1 : at + 3]
    return words[at] in _PERFECT and any(is_past(one) or one in _BEEN for one in after)


def _befell(words: Sequence[str]) -> bool:
    """Something in the past that is no deed of mine, or that ends one."""
    mine = True
    for at, word in enumerate(words):
        if not (is_past(word) or word in _STATES):
            continue
        before = [one for one in words[max(0, at - 4) : at] if one not in HELPING]
        subject, asked = (before[-1:] or ["i"])[0], before[-2:-1]
        if subject in _NOT_PAST_AFTER or (asked and asked[0] in _ASKED):
            continue
        mine = subject in _MINE or (mine and subject in _JOINED)
        if not mine or word in _STATES | _ENDED:
            return True
    return False
