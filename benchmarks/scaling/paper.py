"""From what one job costs to what so many users need: the arithmetic of docs/scaling.md, so that it follows new figures."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.scaling.curves import ANSWERING, INDEXING, PARSING, SETTING, TURNS
from benchmarks.scaling.points import Point, fastest
from hirewire_common.topology import AT_ONCE, LOOPS, streams

LOOK = "gateway: a session looked at"
UPLOAD = "gateway: an upload accepted"
STORAGE = "storage: a job without work"
MADE_OF = {
    LOOK,
    UPLOAD,
    STORAGE,
    *(one.title for one in (PARSING, INDEXING, SETTING, ANSWERING, TURNS)),
}
"""Curves."""
USERS = (100, 1_000, 10_000)

MINUTE: Mapping[str, float] = {"turn": 0.5, "answer": 0.3, "upload": 0.1, "look": 2.0}
"""Assumed: what one user does in a minute."""
MODEL_SECONDS = 5.0
"""Assumed: until a language model has answered."""
STORED: Mapping[str, tuple[float, float, float]] = {
    "turn": (3, 3.2, 1),
    "answer": (2, 3, 1),
    "upload": (2, 2, 1),
    "look": (0, 0, 0),
}
"""Counted at the servers' /jsz: commands, events and counters; a turn makes two documents, an answer is read by a model too."""
EVENT_BYTES: Mapping[str, float] = {"turn": 3200, "answer": 6500, "upload": 1700, "look": 0}
"""Counted there too, for one of each with all its events."""
WAITING = 16
"""Loops of one worker for jobs that wait for a model, at this scale: HIREWIRE_GENERATE_CONCURRENCY, HIREWIRE_INTERVIEW_CONCURRENCY."""
CONNECTIONS = 16
FULL: Mapping[str, float] = {
    "gateway": 0.6,
    "storage": 0.6,
    "ranker": 0.7,
    "interview-analyzer": 0.7,
}
"""Cores of one process that count on; of those with children of their own 1.4, which is two cores at 70 %."""
_CHILDREN = 1.4
ORDER = ("gateway", "storage", "parser", "generator", "ranker", "interview-analyzer")
SERVERS = ("nats", "postgres", "seaweedfs")


@dataclass(frozen=True)
class Need:
    """For so many users at once."""

    users: int
    cores: Mapping[str, float]
    replicas: Mapping[str, int]
    writes: tuple[float, float, float]
    waiting: Mapping[str, float]
    kept: float
    """Hours for which the stream of events has room."""

    @property
    def connections(self) -> int:
        return self.replicas["storage"] * CONNECTIONS


def costs(curves: Mapping[str, Sequence[Point]]) -> dict[str, dict[str, float]]:
    """Milliseconds of CPU of each server and service, for one of each thing that a user does. A model that reads an answer is taken for one that takes a turn."""
    accepted, look = fastest(curves[UPLOAD]).cpu, fastest(curves[LOOK]).cpu
    read = {
        {"generator": "interview-analyzer"}.get(name, name): cost
        for name, cost in fastest(curves[TURNS.title]).cpu.items()
    }
    made = {
        "turn": [
            accepted,
            fastest(curves[TURNS.title]).cpu,
            *[fastest(curves[SETTING.title]).cpu] * 2,
        ],
        "answer": [accepted, fastest(curves[ANSWERING.title]).cpu, read],
        "upload": [
            accepted,
            fastest(curves[PARSING.title]).cpu,
            fastest(curves[INDEXING.title]).cpu,
        ],
        "look": [look],
    }
    return {
        action: {name: sum(part.get(name, 0.0) for part in parts) for name in (*ORDER, *SERVERS)}
        for action, parts in made.items()
    }


def need(users: int, curves: Mapping[str, Sequence[Point]]) -> Need:
    spent = costs(curves)
    each = {action: users * rate / 60 for action, rate in MINUTE.items()}
    cores = {
        name: sum(each[action] * cost[name] for action, cost in spent.items()) / 1000
        for name in (*ORDER, *SERVERS)
    }
    waiting = {
        "generator": each["turn"] * MODEL_SECONDS,
        "interview-analyzer": each["answer"] * MODEL_SECONDS,
    }
    replicas = {name: _replicas(cores[name], FULL.get(name, _CHILDREN)) for name in ORDER}
    for name, jobs in waiting.items():
        replicas[name] = max(replicas[name], math.ceil(jobs / WAITING))
    stored = [sum(each[action] * counts[n] for action, counts in STORED.items()) for n in range(3)]
    written = sum(each[action] * size for action, size in EVENT_BYTES.items())
    events = next(one for one in streams() if one.name == "EVENTS")
    kept = (events.max_bytes or 0) / written / 3600
    return Need(users, cores, replicas, (stored[0], stored[1], stored[2]), waiting, kept)


def _replicas(cores: float, full: float) -> int:
    return max(2, math.ceil(cores / full))


def rows(curves: Mapping[str, Sequence[Point]], most: float) -> Iterator[Sequence[str]]:
    """`most`: writes that one stream acknowledged in a second, on three servers that wait for their disks."""
    needs = [need(users, curves) for users in USERS]
    yield ("users at once", *(f"{one.users:,}" for one in needs))
    for name in ORDER:
        yield (
            f"{name}: replicas (cores)",
            *(f"**{one.replicas[name]}** ({one.cores[name]:.1f})" for one in needs),
        )
    for name in SERVERS:
        yield (f"{name}: cores", *(f"{one.cores[name]:.1f}" for one in needs))
    yield (
        "memory of the services: GiB",
        *(f"{_memory(one, curves) / 1024:.1f}" for one in needs),
    )
    yield ("PostgreSQL: connections", *(f"{one.connections}" for one in needs))
    for number, stream in enumerate(("commands", "events", "counters")):
        yield (
            f"{stream} stored in a second, of {most:.0f} measured",
            *(f"{one.writes[number]:.0f} ({one.writes[number] / most:.0%})" for one in needs),
        )
    for name in ("generator", "interview-analyzer"):
        yield (
            f"{name}: waiting for a model, of {AT_ONCE} that the bus lets (loops: {LOOPS})",
            *(f"{one.waiting[name]:.0f}" for one in needs),
        )
    yield ("events kept for, at most a day", *(f"{min(24, one.kept):.1f} h" for one in needs))


def _memory(one: Need, curves: Mapping[str, Sequence[Point]]) -> float:
    """MiB, as each service was seen to hold while it worked."""
    by_service = {
        "gateway": UPLOAD,
        "storage": STORAGE,
        "parser": PARSING.title,
        "generator": SETTING.title,
        "ranker": INDEXING.title,
        "interview-analyzer": ANSWERING.title,
    }
    return sum(one.replicas[name] * curves[title][0].memory for name, title in by_service.items())
