"""The interview-analyzer's own settings, beside the ones every service has."""

from pathlib import Path

from pydantic import Field

from hirewire_common.llm import LlmSettings
from hirewire_common.minilm.opening import DEFAULT_CACHE


class InterviewSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_INTERVIEW_CONCURRENCY=2`."""

    interview_concurrency: int = Field(default=4, ge=1, le=64)
    """Commands of each kind that are worked on at one time."""
    interview_semantic: bool = True
    """Judge by meaning too whether an answer is about its question, where the extra `semantic` is installed."""
    interview_cache: Path = DEFAULT_CACHE
    """A folder for the encoder's int8 file, 23 MB, which is made at the first start."""
    stt_max_seconds: float = Field(default=600.0, gt=0, le=3600)
    """How long a recording may be that is written down."""
    stt_max_mb: int = Field(default=25, ge=1, le=500)
    stt_memory_mb: int = Field(default=512, ge=256)
    """That the work on one recording may take, above the model that all share."""
    stt_concurrency: int = Field(default=0, ge=0, le=64)
    """Recordings written down at one time, each in a process of its own; 0 is one for each core."""
    stt_keep_seconds: float = Field(default=300.0, ge=0)
    """After the last recording the model stays loaded so long."""
