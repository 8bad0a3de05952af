"""What people, and people with bad intentions, put into a résumé: it is shown as it stands, or refused with a reason."""

import base64
import io
import zipfile
from collections.abc import AsyncIterator
from typing import Any

import docx
import httpx
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from tests.flow import System, client, faulty, new_session
from tests.test_chat import attached, draft, say, told

pytestmark = [pytest.mark.servers, pytest.mark.stack]

CORPUS = (
    '#eval("1+1") #read("/etc/passwd") #import "@preview/x:0.1.0": *',
    "$x^2$ \\alpha @label <label> = heading",
    "{{ 7*7 }} {% for x in y %} {# comment #} {{ config }}",
    "**bold** _it_ `code` # title > quote - item 1. one | a | b |",
    "[click](javascript:alert(1)) ![img](file:///etc/passwd)",
    "<script>alert(1)</script> <b>& &amp; &#60;</b>",
    "=cmd|' /C calc'!A0 ]]> <?xml?> &xxe;",
    "\\input{/etc/passwd} %s %n ${jndi:ldap://x} `id`",
)


@pytest.fixture
async def http(system: System) -> AsyncIterator[httpx.AsyncClient]:
    async with client(system.one) as opened:
        yield opened


async def patched(http: httpx.AsyncClient, session: str, *ops: dict[str, Any]) -> httpx.Response:
    return await http.patch(f"/api/v1/drafts/{session}", json={"patch": list(ops)})


async def made(http: httpx.AsyncClient, session: str, kind: str, **more: Any) -> dict[str, Any]:
    answer = await http.post(
        "/api/v1/generate_resume/",
        json={"filetype": kind, **more},
        headers={"X-Session-ID": session},
    )
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    async with httpx.AsyncClient(trust_env=False) as anyone:
        body["content"] = (await anyone.get(body["download_url"])).content
    return body


def squeezed(text: str) -> str:
    return "".join(text.split())


async def test_what_looks_like_markup_is_printed_as_it_stands(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz")
    job = {"company": CORPUS[0], "position": CORPUS[3], "highlights": list(CORPUS)}
    answer = await patched(
        http,
        session,
        {"op": "replace", "path": "/resume/summary", "value": " ".join(CORPUS[:3])},
        {"op": "add", "path": "/resume/experience/-", "value": job},
    )
    assert answer.status_code == 200, answer.text
    pdf = pypdfium2.PdfDocument((await made(http, session, "pdf"))["content"])
    shown = squeezed("".join(page.get_textpage().get_text_bounded() for page in pdf))
    word = docx.Document(io.BytesIO((await made(http, session, "docx"))["content"]))
    written = squeezed("".join(paragraph.text for paragraph in word.paragraphs))
    for line in CORPUS:
        assert squeezed(line) in shown
        assert squeezed(line) in written
    content = (await made(http, session, "docx"))["content"]
    relations = zipfile.ZipFile(io.BytesIO(content)).read("word/_rels/document.xml.rels")
    assert b"javascript" not in relations
    assert b"file:" not in relations


async def test_signs_that_no_font_has_are_left_out_and_named(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    parsed = {"personal_details": {"name": "Ana 🦄 Ruiz"}, "summary": "Rode a \U0001f9a4 to work."}
    told = await made(http, session, "pdf", parsed=parsed)
    assert told["readback"]["fields"] == told["readback"]["found"] > 0
    assert any("🦄" in warning or "character" in warning for warning in told["warnings"]), told


async def test_a_resume_ten_times_too_large_is_refused_and_nothing_is_half_written(
    http: httpx.AsyncClient,
) -> None:
    session = await new_session(http)
    await say(http, session, "My name is Ana Ruiz")
    before = await draft(http, session)
    job = {"company": "Acme", "highlights": [f"Result {n} " + "word " * 60 for n in range(30)]}
    ops = [{"op": "add", "path": "/resume/experience/-", "value": job} for _ in range(20)]
    faulty(await patched(http, session, *ops), 413, "too_large")
    assert await draft(http, session) == before


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff\xe0 broken", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a"]
)
async def test_a_broken_picture_is_told_by_name(
    system: System, http: httpx.AsyncClient, data: bytes
) -> None:
    session = await new_session(http)
    frames = await told(
        system, http, session, "My name is Ana Ruiz", attached("me.jpg", data, "image/jpeg")
    )
    (error,) = [frame for frame in frames if frame["type"] == "error"]
    assert error["message"].startswith("Failed to process file 'me.jpg': ")


def portrait() -> bytes:
    picture = Image.new("RGB", (600, 800), (90, 120, 160))
    pen = ImageDraw.Draw(picture)
    for shade in range(200):
        pen.ellipse(
            (150 + shade // 2, 150 + shade // 2, 450, 550), fill=(200 - shade // 3, 160, 130)
        )
    pen.ellipse((230, 300, 270, 330), fill=(30, 30, 30))
    pen.ellipse((330, 300, 370, 330), fill=(30, 30, 30))
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    picture.save(file, "JPEG", exif=exif)
    return file.getvalue()


async def test_a_portrait_becomes_the_photo_and_is_shown_when_wanted(
    system: System, http: httpx.AsyncClient
) -> None:
    """Sent as PNG, which it is not: what it is tells its content."""
    session = await new_session(http)
    frames = await told(
        system, http, session, "My name is Ana Ruiz", attached("me.png", portrait(), "image/png")
    )
    assert "photo_kept" in [frame["type"] for frame in frames]
    answers = [frame["message"] for frame in frames if frame["type"] == "chat_response"]
    assert answers[0] == "📎 Processed 1 file successfully!"
    assert (await draft(http, session))["has_photo"]
    plain = await made(http, session, "pdf")
    await http.patch(f"/api/v1/drafts/{session}/design", json={"photo": "round"})
    shown = await made(http, session, "pdf")
    assert b"taken at home" not in shown["content"]
    assert pictures(plain["content"]) == 0
    assert pictures(shown["content"]) == 1


def pictures(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    images = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    return sum(len(list(page.get_objects(filter=[images]))) for page in document)


async def test_an_unknown_theme_option_or_kind_is_named(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    shown = {"X-Session-ID": session}
    for body, word in (
        ({"template": "neon"}, "template"),
        ({"filetype": "exe"}, "filetype"),
        ({"design": {"paper": "a3"}}, "paper"),
        ({"design": {"colour": "red"}}, "colour"),
        ({"parsed": {"skills": 7}}, "skills"),
        ({"parsed": []}, "parsed"),
    ):
        wanted = {"parsed": {"personal_details": {"name": "Ana"}}, **body}
        answer = await http.post("/api/v1/generate_resume/", json=wanted, headers=shown)
        assert word in faulty(answer, 400, "bad_request")["detail"]


async def test_base64_in_other_people_s_forms_is_read(http: httpx.AsyncClient) -> None:
    session = await new_session(http)
    text = base64.b64encode(b"Jane Roe\njane@example.org\n" * 3).decode()
    forms = (text.rstrip("="), f"data:text/plain;base64,{text}", "\n".join((text[:40], text[40:])))
    files = [
        {"filename": f"cv{n}.txt", "file_type": "pdf", "content": one, "mime_type": "text/plain"}
        for n, one in enumerate(forms)
    ]
    answer = await say(http, session, "here", *files)
    assert answer.status_code == 200
    assert (await draft(http, session))["resume"]["profile"]["email"] == "jane@example.org"
