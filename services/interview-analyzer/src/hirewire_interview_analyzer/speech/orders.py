"""What a child is told beside the recording's bytes, which follow in the same parcel."""

from pydantic import Field

from hirewire_interview_analyzer.media.orders import Parcel

TRANSCRIBE = "transcribe"


class Order(Parcel):
    """In seconds: how long the recording may be, and how long the work on it."""

    most_seconds: float = Field(gt=0)
    within: float
