"""Two gateways and two parsers: it makes no difference which one a client or a job meets."""

import httpx
import pytest
from tests.chaos.load import Upload, send
from tests.chaos.truth import Truth, assert_done_once

from hirewire_local.fleet import Fleet

pytestmark = [pytest.mark.servers, pytest.mark.stack]


def test_any_gateway_answers_for_any_job_and_every_parser_works(stack: Fleet, truth: Truth) -> None:
    stack.start(gateway=2, parser=2, storage=1)
    here, there = (gateway.url for gateway in stack.all("gateway"))
    with httpx.Client(base_url=here) as one, httpx.Client(base_url=there) as other:
        uploads = [send(client, f"{n}.txt") for n in range(12) for client in (one, other)]
        truth.drained()
        answers = [(result(client, upload)) for upload in uploads for client in (one, other)]
    assert_done_once(truth, [upload.job for upload in uploads])
    assert all(seen == answers[0] for seen in answers)
    assert answers[0] == ("succeeded", "jane@example.org")
    for parser in stack.all("parser"):
        assert '"event": "done"' in parser.log.read_text()


def result(client: httpx.Client, upload: Upload) -> tuple[str, str]:
    """How the job stands, and whose résumé was read, as its owner sees it at this gateway."""
    job = client.get(f"/api/v1/jobs/{upload.job}", headers={"X-User-Id": "ada@example.org"}).json()
    return job["status"], job["result"]["data"]["email"]
