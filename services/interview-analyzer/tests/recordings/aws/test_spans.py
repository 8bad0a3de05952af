"""What a trace tells of AWS: which operation, and nothing of the recording."""

import pytest

from hirewire_common import tracing
from hirewire_common.tracing.exporting import Exporting
from hirewire_common.tracing.spans import install
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_testing.spans import spans_taken

PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


async def test_a_call_to_aws_is_a_span_that_names_the_operation_and_no_object(
    clients: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    with spans_taken() as spans:
        for name, value in spans.environment.items():
            monkeypatch.setenv(name, value)
        tracer = Exporting("interview-analyzer")
        install(tracer)
        try:
            with tracing.receiving("work", "consumer", PARENT):
                await clients.ask("transcribe", "ListTranscriptionJobs", JobNameContains="secret")
        finally:
            install(None)
            tracer.close()
    (work,), (asked,) = spans.named("work"), spans.named("transcribe.ListTranscriptionJobs")
    assert asked.parent == work.id
    assert "secret" not in asked.words
