"""What a service counts about its work, for Prometheus. Labels are words of the code, never of a message: their number is bounded."""

from datetime import datetime
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from hirewire_common.contracts import COMMANDS, JobFailed
from hirewire_common.contracts.errors import Code
from hirewire_common.contracts.message import Event, now
from hirewire_common.figures import Counts, Histograms, Level

OUTCOMES = ("done", "refused", "timeout", "try_again", "bug")
"""How a worker ends a job: as it should, or by the kind of its fault."""
EndedBy = Literal["crashed", "cancelled"]
"""How a job ends that no worker ends: its workers have died of it, or its user has given it up."""
WHYS = ("try_again", "not_yet", "bug", "stopping")
"""Why a command is handed back: something is away, it is not time for it, its handler has failed, the service stops."""
CODES: tuple[str, ...] = get_args(Code)

_OF_JOBS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 1800)
_OF_ANSWERS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_OF_MODELS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 20, 30, 60, 120, 300)
"""Seconds."""


class Metrics:
    """The figures of one process."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self.jobs = Counts(
            "hirewire_jobs_total", "Jobs ended by this process", ("kind", "outcome"), registry
        )
        self.job_seconds = Histograms(
            "hirewire_job_seconds", "From a job's acceptance to its end", "kind", _OF_JOBS, registry
        )
        self.attempt_seconds = Histograms(
            "hirewire_attempt_seconds", "One attempt at a job", "kind", _OF_JOBS, registry
        )
        self.running = Gauge(
            "hirewire_jobs_running", "Jobs being worked on here", ("kind",), registry=registry
        )
        self.redeliveries = Counter(
            "hirewire_redeliveries_total",
            "Commands that did not come for the first time",
            ("kind",),
            registry=registry,
        )
        self.handed_back = Counter(
            "hirewire_handed_back_total",
            "Commands given back to the queue",
            ("kind", "why"),
            registry=registry,
        )
        self.dead_letters = Counter(
            "hirewire_dead_letters_total",
            "Commands that could not be done, kept for a person",
            ("kind",),
            registry=registry,
        )
        self.answer_seconds = Histograms(
            "hirewire_answer_seconds", "Questions answered", "query", _OF_ANSWERS, registry
        )
        self.faults = Counter(
            "hirewire_answer_faults_total",
            "Questions answered by a fault",
            ("query", "code"),
            registry=registry,
        )
        self.model_calls = Counter(
            "hirewire_model_calls_total",
            "Questions to language models that have ended, and how",
            ("provider", "model", "outcome"),
            registry=registry,
        )
        self.model_seconds = Histogram(
            "hirewire_model_call_seconds",
            "From a question to a language model to the end of its answer, with all tries",
            ("provider", "model"),
            buckets=_OF_MODELS,
            registry=registry,
        )
        self.model_tokens = Counter(
            "hirewire_model_tokens_total",
            "Tokens asked and answered",
            ("provider", "model", "kind"),
            registry=registry,
        )
        self.model_dollars = Counter(
            "hirewire_model_cost_dollars_total",
            "By the list of prices, where known",
            ("provider", "model"),
            registry=registry,
        )
        self.over_budget = Counter(
            "hirewire_model_over_budget_total",
            "Questions that were not asked, because their session may spend no more",
            ("provider", "model"),
            registry=registry,
        )

    def of_kind(self, kind: str) -> "JobMetrics":
        """Those of one kind of command, from now on told as 0."""
        return JobMetrics(self, kind)


class JobMetrics:
    """The figures of one kind of command; each is looked up once, because every job passes here."""

    def __init__(self, metrics: Metrics, kind: str) -> None:
        running = self.running = Level()
        self.redeliveries = metrics.redeliveries.labels(kind)
        self.dead_letters = metrics.dead_letters.labels(kind)
        self.attempt_seconds = metrics.attempt_seconds.labels(kind)
        self.handed_back = {why: metrics.handed_back.labels(kind, why) for why in WHYS}
        self._job_seconds = metrics.job_seconds.labels(kind)
        self._jobs = {outcome: metrics.jobs.labels(kind, outcome) for outcome in OUTCOMES}
        metrics.running.labels(kind).set_function(lambda: running.value)

    def ended(self, news: Event, accepted: datetime) -> None:
        """A job that was accepted then has ended with this."""
        self._jobs[outcome_of(news)].inc()
        self._job_seconds.observe(max(0.0, (now() - accepted).total_seconds()))


class EndedJobs:
    """Jobs that storage ends by itself, from the first one on: an end that nobody has told of before is seen by no rate."""

    def __init__(self, metrics: Metrics) -> None:
        self._ends = {
            (kind.kind(), by): metrics.jobs.labels(kind.kind(), by)
            for kind in COMMANDS
            for by in get_args(EndedBy)
        }

    def note(self, kind: str, by: EndedBy) -> None:
        self._ends[kind, by].inc()


def outcome_of(news: Event) -> str:
    """One of OUTCOMES."""
    if not isinstance(news, JobFailed):
        return "done"
    return "timeout" if news.fault.code == "timeout" else news.fault.kind
