"""Questions to libraries that the service itself doesn't import, each by a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator

_PASSED = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "HOME", "XDG_CACHE_HOME", "SSL_CERT_FILE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy")  # fmt: skip
"""And Hugging Face's own; no key or address of the service's goes along."""


class NotHere(Exception):  # not an error: others can do it
    """Why, for the operator."""


def told_by(module: str, *arguments: str) -> str:
    """The last line that a module says when it is run. NotHere with that line where it fails. Blocks."""
    asked = subprocess.run(  # noqa: S603 -- no shell, and the operator's own words
        [sys.executable, "-m", module, *arguments],
        env=dict(_environment()),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    last = "".join(asked.stdout.strip().splitlines()[-1:])
    if asked.returncode:
        raise NotHere(last or "".join(asked.stderr.strip().splitlines()[-1:]))
    return last


def _environment() -> Iterator[tuple[str, str]]:
    for name, value in os.environ.items():
        if name in _PASSED or name.startswith("HF_"):
            yield name, value
    yield "HF_HUB_DISABLE_TELEMETRY", "1"
