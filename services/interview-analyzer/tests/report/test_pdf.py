"""What is told to the generator, and what it makes of it: what is in it, and on how many pages."""

import json
import re
from typing import Any
from uuid import uuid4

import pypdfium2
import pytest

from hirewire_common.claim_checks import received
from hirewire_common.contracts import (
    AnalyzeRecording,
    ObjectRef,
    Principal,
    ReportFiles,
    SetReport,
    Uploaded,
    session_key,
)
from hirewire_common.contracts.analysis import Analysis
from hirewire_generator.orders import ReportOrder
from hirewire_generator.report import set_report
from hirewire_interview_analyzer.domain.report import page_of
from hirewire_interview_analyzer.report.files import files_of
from hirewire_interview_analyzer.report.reports import Reports
from hirewire_testing.fakes import FakeStore
from hirewire_testing.pdfs import read

PAGES = {
    "fast": 3,
    "silent": 2,
    "audio": 3,
    "wordless": 3,
    "two": 4,
    "asked": 4,
    "hostile": 3,
    "nothing": 2,
    "long": 4,
}
"""At most."""
_UA = b"pdfuaid"


@pytest.fixture
def analyze() -> AnalyzeRecording:
    return AnalyzeRecording(
        job=uuid4(),
        session=session_key(uuid4()),
        principal=Principal(owner=uuid4()),
        recording=Uploaded(key="recordings/upload.webm", size=1, etag="1"),
    )


def paper(report: ReportFiles) -> bytes:
    return set_report(ReportOrder(files=report.files)).content


async def test_a_report_is_told_by_claim_check_and_what_was_set_is_fetched(
    reported: dict[str, Analysis], analyze: AnalyzeRecording
) -> None:
    store = FakeStore()

    class Generator:
        asked: SetReport

        async def ask(self, query: Any) -> Any:
            self.asked = query
            assert await received(ReportFiles, query.report, store) == files
            return await store.put(query.document_key, b"%PDF-", media_type="application/pdf")

    files, generator = files_of(page_of(reported["long"])), Generator()
    assert await Reports(generator, store).pdf(analyze, reported["long"]) == b"%PDF-"
    assert isinstance(generator.asked.report, ObjectRef)
    assert generator.asked.report.key == analyze.output_key("report-files.json")
    assert (generator.asked.job, generator.asked.session) == (analyze.job, analyze.session)


def with_word(analysis: Analysis, text: str) -> Analysis:
    """Said first."""
    transcript = analysis.transcript
    assert transcript is not None
    words = (transcript.words[0].model_copy(update={"text": text}), *transcript.words[1:])
    return analysis.model_copy(
        update={"transcript": transcript.model_copy(update={"words": words})}
    )


@pytest.mark.parametrize("speaker", list(PAGES))
def test_a_report_has_few_pages_a_title_a_language_and_tags(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    made = paper(files_of(page_of(reported[speaker])))
    told = read(made)
    assert 1 <= told.pages <= PAGES[speaker]
    with pypdfium2.PdfDocument(made) as document:
        assert document.get_metadata_dict()["Title"] == "Report of a recorded answer"
        sizes = {
            tuple(round(side) for side in document.get_page_size(at)) for at in range(len(document))
        }
    assert sizes == {(595, 842)}
    assert b"/Lang" in made
    assert told.tags["H1"] == 1
    assert told.tags["Table"] >= 2
    assert told.tags["Figure"] == len(page_of(reported[speaker]).charts)
    assert _UA in made


def test_a_pdf_says_what_the_page_says(reported: dict[str, Analysis]) -> None:
    page = page_of(reported["two"])
    told = read(paper(files_of(page)))
    fields = [
        page.title,
        *(field for one in page.parts for field in (one.title, one.shown, one.why)),
        page.coaching.summary,
        *(field for one in page.coaching.improvements for field in (one.title, one.advice)),
        *(one.title for one in page.charts if one.id != "time"),
        *(one.reason for one in page.unknown),
        page.limits,
        *(one.text for one in page.transcript),
    ]
    assert told.missing(fields) == []


def test_words_are_set_and_not_run(reported: dict[str, Analysis]) -> None:
    told = read(paper(files_of(page_of(reported["hostile"]))))
    assert told.missing(['#eval("1") *bold* $x$', "</svg> ]]>"]) == []


def test_of_half_an_hour_what_is_said_around_the_moments_is_kept(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["long"])
    order = files_of(page)
    kept = {one["at"] for one in json.loads(order.files["report.json"])["transcript"]}
    near = {
        one.at
        for one in page.transcript
        for note in page.coaching.notes
        if abs(one.start - note.start) < 10
    }
    assert max(note.start for note in page.coaching.notes) > 600
    assert near <= kept < {one.at for one in page.transcript} | {""}
    assert read(paper(order)).missing(["all of it is in the report as a page"]) == []


def test_what_no_font_shows_is_no_reason_to_have_no_pdf(reported: dict[str, Analysis]) -> None:
    made = paper(files_of(page_of(with_word(reported["audio"], "\U0001f600"))))
    assert _UA not in made
    assert read(made).tags["H1"] == 1


def test_words_of_other_scripts_are_set_where_their_fonts_are_installed(
    reported: dict[str, Analysis],
) -> None:
    pytest.importorskip("noto_cjk_sans_jp_regular")
    made = paper(files_of(page_of(with_word(reported["audio"], "日本語"))))
    assert _UA in made
    assert read(made).missing(["日本語"]) == []


def test_a_word_longer_than_a_line_stays_on_the_paper(reported: dict[str, Analysis]) -> None:
    made = paper(files_of(page_of(with_word(reported["audio"], "w" * 100))))
    with pypdfium2.PdfDocument(made) as document:
        texts = [page.get_textpage() for page in document]
        right = max(text.get_charbox(at)[2] for text in texts for at in range(text.count_chars()))
        assert sum(text.get_text_range().count("w") for text in texts) > 150
    assert right < 595 - 40


def said_in(text: str) -> str:
    """What follows the transcript's heading: quotes before it end in `…` too where they are cut."""
    return text.rpartition("\nTranscript")[2]


def test_what_is_left_out_of_a_long_transcript_is_seen_to_be(reported: dict[str, Analysis]) -> None:
    page = page_of(reported["long"])
    told = read(paper(files_of(page)))
    assert "…" in said_in(told.text)
    assert "…" not in said_in(read(paper(files_of(page_of(reported["two"])))).text)


def test_on_paper_the_question_and_the_time_are_named_and_the_number_has_a_label(
    reported: dict[str, Analysis],
) -> None:
    told = re.sub(r"\s+", " ", read(paper(files_of(page_of(reported["asked"])))).text)
    assert "Question: Tell me about a problem that you solved." in told
    assert told.count("9 March 2026 at 21:05 UTC") >= 2
    assert "Number of this analysis: " in told


@pytest.mark.parametrize("speaker", ["asked", "two"])
def test_what_is_seen_is_plotted_on_one_page_and_no_table_is_split(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    with pypdfium2.PdfDocument(paper(files_of(page_of(reported[speaker])))) as document:
        pages = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    plots = ("Face in the picture, share", "Head turned, degrees", "Smile, share")
    table = ("Pace", "Voice in the recording", "Face in the picture")
    for together in (plots, table):
        assert any(all(one in page for one in together) for page in pages), together
