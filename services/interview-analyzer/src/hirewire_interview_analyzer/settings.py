"""The interview-analyzer's own settings, beside the ones every service has."""

from pydantic import Field

from hirewire_common.llm import LlmSettings


class InterviewSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_INTERVIEW_CONCURRENCY=2`."""

    interview_concurrency: int = Field(default=4, ge=1, le=64)
    """Commands of each kind that are worked on at one time."""
