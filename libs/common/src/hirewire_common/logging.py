"""Structured logs: for people on a console, as JSON elsewhere; one job's lines carry one job's ids."""

import logging
import os
import socket
import sys
from typing import Any

import structlog
from structlog.contextvars import bind_contextvars, merge_contextvars
from structlog.typing import EventDict, Processor, WrappedLogger

from hirewire_common.settings import Settings


def configure(service: str, settings: Settings) -> None:
    """Send structlog and the libraries' own loggers through one formatter to stderr."""
    chain: list[Processor] = [
        merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _named(service),
    ]
    # plain tracebacks: the rich ones show local variables, and with them what must not be in a log
    last: list[Processor] = (
        [
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            )
        ]
        if settings.log_format == "console"
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    structlog.configure(
        processors=[*chain, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        # asked first, so that a line below the level costs nothing
        wrapper_class=structlog.make_filtering_bound_logger(settings.log_level),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *last,
            ],
            foreign_pre_chain=chain,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level.upper())


def _named(service: str) -> Processor:
    """`process` is `host:pid`, by which one of several can be ended; made once, for this runs on every line."""
    process = f"{socket.gethostname()}:{os.getpid()}"

    def add(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
        event["service"] = service
        event["process"] = process
        return event

    return add


def bind(**ids: Any) -> None:
    """Put these ids on every line that the current task logs from here on."""
    bind_contextvars(**ids)
