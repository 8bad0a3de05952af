"""The page of the builder's document, its hook as it stands there, in a real browser before the real services."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from tests.browser import documents, pages
from tests.browser.devtools import DevTools
from tests.browser.tabs import Tab, open_tab
from tests.flow import System, client, eventually

from hirewire_local.fleet import Service

pytestmark = [pytest.mark.servers, pytest.mark.stack]

HOME = "http://localhost:8000/page/"
"""Where the document's own code believes the server to be."""
HELLO = "I'm a senior software engineer with 5 years experience in React and Node.js"
FROM_BOTH = ("Jane Roe", "Acme Systems Inc", "Beta Labs", "Newton College", "React", "Kubernetes")
READ: dict[str, Callable[[bytes], str]] = {
    "resumePdf": documents.pdf,
    "resumeDocx": documents.docx,
}

GENERATED = ("resume_generation_started", "resume_generated")
"""One right after the other, so that the page may never draw what is between them."""
BUTTONS = (("#pdf", "resume.pdf", "resumePdf"), ("#docx", "resume.docx", "resumeDocx"))


async def ready(browser: DevTools, files: Mapping[str, str], session: str = "") -> Tab:
    """A tab with a connected page: of a new session, or of this one."""
    answers = {"/create-session": f'{{"session_id": "{session}"}}'} if session else {}
    tab = await open_tab(browser, HOME, files, answers)
    await tab.sees("globalThis.shown?.isConnected")
    return tab


async def send(tab: Tab, words: str, *files: Path) -> None:
    await tab.type("#words", words)
    if files:
        await tab.choose("#files", *files)
    await tab.click("#send")


@dataclass(frozen=True)
class Held:
    text: str
    content: bytes = field(repr=False)


async def held(tab: Tab, name: str, *words: str) -> bytes:
    """The document that the page holds, as soon as all these words stand in it."""

    async def look() -> Held:
        content = documents.decoded(await tab.run(f"shown.{name} ?? ''"))
        return Held(READ[name](content) if content else "", content)

    found = await eventually(look, lambda found: all(word in found.text for word in words))
    return found.content


async def both(tab: Tab, *words: str) -> None:
    for name in READ:
        await held(tab, name, *words)


async def arrived(file: Path) -> bytes:
    """Nothing until all of it is there."""
    return file.read_bytes() if file.exists() else b""  # noqa: ASYNC240  # a small one


async def told(tab: Tab, count: int) -> list[str]:
    """What the page shows that it was answered, as soon as it is this much; never more."""
    said = "shown.messages.filter(({role}) => role === 'assistant').map(({content}) => content)"
    found: list[str] = await tab.sees(said, lambda found: len(found) >= count)
    assert len(found) == count
    return found


async def lost(tab: Tab, system: System) -> Service:
    """The gateway that the page talks to, killed without a warning to anyone; the page shows that it has noticed."""
    gateway = system.fleet.all("gateway")[0]
    gateway.kill()
    await tab.sees("shown.isConnected", lambda connected: not connected)
    return gateway


async def back(gateway: Service, system: System) -> None:
    gateway.start()
    await asyncio.to_thread(system.fleet.wait)


async def test_it_builds_a_resume_out_of_two_files_and_changes_it(
    browser: DevTools, resume: Path, portrait: Path
) -> None:
    tab = await ready(browser, pages.plain())
    await send(tab, HELLO, resume, portrait)
    await both(tab, *FROM_BOTH)
    assert (await told(tab, 2))[0] == "📎 Processed 2 files successfully!"
    assert (await tab.run("shown.resumeMarkdown")).startswith("# Jane Roe\n")
    await send(tab, "Show my photo")
    shown = await eventually(
        lambda: held(tab, "resumePdf"), lambda content: documents.pictures(content) == 1
    )
    assert "Jane Roe" in documents.pdf(shown)
    await send(tab, "Add Terraform to my skills")
    await both(tab, *FROM_BOTH, "Terraform")
    await tab.sees("document.querySelector('#markdown').textContent.includes('Terraform')")
    assert await tab.run("shown.isGenerating") is False
    assert tuple(kind for kind in tab.frames if kind in GENERATED) == GENERATED
    assert not [words for words in tab.said if words.startswith(("error", "uncaught"))]


async def test_its_buttons_save_what_it_shows(browser: DevTools, tmp_path: Path) -> None:
    saved = tmp_path / "downloads"
    await browser.ask(
        "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(saved), eventsEnabled=True
    )
    tab = await ready(browser, pages.plain())
    await send(tab, HELLO)
    for button, file, name in BUTTONS:
        content = await held(tab, name, "React")
        await tab.click(button)
        assert await eventually(partial(arrived, saved / file)) == content


async def test_two_tabs_of_one_session_both_show_everything(browser: DevTools) -> None:
    one = await ready(browser, pages.plain())
    two = await ready(browser, pages.plain(), await one.run("shown.sessionId"))
    await send(one, HELLO)
    for tab in (one, two):
        await both(tab, "React")
    await send(two, "My name is Ana Ruiz")
    for tab in (one, two):
        await both(tab, "React", "Ana Ruiz")
    assert await told(one, 2) == await told(two, 2)
    assert await one.run("shown.resumePdf") == await two.run("shown.resumePdf")


async def test_a_page_whose_socket_was_dropped_gets_what_it_missed(
    browser: DevTools, system: System
) -> None:
    tab = await ready(browser, pages.coming_back())
    await send(tab, HELLO)
    await both(tab, "React")
    gateway = await lost(tab, system)
    session = await tab.run("shown.sessionId")
    async with client(system.two) as http:
        body = {"session_id": session, "message": "My name is Ana Ruiz", "attachments": []}
        answer = await http.post("/chat", json=body)
    await back(gateway, system)
    await both(tab, "React", "Ana Ruiz")
    await send(tab, "Add Terraform to my skills")
    await both(tab, "React", "Ana Ruiz", "Terraform")
    assert (await told(tab, 3))[1] == answer.json()["message"]


async def test_a_page_that_comes_back_without_a_word_goes_on_with_the_next_turn(
    browser: DevTools, system: System
) -> None:
    tab = await ready(browser, pages.coming_back(after=False))
    await send(tab, HELLO)
    await both(tab, "React")
    await told(tab, 1)
    await back(await lost(tab, system), system)
    await send(tab, "My name is Ana Ruiz")
    await both(tab, "React", "Ana Ruiz")
    await told(tab, 2)


async def test_a_turn_whose_gateway_dies_is_shown_when_the_page_is_back(
    browser: DevTools, system: System
) -> None:
    tab = await ready(browser, pages.coming_back())
    await send(tab, HELLO)
    await tab.sees("shown.isGenerating || shown.resumePdf")
    await back(await lost(tab, system), system)
    await both(tab, "React")
    await tab.sees("shown.isConnected && !shown.isGenerating")
    await told(tab, 1)
