"""Drawn résumés in all themes and languages: nothing is lost, and our own parser reads them without what is embedded."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.generator.drawing import MORE, REQUIRED, drawn
from benchmarks.generator.matrix import ATS_SAFE, THEMES, Case, Outcome, documents, outcome
from benchmarks.parsing.scoring import scorer

from hirewire_generator.docx_document import write_docx
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.orders import TypesetOrder, WordOrder
from hirewire_generator.typst_pdf import typeset
from hirewire_parser.documents import read_with_lines

LARGEST = 120_000
SAMPLE = [
    Case(theme, locale, 1 + (5 * row + column) % 9)
    for row, theme in enumerate(THEMES)
    for column, locale in enumerate(REQUIRED)
]
PRINTED = "import benchmarks.generator.tests.test_documents as t; print(*t.hashes(), sep='\\n')"


def hashes() -> list[str]:
    """Of the same drafts, as PDF and as DOCX."""
    sheets = [sheet_of(Case(theme, "de", 2).draft) for theme in ("classic", "sidebar")]
    made = [typeset(TypesetOrder(sheet=sheet, source=b"{}")).content for sheet in sheets]
    made += [write_docx(WordOrder(sheet=sheet, source=b"{}")) for sheet in sheets]
    return [hashlib.sha256(one).hexdigest() for one in made]


@pytest.fixture(scope="module")
def made() -> list[Outcome]:
    return [outcome(case) for case in SAMPLE]


def test_every_visible_field_comes_back_in_every_theme_and_language(made: list[Outcome]) -> None:
    assert not [(one.case.id, one.trouble, one.found) for one in made if not one.faithful]


def test_a_document_without_a_photo_is_small(made: list[Outcome]) -> None:
    assert max(one.size for one in made) < LARGEST


def test_our_parser_reads_what_we_set(made: list[Outcome], tmp_path: Path) -> None:
    score = scorer(tmp_path)
    if score is None:
        pytest.skip("the scorer belongs to the corpus, which is not at hand")
    told = documents(made, tmp_path)
    predictions = {one.case.id: one.prediction for one in made}
    safe = [one for one in told if one["theme"] in ATS_SAFE]
    others = [one for one in told if one["theme"] not in ATS_SAFE]
    assert score.run(predictions, safe).macro() >= 0.98
    assert score.run(predictions, others).macro() >= 0.9


@pytest.mark.parametrize("kind", ["docx", "md"])
def test_other_formats_lose_nothing_either(kind: str) -> None:
    made = [outcome(Case("modern", locale, 3, kind)) for locale in REQUIRED]  # type: ignore[arg-type]  # one of two
    assert [one.case.id for one in made if not one.faithful] == []


def test_the_same_draft_is_the_same_file_in_another_process() -> None:
    root = Path(__file__).parents[3]
    other = subprocess.run(
        [sys.executable, "-c", PRINTED], capture_output=True, text=True, check=True, cwd=root
    )
    assert other.stdout.split() == hashes()


@pytest.mark.parametrize("theme", ATS_SAFE)
def test_bold_letters_of_a_variable_font_are_seen(theme: str) -> None:
    """All weights of such a font have one name in the file."""
    draft = Case("modern", "en", 2).draft
    look = draft.design.model_copy(update={"theme": theme})
    sheet = sheet_of(draft.model_copy(update={"design": look}))
    _, pages = read_with_lines(typeset(TypesetOrder(sheet=sheet)).content)
    titles = {job.position for job in draft.resume.experience}
    heads = [line for line in pages.lines if any(line.text.startswith(one) for one in titles)]
    heads = [line for line in heads if line.text != draft.resume.profile.headline]
    assert heads
    assert all(line.bold for line in heads)
    assert not any(line.bold for line in pages.lines if line.text.startswith("•"))


def test_a_draw_can_be_repeated_and_no_two_are_alike() -> None:
    every = {drawn(locale, number) for locale in (*REQUIRED, *MORE) for number in range(10)}
    assert len(every) == 10 * len((*REQUIRED, *MORE))
    assert drawn("pl", 7) == drawn("pl", 7)
