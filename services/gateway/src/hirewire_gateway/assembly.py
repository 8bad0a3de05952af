"""Puts the parts of a gateway together, out of clients that are given: real ones in `__main__`, others in tests."""

from datetime import timedelta

from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_gateway.callers import Callers
from hirewire_gateway.handlers import (
    Accounts,
    Files,
    Intake,
    JobList,
    Requests,
    Resumes,
    Sessions,
)
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.live import Hub
from hirewire_gateway.observing import Metrics
from hirewire_gateway.routes.deps import Parts
from hirewire_gateway.settings import GatewaySettings
from hirewire_gateway.tokens import Tokens
from hirewire_gateway.withdrawals import Withdrawals


def assemble(settings: GatewaySettings, bus: Bus, blobs: Blobs, tokens: Tokens) -> Parts:
    """Nothing is connected yet."""
    hub, metrics = Hub(bus), Metrics()
    metrics.sockets.set_function(lambda: hub.sockets)
    bus.on_reconnect(hub.catch_up)
    callers = Callers(
        bus,
        tokens,
        open_mode=settings.auth_mode == "open",
        trusted_proxies=frozenset(settings.trusted_proxies),
        secret=settings.secret_key.get_secret_value().encode(),
    )
    requests = Requests(bus)
    intake = Intake(bus, Jobs(bus, hub, Withdrawals(bus)), blobs)
    sessions = Sessions(bus, callers, requests)
    return Parts(
        settings,
        bus,
        blobs,
        hub,
        callers,
        metrics,
        sessions,
        Resumes(bus, callers, requests, intake, blobs),
        Files(
            bus,
            callers,
            requests,
            sessions,
            intake,
            blobs,
            settings.max_upload_bytes,
            timedelta(seconds=settings.link_seconds),
        ),
        JobList(bus, callers),
        Accounts(bus),
    )
