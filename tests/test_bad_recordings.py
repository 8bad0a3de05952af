"""Whatever is uploaded as a recording, its owner learns what is wrong with it; nothing is invented, and nothing is left."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from tests.bad_recordings import FINE, FLAWED, REFUSED, disguised, wav
from tests.flow import Ground, System, client, eventually, faulty

pytestmark = [pytest.mark.servers, pytest.mark.stack]
MIB = 8


@pytest.fixture(scope="module")
def media_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recordings")


@pytest.fixture(scope="module")
def system(ground: Ground, media_folder: Path) -> Iterator[System]:
    """One that takes little, and lets go of its processes soon."""
    small = {"HIREWIRE_MEDIA_MAX_MB": str(MIB)}
    worker = {"HIREWIRE_MEDIA_FOLDER": str(media_folder), "HIREWIRE_MEDIA_KEEP_SECONDS": "1"}
    gateway = {**small, "HIREWIRE_WORK_SESSIONS_PER_HOUR": "0"}
    with ground.system(
        ("storage", {}),
        ("interview-analyzer", {**small, **worker}),
        ("generator", {}),
        ("gateway", gateway),
    ) as running:
        yield running


@pytest.fixture
async def http(system: System) -> AsyncIterator[httpx.AsyncClient]:
    async with client(system.one) as found:
        yield found


async def analyzed(http: httpx.AsyncClient, data: bytes) -> httpx.Response:
    """As a page does it, which waits for the answer."""
    slot = (await http.post("/api/v1/upload-url", json={"file_type": "video"})).json()
    async with httpx.AsyncClient(trust_env=False, timeout=30) as store:
        put = await store.put(slot["upload_url"], content=data, headers=slot["required_headers"])
    assert put.status_code == 200, put.text
    return await http.post("/api/v1/analyze", json={"file_key": slot["file_key"]})


async def analysis(http: httpx.AsyncClient, data: bytes) -> dict[str, Any]:
    answer = await analyzed(http, data)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def nulls(part: dict[str, Any], path: str) -> Iterator[str]:
    for name, value in part.items():
        if value is None:
            yield f"{path}.{name}"
        elif isinstance(value, dict):
            yield from nulls(value, f"{path}.{name}")


def reasons(found: dict[str, Any]) -> dict[str, str]:
    """Of all that isn't known; that every null has one."""
    told = {one["field"]: one["reason"] for one in found["missing"]}
    scores = {name: found["scores"][name] for name in ("overall", "delivery", "content")}
    unknown = {*nulls(found["metrics"], "metrics"), *nulls(scores, "scores")}
    assert unknown <= set(told)
    assert all(reason.endswith(".") for reason in told.values())
    return told


def left_in(folder: Path) -> list[Path]:
    """All but what says that the worker lives."""
    return [one for one in folder.rglob("*") if one.is_file() and one.suffix != ".lock"]


@pytest.mark.parametrize("name", REFUSED)
async def test_what_can_not_be_analysed_is_told_for_what_it_is_and_what_to_do(
    http: httpx.AsyncClient, name: str
) -> None:
    case = REFUSED[name]
    told = faulty(await analyzed(http, case.make()), case.status, case.code)["detail"]
    assert case.says in told
    assert case.do in told


@pytest.mark.parametrize("name", FLAWED)
async def test_what_is_wrong_with_a_recording_is_said_and_what_it_hides_is_null(
    http: httpx.AsyncClient, name: str
) -> None:
    case = FLAWED[name]
    found = await analysis(http, case.make())
    told = [one["code"] for one in found["warnings"]]
    assert set(case.warnings) <= set(told)
    known = reasons(found)
    assert set(case.null) <= set(known)


COARSE = {"wav of 8 kHz and 8 bits"}


@pytest.mark.parametrize("name", FINE)
async def test_what_is_only_odd_is_analysed_without_a_word_about_it(
    http: httpx.AsyncClient, name: str
) -> None:
    found = await analysis(http, FINE[name]())
    # what is recorded that coarsely may be hard to understand, which is told
    assert {one["code"] for one in found["warnings"]} <= (
        {"words_unsure"} if name in COARSE else set()
    )
    reasons(found)
    assert "four people" in found["transcript_analysis"]["full_text"]
    assert found["media"]["seconds"] == pytest.approx(3, abs=0.2)
    assert (found["facial_analysis"] is None) == (found["media"]["kind"] == "audio")


async def test_a_list_that_names_another_recording_opens_none(
    http: httpx.AsyncClient, tmp_path: Path
) -> None:
    canary = tmp_path / "canary.wav"
    canary.write_bytes(wav())
    heard: list[object] = []

    async def hear(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(writer.get_extra_info("peername"))
        writer.close()

    async with await asyncio.start_server(hear, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        for other in (str(canary), canary.as_uri(), f"http://127.0.0.1:{port}/canary.wav"):
            for name, data in disguised(other):
                answer = await analyzed(http, data)
                assert answer.json()["error"] in ("unsupported_type", "corrupt"), name
                assert "canary" not in answer.text
    assert heard == []


async def test_a_refused_recording_is_refused_again_with_the_same_words_and_at_once(
    system: System, http: httpx.AsyncClient
) -> None:
    slot = (await http.post("/api/v1/upload-url", json={"file_type": "audio"})).json()
    async with httpx.AsyncClient(trust_env=False) as store:
        await store.put(slot["upload_url"], content=b"<html>")
    key = {"file_key": slot["file_key"]}
    first = await http.post("/api/v1/analyze", json=key)
    with system.paused("interview-analyzer"):
        again = await http.post("/api/v1/analyze", json=key)
        shown = await http.get(f"/api/v1/analyses/{slot['session_id']}")
    told = faulty(first, 415, "unsupported_type")["detail"]
    assert faulty(again, 415, "unsupported_type")["detail"] == told
    assert shown.json()["error"] == {"code": "unsupported_type", "message": told}
    report = await http.get(f"/api/v1/analyses/{slot['session_id']}/report")
    faulty(report, 415, "unsupported_type")


async def test_of_bad_recordings_nothing_is_left_no_process_no_file_and_no_descriptor(
    system: System, http: httpx.AsyncClient, media_folder: Path
) -> None:
    worker = psutil.Process(system.fleet.all("interview-analyzer")[0].pid)

    async def alone() -> bool:
        return not worker.children(recursive=True)

    made = [case.make() for case in REFUSED.values()]
    made.append(FLAWED["half a webm"].make())

    async def all_of_them() -> None:
        await asyncio.gather(*(analyzed(http, data) for data in made))
        await eventually(alone)

    await all_of_them()
    files, memory = worker.num_fds(), worker.memory_info().rss
    await all_of_them()
    assert left_in(media_folder) == []
    assert worker.num_fds() < files + len(made) // 2  # connections come and go
    assert worker.memory_info().rss - memory < 32 << 20
