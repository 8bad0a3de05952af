"""The generator's own settings, beside the ones every service has."""

from pydantic import Field

from hirewire_common.llm import LlmSettings
from hirewire_common.settings import ByCommas


class GeneratorSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_GENERATE_CONCURRENCY=2`."""

    font_dirs: ByCommas = ()
    """Folders with more fonts, for scripts that the installed ones don't have; by commas."""
    generate_concurrency: int = Field(default=4, ge=1, le=64)
    """Turns and documents worked on at one time."""
    typeset_concurrency: int = Field(default=2, ge=1, le=64)
    """Documents made at one time, each in a process of its own; one more waits."""
    typeset_seconds: float = Field(default=15.0, gt=0, le=40)
    """By the clock, for one document; stays below the command's own time limit."""
    typeset_cpu_seconds: int = Field(default=5, ge=1, le=40)
    typeset_memory_mb: int = Field(default=768, ge=256)
    """Above what a child starts with. One that has taken half of it isn't used again."""
    typeset_jobs: int = Field(default=500, ge=1)
    """After so many documents a child is replaced."""
