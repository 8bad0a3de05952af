"""Recorded answers for whoever probes, hears and looks."""

from collections.abc import Callable

import pytest

from hirewire_testing.clips import Image, filmed, scene


@pytest.fixture(scope="session")
def picture() -> Callable[..., Image]:
    return scene


@pytest.fixture(scope="session")
def film() -> Callable[..., bytes]:
    return filmed
