"""Why a job of AWS's failed, in plain words."""

from hirewire_common.contracts import Code
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.analyses.providers import OutOfService

_OTHERWISE = "could not be used by the service that analyses it"
_REASONS: tuple[tuple[str, Code, str], ...] = (
    ("unsupported media format", "unsupported_type", "is of a kind that isn't read by the service that writes it down. Record it again as WebM or MP4."),
    ("media format provided does not match", "corrupt", "is of another kind than it says it is. Record it again."),
    ("sample rate provided does not match", "corrupt", "has another sample rate than it says it has. Record it again."),
    ("invalid sample rate", "unsupported_type", "has a sample rate that isn't read by the service that writes it down. Record it with 8 to 48 kHz."),
    ("file size too large", "too_large", "is larger than the service that writes it down takes. Send a shorter one."),
    ("number of channels too large", "unsupported_type", "has more channels than are read. Record it in mono or stereo."),
    ("length is too small", "empty", "is too short to be written down. Record a longer one."),
    ("unsupported codec/format", "unsupported_type", "is coded in a way that isn't read by the service that looks at it. Record it again."),
    ("video", "corrupt", "holds a picture that isn't read by the service that looks at it. Record it again."),
)  # fmt: skip
"""By what AWS's sentence holds, in lower case: the six documented ones of Transcribe, then what is met in the field."""
TOO_LATE = "The service that analyses recordings did not answer in time. Have the recording analysed again."


def failed(reason: str, provider: str) -> Refused:
    """`reason` is AWS's own sentence; one that isn't known may be the operator's business, as where AWS can't read the bucket."""
    plain = reason.lower()
    for part, code, why in _REASONS:
        if part in plain:
            return Refused(code, f"The recording {why}", log=f"{provider}: {reason}")
    return OutOfService("unavailable", f"The recording {_OTHERWISE}.", log=f"{provider}: {reason}")


def too_late(provider: str, name: str) -> OutOfService:
    return OutOfService("timeout", TOO_LATE, log=f"{provider} is still at {name}")
