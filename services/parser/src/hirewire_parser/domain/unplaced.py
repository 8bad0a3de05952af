"""What of a document's text is in no field of the résumé: kept, so that nothing is lost silently."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from hirewire_common.contracts import Resume
from hirewire_common.words.dates import is_only_dates, without_dates
from hirewire_common.words.folding import letters_only
from hirewire_common.words.headings import kind_of
from hirewire_parser.domain.line import Line, in_reading_order

_PIECES = re.compile(r"\s*[|•·,;:()]\s*|\s+[–—-]\s+|\s{2,}")
_MOST = 400


def find_unplaced(lines: Iterable[Line], resume: Resume) -> list[str]:
    """Lines of which no more than half the letters can be found again."""
    placed = letters_only(" ".join(strings_of(resume.model_dump())))
    texts = dict.fromkeys(line.text for line in in_reading_order(lines))
    return list(islice((text for text in texts if not is_placed(text, placed)), _MOST))


def strings_of(value: Any) -> Iterator[str]:
    """Every text in the model, ids and dates left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"id", "start_date", "end_date", "date"}:
                yield from strings_of(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings_of(inner)


def is_placed(text: str, placed: str) -> bool:
    """Whether more than half of its letters stand in `placed`, which is letters alone."""
    if is_only_dates(text) or kind_of(text):
        return True
    whole = letters_only(text)
    if not whole or whole in placed:
        return True
    pieces = Counter(letters_only(piece) for piece in _PIECES.split(without_dates(text)))
    missing = sum(len(piece) * times for piece, times in pieces.items() if piece not in placed)
    return missing * 2 < len(whole)
