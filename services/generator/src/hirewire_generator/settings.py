"""The generator's own settings, beside the ones every service has."""

import os

from pydantic import Field

from hirewire_common.llm import LlmSettings


class GeneratorSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_GENERATE_CONCURRENCY=2`."""

    font_dirs: Annotated[tuple[str, ...], NoDecode] = ()
    """Folders with more fonts, for scripts that the installed ones don't have; by commas."""
    generate_concurrency: int = Field(default=4, ge=1, le=64)
    """Turns and documents worked on at one time."""
    font_dirs: str = ""
    """Directories with more fonts than the installed ones, separated as on a PATH."""

    @property
    def font_directories(self) -> tuple[str, ...]:
        return tuple(one for one in self.font_dirs.split(os.pathsep) if one)
