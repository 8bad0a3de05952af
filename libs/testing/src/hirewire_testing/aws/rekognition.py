"""Rekognition's part that finds faces: in pictures at once, in videos by jobs."""

import base64
import binascii
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

from hirewire_testing.aws.account import NUMBER, Account, Progress
from hirewire_testing.aws.calls import Started
from hirewire_testing.aws.errors import AwsError, Unimitated
from hirewire_testing.aws.faces import shown
from hirewire_testing.aws.mp4 import Video, read_video
from hirewire_testing.aws.objects import Unreadable
from hirewire_testing.aws.scripts import Seen
from hirewire_testing.aws.wire import Members

PAGE = 1000
"""Faces in an answer at most, and when nothing is said."""

LARGEST = 100
"""Faces of a picture at most."""

UNSUPPORTED = "Unsupported codec/format."
"""What people report who sent something else than H.264 in MP4."""


@dataclass
class FaceJob:
    asked: Members
    video: Video | None
    faces: Seen
    progress: Progress
    id: str = field(default_factory=lambda: uuid4().hex + uuid4().hex)

    @property
    def playable(self) -> bool:
        return self.video is not None and self.video.codec == "h264"


class Rekognition:
    """The operations by their names. Jobs live as long as this does."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._jobs: dict[str, FaceJob] = {}
        self._by_token: dict[str, FaceJob] = {}
        self._lock = threading.Lock()

    @property
    def operations(self) -> dict[str, Callable[[Members], Members]]:
        return {
            "DetectFaces": self.detect_faces,
            "StartFaceDetection": self.start_face_detection,
            "GetFaceDetection": self.get_face_detection,
        }

    def detect_faces(self, asked: Members) -> Members:
        content = self._picture(asked["Image"])
        if not content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
            raise AwsError("InvalidImageFormatException", "Request has invalid image format")
        attributes = asked.get("Attributes", ["DEFAULT"])
        faces = self._account.scripts.seen_in_picture(content)[:LARGEST]
        return {"FaceDetails": [shown(face, attributes) for face in faces]}

    def _picture(self, image: Members) -> bytes:
        if ("Bytes" in image) == ("S3Object" in image):
            raise AwsError("InvalidParameterException", "Request has invalid parameters")
        if "Bytes" in image:  # no longer than 5 MB, says the model
            return bytes(image["Bytes"])
        content = self._read(image["S3Object"])
        if len(content) > self._account.image_bytes:
            raise AwsError("ImageTooLargeException", "Image size is too large")
        return content

    def start_face_detection(self, asked: Members) -> Members:
        """The same token means the same job, and nothing is started."""
        if "NotificationChannel" in asked:
            raise Unimitated("notifications by SNS")
        if known := self._known(asked):
            return {"JobId": known.id}
        job = self._new_job(asked)
        with self._lock:
            if known := self._known(asked):
                return {"JobId": known.id}
            self._make_room()
            self._jobs[job.id] = job
            if token := asked.get("ClientRequestToken"):
                self._by_token[token] = job
        where = asked["Video"]["S3Object"]
        token = asked.get("ClientRequestToken")
        self._account.calls.add_job(
            Started("StartFaceDetection", token, where["Bucket"], where["Name"])
        )
        return {"JobId": job.id}

    def _known(self, asked: Members) -> FaceJob | None:
        token = asked.get("ClientRequestToken", "")
        job = self._by_token.get(token)
        if job and job.asked != asked:
            raise AwsError(
                "IdempotentParameterMismatchException",
                f"The ClientRequestToken: {token} you have supplied is already in use.",
            )
        return job

    def _new_job(self, asked: Members) -> FaceJob:
        content = self._read(asked["Video"].get("S3Object", {}))
        limit = self._account.video_bytes
        if len(content) > limit:
            said = f"Video size in bytes: {len(content)} is more than the maximum limit of: {limit} bytes."
            raise AwsError("VideoTooLargeException", said)
        faces = self._account.scripts.seen_in_video(content)
        return FaceJob(asked, read_video(content), faces, self._account.progress())

    def _make_room(self) -> None:
        """There is no queue."""
        limit = self._account.face_jobs
        running = sum(not job.progress.done for job in self._jobs.values())
        if running >= limit:
            user = f"arn:aws:iam::{NUMBER}:user/tests"
            said = f"{running + 1} open Jobs for User {user} Maximum limit: {limit}"
            raise AwsError("LimitExceededException", said)

    def get_face_detection(self, asked: Members) -> Members:
        with self._lock:
            job = self._jobs.get(asked["JobId"])
            if job is None:
                raise AwsError("ResourceNotFoundException", "Could not find JobId")
            job.progress.got()
            done = job.progress.done
        tag, video = job.asked.get("JobTag"), job.asked["Video"]
        answer = {"JobId": job.id, "JobTag": tag, "Video": video}
        if not done:
            return answer | {"JobStatus": "IN_PROGRESS"}
        if not job.playable:
            return answer | {"JobStatus": "FAILED", "StatusMessage": UNSUPPORTED}
        return answer | {"JobStatus": "SUCCEEDED"} | _page(job, asked)

    def _read(self, where: Members) -> bytes:
        if not {"Bucket", "Name"} <= where.keys():
            raise AwsError("InvalidS3ObjectException", "Request has invalid S3 object.")
        try:
            return self._account.objects.read(where["Bucket"], where["Name"])
        except Unreadable as error:
            raise AwsError(
                "InvalidS3ObjectException",
                "Unable to get object metadata from S3. "
                "Check object key, region and/or access permissions.",
            ) from error


def _page(job: FaceJob, asked: Members) -> Members:
    first = _offset(job, asked["NextToken"]) if "NextToken" in asked else 0
    last = first + min(asked.get("MaxResults", PAGE), PAGE)
    attributes = [job.asked.get("FaceAttributes", "DEFAULT")]
    faces = [
        {"Timestamp": at, "Face": shown(face, attributes, in_video=True)}
        for at, face in job.faces[first:last]
    ]
    more = _token(job, last) if last < len(job.faces) else None
    return {"VideoMetadata": _metadata(job.video), "Faces": faces, "NextToken": more}


def _metadata(video: Video | None) -> Members | None:
    if video is None:
        return None
    return {
        "Codec": video.codec,
        "DurationMillis": video.milliseconds,
        "Format": "QuickTime / MOV",
        "FrameRate": video.frame_rate,
        "FrameHeight": video.height,
        "FrameWidth": video.width,
        "ColorRange": "LIMITED",
    }


def _token(job: FaceJob, offset: int) -> str:
    """Means nothing to the caller, and nothing for another job."""
    return base64.urlsafe_b64encode(json.dumps([job.id, offset]).encode()).decode()


def _offset(job: FaceJob, token: str) -> int:
    try:
        made_for, offset = json.loads(base64.urlsafe_b64decode(token))
    except (ValueError, TypeError, binascii.Error) as error:
        raise AwsError("InvalidPaginationTokenException", "Invalid Pagination Token") from error
    if made_for != job.id:
        raise AwsError("InvalidPaginationTokenException", "Invalid Pagination Token")
    return int(offset)
