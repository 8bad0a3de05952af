"""Events as clients see them."""

import base64
import json
from typing import Any
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    AnswerWorded,
    DocumentMade,
    DraftEdited,
    Event,
    Fault,
    FileRefused,
    FilesRead,
    Fit,
    GenerationStarted,
    JobFailed,
    JobProgress,
    ObjectRef,
    PictureKept,
    Principal,
    RankingCompleted,
    RankingOrder,
    Readback,
    ResumeGenerated,
    ResumeIndexed,
    ResumeOptimized,
    TextRead,
    TurnTaken,
    session_key,
)
from hirewire_gateway.domain.frames import frame, inlined
from hirewire_testing.fakes import a_command, parsed

SESSION = uuid4()


CONTENT = ObjectRef(key="documents/a/b/c.pdf", sha256="0" * 64, size=8)


def about() -> dict[str, Any]:
    return {"job": uuid4(), "session": session_key(SESSION), "principal": Principal(owner=uuid4())}


def document(**fields: Any) -> DocumentMade:
    usual = {"format": "pdf", "content": CONTENT, "live": True, "revision": 3, "change": "minor"}
    return DocumentMade.model_validate({**about(), **usual, **fields})


def told_with(event: Event, content: bytes) -> dict[str, Any]:
    text = frame(event, 7, str(SESSION), content)
    assert text is not None
    assert "\n" not in text
    found: dict[str, Any] = json.loads(text)
    return found


def shown(event: Event) -> dict[str, object]:
    text = frame(event, 7, str(SESSION))
    assert text is not None
    told: dict[str, object] = json.loads(text)
    return told


def test_every_frame_says_which_session_when_and_where_in_the_order() -> None:
    told = shown(parsed(a_command(session=session_key(SESSION))))
    assert (told["session_id"], told["seq"]) == (str(SESSION), 7)
    assert str(told["timestamp"]).endswith("Z")


def test_a_parsed_resume_is_told_by_id_and_not_by_content() -> None:
    event = parsed(a_command())
    told = shown(event)
    assert told["type"] == "resume_parsed"
    assert told["resume_id"] == str(event.resume_id)
    assert "reading" not in told


def test_an_optimised_resume_is_told_by_where_it_is() -> None:
    lies = ObjectRef(key="results/a/b/c-optimized.json", sha256="0" * 64, size=1)
    event = ResumeOptimized(**about(), result=lies, proposed=3)
    told = shown(event)
    assert (told["type"], told["changes"]) == ("resume_optimized", 3)
    assert told["optimization_id"] == str(event.job)
    assert "results" not in json.dumps(told)


def test_a_failure_is_an_error_with_a_sentence() -> None:
    command = a_command()
    fault = Fault(code="encrypted", message="The PDF is protected by a password.")
    told = shown(
        JobFailed(
            job=command.job, session=command.session, principal=command.principal, fault=fault
        )
    )
    assert (told["type"], told["message"]) == ("error", fault.message)


def test_progress_is_told_with_stage_and_percent() -> None:
    command = a_command()
    told = shown(
        JobProgress(
            job=command.job,
            session=command.session,
            principal=command.principal,
            stage="reading",
            percent=40,
        )
    )
    assert (told["type"], told["stage"], told["percent"]) == ("progress", "reading", 40)


def test_a_live_pdf_comes_whole_and_with_its_text() -> None:
    fit = Fit(fits=True, k=0.5, size=10.5, fill=0.9, pages=1)
    made = document(markdown="# Jane", fit=fit, readback=Readback(fields=9, found=9))
    assert inlined(made) == CONTENT
    told = told_with(made, b"%PDF-1.7 \xff\xfe" * 100)
    assert told["type"] == "resume_pdf_update"
    assert base64.b64decode(told["pdf_base64"], validate=True) == b"%PDF-1.7 \xff\xfe" * 100
    assert (told["resume_markdown"], told["modification_type"]) == ("# Jane", "minor")
    assert (told["revision"], told["fit"]["pages"]) == (3, 1)
    assert told["readback"] == {"fields": 9, "found": 9}


def test_a_live_word_file_comes_whole() -> None:
    told = told_with(document(format="docx"), b"PK")
    assert (told["type"], told["docx_base64"]) == ("resume_docx_update", "UEs=")
    assert told["modification_type"] == "minor"


@pytest.mark.parametrize("kind", ["pdf", "docx", "md", "json", "png"])
def test_a_document_that_was_asked_for_is_told_without_its_bytes(kind: str) -> None:
    made = document(format=kind, live=False, name="Jane.pdf")
    assert inlined(made) is None
    told = told_with(made, b"")
    assert (told["type"], told["format"], told["name"]) == ("document_made", kind, "Jane.pdf")
    assert told["job_id"] == str(made.job)
    assert "documents/" not in json.dumps(told)


def test_a_document_that_was_overtaken_is_not_told() -> None:
    overtaken = document(content=None)
    assert inlined(overtaken) is None
    assert frame(overtaken, 7, str(SESSION)) is None


def test_what_is_not_stored_has_no_place_in_the_order() -> None:
    text = frame(AnswerWorded(**about(), text="Nice"), 0, str(SESSION))
    assert text is not None
    told = json.loads(text)
    assert (told["type"], told["text"], "seq" in told) == ("chat_delta", "Nice", False)


def test_a_turn_an_edit_and_a_generation_are_told_with_their_revision() -> None:
    turn = shown(TurnTaken(**about(), message="Done.", revision=4, changed=("/resume/summary",)))
    assert (turn["type"], turn["message"], turn["revision"]) == ("chat_response", "Done.", 4)
    assert turn["changed_paths"] == ["/resume/summary"]
    edit = shown(DraftEdited(**about(), note="Changed by hand", revision=5))
    assert (edit["type"], edit["message"]) == ("status_update", "Changed by hand")
    started = shown(GenerationStarted(**about(), revision=5))
    assert (started["type"], started["revision"]) == ("resume_generation_started", 5)
    generated = shown(ResumeGenerated(**about(), revision=5, markdown="# J"))
    assert (generated["type"], generated["resume_markdown"]) == ("resume_generated", "# J")


def test_files_are_told_by_number_and_the_ones_that_failed_by_name() -> None:
    one = shown(FilesRead(**about(), names=("a.pdf",)))
    assert one["message"] == "📎 Processed 1 file successfully!"
    two = shown(FilesRead(**about(), names=("a.pdf", "b.pdf")))
    assert (two["type"], two["message"]) == (
        "chat_response",
        "📎 Processed 2 files successfully!",
    )
    bad = shown(FileRefused(**about(), name="a.pdf", problem="It is empty."))
    assert (bad["type"], bad["message"]) == (
        "error",
        "Failed to process file 'a.pdf': It is empty.",
    )
    kept = PictureKept(**about(), name="me.jpg", content=CONTENT, width=1, height=1)
    assert (shown(kept)["type"], shown(kept)["filename"]) == ("photo_kept", "me.jpg")
    assert "documents/" not in json.dumps(shown(kept))


def test_a_ranking_is_told_by_its_ids_and_where_its_report_is() -> None:
    ranking, best = uuid4(), uuid4()
    event = RankingCompleted(
        **about(),
        ranking=ranking,
        title="Cook",
        order=RankingOrder(job_description="Cook"),
        ranked=3,
        unranked=1,
        best=(best,),
        reports={"json": CONTENT},
    )
    told = shown(event)
    assert told["type"] == "ranking_completed"
    assert (told["ranking_id"], told["best"]) == (str(ranking), [str(best)])
    assert (told["ranked"], told["not_ranked"], told["title"]) == (3, 1, "Cook")
    assert told["report_path"] == "reports/ranked_resumes.json"


@pytest.mark.parametrize("kind", ["ranker.index", "parser.text"])
def test_of_what_nobody_asked_for_by_itself_clients_hear_nothing(kind: str) -> None:
    fault = Fault(code="no_text", message="No.")
    assert frame(JobFailed(**about(), kind=kind, fault=fault), 7, str(SESSION)) is None
    assert frame(ResumeIndexed(**about(), resume_id=uuid4()), 7, str(SESSION)) is None
    assert frame(TextRead(**about(), text=CONTENT), 7, str(SESSION)) is None
    assert shown(JobFailed(**about(), kind="ranker.rank", fault=fault))["type"] == "error"
