"""The ranker's own settings, beside the ones every service has."""

from pydantic import Field

from hirewire_common.llm import LlmSettings


class RankerSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_RANK_CONCURRENCY=2`."""

    rank_concurrency: int = Field(default=4, ge=1, le=64)
    """Commands of a kind worked on at one time."""
