"""Spans: none without a place to send them to, and nothing of a user's in any."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from pydantic import SecretStr

from hirewire_common import tracing
from hirewire_common.llm.model import LanguageModel
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.tracing.exporting import Exporting
from hirewire_common.tracing.spans import install
from hirewire_testing.model_server import model_in_background
from hirewire_testing.spans import Spans, spans_taken

PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
UNSAMPLED = PARENT[:-1] + "0"


@pytest.fixture
def spans() -> Iterator[Spans]:
    with spans_taken() as taken:
        yield taken


@pytest.fixture
def exporting(spans: Spans, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Exporting]]:
    """`exporting(OTEL_…=…)`: with such an environment."""
    made: list[Exporting] = []

    def make(**environment: str) -> Exporting:
        for name, value in (spans.environment | environment).items():
            monkeypatch.setenv(name, value)
        made.append(Exporting("tester"))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_without_a_place_to_send_them_to_there_are_no_spans_and_no_sdk() -> None:
    code = (
        "import sys; from hirewire_common import bus, tracing; tracing.configure('parser');"
        f"span = tracing.serving('GET /', '{PARENT}').__enter__(); print(span.traceparent,"
        "*(name for name in sys.modules if name.startswith(('opentelemetry.sdk', 'opentelemetry.exporter'))))"
    )
    bare = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")}
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=bare
    )
    assert ran.stdout.strip() == "None"


def test_who_does_not_export_is_given_nothing_to_pass_on() -> None:
    for span in (
        tracing.receiving("work", "consumer", PARENT),
        tracing.sending("publish", "producer", PARENT),
        tracing.calling("ask"),
    ):
        with span as nothing:
            nothing.rename("other")
            nothing.set(status=200)
            assert nothing.traceparent is None
    tracing.note("attempt", number=1)
    tracing.failed("bug")


def test_a_span_goes_on_below_the_one_that_it_is_given_and_those_inside_below_it(
    exporting: Callable[..., Exporting], spans: Spans
) -> None:
    tracer = exporting()
    with tracer.span("outer", "server", PARENT, {}, current=True) as outer:
        assert tracer.traces
        with tracer.span("inner", "client", None, {"job": "j"}, current=False) as inner:
            assert inner.traceparent != outer.traceparent
        tracer.note("attempt", {"number": 1})
    assert not tracer.traces
    tracer.close()
    (first,), (second,) = spans.named("outer"), spans.named("inner")
    assert (first.service, first.trace, first.parent) == (
        "hirewire-tester",
        PARENT[3:35],
        PARENT[36:52],
    )
    assert (second.trace, second.parent) == (first.trace, first.id)
    assert outer.traceparent == f"00-{first.trace}-{first.id}-01"
    assert first.events == ("attempt",)


def test_of_an_error_only_its_type_is_told(
    exporting: Callable[..., Exporting], spans: Spans
) -> None:
    tracer = exporting()
    with suppress(ValueError), tracer.span("work", "consumer", PARENT, {}, current=True):
        raise ValueError("Jane Roe, jane@example.com")
    tracer.close()
    (span,) = spans.named("work")
    assert span.failed == "ValueError"
    assert "Jane" not in span.words


@pytest.mark.parametrize(
    ("parent", "environment", "sampled"),
    [
        (None, {"OTEL_TRACES_SAMPLER_ARG": "0"}, 0),
        (PARENT, {"OTEL_TRACES_SAMPLER_ARG": "0"}, 1),
        (UNSAMPLED, {}, 0),
        (PARENT, {"OTEL_TRACES_SAMPLER": "traceidratio", "OTEL_TRACES_SAMPLER_ARG": "0"}, 0),
    ],
    ids=["ratio", "decided", "decided-against", "named-sampler"],
)
def test_what_is_not_sampled_is_not_sent_and_says_so_to_those_who_go_on(
    parent: str | None,
    environment: dict[str, str],
    sampled: int,
    exporting: Callable[..., Exporting],
    spans: Spans,
) -> None:
    tracer = exporting(**environment)
    with tracer.span("work", "server", parent, {}, current=True) as span:
        assert span.traceparent.endswith(f"-0{sampled}")
    tracer.close()
    assert len(spans.seen) == sampled


async def test_a_question_to_a_model_is_a_span_without_a_word_of_it(
    exporting: Callable[..., Exporting], spans: Spans
) -> None:
    with model_in_background(lambda _: "Hello there.") as server:
        config = ModelConfig("openai/some-model", SecretStr("sk-secret"), server.url)
        tracer = exporting()
        install(tracer)
        try:
            with tracing.receiving("work", "consumer", PARENT):
                assert (
                    await LanguageModel(config).answer("Be kind.", "I am Jane.") == "Hello there."
                )
        finally:
            install(None)
    tracer.close()
    (asked,), (work,) = spans.named("ask a model"), spans.named("work")
    assert asked.parent == work.id
    assert "openai/some-model" in asked.words
    told = [word for word in ("Jane", "kind", "Hello", "secret") if word in asked.words]
    assert told == []


def test_below_what_others_have_declined_nothing_is_a_span_and_messages_keep_their_trace(
    exporting: Callable[..., Exporting], spans: Spans
) -> None:
    tracer = exporting()
    install(tracer)
    try:
        with tracing.receiving("work", "consumer", UNSAMPLED):
            with tracing.sending("publish", "producer", UNSAMPLED) as span:
                assert span.traceparent is None
            with tracing.sending("publish", "producer", PARENT) as span:
                assert span.traceparent != PARENT
    finally:
        install(None)
    tracer.close()
    assert [span.name for span in spans.seen] == ["publish"]


def test_a_sampler_that_asks_nobody_is_asked_whatever_others_have_decided(
    exporting: Callable[..., Exporting], spans: Spans
) -> None:
    tracer = exporting(OTEL_TRACES_SAMPLER="always_on")
    install(tracer)
    try:
        with tracing.receiving("work", "consumer", UNSAMPLED):
            pass
    finally:
        install(None)
    tracer.close()
    assert [span.name for span in spans.seen] == ["work"]
