"""Text of other kinds, names of files, and what a document carries inside."""

import json

import pytest

from hirewire_common.contracts import Design, Draft, Resume
from hirewire_common.errors import Refused
from hirewire_common.json_resume import from_json_resume
from hirewire_generator.domain.embedding import shown, source_of
from hirewire_generator.domain.exporting import download_name, export, read_in
from hirewire_generator.domain.projecting import sheet_of

RESUME = Resume.model_validate(
    {
        "profile": {
            "name": "Jane Roe",
            "links": [
                {"url": "https://x.org", "label": "Site"},
                {"url": "javascript:alert(1)", "label": "Bad"},
            ],
        },
        "summary": "Sum",
        "skills": [{"id": "skills-1", "keywords": ["Python"]}],
        "projects": [
            {
                "id": "projects-1",
                "name": "P",
                "url": "https://p.org",
                "github": "https://github.com/p",
            },
            {"id": "projects-2", "name": "Q", "github": "https://github.com/q"},
        ],
    }
)


@pytest.mark.parametrize("kind", ["md", "json"])
def test_what_is_written_is_read_back(kind: str) -> None:
    assert read_in(export(Draft(resume=RESUME), kind).decode(), kind) == RESUME  # type: ignore[arg-type]  # parametrized


@pytest.mark.parametrize("text", ["", "[]", "{", '{"work": 1}', "[" * 100_000])
def test_what_is_no_json_resume_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_in(text, "json")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Jane Roe", "Jane Roe - Résumé.pdf"),
        ("", "Résumé.pdf"),
        ("../../etc/passwd", "etc passwd - Résumé.pdf"),
        ('a<b>:"c"|d?*', "a b c d - Résumé.pdf"),
        ("王小明", "王小明 - Résumé.pdf"),
        ("CON", "Résumé.pdf"),
        ("x\r\ny\x00\u202e", "x y - Résumé.pdf"),
        ("J. R. ...", "J. R - Résumé.pdf"),
    ],
)
def test_a_files_name_is_safe_everywhere(name: str, file: str) -> None:
    assert download_name(name, "pdf") == file


def test_a_files_name_is_not_too_long() -> None:
    assert len(download_name("J" * 500, "docx").encode()) < 255


def test_hidden_sections_are_not_carried_inside() -> None:
    draft = Draft(resume=RESUME, design=Design(hidden=("skills", "summary")))
    kept = shown(draft, sheet_of(draft))
    assert (kept.skills, kept.summary) == ((), "")
    assert kept.projects


def test_addresses_that_nobody_sees_are_not_carried_inside() -> None:
    draft = Draft(resume=RESUME)
    kept = shown(draft, sheet_of(draft))
    assert [link.url for link in kept.profile.links] == ["https://x.org"]
    assert [one.url for one in kept.projects] == ["https://p.org", ""]


def test_the_source_is_the_resume() -> None:
    draft = Draft(resume=RESUME)
    source = source_of(draft, sheet_of(draft))
    assert source is not None
    assert from_json_resume(json.loads(source)).skills == RESUME.skills


def test_without_leave_nothing_is_carried_inside() -> None:
    draft = Draft(resume=RESUME, design=Design(embed_source=False))
    assert source_of(draft, sheet_of(draft)) is None


@pytest.mark.parametrize("kind", ["md", "json"])
def test_what_the_design_hides_is_in_no_file(kind: str) -> None:
    design = Design(hidden=("projects",))
    told = export(Draft(resume=RESUME, design=design), kind).decode()  # type: ignore[arg-type]  # parametrized
    assert read_in(told, kind) == RESUME.model_copy(update={"projects": ()})  # type: ignore[arg-type]  # parametrized


def test_markdown_has_sections_in_the_order_of_the_design() -> None:
    design = Design(order=("skills", "projects"))
    told = export(Draft(resume=RESUME, design=design), "md").decode()
    assert [line for line in told.splitlines() if line.startswith("## ")][:2] == [
        "## Skills",
        "## Projects",
    ]
    assert read_in(told, "md") == RESUME
