"""Faster-whisper itself runs behind the fences. Only its weights are made up, so nothing is said of what it understands."""

from collections.abc import Callable
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from hirewire_common.contracts.recording import Span
from hirewire_interview_analyzer.apart import NotHere
from hirewire_interview_analyzer.media.orders import Heard
from hirewire_interview_analyzer.whisper.local import WhisperEars, processes
from hirewire_interview_analyzer.whisper.weights import folder_of

pytestmark = pytest.mark.skipif(find_spec("faster_whisper") is None, reason="the extra whisper isn't installed")  # fmt: skip


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = spec_from_file_location("made_up_weights", Path(__file__).with_name("weights.py"))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("weights") / "made-up"
    module.write(folder)
    return folder


async def test_it_writes_a_whole_window_down_within_its_bounds(
    made_up: Path, samples: bytes, encode: Callable[..., bytes], tmp_path: Path
) -> None:
    flac, parts = tmp_path / "audio.flac", list[Heard]()
    flac.write_bytes(encode(samples * 3, "flac", "flac", rate=16_000))

    async def take(part: Heard) -> None:
        parts.append(part)

    async with processes(made_up, "", at_once=1, threads=2, memory=2048, kept=10) as used:
        found = await WhisperEars(used).transcribe(flac, [Span(start=0, end=29.5)], take)
        assert used.fences.network
    assert [part.at for part in parts] == [29.7]
    assert found.words
    assert all(0 <= word.start <= word.end <= 29.7 for word in found.words)
    assert all(word.confidence is not None for word in found.words)


def test_weights_that_nobody_has_fetched_are_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    with pytest.raises(NotHere, match="no weights of base on this machine"):
        folder_of("base")


def test_a_name_that_there_is_not_is_told() -> None:
    with pytest.raises(NotHere, match="ValueError"):
        folder_of("no-such-model")
