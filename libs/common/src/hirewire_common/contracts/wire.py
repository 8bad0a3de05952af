"""Between a message and its name: how a stored or received body becomes the right class again."""

from hirewire_common.contracts.job import WireCommand, WireEvent
from hirewire_common.contracts.message import Command, Event
from hirewire_common.contracts.roles import COMMANDS, EVENTS, LIVE_ONLY

_COMMANDS = {kind.kind(): kind for kind in COMMANDS}
_EVENTS = {f"{kind.noun}.{kind.past}": kind for kind in (*EVENTS, *LIVE_ONLY)}


def pack_command(command: Command) -> WireCommand:
    return WireCommand(kind=command.kind(), body=command.model_dump(mode="json"))


def unpack_command(wire: WireCommand) -> Command:
    """KeyError for a kind that this version does not know, ValidationError for a body that doesn't fit."""
    return _COMMANDS[wire.kind].model_validate(wire.body)


def pack_event(event: Event) -> WireEvent:
    return WireEvent(kind=f"{event.noun}.{event.past}", body=event.model_dump(mode="json"))


def unpack_event(wire: WireEvent) -> Event:
    """KeyError for a kind that this version does not know, ValidationError for a body that doesn't fit."""
    return _EVENTS[wire.kind].model_validate(wire.body)


def read_event(subject: str, body: bytes) -> Event | None:
    """The event that a stored or live subject carries; None for a kind that this version does not know."""
    kind = _EVENTS.get(".".join(subject.split(".")[3:5]))
    return kind.model_validate_json(body) if kind else None
