"""A document of ours is read from what it carries inside, when that is what it shows; else the text counts."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from hirewire_common.contracts import ReadResume, Resume
from hirewire_common.json_resume import to_json_resume
from hirewire_parser.documents import read_document
from hirewire_parser.domain.embedded import DISAGREES
from hirewire_parser.embedded import LARGEST
from hirewire_parser.pymupdf_lean import pymupdf

MakeFile = Callable[..., bytes]

SHOWN = """Jane Roe
Data Engineer
jane@example.org
Experience
Acme Corp - Data Engineer
Jan 2020 - Present
Moved nine pipelines to streaming
Initech - Analyst
2016 - 03/2019
Education
University of Springfield, BSc Physics
2012 - 2016
Skills
Python, Rust
"""
MADE_FROM = Resume.model_validate(
    {
        "profile": {"name": "Jane Roe", "headline": "Data Engineer", "email": "jane@example.org"},
        "experience": [
            {
                "id": "experience-7f",
                "company": "Acme Corp",
                "position": "Data Engineer",
                "start_date": "2020-01",
                "end_date": "present",
                "highlights": ["Moved nine pipelines to streaming"],
            },
            {
                "id": "experience-2",
                "company": "Initech",
                "position": "Analyst",
                "start_date": "2016",
                "end_date": "2019-03",
            },
        ],
        "education": [
            {
                "id": "education-1",
                "institution": "University of Springfield",
                "degree": "BSc",
                "field": "Physics",
                "start_date": "2012",
                "end_date": "2016",
            }
        ],
        "skills": [{"id": "skills-1", "keywords": ["Python", "Rust"]}],
    }
)


def in_pdf(make_pdf: MakeFile, embedded: bytes, shown: str = SHOWN) -> bytes:
    with pymupdf.open(stream=make_pdf(shown), filetype="pdf") as document:
        document.embfile_add("resume.json", embedded)
        return bytes(document.tobytes(deflate=True))


def in_word(make_docx: MakeFile, embedded: str, shown: str = SHOWN) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in shown.splitlines())
    part = f'<resume xmlns="urn:hirewire:json-resume:1"><![CDATA[{embedded}]]></resume>'
    other = '<other xmlns="urn:other">1</other>'
    return make_docx(body, parts={"customXml/item1.xml": other, "customXml/item2.xml": part})


def ignored(reading: ReadResume) -> bool:
    return DISAGREES in reading.quality.warnings and reading.resume != MADE_FROM


def test_a_pdf_of_ours_is_read_from_its_attachment(make_pdf: MakeFile) -> None:
    reading = read_document(in_pdf(make_pdf, json.dumps(to_json_resume(MADE_FROM)).encode()))
    assert reading.resume == MADE_FROM
    assert reading.quality.warnings == ()
    assert reading.unplaced == ()
    assert all(source.confidence > 0.9 for source in reading.sources)


def test_a_word_file_of_ours_is_read_from_its_part(make_docx: MakeFile) -> None:
    reading = read_document(in_word(make_docx, json.dumps(to_json_resume(MADE_FROM))))
    assert reading.resume == MADE_FROM


@pytest.mark.parametrize(
    "change",
    [
        {"profile": {"name": "Bob Evil"}},
        {"profile": {"name": ""}},
        {"profile": {"name": "Jane Roe", "links": [{"url": "https://evil.example"}]}},
        {"experience": [{"id": "experience-1", "company": "Google", "position": "Analyst"}]},
        {"experience": [{"id": "experience-1", "company": "Acme Corp", "start_date": "2011-01"}]},
        {"skills": [{"id": "skills-1", "keywords": ["Kubernetes"]}]},
        {"summary": "Hidden words for machines"},
        {"experience": []},  # the text says much more
    ],
)
def test_what_is_inside_but_not_shown_is_ignored_with_a_warning(
    make_pdf: MakeFile, change: dict[str, Any]
) -> None:
    told = Resume.model_validate({**MADE_FROM.model_dump(), **change})
    reading = read_document(in_pdf(make_pdf, json.dumps(to_json_resume(told)).encode()))
    assert ignored(reading)


def test_a_job_added_by_hand_later_is_not_overlooked(make_docx: MakeFile) -> None:
    later = SHOWN.replace(
        "Initech",
        "Globex - Head of Data\n2021 - 2024\nHired a team of eleven people in Lisbon\nInitech",
    )
    reading = read_document(in_word(make_docx, json.dumps(to_json_resume(MADE_FROM)), later))
    assert ignored(reading)


@pytest.mark.parametrize(
    "embedded",
    [
        b"",
        b"{not json",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"work": 3}',
        b"[" * 50_000,
        b'{"basics": {"name": "Jane\\u0000 Roe\\ud800"}}',
        b" " * (LARGEST + 1),
    ],
)
def test_whatever_lies_inside_the_document_is_still_read(
    make_pdf: MakeFile, embedded: bytes
) -> None:
    reading = read_document(in_pdf(make_pdf, embedded))
    assert reading.resume.profile.email == "jane@example.org"


def test_a_part_with_entities_of_its_own_is_not_expanded(make_docx: MakeFile) -> None:
    body = "<w:p><w:r><w:t>Jane Roe jane@example.org</w:t></w:r></w:p>"
    part = (
        '<!DOCTYPE resume [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
        '<resume xmlns="urn:hirewire:json-resume:1">&b;</resume>'
    )
    reading = read_document(make_docx(body, parts={"customXml/item1.xml": part}))
    assert reading.resume.profile.email == "jane@example.org"


def test_an_attachment_of_another_name_is_not_looked_at(make_pdf: MakeFile) -> None:
    with pymupdf.open(stream=make_pdf(SHOWN), filetype="pdf") as document:
        document.embfile_add("notes.json", b"{}")
        reading = read_document(document.tobytes())
    assert DISAGREES not in reading.quality.warnings
