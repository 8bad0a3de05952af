"""The services start against the real servers and are ready when the fixture says so."""

import json
import signal
import urllib.request

import pytest

from hirewire_local.fleet import Fleet

pytestmark = [pytest.mark.servers, pytest.mark.stack]


def health(url: str) -> dict[str, object]:
    with urllib.request.urlopen(f"{url}/health") as answer:  # noqa: S310 -- our own address
        found: dict[str, object] = json.load(answer)
        return found


def test_services_are_ready_once_started_and_end_without_complaint(stack: Fleet) -> None:
    stack.start(storage=1, parser=2, gateway=2)
    assert [health(gateway.url)["ready"] for gateway in stack.all("gateway")] == [True, True]
    # uvicorn ends in order and then by the signal that it was asked with
    assert {service.stop() for service in stack.services} <= {0, -signal.SIGTERM}


def test_a_killed_service_can_be_started_again(stack: Fleet) -> None:
    stack.start(storage=1, gateway=1)
    (storage,) = stack.all("storage")
    storage.kill()
    storage.start()
    stack.wait()
    assert health(stack.url)["ready"]
