"""What an answer says to its question rather than to what was asked: that it isn't clear, that it can't be answered, or that something is lacking."""

from hirewire_common.words.late import LatePattern
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said
from hirewire_interview_analyzer.domain.evaluating.hearing.signs import Signs

_UNCLEAR = LatePattern(
    r"\b(?:(?:not|n't) (?:\w+ )?(?:sure|certain|clear) (?:\w+ )?(?:what|which|how) (?:exactly )?(?:you|that|this|is|it|the question)(?: \w+){0,2}? ?(?:mean|means|meant|asking|ask|asked|want|after|referring|looking for)|(?:don't|do not|didn't|did not|can't) (?:\w+ )?(?:understand|get|follow) (?:the question|what|that question|your question)|what (?:exactly )?(?:do|did|would) you mean|what is meant|what's meant|(?:could|can|would) you (?:please )?(?:explain|rephrase|repeat|clarify|say (?:that|it) (?:again|differently|in other words)|ask (?:that|it) (?:again|differently)|tell me what you mean|give me an example of what)|do you mean|is that what you mean|in (?:what|which) (?:sense|way|respect) do you)\b"
)
_LACKING = LatePattern(
    r"\b(?:i(?:'ve| have)? (?:don't|do not|haven't|have not|didn't|did not|never|can't|cannot|couldn't|lack) (?:\w+ ){0,3}?(?:have|had|got|know|knew|done|used|worked|been|think|remember|experience|come|met|say|pretend|see|any|tell)|i(?:'ve| have) (?:never|not|no|little|hardly) |no (?:experience|idea)|i (?:can't|cannot) (?!wait|stand|let|allow|leave)\w+|i'd be (?:pretending|lying|guessing)|i(?:'m| am) not (?:sure|certain|good|that|very|really|an? )|sorry|not (?:yet|really)|i don't|can't think of|hasn't been|to be honest|i suppose|i guess|not every|not all)\b"
)
_TOLD = 6
"""Different words that tell something, from which on an answer has been given."""
_SHORT = 25
"""Words: who says more than that goes on to answer."""
_BESIDES = 6
"""Words in other sentences, from which on more is said than that it isn't clear."""


def asks_back(said: Said) -> bool:
    """It asks what is meant, which is no giving up."""
    return bool(_UNCLEAR.search(said.plain))


def admits_lack(plain: str) -> bool:
    """Of some plain words: they own up to what isn't there, or to not being sure, or apologise; honest, and no proof of anything."""
    return bool(_LACKING.search(plain) or _UNCLEAR.search(plain))


def left_open(said: Said, signs: Signs) -> bool:
    """Nothing is answered: neither in part, nor by asking what is meant."""
    if not signs.refusal or signs.words >= _SHORT:
        return False
    return signs.details < _TOLD and not asks_back(said)


def only_asks_back(said: Said) -> bool:
    """It asks what is meant and says hardly anything else."""
    unclear: set[int] = set()
    for match in _UNCLEAR.finditer(said.plain):
        first, last = said.sentence_of(said.word_at(match.start()))
        unclear.update(range(first, last + 1))
    return bool(unclear) and len(said.words) - len(unclear) < _BESIDES
