"""The files of a page around the document's own code, as a bundler would lay them out for a browser."""

import re

import pytest
from tests.browser.programs import HERE, MODULES
from tests.nodejs import example

DOCUMENT = "resume-builder-api.md"
_INDEX = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Résumé builder</title>
<link rel="icon" href="data:,">
<div id="root"></div>
<script type="importmap">{"imports": {
  "react": "/page/react.js", "react-dom": "/page/react-dom.js",
  "react-dom/client": "/page/react-dom-client.js", "scheduler": "/page/scheduler.js"
}}</script>
<script type="module" src="/page/page.mjs"></script>
</html>
"""
_MADE_FOR_NODE = {
    "react.js": ("react/cjs/react.production.js", "createElement useEffect useRef useState"),
    "scheduler.js": ("scheduler/cjs/scheduler.production.js", ""),
    "react-dom.js": ("react-dom/cjs/react-dom.production.js", ""),
    "react-dom-client.js": ("react-dom/cjs/react-dom-client.production.js", "createRoot"),
}
_COMING_BACK = """
  const comeBack = (sessionId) => {
    %s
    reconnectWebSocket();
  };
  useEffect(() => {
    const timer = setInterval(() => comeBack(%s), 1500);
    return () => clearInterval(timer);
  }, [sessionId]);
"""
"""The document's snippet tries once, so a page asks it again and again."""
_WITH_NEWS = "`${sessionId}?after=${globalThis.lastSeq}`"
_COUNTING = """
globalThis.lastSeq = 0;
globalThis.WebSocket = class extends WebSocket {
  constructor(address) {
    super(address);
    this.addEventListener('message', (event) => { globalThis.lastSeq = JSON.parse(event.data).seq ?? globalThis.lastSeq; });
  }
};
"""


def plain() -> dict[str, str]:
    """Around the hook as it stands in the document."""
    return {**_react(), "useResumeBuilder.js": _hook()}


def coming_back(*, after: bool = True) -> dict[str, str]:
    """With the document's snippet for reconnecting in the one place where its names mean something: inside the hook.

    With `after` it says what it has, and so gets what it missed; else it is the snippet alone.
    """
    snippet = example(DOCUMENT, "javascript", "const reconnectWebSocket")
    body, end, rest = _hook().partition("  return {\n    sessionId,")
    assert end, "the hook has another end"
    hook = body + _COMING_BACK % (snippet, _WITH_NEWS if after else "sessionId") + end + rest
    return {**_react(), "useResumeBuilder.js": _COUNTING + hook}


def _hook() -> str:
    return example(DOCUMENT, "javascript", "const useResumeBuilder = ")


def _react() -> dict[str, str]:
    if not (MODULES / "react").exists():
        pytest.skip("React was not fetched by `make setup`")
    found = {name: _module(path, names) for name, (path, names) in _MADE_FOR_NODE.items()}
    return {"index.html": _INDEX, "page.mjs": (HERE / "page.mjs").read_text(), **found}


def _module(path: str, names: str) -> str:
    """A file of the kind that Node requires, as a module of the kind that a browser imports."""
    code = (MODULES / path).read_text()
    needed = sorted(set(re.findall(r'require\("([\w/-]+)"\)', code)))
    imports = "".join(f"import need{n} from '{name}';\n" for n, name in enumerate(needed))
    table = ", ".join(f"'{name}': need{n}" for n, name in enumerate(needed))
    exports = "".join(f"export const {name} = module.exports.{name};\n" for name in names.split())
    return (
        f"{imports}const needs = {{{table}}}, module = {{exports: {{}}}};\n"
        f"((module, exports, require) => {{{code}\n}})(module, module.exports, (name) => needs[name]);\n"
        f"export default module.exports;\n{exports}"
    )
