"""One tab: what a person does in it, and what the page shows."""

import asyncio
import base64
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.devtools import PATIENCE, DevTools, Fault, Reply

OUR_OWN = "/page/"
"""Paths below it are answered by the test, everything else by who is really there."""


@dataclass
class Tab:
    """`files` are our own pages, by name; `said` is what the page wrote to its console, and what it did not catch.

    `frames` are the types of what came over its sockets.
    """

    tools: DevTools
    session: str
    files: Mapping[str, str]
    answers: Mapping[str, str] = field(default_factory=dict)
    """Instead of the real ones, by path."""
    said: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    _tasks: set[asyncio.Task[Reply]] = field(default_factory=set)

    async def ask(self, method: str, **parameters: Any) -> Reply:
        return await self.tools.ask(method, self.session, **parameters)

    async def run(self, code: str) -> Any:
        """The value of an expression, awaited if it is a promise."""
        told = await self.ask(
            "Runtime.evaluate",
            expression=code,
            returnByValue=True,
            awaitPromise=True,
            userGesture=True,
        )
        if thrown := told.get("exceptionDetails"):
            raise Fault(json.dumps(thrown.get("exception", thrown)))
        return told["result"].get("value")

    async def sees(self, code: str, good: Callable[[Any], bool] = bool) -> Any:
        """The expression's value as soon as it is good."""
        deadline = time.monotonic() + PATIENCE
        while not good(found := await self.run(code)):
            assert time.monotonic() < deadline, (
                f"{code} stayed {str(found)[:500]!r}; {self.said[-9:]}"
            )
            await asyncio.sleep(0.05)
        return found

    async def click(self, selector: str) -> None:
        """As soon as it is there and enabled."""
        one = f"document.querySelector({json.dumps(selector)})"
        await self.sees(f"{one} && !{one}.disabled")
        await self.run(f"{one}.click()")

    async def type(self, selector: str, words: str) -> None:
        await self.sees(f"!document.querySelector({json.dumps(selector)}).disabled")
        await self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        await self.ask("Input.insertText", text=words)

    async def choose(self, selector: str, *files: Path) -> None:
        """In a field for files."""
        root = (await self.ask("DOM.getDocument"))["root"]["nodeId"]
        node = (await self.ask("DOM.querySelector", nodeId=root, selector=selector))["nodeId"]
        await self.ask("DOM.setFileInputFiles", nodeId=node, files=[str(file) for file in files])

    async def picture(self) -> bytes:
        told = await self.ask("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(told["data"])

    def hear(self, method: str, told: Reply) -> None:
        if method == "Fetch.requestPaused":
            asked = asyncio.create_task(self._answer(told["requestId"], told["request"]["url"]))
            self._tasks.add(asked)
            asked.add_done_callback(self._tasks.discard)
        elif method == "Runtime.consoleAPICalled":
            words = (str(one.get("value", one.get("description"))) for one in told["args"])
            self.said.append(" ".join((told["type"], *words)))
        elif method == "Network.webSocketFrameReceived":
            self.frames.append(json.loads(told["response"]["payloadData"])["type"])
        elif method == "Log.entryAdded":
            self.said.append(f"{told['entry']['level']} {told['entry']['text']}")
        elif method == "Runtime.exceptionThrown":
            self.said.append(f"uncaught {json.dumps(told)}")

    async def _answer(self, request: str, url: str) -> Reply:
        path = "/" + url.split("/", 3)[3]
        text = self.answers.get(path, self.files.get(path.removeprefix(OUR_OWN) or "index.html"))
        if text is None:
            return await self.ask("Fetch.failRequest", requestId=request, errorReason="Failed")
        ending = path.rpartition(".")[2]
        kind = {"mjs": "text/javascript", "js": "text/javascript"}.get(ending, "text/html")
        return await self.ask(
            "Fetch.fulfillRequest",
            requestId=request,
            responseCode=200,
            responseHeaders=[{"name": "Content-Type", "value": f"{kind}; charset=utf-8"}],
            body=base64.b64encode(text.encode()).decode(),
        )


async def open_tab(
    tools: DevTools, url: str, files: Mapping[str, str], answers: Mapping[str, str] | None = None
) -> Tab:
    """A new tab that shows the page at this address."""
    made = await tools.ask("Target.createTarget", url="about:blank")
    joined = await tools.ask("Target.attachToTarget", targetId=made["targetId"], flatten=True)
    tab = Tab(tools, joined["sessionId"], files, answers or {})
    tools.listeners[tab.session] = tab.hear
    for domain in ("Page", "Runtime", "DOM", "Log", "Network"):
        await tab.ask(f"{domain}.enable")
    patterns = [f"*{OUR_OWN}*", *(f"*{path}" for path in tab.answers)]
    await tab.ask("Fetch.enable", patterns=[{"urlPattern": pattern} for pattern in patterns])
    await tab.ask("Page.navigate", url=url)
    return tab
