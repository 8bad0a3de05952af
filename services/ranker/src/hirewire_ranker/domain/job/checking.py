"""Whether a text can be a job's description, and what whoever sent it can do when it can't."""

import re
import unicodedata

from hirewire_common.contracts.requirements import LONGEST_DESCRIPTION
from hirewire_common.errors import Refused
from hirewire_common.words.folding import unreadable_share
from hirewire_ranker.domain.job.writing import OF_WINDOWS

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n?")
_UNREADABLE = 0.1
"""Of the letters: a text that was decoded has none of them, a program or picture a third and more."""
_STRAY = 8
"""So many strange letters come along with what somebody pastes."""
_LOOKED_AT = 20_000
_LONGEST_SENT = 4 * LONGEST_DESCRIPTION
"""Letters: beyond these nothing is looked at, however much of it is blanks."""


def checked(description: str) -> str:
    """The description without control characters, its lines ended by a line feed, in composed letters.

    Raises Refused when there is nothing in it, when it is no text, or when it is longer than 50,000 letters.
    """
    if len(description) > _LONGEST_SENT:
        raise _too_long(description)
    description = description.translate(OF_WINDOWS)
    if _is_unreadable(description[:_LOOKED_AT]):
        raise Refused(
            "unreadable_text",
            "The job description is not text. Paste its words, or upload it as PDF, DOCX or TXT.",
        )
    text = _SURROGATE.sub("", _CONTROL.sub("", _BREAKS.sub("\n", description)))
    text = unicodedata.normalize("NFC", text).strip()
    if not re.search(r"\w", text):
        raise Refused(
            "empty", "The job description is empty. Send the posting's text, or a few requirements."
        )
    if len(text) > LONGEST_DESCRIPTION:
        raise _too_long(text)
    return text


def _is_unreadable(text: str) -> bool:
    share = unreadable_share(text)
    return share > _UNREADABLE and share * len(text) > _STRAY


def _too_long(text: str) -> Refused:
    return Refused(
        "too_large",
        f"The job description has {len(text):,} characters; {LONGEST_DESCRIPTION:,} are read at most. "
        "Send the part that says what the job is and asks for.",
    )
