"""The report of a recorded answer as a browser shows it: on a screen, on a phone, in the dark, on paper."""

import base64
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from tests.browser.launching import launched
from tests.browser.programs import chromium
from tests.browser.tabs import Tab

from hirewire_common.contracts.analysis import Analysis
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_interview_analyzer.domain.report import page_of
from hirewire_interview_analyzer.report.html import html_of
from hirewire_testing.recordings import (
    faces_of,
    length_of,
    media_of,
    silence_of,
    sound_of,
    transcript_of,
    words_of,
)

STORY = (
    "In my last year at the bank our confirmations took nine seconds | because fourteen services asked each other again and again. "
    "So basically I had to, like, draw all the calls on one page, you know, |2.6 and two services made half of them. "
)
WIDTHS = {"screen": 1000, "phone": 375, "small": 320}
SHOWN = "[...document.querySelectorAll('svg')].filter(one => one.checkVisibility())"
BOXES = f"""{SHOWN}.map(svg => [...svg.querySelectorAll('text')].map(text => {{
  const box = text.getBoundingClientRect(), whole = svg.getBoundingClientRect();
  return {{text: text.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom, out: box.left < whole.left - 1 || box.right > whole.right + 1,
    size: box.height}};
}}))"""
CONTRASTS = """(() => {
  const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(one => one / 255).map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const ratio = one => { const [low, high] = [one, paper].sort((a, b) => a - b); return (high + .05) / (low + .05) };
  return ['body', '.hint', 'a', 'figcaption', 'dt', 'footer'].map(name => ratio(light(getComputedStyle(document.querySelector(name)).color)))
    .concat(['.label'].map(name => ratio(light(getComputedStyle(document.querySelector(name)).fill))));
})()"""


def speaker(text: str, faces: int = 1) -> Analysis:
    words = words_of(text)
    seconds = length_of(words)
    measured = Measured(
        media=media_of(seconds, video=True),
        transcript=transcript_of(words, disfluencies=True),
        sound=sound_of(words, seconds),
        faces=faces_of(seconds, there=0.8, facing=0.5, faces=faces),
    )
    return analysed(UUID(int=1), measured)


SPEAKERS = {
    "two faces": speaker(STORY * 3, faces=2),
    "half an hour": speaker(STORY * 85),
    "silent": analysed(
        UUID(int=1),
        Measured(media=media_of(30), transcript=transcript_of(()), sound=silence_of(30)),
    ),
}


@pytest.fixture
async def tab(tmp_path: Path) -> AsyncIterator[Tab]:
    """One that reaches nobody."""
    program = chromium()
    if program is None:
        pytest.skip("`make setup` could not fetch a browser, and this machine has none that runs")
    async with launched(program, tmp_path, "MAP * ~NOTFOUND") as tools:
        target = (await tools.ask("Target.createTarget", url="about:blank"))["targetId"]
        session = (await tools.ask("Target.attachToTarget", targetId=target, flatten=True))[
            "sessionId"
        ]
        tab = Tab(tools, session, {})
        await tab.ask("Page.enable")
        yield tab


async def show(tab: Tab, analysis: Analysis, width: int = 1000, scheme: str = "light") -> None:
    await tab.ask(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=900,
        deviceScaleFactor=1,
        mobile=width < 600,
    )
    await tab.ask(
        "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
    )
    frame = (await tab.ask("Page.getFrameTree"))["frameTree"]["frame"]["id"]
    html = html_of(page_of(analysis)).decode()
    await tab.ask("Page.setDocumentContent", frameId=frame, html=html)


def overlapping(texts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (one["text"], other["text"])
        for at, one in enumerate(texts)
        for other in texts[at + 1 :]
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] + 2 < other["bottom"]
        and other["top"] + 2 < one["bottom"]
    ]


@pytest.mark.parametrize("width", list(WIDTHS))
@pytest.mark.parametrize("name", list(SPEAKERS))
async def test_everything_fits_and_no_label_lies_upon_another(
    tab: Tab, name: str, width: str
) -> None:
    await show(tab, SPEAKERS[name], WIDTHS[width])
    assert await tab.run("document.documentElement.scrollWidth") <= WIDTHS[width]
    plots = await tab.run(BOXES)
    assert len(plots) == await tab.run("document.querySelectorAll('figure').length")
    for texts in plots:
        assert overlapping(texts) == []
        assert not [one["text"] for one in texts if one["out"]]
        assert all(one["size"] >= 9 for one in texts)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_texts_can_be_read_in_the_light_and_in_the_dark(tab: Tab, scheme: str) -> None:
    await show(tab, SPEAKERS["two faces"], scheme=scheme)
    assert min(await tab.run(CONTRASTS)) >= 4.5
    paper = await tab.run("getComputedStyle(document.body).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 28)"}[scheme]


async def test_a_moment_leads_to_the_plots_where_it_stands_out(tab: Tab) -> None:
    await show(tab, SPEAKERS["two faces"])
    band = "getComputedStyle(document.querySelector('#chart-wpm .wide .note-1')).fillOpacity"
    assert await tab.run(band) == "0.35"
    await tab.run("document.querySelector('a[href=\"#note-1\"]').click()")
    assert await tab.run(band) == "1"
    assert await tab.run(
        "Math.abs(document.querySelector('#chart-time').getBoundingClientRect().top) < 200"
    )


async def test_on_paper_it_is_dark_on_white_and_has_all_plots_in_full_width(tab: Tab) -> None:
    await show(tab, SPEAKERS["two faces"], scheme="dark")
    made = base64.b64decode(
        (await tab.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True))["data"]
    )
    with pypdfium2.PdfDocument(made) as document:
        assert 2 <= len(document) <= 6
        first = document[0].render().to_pil().convert("L")
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert first.getpixel((5, 5)) == 255
    assert all(
        title in text
        for title in (
            "Pace",
            "Fillers",
            "Pauses",
            "Loudness",
            "Pitch",
            "Face in the picture",
            "Head turned",
            "Smile",
        )
    )
