"""Words that a model says stand in an answer, looked up in it: only what is found there is believed."""

import re
from collections.abc import Sequence

from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Span, bounded, plainly

_LONGEST = 2000
_LEAST_LETTERS = 6
_SAME = str.maketrans("“”„«»‹›‚–—", '"""""""\'--')


def quoted(answer: str, quote: str, barred: Sequence[Span] = ()) -> str:
    """The passage as the answer has it, whatever blanks, case and marks the quote has; empty where it doesn't stand there.

    Nothing that overlaps what is barred is found, and no scrap of a word or two letters.
    """
    words = _same(quote[:_LONGEST]).strip(" \t\r\n\"'….").split()
    if sum(map(len, words)) < _LEAST_LETTERS:
        return ""
    pattern = r"\s+".join(map(re.escape, words))
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", _same(answer)):
        start, end = found.span()
        if not any(first < end and start < last for first, last in barred):
            return bounded(" ".join(answer[start:end].split()))
    return ""


def _same(text: str) -> str:
    return plainly(text).translate(_SAME)
