"""On the development corpus the quality stays above its floor, and no word of a reading is invented."""

import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hirewire_common.contracts import ReadResume, Resume
from hirewire_common.words.folding import letters_only
from hirewire_parser.documents import read_document
from hirewire_parser.domain.line import Line
from hirewire_parser.domain.unplaced import strings_of
from hirewire_parser.pdf import extract

pytestmark = pytest.mark.no_cover  # the corpus is not beside every checkout

FLOOR = 0.96
CHECKOUT = Path(__file__).resolve().parents[3]
CORPUS = CHECKOUT.parent / "shared" / "eval" / "parsing"
needs_corpus = pytest.mark.skipif(
    not (CORPUS / "manifest.json").exists(),
    reason="the development corpus is not beside this checkout (../shared/eval/parsing)",
)


def manifest(kind: str) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads((CORPUS / "manifest.json").read_text())
    return [document for document in documents if document["kind"] == kind]


def reading_of(document: dict[str, Any]) -> ReadResume:
    return read_document((CORPUS / document["file"]).read_bytes())


def load(path: Path) -> ModuleType:
    """A module that is no part of any package that this service may import."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_corpus
@pytest.mark.parametrize(("kind", "floor"), [("pdf", FLOOR), ("docx", 0.90), ("txt", 0.80)])
def test_the_quality_stays_above_its_floor(kind: str, floor: float) -> None:
    scorer = load(CORPUS / "score.py")
    canonical = load(CHECKOUT / "benchmarks" / "parsing" / "canonical.py").canonical
    documents = manifest(kind)
    predictions = {document["id"]: canonical(reading_of(document).resume) for document in documents}
    assert scorer.run(predictions, documents).macro() >= floor


@needs_corpus
def test_no_document_is_without_experience() -> None:
    documents = manifest("pdf")[::5]
    assert [d["id"] for d in documents if not reading_of(d).resume.experience] == []


@needs_corpus
def test_every_word_of_a_reading_is_in_its_document() -> None:
    for document in manifest("pdf")[::4]:
        pages = extract((CORPUS / document["file"]).read_bytes())
        orders = (pages.lines, downwards(pages.lines))
        texts = [line.text for order in orders for line in order]
        text = letters_only(" ".join([*texts, *pages.links]))
        reading = reading_of(document)
        invented = [
            word
            for said in (*strings_of(reading.resume.model_dump()), *reading.unplaced)
            for word in said.split()
            if letters_only(word) not in text
        ]
        assert invented == [], document["id"]


@needs_corpus
def test_names_are_found_in_one_piece() -> None:
    """Short fields stand in the document just so, on one line or broken in a column: never put together at will."""
    for document in manifest("pdf")[::4]:
        lines = extract((CORPUS / document["file"]).read_bytes()).lines
        orders = (lines, downwards(lines))
        texts = [letters_only(" ".join(line.text for line in order)) for order in orders]
        assert [
            name
            for name in short_fields(reading_of(document).resume)
            if not any(letters_only(name) in text for text in texts)
        ] == [], document["id"]


def downwards(lines: Iterable[Line]) -> list[Line]:
    """Column by column: a word that is broken in a narrow cell goes on below."""
    return sorted(lines, key=lambda line: (line.page, round(line.x0), line.y))


def short_fields(resume: Resume) -> list[str]:
    return [
        *(name for entry in resume.experience for name in (entry.company, entry.position)),
        *(
            name
            for entry in resume.education
            for name in (entry.institution, entry.degree, entry.field)
        ),
        *(skill for group in resume.skills for skill in group.keywords),
        *(spoken.name for spoken in resume.languages),
        *(certificate.name for certificate in resume.certifications),
    ]
