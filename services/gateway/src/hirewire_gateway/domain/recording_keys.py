"""What recordings are called: the types that are taken, and the keys that clients hold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from hirewire_gateway.domain.problems import Problem

Kind = Literal["video", "audio"]
EXTENSIONS: Mapping[Kind, Mapping[str, str]] = {
    "video": {
        "video/webm": "webm",
        "video/mp4": "mp4",
        "video/quicktime": "mov",
        "video/x-matroska": "mkv",
        "video/ogg": "ogg",
    },
    "audio": {
        "audio/webm": "webm",
        "audio/ogg": "ogg",
        "audio/mp4": "m4a",
        "audio/x-m4a": "m4a",
        "audio/m4a": "m4a",
        "audio/mpeg": "mp3",
        "audio/mp3": "mp3",
        "audio/wav": "wav",
        "audio/x-wav": "wav",
        "audio/wave": "wav",
        "audio/vnd.wave": "wav",
        "audio/flac": "flac",
        "audio/x-flac": "flac",
        "audio/aac": "aac",
    },
}
"""How a recording of a type is called. What it is is found out by its content."""
_FILE_KEY = re.compile(
    r"uploads/(video|audio)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z0-9]{2,4})"
)


@dataclass(frozen=True, slots=True)
class FileKey:
    """What a recording is called by its client. The session's id in it is what opens it."""

    kind: Kind
    session: str
    extension: str

    def __str__(self) -> str:
        return f"uploads/{self.kind}/{self.session}.{self.extension}"


def file_key(told: str) -> FileKey:
    """Raises Problem 422 for what no upload was ever called."""
    match = _FILE_KEY.fullmatch(told)
    kind: Kind = "audio" if match and match[1] == "audio" else "video"
    if match is None or match[3] not in EXTENSIONS[kind].values():
        raise Problem(
            422,
            "bad_file_key",
            "file_key: is none that this server gave. Send it exactly as POST /api/v1/upload-url answered it.",
        )
    return FileKey(kind, match[2], match[3])
