"""A parser may die, or fall asleep, at any moment of a job: it is done all the same, and once."""

import signal
import time
from collections.abc import Iterable

import httpx
import psutil
import pytest
from tests.chaos.load import Upload, send
from tests.chaos.measuring import measured
from tests.chaos.truth import Stored, Truth, assert_done_once
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet, Service

pytestmark = [pytest.mark.servers, pytest.mark.stack]


def nursery(parser: Service) -> psutil.Process:
    """The child of a parser that reads documents: while it is stopped a job stays where it is."""
    (child,) = psutil.Process(parser.pid).children()
    return child


def taken(parsers: list[Service], upload: Upload) -> Service | None:
    """The parser that has started this job."""
    return next((p for p in parsers if f'"job": "{upload.job}"' in p.log.read_text()), None)


def start_a_job(stack: Fleet, truth: Truth) -> tuple[Upload, Service]:
    """A job in the middle of being done, and the parser that does it."""
    for parser in stack.all("parser"):
        nursery(parser).send_signal(signal.SIGSTOP)
    with httpx.Client(base_url=stack.url) as client:
        upload = send(client, "cv.txt")
    assert upload.status == 202
    until(lambda: truth.job(upload).state == "running", "the job runs")
    found = taken(stack.all("parser"), upload)
    assert found
    return upload, found


def go_on(*parsers: Service) -> None:
    for parser in parsers:
        nursery(parser).send_signal(signal.SIGCONT)


@pytest.mark.long
def test_the_job_of_a_killed_parser_is_done_once_by_another(stack: Fleet, truth: Truth) -> None:
    stack.start(storage=1, parser=2, gateway=1)
    upload, victim = start_a_job(stack, truth)
    (orphan,) = psutil.Process(victim.pid).children()
    victim.kill()
    orphan.send_signal(signal.SIGCONT)
    go_on(*(parser for parser in stack.all("parser") if parser is not victim))
    seconds = truth.drained(within=30)
    measured(f"parser killed mid-job, another there: done after {seconds:.1f} s")
    assert_done_once(truth, [upload.job])
    assert (truth.job(upload).attempt, truth.job(upload).crashes) == (2, 1)
    assert not orphan.is_running()


def test_the_job_of_the_only_parser_is_done_once_after_its_restart(
    stack: Fleet, truth: Truth
) -> None:
    stack.start(storage=1, parser=1, gateway=1)
    upload, victim = start_a_job(stack, truth)
    (orphan,) = psutil.Process(victim.pid).children()
    victim.kill()
    orphan.send_signal(signal.SIGCONT)
    victim.start()
    stack.wait()
    seconds = truth.drained(within=30)
    measured(f"the only parser killed mid-job and restarted: done after {seconds:.1f} s")
    assert_done_once(truth, [upload.job])


def test_a_parser_that_wakes_up_late_does_not_tell_its_result_a_second_time(
    stack: Fleet, truth: Truth
) -> None:
    stack.start(storage=1, parser=2, gateway=1)
    upload, sleeper = start_a_job(stack, truth)
    other = next(parser for parser in stack.all("parser") if parser is not sleeper)
    psutil.Process(sleeper.pid).send_signal(signal.SIGSTOP)
    go_on(other)
    truth.drained(within=30)
    before = truth.events()
    psutil.Process(sleeper.pid).send_signal(signal.SIGCONT)
    go_on(sleeper)
    with httpx.Client(base_url=stack.url) as client:  # the sleeper takes its part again
        later = [send(client, f"later-{number}.txt") for number in range(6)]
    until(lambda: any(taken([sleeper], one) for one in later), "the sleeper works again")
    truth.drained(within=30)
    time.sleep(1)  # nothing is awaited here: there is nothing that should come
    assert_done_once(truth, [upload.job, *(one.job for one in later)])
    assert endings(truth.events(), upload.job) == endings(before, upload.job)


def endings(events: Iterable[Stored], job: str) -> list[Stored]:
    """How the job ended, as often as it was told; steps on the way there may be told by both."""
    return [
        event
        for event in events
        if event.job == job and not event.subject.endswith(".job.progressed")
    ]
