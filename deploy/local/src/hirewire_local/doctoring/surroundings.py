"""The gateway and its clock, the disk, and what is optional."""

import json
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from hirewire_local.doctoring.clocks import dated
from hirewire_local.doctoring.findings import Finding, absent, notice, ok, wrong

LEAST_SHARE, LEAST_BYTES = 0.05, 2 << 30
"""Of a disk must be free; whichever is less."""
ALERT_SHARE = 0.15
"""Of a disk below which HirewireDiskFilling fires."""
GIB = 1 << 30
_REMEDIES = {
    "bus": "start NATS",
    "storage": "look at storage: `hirewire status` or your orchestrator, the end of its log",
    "database": "start PostgreSQL",
    "objects": "start the object store",
}
"""By the parts of which a gateway says that they are down."""


def gateway(url: str) -> Iterator[Finding]:
    """`url`: where it listens."""
    asked = time.time()
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=10) as answer:  # noqa: S310  # our own
            answered, body = time.time(), answer.read()
            yield _health(url, body)
            yield from dated("gateway's clock", answer.headers.get("Date"), asked, answered)
    except urllib.error.HTTPError as error:
        answered = time.time()
        yield _health(url, error.read())
        yield from dated("gateway's clock", error.headers.get("Date"), asked, answered)
    except OSError as error:
        remedy = "start it, or restart it if it hangs; or name it: HIREWIRE_GATEWAY_URL"
        yield wrong("gateway", f"{url} doesn't answer: {getattr(error, 'reason', error)}", remedy)


def _health(url: str, body: bytes) -> Finding:
    try:
        said = json.loads(body)
    except ValueError:
        return wrong(
            "gateway", f"{url}/health is answered by something else", "look what listens there"
        )
    if isinstance(said, dict) and said.get("ready"):
        return ok("gateway", f"{url} is ready")
    return _lacking(url, said)


def _lacking(url: str, said: object) -> Finding:
    parts = said.get("dependencies") if isinstance(said, dict) else None
    down = [part for part in _REMEDIES if isinstance(parts, dict) and parts.get(part) == "down"]
    if not down:
        return wrong("gateway", f"says: {json.dumps(said)[:300]}", "look at its log")
    says = f"{url} gets no answer from: {', '.join(down)}"
    return wrong("gateway", says, "; ".join(_REMEDIES[part] for part in down))


def disk(path: Path) -> Finding:
    used = shutil.disk_usage(path)
    return room(used.free, used.total, f"at {path}")


def room(free: int, total: int, where: str) -> Finding:
    """In bytes."""
    says = f"{free / GIB:.1f} GiB of {total / GIB:.1f} are free {where}"
    if free < min(LEAST_BYTES, LEAST_SHARE * total):
        return wrong("disk", says, "free some: NATS and PostgreSQL stop when it is full")
    if free < ALERT_SHARE * total:
        little = f"little: {says}; HirewireDiskFilling fires below {ALERT_SHARE:.0%}"
        return notice("disk", little, "find out what grows: the runbook of that alert says how")
    return ok("disk", says)


def optional(environment: Mapping[str, str]) -> list[Finding]:
    """What may be there, and what is done without."""
    model = environment.get("HIREWIRE_LLM_MODEL")
    amazon = environment.get("AWS_ACCESS_KEY_ID") or environment.get("AWS_PROFILE")
    scans = shutil.which("tesseract")
    return [
        ok("language model", model)
        if model
        else absent("language model", "rules do it; sessions may bring one of their own"),
        ok("Amazon", "has credentials")
        if amazon
        else absent("Amazon", "recordings are analysed on this machine"),
        ok("Tesseract", scans)
        if scans
        else absent("Tesseract", "scans and pictures are refused as needs_ocr"),
    ]
