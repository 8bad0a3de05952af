"""What each service may say and hear on NATS: computed from the table of roles, for every way of deployment."""

from dataclasses import dataclass

from hirewire_common.contracts import Command, Role, Tallies, live_events_of

COMMAND_STREAM, EVENT_STREAM = "COMMANDS", "EVENTS"

_READ_ONLY_API = (
    "$JS.API.INFO",
    "$JS.API.STREAM.LIST",
    "$JS.API.STREAM.NAMES",
    "$JS.API.STREAM.INFO.*",
    "$JS.API.STREAM.MSG.GET.*",
    "$JS.API.CONSUMER.LIST.*",
    "$JS.API.CONSUMER.NAMES.*",
    "$JS.API.CONSUMER.INFO.*.*",
    "$JS.API.DIRECT.GET.>",
)

_TOPOLOGY_API = (
    "$JS.API.INFO",
    "$JS.API.STREAM.LIST",
    "$JS.API.STREAM.NAMES",
    *(f"$JS.API.STREAM.{verb}.*" for verb in ("CREATE", "UPDATE", "INFO", "DELETE", "PURGE")),
    "$JS.API.CONSUMER.LIST.*",
    "$JS.API.CONSUMER.NAMES.*",
    "$JS.API.CONSUMER.CREATE.>",
    "$JS.API.CONSUMER.DURABLE.CREATE.*.*",
    "$JS.API.CONSUMER.INFO.*.*",
    "$JS.API.CONSUMER.DELETE.*.*",
)


_FORGETTING = tuple(
    f"$JS.API.STREAM.PURGE.{stream}" for stream in (COMMAND_STREAM, EVENT_STREAM, "DEAD")
)


@dataclass(frozen=True)
class Permissions:
    """Subjects, in the syntax of the server's configuration: `subject queue` allows only that queue group."""

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]
    responses: bool = False
    """Whether it may publish the answer to a request that it received."""


def inbox(name: str) -> str:
    """The prefix of the inboxes of one user, which no other user can hear."""
    return f"_INBOX_{name}"


def permissions(name: str, role: Role) -> Permissions:
    """The least that the service `name` needs for its role."""
    return Permissions(
        publish=(
            *(kind.every() for kind in role.publishes),
            *(query.asked_on() for query in role.asks),
            *(subject for command in role.handles for subject in _handling(command)),
            *((f"hw.dead.{name}.>",) if role.handles else ()),
            *(news.every_live() for news in role.says),
            *(_reading_events() if role.relays or role.keeps_commands else ()),
            *((f"$JS.API.STREAM.MSG.GET.{EVENT_STREAM}",) if role.relays else ()),
            *(_watching_commands() if role.keeps_commands else ()),
            *(_FORGETTING if role.forgets else ()),
            *(tallies.every() for tallies in role.counts),
            *(_reading(tallies) for tallies in (*role.counts, *role.looks_at)),
        ),
        subscribe=(
            f"{inbox(name)}.>",
            *(f"{query.asked_on()} {name}" for query in role.answers),
            *(event.every_live() for event in role.hears),
            *((live_events_of("*"),) if role.relays else ()),
        ),
        responses=bool(role.answers),
    )


def _handling(command: type[Command]) -> tuple[str, ...]:
    queue = command.queue()
    return (
        f"$JS.API.CONSUMER.INFO.{COMMAND_STREAM}.{queue}",
        f"$JS.API.CONSUMER.MSG.NEXT.{COMMAND_STREAM}.{queue}",
        f"$JS.ACK.{COMMAND_STREAM}.{queue}.>",
    )


def _reading_events() -> tuple[str, ...]:
    return (
        f"$JS.API.DIRECT.GET.{EVENT_STREAM}",
        f"$JS.API.DIRECT.GET.{EVENT_STREAM}.>",
    )


def _reading(tallies: Tallies) -> str:
    return f"$JS.API.DIRECT.GET.{tallies.stream}.{tallies.every()}"


def _watching_commands() -> tuple[str, ...]:
    return (
        f"$JS.API.CONSUMER.INFO.{COMMAND_STREAM}.*",
        f"$JS.API.STREAM.INFO.{COMMAND_STREAM}",
    )


def admin() -> Permissions:
    """Makes streams and consumers; neither publishes a message nor takes one."""
    return Permissions(_TOPOLOGY_API, (f"{inbox('admin')}.>", "_INBOX.>"))


def debug() -> Permissions:
    """Hears and looks at everything, changes nothing; a tool's default inbox is allowed."""
    return Permissions(_READ_ONLY_API, ("hw.>", f"{inbox('debug')}.>", "_INBOX.>"))
