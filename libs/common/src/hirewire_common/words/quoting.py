"""Words that somebody says stand in a text, looked up in it: only what is found there is believed."""

import hashlib
import re
from collections.abc import Iterator, Sequence

LONGEST_QUOTE = 400
Span = tuple[int, int]


def quoted(text: str, quote: str, barred: Sequence[Span] = ()) -> Span | None:
    """Where the quote stands letter by letter, whatever its blanks, outside of what is barred; None where it doesn't."""
    words = quote.split()
    if len(quote) > LONGEST_QUOTE or not any(re.search(r"\w\w", word) for word in words):
        return None
    for start, end in _places(text, words):
        if not any(begin < end and start < stop for begin, stop in barred):
            return start, end
    return None


def fenced(name: str, data: str) -> str:
    """The data between two lines that it can't hold: they are named by its own digest."""
    mark = hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return f"--- {name} {mark} begins ---\n{data}\n--- {name} {mark} ends ---"


def _places(text: str, words: Sequence[str]) -> Iterator[Span]:
    pattern = r"\s{1,80}".join(re.escape(word) for word in words)
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
        yield found.span()
