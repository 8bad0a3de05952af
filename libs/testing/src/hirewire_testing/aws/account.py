"""What both services share: an account with its region, its limits, its store of recordings, and how fast jobs are done."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from hirewire_testing.aws.calls import CallLog
from hirewire_testing.aws.objects import Objects
from hirewire_testing.aws.scripts import Scripts

NUMBER = "123456789012"


@dataclass
class Pace:
    """A job is done when it was asked about `gets` times, or `seconds` after it was started, whichever comes first.

    Changed while jobs run it holds for them too.
    """

    gets: int | None = 3
    seconds: float | None = None


@dataclass
class Account:
    """Lives as long as the fake, over its stops and starts. `clock` counts seconds from anywhere.

    `missing_job` is what Transcribe answers about a job that it doesn't know: the model says NotFoundException (404),
    programs in the field also meet BadRequestException (400), so a client had better know both.
    """

    objects: Objects
    scripts: Scripts = field(default_factory=Scripts)
    calls: CallLog = field(default_factory=CallLog)
    pace: Pace = field(default_factory=Pace)
    region: str = "us-east-1"
    face_jobs: int = 20
    transcription_jobs: int = 250
    video_bytes: int = 10 * 2**30
    image_bytes: int = 15 * 2**20
    audio_bytes: int = 2 * 2**30
    missing_job: Literal["NotFoundException", "BadRequestException"] = "NotFoundException"
    clock: Callable[[], float] = time.monotonic

    def progress(self) -> "Progress":
        return Progress(self.pace, self.clock)


class Progress:
    """How far a job is. Asked under the job's lock, or to count jobs."""

    def __init__(self, pace: Pace, clock: Callable[[], float]) -> None:
        self._pace = pace
        self._clock = clock
        self._begun = clock()
        self._gets = 0

    @property
    def queued(self) -> bool:
        """Until somebody asked twice."""
        return not self.done and self._gets < 2

    @property
    def done(self) -> bool:
        gets, seconds = self._pace.gets, self._pace.seconds
        often = gets is not None and self._gets >= gets
        return often or (seconds is not None and self._clock() - self._begun >= seconds)

    def got(self) -> None:
        """Somebody asks about the job."""
        self._gets += 1
