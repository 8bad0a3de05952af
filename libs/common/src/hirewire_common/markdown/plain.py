"""What a résumé's texts may hold, and letters that stand for themselves.

A letter that was escaped in the source is hidden while the document is read, so that no rule takes it for a mark: it
is moved to a plane of Unicode that has no meaning, and moved back when it is put into the model.
"""

import re
from typing import Any

from hirewire_common.contracts import Resume
from hirewire_common.contracts.message import Data

_HIDDEN = 0xF0000
_HIDDEN_LETTERS = re.compile("[\U000f0000-\U000fffff]")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\U000f0000-\U0010ffff]")
_LINE_END = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_AROUND_LINE_END = re.compile(r"\s*?\n[^\S\n]*")


def hide(text: str) -> str:
    return "".join(chr(_HIDDEN + ord(one)) if ord(one) < 0x10000 else one for one in text)


def reveal(text: str) -> str:
    return _HIDDEN_LETTERS.sub(lambda found: chr(ord(found[0]) - _HIDDEN), text)


def plain(text: str) -> str:
    """Without blanks around it and around its line ends, control characters, halves of pairs and private planes."""
    text = _LINE_END.sub("\n", _DROPPED.sub("", text).replace("\t", " "))
    text = "\n".join(line.strip() for line in text.split("\n")).strip()
    return re.sub(r"\n{3,}", "\n\n", text)


def tidy(resume: Resume) -> Resume:
    """The résumé as Markdown can hold it: its texts plain, nothing in it empty."""
    return Resume.model_validate(_tidied(resume.model_dump()))


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {name: _tidied(inner) for name, inner in value.items()}
    kept = (_tidied(inner) for inner in value)
    return [inner for inner in kept if says_something(inner)]


def says_something(value: Any) -> bool:
    if isinstance(value, Data):
        value = value.model_dump()
    if isinstance(value, dict):
        return any(inner for name, inner in value.items() if name != "id")
    return bool(value)
