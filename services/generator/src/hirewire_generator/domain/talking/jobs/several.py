"""Two jobs or more in one sentence."""

import re
from dataclasses import replace

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.jobs.parts import Told
from hirewire_generator.domain.talking.jobs.reading import job_in

_SEVERAL = re.compile(
    r"\s*(?:[,;]\s*)?\b(?:and\s+then|and\s+also|and|then|but\s+before\s+that|previously|before\s+that|after\s+that|as\s+well\s+as)\s+|\s*;\s+",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"^(?:i\s+(?:have|had|work|do)\s+)?(?:two|three|several|2|3)\s+(?:part[ -]time\s+)?jobs(?:\s+(?:now|currently|at the moment|right now))?\s*:?\s+",
    re.IGNORECASE,
)


def jobs_in(text: str) -> tuple[Told, ...]:
    """The jobs of a sentence that tells of two or more, each with its company; empty else."""
    body = _COUNTING.sub("", text)
    pieces = [one.strip(" ,") for one in _SEVERAL.split(body) if one and one.strip(" ,")]
    if not 2 <= len(pieces) <= 6:
        return ()
    found = [_one_of_several(pieces[0], first=body == text)]
    found += [_one_of_several(one, first=False) for one in pieces[1:]]
    return tuple(one for one in found if one) if all(found) else ()


def _one_of_several(piece: str, *, first: bool) -> Told | None:
    for lead in ("", "I worked as ", "I worked ", "I was "):
        told = job_in(f"{lead}{re.sub(r'^also ', '', piece)}")
        if told and told.company and (told.position or first):
            open_end = told.start and not told.end and span_in(piece).single
            return replace(told, end="present") if open_end and "since" in piece else told
        if first:
            return None
    return None
