"""Whether AWS is used, and which of it: by the settings, and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import structlog

from hirewire_interview_analyzer.analyses.providers import FaceAnalyzer, Transcriber
from hirewire_interview_analyzer.aws.clients import Clients, Connect, connected
from hirewire_interview_analyzer.aws.frames import AwsFrames, Photographs
from hirewire_interview_analyzer.aws.pacing import Pace
from hirewire_interview_analyzer.aws.staging import Staging
from hirewire_interview_analyzer.aws.transcribe import AwsTranscriber
from hirewire_interview_analyzer.aws.video import AwsVideo, Transcodes
from hirewire_interview_analyzer.settings import InterviewSettings

log = structlog.get_logger()


class Looks(Photographs, Transcodes, Protocol):
    """What is done with recordings on this machine before AWS sees them."""


@dataclass(frozen=True, slots=True)
class Aws:
    transcriber: Transcriber
    face_analyzer: FaceAnalyzer
    clients: Clients

    def close(self) -> None:
        self.clients.close()


def choose(
    settings: InterviewSettings, media: Looks, connect: Callable[[], Connect] | None = None
) -> Aws | None:
    """None where recordings stay on this machine: unless external services are switched on, and a bucket is named.

    Nothing is asked of AWS here; that keys are missing shows with the first recording, in the operator's log.
    """
    if not settings.enable_external_apis:
        return None
    if not settings.aws_s3_bucket:
        log.warning("aws_without_a_bucket", unset="AWS_S3_BUCKET")
        return None
    clients = Clients(connect or partial(connected, settings.aws_region), _paces(settings))
    staging = Staging(clients, settings.aws_s3_bucket)
    transcriber = AwsTranscriber(clients, staging, settings.aws_transcribe_languages)
    return Aws(transcriber, _face_analyzer(settings, clients, staging, media), clients)


def _face_analyzer(
    settings: InterviewSettings, clients: Clients, staging: Staging, media: Looks
) -> FaceAnalyzer:
    if settings.rekognition_mode == "video":
        return AwsVideo(clients, staging, media, settings.emotions)
    return AwsFrames(clients, media, settings.emotions)


def _paces(settings: InterviewSettings) -> dict[str, Pace]:
    polled = {
        name: Pace(settings.aws_polls_per_second)
        for name in ("GetTranscriptionJob", "GetFaceDetection")
    }
    return {"DetectFaces": Pace(settings.rekognition_per_second), **polled}
