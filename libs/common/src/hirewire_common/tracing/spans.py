"""What code says about its spans, whether or not anybody listens. Names and attributes are words of ours, never of users."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Literal, Protocol

Kind = Literal["server", "client", "producer", "consumer"]
Attributes = Mapping[str, str | int | float | bool]


class Span(Protocol):
    @property
    def traceparent(self) -> str | None:
        """What a message carries that belongs below this span; None when there is none."""

    def rename(self, name: str) -> None:
        """For what is known only at the end."""

    def set(self, **attributes: str | float) -> None: ...


class Tracer(Protocol):
    def span(
        self, name: str, kind: Kind, parent: str | None, attributes: Attributes, *, current: bool
    ) -> AbstractContextManager[Span]:
        """Below `parent`, or below the current span; `current`: what happens inside is below it."""

    @property
    def traces(self) -> bool:
        """Whether there is a current span, and it is recorded."""

    def declines(self, trace: str) -> bool:
        """Whether nothing below `trace` is recorded, as those who sent it have decided."""

    def note(self, name: str, attributes: Attributes) -> None: ...

    def failed(self, code: str) -> None: ...


class _Nothing:
    """The span of those whom nobody listens to."""

    traceparent = None

    def rename(self, name: str) -> None:
        del name

    def set(self, **attributes: str | float) -> None:
        del attributes


_NOTHING: nullcontext[Span] = nullcontext(_Nothing())
_tracer: Tracer | None = None


def install(tracer: Tracer | None) -> None:
    """Make the spans of this process there from now on; None: nowhere."""
    global _tracer
    _tracer = tracer


def serving(name: str, parent: str | None) -> AbstractContextManager[Span]:
    """A request that comes from outside: below `parent`, or the first of its trace."""
    return _tracer.span(name, "server", parent, {}, current=True) if _tracer else _NOTHING


def receiving(
    name: str, kind: Literal["server", "consumer"], trace: str | None, **attributes: str | int
) -> AbstractContextManager[Span]:
    """What is done because of a message: below the span that the message carries, else nothing."""
    if _tracer is None or trace is None or _tracer.declines(trace):
        return _NOTHING
    return _tracer.span(name, kind, trace, attributes, current=True)


def sending(
    name: str, kind: Literal["client", "producer"], trace: str | None, **attributes: str | int
) -> AbstractContextManager[Span]:
    """A message goes out: below what happens here, else below what it carries already, else nothing."""
    if _tracer is None:
        return _NOTHING
    if _tracer.traces:
        return _tracer.span(name, kind, None, attributes, current=True)
    if trace is None or _tracer.declines(trace):
        return _NOTHING
    return _tracer.span(name, kind, trace, attributes, current=True)


def calling(name: str, **attributes: str | int) -> AbstractContextManager[Span]:
    """Somebody else is asked, who knows nothing of our spans: below what happens here, else nothing.

    It never is the current one, so that a generator may hold it open.
    """
    if _tracer is None or not _tracer.traces:
        return _NOTHING
    return _tracer.span(name, "client", None, attributes, current=False)


def note(name: str, **attributes: str | int) -> None:
    """Something happens inside the current span."""
    if _tracer is not None:
        _tracer.note(name, attributes)


def failed(code: str) -> None:
    """The current span ends badly, though nothing is raised."""
    if _tracer is not None:
        _tracer.failed(code)
