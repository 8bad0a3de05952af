"""The PDF comes from a real child: what is in it, on how many pages, and how what goes wrong ends."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from hirewire_common.contracts.analysis import Analysis
from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Limits
from hirewire_common.sandbox.workers import ChildBug, Words, Workers
from hirewire_interview_analyzer.domain.report import page_of
from hirewire_interview_analyzer.report.orders import order_of
from hirewire_interview_analyzer.report.reports import LIMITS, Reports
from hirewire_interview_analyzer.report.typesetting import set_report
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
Child = Callable[[str], str]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Child:
    """A module of this name whose answer to every order is this expression."""

    def written(answer: str) -> str:
        (tmp_path / "answering.py").write_text(
            "import socket\n"
            "from hirewire_common.sandbox.serving import serve\n"
            f"def work_on(work, order): serve(work, {{'set': lambda parcel: {answer}}})\n"
        )
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        return "answering"

    return written


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
    made = set_report(order_of(page_of(reported[speaker])))
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


async def test_a_pdf_is_the_same_whether_it_is_made_in_a_child_or_here(
    reported: dict[str, Analysis],
) -> None:
    analysis = reported["two"]
    assert await Reports().pdf(analysis) == set_report(order_of(page_of(analysis)))


def test_a_pdf_says_what_the_page_says(reported: dict[str, Analysis]) -> None:
    page = page_of(reported["two"])
    told = read(set_report(order_of(page)))
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
    told = read(set_report(order_of(page_of(reported["hostile"]))))
    assert told.missing(['#eval("1") *bold* $x$', "</svg> ]]>"]) == []


def test_of_half_an_hour_what_is_said_around_the_moments_is_kept(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["long"])
    order = order_of(page)
    kept = {one["at"] for one in json.loads(json.loads(order)["report.json"])["transcript"]}
    near = {
        one.at
        for one in page.transcript
        for note in page.coaching.notes
        if abs(one.start - note.start) < 10
    }
    assert max(note.start for note in page.coaching.notes) > 600
    assert near <= kept < {one.at for one in page.transcript} | {""}
    assert read(set_report(order)).missing(["all of it is in the report as a page"]) == []


def test_what_no_font_shows_is_no_reason_to_have_no_pdf(reported: dict[str, Analysis]) -> None:
    made = set_report(order_of(page_of(with_word(reported["audio"], "\U0001f600"))))
    assert _UA not in made
    assert read(made).tags["H1"] == 1


async def test_a_report_that_takes_too_long_is_refused_and_the_page_named(
    reported: dict[str, Analysis],
) -> None:
    with pytest.raises(Refused) as refused:
        await Reports(Limits(wall=0.01, cpu=5, memory=768, threads=2)).pdf(reported["long"])
    assert refused.value.code == "timeout"
    assert "HTML" in refused.value.message


async def test_what_a_child_says_is_checked(child: Child, reported: dict[str, Analysis]) -> None:
    with pytest.raises(ChildBug):
        await Reports(child=child("b'<html>'")).pdf(reported["silent"])


@pytest.mark.parametrize("reach", ["open('/etc/passwd').read()", "socket.create_connection(('127.0.0.1', 9), 1)"], ids=["files", "network"])  # fmt: skip
async def test_a_child_reaches_nothing(
    reach: str, child: Child, reported: dict[str, Analysis]
) -> None:
    """An error of its own, and never what it reached for."""
    module = child(f"b'%PDF-' + str({reach}).encode()")
    async with Workers(module, LIMITS, Words("", "", ""), at_once=1) as workers:
        fences = workers.fences
    if not (fences.files and fences.network):
        pytest.skip(f"this kernel holds only {fences}")
    with pytest.raises(ChildBug, match=r"PermissionError|OSError"):
        await Reports(child=module).pdf(reported["silent"])


def test_words_of_other_scripts_are_set_where_their_fonts_are_installed(
    reported: dict[str, Analysis],
) -> None:
    pytest.importorskip("noto_cjk_sans_jp_regular")
    made = set_report(order_of(page_of(with_word(reported["audio"], "日本語"))))
    assert _UA in made
    assert read(made).missing(["日本語"]) == []


def test_a_word_longer_than_a_line_stays_on_the_paper(reported: dict[str, Analysis]) -> None:
    made = set_report(order_of(page_of(with_word(reported["audio"], "w" * 100))))
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
    told = read(set_report(order_of(page)))
    assert "…" in said_in(told.text)
    assert "…" not in said_in(read(set_report(order_of(page_of(reported["two"])))).text)


def test_on_paper_the_question_and_the_time_are_named_and_the_number_has_a_label(
    reported: dict[str, Analysis],
) -> None:
    told = re.sub(r"\s+", " ", read(set_report(order_of(page_of(reported["asked"])))).text)
    assert "Question: Tell me about a problem that you solved." in told
    assert told.count("9 March 2026 at 21:05 UTC") >= 2
    assert "Number of this analysis: " in told


@pytest.mark.parametrize("speaker", ["asked", "two"])
def test_what_is_seen_is_plotted_on_one_page_and_no_table_is_split(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    with pypdfium2.PdfDocument(set_report(order_of(page_of(reported[speaker])))) as document:
        pages = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    plots = ("Face in the picture, share", "Head turned, degrees", "Smile, share")
    table = ("Pace", "Voice in the recording", "Face in the picture")
    for together in (plots, table):
        assert any(all(one in page for one in together) for page in pages), together
