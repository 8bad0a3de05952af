"""The interviews of an account by requests: rows, series, files."""

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import (
    WEIGHTS,
    Evaluation,
    GetRecord,
    GetStatistics,
    InterviewRecord,
    InterviewStatistics,
    ListRecords,
    ListResumes,
    Principal,
    Rated,
    RecordedAnswer,
    RecordList,
    RecordWithAnswers,
    ResumeList,
    Summary,
)
from hirewire_common.errors import NotFound

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
PATHS = (
    "/api/db/sessions",
    "/api/db/sessions/export",
    "/api/db/sessions/export?format=nonsense",
    "/api/db/sessions/nonsense",
    f"/api/db/sessions/{UUID(int=7)}",
    f"/api/db/sessions/{UUID(int=7)}/export",
    "/api/db/statistics",
    "/api/db/dashboard",
)


class Archive:
    """Interviews by user, in pages of two; each with three answers, in pages of two."""

    def __init__(self, gateway: "Rig") -> None:
        self.gateway = gateway
        self.user = uuid4()
        self.headers = gateway.token(sub=str(self.user))
        self.records: list[InterviewRecord] = []
        self.said = "I cooked."
        self.quote = ""
        self.judged = Evaluation(score=50, dimensions={}, weakest="depth")
        self.asked: list[ListRecords] = []
        gateway.bus.others |= {
            ListRecords: self._list,
            GetRecord: self._get,
            GetStatistics: self._statistics,
            ListResumes: lambda _: ResumeList(),
        }

    def put(self, score: float | None, **more: Any) -> UUID:
        at = NOON + timedelta(days=len(self.records))
        summary = Summary(status="completed", overall=75, dimensions={"depth": 50.0})
        one = InterviewRecord(
            id=uuid4(),
            overall_score=score,
            job_role="Cook",
            summary=summary.model_dump(mode="json"),
            created_at=at,
            updated_at=at,
            completed_at=at,
        )
        self.records.insert(0, one.model_copy(update=more))
        return one.id

    def _of(self, principal: Principal) -> list[InterviewRecord]:
        return self.records if principal.owner == self.user else []

    def _list(self, ask: ListRecords) -> RecordList:
        self.asked.append(ask)
        rest = [
            one
            for one in self._of(ask.principal)
            if ask.before is None or self._is_behind(one, ask)
        ]
        most = min(2, ask.most)
        return RecordList(records=tuple(rest[:most]), more=len(rest) > most)

    def _is_behind(self, one: InterviewRecord, ask: ListRecords) -> bool:
        """Those of one time stand in the order in which they were put."""
        if one.created_at != ask.before or ask.before_id is None:
            return ask.before is not None and one.created_at < ask.before
        ids = [each.id for each in self.records]
        return ids.index(one.id) > ids.index(ask.before_id)

    def _get(self, ask: GetRecord) -> RecordWithAnswers:
        found = next((one for one in self._of(ask.principal) if one.id == ask.id), None)
        if found is None:
            raise NotFound("This interview")
        orders = [n for n in (1, 2, 3) if n > ask.after]
        answers = tuple(self._answer(ask.id, n) for n in orders[:2])
        return RecordWithAnswers(record=found, answers=answers, more=len(orders) > 2)

    def _answer(self, record: UUID, order: int) -> RecordedAnswer:
        rated = {name: Rated(level=2, quote=self.quote) for name in WEIGHTS}
        return RecordedAnswer(
            id=uuid4(),
            session_id=record,
            question_order=order,
            question_text="What, and why?",
            question_type="follow_up" if order == 2 else "role",
            answer_text=self.said if order < 3 else None,
            score=50.0 if order < 3 else None,
            evaluation=self.judged.model_copy(update={"dimensions": rated}) if order < 3 else None,
            created_at=NOON,
        )

    def _statistics(self, ask: GetStatistics) -> InterviewStatistics:
        return InterviewStatistics(total_sessions=len(self._of(ask.principal)))

    async def get(self, path: str, **more: Any) -> Any:
        return await self.gateway.http.get(path, headers=self.headers, **more)


@pytest.fixture
def archive(strict_gateway: "Rig") -> Archive:
    return Archive(strict_gateway)


@pytest.mark.parametrize("path", PATHS)
async def test_only_who_is_signed_in_learns_anything(archive: Archive, path: str) -> None:
    for headers in ({}, {"Authorization": ""}, {"X-User-Id": "jane"}, {"X-Session-ID": str(uuid4())}):  # fmt: skip
        answer = await archive.gateway.http.get(path, headers=headers)
        assert (answer.status_code, answer.json()["detail"]) == (401, "Not authenticated")


async def test_all_interviews_are_rows_newest_first(archive: Archive) -> None:
    ids = [archive.put(score) for score in (60.0, None, 80.0, 70.0, 90.0)]
    rows = (await archive.get("/api/db/sessions")).json()
    assert [one["id"] for one in rows] == [str(one) for one in reversed(ids)]
    document = {
        "id", "user_id", "resume_id", "job_role", "total_questions", "questions_answered",
        "duration_minutes", "overall_score", "overall_feedback", "summary", "completed_at",
    }  # fmt: skip
    assert document <= rows[0].keys()
    assert rows[0]["summary"]["overall_score"] == 75
    assert len((await archive.get("/api/db/sessions?limit=3")).json()) == 3
    before = rows[1]["created_at"]
    older = (await archive.get("/api/db/sessions", params={"before": before})).json()
    assert [one["id"] for one in older] == [str(one) for one in reversed(ids[:3])]


async def test_interviews_of_one_time_all_come_page_by_page(archive: Archive) -> None:
    ids = [archive.put(score, created_at=NOON) for score in (60.0, 70.0, 80.0, 90.0, 50.0)]
    seen: list[str] = []
    page = (await archive.get("/api/db/sessions?limit=2")).json()
    while page:
        seen += [one["id"] for one in page]
        more = {"limit": 2, "before_id": seen[-1]}
        page = (await archive.get("/api/db/sessions", params=more)).json()
    assert seen == [str(one) for one in reversed(ids)]


async def test_what_to_go_on_from_must_be_there(archive: Archive) -> None:
    gone = await archive.get(f"/api/db/sessions?before_id={uuid4()}")
    assert (gone.status_code, gone.json()["error"]) == (404, "not_found")
    odd = await archive.get("/api/db/sessions?before=yesterday")
    assert odd.status_code == 400
    assert odd.json()["detail"].startswith("before: should be a time")


async def test_what_followed_up_and_what_was_skipped_is_marked(archive: Archive) -> None:
    number = archive.put(75.0)
    told = (await archive.get(f"/api/db/sessions/{number}")).json()["answers"]
    marks = [(one["is_follow_up"], one["state"]) for one in told]
    assert marks == [(False, "answered"), (True, "answered"), (False, "skipped")]
    head, *rows = _table(await archive.get(f"/api/db/sessions/{number}/export?format=csv"))
    cells = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(one["is_follow_up"], one["state"]) for one in cells] == [
        ("false", "answered"),
        ("true", "answered"),
        ("false", "skipped"),
    ]


@pytest.mark.parametrize("limit", ["0", "1001", "x"])
async def test_a_limit_that_is_none_is_refused(archive: Archive, limit: str) -> None:
    answer = await archive.get(f"/api/db/sessions?limit={limit}")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("limit")


async def test_one_interview_has_all_its_answers(archive: Archive) -> None:
    number = archive.put(75.0)
    told = (await archive.get(f"/api/db/sessions/{number}")).json()
    assert (told["id"], told["user_id"]) == (str(number), str(archive.user))
    assert [one["question_order"] for one in told["answers"]] == [1, 2, 3]
    assert told["answers"][0]["evaluation"]["scores"]["depth"] == 50
    assert told["answers"][2]["answer_text"] is None


async def test_what_is_painful_is_only_in_the_answer_of_the_candidate(archive: Archive) -> None:
    number = archive.put(75.0)
    archive.said, archive.quote = "My father died then.", "father died"
    told = "Thank you. It is concrete: “father died”"
    strengths = ("It is concrete: “father died”",)
    archive.judged = Evaluation(score=50, dimensions={}, weakest="depth", sensitive=True, feedback=told, strengths=strengths)  # fmt: skip
    for path in (f"/api/db/sessions/{number}", f"/api/db/sessions/{number}/export"):
        for form in ("json", "csv"):
            text = (await archive.get(f"{path}?format={form}")).text
            assert text.count("father") == 2
            assert text.count(archive.said) == 2


async def test_the_running_average_is_by_what_was_answered(archive: Archive) -> None:
    archive.put(70.0, questions_answered=10)
    archive.put(20.0, questions_answered=2)
    trends = (await archive.get("/api/db/dashboard")).json()["trends"]
    assert trends["running_average"] == [70.0, 61.7]


async def test_anothers_interview_is_not_there(archive: Archive) -> None:
    number = archive.put(75.0)
    archive.headers = archive.gateway.token()
    assert (await archive.get("/api/db/sessions")).json() == []
    for path in (f"/api/db/sessions/{number}", f"/api/db/sessions/{number}/export"):
        answer = await archive.get(path)
        assert (answer.status_code, answer.json()["error"]) == (404, "not_found")
    assert (await archive.get("/api/db/sessions/nonsense")).status_code == 404


async def test_the_dashboard_has_series_ready_to_plot(archive: Archive) -> None:
    for score in (60.0, None, 85.0):
        archive.put(score)
    told = (await archive.get("/api/db/dashboard")).json()
    assert told["statistics"]["total_sessions"] == 3
    assert [one["overall_score"] for one in told["recent_sessions"]] == [85.0, None, 60.0]
    assert told["resumes"] == []
    trends = told["trends"]
    assert trends["overall_scores"] == [60.0, None, 85.0]
    assert trends["running_average"] == [60.0, 60.0, 72.5]
    assert trends["dates"] == sorted(trends["dates"])
    assert trends["dimensions"]["depth"] == [50.0] * 3
    assert trends["dimensions"]["clarity"] == [None] * 3
    assert all(ask.brief for ask in archive.asked)


async def test_nothing_yet_is_no_error(archive: Archive) -> None:
    told = (await archive.get("/api/db/dashboard")).json()
    assert (told["recent_sessions"], told["trends"]["dates"]) == ([], [])
    assert (await archive.get("/api/db/statistics")).json()["average_score"] is None
    assert (await archive.get("/api/db/sessions/export")).json() == []
    assert len(_table(await archive.get("/api/db/sessions/export?format=csv"))) == 1


async def test_a_record_of_another_form_is_shown_as_it_is(archive: Archive) -> None:
    archive.put(5.0, summary={"status": 7, "questions": "none"})
    (row,) = (await archive.get("/api/db/sessions")).json()
    assert row["summary"] == {"status": 7, "questions": "none"}
    assert (await archive.get("/api/db/dashboard")).json()["trends"]["dimensions"]["depth"] == [
        None
    ]


async def test_everything_can_be_taken_along_as_json(archive: Archive) -> None:
    for score in (60.0, 70.0, 80.0):
        archive.put(score)
    answer = await archive.get("/api/db/sessions/export")
    assert 'filename="interviews.json"' in answer.headers["content-disposition"]
    assert [len(one["answers"]) for one in answer.json()] == [3, 3, 3]


def _table(answer: Any) -> list[list[str]]:
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@x", "'@x"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("|calc", "'|calc"),
        ("\u200b=1", "'\u200b=1"),
        ("\0-1", "'-1"),
        ('He said "no",\nthen left', 'He said "no",\nthen left'),
        ("Ich grüße", "Ich grüße"),
    ],
)
async def test_a_table_has_a_row_an_answer_and_no_formulas(
    archive: Archive, said: str, cell: str
) -> None:
    archive.said = said
    number = archive.put(75.0, job_role="=cmd()")
    head, *rows = _table(await archive.get(f"/api/db/sessions/{number}/export?format=csv"))
    assert len(rows) == 3
    first = dict(zip(head, rows[0], strict=True))
    assert (first["answer_text"], first["job_role"]) == (cell, "'=cmd()")
    assert (first["score"], first["depth"], first["overall_score"]) == ("50", "50", "75")
    assert dict(zip(head, rows[2], strict=True))["answer_text"] == ""


async def test_another_form_is_refused(archive: Archive) -> None:
    answer = await archive.get("/api/db/sessions/export?format=xlsx")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("format")
