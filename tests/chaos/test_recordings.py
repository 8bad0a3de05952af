"""Workers die while Amazon is at their recordings, and Amazon says no at random: each analysis ends once, and nothing is ordered twice."""

import os
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
import pytest
from tests.amazon import Amazon, amazon
from tests.chaos.measuring import measured
from tests.chaos.truth import Truth
from tests.filming import film_of

from hirewire_local.fleet import Fleet, Service
from hirewire_testing.servers import ObjectStore

pytestmark = [pytest.mark.servers, pytest.mark.stack]

ANALYSES = int(os.environ.get("HIREWIRE_CHAOS_ANALYSES", "6"))
SEED = int(os.environ.get("HIREWIRE_CHAOS_SEED", "1"))
KILLS = 4 + ANALYSES // 5
BETWEEN = (5.0, 15.0)
"""Seconds between two kills."""
LOST_ANSWERS = 2
"""Of each kind: the job runs, and who ordered it doesn't know."""
PACE = {"HIREWIRE_MEDIA_ANALYSES": "2", "HIREWIRE_REKOGNITION_PER_SECOND": "20"}
SHARE = 0.08
"""Of the calls of one operation, for each error; what isn't documented for one isn't asked of the fake."""
_TOO_MUCH = ("ThrottlingException", "LimitExceededException", "ProvisionedThroughputExceededException")  # fmt: skip
_TIRED = {
    "StartTranscriptionJob": ("LimitExceededException", "InternalFailureException"),
    "GetTranscriptionJob": ("LimitExceededException", "InternalFailureException"),
    "DeleteTranscriptionJob": ("LimitExceededException", "InternalFailureException"),
    "StartFaceDetection": (*_TOO_MUCH, "InternalServerError"),
    "GetFaceDetection": (_TOO_MUCH[0], _TOO_MUCH[2], "InternalServerError"),
    "DetectFaces": (_TOO_MUCH[0], _TOO_MUCH[2], "InternalServerError"),
}
_STARTS = {
    "frames": ("StartTranscriptionJob",),
    "video": ("StartTranscriptionJob", "StartFaceDetection"),
}
MODES = (pytest.param("frames", marks=pytest.mark.long), "video")
"""Short runs try the one that has more to lose: two jobs."""


def tire(aws: Amazon, killer: "Killer") -> None:
    for name, codes in _TIRED.items():
        for code in codes:
            aws.fake.faults.refuse_some(name, code, share=SHARE, seed=SEED)
    aws.fake.faults.after("StartTranscriptionJob", killer.kill_all, times=1)
    for name in _STARTS["video"]:
        aws.fake.faults.hang_up_after(name, times=LOST_ANSWERS)


@dataclass
class Killer:
    """Kills workers, whatever they do just then, and starts them again."""

    workers: list[Service]
    turn: threading.Lock = field(default_factory=threading.Lock)
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311  # no secret
    over: threading.Event = field(default_factory=threading.Event)
    kills: int = 0

    def kill_some(self) -> None:
        while self.kills < KILLS and not self.over.wait(self.chance.uniform(*BETWEEN)):
            self.kill(self.chance.choice(self.workers))

    def kill_all(self) -> None:
        """Called by the fake between beginning a job and saying so: nobody lives to write down that it began."""
        for worker in self.workers:
            self.kill(worker)

    def kill(self, worker: Service) -> None:
        with self.turn:
            worker.kill()
            worker.start()
            self.kills += 1

    @contextmanager
    def at_work(self) -> Iterator[None]:
        thread = threading.Thread(target=self.kill_some)
        thread.start()
        try:
            yield
        finally:
            self.over.set()
            thread.join()


def ordered(url: str, number: int) -> str:
    """The job of a recording of somebody's own."""
    who = {"X-User-Id": f"speaker-{number}@example.org"}
    with httpx.Client(base_url=url, timeout=60, headers=who, trust_env=False) as http:
        wanted = {"file_type": "video", "content_type": "video/webm"}
        given = http.post("/api/v1/upload-url", json=wanted).raise_for_status().json()
        httpx.put(given["upload_url"], content=film_of(), headers=given["required_headers"], trust_env=False).raise_for_status()  # fmt: skip
        later = {"Prefer": "respond-async"}
        asked = http.post("/api/v1/analyze", json={"file_key": given["file_key"]}, headers=later)
        return str(asked.raise_for_status().json()["job_id"])


@pytest.mark.parametrize("mode", MODES)
def test_each_analysis_ends_once_and_is_ordered_once_whoever_dies(
    stack: Fleet, truth: Truth, object_store: ObjectStore, mode: str
) -> None:
    with amazon(object_store, "under-chaos", seconds=3.0) as aws:
        stack.start(storage=1, generator=1, gateway=1)
        stack.start(aws.environment(mode) | PACE, interview_analyzer=2)
        killer = Killer(stack.all("interview-analyzer"))
        tire(aws, killer)
        began = time.monotonic()
        with killer.at_work(), ThreadPoolExecutor(4) as threads:
            jobs = list(threads.map(lambda number: ordered(stack.url, number), range(ANALYSES)))
            truth.drained(within=60 + 30 * ANALYSES)
        seconds = time.monotonic() - began
        measured(f"{ANALYSES} analyses by {mode} in {seconds:.0f} s, their workers killed {killer.kills} times; {counted(aws)}")  # fmt: skip
        rows, told = truth.jobs(), truth.told()
        assert {rows[job].state for job in jobs} == {"succeeded"}, [rows[job] for job in jobs]
        assert [told[job] for job in jobs] == [1] * ANALYSES
        names = Counter((one.operation, one.name) for one in aws.fake.calls.jobs())
        assert names == {(start, f"hirewire-{job}-1"): 1 for start in _STARTS[mode] for job in jobs}
        assert aws.left() == []
        assert killer.kills > 0


def counted(aws: Amazon) -> str:
    """What Amazon was asked, and how often it said no."""
    calls = aws.fake.calls.calls()
    told = Counter(call.outcome for call in calls)
    starts = [call for call in calls if call.operation in _STARTS["video"]]
    well = Counter(call.outcome for call in starts)
    said = ", ".join(f"{number} {outcome}" for outcome, number in sorted(told.items()))
    return (
        f"{len(aws.fake.calls.jobs())} jobs by {len(starts)} starts"
        f" ({well['ok']} answered, {well['ConflictException']} known already, {well['dropped']} answers lost);"
        f" {len(calls)} calls: {said}"
    )
