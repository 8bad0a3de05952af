"""The jobs of a pasted résumé: heads of one or several lines, and the bullets below them."""

import re

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.deeds import deed_in, keep_deed
from hirewire_generator.domain.talking.jobs.keeping import keep_job
from hirewire_generator.domain.talking.jobs.listed import terse_job
from hirewire_generator.domain.talking.pasting.headings import BULLET
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, put


def take_experience(work: Working, lines: list[str]) -> list[str]:
    """A head may take several lines, of which the last has the dates; bullets tell of the job above them."""
    left: list[str] = []
    head: list[str] = []
    plain = begun = False
    for place, line in enumerate(lines):
        if begun and not head and _is_place(lines, place) and _located(work, line):
            continue
        text, marked = BULLET.sub("", line), BULLET.match(line) is not None
        span = span_in(text)
        told = None
        if (span.start or span.end) and not (marked and (plain or deed_in(text))):
            told = terse_job(", ".join((*head[-2:], text)))
            left += _deeds(work, head[:-2], begun=begun)
            head = []
        if told:
            keep_job(work, told)
            begun, plain = True, plain or not marked
        elif marked:
            left += _deeds(work, [*head, text], begun=begun)
            head = []
        else:
            head.append(text)
    return left + _deeds(work, head, begun=begun)


def take_one_job(work: Working, text: str) -> bool:
    """A head with dates and nothing but bullets below it, as it is pasted out of a résumé."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    marks = [BULLET.match(line) is not None for line in lines]
    first = marks.index(True) if True in marks else 0
    if not 1 <= first <= 3 or len(lines) > 20 or not all(marks[first:]):
        return False
    span = span_in(", ".join(lines[:first]))
    told = terse_job(", ".join(lines[:first])) if span.start and span.end else None
    if told is None or not (told.company and told.position):
        return False
    keep_job(work, told)
    return not _deeds(work, [BULLET.sub("", line) for line in lines[first:]], begun=True)


PLACE = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: [\w'’.-]+){0,2}(?:, [A-ZÀ-Þ][\w'’. -]+){0,2}")


def _is_place(lines: list[str], place: int) -> bool:
    """Behind the dates of a job, and not the head of the next one."""
    if not place or not (span_in(lines[place - 1]).start or span_in(lines[place - 1]).end):
        return False
    heads = any(span_in(line).start or span_in(line).end for line in lines[place : place + 3])
    line = lines[place]
    return (
        bool(PLACE.fullmatch(line))
        and not heads
        and not looks_like_a_title(line)
        and not deed_in(line)
    )


def _located(work: Working, line: str) -> bool:
    job = work.last_job
    if job is None or job.location or len(line.split()) > 4:
        return False
    return work.do("Place.", put(f"/resume/experience/{job.id}/location", line))


def _deeds(work: Working, lines: list[str], *, begun: bool) -> list[str]:
    """Those for which there is no job."""
    return [line for line in lines if not (begun and keep_deed(work, line))]
