"""What a child is told beside the recording's bytes, which follow in the same parcel."""

from typing import Self

from pydantic import Field

from hirewire_common.contracts.message import Data

TRANSCRIBE = "transcribe"


class Order(Data):
    """In seconds: how long the recording may be, and how long the work on it."""

    most_seconds: float = Field(gt=0)
    within: float

    def with_bytes(self, recording: bytes) -> bytes:
        return self.model_dump_json().encode() + b"\n" + recording

    @classmethod
    def of(cls, parcel: bytes) -> tuple[Self, bytes]:
        order, _, recording = parcel.partition(b"\n")
        return cls.model_validate_json(order), recording
