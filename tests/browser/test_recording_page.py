"""The three fetches of the document as they stand, in a browser that records its user: here, and with AWS."""

import asyncio
import wave
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.browser.documents import pdf
from tests.browser.launching import launched
from tests.browser.programs import Program
from tests.browser.tabs import Tab, open_tab
from tests.filming import spoken
from tests.flow import Ground, System, client
from tests.nodejs import example

from hirewire_testing.aws.account import Account, Pace
from hirewire_testing.aws.objects import S3
from hirewire_testing.aws.server import AwsFake
from hirewire_testing.clips import scene

pytestmark = [pytest.mark.servers, pytest.mark.stack]

DOCUMENT = "media-analysis.md"
HOME = "http://localhost:3000"
"""Where the page comes from: the gateway answers behind the same address, as behind a front end's proxy; the object store doesn't."""
SECONDS = 12.0
"""That somebody speaks: the two sentences, and the first words again."""
_PAGE = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/page/page.mjs"></script>'


@pytest.fixture(scope="module", params=["here", "with AWS"])
def analysers(request: pytest.FixtureRequest, ground: Ground) -> Iterator[tuple[AwsFake | None, System]]:  # fmt: skip
    with ExitStack() as stack:
        aws, environment = None, {}
        if request.param == "with AWS":
            account = Account(S3(ground.store.endpoint, *ground.store.keys("admin")), pace=Pace(seconds=1.0))  # fmt: skip
            aws = stack.enter_context(AwsFake(account))
            environment = {"ENABLE_EXTERNAL_APIS": "true", "AWS_S3_BUCKET": ground.store.bucket, **aws.environment()}  # fmt: skip
        workers = [("storage", {}), ("interview-analyzer", environment), ("generator", {}), ("gateway", {})]  # fmt: skip
        yield aws, stack.enter_context(ground.system(*workers))


@pytest.fixture
def system(analysers: tuple[AwsFake | None, System]) -> System:
    return analysers[1]


@pytest.fixture
def aws(analysers: tuple[AwsFake | None, System]) -> AwsFake | None:
    return analysers[0]


@pytest.fixture
async def tab(program: Program, system: System, tmp_path: Path) -> AsyncIterator[Tab]:
    """With the document's code."""
    code = example(DOCUMENT, "javascript", "videoBlob")
    recorder = (Path(__file__).parent / "recorder.mjs").read_text()
    files = {
        "index.html": _PAGE,
        "page.mjs": f"{recorder}\n{code}\nglobalThis.shown = {{ file_key, analysis }};",
    }
    async with filmed(program, system, tmp_path, files) as shown:
        yield shown


@asynccontextmanager
async def filmed(
    program: Program, system: System, tmp_path: Path, files: dict[str, str]
) -> AsyncIterator[Tab]:
    """With somebody in front of the camera, who speaks into the microphone."""
    options = (
        "--use-fake-ui-for-media-stream",  # it is allowed without a question
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={face(tmp_path / 'face.y4m')}",
        f"--use-file-for-fake-audio-capture={voice(tmp_path / 'voice.wav')}",
    )
    places = f"MAP {HOME.removeprefix('http://')} {system.one.removeprefix('http://')}"
    async with launched(program, tmp_path, places, *options) as tools:
        yield await open_tab(tools, f"{HOME}/page/", files)


def face(path: Path) -> Path:
    """Four seconds of a face that moves to and fro, which the camera repeats."""
    grey = bytes([128]) * (320 * 240 // 2)
    with path.open("wb") as file:
        file.write(b"YUV4MPEG2 W320 H240 F10:1 Ip A1:1 C420jpeg\n")
        for at in range(40):
            left = 80 + min(at, 40 - at)
            file.write(b"FRAME\n" + scene((left, 60)).tobytes() + grey)
    return path


def voice(path: Path) -> Path:
    samples = spoken()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(samples.tobytes())
    return path


@pytest.fixture
async def analysis(tab: Tab) -> dict[str, Any]:
    """What the document's code got in the end, with the key that it asked by."""
    await tab.sees("!!globalThis.saidAll")
    await asyncio.sleep(SECONDS)  # somebody speaks
    await tab.run("saidAll()")
    await tab.sees("!!globalThis.shown")
    shown: dict[str, Any] = await tab.run("shown")
    assert shown["analysis"]["file_key"] == shown["file_key"]
    return dict(shown["analysis"])


async def test_what_a_browser_records_is_analysed_whole(
    analysis: dict[str, Any], tab: Tab, system: System, aws: AwsFake | None
) -> None:
    said, seen = analysis["transcript_analysis"], analysis["facial_analysis"]
    assert analysis["status"] == "completed"
    assert analysis["media"]["seconds"] == pytest.approx(SECONDS, abs=2)
    assert analysis["metrics"]["visual"]["face"] > 0.9
    assert analysis["coaching_advice"]["tip"]
    known = {name for name, value in seen.items() if value is not None}
    if aws:
        assert known == {"engagement", "positivity", "anxiety_hint", "confidence", "emotions"}
        assert len(said["full_text"].split()) > 10
        assert len(aws.calls.jobs()) == 1
        assert not system.objects("hirewire/")
    else:
        assert known == set(), "whoever looks here knows no smile and no gaze"
        assert "three months" in said["full_text"]
    kinds = [kind for kind in tab.frames if kind != "progress"]
    assert kinds == ["partial", "analysis_completed"]
    assert tab.frames[-1] == "analysis_completed"
    await reported(system, analysis)
    assert not [line for line in tab.said if line.startswith(("error", "uncaught"))]


@pytest.mark.parametrize("analysers", ["here"], indirect=True)
async def test_the_example_page_records_and_shows_what_it_came_to(
    program: Program, system: System, tmp_path: Path
) -> None:
    page = (Path(__file__).parents[2] / "examples" / "record.html").read_text()
    async with filmed(
        program, system, tmp_path, {"index.html": page.replace("http://localhost:8000", HOME)}
    ) as tab:
        await tab.click("#record")
        await tab.sees("document.querySelector('#record').textContent === 'Stop'")
        await asyncio.sleep(SECONDS)  # somebody speaks
        await tab.click("#record")
        await tab.sees("!document.querySelector('#result').hidden")
        said = await tab.run("document.querySelector('#said').textContent")
        assert len(said.split()) > 10
        assert await tab.run("document.querySelector('#tip').textContent")
        report = await tab.run("document.querySelector('#report').href")
        async with client(system.one) as http:
            told = await http.get(report.removeprefix(HOME))
        assert "<svg" in told.text
        (tmp_path / "page.png").write_bytes(await tab.picture())


async def reported(system: System, analysis: dict[str, Any]) -> None:
    """The page and the PDF have the words that were said."""
    word = max(analysis["transcript_analysis"]["full_text"].split()[:9], key=len)
    async with client(system.one) as http:
        page, file = [await http.get(analysis["report_urls"][form]) for form in ("html", "pdf")]
    assert word in page.text
    assert "<svg" in page.text
    assert word in pdf(file.content)
