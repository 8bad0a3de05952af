"""The processes of the services: whether each says on its ops port that it is ready, or what it misses."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator

from hirewire_local.doctoring.findings import Finding, ok, unknown, wrong
from hirewire_local.launch import Launch
from hirewire_local.programs import SERVICES
from hirewire_local.reaching import NATS_URL, OPS_URLS, Reach

PATIENCE = 5.0
"""Seconds; a process asks all that it needs first, each part for two."""


def examine(reach: Reach) -> list[Finding]:
    found = [_ready(name, url) for name, url in ops_ports(reach)]
    return found or [
        unknown("processes", f"none of their ops ports is known: HIREWIRE_OPS_PORT, {OPS_URLS}")
    ]


def ops_ports(reach: Reach) -> Iterator[tuple[str, str]]:
    """Names of processes, and where their ops ports are: those that the environment names, else those of the home's last run, unless it is another bus that is looked at."""
    named = reach.environment.get(OPS_URLS, "")
    for url in filter(None, (one.strip().rstrip("/") for one in named.split(","))):
        yield url.partition("://")[2], url
    if named or reach.elsewhere(NATS_URL):
        return
    for name in SERVICES:
        plan = reach.home.path / "run" / f"{name}.json"
        given = Launch.read(plan).environment if plan.exists() else {}
        if port := int(given.get("HIREWIRE_OPS_PORT") or 0):
            yield name, f"http://127.0.0.1:{port}"


def _ready(name: str, url: str) -> Finding:
    about = f"process {name}"
    try:
        with urllib.request.urlopen(f"{url}/ready", timeout=PATIENCE) as answer:  # noqa: S310  # whom the operator names
            return _said(about, url, answer.read())
    except urllib.error.HTTPError as error:
        return _said(about, url, error.read())
    except (OSError, ValueError) as error:
        remedy = "start it, kill it if it hangs; its log says more, and HIREWIRE_OPS_HOST and _PORT where it listens"
        return wrong(about, f"{url} doesn't answer: {getattr(error, 'reason', error)}", remedy)


def _said(about: str, url: str, body: bytes) -> Finding:
    try:
        said = json.loads(body)
        ready, missing = said["ready"], ", ".join(said["missing"])
    except (ValueError, KeyError, TypeError):
        return wrong(about, f"{url} is answered by something else", "look what listens there")
    if ready:
        return ok(about, f"{url} is ready")
    return wrong(about, f"{url} misses its {missing}", "mend that; it takes it up by itself")
