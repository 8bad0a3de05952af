"""What the last turn was about."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import ChatMessage
from hirewire_generator.domain.talking.asking import last_reply
from hirewire_generator.domain.talking.texts import holds, texts_of
from hirewire_generator.domain.talking.working import Working


def said_last(history: Sequence[ChatMessage]) -> tuple[str, str]:
    """The user's last message and the answer to it."""
    told = next((one.content for one in reversed(history) if one.role == "user"), "")
    return told, last_reply(history)


def job_of(work: Working, history: Sequence[ChatMessage]) -> str:
    """The job that the last answer named, and only that one."""
    _, answer = said_last(history)
    named = [
        one.id
        for one in work.draft.resume.experience
        if one.company and re.search(rf"(?<!\w){re.escape(one.company)}(?!\w)", answer)
    ]
    return named[0] if len(named) == 1 else ""


def near_last(work: Working, found: list[tuple[str, str]], history: Sequence[ChatMessage]) -> list[tuple[str, str]]:  # fmt: skip
    """Those of what was talked about just before."""
    last = " ".join(said_last(history))
    entries = entries_in(work, last)
    return [one for one in found if any(one[0].startswith(entry + "/") for entry in entries)]


def entries_in(work: Working, text: str) -> set[str]:
    """The entries of which a name of two letters or more stands in the text."""
    return {
        "/".join(path.split("/")[:4])
        for path, value in texts_of(work)
        if re.search(r"/(?:company|position|institution|degree|name|title)$", path)
        and len(path.split("/")) == 5
        and "/profile/" not in path
        and len(value) > 1
        and holds(text, value)
    }
