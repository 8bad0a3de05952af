"""What the generator is told: the page as data, and its plots beside it, all as files in memory."""

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import asdict, replace

from hirewire_common.contracts import ReportFiles
from hirewire_interview_analyzer.domain.report import Page
from hirewire_interview_analyzer.domain.report.plots import Note
from hirewire_interview_analyzer.domain.report.words import Piece

_MOST_LETTERS = 4_500
"""Of a transcript on paper: about a page."""
_AROUND = 15.0
"""Seconds before and after the beginning of a moment that are kept of a longer one."""
_GAP = "…"


def files_of(page: Page) -> ReportFiles:
    pieces = _short(page.transcript, page.coaching.notes)
    told = asdict(replace(page, transcript=pieces, table=None, charts=()))
    told["cut"] = pieces != page.transcript
    told["charts"] = [_without_pictures(asdict(chart)) for chart in page.charts]
    files = {f"{chart.id}.svg": chart.wide for chart in page.charts}
    files["report.json"] = json.dumps(told, ensure_ascii=False)
    return ReportFiles(files=files)


def _without_pictures(chart: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in chart.items() if name not in ("wide", "narrow")}


def _short(pieces: Sequence[Piece], notes: Sequence[Note]) -> tuple[Piece, ...]:
    """All, or as much as fits: what is said around the moments' beginnings first, then from the beginning on."""
    if sum(len(one.text) for one in pieces) <= _MOST_LETTERS:
        return tuple(pieces)
    near = [any(abs(note.start - one.start) <= _AROUND for note in notes) for one in pieces]
    kept: set[int] = set()
    left = _MOST_LETTERS
    for at in sorted(range(len(pieces)), key=lambda at: not near[at]):
        left -= len(pieces[at].text)
        if left < 0:
            break
        kept.add(at)
    return tuple(_with_gaps(pieces, kept))


def _with_gaps(pieces: Sequence[Piece], kept: Container[int]) -> Iterator[Piece]:
    """One sign for each stretch that is left out."""
    for at, piece in enumerate(pieces):
        if at in kept:
            yield piece
        elif at == 0 or at - 1 in kept:
            yield Piece(piece.start, "", _GAP)
