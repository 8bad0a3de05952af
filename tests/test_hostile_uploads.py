"""Uploads of people who mean no good: their names of files, and bodies without an end."""

import io
import re
import unicodedata
import zipfile
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests.flow import System, faulty, new_session

from hirewire_gateway.domain.documents import shown_name
from hirewire_testing.names import HOSTILE

pytestmark = [pytest.mark.servers, pytest.mark.stack]

KEY = re.compile(r"uploads/[0-9a-f-]{36}/[0-9a-f]{32}/[0-9a-f-]{36}\.txt")
ATTACHMENT = re.compile(
    r"attachment; filename=\"[A-Za-z0-9 ._-]*\"; filename\*=UTF-8''[A-Za-z0-9._~%-]*"
)
MEBIBYTE = b"x" * 1024 * 1024


def hundred() -> list[str]:
    """Names that a ZIP can hold and that are no hidden files, many of them twice."""
    texts = [name if name.endswith(".txt") else f"{name}.txt" for name in HOSTILE]
    taken = [name for name in texts if name.partition("\0")[0].endswith(".txt")]  # NUL ends a name
    shown = [name for name in taken if not last(name).startswith(".") and "\ud800" not in name]
    return (shown * 3)[:100]


def last(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def zipped(names: list[str]) -> bytes:
    """The files hold their numbers."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number, name in enumerate(names):
            info = zipfile.ZipInfo("x")
            info.filename = name  # as it is: the constructor would tidy it up
            archive.writestr(info, f"Jane Roe {number}")
    return packed.getvalue()


def harmless(path: str) -> bool:
    """Whether it is one segment of plain characters below `raw_resumes/`."""
    folder, _, name = path.partition("/")
    kinds = {unicodedata.category(letter) for letter in name}
    plain = not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} and not set(name) & set('/\\"%')
    return folder == "raw_resumes" and plain and 0 < len(name) <= 150 and name not in (".", "..")


@pytest.mark.filterwarnings("ignore:Duplicate name")
async def test_a_hundred_hostile_names_do_no_harm(system: System, one: httpx.AsyncClient) -> None:
    names = hundred()
    me = {"X-User-Id": f"{uuid4().hex}@example.com"}
    made = (await one.post("/api/sessions/create", headers=me)).json()
    before = system.objects()
    answer = await one.post(
        f"/api/resumes/upload?session_id={made['session_id']}",
        files={"file": ("cvs.zip", zipped(names))},
        headers={**me, "Prefer": "respond-async"},
    )
    assert answer.status_code == 202, answer.text
    sent: list[dict[str, Any]] = answer.json()["files"]
    assert [file["filename"] for file in sent] == [shown_name(n.partition("\0")[0]) for n in names]
    assert [file for file in sent if file["file_path"] is None] == []
    stored = [file["file_path"].removeprefix(made["session_path"]) for file in sent]
    assert len(set(stored)) == len(names)
    assert [path for path in stored if not harmless(path)] == []
    added = system.objects() - before
    assert len(added) >= len(names)
    assert [key for key in added if not KEY.fullmatch(key)] == []
    await _links_are_good(one, me, made["session_id"], dict(zip(stored, sent, strict=True)))


async def _links_are_good(
    http: httpx.AsyncClient, me: dict[str, str], session: str, sent: dict[str, Any]
) -> None:
    """The list knows the names as they were shown, and each link gives its own file."""
    listed = (await http.get(f"/api/sessions/{session}/files", headers=me)).json()["details"]
    mine = [file for file in listed if file["path"] in sent]
    assert len(mine) == len(sent)
    numbers = {path: number for number, path in enumerate(sent)}
    async with httpx.AsyncClient(trust_env=False) as store:
        for file in mine:
            assert file["filename"] == sent[file["path"]]["filename"]
            got = await store.get(file["url"])
            assert got.text == f"Jane Roe {numbers[file['path']]}"
            assert ATTACHMENT.fullmatch(got.headers["content-disposition"])


RAW = (
    b'"cv\0.txt"',
    b'"\xff\xfe\xed\xa0\x80.txt"',
    b'"a\\".txt"; filename*=UTF-8\'\'..%2F..%2Fcv.txt',
    b'"../../../cv.txt"; filename="cv.exe"',
    b"cv.txt",
    b'"cv.txt',
    b'""',
    b"\"cv.txt\"; filename*=bogus''%FF.txt",
    b'"' + b"x" * 8_000 + b'.txt"',
    b'"=?utf-8?q?=2E=2E=2Fcv?=.txt"',
)


@pytest.mark.parametrize("written", RAW)
async def test_a_name_written_by_hand_is_taken_or_refused(
    one: httpx.AsyncClient, written: bytes
) -> None:
    me = {"X-User-Id": f"{uuid4().hex}@example.com"}
    head = b'--edge\r\nContent-Disposition: form-data; name="file"; filename='
    body = head + written + b"\r\n\r\nJane Roe\r\n--edge--\r\n"
    answer = await one.post(
        "/api/resumes/upload",
        content=body,
        headers={**me, "Content-Type": "multipart/form-data; boundary=edge"},
    )
    assert answer.status_code in (200, 400), answer.text
    if answer.status_code == 400:
        faulty(answer, 400, answer.json()["error"])
        return
    told = answer.json()
    assert harmless(told["file_path"].removeprefix(told["session_path"]))


async def _without_end() -> AsyncIterator[bytes]:
    yield b'--edge\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n'
    for _ in range(40):
        yield MEBIBYTE


async def test_every_upload_is_refused_while_it_is_read(
    system: System, guarded: httpx.AsyncClient
) -> None:
    user = system.bearer()
    shown = {**user, "X-Session-ID": await new_session(guarded, user)}
    document = (await guarded.get("/openapi.json")).json()["paths"]
    routes = [
        path
        for path, methods in document.items()
        if "multipart/form-data"
        in methods.get("post", {}).get("requestBody", {}).get("content", {})
    ]
    assert len(routes) >= 4
    headers = {**shown, "Content-Type": "multipart/form-data; boundary=edge"}
    for path in routes:
        chunked = await guarded.post(path, content=_without_end(), headers=headers)
        faulty(chunked, 413, "too_large")
