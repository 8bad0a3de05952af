"""Corrections of what was said just before: 'no, I meant 2020', 'not Hull but Halifax', 'it was Acme Ltd, not Acme Inc'."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import ChatMessage
from hirewire_generator.domain.talking.clauses import without_noise
from hirewire_generator.domain.talking.correcting.explicit import both_said, whole_replaced
from hirewire_generator.domain.talking.correcting.implicit import new_said
from hirewire_generator.domain.talking.correcting.recalling import said_last
from hirewire_generator.domain.talking.correcting.renaming import renamed
from hirewire_generator.domain.talking.grammar import intents
from hirewire_generator.domain.talking.working import Working

_PREFIX = re.compile(
    r"(?:(?:no|nope|nah|wait|oops|ups|sorry|hmm|uh|ah|oh|argh|damn|my mistake|my bad|(?:that|this|it)(?:'s| is| was) (?:wrong|not right|incorrect|a mistake|not correct)|not quite|wrong (?:year|date|month|name|company|number|place|title)|wrong|typo|actually|correction|excuse me|you (?:got|have|wrote|put|spelled|spelt) (?:my |the |our )?[\w ]{2,30}? wrong|you misspell?ed (?:my |the )?[\w ]{2,30}|i (?:didn't|did not|don't|do not) (?:want|mean|ask for|like) (?:that|this|it)|i changed my mind)\b[\s,.!:;—-]+)+",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:remove|delete|drop|take)\s+(?:it|that|this|them|those)(?:\s+(?:out|off|away|again|please))*|(?:bring|put|get)\s+(?:it|that|this|them)\s+back(?:\s+again)?|take\s+(?:it|that|this)\s+back"
    r"|(?:i (?:liked|preferred) )?the (?:previous|old|last|other|earlier) (?:one|version|look|theme|colou?r)(?: was| looked| is)?(?: better| nicer)?",
    re.IGNORECASE,
)
_LONGEST = 120


def stripped(text: str, history: Sequence[ChatMessage]) -> str:
    """Without 'no,' before an order; 'not red, dark blue' as the order that it is."""
    prefix = _PREFIX.match(text)
    rest = text[prefix.end() :] if prefix and len(text) <= _LONGEST else text
    if history and (match := _NOT_THIS.fullmatch(without_noise(rest))):
        order = f"make it {match['new']}"
        if any(one.kind in ("accent", "theme", "paper", "density") for one in intents(order)):
            return order
    return rest if rest != text and intents(rest) else text


_NOT_THIS = re.compile(
    r"not\s+(?P<old>[^,]{1,40}),?\s+(?:but\s+|rather\s+)?(?P<new>[^,]{2,40})", re.IGNORECASE
)


def take_correction(work: Working, text: str, history: Sequence[ChatMessage]) -> bool:
    """True when the message corrects something that could be found, and that is done."""
    if len(text) > _LONGEST or "\n" in text or text.rstrip().endswith("?"):
        return False
    prefix = _PREFIX.match(text)
    rest = without_noise(text[prefix.end() :] if prefix else text)
    if _AGAIN.fullmatch(rest) and _changed(history):
        return _take_back(work)
    if whole_replaced(work, rest) or renamed(work, rest, history):
        return True
    return both_said(work, rest, history, sure=prefix is not None) or new_said(
        work, rest, history, bare=prefix is None
    )


def _changed(history: Sequence[ChatMessage]) -> bool:
    _, answer = said_last(history)
    return (
        re.search(r"\b(?:Added|Removed|Moved|is now|are now|is hidden|Swapped)\b", answer)
        is not None
    )


def _take_back(work: Working) -> bool:
    work.undo = 1
    work.chatting = True
    work.say("Taken back.")
    return True
