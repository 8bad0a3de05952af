"""Files of a session over the real database, and what they are called."""

import asyncio
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import ListFiles, ParseResume
from hirewire_storage.domain.files import free_name, safe_name

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage


@given(st.text(max_size=400))
def test_a_safe_name_is_one_plain_segment(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= 150
    assert not set(safe) & set('<>:"/\\|?*#%')
    assert not any(unicodedata.category(c)[0] == "C" for c in safe)
    assert safe == safe.strip(" .")
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("cv.pdf", "cv.pdf"),
        ("Жанна Ро.docx", "Жанна Ро.docx"),
        ("履歴書.txt", "履歴書.txt"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "file"),
        ("", "file"),
        ("con.txt", "_con.txt"),
        ("a" * 300 + ".pdf", "a" * 146 + ".pdf"),
        ("50%20off?.pdf", "50_20off_.pdf"),
    ],
)
def test_a_name_keeps_what_is_safe_of_it(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_name_that_is_taken_gets_a_number_before_its_suffix() -> None:
    assert free_name("cv.pdf", set()) == "cv.pdf"
    assert free_name("cv.pdf", {"cv.pdf"}) == "cv_2.pdf"
    assert free_name("cv.pdf", {"cv.pdf", "cv_2.pdf"}) == "cv_3.pdf"
    assert free_name("cv", {"cv"}) == "cv_2"


def kept(storage: "Storage", command: ParseResume) -> ParseResume:
    """Another document of the same session, uploaded to be kept."""
    other = storage.command(command.session, command.principal)
    return other.model_copy(update={"keep": True})


async def paths(storage: "Storage", command: ParseResume, **more: object) -> list[str]:
    ask = ListFiles(key=command.session, principal=command.principal)
    page = await storage.files.list_files(ask.model_copy(update=more))
    return [file.path for file in page.files]


@pytest.mark.servers
async def test_twenty_files_of_one_name_at_once_have_twenty_paths(storage: "Storage") -> None:
    first = await storage.opened()
    opened = await asyncio.gather(*(storage.open(kept(storage, first)) for _ in range(19)))
    found = {job.file for job in opened} | {"raw_resumes/cv.pdf"}
    assert found == {
        "raw_resumes/cv.pdf",
        *(f"raw_resumes/cv_{number}.pdf" for number in range(2, 21)),
    }
    assert set(await paths(storage, first)) == found


@pytest.mark.servers
async def test_the_text_of_a_document_lies_beside_it(storage: "Storage", make: "Make") -> None:
    command = await storage.opened()
    text = command.document.content.model_copy(update={"key": command.text_key})
    news = make.parsed(command).model_copy(update={"text": text})
    await storage.finish(command, news)
    assert await paths(storage, command) == ["processed/cv.pdf.txt", "raw_resumes/cv.pdf"]


@pytest.mark.servers
async def test_a_document_that_cannot_be_read_goes_unless_it_is_kept(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    keeping = kept(storage, command)
    await storage.open(keeping)
    for one in (command, keeping):
        await storage.finish(one, make.failed(one))
    assert await paths(storage, command) == ["raw_resumes/cv_2.pdf"]
    assert keeping.document.content.key in storage.blobs.stored
    assert command.document.content.key not in storage.blobs.stored


@pytest.mark.servers
async def test_a_list_comes_in_pages_and_by_prefix(storage: "Storage") -> None:
    first = await storage.opened()
    for _ in range(4):
        await storage.open(kept(storage, first))
    whole = await paths(storage, first)
    ask = ListFiles(key=first.session, principal=first.principal, most=2)
    page = await storage.files.list_files(ask)
    assert (page.more, [file.path for file in page.files]) == (True, whole[:2])
    rest = await paths(storage, first, after=whole[1])
    assert rest == whole[2:]
    assert await paths(storage, first, prefix="raw_resumes/cv_") == whole[1:]
    assert await paths(storage, first, prefix="%") == []
