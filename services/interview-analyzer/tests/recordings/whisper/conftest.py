"""The two sentences, and something that takes faster-whisper's place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hirewire_common.contracts.recording import Span

GAP = 6.0


@pytest.fixture
def fake_whisper(monkeypatch: pytest.MonkeyPatch) -> None:
    """For this process to find it, and for its children to import it."""
    modules = str(Path(__file__).parent / "modules")
    monkeypatch.setenv("PYTHONPATH", modules)
    monkeypatch.syspath_prepend(modules)


@pytest.fixture
def weights(tmp_path: Path) -> Callable[[str], Path]:
    """A model's folder, as a cache of Hugging Face's has it: links to what lies elsewhere."""

    def keep(said: str) -> Path:
        blobs, folder = tmp_path / "blobs", tmp_path / "snapshot"
        blobs.mkdir()
        folder.mkdir()
        (blobs / "0a1b").write_text(said)
        (folder / "model.bin").symlink_to(blobs / "0a1b")
        return folder

    return keep


@pytest.fixture
def flac(samples: bytes, encode: Callable[..., bytes], tmp_path: Path) -> tuple[Path, list[Span]]:
    """The sentences twice, with a long silence between."""
    path = tmp_path / "audio.flac"
    gap = bytes(int(GAP * 32_000))
    path.write_bytes(encode(samples + gap + samples, "flac", "flac", rate=16_000))
    length = len(samples) / 32_000
    return path, [Span(start=0.5, end=length), Span(start=length + GAP + 0.5, end=2 * length + GAP)]
