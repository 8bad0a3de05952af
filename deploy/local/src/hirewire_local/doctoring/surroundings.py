"""The gateway and its clock, the disk, and what is optional."""

import json
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path

from hirewire_local.doctoring.findings import Finding, absent, ok, skewed, wrong

LEAST_SHARE, LEAST_BYTES = 0.05, 2 << 30
"""Of a disk must be free; whichever is less."""
GIB = 1 << 30


def gateway(url: str) -> Iterator[Finding]:
    """`url`: where it listens."""
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=10) as answer:  # noqa: S310  # our own
            yield _health(url, answer.read())
            yield from clock("gateway's clock", answer.headers.get("Date"))
    except urllib.error.HTTPError as error:
        yield _health(url, error.read())
        yield from clock("gateway's clock", error.headers.get("Date"))
    except OSError as error:
        remedy = "start it, or name it: HIREWIRE_GATEWAY_URL"
        yield wrong("gateway", f"{url} doesn't answer: {error}", remedy)


def clock(about: str, date: str | None) -> Iterator[Finding]:
    """By the whole second in which an answer was made, where it says so."""
    if date:
        yield skewed(about, parsedate_to_datetime(date).timestamp() + 0.5 - time.time())


def _health(url: str, body: bytes) -> Finding:
    try:
        said = json.loads(body)
    except ValueError:
        return wrong(
            "gateway", f"{url}/health is answered by something else", "look what listens there"
        )
    if isinstance(said, dict) and said.get("ready"):
        return ok("gateway", f"{url} is ready")
    return wrong("gateway", f"says: {json.dumps(said)[:300]}", "look at the part that it names")


def disk(path: Path) -> Finding:
    used = shutil.disk_usage(path)
    return room(used.free, used.total, f"at {path}")


def room(free: int, total: int, where: str) -> Finding:
    """In bytes."""
    says = f"{free / GIB:.1f} GiB of {total / GIB:.1f} are free {where}"
    if free < min(LEAST_BYTES, LEAST_SHARE * total):
        return wrong("disk", says, "free some: NATS and PostgreSQL stop when it is full")
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
