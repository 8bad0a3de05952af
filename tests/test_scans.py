"""A picture of a page goes through the whole system: read where Tesseract is installed, else refused with what to do."""

import shutil

import httpx
import pytest
from tests import papers
from tests.flow import new_session, upload

from hirewire_parser.pymupdf_lean import pymupdf

pytestmark = [pytest.mark.servers, pytest.mark.stack]


async def test_a_picture_of_a_page_is_read_or_refused_with_what_to_do(
    one: httpx.AsyncClient,
) -> None:
    with pymupdf.open(stream=papers.pdf()) as document:
        picture = document[0].get_pixmap(dpi=200).tobytes("png")
    answer = await upload(one, picture, "scan.png", session=await new_session(one))
    body = answer.json()
    if shutil.which("tesseract"):
        assert answer.status_code == 200, answer.text
        assert body["data"]["email"] == "jane@example.org"
    else:
        assert (answer.status_code, body["error"]) == (422, "needs_ocr")
        assert "Tesseract" in answer.text
