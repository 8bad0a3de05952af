"""What happens to a job, as pure functions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    Document,
    JobFailed,
    ObjectRef,
    ParseResume,
    Principal,
    WireCommand,
    pack_command,
    pack_event,
    session_key,
)
from hirewire_common.errors import HirewireError, Refused
from hirewire_storage.domain.jobs import (
    SOONEST_DEATH,
    Entry,
    cancelled,
    ended,
    left_behind,
    opened,
    released,
    reported,
    started,
    understood,
)

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make

AT = datetime(2026, 3, 5, 14, 7, 9, tzinfo=UTC)
LATER = AT + timedelta(seconds=5)


@pytest.fixture
def command() -> ParseResume:
    content = ObjectRef(key="uploads/x", sha256="0" * 64, size=1)
    return ParseResume(
        job=uuid4(),
        session=session_key(uuid4()),
        principal=Principal(owner=uuid4()),
        document=Document(name="cv.pdf", media_type="application/pdf", content=content),
    )


@pytest.fixture
def entry(command: ParseResume) -> Entry:
    return opened(command, pack_command(command), AT)


def test_an_opened_job_waits_in_the_queue_of_its_service(entry: Entry) -> None:
    assert (entry.state, entry.kind, entry.attempt) == ("queued", "parser.parse", 0)


def test_starting_counts_an_attempt(entry: Entry) -> None:
    running = started(entry, LATER)
    assert (running.state, running.attempt, running.crashes) == ("running", 1, 0)
    assert running.updated_at == LATER


def test_a_running_job_that_starts_again_has_crashed_its_worker(entry: Entry) -> None:
    again = started(started(entry, AT), LATER)
    assert (again.state, again.attempt, again.crashes) == ("running", 2, 1)


def test_a_worker_that_could_not_report_because_of_an_outage_has_not_crashed(entry: Entry) -> None:
    running = started(entry, AT)
    assert started(running, LATER, outage=AT + timedelta(seconds=1)).crashes == 0
    assert started(running, LATER, outage=AT - timedelta(seconds=1)).crashes == 1


def test_a_job_that_crashed_three_workers_is_failed_and_not_given_to_a_fourth(entry: Entry) -> None:
    for number in range(4):
        entry = started(entry, AT + number * SOONEST_DEATH)
    assert (entry.state, entry.crashes, entry.finished_at) == ("failed", 3, AT + 3 * SOONEST_DEATH)
    news = entry.news
    assert isinstance(news, JobFailed)
    assert (news.fault.code, news.fault.kind) == ("worker_crashed", "bug")
    assert (news.job, news.session, news.kind) == (entry.id, entry.session_key, "parser.parse")


def test_questions_that_a_hung_bus_hands_on_all_at_once_are_no_crashes(entry: Entry) -> None:
    for number in range(5):
        entry = started(entry, AT + timedelta(milliseconds=number))
    assert (entry.state, entry.crashes) == ("running", 0)


def test_a_released_job_waits_again_and_its_attempt_counts_only_when_told_so(
    entry: Entry,
) -> None:
    running = started(entry, AT)
    back = released(running, LATER, counts=False)
    assert (back.state, back.attempt) == ("queued", 0)
    assert released(running, LATER, counts=True).attempt == 1


def test_releasing_does_not_forgive_crashes(entry: Entry) -> None:
    crashed = started(started(entry, AT), LATER)
    assert released(crashed, LATER, counts=False).crashes == 1


def test_releasing_a_job_that_nobody_has_changes_nothing(entry: Entry) -> None:
    assert released(entry, LATER, counts=False) == entry


def test_cancelling_ends_a_job_with_news_of_it(entry: Entry) -> None:
    end = cancelled(started(entry, AT), LATER)
    news = end.news
    assert end.state == "cancelled"
    assert isinstance(news, JobFailed)
    assert news.fault.code == "cancelled"


def test_a_job_that_has_ended_stays_as_it_ended(
    entry: Entry, command: ParseResume, make: "Make"
) -> None:
    end = ended(entry, make.parsed(command).told(), AT)
    assert (end.state, end.percent) == ("succeeded", 100)
    assert started(end, LATER) == cancelled(end, LATER) == end
    assert released(end, LATER, counts=True) == end


def test_a_reported_cancellation_is_a_cancellation(
    entry: Entry, command: ParseResume, make: "Make"
) -> None:
    assert ended(entry, make.failed(command, "cancelled"), AT).state == "cancelled"
    assert ended(entry, make.failed(command, "internal"), AT).state == "failed"


def test_the_news_that_is_kept_holds_no_reading(command: ParseResume, make: "Make") -> None:
    news = make.parsed(command).told()
    assert news.reading is None
    assert news.name == "Ada Lovelace"


def test_only_the_inputs_own_fault_removes_what_was_uploaded(
    entry: Entry, command: ParseResume, make: "Make"
) -> None:
    def left(code: str, kind: str) -> tuple[str, ...]:
        return left_behind(ended(entry, make.failed(command, code, kind), AT))

    made = (command.text_key, command.reading_key)
    assert left("encrypted", "refused") == (command.document.content.key, *made)
    assert left("worker_crashed", "bug") == left("unavailable", "try_again") == ()
    assert left_behind(ended(entry, make.parsed(command).told(), AT)) == ()
    assert left_behind(entry) == ()


def test_what_was_uploaded_to_be_kept_goes_only_when_its_job_was_taken_back(
    entry: Entry, command: ParseResume, make: "Make"
) -> None:
    keeping = command.model_copy(update={"keep": True})
    kept = replace(entry, command=keeping.model_dump(mode="json"))
    unread = ended(kept, make.failed(keeping), AT)
    assert left_behind(unread) == (command.text_key, command.reading_key)
    assert left_behind(cancelled(kept, AT))[0] == command.document.content.key


def test_a_report_about_another_job_is_no_report(command: ParseResume, make: "Make") -> None:
    wire = pack_event(make.failed(command))
    assert reported(wire, command.job) == make.failed(command).model_copy(
        update={"at": reported(wire, command.job).at}
    )
    with pytest.raises(HirewireError):
        reported(wire, uuid4())


def test_a_command_of_an_unknown_kind_or_of_somebody_else_is_refused(command: ParseResume) -> None:
    wire = pack_command(command)
    assert understood(wire, command.principal.owner) == command
    for bad in (WireCommand(kind="baker.bake", body={}), WireCommand(kind=wire.kind, body={})):
        with pytest.raises(Refused):
            understood(bad, command.principal.owner)
    with pytest.raises(Refused):
        understood(wire, uuid4())
