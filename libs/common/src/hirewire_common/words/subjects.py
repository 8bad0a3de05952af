"""What a question was about, told without saying it: fingerprints of the lines that it quotes and of its subject."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from hirewire_common.words.folding import letters_only

_QUOTED = re.compile(r"“([^”]{8,400})”")
_CUT = " …"


def fingerprint(text: str) -> str:
    """Of its letters: the same however it is spaced or cut short; empty for a text without any."""
    letters = letters_only(text.removesuffix(_CUT))
    return hashlib.blake2b(letters.encode(), digest_size=8).hexdigest() if letters else ""


def subjects_of(question: Mapping[str, Any]) -> Iterator[str]:
    """Fingerprints of a question's focus, of the line that it comes from and of what it quotes; of its text alone where no more is kept."""
    reason = question.get("reason")
    line = reason.get("line") if isinstance(reason, Mapping) else ""
    told = [question.get("focus"), line, *_QUOTED.findall(str(question.get("text") or ""))]
    yield from filter(None, (fingerprint(one) for one in told if isinstance(one, str)))
