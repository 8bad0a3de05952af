"""Recordings over the real servers: put where they were told to be put, seen by their own, removed without a trace."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests.filming import film_of
from tests.flow import System, client, eventually, faulty

from hirewire_common.contracts import session_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]

UPLOAD, ANALYZE = "/api/v1/upload-url", "/api/v1/analyze"
PAGE = "http://localhost:3000"
RECORDING = b"\x1a\x45\xdf\xa3" + b"not much of a recording " * 40
LATER = {"Prefer": "respond-async"}
KNOWN = {"Content-Type": "video/webm"}
LED = "Tell me about a project that you led."


@pytest.fixture
async def store() -> AsyncIterator[httpx.AsyncClient]:
    """A page's way to the object store: without any credential but the address."""
    async with httpx.AsyncClient(trust_env=False) as found:
        yield found


@pytest.fixture
def http(one: httpx.AsyncClient) -> httpx.AsyncClient:
    return one


def somebody() -> dict[str, str]:
    return {"X-User-Id": f"{uuid4().hex}@example.com"}


async def slot(
    http: httpx.AsyncClient, who: dict[str, str] | None = None, **more: Any
) -> dict[str, Any]:
    body = {"file_type": "video", "content_type": "video/webm", **more}
    answer = await http.post(UPLOAD, json=body, headers=who)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def uploaded(
    http: httpx.AsyncClient,
    store: httpx.AsyncClient,
    who: dict[str, str] | None = None,
    data: bytes = RECORDING,
) -> dict[str, Any]:
    given = await slot(http, who)
    put = await store.put(given["upload_url"], content=data, headers=given["required_headers"])
    assert put.status_code == 200, put.text
    return given


async def analyze(
    http: httpx.AsyncClient, given: dict[str, Any], who: dict[str, str] | None = None
) -> httpx.Response:
    return await http.post(
        ANALYZE, json={"file_key": given["file_key"]}, headers={**LATER, **(who or {})}
    )


async def test_a_recording_is_put_where_it_was_told_and_lies_under_the_sessions_key(
    system: System, http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    given = await uploaded(http, store)
    below = [
        key for key in system.objects("recordings/") if session_key(given["session_id"]) in key
    ]
    assert [key.rsplit("/", 1)[1] for key in below] == ["upload.webm"]
    assert given["session_id"] not in given["upload_url"]


@pytest.mark.parametrize(
    ("change", "headers"),
    [
        ({}, {"Content-Type": "text/html"}),
        ({"size_bytes": len(RECORDING) + 1}, KNOWN),
        ({"size_bytes": len(RECORDING) - 1}, KNOWN),
    ],
    ids=["another type", "shorter than it was said", "longer than it was said"],
)
async def test_the_store_refuses_what_was_not_signed(
    http: httpx.AsyncClient,
    store: httpx.AsyncClient,
    change: dict[str, Any],
    headers: dict[str, str],
) -> None:
    given = await slot(http, **change)
    put = await store.put(given["upload_url"], content=RECORDING, headers=headers)
    assert put.status_code == 403, put.text


async def test_what_was_signed_by_size_is_taken_at_that_size(
    http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    given = await slot(http, size_bytes=len(RECORDING))
    put = await store.put(given["upload_url"], content=RECORDING, headers=given["required_headers"])
    assert put.status_code == 200, put.text


async def test_an_address_opens_no_other_key_and_nothing_but_a_put(
    http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    given, other = await slot(http), await slot(http)
    mine, theirs = (session_key(one["session_id"]) for one in (given, other))
    moved = given["upload_url"].replace(mine, theirs)
    assert (await store.put(moved, content=b"x", headers=KNOWN)).status_code == 403
    assert (await store.get(given["upload_url"])).status_code == 403


async def test_without_a_type_any_type_may_be_put(
    http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    given = await slot(http, content_type=None)
    assert given["required_headers"] == {}
    for headers in ({}, {"Content-Type": "video/mp4"}):
        put = await store.put(given["upload_url"], content=RECORDING, headers=headers)
        assert put.status_code == 200, put.text


async def test_a_page_of_a_known_origin_may_put_and_others_may_not(
    http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    given = await slot(http)

    async def asked(origin: str) -> httpx.Headers:
        """Before the PUT, as browsers do."""
        wish = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "content-type"}  # fmt: skip
        return (
            await store.options(given["upload_url"], headers={"Origin": origin, **wish})
        ).headers

    told = await asked(PAGE)
    assert told["access-control-allow-origin"] in (PAGE, "*")
    assert "PUT" in told["access-control-allow-methods"]
    allowed = told["access-control-allow-headers"].lower()
    assert allowed == "*" or "content-type" in allowed
    assert "access-control-allow-origin" not in await asked("http://evil.example")
    put = await store.put(given["upload_url"], content=RECORDING, headers={**KNOWN, "Origin": PAGE})
    assert put.headers["access-control-allow-origin"] in (PAGE, "*")


async def test_nothing_empty_and_nothing_missing_is_analysed(
    system: System, http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    faulty(await analyze(http, await slot(http)), 404, "object_missing")
    empty = await uploaded(http, store, data=b"")
    faulty(await analyze(http, empty), 422, "empty")
    assert not await system.count("jobs where session_key = $1", session_key(empty["session_id"]))


@pytest.mark.parametrize("mode", ["open", "jwt"])
async def test_anothers_recording_is_as_one_that_is_not_there(
    system: System, store: httpx.AsyncClient, mode: str
) -> None:
    anne, eve = (somebody() if mode == "open" else system.bearer() for _ in range(2))
    async with client(system.one if mode == "open" else system.jwt) as http:
        theirs = await uploaded(http, store, anne)
        nobodys = {"file_key": f"uploads/video/{uuid4()}.webm"}
        asked = [await analyze(http, one, eve) for one in (theirs, nobodys)]
        told = [faulty(one, 404, "not_found")["detail"] for one in asked]
        assert told[0] == told[1]
        for path in ("", "/report"):
            address = f"/api/v1/analyses/{theirs['session_id']}{path}"
            faulty(await http.get(address, headers=eve), 404, "not_found")
        assert not await system.count(
            "jobs where session_key = $1", session_key(theirs["session_id"])
        )


@pytest.mark.parametrize("who", ["a user", "a guest", "a user whose page sends no token"])
async def test_an_analysis_is_begun_looked_at_cancelled_begun_again_and_removed(
    system: System, store: httpx.AsyncClient, who: str
) -> None:
    """While nobody works on it."""
    owner = {} if who == "a guest" else system.bearer()
    asker = {} if who == "a user whose page sends no token" else owner
    async with client(system.jwt) as http:
        given = await uploaded(http, store, owner)
        shown = asker or {"X-Session-ID": given["session_id"]}
        with system.paused("interview-analyzer"):
            first = (await analyze(http, given, asker)).json()
            again = (await analyze(http, given, asker)).json()
            assert first["status"] == "accepted"
            assert again["job_id"] == first["job_id"]
            seen = (await http.get(first["analysis_url"], headers=asker)).json()
            assert (seen["job_id"], seen["status"]) == (first["job_id"], "queued")
            assert {one["status"] for one in seen["stages"]} == {"pending"}
            ended = await http.request(**first["cancel"], headers=shown)
            assert ended.json()["status"] == "cancelled"
            anew = (await analyze(http, given, asker)).json()
            assert anew["job_id"] != first["job_id"]
            gone = await http.request(**anew["delete"], headers=shown)
            assert gone.status_code == 200, gone.text
        key = session_key(given["session_id"])
        assert not [one for one in system.objects("recordings/") if key in one]
        faulty(await analyze(http, given, asker), 404, "not_found")


MEASURED = ("probe", "extract", "transcribe", "faces")


async def told(
    http: httpx.AsyncClient, given: dict[str, Any], question: str = "", **headers: str
) -> dict[str, Any]:
    body = {"file_key": given["file_key"], "question": question}
    answer = await http.post(ANALYZE, json=body, headers=headers)
    assert answer.status_code in (200, 202), answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_questions_asked_at_once_are_judged_by_what_was_measured_for_the_first(
    system: System, http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    """None was measured when any of them was asked; asked again in another order each is the same one."""
    given = await uploaded(http, store, data=film_of())
    asked = [LED, "Why do you like to bake bread at night?", "", "Why us?"]
    found = dict(
        zip(asked, await asyncio.gather(*(told(http, given, one) for one in asked)), strict=True)
    )
    by_time = sorted([one["timings"][stage] for stage in MEASURED] for one in found.values())
    assert by_time[:3] == [[0] * 4] * 3
    assert by_time[3] > [0] * 4
    assert all("three months" in one["transcript"]["text"] for one in found.values())
    assert found[LED]["scores"]["content"] > found[asked[1]]["scores"]["content"]
    for question in (*reversed(asked), *asked):
        assert (await told(http, given, question)) == found[question]
    jobs = await system.count("jobs where session_key = $1", session_key(given["session_id"]))
    assert jobs == len(asked)


async def test_bytes_that_lie_there_again_are_the_analysis_that_they_were(
    http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    film = film_of()
    given = await uploaded(http, store, data=film)

    async def put(data: bytes) -> None:
        headers = given["required_headers"]
        answer = await store.put(given["upload_url"], content=data, headers=headers)
        assert answer.status_code == 200, answer.text

    first = await told(http, given)
    await put(RECORDING)
    other = await told(http, given, **LATER)
    await put(film)
    assert await told(http, given) == first
    for one in (first, other):
        shown = (await http.get(one["analysis_url"])).json()
        assert shown["job_id"] == one["job_id"]
    assert (await http.get(first["report_urls"]["html"])).status_code == 200


async def test_an_analysis_whose_bytes_were_replaced_is_begun_anew_once_they_lie_there_again(
    system: System, http: httpx.AsyncClient, store: httpx.AsyncClient
) -> None:
    film = film_of()
    given = await uploaded(http, store, data=film)

    async def put(data: bytes) -> None:
        headers = given["required_headers"]
        await store.put(given["upload_url"], content=data, headers=headers)

    with system.paused("interview-analyzer"):
        first = await told(http, given, **LATER)
        await put(RECORDING)
    where = first["analysis_url"]

    async def look() -> Any:
        return (await http.get(where)).json()["error"]

    assert (await eventually(look))["code"] == "gone"
    await put(film)
    again = await told(http, given)
    assert again["status"] == "completed"
    assert again["job_id"] != first["job_id"]
