"""Stands in for faster-whisper, whose weights are too large for tests: the same names, and words that tell what it was given."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from faster_whisper.transcribe import Info, Segment, Word

CACHE = Path(os.environ.get("HF_HOME", "/nonexistent"))


def download_model(name: str, *, local_files_only: bool) -> str:
    """Of what lies in the cache, which a download makes."""
    if name == "no-such-model":
        raise ValueError(name)
    folder = CACHE / name
    if not local_files_only:
        folder.mkdir(parents=True)
        (folder / "model.bin").write_text("en 0.9")
    if not folder.is_dir():
        raise FileNotFoundError(name)
    return str(folder)


class WhisperModel:
    """Its weights are a language, and how sure it is of it; and now and then an accident."""

    def __init__(self, folder: str, *, device: str, compute_type: str, cpu_threads: int, local_files_only: bool) -> None:  # fmt: skip
        assert (device, compute_type, local_files_only) == ("cpu", "int8", True)
        assert cpu_threads >= 1
        self._language, sure, *self._accident = (Path(folder) / "model.bin").read_text().split()
        self._sure = float(sure)

    def transcribe(
        self, samples: NDArray[Any], *, language: str | None, word_timestamps: bool, condition_on_previous_text: bool
    ) -> tuple[Iterator[Segment], Info]:  # fmt: skip
        assert samples.dtype == "float32"
        assert abs(samples).max() <= 1
        assert word_timestamps
        assert not condition_on_previous_text
        seconds = len(samples) / 16_000
        if "dies" in self._accident:
            os.abort()
        if "reads" in self._accident:
            Path("/etc/passwd").read_text()
        said = Segment(f" {language or 'any'} {seconds:.1f}.", 0.5, 31.0, [
            Word(f" {language or 'any'}", 0.5, 1.0, 0.8),
            Word(f" {seconds:.1f}.", 1.0, 31.0, 0.6),
            Word(" ", 31.0, 31.0, 0.0),
        ])  # fmt: skip
        return iter([said, Segment("  ", 31.0, 31.0, None)]), Info(self._language, self._sure)
