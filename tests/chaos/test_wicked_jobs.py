"""A document may break whatever reads it: its job ends with a clear code, and those behind it are done."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from tests.chaos.documents import eats_memory, eats_time
from tests.chaos.load import Upload, send
from tests.chaos.measuring import measured
from tests.chaos.truth import Truth, assert_done_once
from tests.chaos.waiting import until

from hirewire_local.fleet import Fleet

pytestmark = [pytest.mark.servers, pytest.mark.stack]

ENDS = {
    "raises.txt": "internal",
    "kills.txt": "worker_crashed",
    "exits.txt": "worker_crashed",
    "never-ends.txt": "timeout",
}


@dataclass
class Workers:
    """Parsers of our own that do as a document's name says; whoever dies is started again."""

    url: str
    log: Path
    count: int = 2
    deaths: int = 0
    _running: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def keep(self) -> None:
        living = [worker for worker in self._running if worker.poll() is None]
        self.deaths += len(self._running) - len(living)
        self._running = living + [self._start() for _ in range(self.count - len(living))]

    def stop(self) -> None:
        for worker in self._running:
            worker.kill()
            worker.wait()

    def _start(self) -> "subprocess.Popen[bytes]":
        program = Path(__file__).with_name("worker.py")
        with self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603  # our own
                [sys.executable, "-P", str(program), self.url], stdout=log, stderr=log
            )


@pytest.fixture
def workers(stack: Fleet, tmp_path: Path) -> Iterator[Workers]:
    made = Workers(stack.servers.nats.url("parser"), tmp_path / "workers.log")
    yield made
    made.stop()


def test_a_job_that_raises_kills_or_never_ends_is_failed_and_those_behind_it_are_done(
    stack: Fleet, truth: Truth, workers: Workers
) -> None:
    stack.start(storage=1, gateway=1)
    with httpx.Client(base_url=stack.url) as client:
        wicked = [send(client, name) for name in ENDS]
        good = [send(client, f"good-{number}.txt") for number in range(12)]

    def ended(uploads: list[Upload]) -> bool:
        workers.keep()
        jobs = truth.jobs()
        return all(jobs[upload.job].state in ("succeeded", "failed") for upload in uploads)

    behind = until(lambda: ended(good), "the good jobs are done", within=30)
    measured(f"12 good jobs behind 4 wicked ones: done after {behind:.1f} s")
    assert not ended(wicked)
    seconds = until(lambda: ended(wicked), "the wicked jobs have ended", within=60)
    measured(f"wicked jobs: ended after {behind + seconds:.1f} s, {workers.deaths} workers died")
    truth.drained(within=20)
    assert_done_once(truth, [upload.job for upload in good])
    rows = [truth.job(upload) for upload in wicked]
    assert {row.name: row.code for row in rows} == ENDS
    assert [truth.told()[row.id] for row in rows] == [1] * len(ENDS)
    assert [letter.job for letter in truth.dead()] == [wicked[0].job]
    assert workers.deaths == 6
    assert truth.waiting_commands() == 0


def test_a_document_that_eats_time_or_memory_is_refused_and_the_next_is_read(
    stack: Fleet, truth: Truth
) -> None:
    tight = {"HIREWIRE_PARSE_CPU_SECONDS": "2", "HIREWIRE_PARSE_MEMORY_MB": "128"}
    stack.start(storage=1, gateway=1)
    stack.start(tight, parser=1)
    with httpx.Client(base_url=stack.url) as client:
        time_eater = send(client, "time.pdf", eats_time())
        memory_eater = send(client, "memory.pdf", eats_memory())
        good = send(client, "good.txt")
    seconds = truth.drained(within=30)
    measured(f"documents that eat time and memory: ended after {seconds:.1f} s")
    assert_done_once(truth, [good.job])
    assert [truth.job(one).code for one in (time_eater, memory_eater)] == ["timeout", "corrupt"]
