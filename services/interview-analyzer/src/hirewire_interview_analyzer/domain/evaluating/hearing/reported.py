"""Rating and marking as a part of somebody's work: said of oneself or others, and not of this answer or to its reader."""

import re

from hirewire_common.words.late import LatePattern

_STOPS = ".!?\n,;:"
_LONGEST = 160
"""Letters of a clause."""
_SUBJECT = re.compile(
    r"^\W*(?:\w+ ){0,4}?(?:i|we|they|he|she|it|one|everybody|teachers|inspectors|nurses|my \w+|our \w+|the \w+)(?:'\w+)? (?:\w+ ){0,3}?\w+"
)
_OF_THIS = LatePattern(
    r"\b(?:(?:this|my|the) (?:answer|response|reply|submission|text|candidate|speaker|transcript|interview)|me|you|your|please|evaluat\w+|graders?|ai|llm|gpt|model|dimensions?|relevance|specificity|structure \d|depth|clarity|instructions?|prompts?|system|100|10/10|5/5|4/4|full|max\w*|highest|top|perfect|excellent|ignore|disregard|forget|override|output)\b"
)


def told_of_work(folded: str, begin: int, end: int) -> bool:
    """Of what looks like an order from `begin` to `end`: somebody does it in the same clause, and nothing in it means this answer."""
    start = max(0, begin - _LONGEST)
    clause = max(start, 1 + max(folded.rfind(stop, start, begin) for stop in _STOPS))
    after = [at for stop in _STOPS if (at := folded.find(stop, end, end + _LONGEST)) >= 0]
    said = folded[clause : min(after, default=end + _LONGEST)]
    return bool(_SUBJECT.match(said[: begin - clause])) and not _OF_THIS.search(said)
