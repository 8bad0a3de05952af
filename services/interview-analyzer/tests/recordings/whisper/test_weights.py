"""Weights are looked for where they may lie, and only fetched when the operator says so."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from hirewire_interview_analyzer.apart import NotHere
from hirewire_interview_analyzer.whisper.weights import folder_of, readable

Weights = Callable[[str], Path]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_whisper: None) -> Path:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.skipif(find_spec("faster_whisper") is not None, reason="the extra whisper is installed")  # fmt: skip
def test_without_the_extra_it_is_said_that_it_is_missing(weights: Weights) -> None:
    with pytest.raises(NotHere, match="extra `whisper` isn't installed"):
        folder_of(str(weights("en 0.9")))


def test_a_folder_is_taken_as_it_is(weights: Weights, cache: Path) -> None:
    folder = weights("en 0.9")
    assert folder_of(str(folder)) == folder


def test_a_folder_without_weights_has_none(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(NotHere, match=r"no model\.bin"):
        folder_of(str(tmp_path))


def test_a_name_that_nobody_has_fetched_is_not_fetched(cache: Path) -> None:
    with pytest.raises(NotHere, match=r"no weights of base on this machine \(FileNotFoundError\)"):
        folder_of("base")
    assert not cache.exists()


def test_a_name_that_there_is_not_is_told(cache: Path) -> None:
    with pytest.raises(NotHere, match="ValueError"):
        folder_of("no-such-model", download=True)


def test_it_is_fetched_where_the_operator_says_so_and_then_it_is_there(cache: Path) -> None:
    assert folder_of("base", download=True) == cache / "base"
    assert folder_of("base") == cache / "base"


def test_children_may_read_what_links_in_the_folder_lead_to(weights: Weights) -> None:
    folder = weights("en 0.9")
    assert readable(folder) == (str(folder.parent / "blobs"), str(folder))
