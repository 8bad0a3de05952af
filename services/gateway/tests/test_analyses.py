"""A user finds the recordings of the account again, and takes all of them along."""

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    Account,
    Analysis,
    AnalysisList,
    AnalyzeRecording,
    DeliveryScore,
    ExportTables,
    Job,
    ListAnalyses,
    ListedAnalysis,
    ListSessions,
    Media,
    MeetUser,
    Principal,
    RecordingAnalyzed,
    SessionList,
    TableNames,
    Uploaded,
    pack_event,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotFound

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

LIST = "/api/v1/analyses"


class Shelf:
    """Analyses of one user, newest first, in pages of two."""

    def __init__(self, gateway: "Rig") -> None:
        self.gateway = gateway
        self.user = uuid4()
        self.headers = gateway.token(sub=str(self.user))
        self.rows: list[ListedAnalysis] = []
        self.every: list[bool] = []
        gateway.bus.others[ListAnalyses] = self._list

    async def put(self, question: str, *, done: bool = True) -> str:
        order = AnalyzeRecording(
            job=uuid4(),
            session=uuid4().hex,
            principal=Principal(owner=self.user),
            recording=Uploaded(key="recordings/a/b/upload.webm", size=7, etag="e"),
            question=question,
        )
        outcome = pack_event(await self._made(order)) if done else None
        job = Job(
            id=order.job,
            session=order.session,
            kind=order.kind(),
            state="succeeded" if done else "running",
            outcome=outcome,
            created_at=now(),
            updated_at=now(),
        )
        self.rows.insert(0, ListedAnalysis(name=f"session_{len(self.rows)}", job=job, order=order))
        return str(order.job)

    async def _made(self, order: AnalyzeRecording) -> RecordingAnalyzed:
        media = Media(kind="audio", container="webm", seconds=4.0, size=1, sha256="0" * 64)
        analysis = Analysis(id=order.job, media=media, question=order.question)
        put, data = self.gateway.store.put, analysis.model_dump_json().encode()
        return RecordingAnalyzed(
            **order.common,
            analysis=await put(order.output_key("a.json"), data, media_type="application/json"),
            html=await put(order.output_key("r.html"), b"<h1>It</h1>", media_type="text/html"),
            scores=DeliveryScore(overall=70.0, coverage=0.5),
            media_kind="audio",
            media_seconds=4.0,
            seconds=1.0,
        )

    def _list(self, ask: ListAnalyses) -> AnalysisList:
        self.every.append(ask.every)
        rows = self.rows if ask.principal.owner == self.user else []
        ids = [one.job.id for one in rows]
        if ask.behind is not None and ask.behind not in ids:
            raise NotFound("This analysis")
        rest = rows[ids.index(ask.behind) + 1 :] if ask.behind else rows
        most = min(2, ask.most)
        return AnalysisList(analyses=tuple(rest[:most]), more=len(rest) > most)


@pytest.fixture
def shelf(strict_gateway: "Rig") -> Shelf:
    return Shelf(strict_gateway)


async def test_all_are_listed_newest_first_with_where_to_look_at_them(shelf: Shelf) -> None:
    ids = [await shelf.put(f"Why {n}?") for n in range(3)]
    rows = (await shelf.gateway.http.get(LIST, headers=shelf.headers)).json()
    assert [one["job_id"] for one in rows] == ids[::-1]
    assert rows[0]["question"] == "Why 2?"
    assert (rows[0]["kind"], rows[0]["seconds"], rows[0]["size_bytes"]) == ("audio", 4.0, 7)
    assert rows[0]["scores"]["overall"] == 70.0
    assert rows[0]["status"] == "completed"
    assert rows[0]["analysis_url"] == f"{LIST}/session_2?analysis={rows[0]['job_id']}"
    assert rows[0]["report_urls"]["pdf"] == (
        f"{LIST}/session_2/report?analysis={rows[0]['job_id']}&format=pdf"
    )


async def test_one_under_way_is_listed_without_what_is_not_known(shelf: Shelf) -> None:
    await shelf.put("", done=False)
    (row,) = (await shelf.gateway.http.get(LIST, headers=shelf.headers)).json()
    assert row["status"] == "running"
    assert (row["kind"], row["seconds"], row["scores"], row["error"]) == (None,) * 4


async def test_a_list_is_read_on_by_the_last_row(shelf: Shelf) -> None:
    ids = [await shelf.put("Why?") for _ in range(4)]
    get = shelf.gateway.http.get
    first = (await get(f"{LIST}?limit=3", headers=shelf.headers)).json()
    after = first[-1]["job_id"]
    rest = (await get(f"{LIST}?before_id={after}", headers=shelf.headers)).json()
    assert [one["job_id"] for one in first + rest] == ids[::-1]
    unknown = await get(f"{LIST}?before_id={uuid4()}", headers=shelf.headers)
    assert (unknown.status_code, unknown.json()["error"]) == (404, "not_found")


async def test_a_guest_has_no_list(shelf: Shelf) -> None:
    answer = await shelf.gateway.http.get(LIST)
    assert (answer.status_code, answer.json()["error"]) == (401, "not_signed_in")


async def test_another_user_lists_nothing_of_it(shelf: Shelf) -> None:
    await shelf.put("Why?")
    other = shelf.gateway.token()
    assert (await shelf.gateway.http.get(LIST, headers=other)).json() == []


async def test_the_account_holds_what_was_asked_and_found_and_links_to_the_rest(
    shelf: Shelf,
) -> None:
    others = shelf.gateway.bus.others
    others[MeetUser] = lambda ask: Account(
        user_id=ask.principal.owner, created_at=now(), updated_at=now()
    )
    others[ListSessions] = lambda _: SessionList()
    others[ExportTables] = lambda _: TableNames(names=())
    await shelf.put("Why?")
    await shelf.put("How?", done=False)
    told = (await shelf.gateway.http.get("/api/v1/account", headers=shelf.headers)).json()
    under_way, over = told["recordings"]
    assert (under_way["question"], under_way["result"], under_way["report_urls"]) == (
        "How?",
        None,
        {},
    )
    assert (over["question"], over["result"]["question"]) == ("Why?", "Why?")
    assert "upload.webm" in over["recording_url"]
    assert set(over["report_urls"]) == {"html"}
    assert set(shelf.every) == {True}
