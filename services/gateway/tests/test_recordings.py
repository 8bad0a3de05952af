"""Recordings by requests: where they are put, and what they come to."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import httpx
import pytest

from hirewire_common.contracts import (
    Analysis,
    AnalysisStage,
    AnalysisStanding,
    AnalyzeRecording,
    Code,
    Command,
    Event,
    Fault,
    FindSession,
    GetAnalysis,
    GetJob,
    Job,
    JobFailed,
    Media,
    Principal,
    RecordingAnalyzed,
    RecordingTranscript,
    session_key,
    upload_key,
)
from hirewire_common.contracts.client_analysis import (
    ClientAnalysis,
    CoachingAdvice,
    TranscriptAnalysis,
)
from hirewire_common.errors import NotFound

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

UPLOAD, ANALYZE = "/api/v1/upload-url", "/api/v1/analyze"
TEXT = {"Content-Type": "text/plain;charset=UTF-8"}
VIDEO = '{"file_type": "video", "content_type": "video/webm"}'
RECORDING = b"\x1a\x45\xdf\xa3 and so on"
ANNE, EVE = {"X-User-Id": "anne@example.com"}, {"X-User-Id": "eve@example.com"}


class Analyzer:
    """What an interview-analyzer makes of recordings: an analysis each, or that fault, or nothing at all."""

    def __init__(self, gateway: "Rig") -> None:
        self.gateway = gateway
        self.fault: Fault | None = None
        self.stages: tuple[AnalysisStage, ...] = ()
        self.http = gateway.http
        gateway.carries[AnalyzeRecording] = self._carry_out
        gateway.bus.others[GetAnalysis] = self._standing

    async def _carry_out(self, command: AnalyzeRecording) -> Event:
        if self.fault:
            return JobFailed(**command.common, kind=command.kind(), fault=self.fault)
        found = Analysis(
            id=command.job,
            media=Media(kind="audio", container="webm", seconds=4.0, size=1, sha256="0" * 64),
            client=ClientAnalysis(
                coaching_advice=CoachingAdvice(tip="Pause."),
                transcript_analysis=TranscriptAnalysis(full_text="I cook."),
            ),
        )
        put = self.gateway.store.put
        name, data = command.output_key, found.model_dump_json().encode()
        return RecordingAnalyzed(
            **command.common,
            analysis=await put(name("analysis.json"), data, media_type="application/json"),
            html=await put(
                name("report.html"), f"<h1>{command.job}</h1>".encode(), media_type="text/html"
            ),
            pdf=await put(name("report.pdf"), b"%PDF-1.7", media_type="application/pdf"),
            scores=found.scores,
            seconds=1.25,
        )

    def _standing(self, ask: GetAnalysis) -> AnalysisStanding:
        jobs = [one for one in self.gateway.bus.jobs.values() if one.session == ask.key]
        jobs = [one for one in jobs if ask.job in (None, one.id)]
        if not jobs:
            raise NotFound("This analysis")
        (order,) = [one for one in self.orders if one.job == jobs[-1].id]
        return AnalysisStanding(job=jobs[-1], order=order, stages=self.stages)

    async def slot(self, body: str = VIDEO, headers: dict[str, str] | None = None) -> Any:
        answer = await self.http.post(UPLOAD, content=body, headers={**TEXT, **(headers or {})})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def lies_at(self, slot: Any) -> str:
        key = session_key(slot["session_id"])
        session = self.gateway.bus.sessions[key]
        extension = slot["file_key"].rsplit(".", 1)[1]
        return upload_key(Principal(owner=session.owner), key, extension)

    async def uploaded(self, data: bytes = RECORDING, headers: dict[str, str] | None = None) -> Any:
        slot = await self.slot(headers=headers)
        self.gateway.store.objects[self.lies_at(slot)] = data
        return slot

    async def analyze(
        self, slot: Any, headers: dict[str, str] | None = None, **more: Any
    ) -> httpx.Response:
        body = {"file_key": slot["file_key"], **more}
        return await self.http.post(ANALYZE, json=body, headers=headers or {})

    @property
    def orders(self) -> list[Command]:
        return self.gateway.done


@pytest.fixture
def analyzer(gateway: "Rig") -> Analyzer:
    return Analyzer(gateway)


async def test_the_fetches_of_the_front_end_end_in_an_analysis(analyzer: Analyzer) -> None:
    """Their JSON comes as plain text, without a name of anybody."""
    slot = await analyzer.uploaded()
    assert slot["file_key"] == f"uploads/video/{slot['session_id']}.webm"
    assert (slot["expires_in"], slot["required_headers"]) == (
        3600,
        {"Content-Type": "video/webm"},
    )
    body = f'{{"file_key": "{slot["file_key"]}"}}'
    answer = await analyzer.http.post(ANALYZE, content=body, headers=TEXT)
    told = answer.json()
    assert (answer.status_code, told["status"], told["file_key"]) == (
        200,
        "completed",
        slot["file_key"],
    )
    assert told["facial_analysis"] is None
    assert told["transcript_analysis"]["full_text"] == "I cook."
    assert told["coaching_advice"]["tip"] == "Pause."
    assert told["processing_time_ms"] == 1250
    assert told["cancel"] == {"method": "DELETE", "url": f"/api/v1/jobs/{told['job_id']}"}


async def test_the_order_names_the_recording_as_it_lies_and_what_was_asked(
    analyzer: Analyzer,
) -> None:
    slot = await analyzer.uploaded()
    await analyzer.analyze(slot, question="Why?", job_context={"role": "Cook"})
    (order,) = analyzer.orders
    assert isinstance(order, AnalyzeRecording)
    assert (order.recording.key, order.recording.size) == (analyzer.lies_at(slot), len(RECORDING))
    assert (order.question, order.context.role) == ("Why?", "Cook")
    assert slot["session_id"] not in order.model_dump_json()


@pytest.mark.parametrize(
    ("body", "extension", "signed"),
    [
        ('{"file_type": "video"}', "webm", "host"),
        (VIDEO, "webm", "content-type;host"),
        ('{"file_type": "audio", "content_type": "audio/mp4;codecs=mp4a.40.2"}', "m4a", "content-type;host"),
        ('{"file_type": "audio", "content_type": "", "size_bytes": 7}', "webm", "content-length;host"),
        ('{"file_type": "video", "content_type": "Video/WebM", "size_bytes": 7}', "webm", "content-length;content-type;host"),
    ],
    ids=["nothing named", "a type", "a type with codecs", "a size", "both"],
)  # fmt: skip
async def test_what_is_named_is_signed_and_nothing_else(
    analyzer: Analyzer, body: str, extension: str, signed: str
) -> None:
    slot = await analyzer.slot(body)
    url = urlsplit(slot["upload_url"])
    said = parse_qs(url.query)
    assert slot["file_key"].endswith(f".{extension}")
    assert url.path == f"/hirewire/{analyzer.lies_at(slot)}"
    assert said["X-Amz-SignedHeaders"] == [signed]
    assert said["X-Amz-Expires"] == ["3600"]
    named = {name.lower() for name in slot["required_headers"]}
    assert named == set(signed.split(";")) - {"host"}


async def test_an_address_is_signed_for_the_region_of_the_store_as_clients_reach_it(
    gateway_with: "Callable[..., Rig]",
) -> None:
    public = "https://files.example.com"
    elsewhere = gateway_with(s3_access_key="a", s3_region="eu-west-3", s3_public_endpoint=public)
    slot = await Analyzer(elsewhere).slot()
    url = urlsplit(slot["upload_url"])
    assert url.hostname == "files.example.com"
    (credential,) = parse_qs(url.query)["X-Amz-Credential"]
    assert credential.split("/")[2:] == ["eu-west-3", "s3", "aws4_request"]


async def test_a_type_is_required_as_it_was_named(analyzer: Analyzer) -> None:
    slot = await analyzer.slot('{"file_type": "video", "content_type": "Video/WebM; codecs=vp9"}')
    assert slot["required_headers"] == {"Content-Type": "Video/WebM; codecs=vp9"}


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ("{}", 400, "bad_request"),
        ('{"file_type": "text"}', 400, "bad_request"),
        ('{"file_type": "video", "content_type": "audio/webm"}', 400, "bad_request"),
        ('{"file_type": "video", "content_type": "video/webm\\r\\nX: y"}', 400, "bad_request"),
        ('{"file_type": "video", "content_type": "text/html"}', 415, "unsupported_type"),
        ('{"file_type": "video", "size_bytes": -1}', 400, "bad_request"),
        ('{"file_type": "video", "size_bytes": 0}', 422, "empty"),
        ('{"file_type": "video", "size_bytes": 524288001}', 413, "too_large"),
        ("[", 400, "bad_json"),
    ],
    ids=["nothing", "text", "other kind", "two lines", "a page", "below none", "empty", "large", "half"],
)  # fmt: skip
async def test_what_can_be_no_recording_gets_no_address(
    analyzer: Analyzer, body: str, status: int, error: str
) -> None:
    answer = await analyzer.http.post(UPLOAD, content=body, headers=TEXT)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert not analyzer.gateway.bus.sessions


async def test_whatever_is_never_analysed_expires(gateway_with: "Callable[..., Rig]") -> None:
    rig = gateway_with(s3_access_key="a", guest_interview_hours=5, recording_hours=9)
    analyzer = Analyzer(rig)
    for headers, hours in (({}, 5), (ANNE, 9)):
        slot = await analyzer.slot(headers=headers)
        session = rig.bus.sessions[session_key(slot["session_id"])]
        assert session.purpose == "recording"
        assert session.expires_at == session.created_at + timedelta(hours=hours)


async def test_the_same_request_for_an_address_is_the_same_recording(analyzer: Analyzer) -> None:
    once = {"Idempotency-Key": f"{uuid4()}"}
    first, again = await analyzer.slot(headers=once), await analyzer.slot(headers=once)
    assert first["file_key"] == again["file_key"]
    other = await analyzer.http.post(UPLOAD, content='{"file_type": "audio"}', headers=once)
    assert other.json()["error"] == "idempotency_mismatch"


async def test_addresses_count_as_sessions_for_work(gateway_with: "Callable[..., Rig]") -> None:
    analyzer = Analyzer(gateway_with(work_sessions_per_hour=1, s3_access_key="a"))
    await analyzer.slot()
    answer = await analyzer.http.post(UPLOAD, content=VIDEO, headers=TEXT)
    assert (answer.status_code, answer.json()["error"]) == (429, "rate_limited")


async def test_one_recording_is_analysed_once_however_often_it_is_asked_for(
    analyzer: Analyzer,
) -> None:
    slot = await analyzer.uploaded()
    first, again = [(await analyzer.analyze(slot)).json() for _ in range(2)]
    assert first == again
    assert len(analyzer.orders) == 1


async def test_other_bytes_are_another_analysis(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    first = (await analyzer.analyze(slot)).json()
    analyzer.gateway.store.objects[analyzer.lies_at(slot)] = b"another take"
    assert (await analyzer.analyze(slot)).json()["job_id"] != first["job_id"]


async def test_each_question_is_one_analysis_in_whatever_order_they_are_asked(
    analyzer: Analyzer,
) -> None:
    slot = await analyzer.uploaded()
    asked = ("", "Why us?", "", "Why us?", "Why not?", "", "Why us?")
    told = [(await analyzer.analyze(slot, question=one)).json() for one in asked]
    assert [one["question"] for one in told] == list(asked)
    by_question = {one["question"]: one["job_id"] for one in told}
    assert [one["job_id"] for one in told] == [by_question[one] for one in asked]
    assert len(set(by_question.values())) == len(analyzer.orders) == 3
    other_job = await analyzer.analyze(slot, job_context={"role": "Cook"})
    assert other_job.json()["job_id"] not in by_question.values()


async def test_every_address_leads_to_the_analysis_that_it_was_told_for(
    analyzer: Analyzer,
) -> None:
    slot = await analyzer.uploaded()
    first = (await analyzer.analyze(slot, question="Why?")).json()
    analyzer.gateway.store.objects[analyzer.lies_at(slot)] = b"another take"
    second = (await analyzer.analyze(slot)).json()
    analyzer.gateway.store.objects[analyzer.lies_at(slot)] = RECORDING
    again = (await analyzer.analyze(slot, question="Why?")).json()
    assert again == first
    for told in (first, second):
        shown = (await analyzer.http.get(told["analysis_url"])).json()
        assert (shown["job_id"], shown["question"]) == (told["job_id"], told["question"])
        assert shown["result"]["analysis_id"] == told["analysis_id"]
        assert shown["report_urls"] == told["report_urls"]
        page = await analyzer.http.get(told["report_urls"]["html"])
        assert page.text == f"<h1>{told['job_id']}</h1>"
    newest = (await analyzer.http.get(f"/api/v1/analyses/{slot['session_id']}")).json()
    assert newest["job_id"] == second["job_id"]


async def test_an_analysis_of_another_session_is_not_there(analyzer: Analyzer) -> None:
    mine, theirs = await analyzer.uploaded(), await analyzer.uploaded()
    await analyzer.analyze(mine)
    other = (await analyzer.analyze(theirs)).json()["job_id"]
    here = f"/api/v1/analyses/{mine['session_id']}"
    for path in ("", "/report"):
        for one in (other, f"{uuid4()}"):
            answer = await analyzer.http.get(f"{here}{path}?analysis={one}")
            assert (answer.status_code, answer.json()["error"]) == (404, "not_found")
        odd = await analyzer.http.get(f"{here}{path}?analysis=x")
        assert (odd.status_code, odd.json()["error"]) == (400, "bad_request")


async def test_what_is_no_recording_is_none_for_another_question_either(
    analyzer: Analyzer,
) -> None:
    analyzer.fault = Fault(code="corrupt", kind="refused", message="So.")
    slot = await analyzer.uploaded()
    for question in ("", "Why us?"):
        assert (await analyzer.analyze(slot, question=question)).status_code == 422
    assert len(analyzer.orders) == 1


@pytest.mark.parametrize(
    ("code", "kind", "status", "orders"),
    [
        ("corrupt", "refused", 422, 1),
        ("unsupported_type", "refused", 415, 1),
        ("too_large", "refused", 413, 1),
        ("cancelled", "refused", 409, 2),
        ("gone", "refused", 410, 2),
        ("not_found", "refused", 404, 2),
        ("unavailable", "try_again", 503, 2),
        ("timeout", "try_again", 503, 2),
        ("worker_crashed", "bug", 502, 2),
    ],
    ids=[
        "damaged",
        "no recording",
        "too large",
        "cancelled",
        "replaced when its turn came",
        "not there when its turn came",
        "provider away",
        "provider slow",
        "crashed",
    ],
)
async def test_what_fails_by_itself_stays_failed_and_what_waiting_mends_is_tried_again(
    analyzer: Analyzer, code: Code, kind: Any, status: int, orders: int
) -> None:
    analyzer.fault = Fault(code=code, kind=kind, message="So.")
    slot = await analyzer.uploaded()
    for _ in range(2):
        answer = await analyzer.analyze(slot)
        told = answer.json()
        assert (answer.status_code, told["error"], told["detail"]) == (status, code, "So.")
    assert len(analyzer.orders) == orders
    analyzer.fault = None
    assert (await analyzer.analyze(slot)).status_code == (status if orders == 1 else 200)


async def test_an_analysis_that_is_under_way_is_not_ordered_again(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    later = {"Prefer": "respond-async"}
    first = await analyzer.analyze(slot, later)
    job_id = first.json()["job_id"]
    (job,) = analyzer.gateway.bus.jobs.values()
    running = job.model_copy(update={"state": "running", "outcome": None})
    analyzer.gateway.bus.jobs[job.id] = running
    again = await analyzer.analyze(slot, later)
    assert (again.status_code, again.json()["job_id"]) == (202, job_id)
    assert len(analyzer.orders) == 1


@pytest.mark.parametrize(
    ("then", "status"), [("ended", 200), ("gone", 410)], ids=["it ends", "its session goes"]
)
async def test_what_becomes_of_one_under_way_just_before_it_is_waited_for_is_told(
    analyzer: Analyzer, then: str, status: int
) -> None:
    slot = await analyzer.uploaded()
    await analyzer.analyze(slot, {"Prefer": "respond-async"})
    (job,) = analyzer.gateway.bus.jobs.values()
    running = job.model_copy(update={"state": "running", "outcome": None})
    ended = analyzer.gateway.bus.jobs[job.id]
    asked: list[GetJob] = []

    def look(ask: GetJob) -> Job:
        asked.append(ask)
        if len(asked) == 1:
            return running
        if then == "gone":
            raise NotFound("This job")
        return ended

    analyzer.gateway.bus.others[GetJob] = look
    answer = await analyzer.analyze(slot)
    assert answer.status_code == status
    assert len(analyzer.orders) == 1


async def test_whoever_does_not_wait_is_told_where_to_look(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    answer = await analyzer.analyze(slot, {"Prefer": "respond-async"})
    told = answer.json()
    assert (answer.status_code, told["status"]) == (202, "accepted")
    assert answer.headers["Location"] == told["analysis_url"]
    seen = (await analyzer.http.get(told["analysis_url"])).json()
    assert (seen["status"], seen["job_id"]) == ("completed", told["job_id"])
    assert seen["result"]["coaching_advice"]["tip"] == "Pause."


async def test_before_anything_was_uploaded_there_is_nothing_to_analyse(
    analyzer: Analyzer,
) -> None:
    slot = await analyzer.slot()
    answer = await analyzer.analyze(slot)
    assert (answer.status_code, answer.json()["error"]) == (404, "object_missing")
    assert "PUT" in answer.json()["detail"]
    assert not analyzer.orders


async def test_an_empty_recording_and_one_beyond_measure_are_not_begun(
    gateway_with: "Callable[..., Rig]",
) -> None:
    analyzer = Analyzer(gateway_with(media_max_mb=1))
    for data, status, error in ((b"", 422, "empty"), (b"x" * (1 << 20) + b"x", 413, "too_large")):
        answer = await analyzer.analyze(await analyzer.uploaded(data))
        assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert not analyzer.orders


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "uploads/video/1.webm",
        "../etc/passwd",
        f"uploads/audio/{uuid4()}.mov",
        f"uploads/video/{uuid4()}.webm/",
        f"uploads/text/{uuid4()}.webm",
        f"recordings/video/{uuid4()}.webm",
        f"uploads/video/{uuid4()}.webm\n",
    ],
    ids=["empty", "no id", "a way out", "other kind's", "longer", "no kind", "another key", "two lines"],
)  # fmt: skip
async def test_a_key_that_was_never_given_is_refused_with_what_to_do(
    analyzer: Analyzer, odd: str
) -> None:
    answer = await analyzer.http.post(ANALYZE, json={"file_key": odd})
    assert (answer.status_code, answer.json()["error"]) == (422, "bad_file_key")
    assert "POST /api/v1/upload-url" in answer.json()["detail"]


async def test_anothers_recording_is_answered_as_one_that_is_not_there(analyzer: Analyzer) -> None:
    theirs = await analyzer.uploaded(headers=ANNE)
    nobodys = {"file_key": f"uploads/video/{uuid4()}.webm"}
    workspace = (await analyzer.http.post("/create-session", headers=EVE)).json()["session_id"]
    other = {"file_key": f"uploads/video/{workspace}.webm"}
    answers = [await analyzer.analyze(one, EVE) for one in (theirs, nobodys, other)]
    told = [{**one.json(), "request_id": ""} for one in answers]
    assert [one.status_code for one in answers] == [404, 404, 404]
    assert told[0] == told[1] == told[2]
    assert not analyzer.orders
    assert (await analyzer.analyze(theirs, ANNE)).status_code == 200


async def test_a_key_with_another_ending_finds_nothing(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    wrong = {"file_key": slot["file_key"].replace(".webm", ".mp4")}
    assert (await analyzer.analyze(wrong)).json()["error"] == "object_missing"


async def test_stages_and_what_was_said_are_told_before_the_end(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    job_id = (await analyzer.analyze(slot, {"Prefer": "respond-async"})).json()["job_id"]
    (job,) = analyzer.gateway.bus.jobs.values()
    running = job.model_copy(update={"state": "running", "outcome": None, "percent": 40})
    analyzer.gateway.bus.jobs[job.id] = running
    said = RecordingTranscript(language="en", text="I cook.").model_dump_json().encode()
    ref = await analyzer.gateway.store.put("t.json", said, media_type="application/json")
    fault = Fault(code="unavailable", message="No face was looked for.")
    analyzer.stages = (
        AnalysisStage(stage="transcribe", state="done", provider="ears", result=ref),
        AnalysisStage(stage="faces", state="failed", fault=fault),
        AnalysisStage(stage="metrics", state="waiting"),
    )
    told = (await analyzer.http.get(f"/api/v1/analyses/{slot['session_id']}")).json()
    assert (told["status"], told["percent"], told["job_id"]) == ("running", 40, job_id)
    assert [(one["stage"], one["status"]) for one in told["stages"]] == [
        ("probe", "pending"),
        ("extract", "pending"),
        ("transcribe", "done"),
        ("faces", "failed"),
        ("metrics", "running"),
        ("coach", "pending"),
    ]
    assert told["stages"][3]["error"]["message"] == "No face was looked for."
    assert (told["transcript"]["text"], told["result"]) == ("I cook.", None)
    report = await analyzer.http.get(told["report_urls"]["html"])
    assert (report.status_code, report.json()["error"]) == (409, "not_ready")


WAITS = AnalysisStage(stage="transcribe", state="waiting", provider="ears", external_id="x-1")
LOOKED = AnalysisStage(stage="faces", state="done", provider="eyes")
BEFORE = tuple(AnalysisStage(stage=one, state="done") for one in ("probe", "extract"))


@pytest.mark.parametrize(
    ("state", "stages", "told"),
    [
        ("queued", (), ("queued", "faces", None)),
        ("queued", (*BEFORE, LOOKED, WAITS), ("running", "transcribe", "ears")),
        ("running", (*BEFORE, LOOKED, WAITS), ("running", "transcribe", "ears")),
        ("running", BEFORE, ("running", "transcribe", None)),
        ("running", (*BEFORE, WAITS.model_copy(update={"state": "done"})), ("running", "faces", None)),
        ("succeeded", (*BEFORE, LOOKED), ("completed", "coach", None)),
        ("cancelled", (*BEFORE, WAITS), ("cancelled", "faces", None)),
    ],
    ids=["not begun", "put off", "asked again", "side by side", "one is left", "done", "cancelled"],
)  # fmt: skip
async def test_it_is_told_which_stage_it_is_at_and_for_whom_that_waits(
    analyzer: Analyzer,
    state: str,
    stages: tuple[AnalysisStage, ...],
    told: tuple[str, str, str | None],
) -> None:
    """Whatever stage was last heard of, since two are side by side."""
    slot = await analyzer.uploaded()
    await analyzer.analyze(slot)
    (job,) = analyzer.gateway.bus.jobs.values()
    changes = {"state": state, "stage": "faces"}
    analyzer.gateway.bus.jobs[job.id] = job.model_copy(
        update=changes if state == "succeeded" else {**changes, "outcome": None}
    )
    analyzer.stages = stages
    seen = (await analyzer.http.get(f"/api/v1/analyses/{slot['session_id']}")).json()
    assert (seen["status"], seen["stage"], seen["waiting_for"]) == told


@pytest.mark.parametrize(
    ("code", "status", "stage"), [("corrupt", "failed", "extract"), ("cancelled", "cancelled", "")]
)
async def test_of_an_analysis_that_came_to_nothing_it_is_told_at_which_stage(
    analyzer: Analyzer, code: Code, status: str, stage: str
) -> None:
    analyzer.fault = Fault(code=code, kind="refused", message="So.")
    slot = await analyzer.uploaded()
    await analyzer.analyze(slot)
    analyzer.stages = (
        AnalysisStage(stage="probe", state="done"),
        AnalysisStage(stage="extract", state="waiting"),
    )
    told = (await analyzer.http.get(f"/api/v1/analyses/{slot['session_id']}")).json()
    assert [one["status"] for one in told["stages"][:3]] == ["done", status, "pending"]
    assert told["stages"][1]["error"] == {"code": code, "message": "So."}
    assert told["stage"] == stage


async def test_a_report_is_a_page_that_may_do_nothing_or_a_pdf(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    told = (await analyzer.analyze(slot)).json()
    urls = told["report_urls"]
    page, pdf = await analyzer.http.get(urls["html"]), await analyzer.http.get(urls["pdf"])
    assert (page.text, pdf.content) == (f"<h1>{told['job_id']}</h1>", b"%PDF-1.7")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert pdf.headers["content-type"] == "application/pdf"
    for one in (page, pdf):
        policy = one.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script" not in policy
        assert one.headers["referrer-policy"] == "no-referrer"
    odd = await analyzer.http.get(urls["html"].replace("=html", "=exe"))
    assert (odd.status_code, odd.json()["error"]) == (400, "bad_request")


async def test_of_an_analysis_that_failed_the_report_says_why(analyzer: Analyzer) -> None:
    analyzer.fault = Fault(code="corrupt", message="It is damaged.")
    slot = await analyzer.uploaded()
    await analyzer.analyze(slot)
    here = f"/api/v1/analyses/{slot['session_id']}"
    told = (await analyzer.http.get(here)).json()
    assert (told["status"], told["result"]) == ("failed", None)
    assert told["error"] == {"code": "corrupt", "message": "It is damaged."}
    report = await analyzer.http.get(f"{here}/report?format=pdf")
    assert (report.status_code, report.json()["detail"]) == (422, "It is damaged.")


async def test_a_session_without_an_analysis_has_none(analyzer: Analyzer) -> None:
    slot = await analyzer.slot()
    for path in ("", "/report"):
        answer = await analyzer.http.get(f"/api/v1/analyses/{slot['session_id']}{path}")
        assert (answer.status_code, answer.json()["error"]) == (404, "not_found")


async def test_the_job_tells_its_result_as_the_request_does(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()
    told = (await analyzer.analyze(slot)).json()
    shown = {"X-Session-ID": slot["session_id"]}
    job = (await analyzer.http.get(f"/api/v1/jobs/{told['job_id']}", headers=shown)).json()
    assert job["result"] == {name: told[name] for name in job["result"]}
    assert job["result"]["status"] == "completed"


async def test_a_session_that_has_expired_is_one_that_is_not_there(analyzer: Analyzer) -> None:
    slot = await analyzer.uploaded()

    def expired(_: FindSession) -> None:
        raise NotFound("This session")

    analyzer.gateway.bus.others[FindSession] = expired
    answer = await analyzer.analyze(slot)
    assert (answer.status_code, answer.json()["error"]) == (404, "not_found")


async def test_settings_are_told_without_secrets(gateway_with: "Callable[..., Rig]") -> None:
    secret = "s3-secret-of-nobody"
    rig = gateway_with(s3_secret_key=secret, s3_access_key="access-of-nobody", media_max_mb=7)
    answer = await rig.http.get("/config")
    told = answer.json()
    assert (told["environment"], told["recordings"]["max_bytes"]) == ("local", 7 << 20)
    assert told["limits"]["sessions"] == {"most": 10, "seconds": 3600}
    for hidden in (secret, "access-of-nobody", "k" * 32, "nats://", "http://"):
        assert hidden not in answer.text
