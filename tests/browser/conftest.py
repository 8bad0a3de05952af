"""The running system, a browser in front of it, and what a person has at hand."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests import papers
from tests.browser import pages
from tests.browser.devtools import DevTools
from tests.browser.launching import launched
from tests.browser.programs import Program, chromium
from tests.flow import Ground, System


@pytest.fixture(scope="module")
def program() -> Program:
    """Asked for before anything is started, like the other things that a machine may lack."""
    pages.plain()
    found = chromium()
    if found is None:
        pytest.skip("`make setup` could not fetch a browser, and this machine has none that runs")
    return found


@pytest.fixture(scope="module")
def system(program: Program, ground: Ground) -> Iterator[System]:
    """Two gateways, so that something can happen behind the back of one; and as many messages as a test likes."""
    free = {"HIREWIRE_MESSAGES_PER_MINUTE": "0", "HIREWIRE_GENERATIONS_PER_MINUTE": "0"}
    services: list[tuple[str, dict[str, str]]]
    services = [("storage", {}), ("parser", {}), ("generator", {})]
    with ground.system(*services, ("gateway", free), ("gateway", free)) as running:
        yield running


@pytest.fixture
async def browser(program: Program, system: System, tmp_path: Path) -> AsyncIterator[DevTools]:
    """One that finds the first gateway at the document's address."""
    places = f"MAP localhost:8000 {system.one.removeprefix('http://')}"
    async with launched(program, tmp_path, places) as tools:
        yield tools


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    file = tmp_path / "old.pdf"
    file.write_bytes(papers.pdf())
    return file


@pytest.fixture
def portrait(tmp_path: Path) -> Path:
    """A head and shoulders in front of a wall."""
    picture = Image.new("RGB", (600, 800), "#7d8fa3")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((100, 520, 500, 1000), fill="#27374d")
    draw.ellipse((180, 160, 420, 520), fill="#d9a988")
    file = tmp_path / "me.jpg"
    picture.save(file, "JPEG", quality=90)
    return file
