"""Puts the parts of a gateway together, out of clients that are given: real ones in `__main__`, others in tests."""

from datetime import timedelta

from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import RATES, SPENDING
from hirewire_gateway.callers import Callers
from hirewire_gateway.domain.addresses import Proxies
from hirewire_gateway.domain.windows import Limits
from hirewire_gateway.handlers import (
    Accounts,
    Analyses,
    Beginnings,
    Chat,
    Coach,
    Documents,
    Drafts,
    Files,
    Intake,
    Interviews,
    JobList,
    Models,
    Optimizations,
    Rankings,
    Recordings,
    Records,
    Requests,
    Resumes,
    Searches,
    Sessions,
    Speech,
    Summaries,
)
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.live import Hub
from hirewire_gateway.observing import Metrics
from hirewire_gateway.presigning import Presigner
from hirewire_gateway.rates import Rates
from hirewire_gateway.routes.deps import Parts
from hirewire_gateway.settings import GatewaySettings
from hirewire_gateway.tokens import Tokens
from hirewire_gateway.usage import ModelUsage
from hirewire_gateway.withdrawals import Withdrawals


def assemble(settings: GatewaySettings, bus: Bus, blobs: Blobs, tokens: Tokens) -> Parts:
    """Nothing is connected yet."""
    hub, metrics = Hub(bus, blobs), Metrics()
    usage = ModelUsage(bus.counters(SPENDING))
    metrics.registry.register(usage)
    metrics.sockets.set_function(lambda: hub.sockets)
    bus.on_reconnect(hub.catch_up)
    callers = Callers(
        bus,
        tokens,
        open_mode=settings.auth_mode == "open",
        proxies=Proxies.of(settings.trusted_proxies),
        secret=settings.secret_key.get_secret_value().encode(),
    )
    requests = Requests(bus)
    jobs = Jobs(bus, hub, Withdrawals(bus), Repeats(bus))
    intake = Intake(jobs, blobs)
    rates = _rates(settings, bus)
    sessions = Sessions(bus, callers, requests, rates)
    resumes = Resumes(bus, callers, requests, intake, blobs)
    drafts = Drafts(bus, requests, jobs, sessions, resumes)
    interviews = Interviews(bus, callers, requests, jobs, settings.interview_model_wait)
    return Parts(
        settings,
        bus,
        blobs,
        hub,
        callers,
        rates,
        metrics,
        usage,
        sessions,
        resumes,
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
        Models(bus, callers, requests, sessions, settings.seals, settings.allowed_origins),
        Chat(requests, intake, jobs, settings.max_upload_bytes),
        drafts,
        Documents(bus, requests, jobs, blobs),
        Rankings(bus, callers, requests, jobs, sessions, blobs),
        Searches(bus, callers),
        Optimizations(bus, requests, jobs, drafts, blobs),
        interviews,
        Beginnings(
            callers, requests, jobs, interviews, drafts, blobs, settings.guest_interview_hours
        ),
        Summaries(bus, interviews),
        Coach(bus, callers, requests),
        Records(bus),
        Speech(bus, callers, requests, blobs),
        Recordings(
            bus,
            callers,
            requests,
            jobs,
            sessions,
            blobs,
            Presigner.of(settings),
            settings.media_max_mb << 20,
            settings.guest_interview_hours,
            settings.recording_hours,
        ),
        Analyses(bus),
    )


def _rates(settings: GatewaySettings, bus: Bus) -> Rates:
    limits = Limits.of(
        sessions=settings.sessions_per_hour,
        work_sessions=settings.work_sessions_per_hour,
        messages=settings.messages_per_minute,
        generations=settings.generations_per_minute,
        edits=settings.edits_per_minute,
        rankings=settings.rankings_per_minute,
        interviews=settings.interviews_per_hour,
        answers=settings.answers_per_minute,
        evaluations=settings.evaluations_per_minute,
    )
    secret = settings.secret_key.get_secret_value().encode()
    return Rates(bus.counters(RATES), secret, limits)
