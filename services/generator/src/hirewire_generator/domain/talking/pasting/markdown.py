"""A résumé in Markdown that was pasted into the chat, our own most of all: read as Markdown, and merged like a file."""

import re

from hirewire_common.contracts import ReadResume
from hirewire_common.errors import Refused
from hirewire_common.markdown import from_markdown
from hirewire_generator.domain.merging import merged
from hirewire_generator.domain.talking.accompanying import only_accompanies
from hirewire_generator.domain.talking.working import Working

_HEADING = re.compile(r"^#{1,4}(?: \S|$)", re.MULTILINE)
_FENCE = re.compile(r"^\s*[`'’]{3}\w*\s*$", re.MULTILINE)
_FEWEST = 3


def is_markdown(text: str) -> bool:
    return len(_HEADING.findall(text)) >= _FEWEST


def take_markdown(work: Working, text: str) -> bool:
    """False when nothing can be made of it."""
    try:
        read = ReadResume(resume=from_markdown(_alone(text)))
    except Refused as refusal:
        work.say(refusal.message)
        return False
    found = merged(work.draft, read, frozenset())
    if not found.patch or not work.do("I read the résumé you pasted.", *found.patch):
        work.say("The résumé you pasted says nothing that isn't in yours already.")
    work.notes = ["Filled in from the pasted résumé"] if found.patch else work.notes
    work.said += [*found.conflicts, "Have a look, and tell me what is wrong."]
    return True


def _alone(text: str) -> str:
    """Without the fence around it, and the words that only hand it over."""
    text = _FENCE.sub("", text)
    first = _HEADING.search(text)
    before = text[: first.start()] if first else ""
    return text[len(before) :] if only_accompanies(before) else text
