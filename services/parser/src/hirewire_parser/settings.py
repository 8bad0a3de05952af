"""The parser's own settings, beside the ones every service has."""

from pydantic import Field

from hirewire_common.llm import LlmSettings


class ParserSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_PARSE_SECONDS=15`."""

    parse_concurrency: int = Field(default=2, ge=1, le=64)
    """Documents read at one time, each in a process of its own."""
    parse_seconds: float = Field(default=15.0, gt=0, le=40)
    """By the clock, for one document; stays below the command's own time limit."""
    parse_cpu_seconds: int = Field(default=10, ge=1, le=40)
    parse_memory_mb: int = Field(default=1024, ge=128)
    """Above what a child starts with."""
    ocr_seconds: float = Field(default=20.0, ge=0, le=25)
    """By the clock, for recognising the pages of one scan, where Tesseract is installed; 0 is never to."""
