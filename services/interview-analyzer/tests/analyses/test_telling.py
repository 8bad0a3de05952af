"""How far an analysis is never falls, and the plainest of reports is a page and a document all the same."""

import html
import re
from uuid import UUID

import pypdfium2

from hirewire_common.contracts import Stage
from hirewire_interview_analyzer.analyses.telling import SHARES, Telling
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.plain_report import PlainReports
from hirewire_testing.recordings import length_of, media_of, sound_of, transcript_of, words_of


class Percent:
    def __init__(self) -> None:
        self.told: list[int] = []

    def __call__(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        first, last = SHARES[stage]
        self.told.append(first + (last - first) * done // total)


async def test_two_stages_side_by_side_are_one_way() -> None:
    percent = Percent()
    tell = Telling(percent)
    steps: list[tuple[Stage, float]] = [
        ("probe", 1.0), ("extract", 0.5), ("faces", 0.0), ("transcribe", 0.0), ("faces", 0.4),
        ("transcribe", 0.2), ("faces", 1.0), ("transcribe", 0.1), ("transcribe", 1.0), ("metrics", 0.0), ("coach", 1.0),
    ]  # fmt: skip
    for stage, share in steps:
        await tell(stage, share)
    assert percent.told == sorted(percent.told)
    assert percent.told[-1] == 99
    assert percent.told[-3] == SHARES["transcribe"][1]


WORDS = words_of("We sold <b>bread</b> (and cakes\\pies) | " * 60)
ANALYSIS = analysed(
    UUID(int=5),
    Measured(
        media_of(length_of(WORDS)), transcript_of(WORDS), sound_of(WORDS, length_of(WORDS))
    ),
)  # fmt: skip


async def test_a_page_shows_what_was_said_as_text() -> None:
    page = (await PlainReports().html(ANALYSIS)).decode()
    assert "<b>" not in page
    assert ANALYSIS.transcript is not None
    assert ANALYSIS.transcript.text in html.unescape(page)
    assert "<script" not in page


async def test_the_document_opens_and_holds_every_word() -> None:
    document = pypdfium2.PdfDocument(await PlainReports().pdf(ANALYSIS))
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert len(document) > 1
    assert text.count("<b>bread</b>") == 60
    assert "(and cakes\\pies)" in text
    (first, *_) = re.findall(r"Delivery: (\d+|not known)", text)
    assert first
