"""Events as clients see them."""

import json
from uuid import uuid4

from hirewire_common.contracts import Event, Fault, JobFailed, JobProgress, session_key
from hirewire_gateway.domain.frames import frame
from hirewire_testing.fakes import a_command, parsed

SESSION = uuid4()


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
